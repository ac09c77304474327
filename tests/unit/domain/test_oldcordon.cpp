// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "cordon.h"
#include "cordonends.h"
#include "guardtools.h"
#include "onetest.h"
#include "reopening.h"

#include <QPointF>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

constexpr QPointF north{112.50, 37.82}, south{112.50, 37.80}, elsewhere{112.60, 37.90};

/// As earlier versions wrote it down: the cordon is a step that was done, and nothing says at which end who stands.
Record oldClosure(const QString &state, const QString &direction = u"both"_s)
{
    Record closure = closureOf(direction, state);
    const QJsonObject said{{u"at"_s, 1000}, {u"how"_s, u"officer"_s}, {u"unit"_s, u"unit/a"_s}, {u"where"_s, u"迎泽大桥"_s}};
    closure.set("steps"_L1, QJsonObject{{u"scene.cordon"_s, said}});
    return closure;
}

Record orderTo(QPointF place)
{
    return Record(u"order/o"_s,
                  {{u"state"_s, u"sent"_s}, {u"to"_s, u"unit/a"_s}, {u"task"_s, u"支援"_s}, {u"pos"_s, QJsonArray{place.x(), place.y()}}});
}

} // namespace

/// A closure that was written down before anybody said at which end who stands: it is guarded as long as it was said to be, and not longer.
class TestOldCordon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itStandsAsItWasSaid()
    {
        for (const QString &state : {u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s}) {
            const Record closure = oldClosure(state);
            QVERIFY(isCordonWithoutEnds(closure));
            QVERIFY(isStepDone(closure, u"scene.cordon"_s));
            QVERIFY(openEnds(closure).isEmpty());
            QCOMPARE(stepUndoneAt(closure, u"scene.cordon"_s), 0); // nobody has gone
            QVERIFY(!stepsLeft(closure, std::nullopt).contains(u"scene.cordon"_s));
            // What is kept shut is let go by the rules of a reopening only.
            QCOMPARE(letGoLacks(closure, std::nullopt, 5000).size(), openingLacks(closure, std::nullopt, 5000).size());
            QCOMPARE(code(take(u"closure.step"_s, closure, reported(u"scene.cordon"_s), Role::Officer)), u"closure.step_done"_s);
        }
        QVERIFY(!isCordonWithoutEnds(closureOf(u"both"_s)));
    }

    /// Nobody said at which of two ends 2 km apart the unit stands: sent to either of them it does not stand at both.
    void whoIsSentAwayStandsThereNoMore()
    {
        for (const QString &direction : {u"both"_s, u"southbound"_s}) {
            for (const QPointF place : {north, south, elsewhere}) {
                const Record closure = oldClosure(u"in_force"_s, direction);
                const Record unit(u"unit/a"_s, {{u"state"_s, u"assigned"_s}, {u"callSign"_s, u"迎泽01"_s}});
                const Record order = orderTo(place);
                const auto all = leave(closure, unit, order);
                const bool isGuarded = direction == "southbound"_L1 && place == north; // where traffic comes in it keeps it out still
                QCOMPARE(all.size(), isGuarded ? 0 : 1);
                if (isGuarded)
                    continue;
                const auto after = take(all.constFirst().verb, closure, all.constFirst().fields, Role::Commander, 2000);
                QVERIFY2(after, qPrintable(code(after)));
                QVERIFY(!isStepDone(*after, u"scene.cordon"_s));
                QCOMPARE(openEnds(*after), entryEnds(closure)); // the whole of it is due anew
                QCOMPARE(stepUndoneAt(*after, u"scene.cordon"_s), 2000);
                QCOMPARE(code(take(u"closure.undo_step"_s, *after, all.constFirst().fields, Role::Commander)), u"closure.step_open"_s);
            }
        }
    }

    /// What is warned of says no end that nobody named, and says it once.
    void theWarningNamesNoEnd()
    {
        for (const QString &direction : {u"both"_s, u"southbound"_s}) {
            const Record closure = oldClosure(u"in_force"_s, direction);
            const Record unit(u"unit/a"_s, {{u"state"_s, u"on_scene"_s}, {u"callSign"_s, u"迎泽01"_s}});
            const QString said = guardsLost(
                u"unit.release"_s, unit, [&](const QString &) { return QList<const Record *>{&closure}; },
                [&](const QString &) { return &unit; });
            QVERIFY2(said.contains(u"迎泽01"_s) && said.contains(u"滨河西路"_s), qPrintable(said));
            QVERIFY2(!said.contains(u"迎泽大桥"_s) && !said.contains(u"南内环桥"_s) && !said.contains(u'\n'), qPrintable(said));
        }
        const Record other(u"unit/b"_s, {{u"state"_s, u"on_scene"_s}, {u"callSign"_s, u"迎泽02"_s}});
        const Record closure = oldClosure(u"in_force"_s);
        QVERIFY(guardsLost(
                    u"unit.release"_s, other, [&](const QString &) { return QList<const Record *>{&closure}; },
                    [&](const QString &) { return &other; })
                    .isEmpty());
    }

    /// A road that is being opened and is kept shut all the same is guarded still; where a lane was open it is not, by either format.
    void aReopeningThatComesToNothing()
    {
        for (const bool isLane : {false, true}) {
            Record closure = oldClosure(u"reopening_asked"_s);
            if (isLane)
                closure.set("lane"_L1, u"one"_s);
            const auto kept = take(u"closure.keep"_s, closure, {{u"reason"_s, u"水位回升"_s}}, Role::Commander, 3000);
            QVERIFY2(kept, qPrintable(code(kept)));
            QCOMPARE(isStepDone(*kept, u"scene.cordon"_s), !isLane);
            QCOMPARE(openEnds(*kept).size(), isLane ? 2 : 0);
        }
    }

private:
    [[nodiscard]] static QList<Consequence> leave(const Record &closure, const Record &unit, const Record &order)
    {
        const Record nobody(order.subject());
        const QJsonObject given;
        StepContext context{nobody, given, {u"DD"_s, Role::Dispatcher, u"D"_s, {}}, 2000, {}};
        context.look = [&](const QString &subject) -> const Record * {
            return subject == unit.subject() ? &unit : subject == closure.subject() ? &closure : nullptr;
        };
        context.each
            = [&closure](const QString &kind) { return kind == "closure"_L1 ? QList<const Record *>{&closure} : QList<const Record *>(); };
        return table::leaveCordon(context, order);
    }
};

WATCHFLOOR_TEST(TestOldCordon)
#include "test_oldcordon.moc"
