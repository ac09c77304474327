// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closable.h"
#include "gridroads.h"
#include "onetest.h"
#include "plannedway.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

using Hop = std::pair<int, int>; ///< from node to node

/// Is there a way over open streets that begins with one hop and ends with another, never turning round?
bool joined(Hop begin, Hop end, const QSet<Hop> &closed)
{
    QSet<Hop> seen{begin};
    QList<Hop> queue{begin};
    while (!queue.isEmpty()) {
        const Hop hop = queue.takeFirst();
        if (hop == end)
            return true;
        const int x = hop.second % Grid::size, y = hop.second / Grid::size;
        for (const auto &[dx, dy] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            const Hop next{hop.second, (y + dy) * Grid::size + x + dx};
            if (x + dx < 0 || x + dx >= Grid::size || y + dy < 0 || y + dy >= Grid::size || next.second == hop.first)
                continue;
            if (!closed.contains(next) && !seen.contains(next)) {
                seen.insert(next);
                queue.append(next);
            }
        }
    }
    return false;
}

} // namespace

class TestDiversion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundOneBlock();
    void noWay();
    void randomClosures();
    void expressway();
    void nobodyIsLedBesideTheWater();
};

void TestDiversion::roundOneBlock()
{
    const Grid grid;
    const RoadState state(grid.graph, {Grid::block(23, 24, u"closure/1"_s)}); // 3街 eastbound
    const auto all = diversions(state);
    QCOMPARE(all.size(), 1);
    const Diversion &one = all[0];
    QVERIFY(one.exists());
    QCOMPARE(one.block, u"closure/1"_s);
    QVERIFY(std::abs(one.addedMetres - 400) < 5);
    QVERIFY(std::abs(one.addedSeconds - 400 / (40 / 3.6)) < 1);
    QCOMPARE(one.exit.road, u"3街"_s);
    QVERIFY(one.exit.crossing.endsWith(u'路'));
    QCOMPARE(Grid::nodeAt(one.way.line.first()), Grid::nodeAt(one.exit.pos));
    QCOMPARE(Grid::nodeAt(one.way.line.last()), Grid::nodeAt(one.entry.pos));
    QVERIFY(!one.near.isEmpty());
    QCOMPARE(Grid::nodeAt(one.near[0].pos), 23);
    QCOMPARE(one.middle.size(), 1);
    QVERIFY(diversions(state, {}, {25, true}).size() == 1); // not passable for anybody
    RoadBlock open = Grid::block(23, 24, u"closure/1"_s);
    open.shut = false;
    open.slowdown = 2;
    QVERIFY(diversions(state.withBlocks({open})).isEmpty());
    open.depthCm = 26;
    QCOMPARE(diversions(state.withBlocks({open})).size(), 1); // too deep
    QCOMPARE(diversionsOf(state, u"closure/1"_s).size(), 1);
    QVERIFY(diversionsOf(state, u"closure/2"_s).isEmpty());
}

void TestDiversion::noWay()
{
    const Grid grid;
    // Everything that leads west to east between columns 3 and 4, except 3街 itself: then that too.
    QList<RoadBlock> blocks;
    for (int row = 0; row < Grid::size; ++row)
        blocks.append(Grid::block(row * Grid::size + 3, row * Grid::size + 4, u"closure/%1"_s.arg(row)));
    const auto all = diversions(RoadState(grid.graph, blocks));
    QCOMPARE(all.size(), Grid::size);
    for (const Diversion &one : all) {
        QVERIFY(!one.exists());
        QCOMPARE(one.refusal->code, u"road.no_diversion"_s);
        QVERIFY(!one.refusal->text.isEmpty());
        QVERIFY(!one.near.isEmpty()); // there is a cordon all the same
    }
    RoadBlock off;
    off.id = u"closure/off"_s;
    off.lines = {{at(-5000, 0), at(-4000, 0)}};
    const auto none = diversions(RoadState(grid.graph, {off}));
    QCOMPARE(none.size(), 1);
    QCOMPARE(none[0].refusal->code, u"road.off_road"_s);
}

/// Ways keep to open streets, add up, and are missing only where a plain search finds none either.
void TestDiversion::randomClosures()
{
    const Grid grid;
    QRandomGenerator random(2);
    int found = 0, missing = 0;
    for (int trial = 0; trial < 150; ++trial) {
        QList<RoadBlock> blocks;
        QList<Hop> hops;
        QSet<Hop> closed;
        const int count = 3 + random.bounded(80);
        for (int i = 0; i < count; ++i) {
            const int from = random.bounded(Grid::size * Grid::size), step = random.bounded(2) == 0 ? 1 : Grid::size;
            int to = from + step;
            if (to >= Grid::size * Grid::size || (step == 1 && from % Grid::size == Grid::size - 1))
                continue;
            const Hop hop = random.bounded(2) == 0 ? Hop{from, to} : Hop{to, from};
            if (closed.contains(hop))
                continue;
            closed.insert(hop);
            hops.append(hop);
            blocks.append(Grid::block(hop.first, hop.second, u"closure/%1"_s.arg(i)));
        }
        const RoadState state(grid.graph, blocks);
        const auto all = diversions(state);
        QCOMPARE(all.size(), blocks.size());
        for (int i = 0; i < all.size(); ++i) {
            const Diversion &one = all[i];
            const int step = hops[i].second - hops[i].first;
            const auto straight = [&](int from) {
                const int to = from + step;
                return to >= 0 && to < Grid::size * Grid::size && (std::abs(step) > 1 || to / Grid::size == from / Grid::size) ? to : -1;
            };
            if (!one.exists()) {
                ++missing;
                const int before = hops[i].first - step, behind = straight(hops[i].second);
                const bool road = before >= 0 && before < Grid::size * Grid::size && straight(before) == hops[i].first && behind >= 0;
                if (road && one.refusal->code == u"road.no_diversion"_s && !closed.contains({before, hops[i].first})
                    && !closed.contains({hops[i].second, behind}))
                    QVERIFY2(!joined({before, hops[i].first}, {hops[i].second, behind}, closed), qPrintable(u"%1 %2"_s.arg(trial).arg(i)));
                continue;
            }
            ++found;
            double seconds = 0;
            QList<int> nodes;
            for (const QPointF &point : one.way.line)
                nodes.append(Grid::nodeAt(point));
            QVERIFY(!nodes.contains(-1));
            for (int k = 0; k + 1 < nodes.size(); ++k) {
                QVERIFY(!closed.contains({nodes[k], nodes[k + 1]}));
                QVERIFY(k == 0 || nodes[k - 1] != nodes[k + 1]);
                seconds += 200 / (40 / 3.6);
            }
            QVERIFY(std::abs(seconds - one.way.seconds) < 0.5);
            QVERIFY(std::abs(one.way.metres - 200.0 * double(nodes.size() - 1)) < 5);
            QCOMPARE(nodes.first(), Grid::nodeAt(one.exit.pos));
            QCOMPARE(nodes.last(), Grid::nodeAt(one.entry.pos));
            QVERIFY(std::abs(one.addedSeconds - one.addedMetres / (40 / 3.6)) < 0.5);
        }
    }
    QVERIFY2(found > 500 && missing > 100, qPrintable(u"%1 %2"_s.arg(found).arg(missing)));
}

/// An expressway with ramps only here and there: the stretch to close runs from the last exit to the next entry, and the
/// street that crosses above it is neither.
void TestDiversion::expressway()
{
    QList<QPointF> nodes;
    QList<RoadGraph::Edge> edges;
    const auto node = [&](double x, double y) {
        nodes.append(at(x, y));
        return int(nodes.size()) - 1;
    };
    const auto road = [&](int from, int to, const QString &name, int rank, bool oneway, bool link = false) {
        RoadGraph::Edge edge;
        edge.from = from;
        edge.to = to;
        edge.name = name;
        edge.rank = rank;
        edge.kmh = rank == 2 ? 60 : 40;
        edge.oneway = oneway;
        edge.link = link;
        edges.append(edge);
    };
    QList<int> main, side;
    for (int i = 0; i <= 8; ++i) {
        main.append(node(1000.0 * i, 0));
        side.append(node(1000.0 * i, -200));
        if (i > 0) {
            road(main[i - 1], main[i], u"快速路"_s, 2, true);
            road(side[i - 1], side[i], u"辅路"_s, 4, false);
        }
    }
    for (const int exit : {1, 3})
        road(main[exit], side[exit], {}, 2, true, true);
    for (const int entry : {2, 6})
        road(side[entry], main[entry], {}, 2, true, true);
    const int above = node(4500, 300), below = node(4500, -300);
    road(above, below, u"高架路"_s, 3, false); // passes over both
    road(main[0], side[0], {}, 4, false);
    road(side[8], main[8], {}, 4, false);
    const int yard = node(4000, 100);
    road(main[4], yard, {}, 7, false); // no exit
    for (const auto &[x, name] : {std::pair(2400, u"西桥"_s), std::pair(6700, u"东桥"_s)}) {
        const int north = node(x, 300), south = node(x, -300);
        road(north, south, name, 3, false);
    }
    const RoadGraph graph = RoadGraph::fromParts(nodes, edges);

    const auto stretch = closableStretch(graph, at(4600, 5));
    QVERIFY2(stretch, stretch ? "" : qPrintable(stretch.error().text));
    QCOMPARE(stretch->road, u"快速路"_s);
    QCOMPARE(stretch->direction, u"eastbound"_s);
    QVERIFY(std::abs(stretch->metres - 3000) < 5);
    QCOMPARE(stretch->from, u"西桥"_s); // "from the service road to the service road" tells nobody anything
    QCOMPARE(stretch->to, u"东桥"_s);
    QVERIFY(std::abs(stretch->line.first().x() - nodes[main[3]].x()) < 1e-9);
    const auto same = closableStretch(graph, at(3200, 5), at(5500, 5));
    QVERIFY(same && same->line == stretch->line);
    const auto longer = closableStretch(graph, at(2500, 5), at(4600, 5));
    QVERIFY(longer && std::abs(longer->metres - 5000) < 5); // from the exit at 1 km
    QCOMPARE(longer->from, u"辅路"_s); // nothing crosses before it
    QCOMPARE(longer->to, u"东桥"_s);

    RoadBlock block;
    block.id = u"closure/1"_s;
    block.lines = {stretch->line};
    const auto all = diversions(RoadState(graph, {block}));
    QCOMPARE(all.size(), 1);
    QVERIFY(all[0].exists());
    QVERIFY(std::abs(all[0].exit.pos.x() - nodes[main[3]].x()) < 1e-9);
    QVERIFY(std::abs(all[0].entry.pos.x() - nodes[main[6]].x()) < 1e-9);
    QCOMPARE(all[0].way.roads, QStringList{u"辅路"_s});
    QVERIFY(std::abs(all[0].way.metres - 3400) < 5);
    QCOMPARE(all[0].near.size(), 1);
    QCOMPARE(all[0].far.size(), 1); // the exit at 1 km
    QVERIFY(std::abs(all[0].far[0].metres - 2000) < 5);
}

/// Whatever the roads are like: no way round a wet stretch leads along what runs beside it at the same level.
void TestDiversion::nobodyIsLedBesideTheWater()
{
    struct Case {
        double offset; ///< m of the service road from the road
        int level; ///< of the service road
        bool wet;
        bool far; ///< there is a way farther off
        QString way; ///< expected; empty = none
    };
    const QList<Case> cases{{40, 0, true, true, u"远路"_s},  {40, 0, false, true, u"辅路"_s}, {40, 1, true, true, u"辅路"_s},
                            {40, -1, true, true, u"远路"_s}, {55, 0, true, true, u"远路"_s},  {90, 0, true, true, u"辅路"_s},
                            {40, 0, true, false, {}},        {40, 0, false, false, u"辅路"_s}};
    for (const Case &one : cases) {
        QList<QPointF> nodes;
        QList<RoadGraph::Edge> edges;
        const auto road = [&](int from, int to, const QString &name, int level = 0) {
            RoadGraph::Edge edge;
            edge.from = from;
            edge.to = to;
            edge.name = name;
            edge.rank = 4;
            edge.level = level;
            edges.append(edge);
        };
        QList<int> lines[3];
        for (int line = 0; line < 3; ++line) {
            for (int i = 0; i <= 5; ++i) {
                nodes.append(at(800.0 * i, line == 0 ? 0 : line == 1 ? -one.offset : 900));
                lines[line].append(int(nodes.size()) - 1);
                if (i > 0 && (line < 2 || one.far))
                    road(lines[line][i - 1], lines[line][i],
                         line == 0       ? u"主路"_s
                             : line == 1 ? u"辅路"_s
                                         : u"远路"_s,
                         line == 1 ? one.level : 0);
            }
        }
        for (const int i : {1, 4}) {
            road(lines[0][i], lines[1][i], {});
            if (one.far)
                road(lines[0][i], lines[2][i], u"横街"_s);
        }
        const RoadGraph graph = RoadGraph::fromParts(nodes, edges);
        RoadBlock block;
        block.id = u"closure/1"_s;
        block.lines = {{nodes[lines[0][2]], nodes[lines[0][3]]}};
        block.isWet = one.wet;
        const Diversion found = diversions(RoadState(graph, {block})).constFirst();
        const QString about = u"%1 m, level %2, %3"_s.arg(one.offset).arg(one.level).arg(one.wet);
        if (one.way.isEmpty()) {
            QVERIFY2(!found.exists(), qPrintable(about));
            QCOMPARE(found.refusal->code, u"road.beside_water"_s);
            continue;
        }
        QVERIFY2(found.exists(), qPrintable(about + (found.refusal ? found.refusal->text : QString())));
        QVERIFY2(found.way.roads.contains(one.way), qPrintable(about + u": "_s + found.way.roads.join(u' ')));
        QCOMPARE(found.beside, one.way == u"远路"_s ? QStringList{u"辅路"_s} : QStringList());
        // Not even where the card says so.
        const Diversion card = diversions(RoadState(graph, {block}), {}, {}, {{u"closure/1"_s, plannedWays(u"辅路"_s)}}).constFirst();
        QCOMPARE(card.isPlanned, one.way == u"辅路"_s);
    }
}

WATCHFLOOR_TEST(TestDiversion)
#include "test_diversion.moc"
