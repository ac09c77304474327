// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forces.h"
#include "geo.h"
#include "handunits.h"
#include "nearestunits.h"
#include "onetest.h"
#include "smallsituation.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

constexpr qint64 now = 1'784'883'600'000; // 2026-07-24 17:00 in Beijing

QStringList subjects(const QList<GuardPoint> &points)
{
    QStringList found;
    for (const GuardPoint &point : points)
        found.append(point.subject);
    return found;
}

} // namespace

/// What the records and the devices say of the forces: who they are, what they carry, and where.
class TestForces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEquipment_data();
    void readsEquipment();
    void unsoundPositions_data();
    void unsoundPositions();
    void countsForce();
    void readsTheSituation();
    void saysWhoIsBoundForTheOldPlace();
    void whoWasNotToldOfACancellationIsNotPlainlyFree();
    void theNewerWordOfAPlaceCounts();
};

void TestForces::readsEquipment_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("count");
    QTest::newRow("counted") << u"锥桶 20"_s << u"锥桶"_s << 20;
    QTest::newRow("close") << u"锥桶20"_s << u"锥桶"_s << 20;
    QTest::newRow("times") << u"救生衣×6"_s << u"救生衣"_s << 6;
    QTest::newRow("letter") << u"cones x20"_s << u"cones"_s << 20;
    QTest::newRow("uncounted") << u" 拖车绞盘 "_s << u"拖车绞盘"_s << 1;
    QTest::newRow("number") << u"20"_s << u"20"_s << 1;
    QTest::newRow("box") << u"tool box 2"_s << u"tool box"_s << 2;
    QTest::newRow("empty") << QString() << QString() << 1;
}

void TestForces::readsEquipment()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(int, count);
    const Equipment item = equipmentOf(text);
    QCOMPARE(item.name, name);
    QCOMPARE(item.count, count);
}

void TestForces::unsoundPositions_data()
{
    QTest::addColumn<QPointF>("pos");
    QTest::addColumn<bool>("sound");
    QTest::newRow("sound") << QPointF(112.5, 37.8) << true;
    QTest::newRow("null island") << QPointF(0, 0) << false;
    QTest::newRow("swapped") << QPointF(37.8, 112.5) << false;
    QTest::newRow("nan") << QPointF(std::numeric_limits<double>::quiet_NaN(), 37) << false;
    QTest::newRow("infinite") << QPointF(112, std::numeric_limits<double>::infinity()) << false;
    QTest::newRow("too far east") << QPointF(181, 37) << false;
}

void TestForces::unsoundPositions()
{
    QFETCH(QPointF, pos);
    QFETCH(bool, sound);
    QCOMPARE(soundPosition(pos).has_value(), sound);
}

void TestForces::countsForce()
{
    const QPointF here(112.5, 37.85);
    QList<ForceUnit> units{unitAt(u"A"_s, here), unitAt(u"B"_s, here), unitAt(u"C"_s, here), unitAt(u"D"_s, here)};
    units[2].brigade = u"xiaodian"_s;
    units[2].type = u"foot"_s;
    for (ForceUnit &unit : units) {
        unit.officers = 2;
        unit.auxiliaries = 3;
        unit.equipment = {u"锥桶 20"_s};
    }
    units[1].state = u"on_scene"_s;
    units[3].state = u"off_duty"_s;
    const ForceSummary summary = forceSummary(units, {u"unit/B"_s});
    QCOMPARE(summary.all, (ForceCount{4, 2, 1, 1, 1, 6, 4, 9, 6, 2, 1, 1}));
    QCOMPARE(summary.byBrigade.value(u"xiaodian"_s), (ForceCount{1, 1, 0, 0, 0, 2, 2, 3, 3, 0, 0, 0}));
    QCOMPARE(summary.byType.value(u"car"_s).units, 3);
    QCOMPARE(summary.byBrigadeAndType.value(u"yingze"_s).value(u"car"_s).free, 1);
    QCOMPARE(summary.equipment.value(u"锥桶"_s), std::pair(60, 40));
}

void TestForces::readsTheSituation()
{
    SmallSituation small;
    small.put(u"order/o1"_s, R"({"state":"under_way","place":{"zh":"五龙口街","en":"Wulongkou"}})");
    small.put(u"unit/a"_s,
              R"({"state":"en_route","callSign":"A","brigade":"yingze","type":"car","officers":2,"auxiliaries":3,
                 "equipment":["锥桶 20"],"pos":[112.5,37.8],"order":"order/o1"})");
    small.put(u"unit/b"_s, R"({"state":"available","callSign":"B","brigade":"yingze","type":"foot"})");
    small.put(u"unit/c"_s, R"({"state":"available","callSign":"C","brigade":"xiaodian","type":"tow","pos":[112.6,37.9],"wadingCm":50})");
    small.put(u"post/p"_s, R"({"state":"staffed","name":"P","type":"junction","unit":"unit/c","pos":[112.6,37.9],"brigade":"xiaodian"})");
    small.put(u"floodpoint/f"_s, R"({"state":"dry","name":"F","road":"五龙口街"})");
    small.situation.measure(
        {{u"pos/a"_s, now - 5000, {112.55, 37.85, 0, 0}, u"drill"_s, {}}, {u"pos/c"_s, now, {0, 0, 0, 0}, u"drill"_s, {}}});
    setContentLanguage(u"en"_s);
    const QList<ForceUnit> units = forceUnits(small.situation);
    QCOMPARE(units.size(), 3);
    QCOMPARE(units.at(0).pos, QPointF(112.55, 37.85));
    QCOMPARE(units.at(0).posAt, now - 5000);
    QCOMPARE(units.at(0).orderPlace, u"Wulongkou"_s);
    QCOMPARE(units.at(0).equipment, QStringList{u"锥桶 20"_s});
    QCOMPARE(units.at(0).officers * 10 + units.at(0).auxiliaries, 23);
    QVERIFY(units.at(0).isCommitted() && !units.at(0).isFree());
    QVERIFY(!units.at(1).pos && !units.at(1).isVehicle());
    QCOMPARE(units.at(2).pos, QPointF(112.6, 37.9)); // the device has no fix: where the record says
    QCOMPARE(units.at(2).posAt, 0);
    QCOMPARE(units.at(2).post, u"post/p"_s);
    QCOMPARE(units.at(2).wadingCm, 50.0);
    const QList<GuardPoint> points = guardPoints(small.situation);
    QCOMPARE(subjects(points), QStringList({u"post/p"_s, u"floodpoint/f"_s}));
    QVERIFY(points.at(0).pos && !points.at(1).pos);
}

void TestForces::saysWhoIsBoundForTheOldPlace()
{
    for (const bool isMoved : {false, true}) {
        SmallSituation small;
        const QByteArray place = isMoved ? "[112.56,37.8]" : "[112.5,37.8]";
        small.put(u"incident/i"_s, R"({"state":"dispatched","movedAt":)" + QByteArray::number(now) + R"(,"pos":)" + place + '}');
        small.put(u"order/o"_s,
                  R"({"state":"under_way","about":"incident/i","to":"unit/a","boundFor":[112.5,37.8],"times":{"sent":1,"signed":2}})");
        small.put(u"unit/a"_s,
                  R"({"state":"en_route","callSign":"A","brigade":"yingze","type":"car","pos":[112.5,37.81],"order":"order/o"})");
        const QList<ForceUnit> units = forceUnits(small.situation);
        QCOMPARE(units.constFirst().isMisled, isMoved);
        UnitNeed need;
        need.about = u"incident/i"_s;
        need.place = {112.56, 37.8};
        setContentLanguage(u"en"_s);
        const NearestUnits found = nearestUnits(
            need, units, [](const QList<QPointF> &starts, QPointF, double) { return QList<double>(starts.size(), 60); }, {}, now, {});
        QCOMPARE(found.ranked.constFirst().whyNot.contains("old place"_L1), isMoved);
    }
}

void TestForces::whoWasNotToldOfACancellationIsNotPlainlyFree()
{
    for (const bool isTold : {false, true}) {
        SmallSituation small;
        small.put(u"unit/a"_s, R"({"state":"available","callSign":"A","brigade":"yingze","type":"car","pos":[112.5,37.81]})");
        small.put(u"order/o"_s, R"({"state":"cancelled","to":"unit/a")" + QByteArray(isTold ? "}" : R"(,"untold":true})"));
        const QList<ForceUnit> units = forceUnits(small.situation);
        QCOMPARE(units.constFirst().isCancelUntold, !isTold);
        UnitNeed need;
        need.place = {112.56, 37.8};
        setContentLanguage(u"en"_s);
        const NearestUnits found = nearestUnits(
            need, units, [](const QList<QPointF> &starts, QPointF, double) { return QList<double>(starts.size(), 60); }, {}, now, {});
        QVERIFY(found.ranked.constFirst().free); // it may be sent, which tells it as well
        QCOMPARE(found.ranked.constFirst().reason.contains("order cancelled: to be told"_L1), !isTold);
    }
}

void TestForces::theNewerWordOfAPlaceCounts()
{
    constexpr qint64 minute = 60'000;
    const QPointF said(112.5, 37.8);
    const QPointF measured(112.6, 37.9);
    for (const qint64 after : {-90 * minute, -2 * minute, -minute / 2, qint64(0), minute, 90 * minute}) {
        SmallSituation small;
        small.put(u"unit/a"_s,
                  R"({"state":"available","callSign":"A","brigade":"yingze","type":"car","pos":[112.5,37.8],"posAt":)"
                      + QByteArray::number(now) + '}');
        small.situation.measure({{u"pos/a"_s, now + after, {measured.x(), measured.y(), 0, 0}, u"drill"_s, {}}});
        const ForceUnit unit = forceUnits(small.situation).constFirst();
        const bool isAlive = after > -minute; // a device that was heard just before knows better than an order
        QCOMPARE(unit.pos, isAlive ? measured : said);
        QCOMPARE(unit.posAt, isAlive ? now + after : now);
        QCOMPARE(unit.isPosReported, !isAlive);
    }
}

WATCHFLOOR_TEST(TestForces)
#include "test_forces.moc"
