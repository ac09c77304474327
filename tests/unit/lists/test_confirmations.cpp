// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../commands/reopeningnight.h"
#include "clock.h"
#include "closurenext.h"
#include "closuretracks.h"
#include "handover.h"
#include "lists.h"
#include "onetest.h"
#include "pendingmodel.h"
#include "upwardreports.h"
#include "verb.h"
#include "words.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

/// A night whose reopening is asked for, and everything that tells of its confirmations.
struct Desk : Night {
    Lists lists{situation, log, clock};

    void reopening()
    {
        read(31);
        enforce();
        stay(5, 10);
        must(XC, u"closure.ask_reopen"_s, closure);
        lists.beat();
    }
    [[nodiscard]] QVariantMap step(const QString &key) const
    {
        const ClosureProgress progress = closureProgress(situation, record(), clock.now());
        for (const QVariant &track : progress.tracks) {
            const QVariantList steps = track.toMap().value(u"steps"_s).toList();
            for (const QVariant &step : steps) {
                if (step.toMap().value(u"key"_s) == key)
                    return step.toMap();
            }
        }
        return {};
    }
    /// Would saying it again be refused as said already?
    [[nodiscard]] bool isDoneForTheGuard(const QString &key) const
    {
        const auto checked = commands.check(XC, {u"closure.step"_s, closure, seen(key), {}, {}});
        return !checked && checked.error().code == "closure.step_done"_L1;
    }
    [[nodiscard]] QString handedOver() const
    {
        const Handover handover = handoverOf(situation, clock.now());
        const HandoverSection *section = handover.section(u"closures"_s);
        return section && !section->items.isEmpty() ? section->items.constFirst().text.zh : QString();
    }
    [[nodiscard]] QString reported() const
    {
        const QString text = upwardReport(u"first"_s, closure, {.situation = situation, .events = {}}, {.now = clock.now()}).text.zh;
        return text.section(u"、措施："_s, 1, 1).section(u'\n', 0, 0);
    }
    [[nodiscard]] QVariantMap row(const QString &reason)
    {
        lists.beat();
        const int at = lists.pending()->rowOf(closure, reason);
        return at < 0 ? QVariantMap() : lists.pending()->get(at);
    }
};

} // namespace

/// What was confirmed before a reopening, while the water goes up and down.
class TestConfirmations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allTellTheSame();
    void waterOnAnOpenLaneStandsAboveAll();
    void whatIsWaitedForIsSaid();
    void unknownWaterIsReadFirst();
    void anEndWithoutItsGuardIsAskedFor();
};

/// Random water and random confirmations: the card, the guard, the handover, the report and the queue count the same, and none that was
/// made before the water last stood at the limit.
void TestConfirmations::allTellTheSame()
{
    QRandomGenerator random(20260725);
    int counted = 0, voided = 0, risen = 0;
    for (int history = 0; history < 12; ++history) {
        Desk desk;
        desk.reopening();
        QHash<QString, qint64> said;
        qint64 highAt = desk.clock.now() - 5 * Minute; // before it fell
        double cm = 5;
        for (int turn = 0; turn < 40; ++turn) {
            desk.pass(1 + random.bounded(3));
            cm = std::clamp(cm + random.bounded(15) - 7.0, 0.0, 34.0);
            desk.read(cm);
            if (cm >= Reopen)
                highAt = desk.clock.now();
            desk.pass(0.2);
            const QString key = reopeningConfirmations().at(random.bounded(3));
            if (desk.run(XC, u"closure.step"_s, desk.closure, Night::seen(key)))
                said.insert(key, desk.clock.now());
            const QString handedOver = desk.handedOver(), reported = desk.reported();
            bool areAll = true;
            for (const QString &each : reopeningConfirmations()) {
                const bool counts = said.contains(each) && said.value(each) > highAt;
                const QVariantMap step = desk.step(each);
                QCOMPARE(step.value(u"done"_s).toBool(), counts);
                QCOMPARE(step.value(u"stale"_s).toBool(), said.contains(each) && !counts);
                QCOMPARE(step.value(u"staleText"_s).toString().isEmpty(), !said.contains(each) || counts);
                QCOMPARE(desk.isDoneForTheGuard(each), counts);
                const QString named = words::closureStep(each).zh;
                QVERIFY2(handedOver.contains(named) == !counts, qPrintable(handedOver)); // among what is not done
                QVERIFY2(reported.contains(named) == counts, qPrintable(reported)); // among what is
                areAll = areAll && counts;
                counted += counts ? 1 : 0;
                voided += said.contains(each) && !counts ? 1 : 0;
            }
            const QVariantMap asked = desk.row(u"closure.reopening_asked"_s);
            QVERIFY(areAll || asked.value(u"verb"_s) != u"closure.reopen"_s);
            const QVariantMap row = desk.row(u"closure.risen"_s);
            QCOMPARE(row.isEmpty(), cm < Close);
            QCOMPARE(asked.isEmpty(), cm >= Close);
            const QVariantMap shown = asked.isEmpty() ? row : asked;
            const QString depth = QString::number(qRound(cm));
            QVERIFY2(shown.value(u"detail"_s).toString().contains(depth), qPrintable(shown.value(u"detail"_s).toString()));
            QVERIFY(cm < Reopen || shown.value(u"verb"_s) == u"closure.keep"_s);
            risen += row.isEmpty() ? 0 : 1;
        }
    }
    // The property was put to the test.
    QVERIFY2(counted > 20 && voided > 20 && risen > 5, qPrintable(u"%1 counted, %2 void, %3 risen"_s.arg(counted).arg(voided).arg(risen)));
}

/// A lane leads through the water: the row stands above all but people in danger, until somebody is said to keep traffic out.
void TestConfirmations::waterOnAnOpenLaneStandsAboveAll()
{
    Desk desk;
    desk.reopening();
    desk.stay(5, 15);
    desk.confirmAll();
    desk.must(XC, u"closure.step"_s, desk.closure, Night::lane());
    desk.pass(1);
    const auto state = [&desk] { return desk.lists.record(desk.closure).value(u"stateTitle"_s).toString(); };
    desk.lists.beat();
    QCOMPARE(state(), closureStateTitle(desk.record()));
    QVERIFY(state() != stateTitle(u"closure"_s, u"reopening_asked"_s));
    QVERIFY2(desk.handedOver().contains(u"单车道放行"_s), qPrintable(desk.handedOver()));
    for (const double cm : {12.0, 28.0}) {
        desk.pass(1);
        desk.read(cm);
        const QVariantMap row = desk.row(u"closure.risen"_s);
        QCOMPARE(row.value(u"verb"_s).toString(), u"closure.keep"_s);
        QCOMPARE(row.value(u"severity"_s).toInt(), 1);
        QVERIFY2(row.value(u"detail"_s).toString().contains(QString::number(qRound(cm))), qPrintable(row.value(u"detail"_s).toString()));
        QCOMPARE(desk.lists.pending()->rowOf(desk.closure, u"closure.risen"_s), 0);
        const auto move
            = nextMove(desk.record(), Role::Commander, waterOf(desk.situation, desk.record(), desk.clock.now()), desk.clock.now());
        QVERIFY(move);
        QCOMPARE(move->title, keepTitle(desk.record()));
    }
    desk.must(ZHZ, u"closure.keep"_s, desk.closure, {{u"reason"_s, u"水位回升"_s}});
    desk.pass(1);
    QCOMPARE(desk.row(u"closure.risen"_s).value(u"fields"_s).toMap().value(u"step"_s).toString(), u"scene.cordon"_s);
    desk.must(XC, u"closure.step"_s, desk.closure, Night::seen(u"scene.cordon"_s));
    desk.pass(1);
    QVERIFY(desk.row(u"closure.risen"_s).isEmpty());
    desk.lists.beat();
    QCOMPARE(state(), stateTitle(u"closure"_s, u"in_force"_s));
}

/// Once all three have confirmed and the water has only to stay low, everybody is told until when.
void TestConfirmations::whatIsWaitedForIsSaid()
{
    Desk desk;
    desk.reopening();
    desk.confirmAll();
    const auto water = [&desk] { return waterOf(desk.situation, desk.record(), desk.clock.now()); };
    const auto wait = [&](Role role) { return waitText(desk.record(), role, water(), desk.clock.now()); };
    const QString until = beijingTime(water()->stand.belowSince + ReopenMs).left(5);
    for (const Role role : {Role::Commander, Role::Dispatcher, Role::Liaison})
        QVERIFY2(wait(role).contains(until), qPrintable(wait(role)));
    desk.stay(5, 15);
    QVERIFY(wait(Role::Commander).isEmpty()); // there is something to be done
    QVERIFY(nextMove(desk.record(), Role::Commander, water(), desk.clock.now()));
    desk.pass(11); // nobody has read it for long
    const bool isDue = nextMove(desk.record(), Role::Commander, water(), desk.clock.now()).has_value();
    QCOMPARE(wait(Role::Commander).isEmpty(), isDue);
}

/// Nobody has read the water for long: no confirmation is offered, and the card says what is waited for.
/// Who stood there has gone while the reopening waits: the end is asked for, above all else that waits.
void TestConfirmations::anEndWithoutItsGuardIsAskedFor()
{
    Desk desk;
    desk.reopening();
    QVERIFY(desk.row(u"closure.unguarded"_s).isEmpty());
    desk.must(ZHZ, u"closure.undo_step"_s, desk.closure, {{u"step"_s, u"scene.cordon"_s}, {u"undoReason"_s, u"撤回"_s}});
    const QVariantMap row = desk.row(u"closure.unguarded"_s);
    QCOMPARE(row.value(u"verb"_s).toString(), u"closure.step"_s);
    QCOMPARE(row.value(u"fields"_s).toMap().value(u"step"_s).toString(), u"scene.cordon"_s);
    QCOMPARE(row.value(u"severity"_s).toInt(), 1);
}

void TestConfirmations::unknownWaterIsReadFirst()
{
    Desk desk;
    desk.reopening();
    const auto next = [&desk] {
        return nextMove(desk.record(), Role::Commander, waterOf(desk.situation, desk.record(), desk.clock.now()), desk.clock.now());
    };
    const auto areOffered = [&desk] {
        return std::ranges::count_if(reopeningConfirmations(),
                                     [&desk](const QString &key) { return desk.step(key).value(u"offered"_s).toBool(); });
    };
    QCOMPARE(areOffered(), 3);
    QVERIFY(next());
    desk.pass(11);
    QCOMPARE(areOffered(), 0);
    QVERIFY(!next());
    const auto water = waterOf(desk.situation, desk.record(), desk.clock.now());
    QVERIFY(!waitText(desk.record(), Role::Commander, water, desk.clock.now()).isEmpty());
    const QVariantMap row = desk.row(u"closure.reopening_asked"_s);
    QCOMPARE(row.value(u"verb"_s).toString(), u"entry.add"_s);
    QCOMPARE(row.value(u"fields"_s).toMap().value(u"floodPoint"_s).toString(), water->point);
    desk.read(5, u"officer"_s);
    QCOMPARE(desk.row(u"closure.reopening_asked"_s).value(u"verb"_s).toString(), u"closure.step"_s);
    QCOMPARE(areOffered(), 3);
    QVERIFY(next());
}

WATCHFLOOR_TEST(TestConfirmations)
#include "test_confirmations.moc"
