// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo.h"
#include "nearestunits.h"
#include "onetest.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

constexpr qint64 now = 1'784'883'600'000; // 2026-07-24 17:00 in Beijing
constexpr double never = std::numeric_limits<double>::infinity();

/// A place `metres` east of a corner of the city.
QPointF east(double metres) { return {112.5 + metres / (111'195 * std::cos(37.85 * std::numbers::pi / 180)), 37.85}; }

/// One straight road at 10 m/s; starts beyond `wallMetres` from the goal can't come.
DrivingTimes straightRoad(double wallMetres = 1e9)
{
    return [wallMetres](const QList<QPointF> &starts, QPointF goal, double) {
        QList<double> seconds;
        for (const QPointF start : starts) {
            const double metres = groundMetres(start, goal);
            seconds.append(metres > wallMetres ? never : metres / 10);
        }
        return seconds;
    };
}

ForceUnit unitAt(const QString &id, double metres, const QString &brigade = u"yingze"_s, const QString &type = u"car"_s)
{
    ForceUnit unit;
    unit.subject = "unit/"_L1 + id;
    unit.callSign = id;
    unit.brigade = brigade;
    unit.type = type;
    unit.state = u"available"_s;
    unit.pos = east(metres);
    unit.posAt = now - 60'000;
    return unit;
}

QStringList subjects(const QList<UnitChoice> &choices)
{
    QStringList found;
    for (const UnitChoice &choice : choices)
        found.append(choice.callSign);
    return found;
}

QStringList subjects(const QList<GuardPoint> &points)
{
    QStringList found;
    for (const GuardPoint &point : points)
        found.append(point.subject);
    return found;
}

UnitNeed needAtCorner()
{
    UnitNeed need;
    need.place = east(0);
    need.brigade = u"yingze"_s;
    return need;
}

} // namespace

class TestNearestUnits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ranksByTimeAndSaysWhy();
    void prefersTheOwnBrigadeWithinTheMargin();
    void leavesBordersToTheCenter();
    void asksForEquipment();
    void dropsNobodyInSilence();
    void drivesByEachOnesWadingLimit();
    void walksOnFoot();
    void saysWhenAPlaceWasReported();
    void saysWhoIsUncovered();
    void coverageAgainstCounting();
};

void TestNearestUnits::ranksByTimeAndSaysWhy()
{
    QList<ForceUnit> units{unitAt(u"A"_s, 3000), unitAt(u"B"_s, 600), unitAt(u"C"_s, 100), unitAt(u"D"_s, 50)};
    units[2].state = u"en_route"_s;
    units[2].orderPlace = u"五龙口街"_s;
    units[3].state = u"on_scene"_s;
    units[1].posAt = now - 25 * 60'000;
    units[0].posAt = 0;
    units[0].post = u"post/p1"_s;
    units[0].postName = u"Bridge"_s;
    UnitNeed need = needAtCorner();
    const auto found = nearestUnits(need, units, straightRoad(), {}, now);
    QCOMPARE(subjects(found.ranked), QStringList({u"B"_s, u"A"_s, u"D"_s, u"C"_s}));
    QVERIFY(found.leftOut.isEmpty());
    QVERIFY(found.shortfall.isEmpty());
    QVERIFY(std::abs(found.ranked.at(0).seconds - 60) < 0.1);
    QVERIFY(found.ranked.at(0).chosen && !found.ranked.at(1).chosen);
    QCOMPARE(found.ranked.at(0).reason, u"1.0 min by the roads open now; free; unit’s position 25 min old"_s);
    QCOMPARE(found.ranked.at(1).reason,
             u"5.0 min by the roads open now; free; leaves the post Bridge; unit’s position entered by hand, not reported"_s);
    QCOMPARE(found.ranked.at(2).reason, u"under 1 min by the roads open now; busy on scene"_s);
    QCOMPARE(found.ranked.at(3).reason, u"under 1 min by the roads open now; on the way elsewhere: 五龙口街"_s);
    QVERIFY(found.ranked.at(0).stalePosition && found.ranked.at(1).stalePosition && !found.ranked.at(2).stalePosition);

    // Whoever was sent to this very matter is not elsewhere, and keeps the place it had when it was free.
    need.about = u"incident/i"_s;
    units[2].orderAbout = u"incident/i"_s;
    const auto sent = nearestUnits(need, units, straightRoad(), {}, now);
    QCOMPARE(subjects(sent.ranked), QStringList({u"C"_s, u"B"_s, u"A"_s, u"D"_s}));
    QVERIFY(sent.ranked.at(0).sentHere && !sent.ranked.at(0).free && !sent.ranked.at(0).chosen && sent.ranked.at(1).chosen);
    QCOMPARE(sent.ranked.at(0).reason, u"under 1 min by the roads open now; sent here already"_s);
    units[2].state = u"on_scene"_s;
    QVERIFY(nearestUnits(need, units, straightRoad(), {}, now).ranked.at(0).reason.endsWith(u"on the scene here"_s));
    need.about = u"incident/other"_s;
    QCOMPARE(subjects(nearestUnits(need, units, straightRoad(), {}, now).ranked), QStringList({u"B"_s, u"A"_s, u"D"_s, u"C"_s}));

    need.count = 3;
    const auto three = nearestUnits(need, units, straightRoad(), {}, now);
    QCOMPARE(std::ranges::count_if(three.ranked, &UnitChoice::chosen), 2); // the busy are shown, not taken
    QCOMPARE(three.shortfall, u"3 units wanted, free to come: 2"_s);
}

void TestNearestUnits::prefersTheOwnBrigadeWithinTheMargin()
{
    const QList<ForceUnit> units{unitAt(u"other"_s, 1000, u"xiaodian"_s), unitAt(u"own"_s, 1500), unitAt(u"far"_s, 6000)};
    const auto found = nearestUnits(needAtCorner(), units, straightRoad(), {}, now);
    QCOMPARE(subjects(found.ranked), QStringList({u"own"_s, u"other"_s, u"far"_s}));
    QVERIFY(!found.ranked.at(0).crossBrigade && found.ranked.at(1).crossBrigade);
    QVERIFY(found.ranked.at(0).reason.contains(u"own brigade goes first within 1.0 min: other is under 1 min quicker"_s));
    QVERIFY(found.ranked.at(1).reason.contains(u"crosses brigades"_s));
    QVERIFY(!found.ranked.at(2).reason.contains(u"own brigade goes first"_s));

    const auto strict = nearestUnits(needAtCorner(), units, straightRoad(), {}, now, {.ownBrigadeMargin = 30});
    QCOMPARE(subjects(strict.ranked), QStringList({u"other"_s, u"own"_s, u"far"_s}));
    UnitNeed anywhere = needAtCorner();
    anywhere.brigade.clear();
    QCOMPARE(subjects(nearestUnits(anywhere, units, straightRoad(), {}, now).ranked), QStringList({u"other"_s, u"own"_s, u"far"_s}));
}

void TestNearestUnits::leavesBordersToTheCenter()
{
    UnitNeed need = needAtCorner();
    need.byCenter = false;
    const auto found = nearestUnits(need, {unitAt(u"other"_s, 10, u"xiaodian"_s), unitAt(u"own"_s, 9000)}, straightRoad(), {}, now);
    QCOMPARE(subjects(found.ranked), QStringList({u"own"_s}));
    QCOMPARE(found.leftOut.size(), 1);
    QCOMPARE(found.leftOut.first().code, u"unit.other_brigade"_s);
    QVERIFY(found.leftOut.first().reason.contains(u"command center"_s));
}

void TestNearestUnits::asksForEquipment()
{
    QList<ForceUnit> units{unitAt(u"near"_s, 100), unitAt(u"full"_s, 4000), unitAt(u"busy"_s, 50)};
    units[0].equipment = {u"锥桶 6"_s, u"救生绳 1"_s};
    units[1].equipment = {u"锥桶 20"_s, u"锥桶 20"_s, u"救生绳 2"_s};
    units[2].equipment = units[1].equipment;
    units[2].state = u"assigned"_s;
    UnitNeed need = needAtCorner();
    need.equipment = {u"锥桶 40"_s, u"救生绳"_s};
    const auto found = nearestUnits(need, units, straightRoad(), {}, now);
    QCOMPARE(subjects(found.ranked), QStringList({u"full"_s, u"near"_s, u"busy"_s}));
    QVERIFY(found.ranked.at(0).reason.contains(u"has all the equipment"_s));
    QCOMPARE(found.ranked.at(1).missingEquipment, QStringList{u"锥桶 40"_s});
    QVERIFY(found.ranked.at(1).reason.contains(u"lacks 锥桶 40"_s));
}

void TestNearestUnits::dropsNobodyInSilence()
{
    QList<ForceUnit> units{unitAt(u"lost"_s, 0), unitAt(u"home"_s, 10), unitAt(u"tow"_s, 10, u"yingze"_s, u"tow"_s),
                           unitAt(u"cut"_s, 50'000), unitAt(u"fine"_s, 900)};
    units[0].pos.reset();
    units[1].state = u"off_duty"_s;
    UnitNeed need = needAtCorner();
    need.types = {u"car"_s, u"van"_s};
    const auto found = nearestUnits(need, units, straightRoad(20'000), {}, now);
    QCOMPARE(subjects(found.ranked), QStringList({u"fine"_s}));
    QStringList codes;
    for (const UnitLeftOut &out : found.leftOut) {
        codes.append(out.callSign + u' ' + out.code);
        QVERIFY(!out.reason.isEmpty());
    }
    QCOMPARE(codes, QStringList({u"lost unit.no_position"_s, u"home unit.off_duty"_s, u"tow unit.other_kind"_s, u"cut unit.no_way"_s}));
}

void TestNearestUnits::drivesByEachOnesWadingLimit()
{
    const DrivingTimes flooded
        = [](const QList<QPointF> &starts, QPointF, double wadingCm) { return QList<double>(starts.size(), wadingCm >= 50 ? 60 : never); };
    QList<ForceUnit> units{unitAt(u"car"_s, 100), unitAt(u"truck"_s, 200, u"yingze"_s, u"tow"_s), unitAt(u"car2"_s, 300)};
    units[1].wadingCm = 60;
    const auto found = nearestUnits(needAtCorner(), units, flooded, {}, now);
    QCOMPARE(subjects(found.ranked), QStringList({u"truck"_s}));
    QCOMPARE(found.leftOut.size(), 2);
    // An answer that is too short or not a number is no way, not a crash.
    const DrivingTimes lame = [](const QList<QPointF> &, QPointF, double) { return QList<double>{std::nan("")}; };
    QCOMPARE(nearestUnits(needAtCorner(), units, lame, {}, now).leftOut.size(), 3);
}

void TestNearestUnits::walksOnFoot()
{
    const auto found = nearestUnits(needAtCorner(), {unitAt(u"foot"_s, 500, u"yingze"_s, u"foot"_s)}, straightRoad(100), {}, now);
    QCOMPARE(found.ranked.size(), 1);
    QVERIFY(std::abs(found.ranked.first().seconds - 500 * 1.3 * 3.6 / 5) < 0.5);
    QVERIFY(found.ranked.first().reason.startsWith(u"7.8 min on foot"_s));
}

void TestNearestUnits::saysWhenAPlaceWasReported()
{
    QList<ForceUnit> units{unitAt(u"A"_s, 600)};
    units[0].posAt = now - 25 * 60'000;
    units[0].isPosReported = true;
    QVERIFY(nearestUnits(needAtCorner(), units, straightRoad(), {}, now)
                .ranked.constFirst()
                .reason.endsWith(u"position as reported 25 min ago"_s));
}

void TestNearestUnits::saysWhoIsUncovered()
{
    const QList<ForceUnit> units{unitAt(u"A"_s, 0), unitAt(u"B"_s, 1000), unitAt(u"C"_s, 9000)};
    const QList<GuardPoint> points{{u"post/both"_s, u"Both"_s, {}, east(500)},
                                   {u"post/west"_s, u"West"_s, {}, east(-1500)},
                                   {u"post/nowhere"_s, u"Nowhere"_s, {}, {}},
                                   {u"post/empty"_s, u"Empty"_s, {}, east(30'000)},
                                   {u"post/east"_s, u"East"_s, {}, east(9500)}};
    const Coverage coverage(points, units, straightRoad(), 180);
    QCOMPARE(coverage.coveredCount(), 3);
    QCOMPARE(subjects(coverage.uncovered()), QStringList{u"post/empty"_s});
    QVERIFY(!coverage.points().at(2).isKnown());
    QCOMPARE(subjects(coverage.uncoveredBySending({u"unit/A"_s})), QStringList{u"post/west"_s});
    QCOMPARE(subjects(coverage.uncoveredBySending({u"unit/B"_s})), QStringList());
    QCOMPARE(subjects(coverage.uncoveredBySending({u"unit/A"_s, u"unit/B"_s})), QStringList({u"post/both"_s, u"post/west"_s}));

    UnitNeed need = needAtCorner();
    need.count = 2;
    const auto found = nearestUnits(need, units, straightRoad(), coverage, now);
    QVERIFY(found.ranked.at(0).reason.contains(u"uncovers West"_s));
    QCOMPARE(subjects(found.uncovers), QStringList({u"post/both"_s, u"post/west"_s}));

    // Whoever goes to a place does not leave it.
    for (const bool isAtIt : {true, false}) {
        need.about = isAtIt ? u"post/west"_s : u"incident/i"_s;
        need.point = isAtIt ? QString() : u"post/west"_s;
        const auto there = nearestUnits(need, units, straightRoad(), coverage, now);
        QVERIFY(!there.ranked.at(0).reason.contains(u"uncovers"_s));
        QCOMPARE(subjects(there.uncovers), QStringList{u"post/both"_s});
    }
}

void TestNearestUnits::coverageAgainstCounting()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 50; ++round) {
        QList<ForceUnit> units;
        QList<GuardPoint> points;
        for (int i = 0; i < 12; ++i) {
            units.append(unitAt(QString::number(i), random.bounded(20'000)));
            units.last().state = random.bounded(3) ? u"available"_s : u"on_scene"_s;
        }
        for (int i = 0; i < 20; ++i)
            points.append({QString::number(i), {}, {}, east(random.bounded(20'000))});
        const Coverage coverage(points, units, straightRoad(), 200);
        const QStringList gone{u"unit/1"_s, u"unit/2"_s, u"unit/%1"_s.arg(random.bounded(12))};
        QStringList expected;
        for (const GuardPoint &point : points) {
            const auto reaches = [&](const ForceUnit &unit) { return unit.isFree() && groundMetres(*unit.pos, *point.pos) / 10 <= 200; };
            const auto stays = [&](const ForceUnit &unit) { return reaches(unit) && !gone.contains(unit.subject); };
            if (std::ranges::any_of(units, reaches) && std::ranges::none_of(units, stays))
                expected.append(point.subject);
        }
        QCOMPARE(subjects(coverage.uncoveredBySending(gone)), expected);
    }
}

WATCHFLOOR_TEST(TestNearestUnits)
#include "test_nearestunits.moc"
