// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "cordonends.h"
#include "guardtools.h"
#include "onetest.h"

#include <QJsonArray>
#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

Record bothWays()
{
    Record closure = closureIn(u"confirmed"_s);
    closure.set("direction"_L1, u"both"_s);
    closure.set("from"_L1, u"双塔北路"_s);
    closure.set("to"_L1, u"建设南路"_s);
    closure.set("line"_L1, QJsonArray{QJsonArray{112.50, 37.82}, QJsonArray{112.50, 37.80}});
    return closure;
}

std::expected<Record, Refusal> stands(const Record &closure, const QString &end, const QString &who, const QString &unit = {})
{
    QJsonObject given{{u"step"_s, u"scene.cordon"_s}, {u"how"_s, u"officer"_s}, {u"where"_s, end + u"端"_s}, {u"end"_s, end}};
    if (!who.isEmpty())
        given.insert(u"who"_s, who);
    if (!unit.isEmpty())
        given.insert(u"unit"_s, unit);
    return take(u"closure.step"_s, closure, given, Role::Officer, 2000);
}

QString idOf(const QString &subject) { return subject.section(u'/', 1); }

} // namespace

/// The name of who stands at one end is not that of who stands at the other.
class TestCordonNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameStaysAtItsEnd()
    {
        for (const bool isNamedFirst : {true, false}) {
            const auto named = [](const Record &closure) { return stands(closure, u"from"_s, u"李军"_s); };
            const auto car = [](const Record &closure) { return stands(closure, u"to"_s, {}, u"unit/09"_s); };
            const auto one = isNamedFirst ? named(bothWays()) : car(bothWays());
            QVERIFY2(one.has_value(), qPrintable(code(one)));
            const auto all = isNamedFirst ? car(*one) : named(*one);
            QVERIFY2(all.has_value(), qPrintable(code(all)));
            QVERIFY(isStepDone(*all, u"scene.cordon"_s));
            QCOMPARE(cordonAtEnds(*all, idOf), (QStringList{u"李军 from端"_s, u"09 to端"_s}));
            QCOMPARE(all->value("who"_L1).toObject().value("scene.cordon"_L1).toString(), u"李军"_s);
        }
    }

    void oneEndTakenBackTakesItsNameAlong()
    {
        const auto one = stands(bothWays(), u"from"_s, u"李军"_s);
        QVERIFY(one);
        const auto both = stands(*one, u"to"_s, u"王强"_s);
        QVERIFY(both);
        const QJsonObject back{{u"step"_s, u"scene.cordon"_s}, {u"undoReason"_s, u"换岗"_s}, {u"end"_s, u"from"_s}};
        const auto left = take(u"closure.undo_step"_s, *both, back, Role::Commander, 3000);
        QVERIFY2(left.has_value(), qPrintable(code(left)));
        QCOMPARE(openEnds(*left), QStringList{u"from"_s});
        QCOMPARE(cordonAtEnds(*left, idOf), QStringList{u"王强 to端"_s});
        QCOMPARE(left->value("who"_L1).toObject().value("scene.cordon"_L1).toString(), u"王强"_s);
        QVERIFY(!left->fields().contains("end"_L1));
        QCOMPARE(code(take(u"closure.undo_step"_s, *left, back, Role::Commander, 4000)), u"closure.step_open"_s);
        const auto again = stands(*left, u"from"_s, u"赵刚"_s);
        QVERIFY2(again.has_value(), qPrintable(code(again)));
        QCOMPARE(cordonAtEnds(*again, idOf), (QStringList{u"赵刚 from端"_s, u"王强 to端"_s}));
    }

    void aNumberIsNoName()
    {
        for (const QString &who : {u"3"_s, u" 12 "_s, u"３"_s})
            QCOMPARE(code(stands(bothWays(), u"from"_s, who)), u"field.no_name"_s);
        for (const QString &who : {u"甲"_s, u"3号民警"_s, u"013579"_s})
            QCOMPARE(code(stands(bothWays(), u"from"_s, who)), QString());
    }

    /// Of what was written before nobody knows whose name it is: it is said of all together, as it was.
    void oldRecordsAreReadAsTheyWere()
    {
        Record old = bothWays();
        old.set("cordon"_L1, QJsonObject{{u"from"_s, QJsonObject{{u"at"_s, 1}}}, {u"to"_s, QJsonObject{{u"at"_s, 1}}}});
        old.set("who"_L1, QJsonObject{{u"scene.cordon"_s, u"李军"_s}});
        QVERIFY(cordonAtEnds(old, idOf).isEmpty());
    }
};

WATCHFLOOR_TEST(TestCordonNames)
#include "test_cordonnames.moc"
