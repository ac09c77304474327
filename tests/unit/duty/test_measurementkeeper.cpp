// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "locallog.h"
#include "measurementkeeper.h"
#include "onetest.h"
#include "patience.h"
#include "replaylog.h"
#include "situation.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Day = 86'400'000;
constexpr qint64 Begin = 20'000 * Day;

} // namespace

class TestMeasurementKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sweepsAtTheBeginningAndOnceADay_data()
    {
        QTest::addColumn<bool>("threaded");
        QTest::newRow("in the log's thread") << true;
        QTest::newRow("at once") << false;
    }

    void sweepsAtTheBeginningAndOnceADay()
    {
        QFETCH(bool, threaded);
        const QTemporaryDir dir;
        auto store = LogStore::open(dir.filePath(u"duty.wflog"_s), LogStore::Access::ReadWrite);
        QVERIFY(store.has_value());
        LocalLog log(std::move(*store), threaded ? LocalLog::Mode::Threaded : LocalLog::Mode::Inline);
        SteppedClock clock(Begin);
        Situation situation;
        situation.follow(log);
        Draft alarm{.id = u"a"_s,
                    .seat = u"SYS"_s,
                    .role = u"system"_s,
                    .onBehalf = {},
                    .verb = u"alarm.raise"_s,
                    .subject = u"alarm/1"_s,
                    .record = {},
                    .at = Begin,
                    .wall = Begin,
                    .cause = {},
                    .seen = u"{}"_s,
                    .parents = {}};
        const qint64 spoken = Begin - 95 * Day;
        alarm.record = R"({"state":"raised","floodPoint":"floodpoint/x","level":"close","depthCm":31,"readingAt":)"
            + QByteArray::number(spoken) + '}';
        (void)log.append({alarm});
        QTRY_VERIFY(situation.record(u"alarm/1"_s));
        QList<Sample> samples;
        for (qint64 at = Begin - 100 * Day; at < Begin; at += 60'000)
            samples.append({u"depth/x"_s, at, {double(at / 60'000 % 10)}, u"gauge"_s, {}});
        log.measure(samples);

        MeasurementKeeper keeper(log, situation, clock, {});
        QSignalSpy swept(&keeper, &MeasurementKeeper::swept);
        clock.set(Begin + 1000); // nothing before it is told to begin
        QVERIFY(!keeper.isBusy());
        clock.set(Begin);
        keeper.begin();
        QVERIFY(hasCome(swept));
        const auto kept = [&] { return log.samples(u"depth/x"_s, 0, Begin).result(); };
        QCOMPARE(swept.takeFirst().constFirst().toLongLong(), samples.size() - kept().size());
        QCOMPARE(kept().size(), 7 * 1440 + 83 * 144 + 1);
        QCOMPARE(kept().first().at, spoken);

        clock.set(Begin + Day - 1);
        QVERIFY(!keeper.isBusy());
        clock.set(Begin + Day);
        QVERIFY(hasCome(swept));
        QCOMPARE(kept().size(), 6 * 1440 + 83 * 144 + 1);
        QCOMPARE(kept().at(1).at, Begin - 89 * Day + 540'000);
    }

    /// What an alarm speaks of stays, also where the alarm is long over and in the log alone.
    void sparesWhatAlarmsOfAnyTimeSpeakOf()
    {
        const QTemporaryDir dir;
        LocalLog log(std::move(*LogStore::open(dir.filePath(u"duty.wflog"_s), LogStore::Access::ReadWrite)), LocalLog::Mode::Inline);
        SteppedClock clock(Begin);
        const Situation situation; // it has sunk
        const qint64 spoken = Begin - 60 * Day;
        Draft draft;
        draft.id = u"a"_s;
        draft.seat = u"SYS"_s;
        draft.verb = u"alarm.raise"_s;
        draft.subject = u"alarm/1"_s;
        draft.record = "{\"floodPoint\":\"floodpoint/x\",\"state\":\"ended\",\"readingAt\":" + QByteArray::number(spoken) + "}";
        draft.at = draft.wall = spoken;
        draft.seen = u"{}"_s;
        QVERIFY(log.append({draft}).result().has_value());
        QList<Sample> samples;
        for (qint64 at = Begin - 70 * Day; at < Begin; at += 3'600'000)
            samples.append({u"depth/x"_s, at, {1}, u"gauge"_s, {}});
        log.measure(samples);
        MeasurementKeeper keeper(log, situation, clock, {.days = 2});
        QSignalSpy swept(&keeper, &MeasurementKeeper::swept);
        keeper.begin();
        QVERIFY(hasCome(swept));
        const QList<Sample> kept = log.samples(u"depth/x"_s, 0, Begin).result();
        QCOMPARE(kept.size(), 48 + 1);
        QCOMPARE(kept.constFirst().at, spoken);
    }

    /// What could not be written by it is the log's trouble as any other is.
    void aFullDiskIsTheLogsTrouble_data() { sweepsAtTheBeginningAndOnceADay_data(); }

    void aFullDiskIsTheLogsTrouble()
    {
        QFETCH(bool, threaded);
        const QTemporaryDir dir;
        auto store = LogStore::open(dir.filePath(u"duty.wflog"_s), LogStore::Access::ReadWrite);
        QVERIFY(store.has_value());
        store->limitSize(1);
        LocalLog log(std::move(*store), threaded ? LocalLog::Mode::Threaded : LocalLog::Mode::Inline);
        const SteppedClock clock(Begin);
        const Situation situation;
        QList<Sample> samples; // too few to be written at once, too long for what room there may be
        for (qint64 at = Begin - 100'000; at < Begin; at += 1000)
            samples.append({u"depth/x"_s, at, {1}, QString(10'000, u'x'), {}});
        log.measure(samples);
        QSignalSpy said(&log, &EventLog::failed);
        MeasurementKeeper keeper(log, situation, clock, {});
        QSignalSpy failed(&keeper, &MeasurementKeeper::failed);
        keeper.begin();
        QVERIFY(hasCome(failed));
        QVERIFY(hasCome(said));
        QCOMPARE(said.size(), 1);
        QCOMPARE(log.link(), EventLog::Link::Broken);
        QCOMPARE(log.trouble()->code, u"log.disk_full"_s);
    }

    /// It asks any log; one that is only looked at has nothing to forget.
    void leavesAReplayWhole()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"duty.wflog"_s);
        QVERIFY(LogStore::open(file, LogStore::Access::ReadWrite)->measure({{u"rain/r"_s, Begin - 200 * Day, {1}, u"gauge"_s, {}}}));
        ReplayLog log(std::move(*LogStore::open(file, LogStore::Access::ReadOnly)));
        log.seek(Begin);
        const SteppedClock clock(Begin);
        const Situation situation;
        MeasurementKeeper keeper(log, situation, clock, {});
        QSignalSpy swept(&keeper, &MeasurementKeeper::swept);
        keeper.begin();
        QVERIFY(hasCome(swept));
        QCOMPARE(swept.constFirst().constFirst().toLongLong(), 0);
        QCOMPARE(log.samples(u"rain/r"_s, 0, Begin).result().size(), 1);
    }

    void keepsAsShortAsItIsTold()
    {
        const QTemporaryDir dir;
        LocalLog log(std::move(*LogStore::open(dir.filePath(u"duty.wflog"_s), LogStore::Access::ReadWrite)), LocalLog::Mode::Inline);
        SteppedClock clock(Begin);
        Situation situation;
        QList<Sample> samples;
        for (qint64 at = Begin - 10 * Day; at < Begin; at += 3'600'000)
            samples.append({u"rain/r"_s, at, {1}, u"gauge"_s, {}});
        log.measure(samples);
        MeasurementKeeper keeper(log, situation, clock, {.days = 2});
        QSignalSpy swept(&keeper, &MeasurementKeeper::swept);
        keeper.begin();
        QVERIFY(hasCome(swept));
        QCOMPARE(log.samples(u"rain/r"_s, 0, Begin).result().size(), 48);
    }
};

WATCHFLOOR_TEST(TestMeasurementKeeper)
#include "test_measurementkeeper.moc"
