// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugecheck.h"
#include "onetest.h"

#include <QTest>

#include <limits>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Now = 1'784'882'400'000;

Sample at(double minutesAgo, double cm, const QString &source = u"gauge"_s)
{
    return {u"depth/bridge"_s, Now - qint64(minutesAgo * double(Minute)), {cm}, source, {}};
}

/// A reading a minute, the last of them now.
GaugeEvidence reads(const QList<double> &cm)
{
    GaugeEvidence evidence;
    evidence.now = Now;
    for (qsizetype i = 0; i < cm.size(); ++i)
        evidence.gauge.append(at(double(cm.size() - 1 - i), cm.at(i)));
    return evidence;
}

GaugeEvidence steady(double cm, int minutes) { return reads(QList<double>(minutes + 1, cm)); }

QString code(const GaugeEvidence &evidence, const GaugeLimits &limits = {})
{
    const auto doubt = judgeGauge(evidence, limits);
    return doubt ? doubt->code : QString();
}
QString words(const GaugeEvidence &evidence)
{
    const auto doubt = judgeGauge(evidence);
    return doubt ? doubt->words.value("en"_L1).toString() : QString();
}

/// 10 m³/h of runoff for each mm/h, drained at 200 m³/h; 4 m³ to a cm.
PondingParameters trough() { return {10'000, 1, 200, 0, 0, true, {{0, 0}, {100, 400}}}; }

} // namespace

/// Which gauges are believed.
class TestGaugeCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodGauge()
    {
        GaugeEvidence evidence = reads({0, 0, 0, 1, 3, 6, 8, 11, 15, 18, 22, 25, 30, 34, 37, 41});
        evidence.rain = {{Now - 60 * Minute, Now, 58}};
        evidence.model = trough();
        evidence.people = {at(2, 32, u"officer"_s)};
        QCOMPARE(words(evidence), QString());
    }

    void silent()
    {
        GaugeEvidence evidence = reads({10, 11, 12});
        evidence.now = Now + 10 * Minute - 1;
        QCOMPARE(code(evidence), QString());
        evidence.now = Now + 10 * Minute;
        QCOMPARE(code(evidence), u"gauge.silent"_s);
        QVERIFY(words(evidence).contains(u"10 min"_s));
        QCOMPARE(judgeGauge(evidence)->at, Now);
        GaugeLimits patient;
        patient.silentMin = 30;
        QCOMPARE(code(evidence, patient), QString());
        evidence.gauge = {{u"depth/bridge"_s, Now + 20 * Minute, {5}, u"gauge"_s, {}}}; // not yet
        QCOMPARE(code(evidence), u"gauge.silent"_s);
        evidence.gauge.clear();
        QCOMPARE(code(evidence), u"gauge.silent"_s);
        QCOMPARE(judgeGauge(evidence)->at, 0);
    }

    void aWildReadingIsNamedBeforeTheSilenceAfterIt()
    {
        const QList<QPair<QList<double>, QString>> cases{{{5, 6, 999}, u"gauge.jump"_s},
                                                         {{5, 9999}, u"gauge.out_of_range"_s},
                                                         {{26, 0.26}, u"gauge.unit"_s},
                                                         {{5, 6, 7}, u"gauge.silent"_s}};
        for (const auto &[readings, expected] : cases) {
            GaugeEvidence evidence = reads(readings);
            evidence.now = Now + 12 * Minute;
            QCOMPARE(code(evidence), expected);
            if (expected != "gauge.silent"_L1)
                QVERIFY(words(evidence).contains(QString::number(readings.constLast())));
        }
    }

    /// A figure that cannot be, in the log of an older program: the readings around it are sound.
    void aFigureThatCannotBeDoubtsNothing()
    {
        for (const double figure : {-9999.0, 999999.0, -888.0, std::numeric_limits<double>::quiet_NaN()}) {
            QCOMPARE(code(reads({4, 5, figure, 6, 7, figure, 8})), QString());
        }
    }

    void twoSensors()
    {
        GaugeEvidence evidence = reads({8, 9, 10, 11});
        QCOMPARE(code(evidence), QString());
        Sample other = evidence.gauge.at(2);
        other.v[0] = 12; // within a wave
        evidence.gauge.insert(3, other);
        QCOMPARE(code(evidence), QString());
        evidence.gauge[3].v[0] = 31;
        QCOMPARE(code(evidence), u"gauge.two_readings"_s);
        QVERIFY2(words(evidence).contains(u"10 and 31"_s), qPrintable(words(evidence)));
        QCOMPARE(code(reads({8, 28, 9, 29, 10, 30, 11})), u"gauge.two_readings"_s); // they take turns
        QCOMPARE(code(reads({8, 10, 9, 12, 10, 13, 11})), QString()); // waves
    }

    void outOfRange()
    {
        QCOMPARE(code(reads({0, 0, -0.5})), u"gauge.out_of_range"_s);
        QCOMPARE(code(reads({1000})), QString());
        QCOMPARE(code(reads({9999})), u"gauge.out_of_range"_s);
        QVERIFY(words(reads({9999})).contains(u"9999"_s));
        QCOMPARE(code(reads({std::numeric_limits<double>::quiet_NaN()})), u"gauge.out_of_range"_s);
        QCOMPARE(code(reads({-0.5, 0, 0})), QString()); // over
    }

    void jumps()
    {
        QCOMPARE(code(reads({10, 40})), QString());
        QCOMPARE(code(reads({10, 41})), u"gauge.jump"_s);
        QCOMPARE(code(reads({60, 20, 21})), u"gauge.jump"_s); // down as well; and it is still known later
        GaugeEvidence quick = reads({});
        for (int i = 0; i <= 10; ++i)
            quick.gauge.append(at((10 - i) / 10.0, i * 4)); // 40 cm in a minute, but never more than 4 at once
        QCOMPARE(code(quick), u"gauge.jump"_s);
        quick.gauge.clear();
        for (int i = 0; i <= 10; ++i)
            quick.gauge.append(at((10 - i) / 2.0, i * 4));
        QCOMPARE(code(quick), QString());
    }

    void aJumpThatStaysIsWater()
    {
        QCOMPARE(code(reads({5, 60, 62})), u"gauge.jump"_s);
        QCOMPARE(code(reads({5, 60, 62, 65})), QString()); // two readings bear it out: a burst main
        QCOMPARE(code(reads({5, 60, 62, 10})), u"gauge.jump"_s); // it fell back
        QCOMPARE(code(reads({5, 60, 62, 110})), QString()); // it goes on
        QCOMPARE(code(reads({36, 4, 4, 4, 4, 4})), u"gauge.jump"_s); // a gauge that hangs says so for ever: a person has to look
        GaugeEvidence fallen = reads({36, 4, 4, 4});
        fallen.people = {at(2, 3)};
        QCOMPARE(code(fallen), QString());
        // However late the reading of each minute comes, up to its next one; further apart nobody knows.
        for (const double minutes : {0.5, 1.0, 1.02, 1.5, 2.0, 2.1}) {
            GaugeEvidence late = reads({});
            late.gauge = {at(minutes, 49), at(0, 3)};
            QCOMPARE(code(late), minutes <= 2 ? u"gauge.jump"_s : QString());
            late.people = {at(0, 4)};
            QCOMPARE(code(late), QString());
        }
        GaugeEvidence seen = reads({5, 60});
        seen.people = {at(0, 52)};
        QCOMPARE(code(seen), QString()); // somebody saw it
        seen.people = {at(0, 8)};
        QCOMPARE(code(seen), u"gauge.jump"_s);
        QCOMPARE(code(reads({26, 0.26, 0.27, 0.27, 0.28})), u"gauge.unit"_s); // metres, however long they stay
        QCOMPARE(code(reads({0.26, 26, 27, 28, 28})), u"gauge.unit"_s);

        GaugeEvidence burst = reads({5, 32, 34, 35});
        burst.model = trough();
        QCOMPARE(code(burst), QString());
        burst.gauge.removeLast();
        QCOMPARE(code(burst), u"gauge.jump"_s);
    }

    void fasterThanTheWaterThatCanCome()
    {
        GaugeEvidence evidence = reads({});
        evidence.gauge = {at(3, 5), at(0, 32)};
        QCOMPARE(code(evidence), QString()); // who knows
        evidence.model = trough();
        // Three times 30 mm/h, the least that is allowed for: 900 m³/h, 45 m³ in three minutes, 11 cm.
        QCOMPARE(code(evidence), u"gauge.jump"_s);
        QVERIFY2(words(evidence).contains(u"16 cm"_s), qPrintable(words(evidence)));
        evidence.rain = {{Now - 20 * Minute, Now - 5 * Minute, 80}}; // 30 cm, still running down
        QCOMPARE(code(evidence), QString());
    }

    void metresForCentimetres()
    {
        const GaugeEvidence fell = reads({24, 25, 26, 0.26, 0.27});
        QCOMPARE(code(fell), u"gauge.unit"_s);
        QVERIFY2(words(fell).contains(u"reads 0.26"_s) && words(fell).contains(u"metres instead of centimetres?"_s),
                 qPrintable(words(fell)));
        QCOMPARE(code(reads({0.12, 0.12, 12.5})), u"gauge.unit"_s); // mended, but what about before
        GaugeEvidence always = reads({0.25, 0.26, 0.26});
        QCOMPARE(code(always), QString());
        always.people = {at(1, 26, u"officer"_s)};
        QCOMPARE(code(always), u"gauge.unit"_s);
        GaugeEvidence ranOff = reads({});
        ranOff.gauge = {at(8, 6), at(0, 0.06)}; // a pump, no unit
        QCOMPARE(code(ranOff), QString());
    }

    void frozenWhileItRains()
    {
        GaugeEvidence evidence = steady(12.3, 20);
        QCOMPARE(code(evidence), QString()); // no reason why it should move
        evidence.rain = {{Now - 60 * Minute, Now, 2}};
        QCOMPARE(code(evidence), QString());
        evidence.rain = {{Now - 60 * Minute, Now, 3}};
        QCOMPARE(code(evidence), u"gauge.frozen"_s);
        QVERIFY2(words(evidence).contains(u"12.3 cm for 20 min"_s), qPrintable(words(evidence)));
        evidence.gauge.removeFirst(); // 19 minutes
        QCOMPARE(code(evidence), QString());
        GaugeEvidence lives = steady(12.3, 30);
        lives.rain = evidence.rain;
        lives.gauge[20].v[0] = 12.5;
        QCOMPARE(code(lives), QString());
        lives.gauge[20].v[0] = 12.4; // a digit to and fro
        QCOMPARE(code(lives), u"gauge.frozen"_s);
    }

    void atZeroInALightRainIsNotFrozen()
    {
        GaugeEvidence evidence = steady(0, 40);
        evidence.rain = {{Now - 60 * Minute, Now, 8}};
        QCOMPARE(code(evidence), QString());
        evidence.model = trough(); // its drains take 20 mm/h
        QCOMPARE(code(evidence), QString());
        evidence.rain = {{Now - 60 * Minute, Now, 40}};
        QCOMPARE(code(evidence), u"gauge.frozen"_s);
        // Where as much comes as goes, the water rightly stands.
        GaugeEvidence balanced = steady(30, 40);
        balanced.model = trough();
        balanced.rain = {{Now - 60 * Minute, Now, 20}};
        QCOMPARE(code(balanced), QString());
    }

    void frozenAgainstAPerson()
    {
        GaugeEvidence evidence = steady(12.3, 25);
        evidence.people = {at(4, 17, u"officer"_s)};
        QCOMPARE(code(evidence), QString());
        evidence.people = {at(4, 18, u"officer"_s)};
        QCOMPARE(code(evidence), u"gauge.frozen"_s);
        QVERIFY(words(evidence).contains(u"18 cm"_s));
        evidence.people = {at(45, 18, u"officer"_s)}; // long ago
        QCOMPARE(code(evidence), QString());
    }

    void contradictedByANewerReading()
    {
        GaugeEvidence evidence = reads({20, 21, 22, 23, 24, 25});
        evidence.people = {at(1, 35, u"officer"_s)};
        QCOMPARE(code(evidence), u"gauge.contradicted"_s);
        QCOMPARE(judgeGauge(evidence)->at, Now - Minute);
        QVERIFY2(words(evidence).contains(u"24 cm"_s) && words(evidence).contains(u"35 cm"_s), qPrintable(words(evidence)));
        evidence.people = {at(1, 34, u"officer"_s)};
        QCOMPARE(code(evidence), QString());
        evidence.people = {at(3, 60, u"officer"_s), at(1, 25, u"officer"_s)}; // and corrected
        QCOMPARE(code(evidence), QString());
        evidence.people = {at(20, 60, u"camera"_s)}; // the gauge has nothing from then
        QCOMPARE(code(evidence), QString());
        evidence.people = {at(-1, 60, u"officer"_s)};
        QCOMPARE(code(evidence), QString());
    }

    void whoIsBelieved()
    {
        const QList<Sample> all{at(1, 30, u"officer"_s), at(2, 20), at(0, 21), at(0, std::numeric_limits<double>::infinity())};
        QCOMPARE(readingsToForecastFrom(all, false), (QList<Sample>{at(2, 20), at(1, 30, u"officer"_s), at(0, 21)}));
        QCOMPARE(readingsToForecastFrom(all, true), (QList<Sample>{at(1, 30, u"officer"_s)}));
    }
};

WATCHFLOOR_TEST(TestGaugeCheck)
#include "test_gaugecheck.moc"
