// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "rain.h"

#include <QTest>

#include <cmath>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;

bool near(double a, double b, double tolerance = 1e-9) { return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b)); }

/// A station whose counter rises evenly, one report a minute up to `until`.
RainStation station(const QString &id, QPointF pos, double mmPerH, int until = 60)
{
    RainStation one{id, pos, {}};
    for (int minute = 0; minute <= until; ++minute)
        one.samples.append({u"rain/"_s + id, minute * Minute, {mmPerH * minute / 60, mmPerH}, u"gauge"_s, {}});
    return one;
}

const QPointF Centre(112.55, 37.86);
QPointF north(double metres) { return Centre + QPointF(0, metres / 111'194.93); }

} // namespace

/// How much it rains where no station stands.
class TestRain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pieces()
    {
        const QList<RainSpell> rain{{10, 30, 5}, {20, 40, 8}, {60, 70, -3}};
        const QList<RainPiece> cut = rainPieces(rain, 0, 100, 1);
        QList<qint64> ends;
        QList<double> rates;
        for (const RainPiece &piece : cut) {
            QCOMPARE(piece.from, ends.isEmpty() ? 0 : ends.last());
            ends.append(piece.to);
            rates.append(piece.mmPerH);
        }
        QCOMPARE(ends, (QList<qint64>{10, 20, 30, 40, 60, 70, 100}));
        QCOMPARE(rates, (QList<double>{1, 5, 8, 8, 1, 0, 1})); // the later counts; less than none is none
        QVERIFY(!cut.first().given && cut.at(1).given);
        QVERIFY(rainPieces(rain, 5, 5).isEmpty());
        QVERIFY(near(rainDepthMm({{0, 30 * Minute, 58}}, -Minute, 90 * Minute), 29));
    }

    void oneStation()
    {
        const QList<Sample> samples = station(u"a"_s, Centre, 30).samples;
        QVERIFY(near(*stationRainMm(samples, 0, 60 * Minute), 30));
        QVERIFY(near(*stationRainMm(samples, 10 * Minute + 30'000, 20 * Minute + 30'000), 5)); // between two reports
        QVERIFY(near(*stationRainMm(samples, 30 * Minute, 70 * Minute), 20)); // goes on as it was
        QVERIFY(!stationRainMm(samples, 30 * Minute, 80 * Minute)); // but not for long
        QVERIFY(!stationRainMm(samples, -Minute, 20 * Minute));
        QVERIFY(!stationRainMm({}, 0, Minute));
        QVERIFY(!stationRainMm(samples, 60 * Minute, 65 * Minute));
    }

    void aCounterThatBeginsAnew()
    {
        const QList<Sample> samples{{u"rain/a"_s, 0, {40}, {}, {}},
                                    {u"rain/a"_s, 10 * Minute, {46}, {}, {}},
                                    {u"rain/a"_s, 20 * Minute, {2}, {}, {}},
                                    {u"rain/a"_s, 30 * Minute, {5}, {}, {}}};
        QVERIFY(near(*stationRainMm(samples, 0, 30 * Minute), 11));
    }

    void nearestThreeByDistance()
    {
        const QList<RainStation> stations{station(u"far"_s, north(4000), 1000), station(u"a"_s, north(1000), 10),
                                          station(u"b"_s, north(-1000), 20), station(u"c"_s, north(2000), 40)};
        const auto rain = arealRain(Centre, stations, 0, 60 * Minute);
        QVERIFY(rain);
        QCOMPARE(rain->stations.size(), 3);
        QCOMPARE(rain->stations.last(), u"c"_s);
        QVERIFY(near(rain->mmPerH, (10 + 20 + 40.0 / 4) / 2.25, 1e-3));
        QVERIFY(near(rain->mm, rain->mmPerH));
    }

    void atAStationItIsTheStations()
    {
        const auto rain = arealRain(Centre, {station(u"a"_s, north(3), 12), station(u"b"_s, north(20), 60)}, 0, 60 * Minute);
        QVERIFY(rain);
        QVERIFY(near(rain->mmPerH, 12));
        QCOMPARE(rain->stations, QStringList{u"a"_s});
    }

    void whoCannotTellIsLeftOut()
    {
        const RainStation silent = station(u"a"_s, north(500), 90, 30);
        const RainStation other = station(u"b"_s, north(5000), 6);
        const auto rain = arealRain(Centre, {silent, other}, 0, 60 * Minute);
        QVERIFY(rain);
        QCOMPARE(rain->stations, QStringList{u"b"_s});
        QVERIFY(near(rain->mmPerH, 6));
        QVERIFY(!arealRain(Centre, {silent}, 0, 60 * Minute));
        QVERIFY(!arealRain(Centre, {station(u"c"_s, north(60'000), 6)}, 0, 60 * Minute));
    }

    void asSpells()
    {
        RainStation a = station(u"a"_s, Centre, 0);
        for (Sample &sample : a.samples)
            sample.v[0] = sample.at <= 30 * Minute ? 0 : double(sample.at / Minute - 30); // 60 mm/h from minute 30
        const QList<RainSpell> spells = arealSpells(Centre, {a}, 8 * Minute, 60 * Minute);
        QCOMPARE(spells.first().from, 8 * Minute);
        QCOMPARE(spells.first().to, 10 * Minute);
        QCOMPARE(spells.last().to, 60 * Minute);
        QVERIFY(near(spells.last().mmPerH, 60));
        QVERIFY(near(rainDepthMm(spells, 8 * Minute, 60 * Minute), 30));
        QVERIFY(arealSpells(Centre, {a}, 70 * Minute, 90 * Minute).isEmpty());
    }
};

WATCHFLOOR_TEST(TestRain)
#include "test_rain.moc"
