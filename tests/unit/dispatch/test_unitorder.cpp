// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo.h"
#include "nearestunits.h"
#include "onetest.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

constexpr qint64 now = 1'784'883'600'000; // 2026-07-24 17:00 in Beijing

/// A place `metres` east of a corner of the city.
QPointF east(double metres) { return {112.5 + metres / (111'195 * std::cos(37.85 * std::numbers::pi / 180)), 37.85}; }

/// One straight road at 10 m/s.
QList<double> straight(const QList<QPointF> &starts, QPointF goal, double)
{
    QList<double> seconds;
    for (const QPointF start : starts)
        seconds.append(groundMetres(start, goal) / 10);
    return seconds;
}

ForceUnit unitAt(const QString &id, double metres, const QString &brigade = u"yingze"_s)
{
    ForceUnit unit;
    unit.subject = "unit/"_L1 + id;
    unit.callSign = id;
    unit.brigade = brigade;
    unit.type = u"car"_s;
    unit.state = u"available"_s;
    unit.pos = east(metres);
    unit.posAt = now;
    return unit;
}

UnitNeed needAtCorner(bool inDanger = false)
{
    UnitNeed need;
    need.place = east(0);
    need.brigade = u"yingze"_s;
    need.inDanger = inDanger;
    return need;
}

QStringList signs(const NearestUnits &found)
{
    QStringList list;
    for (const UnitChoice &choice : found.ranked)
        list.append(choice.callSign);
    return list;
}

} // namespace

/// Who stands first, and what the list says of whoever was sent.
class TestUnitOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whatever units there are: a slower one stands above a quicker one only for its own brigade, and by no more than is said; where
    /// people are in danger by no more than half a minute.
    void noBorderCostsMoreThanIsSaid()
    {
        QRandomGenerator random(4);
        for (int round = 0; round < 200; ++round) {
            const bool inDanger = round % 2 == 0;
            QList<ForceUnit> units;
            for (int i = 0; i < 12; ++i)
                units.append(unitAt(QString::number(i), random.bounded(6000), random.bounded(3) ? u"xiaodian"_s : u"yingze"_s));
            const double most = inDanger ? 30 : 60;
            const QList<UnitChoice> ranked = nearestUnits(needAtCorner(inDanger), units, straight, {}, now).ranked;
            QCOMPARE(ranked.size(), units.size());
            for (qsizetype above = 0; above < ranked.size(); ++above) {
                for (qsizetype below = above + 1; below < ranked.size(); ++below) {
                    const UnitChoice &first = ranked.at(above);
                    const UnitChoice &second = ranked.at(below);
                    const double later = first.seconds - second.seconds;
                    const bool isForBorder = !first.crossBrigade && second.crossBrigade;
                    QVERIFY2(later <= (isForBorder ? most : 0) + 1e-6, qPrintable(u"%1: %2 s later"_s.arg(round).arg(later)));
                }
            }
            // Nobody is preferred in silence.
            const bool isPreferred
                = std::ranges::any_of(ranked, [&](const UnitChoice &one) { return one.seconds < ranked.constFirst().seconds; });
            QCOMPARE(ranked.constFirst().reason.contains(u"own brigade goes first within"_s), isPreferred);
        }
    }

    /// As it was met: the own brigade's 7.7 minutes stood above 4.9.
    void peopleInDangerAreReachedBySoonest()
    {
        const QList<ForceUnit> units{unitAt(u"own"_s, 4620), unitAt(u"other"_s, 2940, u"xiaodian"_s)};
        for (const bool inDanger : {true, false})
            QCOMPARE(signs(nearestUnits(needAtCorner(inDanger), units, straight, {}, now)), QStringList({u"other"_s, u"own"_s}));
        const QList<ForceUnit> close{unitAt(u"own"_s, 3400), unitAt(u"other"_s, 2940, u"xiaodian"_s)}; // 46 s apart
        QCOMPARE(signs(nearestUnits(needAtCorner(true), close, straight, {}, now)), QStringList({u"other"_s, u"own"_s}));
        QCOMPARE(signs(nearestUnits(needAtCorner(false), close, straight, {}, now)), QStringList({u"own"_s, u"other"_s}));
    }

    void anApproximatePlaceIsSaid()
    {
        UnitNeed need = needAtCorner();
        const QList<ForceUnit> units{unitAt(u"a"_s, 600)};
        QVERIFY(!nearestUnits(need, units, straight, {}, now).ranked.constFirst().reason.contains(u"approximate"_s));
        need.isApproximate = true;
        QVERIFY(nearestUnits(need, units, straight, {}, now).ranked.constFirst().reason.contains(u"place only approximate"_s));
    }

    /// Whose place is meant is said where both are uncertain, and what is nearer than any figure reads as a sentence.
    void whatIsCloseByIsSaidInWords()
    {
        UnitNeed need = needAtCorner();
        need.isApproximate = true;
        QList<ForceUnit> units{unitAt(u"a"_s, 0), unitAt(u"b"_s, 600)};
        units[0].posAt = 0;
        const QString reason = nearestUnits(need, units, straight, {}, now).ranked.constFirst().reason;
        QVERIFY2(reason.startsWith(u"close by; "_s), qPrintable(reason));
        QVERIFY2(reason.contains(u"incident’s place"_s) && reason.contains(u"unit’s position"_s), qPrintable(reason));
        need.ends = {{.key = u"from"_s, .name = u"A"_s, .pos = east(0)}};
        const NearestUnits atEnd = nearestUnits(need, units, straight, {}, now);
        QVERIFY2(atEnd.ranked.at(0).reason.startsWith(u"close by, at the end “A”; "_s), qPrintable(atEnd.ranked.at(0).reason));
        QVERIFY2(atEnd.ranked.at(1).reason.startsWith(u"1.0 min by the roads open now, to the end “A”; "_s),
                 qPrintable(atEnd.ranked.at(1).reason));
    }

    /// Before it is sent and afterwards the same minutes stand there, in the same row: those to the end that it goes to.
    void whoWasSentIsShownOnTheWayToItsEnd()
    {
        UnitNeed need = needAtCorner();
        need.about = u"closure/c"_s;
        need.ends = {{.key = u"from"_s, .name = u"A"_s, .pos = east(0), .isHeld = true, .heldAt = now - 600'000},
                     {.key = u"to"_s, .name = u"B"_s, .pos = east(-2000)}};
        QList<ForceUnit> units{unitAt(u"sent"_s, 600), unitAt(u"west"_s, -3500), unitAt(u"far"_s, 5000)};
        const NearestUnits before = nearestUnits(need, units, straight, {}, now);
        QCOMPARE(signs(before), QStringList({u"west"_s, u"sent"_s, u"far"_s}));
        const UnitChoice asked = before.ranked.at(1);
        units[0].state = u"assigned"_s;
        units[0].orderAbout = need.about;
        units[0].orderPos = east(-2000);
        units[0].orderAt = now;
        need.ends[1].isHeld = true;
        need.ends[1].heldAt = now;
        const NearestUnits after = nearestUnits(need, units, straight, {}, now);
        QVERIFY(signs(after).contains(u"sent"_s));
        const auto sent = std::ranges::find(after.ranked, u"sent"_s, &UnitChoice::callSign);
        QVERIFY(sent->sentHere);
        QCOMPARE(sent->seconds, asked.seconds);
        QCOMPARE(sent->ways.constFirst().end, u"to"_s);
        QVERIFY2(sent->reason.contains(u"“B”"_s), qPrintable(sent->reason));
    }

    /// Two that were sent with one key, one to each end, keep their rows.
    void twoSentTogetherKeepTheirRows()
    {
        UnitNeed need = needAtCorner();
        need.about = u"closure/c"_s;
        need.ends = {{.key = u"from"_s, .name = u"A"_s, .pos = east(0)}, {.key = u"to"_s, .name = u"B"_s, .pos = east(-3000)}};
        QList<ForceUnit> units{unitAt(u"1"_s, 300), unitAt(u"2"_s, 600), unitAt(u"3"_s, 900), unitAt(u"4"_s, 1200)};
        const QStringList before = signs(nearestUnits(need, units, straight, {}, now));
        for (int i = 0; i < 2; ++i) {
            units[i].state = u"assigned"_s;
            units[i].orderAbout = need.about;
            units[i].orderPos = need.ends.at(i).pos;
            units[i].orderAt = now + i;
            need.ends[i].isHeld = true;
            need.ends[i].heldAt = now + i;
        }
        const NearestUnits after = nearestUnits(need, units, straight, {}, now);
        QCOMPARE(signs(after), before);
        QVERIFY(std::abs(after.ranked.at(1).seconds - 360) < 1); // to the far end all the same
    }
};

WATCHFLOOR_TEST(TestUnitOrder)
#include "test_unitorder.moc"
