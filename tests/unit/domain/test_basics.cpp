// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "ids.h"
#include "onetest.h"
#include "record.h"
#include "role.h"
#include "water.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

/// The machine's clock as somebody sets it, beside time as it passes.
struct MachineClock : SystemClock {
    qint64 machine = 1'784'882'400'000;
    qint64 passed = 1000;

    [[nodiscard]] qint64 wall() const override { return machine; }
    [[nodiscard]] qint64 steady() const override { return passed; }
    void pass(qint64 ms)
    {
        machine += ms;
        passed += ms;
    }
};

} // namespace

class TestBasics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void times()
    {
        QCOMPARE(beijingDateTime(1'784'882'400'000), u"2026-07-24 16:40:00"_s);
        QCOMPARE(beijingTime(1'784'882'400'000), u"16:40:00"_s);
        SteppedClock clock(5);
        QSignalSpy moved(&clock, &Clock::moved);
        clock.set(5);
        clock.set(9);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(clock.now(), 9);
        QVERIFY(clock.wall() > 1'000'000);
        clock.setWallFollowsNow(true);
        QCOMPARE(clock.wall(), 9);
    }

    void aClockSetBackGoesOn()
    {
        constexpr qint64 minute = 60'000;
        MachineClock clock;
        const qint64 start = clock.now();
        QCOMPARE(start, clock.machine);
        clock.pass(minute);
        QCOMPARE(clock.now(), start + minute);
        clock.machine -= 5 * minute;
        QCOMPARE(clock.now(), start + minute);
        QCOMPARE(clock.aheadMs(), 5 * minute);
        qint64 last = clock.now();
        for (int second = 0; second < 600; ++second) { // neither back nor standing still, whatever asks how often
            clock.pass(1000);
            QVERIFY(clock.now() > last || clock.now() == clock.machine);
            last = clock.now();
        }
        QCOMPARE(clock.now(), clock.machine);
        clock.machine += 30 * minute; // asleep
        QCOMPARE(clock.now(), clock.machine);
        clock.machine -= 24 * 60 * minute; // it was a day wrong
        QCOMPARE(clock.now(), clock.machine);
    }

    void aLogOpenedAgainIsNotWrittenBeforeItsEnd()
    {
        MachineClock clock;
        clock.continueFrom(clock.machine + 300'000);
        QCOMPARE(clock.now(), clock.machine + 300'000);
        MachineClock wrong;
        wrong.continueFrom(wrong.machine + 86'400'000);
        QCOMPARE(wrong.now(), wrong.machine);
    }

    void ids()
    {
        SteppedClock clock(0x0198'aabb'ccddLL);
        SeededIds one(clock, 7);
        SeededIds same(clock, 7);
        SeededIds other(clock, 8);
        SystemIds system(clock);
        static const QRegularExpression form(u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
        for (int i = 0; i < 1000; ++i) {
            const QString id = one.next();
            QVERIFY(form.match(id).hasMatch());
            QVERIFY(id.startsWith("0198aabb-ccdd-7"_L1));
            QCOMPARE(same.next(), id);
            QVERIFY(other.next() != id);
            QVERIFY(form.match(system.next()).hasMatch());
        }
    }

    void idsAreOneForm()
    {
        // The example of RFC 9562, A.6.
        QCOMPARE(uuid7(0x017f'22e2'79b0LL, QByteArray::fromHex("0cc318c4dc0c0c07398f")), u"017f22e2-79b0-7cc3-98c4-dc0c0c07398f"_s);
        QCOMPARE(uuid7(1, QByteArray(10, '\xff')), u"00000000-0001-7fff-bfff-ffffffffffff"_s);
        // A seed gives the ids that it always gave: exercises of before are scored by them.
        SteppedClock clock(0x0198'aabb'ccddLL);
        QRandomGenerator random(7);
        const quint64 first = random.generate64();
        const quint64 second = random.generate64();
        const QString id = SeededIds(clock, 7).next().remove(u'-');
        QCOMPARE(id.sliced(13, 3).toULongLong(nullptr, 16), first & 0xfffU);
        QCOMPARE(id.sliced(16).toULongLong(nullptr, 16), (second & 0x3fffffffffffffffULL) | 0x8000000000000000ULL);
    }

    void records()
    {
        const Record record(u"unit/a/b"_s,
                            {{u"pos"_s, QJsonArray{112.5, 37.8}}, {u"name"_s, QJsonObject{{u"zh"_s, u"名"_s}, {u"en"_s, u"Name"_s}}}});
        QCOMPARE(record.kind(), u"unit"_s);
        QCOMPARE(record.id(), u"a/b"_s);
        QCOMPARE(record.subject(), u"unit/a/b"_s);
        QCOMPARE(record.position(), QPointF(112.5, 37.8));
        setContentLanguage(u"en"_s);
        QCOMPARE(record.name(), u"Name"_s);
        QCOMPARE(localise(QJsonObject{{u"zh"_s, u"只有中文"_s}}), u"只有中文"_s);
        setContentLanguage(u"zh"_s);
        QCOMPARE(record.name(), u"名"_s);
        QVERIFY(Record().isNull());
        QVERIFY(!Record(u"unit/1"_s, {{u"pos"_s, u"here"_s}}).hasPosition());
    }

    void roles()
    {
        for (int bit = 0; bit < 9; ++bit) {
            const auto role = Role(1 << bit);
            QCOMPARE(roleFromKey(roleKey(role)), role);
            QVERIFY(!roleName(role).isEmpty());
        }
        QVERIFY(!roleFromKey(u"king"_s));
    }

    void water()
    {
        const Thresholds limits;
        QCOMPARE(floodState(9.9, limits), ThresholdState::Normal);
        QCOMPARE(floodState(10, limits), ThresholdState::Watch);
        QCOMPARE(floodState(14.9, limits), ThresholdState::Watch);
        QCOMPARE(floodState(15, limits), ThresholdState::Slow);
        QCOMPARE(floodState(24.9, limits), ThresholdState::Slow);
        QCOMPARE(floodState(25, limits), ThresholdState::Close);
        const Record own(u"floodpoint/x"_s, {{u"thresholds"_s, QJsonObject{{u"close"_s, 20}}}, {u"reopenMin"_s, 20}});
        QCOMPARE(thresholdsOf(own), (Thresholds{10, 15, 20, 10, 20}));
    }

    void rain_data()
    {
        QTest::addColumn<double>("acc3h");
        QTest::addColumn<double>("acc6h");
        QTest::addColumn<double>("acc12h");
        QTest::addColumn<QString>("color");
        QTest::newRow("dry") << 0.0 << 0.0 << 0.0 << QString();
        QTest::newRow("below blue") << 20.0 << 40.0 << 49.9 << QString();
        QTest::newRow("blue") << 20.0 << 40.0 << 50.0 << u"blue"_s;
        QTest::newRow("below yellow") << 20.0 << 49.9 << 60.0 << u"blue"_s;
        QTest::newRow("yellow") << 20.0 << 50.0 << 60.0 << u"yellow"_s;
        QTest::newRow("below orange") << 49.9 << 60.0 << 60.0 << u"yellow"_s;
        QTest::newRow("orange") << 50.0 << 60.0 << 60.0 << u"orange"_s;
        QTest::newRow("below red") << 99.9 << 120.0 << 150.0 << u"orange"_s;
        QTest::newRow("red") << 100.0 << 120.0 << 150.0 << u"red"_s;
    }

    void rain()
    {
        QFETCH(double, acc3h);
        QFETCH(double, acc6h);
        QFETCH(double, acc12h);
        QTEST(rainWarningColorKey(rainstormColor(acc3h, acc6h, acc12h)), "color");
    }
};

WATCHFLOOR_TEST(TestBasics)
#include "test_basics.moc"
