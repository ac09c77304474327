// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logtools.h"
#include "onetest.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace wf;
using namespace wf::test;

/// What a log keeps of measurements, and how it forgets them.
class TestMeasurements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void thinsPositionsAndKeepsReadings()
    {
        LogStore store = open();
        for (int s = 0; s < 100; ++s) {
            QVERIFY(store
                        .measure({{u"pos/yz-01"_s, s * 1000, {112.5, 37.8, 0, 0}, u"drill"_s, {}},
                                  {u"pos/yz-02"_s, s * 1000, {112.5 + s * 0.0005, 37.8, 90, 40}, u"drill"_s, {}},
                                  {u"depth/x"_s, s * 1000, {double(s)}, u"gauge"_s, {}}})
                        .has_value());
        }
        QCOMPARE(store.samples(u"pos/yz-01"_s, 0, 100'000).size(), 20); // standing: each 5 s
        QCOMPARE(store.samples(u"pos/yz-02"_s, 0, 100'000).size(), 100); // 44 m/s: each report is 20 m on
        QCOMPARE(store.samples(u"depth/x"_s, 0, 100'000).size(), 100);
        QCOMPARE(store.latestSamples(50'500).size(), 3);
        QCOMPARE(store.latestSamples(50'500).last().at, 50'000);
    }

    void readingsOfOneMomentStandBesideEachOther()
    {
        LogStore store = open();
        const auto reading = [](double cm, const QString &source, qint64 at = 1000) {
            return Sample{u"depth/x"_s, at, {cm}, source, source == "officer"_L1 ? u"XCMJ"_s : QString()};
        };
        QVERIFY(store.measure({reading(12, u"gauge"_s), reading(31, u"gauge"_s), reading(12, u"gauge"_s)}).has_value());
        QVERIFY(store.measure({reading(12, u"officer"_s), reading(31, u"gauge"_s)}).has_value());
        QList<double> read;
        for (const Sample &sample : store.samples(u"depth/x"_s, 0, 2000))
            read.append(sample.v[0]);
        QCOMPARE(read, (QList<double>{12, 31, 12})); // the gauge's two and the officer's, each once, in their order
        QCOMPARE(store.latestSamples(2000).size(), 1);
        QCOMPARE(store.samplesBetween(0, 2000, 0).size(), 3);
        for (int i = 0; i < 100; ++i)
            QVERIFY(store.measure({reading(100 + i, u"gauge"_s)}).has_value());
        QVERIFY(store.samples(u"depth/x"_s, 0, 2000).size() <= 16); // a fault does not fill the disk
        // Thinned, the highest moment keeps all that was read then.
        constexpr qint64 day = 86'400'000;
        QVERIFY(store.measure({reading(5, u"gauge"_s, 2000), reading(7, u"gauge"_s, 3000), reading(6, u"gauge"_s, 3000)}).has_value());
        QVERIFY(store.thinSamples({}, 20 * day, {}, {}).has_value());
        QVERIFY(store.samples(u"depth/x"_s, 0, 1000).size() > 2);
        QVERIFY(store.samples(u"depth/x"_s, 1001, 3000).isEmpty());
    }

    void whatCannotBeIsNeitherKeptNorShown()
    {
        {
            LogStore store = open();
            QVERIFY(store
                        .measure({{u"depth/x"_s, 1, {12}, u"gauge"_s, {}},
                                  {u"depth/x"_s, 2, {1e7}, u"gauge"_s, {}},
                                  {u"depth/x"_s, 3, {-9999}, u"gauge"_s, {}},
                                  {u"rain/r"_s, 3, {-9999}, u"gauge"_s, {}},
                                  {u"depth/x"_s, 4, {std::numeric_limits<double>::quiet_NaN()}, u"gauge"_s, {}}})
                        .has_value());
            QCOMPARE(store.samples(u"depth/x"_s, 0, 10).size(), 1);
        }
        // What an older program has kept.
        QVERIFY(tamper(file(), "INSERT INTO samples SELECT series, 5, 0, -9999, 0, 0, 0, source, by FROM samples WHERE at = 1;"));
        const LogStore store = open();
        QCOMPARE(store.samples(u"depth/x"_s, 0, 10).size(), 1);
        QCOMPARE(store.latestSamples(10).first().v[0], 12.0);
    }

    void whatASituationBeginsWith()
    {
        LogStore store = open();
        for (int minute = 0; minute < 300; ++minute)
            QVERIFY(store
                        .measure({{u"rain/r"_s, minute * 60'000, {minute * 0.5}, u"gauge"_s, {}},
                                  {u"pos/u"_s, minute * 60'000, {112.5, 37.8}, u"drill"_s, {}}})
                        .has_value());
        const QList<Sample> begin = store.openingSamples(7'200'000);
        QCOMPARE(std::ranges::count(begin, u"rain/r"_s, &Sample::series), 121);
        QCOMPARE(std::ranges::count(begin, u"pos/u"_s, &Sample::series), 1);
        QVERIFY(std::ranges::is_sorted(begin, {}, &Sample::at));
    }

    void thinsOldMeasurements()
    {
        constexpr qint64 day = 86'400'000;
        constexpr qint64 now = 100 * day;
        LogStore store = open();
        // A reading a minute and a position every ten, for ninety-five days; the water rises and falls within each ten minutes.
        QList<Sample> samples;
        for (qint64 at = 5 * day; at < now; at += 60'000) {
            samples.append({u"depth/x"_s, at, {double(at / 60'000 % 10)}, u"gauge"_s, {}});
            if (at % 600'000 == 0)
                samples.append({u"pos/yz-01"_s, at, {112.5, 37.8}, u"drill"_s, {}});
        }
        QVERIFY(store.measure(samples).has_value());
        const QSet<SampleKey> spared{{u"depth/x"_s, 6 * day}, {u"depth/x"_s, 50 * day + 120'000}, {u"depth/y"_s, 50 * day}};
        qint64 removed = 0;
        int steps = 0;
        for (LogStore::Thinning thinning; !thinning.done; ++steps) {
            const auto next = store.thinSamples({}, now, spared, thinning);
            QVERIFY(next.has_value());
            QVERIFY(next->removed < 20'000);
            removed += next->removed;
            thinning = *next;
        }
        QVERIFY(steps > 5);
        const auto depths = store.samples(u"depth/x"_s, 0, now);
        QCOMPARE(removed + depths.size() + store.samples(u"pos/yz-01"_s, 0, now).size(), samples.size());
        QCOMPARE(store.samples(u"pos/yz-01"_s, 0, now).first().at, 93 * day);
        QCOMPARE(store.samples(u"depth/x"_s, 93 * day, now).size(), 7 * 1440);
        QCOMPARE(depths.first().at, 6 * day); // an alarm speaks of it
        QCOMPARE(depths.at(1).at, 10 * day + 540'000);
        const auto thin = store.samples(u"depth/x"_s, 10 * day, 93 * day - 1);
        QCOMPARE(thin.size(), 83 * 144 + 1);
        for (const Sample &sample : thin)
            QVERIFY(sample.v[0] == 9 || sample.at == 50 * day + 120'000); // the highest of its ten minutes
        // Again: nothing more; a day later one day more.
        QCOMPARE(thinnedOnce(store, now, spared), 0);
        QCOMPARE(thinnedOnce(store, now + day, spared), 144 + 144 + 1440 - 144);
        // A clock that was set back forgets nothing.
        QCOMPARE(thinnedOnce(store, now - 20 * day, spared), 0);
    }

private:
    static qint64 thinnedOnce(LogStore &store, qint64 now, const QSet<SampleKey> &spared)
    {
        qint64 removed = 0;
        for (LogStore::Thinning thinning; !thinning.done;) {
            const auto next = store.thinSamples({}, now, spared, thinning);
            if (!next)
                return -1;
            removed += next->removed;
            thinning = *next;
        }
        return removed;
    }
    QString file() const { return m_dir->filePath(u"test.wflog"_s); }
    LogStore open() const { return test::openLog(file()); }

    std::optional<QTemporaryDir> m_dir;
};

WATCHFLOOR_TEST(TestMeasurements)
#include "test_measurements.moc"
