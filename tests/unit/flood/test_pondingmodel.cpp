// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "pondingmodel.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;

/// 10 m³/h of runoff for each mm/h, drained at 200 m³/h; 2 m³ to a cm up to 20 cm, then 8.
PondingParameters trough() { return {10'000, 1, 200, 0, 0, true, {{0, 0}, {20, 40}, {50, 280}}}; }

bool near(double a, double b, double tolerance = 1e-9) { return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b)); }

Record point(const QJsonObject &model, const QString &kind = u"underpass"_s)
{
    QJsonObject fields{{u"name"_s, u"桥下"_s},
                       {u"kind"_s, kind},
                       {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}}}};
    if (!model.isEmpty())
        fields.insert(u"model"_s, model);
    return Record(u"floodpoint/bridge"_s, fields);
}

QString code(const std::expected<PondingParameters, Refusal> &read) { return read ? QString() : read.error().code; }

} // namespace

/// Rain into depth, against what can be worked out by hand.
class TestPondingModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCurveBothWays()
    {
        const PondingParameters p = trough();
        QVERIFY(near(p.depthCm(20), 10));
        QVERIFY(near(p.depthCm(40), 20));
        QVERIFY(near(p.depthCm(160), 35));
        QVERIFY(near(p.depthCm(280), 50));
        QVERIFY(near(p.depthCm(360), 60)); // its last slope goes on
        QCOMPARE(p.depthCm(0), 0.0);
        QCOMPARE(p.depthCm(-5), 0.0);
        for (double cm = 0; cm < 150; cm += 0.7)
            QVERIFY(near(p.depthCm(p.volumeM3(cm)), cm));
    }

    void constantRain()
    {
        PondingModel model(trough());
        // 58 mm/h: 580 m³/h come, 200 go; after half an hour 190 m³ stand there: 20 cm + 150 m³ / 8.
        const WaterBalance balance = model.advance(58, 0.5);
        QVERIFY(near(model.volumeM3(), 190));
        QVERIFY(near(model.depthCm(), 20 + 150.0 / 8));
        QVERIFY(near(balance.inM3, 290));
        QVERIFY(near(balance.outM3, 100));
        QVERIFY(near(balance.storedM3, 190));
        // The same in many steps: no error gathers.
        PondingModel steps(trough());
        for (int i = 0; i < 1800; ++i)
            steps.advance(58, 0.5 / 1800);
        QVERIFY(near(steps.volumeM3(), 190));
    }

    void rainThatTheDrainsTake()
    {
        PondingModel model(trough());
        const WaterBalance balance = model.advance(20, 3); // just what they take
        QCOMPARE(model.depthCm(), 0.0);
        QVERIFY(near(balance.outM3, 600));
        QCOMPARE(balance.storedM3, 0.0);
        const WaterBalance less = model.advance(5, 2);
        QVERIFY(near(less.outM3, 100)); // no more than came
    }

    void aBlockOfRain()
    {
        // 40 mm/h from minute 10 to minute 40: +200 m³/h for half an hour, 100 m³ at its end, dry again half an hour later.
        const QList<RainSpell> rain{{10 * Minute, 40 * Minute, 40}};
        const auto depthAt = [&](int minute) {
            PondingModel model(trough());
            model.advance(rain, 0, minute * Minute);
            return model.depthCm();
        };
        QCOMPARE(depthAt(10), 0.0);
        QVERIFY(near(depthAt(16), 10));
        QVERIFY(near(depthAt(22), 20));
        QVERIFY(near(depthAt(40), 20 + 60.0 / 8));
        QVERIFY(near(depthAt(58), 20));
        QVERIFY(near(depthAt(64), 10));
        QVERIFY(near(depthAt(70), 0, 1e-6));
        QCOMPARE(depthAt(90), 0.0);
    }

    void aBlockedDrainAndADeadPump()
    {
        PondingParameters p = trough();
        p.blocked = 1;
        PondingModel blocked(p);
        QVERIFY(near(blocked.advance(30, 1).outM3, 0));
        QVERIFY(near(blocked.volumeM3(), 300)); // all of it
        blocked.advance(0, 24);
        QVERIFY(near(blocked.volumeM3(), 300)); // and it stays
        p.blocked = 0.5;
        p.pumpM3h = 150;
        QVERIFY(near(p.outflowM3h(), 250));
        p.pumpRuns = false;
        QVERIFY(near(p.outflowM3h(), 100));
        PondingModel half(p);
        half.advance(30, 1);
        QVERIFY(near(half.volumeM3(), 200));
    }

    void drainingDry()
    {
        PondingModel model(trough(), 35); // 160 m³ at 200 m³/h: 48 minutes
        QVERIFY(near(*model.hoursTo(0, 0), 0.8));
        model.advance(0, 0.4);
        QVERIFY(near(model.volumeM3(), 80));
        const WaterBalance rest = model.advance(0, 1);
        QCOMPARE(model.depthCm(), 0.0);
        QVERIFY(near(rest.outM3, 80));
        QVERIFY(near(rest.storedM3, -80));
        // Dry on the way while it still drizzles: what comes afterwards is taken as it comes.
        model.setDepth(20);
        const WaterBalance drizzle = model.advance(10, 1); // 40 m³, −100 m³/h
        QCOMPARE(model.depthCm(), 0.0);
        QVERIFY(near(drizzle.outM3, 140));
        QVERIFY(near(drizzle.error(), 0));
    }

    void timeToADepth()
    {
        const PondingModel model(trough(), 10);
        QVERIFY(near(*model.hoursTo(20, 40), 0.1));
        QVERIFY(near(*model.hoursTo(10, 40), 0));
        QVERIFY(near(*model.hoursTo(5, 0), 0.05));
        QVERIFY(!model.hoursTo(20, 20)); // as much goes as comes
        QVERIFY(!model.hoursTo(20, 5));
        QVERIFY(!model.hoursTo(5, 40));
    }

    void waterIsNeitherMadeNorLost()
    {
        QRandomGenerator random(20260724);
        const auto upTo = [&](double max) { return random.generateDouble() * max; };
        for (int run = 0; run < 500; ++run) {
            PondingParameters p;
            p.catchmentM2 = 100 + upTo(80'000);
            p.runoff = upTo(1);
            p.drainM3h = upTo(1500);
            p.blocked = run % 5 == 0 ? 1 : upTo(1);
            p.pumpM3h = run % 3 == 0 ? 0 : upTo(600);
            p.pumpRuns = random.bounded(2) == 0;
            p.curve = {{0, 0}};
            for (int i = 0; i < 1 + random.bounded(8); ++i)
                p.curve.append({p.curve.last().cm + 0.1 + upTo(40), p.curve.last().m3 + 0.1 + upTo(900)});
            PondingModel model(p, upTo(120));
            const double before = model.volumeM3();
            WaterBalance all;
            double fallen = 0;
            for (int step = 0; step < 40; ++step) {
                const double rain = random.bounded(3) == 0 ? 0 : upTo(120);
                const double hours = upTo(0.7);
                const WaterBalance one = model.advance(rain, hours);
                QVERIFY(near(one.error() + 1, 1, 1e-8));
                QVERIFY(one.outM3 >= 0 && one.outM3 <= p.outflowM3h() * hours + 1e-9);
                QVERIFY(model.volumeM3() >= 0 && model.depthCm() >= 0);
                fallen += rain / 1000 * p.catchmentM2 * p.runoff * hours;
                all += one;
            }
            QVERIFY(near(all.inM3, fallen, 1e-8));
            QVERIFY(near(all.inM3 - all.outM3, model.volumeM3() - before, 1e-6));
        }
    }

    void aPointWithoutFiguresIsTakenByItsKind()
    {
        for (const QString &kind : {u"underpass"_s, u"tunnel"_s, u"street"_s, u"riverside"_s, u"whatever"_s}) {
            const auto read = PondingParameters::fromRecord(point({}, kind));
            QVERIFY(read);
            QCOMPARE(*read, PondingParameters::byKind(kind));
            PondingModel drizzle(*read);
            drizzle.advance(15, 2);
            QCOMPARE(drizzle.depthCm(), 0.0);
            PondingModel storm(*read);
            storm.advance(90, 1);
            QVERIFY2(storm.depthCm() > 25 && storm.depthCm() < 150, qPrintable(kind));
        }
    }

    void ofTheRecord()
    {
        const auto read = PondingParameters::fromRecord(point({{u"catchmentM2"_s, 5000},
                                                               {u"blocked"_s, 0.4},
                                                               {u"pumpRuns"_s, false},
                                                               {u"curve"_s, QJsonArray{QJsonArray{0, 0}, QJsonArray{30, 90}}}}));
        QVERIFY(read);
        QCOMPARE(read->catchmentM2, 5000.0);
        QCOMPARE(read->blocked, 0.4);
        QVERIFY(!read->pumpRuns);
        QCOMPARE(read->runoff, PondingParameters::byKind(u"underpass"_s).runoff); // not stated
        QVERIFY(near(read->depthCm(30), 10));
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("model");
        QTest::addColumn<QString>("expected");
        QTest::newRow("negative") << QJsonObject{{u"drainM3h"_s, -1}} << u"model.value"_s;
        QTest::newRow("no catchment") << QJsonObject{{u"catchmentM2"_s, 0}} << u"model.value"_s;
        QTest::newRow("all and more runs off") << QJsonObject{{u"runoff"_s, 1.2}} << u"model.value"_s;
        QTest::newRow("percent for a share") << QJsonObject{{u"blocked"_s, 40}} << u"model.value"_s;
        QTest::newRow("text") << QJsonObject{{u"pumpM3h"_s, u"300"_s}} << u"model.value"_s;
        QTest::newRow("flag") << QJsonObject{{u"pumpRuns"_s, 1}} << u"model.value"_s;
        QTest::newRow("misspelt") << QJsonObject{{u"catchment"_s, 9000}} << u"model.unknown"_s;
        const auto curve = [](const QJsonArray &points) { return QJsonObject{{u"curve"_s, points}}; };
        QTest::newRow("no curve") << QJsonObject{{u"curve"_s, 3}} << u"model.curve"_s;
        QTest::newRow("one point") << curve({QJsonArray{0, 0}}) << u"model.curve"_s;
        QTest::newRow("not from 0") << curve({QJsonArray{0, 5}, QJsonArray{10, 40}}) << u"model.curve"_s;
        QTest::newRow("falls") << curve({QJsonArray{0, 0}, QJsonArray{20, 40}, QJsonArray{30, 39}}) << u"model.curve"_s;
        QTest::newRow("stands") << curve({QJsonArray{0, 0}, QJsonArray{20, 40}, QJsonArray{20, 50}}) << u"model.curve"_s;
        QTest::newRow("negative depth") << curve({QJsonArray{-1, 0}, QJsonArray{20, 40}}) << u"model.curve"_s;
        QTest::newRow("no pair") << curve({QJsonArray{0, 0}, QJsonArray{20}}) << u"model.curve"_s;
    }
    void nonsenseIsRefused()
    {
        QFETCH(QJsonObject, model);
        QFETCH(QString, expected);
        const auto read = PondingParameters::fromRecord(point(model));
        QCOMPARE(code(read), expected);
        QVERIFY2(read.error().text.contains(u"桥下"_s), qPrintable(read.error().text));
    }

    void aPointWithoutThresholds()
    {
        Record none = point({});
        none.set("thresholds"_L1, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"reopen"_s, 10}});
        const auto read = PondingParameters::fromRecord(none);
        QCOMPARE(code(read), u"floodpoint.no_thresholds"_s);
        QVERIFY(read.error().text.contains(u"Close"_s) && !read.error().text.contains(u"Slow"_s));
        none.setFields({});
        QCOMPARE(code(PondingParameters::fromRecord(none)), u"floodpoint.no_thresholds"_s);
        Record noMap = point({});
        noMap.set("model"_L1, u"big"_s);
        QCOMPARE(code(PondingParameters::fromRecord(noMap)), u"model.not_an_object"_s);
    }
};

WATCHFLOOR_TEST(TestPondingModel)
#include "test_pondingmodel.moc"
