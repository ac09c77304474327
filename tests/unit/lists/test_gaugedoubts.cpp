// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "patience.h"
#include "waterroom.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// Which gauge the board doubts, what it goes by meanwhile, and when it believes it again.
class TestGaugeDoubts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDoubtfulGaugeIsNotBelieved();
    void onlyAPersonDoubtsADeepGaugeForOneLook();
    void whatSpeaksDeepAfterALookIsNotDoubtedForIt();
    void aJumpThatStaysIsBelievedAgain();
    void aGaugeThatSpeaksAgainIsSilentNoMore();
};

void TestGaugeDoubts::aDoubtfulGaugeIsNotBelieved()
{
    WaterRoom room;
    room.point(u"a"_s);
    QSignalSpy doubted(room.board.get(), &WaterBoard::gaugeDoubted);
    room.read(u"a"_s, 5);
    room.clock.set(room.clock.now() + minute);
    room.read(u"a"_s, 90); // a jump
    QVERIFY(room.answered());
    QVERIFY(!room.board->gaugeDoubt(u"floodpoint/a"_s).isEmpty());
    QCOMPARE(doubted.count(), 1);
    QVERIFY(room.answered());
    QCOMPARE(doubted.count(), 1); // told once

    QCOMPARE(doubted.constFirst().at(2).toString(), u"gauge.jump"_s);

    // An officer reads 6 cm, the gauge is marked: only the officer's reading counts.
    room.clock.set(room.clock.now() + minute);
    room.read(u"a"_s, 6, u"officer"_s);
    room.point(u"a"_s, {{"doubtful"_L1, u"jumps"_s}});
    room.read(u"a"_s, 95);
    QVERIFY(room.answered());
    QCOMPARE(room.board->outlookOf(u"floodpoint/a"_s)->depthCm(), 6.0);
    QCOMPARE(room.board->gaugeDoubt(u"floodpoint/a"_s), QString());

    // Trusted again: what it read before is not held against it.
    room.clock.set(room.clock.now() + minute);
    QJsonObject fields = room.situation.record(u"floodpoint/a"_s)->fields();
    fields.remove("doubtful"_L1);
    fields.insert("trustedAt"_L1, room.clock.now());
    room.put(u"floodpoint/a"_s, fields, u"floodpoint.trust"_s);
    room.clock.set(room.clock.now() + minute);
    room.read(u"a"_s, 7);
    QVERIFY(room.answered());
    QCOMPARE(room.board->gaugeDoubt(u"floodpoint/a"_s), QString());
    QCOMPARE(room.board->outlookOf(u"floodpoint/a"_s)->depthCm(), 7.0);
}

/// It stands still at 49 cm, and somebody reads 3: suggested, not done, and the forecast begins with the deeper.
void TestGaugeDoubts::onlyAPersonDoubtsADeepGaugeForOneLook()
{
    WaterRoom room;
    room.point(u"a"_s);
    QSignalSpy doubted(room.board.get(), &WaterBoard::gaugeDoubted);
    for (int i = 0; i <= 25; ++i) {
        room.read(u"a"_s, 49);
        room.clock.set(room.clock.now() + minute);
    }
    room.read(u"a"_s, 3, u"officer"_s);
    QVERIFY(room.answered());
    QVERIFY(!room.board->gaugeDoubt(u"floodpoint/a"_s).isEmpty());
    QCOMPARE(doubted.count(), 0);
    QCOMPARE(room.board->outlookOf(u"floodpoint/a"_s)->depthCm(), 49.0);
}

/// Its word before the look is old, or agreed with it: the look makes nothing of what it says next.
void TestGaugeDoubts::whatSpeaksDeepAfterALookIsNotDoubtedForIt()
{
    for (const auto &[before, minutes] : {std::pair(27.0, 9.5), std::pair(14.0, 4.0)}) {
        WaterRoom room;
        room.point(u"a"_s);
        QSignalSpy doubted(room.board.get(), &WaterBoard::gaugeDoubted);
        room.read(u"a"_s, before);
        room.clock.set(room.clock.now() + qint64(minutes * double(minute)));
        room.read(u"a"_s, 8, u"officer"_s);
        room.clock.set(room.clock.now() + minute);
        room.read(u"a"_s, 28);
        QVERIFY(room.answered());
        QCOMPARE(doubted.count(), 0);
        QCOMPARE(room.board->outlookOf(u"floodpoint/a"_s)->shown->v.at(0), 28.0);
    }
}

void TestGaugeDoubts::aJumpThatStaysIsBelievedAgain()
{
    WaterRoom room;
    room.point(u"a"_s, {{"doubtful"_L1, u"jumps"_s}, {"doubtCode"_L1, u"gauge.jump"_s}});
    QSignalSpy believed(room.board.get(), &WaterBoard::gaugeBorneOut);
    for (const double cm : {5.0, 60.0, 62.0}) {
        room.read(u"a"_s, cm);
        QVERIFY(room.answered());
        room.clock.set(room.clock.now() + minute);
    }
    QCOMPARE(believed.count(), 0);
    room.read(u"a"_s, 64);
    QVERIFY(room.answered());
    QCOMPARE(believed.count(), 1);
    // What a person doubted, or for another reason, only a person trusts again.
    room.point(u"a"_s, {{"doubtful"_L1, u"broken"_s}});
    believed.clear();
    QVERIFY(room.answered());
    QCOMPARE(believed.count(), 0);
}

/// However deep the water came meanwhile: from the last word before the silence to the first after it is no jump. But a jump after it is.
void TestGaugeDoubts::aGaugeThatSpeaksAgainIsSilentNoMore()
{
    for (const bool jumps : {false, true}) {
        WaterRoom room;
        room.point(u"a"_s);
        room.read(u"a"_s, 3);
        room.clock.set(room.clock.now() + 14 * minute);
        room.point(u"a"_s, {{"doubtful"_L1, u"silent"_s}, {"doubtCode"_L1, u"gauge.silent"_s}, {"doubtedAt"_L1, double(room.clock.now())}});
        QSignalSpy believed(room.board.get(), &WaterBoard::gaugeBorneOut);
        QSignalSpy doubted(room.board.get(), &WaterBoard::gaugeDoubted);
        QVERIFY(room.answered());
        QCOMPARE(believed.count(), 0);
        room.clock.set(room.clock.now() + minute);
        if (jumps) {
            room.log->measure({Sample{u"depth/a"_s, room.clock.now() - minute / 2, {3}, u"gauge"_s, {}},
                               Sample{u"depth/a"_s, room.clock.now(), {48}, u"gauge"_s, {}}});
        } else {
            room.read(u"a"_s, 48);
        }
        QVERIFY(room.answered());
        QCOMPARE(believed.count(), jumps ? 0 : 1);
        QCOMPARE(doubted.count(), jumps ? 1 : 0);
        QVERIFY(!jumps || doubted.constFirst().at(2).toString() == "gauge.jump"_L1);
        if (jumps)
            continue;
        // Believed again, it is held to what it has said since: a fall at one stroke a minute later is no dry road.
        QJsonObject fields = room.situation.record(u"floodpoint/a"_s)->fields();
        fields.insert("silentAt"_L1, fields.value("doubtedAt"_L1));
        fields.insert("trustedAt"_L1, room.clock.now());
        for (const auto field : {"doubtful"_L1, "doubtCode"_L1, "doubtedAt"_L1})
            fields.remove(field);
        room.put(u"floodpoint/a"_s, fields, u"floodpoint.trust"_s);
        room.clock.set(room.clock.now() + minute);
        room.read(u"a"_s, 3);
        QVERIFY(room.answered());
        QCOMPARE(doubted.count(), 1);
        QCOMPARE(doubted.constFirst().at(2).toString(), u"gauge.jump"_s);
        // Whoever opens the board afterwards judges it as this one does: the record says from when on.
        WaterBoard later(*room.lists);
        QSignalSpy said(&later, &WaterBoard::gaugeDoubted);
        QVERIFY(hasCome(said));
        QCOMPARE(said.constFirst().at(2).toString(), u"gauge.jump"_s);
    }
}

QTEST_GUILESS_MAIN(TestGaugeDoubts)
#include "test_gaugedoubts.moc"
