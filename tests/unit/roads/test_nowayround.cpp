// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blockmatch.h"
#include "closable.h"
#include "diversion.h"
#include "drawnroads.h"
#include "onetest.h"
#include "packwriter.h"
#include "randomroads.h"
#include "samplecity.h"
#include "trials.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

RoadBlock blockOf(const QString &id, const QList<QPointF> &line)
{
    RoadBlock block;
    block.id = id;
    block.lines = {line};
    return block;
}

bool isSame(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()) < 1e-7; }

/// A road of eight nodes with a street beside it, joined at the second and the seventh; eastwards closed as asked.
struct TwoClosures : DrawnRoads {
    QList<int> main = street(8, 0, u"主路"_s), side = street(8, -300, u"辅路"_s);

    TwoClosures()
    {
        for (const int i : {1, 6})
            road(main.at(i), side.at(i), u"横街"_s);
    }
    [[nodiscard]] RoadBlock closed(int from) const
    {
        return blockOf(u"closure/%1"_s.arg(from), {nodes.at(main.at(from)), nodes.at(main.at(from + 1))});
    }
    [[nodiscard]] QPointF at(int i) const { return nodes.at(main.at(i)); }
};

/// Can one drive on from an arc and come to another (or again to the same) over open roads?
bool leads(const RandomRoads &roads, int from, int to, const QSet<int> &closed)
{
    QSet<int> seen;
    QList<int> queue{from};
    while (!queue.isEmpty()) {
        const int arc = queue.takeFirst();
        for (int next = 0; next < roads.arcCount(); ++next) {
            if (!roads.mayFollow(arc, next) || closed.contains(next) || seen.contains(next))
                continue;
            if (next == to)
                return true;
            seen.insert(next);
            queue.append(next);
        }
    }
    return false;
}

} // namespace

/// Where no way leads round a closure it is said what to do instead; and it is said only where none does.
class TestNoWayRound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The bundled city's tunnel under the river: its eastern end is the end of the road.
    void theTunnelOfTheBundledCity()
    {
        QTemporaryDir dir;
        const auto draft = drawSampleCity(QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/resources/city/taiyuan"_s);
        QVERIFY(draft && writePack(*draft, dir.filePath(u"city.citypack"_s)));
        const auto graph = RoadGraph::fromPack(dir.filePath(u"city.citypack"_s));
        QVERIFY(graph);
        const QPointF water(112.5372, 37.8373);
        const auto east = closableStretch(*graph, water, u"eastbound"_s);
        const auto west = closableStretch(*graph, water, u"westbound"_s);
        QVERIFY(east && west);
        QCOMPARE(east->road, u"汾河隧道"_s);
        QCOMPARE(west->road, u"汾河隧道"_s);
        RoadBlock block = blockOf(u"closure/1"_s, east->line);
        block.lines.append(west->line);
        block.isWet = true;
        block.waterAt = water;
        const QList<Diversion> all = diversions(RoadState(*graph, {block}));
        QCOMPARE(all.size(), 2);
        const Diversion &out = all.first(), &in = all.last();
        QVERIFY(!out.exists() && !in.exists());
        QCOMPARE(out.refusal->code, u"road.no_diversion"_s);
        QVERIFY2(out.refusal->text.contains(u"On this map 汾河隧道 ends"_s), qPrintable(out.refusal->text));
        QVERIFY(!out.near.isEmpty() && !out.near.first().crossing.isEmpty());
        QVERIFY2(out.refusal->text.contains(u"Turn traffic off at"_s) && out.refusal->text.contains(out.near.first().crossing),
                 qPrintable(out.refusal->text));
        QCOMPARE(in.refusal->code, u"road.no_approach"_s);
        QVERIFY2(in.refusal->text.contains(u"On this map 汾河隧道 begins"_s), qPrintable(in.refusal->text));
    }

    /// Of a road that ends on the map every stretch behind the last junction: where to turn off, and how long before.
    void aDeadEndSaysWhereToTurnOff()
    {
        DrawnRoads roads;
        const QList<int> main = roads.street(6, 0, u"主路"_s), side = roads.street(6, -900, u"辅路"_s);
        roads.road(main.at(2), side.at(2), u"横街"_s);
        const RoadGraph graph = roads.graph();
        for (int i = 2; i < 5; ++i) {
            const QPointF a = roads.nodes.at(main.at(i)), b = roads.nodes.at(main.at(i + 1));
            const Diversion out = diversions(RoadState(graph, {blockOf(u"closure/1"_s, {a, b})})).constFirst();
            const Diversion in = diversions(RoadState(graph, {blockOf(u"closure/1"_s, {b, a})})).constFirst();
            QVERIFY(!out.exists() && !in.exists());
            QCOMPARE(out.refusal->code, u"road.no_diversion"_s);
            const QString where
                = i == 2 ? u"主路 / 横街, where the closure begins"_s : u"主路 / 横街, %1 m before the closure"_s.arg(800 * (i - 2));
            QVERIFY2(out.refusal->text.endsWith(where), qPrintable(out.refusal->text));
            QCOMPARE(out.refusal->text.contains(u"On this map 主路 ends"_s), i == 4);
            QCOMPARE(in.refusal->code, i == 4 ? u"road.no_approach"_s : u"road.no_diversion"_s);
            QVERIFY2(in.refusal->text.contains(i == 4 ? u"On this map 主路 begins"_s : u"nobody can turn off"_s),
                     qPrintable(in.refusal->text));
        }
    }

    /// Two closures of a road with no junction between them: the way leads past both, wherever they lie.
    void closuresWithoutAJunctionBetween()
    {
        const TwoClosures roads;
        const RoadGraph graph = roads.graph();
        for (int first = 1; first < 6; ++first) {
            for (int second = first + 1; second < 6; ++second) {
                const QList<Diversion> all = diversions(RoadState(graph, {roads.closed(first), roads.closed(second)}));
                const QString about = u"%1 %2"_s.arg(first).arg(second);
                QVERIFY2(all.first().exists(), qPrintable(about));
                QVERIFY2(isSame(all.first().exit.pos, roads.at(1)), qPrintable(about));
                QVERIFY2(isSame(all.first().entry.pos, roads.at(6)), qPrintable(about));
                QVERIFY2(std::abs(all.first().addedMetres - 600) < 5, qPrintable(about));
                QVERIFY2(!all.last().exists(), qPrintable(about)); // only those come to it who are led round the first
            }
        }
    }

    /// Nobody is led back onto the road where it can only be driven on into the next closure.
    void nobodyIsLedIntoAPocket()
    {
        TwoClosures roads;
        roads.road(roads.side.at(3), roads.main.at(3), {}, 0, true); // in, but not out
        const QList<Diversion> all = diversions(RoadState(roads.graph(), {roads.closed(2), roads.closed(4)}));
        QVERIFY(all.first().exists());
        QVERIFY(isSame(all.first().entry.pos, roads.at(6)));
        roads.road(roads.main.at(4), roads.side.at(4), {}); // and out again
        const QList<Diversion> open = diversions(RoadState(roads.graph(), {roads.closed(2), roads.closed(4)}));
        QVERIFY(open.first().exists());
        QVERIFY(!isSame(open.first().entry.pos, roads.at(6)));
    }

    /// Behind another closure too somebody turns into the road, and has to be led round.
    void theyComeFromTheSideToo()
    {
        DrawnRoads roads;
        const QList<int> main = roads.street(6, 0, u"主路"_s), far = roads.street(6, 900, u"远路"_s);
        for (int i = 0; i < 6; ++i)
            roads.road(main.at(i), far.at(i), u"横%1街"_s.arg(i));
        const auto closed
            = [&](int i) { return blockOf(u"closure/%1"_s.arg(i), {roads.nodes.at(main.at(i)), roads.nodes.at(main.at(i + 1))}); };
        const QList<Diversion> all = diversions(RoadState(roads.graph(), {closed(1), closed(2)}));
        for (const Diversion &one : all)
            QVERIFY2(one.exists(), one.exists() ? "" : qPrintable(one.refusal->text));
        QCOMPARE(all.last().exit.road, u"横2街"_s);
    }

    /// Whatever the roads are like: where from every road before a closure every one behind it can be reached, a way is found.
    void aWayIsFoundWhereThereIsOne()
    {
        QRandomGenerator random(29);
        int found = 0, missing = 0;
        Trials trials(200, 20);
        while (trials.next()) {
            const RandomRoads roads(random, 8 + random.bounded(8), 6 + random.bounded(20), random.bounded(8));
            QList<RoadBlock> blocks;
            QList<int> arcs;
            for (int i = 1 + random.bounded(6); i > 0; --i) {
                const int arc = random.bounded(roads.arcCount());
                if (!roads.exists(arc) || arcs.contains(arc))
                    continue;
                const std::vector<ArcPiece> matched = matchLine(roads.graph.data(), roads.line(arc));
                if (matched.size() != 1 || matched.front().arc != arc)
                    continue;
                arcs.append(arc);
                blocks.append(blockOf(u"closure/%1"_s.arg(i), roads.line(arc)));
            }
            const QSet<int> closed(arcs.cbegin(), arcs.cend());
            const QList<Diversion> all = diversions(RoadState(roads.graph, blocks));
            QCOMPARE(all.size(), arcs.size());
            for (qsizetype i = 0; i < all.size(); ++i) {
                const int own = arcs.at(i);
                QList<int> before, behind;
                for (int arc = 0; arc < roads.arcCount(); ++arc) {
                    if (closed.contains(arc) || arc / 2 == own / 2)
                        continue;
                    if (roads.mayFollow(arc, own))
                        before.append(arc);
                    if (roads.mayFollow(own, arc))
                        behind.append(arc);
                }
                const bool isJoined = !before.isEmpty() && !behind.isEmpty() && std::ranges::all_of(before, [&](int from) {
                    return std::ranges::all_of(behind, [&](int to) { return leads(roads, from, to, closed); });
                });
                const Diversion &one = all.at(i);
                QVERIFY2(
                    one.exists() || !isJoined,
                    qPrintable(u"trial %1, arc %2: %3"_s.arg(trials.number()).arg(own).arg(one.exists() ? QString() : one.refusal->text)));
                QVERIFY(one.exists() || !one.refusal->text.isEmpty());
                ++(isJoined ? found : missing);
            }
        }
        QVERIFY2(found > trials.share(60) && missing > trials.share(20), qPrintable(u"%1 %2"_s.arg(found).arg(missing)));
    }
};

WATCHFLOOR_TEST(TestNoWayRound)
#include "test_nowayround.moc"
