// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guardtools.h"
#include "onetest.h"
#include "people.h"

#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

/// What may be said of who is in danger; null: nothing.
struct Known {
    QString type;
    int severity = 3;
    QJsonValue people;
};

QList<Known> allKnown()
{
    QList<Known> all;
    for (const QString &type : {u"accident"_s, u"trapped"_s}) {
        for (const int severity : {1, 3}) {
            for (const QJsonValue &people : {QJsonValue(QJsonValue::Null), QJsonValue(0), QJsonValue(1), QJsonValue(2), QJsonValue(4)})
                all.append({type, severity, people});
        }
    }
    return all;
}

Record incidentOf(const Known &known, int out)
{
    QJsonObject fields{{u"state"_s, u"received"_s}, {u"type"_s, known.type}, {u"severity"_s, known.severity}, {u"no"_s, u"Z-0002"_s}};
    if (known.people.isDouble())
        fields.insert(u"people"_s, known.people);
    if (out > 0)
        fields.insert(u"rescued"_s, out);
    return Record(u"incident/1"_s, fields);
}

QJsonObject saying(const Known &known) { return {{u"type"_s, known.type}, {u"severity"_s, known.severity}, {u"people"_s, known.people}}; }

QJsonObject from(QJsonObject given, const QString &source)
{
    given.insert(u"peopleFrom"_s, source);
    return given;
}

} // namespace

/// Nobody is taken out of danger by a correction of which nobody says from whom it is known.
class TestFewerPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whatever was known, whatever is said instead.
    void fewerAreSaidWithTheirSource()
    {
        int asked = 0;
        int unasked = 0;
        const QString title = fieldTitle(u"incident"_s, u"peopleFrom"_s);
        const QList<Known> all = allKnown();
        for (const int out : {0, 1, 2}) {
            for (const Known &was : all) {
                for (const Known &is : all) {
                    const Record before = incidentOf(was, out);
                    const auto told = take(u"incident.update"_s, before, from(saying(is), u"消防支队电话"_s), Role::Dispatcher);
                    QVERIFY2(told, told ? "" : qPrintable(told.error().text));
                    QCOMPARE(told->text("peopleFrom"_L1), u"消防支队电话"_s);
                    const bool isFewer
                        = leftAtLeast(*told) < leftAtLeast(before) || (hasPeopleInDanger(before) && !hasPeopleInDanger(*told));
                    for (const QJsonObject &given : {saying(is), from(saying(is), u"  "_s)}) {
                        const auto after = take(u"incident.update"_s, before, given, Role::Dispatcher);
                        QCOMPARE(code(after), isFewer ? u"incident.fewer_people"_s : QString());
                        if (isFewer)
                            QVERIFY2(after.error().text.contains(title), qPrintable(after.error().text));
                    }
                    const QJsonObject given = saying(is);
                    StepContext merging{before, given, {u"DY"_s, Role::Dispatcher, {}, {}}, 1000, {}};
                    merging.follows = true;
                    QCOMPARE(code(takeStep(u"incident.update"_s, merging)), QString());
                    asked += isFewer ? 1 : 0;
                    unasked += isFewer ? 0 : 1;
                }
            }
        }
        QVERIFY2(asked > 100 && unasked > 100, qPrintable(u"%1 %2"_s.arg(asked).arg(unasked)));
    }

    void whatAsksAndWhatIsFree_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("severity");
        QTest::addColumn<int>("people"); // -1: nobody has counted
        QTest::addColumn<QJsonObject>("given");
        QTest::addColumn<bool>("isAsked");
        QTest::addRow("to nobody") << u"trapped"_s << 2 << 3 << QJsonObject{{u"people"_s, 0}} << true;
        QTest::addRow("one less") << u"accident"_s << 3 << 3 << QJsonObject{{u"people"_s, 2}} << true;
        QTest::addRow("taken away") << u"accident"_s << 3 << 3 << QJsonObject{{u"people"_s, QJsonValue::Null}} << true;
        QTest::addRow("unknown to nobody") << u"trapped"_s << 2 << -1 << QJsonObject{{u"people"_s, 0}} << true;
        QTest::addRow("grave, to nobody") << u"ponding"_s << 1 << -1 << QJsonObject{{u"people"_s, 0}} << true;
        QTest::addRow("grave no more") << u"ponding"_s << 1 << -1 << QJsonObject{{u"severity"_s, 3}} << true;
        QTest::addRow("trapped no more") << u"trapped"_s << 2 << -1 << QJsonObject{{u"type"_s, u"ponding"_s}} << true;
        QTest::addRow("more") << u"trapped"_s << 2 << 3 << QJsonObject{{u"people"_s, 5}} << false;
        QTest::addRow("counted") << u"trapped"_s << 2 << -1 << QJsonObject{{u"people"_s, 3}} << false;
        QTest::addRow("the place") << u"trapped"_s << 2 << 3 << QJsonObject{{u"road"_s, u"滨河西路"_s}} << false;
    }
    void whatAsksAndWhatIsFree()
    {
        QFETCH(QString, type);
        QFETCH(int, severity);
        QFETCH(int, people);
        QFETCH(QJsonObject, given);
        QFETCH(bool, isAsked);
        const Record before = incidentOf({type, severity, people < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(people)}, 0);
        const QString expected = isAsked ? u"incident.fewer_people"_s : QString();
        QCOMPARE(code(take(u"incident.update"_s, before, given, Role::Officer)), expected);
        if (given.contains("severity"_L1))
            QCOMPARE(code(take(u"incident.verify"_s, before, given, Role::Officer)), expected);
    }

    /// A source is named, not told at length; and it is of one correction only.
    void aSourceIsOfItsOwnCorrection()
    {
        const Record before = incidentOf({u"trapped"_s, 2, 5}, 0);
        const auto with
            = [&](const QString &source) { return take(u"incident.update"_s, before, from({{u"people"_s, 3}}, source), Role::Dispatcher); };
        QCOMPARE(code(with(QString(200, u'消'))), QString());
        QCOMPARE(code(with(QString(201, u'消'))), u"incident.people_from_long"_s);
        const auto later = take(u"incident.update"_s, *with(u"消防"_s), {{u"people"_s, 6}}, Role::Dispatcher);
        QVERIFY(later && later->text("peopleFrom"_L1).isEmpty());
    }

    /// Of whom nobody has counted no figure is told, also where two reports are merged.
    void aMergeTellsNoFigureOfWhatNobodyCounted()
    {
        const Record here = incidentOf({u"accident"_s, 3, 2}, 0);
        const Record there(u"incident/2"_s,
                           {{u"state"_s, u"received"_s}, {u"type"_s, u"trapped"_s}, {u"rescued"_s, 1}, {u"no"_s, u"Z-0001"_s}});
        const auto look = [&there](const QString &subject) { return subject == there.subject() ? &there : nullptr; };
        const auto asked = take(u"incident.merge"_s, here, {{u"into"_s, there.subject()}}, Role::Dispatcher, 1000, look);
        QCOMPARE(code(asked), u"incident.merge_count"_s);
        for (const QString &words : {u"here 2 people;"_s, u"Z-0001: number unknown, 1 brought out"_s})
            QVERIFY2(asked.error().text.contains(words), qPrintable(asked.error().text));
    }

    /// Of the gravest nobody has said whether anybody is in it: what another report says of its own does not answer that.
    void aMergeEndsNoDangerUnasked()
    {
        const Record here = incidentOf({u"accident"_s, 1, QJsonValue::Null}, 0);
        const Record there(
            u"incident/2"_s,
            {{u"state"_s, u"received"_s}, {u"type"_s, u"accident"_s}, {u"severity"_s, 3}, {u"people"_s, 0}, {u"no"_s, u"Z-0001"_s}});
        const auto look = [&there](const QString &subject) { return subject == there.subject() ? &there : nullptr; };
        QJsonObject given{{u"into"_s, there.subject()}};
        QVERIFY(hasPeopleInDanger(here) && !hasPeopleInDanger(there));
        QCOMPARE(code(take(u"incident.merge"_s, here, given, Role::Dispatcher, 1000, look)), u"incident.merge_count"_s);
        for (const int inAll : {0, 2}) {
            given.insert(u"inDanger"_s, inAll);
            QCOMPARE(code(take(u"incident.merge"_s, here, given, Role::Dispatcher, 1000, look)), QString());
        }
    }
};

WATCHFLOOR_TEST(TestFewerPeople)
#include "test_fewerpeople.moc"
