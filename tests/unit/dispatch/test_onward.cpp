// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo.h"
#include "handunits.h"
#include "nearestunits.h"
#include "onetest.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

constexpr qint64 now = 1'784'883'600'000;
constexpr QPointF mouthA{112.50, 37.85}; // 2.6 km apart
constexpr QPointF mouthB{112.53, 37.85};

QList<double> straight(const QList<QPointF> &starts, QPointF goal, double)
{
    QList<double> seconds;
    for (const QPointF start : starts)
        seconds.append(groundMetres(start, goal) / 10);
    return seconds;
}

/// The tunnel is shut and nothing leads round it.
QList<double> noWayToB(const QList<QPointF> &starts, QPointF goal, double wading)
{
    return groundMetres(goal, mouthB) < 100 ? QList<double>(starts.size(), std::numeric_limits<double>::infinity())
                                            : straight(starts, goal, wading);
}

/// One stands at A by its order, one is free and far; nobody is at B.
struct Tunnel {
    UnitNeed need;
    QList<ForceUnit> units{unitAt(u"stands"_s, mouthA, now), unitAt(u"far"_s, {112.40, 37.85}, now)};

    Tunnel()
    {
        need.place = {112.515, 37.85};
        need.brigade = u"yingze"_s;
        need.about = u"closure/c"_s;
        need.ends = {{.key = u"from"_s, .name = u"A"_s, .pos = mouthA, .isHeld = true, .heldAt = now - 1000},
                     {.key = u"to"_s, .name = u"B"_s, .pos = mouthB}};
        units[0].state = u"on_scene"_s;
        units[0].order = u"order/1"_s;
        units[0].orderAbout = need.about;
        units[0].orderPos = mouthA;
        units[0].orderAt = now - 1000;
    }
    [[nodiscard]] UnitChoice standing() const
    {
        const QList<UnitChoice> ranked = nearestUnits(need, units, straight, {}, now).ranked;
        const auto found = std::ranges::find(ranked, u"stands"_s, &UnitChoice::callSign);
        return found == ranked.cend() ? UnitChoice() : *found;
    }
};

} // namespace

/// Who stands at one end of a long tunnel, and an end that nobody comes to.
class TestOnward : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoStandsAtOneEndCanGoOn()
    {
        const Tunnel tunnel;
        const UnitChoice choice = tunnel.standing();
        QVERIFY(choice.onward);
        QCOMPARE(choice.onward->end, u"to"_s);
        QCOMPARE(choice.leaves, u"A"_s);
        QVERIFY2(choice.reason.contains(u"“B”"_s), qPrintable(choice.reason)); // said before it is marked
        QVERIFY2(choice.onward->reason.contains(u"“A” is given up"_s), qPrintable(choice.onward->reason));
        QVERIFY(!choice.free && !choice.chosen); // never by itself
        QVERIFY(choice.seconds < 1); // and its row is where it was
    }

    /// By an order that names no end, or one about the water there: it stands where it is, and what it can't do is said.
    void whereItStandsIsSeenByWhereItIs()
    {
        Tunnel noEnd;
        noEnd.units[0].orderPos.reset();
        QVERIFY(noEnd.standing().onward);
        QCOMPARE(noEnd.standing().leaves, u"A"_s);
        Tunnel water;
        water.need.point = water.units[0].orderAbout = u"floodpoint/p"_s;
        QVERIFY(water.standing().onward);
        Tunnel held;
        held.need.ends[1].isHeld = true;
        QVERIFY2(held.standing().whyNot.contains(u"“B”"_s), qPrintable(held.standing().whyNot));
        const Tunnel tunnel;
        QVERIFY(tunnel.standing().whyNot.isEmpty());
        const QList<UnitChoice> ranked = nearestUnits(tunnel.need, tunnel.units, noWayToB, {}, now).ranked;
        QVERIFY(!ranked.isEmpty());
        QVERIFY2(ranked.constFirst().whyNot.contains(u"“B”"_s), qPrintable(ranked.constFirst().whyNot));
    }

    void butNotWhereItIsOfNoUse()
    {
        Tunnel held;
        held.need.ends[1].isHeld = true;
        QVERIFY(!held.standing().onward);
        Tunnel underWay;
        underWay.units[0].state = u"en_route"_s;
        QVERIFY(!underWay.standing().onward);
        Tunnel incident;
        incident.need.about = incident.units[0].orderAbout = u"incident/i"_s;
        QVERIFY(!incident.standing().onward);
        Tunnel shortOne; // one car watches both ends
        shortOne.need.ends[1].pos = mouthA + QPointF(0.001, 0);
        QVERIFY(!shortOne.standing().onward);
    }

    void anEndThatNobodyComesToIsSaid()
    {
        const Tunnel tunnel;
        const NearestUnits blocked = nearestUnits(tunnel.need, tunnel.units, noWayToB, {}, now);
        QVERIFY2(blocked.shortfall.contains(u"“B”"_s) && blocked.shortfall.contains(u"telephone"_s), qPrintable(blocked.shortfall));
        QCOMPARE(blocked.leftOut.size(), 1);
        QVERIFY2(blocked.leftOut.constFirst().reason.contains(u"“B”"_s), qPrintable(blocked.leftOut.constFirst().reason));
        QVERIFY(std::ranges::none_of(blocked.ranked, [](const UnitChoice &choice) { return choice.onward.has_value(); }));
        QVERIFY(!nearestUnits(tunnel.need, tunnel.units, straight, {}, now).shortfall.contains(u"“B”"_s));
        // Nor where somebody stands there already.
        Tunnel held;
        held.need.ends[1].isHeld = true;
        QVERIFY(!nearestUnits(held.need, held.units, noWayToB, {}, now).shortfall.contains(u"“B”"_s));
    }
};

WATCHFLOOR_TEST(TestOnward)
#include "test_onward.moc"
