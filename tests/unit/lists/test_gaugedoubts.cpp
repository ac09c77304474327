// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "waterroom.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// Which gauge the board would doubt, and what it goes by while one is in doubt.
class TestGaugeDoubts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDoubtfulGaugeIsNotBelieved();
    void onlyAPersonDoubtsADeepGaugeForOneLook();
    void whatSpeaksDeepAfterALookIsNotDoubtedForIt();
};

void TestGaugeDoubts::aDoubtfulGaugeIsNotBelieved()
{
    WaterRoom room;
    room.point(u"a"_s);
    room.read(u"a"_s, 5);
    room.clock.set(room.clock.now() + minute);
    room.read(u"a"_s, 90); // a jump
    QVERIFY(room.answered());
    QVERIFY(!room.board->gaugeDoubt(u"floodpoint/a"_s).isEmpty());

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
    for (int i = 0; i <= 25; ++i) {
        room.read(u"a"_s, 49);
        room.clock.set(room.clock.now() + minute);
    }
    room.read(u"a"_s, 3, u"officer"_s);
    QVERIFY(room.answered());
    QVERIFY(!room.board->gaugeDoubt(u"floodpoint/a"_s).isEmpty());
    QCOMPARE(room.board->outlookOf(u"floodpoint/a"_s)->depthCm(), 49.0);
}

/// Its word before the look is old, or agreed with it: the look makes nothing of what it says next.
void TestGaugeDoubts::whatSpeaksDeepAfterALookIsNotDoubtedForIt()
{
    for (const auto &[before, minutes] : {std::pair(27.0, 9.5), std::pair(14.0, 4.0)}) {
        WaterRoom room;
        room.point(u"a"_s);
        room.read(u"a"_s, before);
        room.clock.set(room.clock.now() + qint64(minutes * double(minute)));
        room.read(u"a"_s, 8, u"officer"_s);
        room.clock.set(room.clock.now() + minute);
        room.read(u"a"_s, 28);
        QVERIFY(room.answered());
        QCOMPARE(room.board->outlookOf(u"floodpoint/a"_s)->shown->v.at(0), 28.0);
    }
}

WATCHFLOOR_TEST(TestGaugeDoubts)
#include "test_gaugedoubts.moc"
