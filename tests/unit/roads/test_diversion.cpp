// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityimport.h"
#include "closable.h"
#include "diversion.h"
#include "packwriter.h"
#include "plannedway.h"
#include "samplecity.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cmath>
#include <queue>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

constexpr double north = 1 / 111195.0, east = 1 / 87860.0;
QPointF at(double eastMetres, double northMetres) { return {112.5 + eastMetres * east, 37.8 + northMetres * north}; }

/// Streets 200 m apart, two-way: row r is "r街" (eastwards), column c "c路".
struct Grid {
    static constexpr int size = 7;
    RoadGraph graph;
    Grid()
    {
        QList<QPointF> nodes;
        QList<RoadGraph::Edge> edges;
        for (int i = 0; i < size * size; ++i)
            nodes.append(point(i));
        for (int i = 0; i < size * size; ++i) {
            RoadGraph::Edge edge;
            edge.from = i;
            edge.rank = 3;
            if (i % size + 1 < size) {
                edge.to = i + 1;
                edge.name = QString::number(i / size) + u"街"_s;
                edges.append(edge);
            }
            if (i / size + 1 < size) {
                edge.to = i + size;
                edge.name = QString::number(i % size) + u"路"_s;
                edges.append(edge);
            }
        }
        graph = RoadGraph::fromParts(nodes, edges);
    }
    [[nodiscard]] static QPointF point(int node) { return at(200.0 * (node % size), 200.0 * (node / size)); }
    [[nodiscard]] static int nodeAt(QPointF point)
    {
        const double x = (point.x() - 112.5) / east / 200, y = (point.y() - 37.8) / north / 200;
        const int node = int(std::lround(y)) * size + int(std::lround(x));
        return std::hypot(x - std::round(x), y - std::round(y)) < 0.01 ? node : -1;
    }
    static RoadBlock block(int from, int to, const QString &id)
    {
        RoadBlock one;
        one.id = id;
        one.lines = {{point(from), point(to)}};
        return one;
    }
};

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
    void theCardIsTriedFirst();
    void nobodyIsLedBesideTheWater();
    void whatAWayDrives();
    void cardsInWords();
    void signs();
    void signsAreReadOnTheWayThere();
    void closableRefusals();
    void cities_data();
    void cities();

private:
    QTemporaryDir m_dir;
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
                if (road && one.refusal->code == u"road.no_diversion"_s && !closed.contains({hops[i].second, behind}))
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

/// What is laid down for the place is led where it can be driven, however much longer it is; the program's own way stands beside it.
void TestDiversion::theCardIsTriedFirst()
{
    const Grid grid;
    const RoadState state(grid.graph, {Grid::block(23, 24, u"closure/1"_s)});
    const auto with = [&](const QString &card, const RoadState &roads) {
        return diversions(roads, {}, {}, {{u"closure/1"_s, plannedWays(card)}}).constFirst();
    };
    const Diversion own = diversions(state).constFirst();
    QVERIFY(!own.isPlanned && own.planProblem.isEmpty() && !own.other);

    const Diversion card = with(u"1路→5街→5路"_s, state);
    QVERIFY2(card.isPlanned, qPrintable(card.planProblem));
    QCOMPARE(card.way.roads, (QStringList{u"1路"_s, u"5街"_s, u"5路"_s}));
    QVERIFY(card.planProblem.isEmpty());
    QVERIFY(card.other);
    QCOMPARE(card.other->roads, own.way.roads);
    QVERIFY(std::abs(card.other->addedMetres - own.addedMetres) < 1);
    QVERIFY(card.addedMetres > own.addedMetres + 300);
    // The second of two where the first is shut, and neither where both are: then the program's own, with the reason.
    const RoadState shut = state.withBlocks({Grid::block(23, 24, u"closure/1"_s), Grid::block(37, 38, u"closure/2"_s)});
    QCOMPARE(with(u"1路→5街→5路或1路→1街→5路"_s, shut).way.roads, (QStringList{u"1路"_s, u"1街"_s, u"5路"_s}));
    const Diversion none = with(u"1路→5街→5路"_s, shut);
    QVERIFY(none.exists() && !none.isPlanned && none.planProblem.contains(u"5街"_s));
    QVERIFY(none.way.roads != card.way.roads);
    QVERIFY(with(u"凤凰大道→5街"_s, state).planProblem.contains(u"凤凰大道"_s));
    // The last is named for where one is back: it need only be met, and the map need not know it.
    QVERIFY(with(u"1路→5街→5路→某某桥"_s, state).isPlanned);
    // Or the first, where the map calls its beginning otherwise; but not two of them, nor in another order.
    QVERIFY(!with(u"5路→5街→1路"_s, state).isPlanned);
    // A card that names the way the program finds anyway has no other beside it.
    QVERIFY(!with(own.way.roads.join(u"→"_s), state).other);
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

void TestDiversion::whatAWayDrives()
{
    const Grid grid;
    const auto arc = [&grid](int from, int to) {
        for (int e = 0; e < grid.graph.edgeCount(); ++e) {
            const RoadGraph::Edge &edge = grid.graph.edge(e);
            if (edge.from == from && edge.to == to)
                return 2 * e;
            if (edge.from == to && edge.to == from)
                return 2 * e + 1;
        }
        return -1;
    };
    // Up 1路, along 5街, down 3路.
    const std::vector<int> way{arc(22, 29), arc(29, 36), arc(36, 37), arc(37, 38), arc(38, 31), arc(31, 24)};
    const auto drives = [&](const QString &card) { return wf::drives(grid.graph.data(), way, plannedWays(card).constFirst()); };
    QVERIFY(drives(u"1路→5街→3路"_s));
    QVERIFY(drives(u"5街"_s));
    QVERIFY(drives(u"1路→3路"_s));
    QVERIFY(drives(u"3街→1路→5街"_s)); // its beginning is called so, or its end
    QVERIFY(drives(u"1路→5街→3街"_s));
    QVERIFY(!drives(u"3街→1路→2路→5街"_s)); // two of them only met
    QVERIFY(!drives(u"5街→1路"_s)); // in that order
    QVERIFY(!drives(u"3路→5街→1路"_s));
    QVERIFY(!drives(u"3街"_s)); // one that is only crossed
    QVERIFY(!drives(u"1路→6街"_s));
    QVERIFY(!wf::drives(grid.graph.data(), {}, {u"1路"_s}));
    QVERIFY(!wf::drives(grid.graph.data(), way, {}));
}

void TestDiversion::cardsInWords()
{
    const auto ways = [](const QString &text) {
        QStringList all;
        for (const QStringList &way : plannedWays(text))
            all.append(way.join(u'+'));
        return all;
    };
    QCOMPARE(ways(u"迎泽西大街→晋祠路→南内环桥"_s), QStringList{u"迎泽西大街+晋祠路+南内环桥"_s});
    QCOMPARE(ways(u"府东街或迎泽大街"_s), (QStringList{u"府东街"_s, u"迎泽大街"_s}));
    QCOMPARE(ways(u"双塔北路、红沟路（夜间限行）"_s), QStringList{u"双塔北路+红沟路"_s});
    QCOMPARE(ways(u" → 、或；"_s), QStringList());
    QVERIFY(ways({}).isEmpty());
}

void TestDiversion::signs()
{
    const Grid grid;
    const RoadState state(grid.graph, {Grid::block(23, 24, u"closure/1"_s)});
    const auto sign = [](const char *subject, double x, double y, double heading, const QString &road = {}) {
        return MessageSign{QString::fromLatin1(subject), at(x, y), heading, road, 3, 12};
    };
    const auto all
        = diversions(state,
                     {sign("sign/far", 10, 605, 90), sign("sign/near", 300, 605, 90), sign("sign/behind", 900, 605, 90),
                      sign("sign/other", 300, 605, 90, u"5街"_s), sign("sign/away", 5000, 5000, 90), sign("sign/unknown", 330, 605, -1)});
    QCOMPARE(all.size(), 1);
    QStringList subjects;
    for (const SignChoice &choice : all[0].signs)
        subjects.append(choice.sign.subject);
    QCOMPARE(subjects, (QStringList{u"sign/unknown"_s, u"sign/near"_s, u"sign/far"_s}));
    QVERIFY(std::abs(all[0].signs[1].metres - 100) < 3);
    QVERIFY(std::abs(all[0].signs[2].metres - 390) < 3);
    QVERIFY(all[0].signs[1].beforeExit || all[0].exit.metres > 100);
}

/// Divided streets, on which one may turn back at every crossing: whoever reads a proposed sign comes to where the closure begins without
/// ever driving back, and nobody is meant who drives past the same place the other way.
void TestDiversion::signsAreReadOnTheWayThere()
{
    constexpr int size = Grid::size;
    const auto nodeOf = [](int x, int y) { return y * size + x; };
    const auto isOn = [](int x, int y) { return x >= 0 && y >= 0 && x < size && y < size; };
    QList<QPointF> nodes;
    QList<RoadGraph::Edge> edges;
    for (int i = 0; i < size * size; ++i)
        nodes.append(Grid::point(i));
    const std::pair<int, int> steps[]{{0, 1}, {1, 0}, {0, -1}, {-1, 0}}; // by heading, 90 degrees apart
    for (int i = 0; i < size * size; ++i) {
        for (const auto &[dx, dy] : steps) {
            const int x = i % size, y = i / size;
            if (!isOn(x + dx, y + dy))
                continue;
            RoadGraph::Edge edge;
            edge.from = i;
            edge.to = nodeOf(x + dx, y + dy);
            edge.oneway = true;
            edge.rank = 3;
            edge.name = dy == 0 ? QString::number(y) + u"街"_s : QString::number(x) + u"路"_s;
            const auto beside = [&](double along) { // on the right
                return at(200.0 * x + along * dx + 5.0 * dy, 200.0 * y + along * dy - 5.0 * dx);
            };
            edge.line = {nodes.at(edge.from), beside(40), beside(160), nodes.at(edge.to)};
            edges.append(edge);
        }
    }
    const RoadGraph graph = RoadGraph::fromParts(nodes, edges);
    QRandomGenerator random(7);
    int proposed = 0;
    for (int trial = 0; trial < 120; ++trial) {
        const int x = 1 + random.bounded(size - 2), y = 1 + random.bounded(size - 2), closed = random.bounded(4);
        const auto [towardsX, towardsY] = steps[closed];
        const RoadBlock block = Grid::block(nodeOf(x, y), nodeOf(x + towardsX, y + towardsY), u"closure/1"_s);
        QList<MessageSign> signs;
        QList<std::array<int, 3>> places; // where its readers drive to next, and their heading
        for (const RoadGraph::Edge &edge : std::as_const(edges)) {
            const int from = edge.from, to = edge.to;
            const int dx = to % size - from % size, dy = to / size - from / size;
            const int heading = dy == 1 ? 0 : dx == 1 ? 1 : dy == -1 ? 2 : 3;
            signs.append({u"sign/%1"_s.arg(places.size()), (nodes.at(from) + nodes.at(to)) / 2, 90.0 * heading, {}, 3, 12});
            places.append(std::array{to % size, to / size, heading});
        }
        const QList<Diversion> all = diversions(RoadState(graph, {block}), signs);
        QCOMPARE(all.size(), 1);
        bool isUpstreamTold = false;
        for (const SignChoice &choice : all.constFirst().signs) {
            ++proposed;
            const auto [toX, toY, heading] = places.at(choice.sign.subject.section(u'/', 1).toInt());
            const QString about = u"trial %1: at %2,%3 heading %4, closed at %5,%6 heading %7"_s.arg(trial)
                                      .arg(toX)
                                      .arg(toY)
                                      .arg(heading)
                                      .arg(x)
                                      .arg(y)
                                      .arg(closed);
            const int restX = x - toX, restY = y - toY;
            QVERIFY2((heading + 2) % 4 != closed, qPrintable(about));
            QVERIFY2(restX * steps[heading].first + restY * steps[heading].second >= 0, qPrintable(about));
            QVERIFY2(restX * towardsX + restY * towardsY >= 0, qPrintable(about));
            QVERIFY2(std::abs(choice.metres - 100 - 200.0 * (std::abs(restX) + std::abs(restY))) < 30, qPrintable(about));
            for (const SignChoice &other : all.constFirst().signs)
                QVERIFY2(other.sign.pos != choice.sign.pos || other.sign.heading == choice.sign.heading, qPrintable(about));
            isUpstreamTold = isUpstreamTold || (restX == 0 && restY == 0 && heading == closed);
        }
        QVERIFY2(isUpstreamTold, qPrintable(u"trial %1"_s.arg(trial)));
    }
    QVERIFY2(proposed > 300, qPrintable(QString::number(proposed)));
}

void TestDiversion::closableRefusals()
{
    const Grid grid;
    const auto code = [](const auto &stretch) { return stretch ? QString() : stretch.error().code; };
    QCOMPARE(code(closableStretch(grid.graph, at(300, 700))), u"road.off_road"_s);
    QCOMPARE(code(closableStretch(grid.graph, at(300, 600), u"northbound"_s)), u"road.no_direction"_s);
    QCOMPARE(code(closableStretch(grid.graph, at(300, 600), u"upwards"_s)), u"road.no_direction"_s);
    QCOMPARE(code(closableStretch(grid.graph, at(300, 600), at(300, 900))), u"road.off_road"_s);
    QCOMPARE(code(closableStretch(grid.graph, at(100, 600), at(900, 1000))), u"road.no_stretch"_s);
    QCOMPARE(code(closableStretch(RoadGraph(), at(0, 0))), u"road.off_road"_s);
    const auto one = closableStretch(grid.graph, at(300, 598)); // its southern side: eastbound
    QVERIFY(one);
    QCOMPARE(one->direction, u"eastbound"_s);
    QCOMPARE(one->from, u"1路"_s);
    QCOMPARE(one->to, u"2路"_s);
    const auto other = otherDirection(grid.graph, *one);
    QVERIFY(other);
    QCOMPARE(other->direction, u"westbound"_s);
    QCOMPARE(other->from, u"2路"_s);
    QCOMPARE(closableStretch(grid.graph, at(300, 602))->direction, u"westbound"_s);
    QCOMPARE(closableStretch(grid.graph, at(300, 602), u"eastbound"_s)->direction, u"eastbound"_s);
}

void TestDiversion::cities_data()
{
    QTest::addColumn<bool>("real");
    QTest::newRow("bundled") << false;
    QTest::newRow("real") << true;
}

/// The riverside southbound at 二坝桥, as in the exercise.
void TestDiversion::cities()
{
    QFETCH(bool, real);
    const QString data = qEnvironmentVariable("WATCHFLOOR_SHARED_DATA");
    if (real && data.isEmpty())
        QSKIP("WATCHFLOOR_SHARED_DATA is not set: the real extract is not tried");
    const auto draft = real ? importFiles({data + u"/city/taiyuan-lines.geojson"_s})
                            : drawSampleCity(QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/resources/city/taiyuan"_s);
    QVERIFY(draft && writePack(*draft, m_dir.filePath(u"city.citypack"_s)));
    const auto graph = RoadGraph::fromPack(m_dir.filePath(u"city.citypack"_s));
    QVERIFY(graph);

    const auto around = closableStretch(*graph, {112.5270, 37.8460}, u"southbound"_s);
    const auto named = graph->stretch(u"滨河西路"_s, u"southbound"_s, u"迎泽大桥"_s, u"南内环桥"_s);
    QVERIFY(around && named);
    const auto between = closableStretch(*graph, named->first(), named->last());
    QVERIFY2(between, between ? "" : qPrintable(between.error().text));
    for (const auto &stretch : {*around, *between}) {
        QCOMPARE(stretch.road, u"滨河西路"_s);
        QCOMPARE(stretch.direction, u"southbound"_s);
        QVERIFY(stretch.line.first().y() > 37.8460 && stretch.line.last().y() < 37.8460);
        RoadBlock block;
        block.id = u"closure/1"_s;
        block.lines = {stretch.line};
        const RoadState state(*graph, {block});
        const QList<MessageSign> signs{{u"sign/north"_s, {112.5277, 37.8752}, 180, {}, 3, 12},
                                       {u"sign/south"_s, {112.5332, 37.8200}, 0, {}, 3, 12}};
        const auto all = diversions(state, signs);
        QCOMPARE(all.size(), 1);
        const Diversion &one = all[0];
        QVERIFY2(one.exists(), one.exists() ? "" : qPrintable(one.refusal->text));
        QVERIFY(one.way.metres > 1000 && one.way.metres < 6000);
        QVERIFY(one.addedSeconds > 30 && one.addedSeconds < 400);
        QVERIFY(one.exit.pos.y() >= stretch.line.first().y() - 1e-6 && one.entry.pos.y() <= stretch.line.last().y() + 1e-6);
        QVERIFY(one.exit.pos.y() < 37.88 && one.entry.pos.y() > 37.82);
        QVERIFY(!one.near.isEmpty() && !one.far.isEmpty() && one.middle.size() == 1);
        QCOMPARE(one.signs.size(), 1);
        QCOMPARE(one.signs[0].sign.subject, u"sign/north"_s);
        // The way itself is open: driven on, piece by piece, it takes as long as it says.
        const auto driven = state.route(one.way.line.first(), one.way.line.last());
        QVERIFY(driven && driven->seconds < one.way.seconds + 120);
    }
}

QTEST_GUILESS_MAIN(TestDiversion)
#include "test_diversion.moc"
