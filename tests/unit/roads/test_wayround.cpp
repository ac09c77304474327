// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "beside.h"
#include "corridor.h"
#include "diversion.h"
#include "drawnroads.h"
#include "onetest.h"
#include "trials.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

QPointF at(double eastMetres, double northMetres) { return {112.5 + eastMetres / 87860.0, 37.8 + northMetres / 111195.0}; }

using Map = test::DrawnRoads;
using Hop = std::pair<int, int>; ///< from node to node
constexpr int size = 6;

/// The hop straight on, or nothing at the edge of the grid.
std::optional<Hop> onwards(Hop hop)
{
    const int step = hop.second - hop.first, next = hop.second + step;
    if (next < 0 || next >= size * size || (std::abs(step) == 1 && next / size != hop.second / size))
        return {};
    return Hop{hop.second, next};
}

QString streetOf(Hop hop)
{
    return std::abs(hop.second - hop.first) == 1 ? u"%1街"_s.arg(hop.first / size) : u"%1路"_s.arg(hop.first % size);
}

QSet<int> edgesOf(const std::vector<ArcPiece> &pieces)
{
    QSet<int> edges;
    for (const ArcPiece &piece : pieces)
        edges.insert(piece.arc / 2);
    return edges;
}

} // namespace

class TestWayRound : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRoadClosedFartherOnIsSaid();
    void nobodyIsLedBesideAnyWater_data();
    void nobodyIsLedBesideAnyWater();
    void theWaterStandsWhereItStands();
    void aWayAboveTheWaterSaysSo();
    void aHollowHoldsBothCarriageways();
};

/// On random grids: of each road of a way it is said whether driving straight on along it ends in another closure, and only then.
void TestWayRound::aRoadClosedFartherOnIsSaid()
{
    Map map;
    for (int i = 0; i < size * size; ++i)
        map.node(200.0 * (i % size), 200.0 * (i / size));
    for (int i = 0; i < size * size; ++i) {
        if (i % size + 1 < size)
            map.road(i, i + 1, streetOf({i, i + 1}));
        if (i / size + 1 < size)
            map.road(i, i + size, streetOf({i, i + size}));
    }
    const RoadGraph graph = map.graph();
    const auto nodeAt = [&places = std::as_const(map.nodes)](QPointF point) {
        const auto isThere = [&](QPointF node) { return std::hypot(node.x() - point.x(), node.y() - point.y()) < 1e-6; };
        return int(std::ranges::find_if(places, isThere) - places.cbegin());
    };
    QRandomGenerator random(7);
    int said = 0, silent = 0;
    Trials trials(120, 20);
    while (trials.next()) {
        QList<RoadBlock> blocks;
        QHash<Hop, QString> closed;
        for (int i = 0; i < 12; ++i) {
            const int from = random.bounded(size * size), step = random.bounded(2) == 0 ? 1 : size;
            const int to = from + step;
            if (to >= size * size || (step == 1 && to / size != from / size))
                continue;
            const Hop hop = random.bounded(2) == 0 ? Hop{from, to} : Hop{to, from};
            if (closed.contains(hop))
                continue;
            RoadBlock block;
            block.id = u"closure/%1"_s.arg(i);
            block.lines = {{map.nodes.at(hop.first), map.nodes.at(hop.second)}};
            blocks.append(block);
            closed.insert(hop, block.id);
        }
        const QList<Diversion> all = diversions(RoadState(graph, blocks));
        QCOMPARE(all.size(), blocks.size());
        for (const Diversion &one : all) {
            if (!one.exists())
                continue;
            const QString own = streetOf(closed.key(one.block));
            QList<int> nodes;
            for (const QPointF &point : one.way.line)
                nodes.append(nodeAt(point));
            QSet<QString> expected;
            for (qsizetype k = 1; k < nodes.size(); ++k) {
                const Hop hop{nodes.at(k - 1), nodes.at(k)};
                const QString street = streetOf(hop);
                if (street == own || (k + 1 < nodes.size() && streetOf({nodes.at(k), nodes.at(k + 1)}) == street))
                    continue;
                for (std::optional<Hop> next = onwards(hop); next; next = onwards(*next)) {
                    if (closed.contains(*next)) {
                        expected.insert(street + closed.value(*next));
                        break;
                    }
                }
            }
            QSet<QString> found;
            for (const ClosedAhead &ahead : one.ahead)
                found.insert(ahead.road + ahead.block);
            QCOMPARE(found, expected);
            ++(expected.isEmpty() ? silent : said);
        }
    }
    QVERIFY2(said > trials.share(50) && silent > trials.share(50), qPrintable(u"%1 %2"_s.arg(said).arg(silent)));
}

void TestWayRound::nobodyIsLedBesideAnyWater_data()
{
    QTest::addColumn<double>("apart");
    QTest::addColumn<bool>("spot");
    QTest::addColumn<bool>("wet");
    QTest::addColumn<QString>("way");
    for (const double apart : {20.0, 35.0, 50.0, 80.0}) {
        for (const bool spot : {false, true}) {
            const bool isBeside = apart < (spot ? 40 : 60);
            QTest::addRow("%.0f m from %s", apart, spot ? "a spot" : "a closure")
                << apart << spot << true << (isBeside ? u"远路"_s : u"辅路"_s);
            QTest::addRow("%.0f m from %s, dry", apart, spot ? "a spot" : "a closure") << apart << spot << false << u"辅路"_s;
        }
    }
}

/// A closure has nothing to do with water, but its nearest way round runs beside that of another one, or of a deep flood point.
void TestWayRound::nobodyIsLedBesideAnyWater()
{
    QFETCH(double, apart);
    QFETCH(bool, spot);
    QFETCH(bool, wet);
    QFETCH(QString, way);
    Map map;
    const QList<int> main = map.street(6, 0, u"主路"_s), side = map.street(6, -100, u"辅路"_s);
    const QList<int> river = map.street(6, -100 - apart, u"河边路"_s), far = map.street(6, 900, u"远路"_s);
    for (const int i : {1, 4}) {
        map.road(main.at(i), side.at(i), {});
        map.road(side.at(i), river.at(i), {});
        map.road(main.at(i), far.at(i), u"横街"_s);
    }
    RoadBlock closure;
    closure.id = u"closure/1"_s;
    closure.lines = {{map.nodes.at(main.at(2)), map.nodes.at(main.at(3))}};
    RoadBlock water;
    water.id = u"water"_s;
    water.lines = {{map.nodes.at(river.at(2)), map.nodes.at(river.at(3))}};
    if (spot) {
        water.lines = {{at(2000, -100 - apart)}};
        water.shut = false;
        water.depthCm = 40;
    }
    water.isWet = wet;
    const QList<Diversion> all = diversionsOf(RoadState(map.graph(), {closure, water}), closure.id);
    QCOMPARE(all.size(), 1);
    QVERIFY2(all.constFirst().exists(), all.constFirst().exists() ? "" : qPrintable(all.constFirst().refusal->text));
    QVERIFY2(all.constFirst().way.roads.contains(way), qPrintable(all.constFirst().way.roads.join(u' ')));
}

/// A tunnel elsewhere on the stretch does not make the road beside the water higher than the water.
void TestWayRound::theWaterStandsWhereItStands()
{
    Map map;
    const QList<int> line{map.node(0, 0), map.node(800, 0), map.node(1600, 0)};
    map.road(line.at(0), line.at(1), u"主路"_s);
    map.road(line.at(1), line.at(2), u"主路"_s, -1);
    const QList<int> side{map.node(0, -30), map.node(800, -30), map.node(1600, -30)};
    const int beforeIt = map.road(side.at(0), side.at(1), u"辅路"_s), besideIt = map.road(side.at(1), side.at(2), u"辅路"_s);
    const RoadGraph graph = map.graph();
    const std::vector<ArcPiece> stretch = matchLine(graph.data(), {at(0, 0), at(1600, 0)});
    QCOMPARE(stretch.size(), size_t(2));
    QVERIFY(edgesBeside(graph.data(), stretch, at(400, 5)).contains(beforeIt)); // before the tunnel
    QVERIFY(edgesBeside(graph.data(), stretch, at(1200, 5)).isEmpty()); // in it
    QCOMPARE(edgesBeside(graph.data(), stretch), QSet<int>{beforeIt}); // nobody knows: perhaps before it
    QVERIFY(!edgesBeside(graph.data(), stretch, at(400, 900)).contains(besideIt)); // it lies elsewhere: nobody knows either
}

/// A surface road beside a flooded underpass is higher by the map alone: a way along it says so, until somebody has said that it is dry;
/// one farther off says nothing.
void TestWayRound::aWayAboveTheWaterSaysSo()
{
    for (const bool wet : {true, false}) {
        for (const double apart : {36.0, 100.0}) {
            Map map;
            QList<int> main, side;
            for (int i = 0; i <= 4; ++i) {
                main.append(map.node(800.0 * i, 0));
                side.append(map.node(800.0 * i, -apart));
                if (i > 0) {
                    map.road(main.at(i - 1), main.at(i), u"主路"_s, i == 2 ? -1 : 0);
                    map.road(side.at(i - 1), side.at(i), u"地面路"_s);
                }
            }
            for (const int i : {0, 1, 2, 3, 4})
                map.road(main.at(i), side.at(i), {});
            RoadBlock closure;
            closure.id = u"closure/1"_s;
            closure.lines = {{map.nodes.at(main.at(1)), map.nodes.at(main.at(2))}};
            closure.isWet = wet;
            closure.waterAt = at(1200, 3);
            const QList<Diversion> all = diversionsOf(RoadState(map.graph(), {closure}), closure.id);
            QCOMPARE(all.size(), 1);
            const QString about = u"%1 m, %2"_s.arg(apart).arg(wet);
            QVERIFY2(all.constFirst().exists(), qPrintable(about));
            QVERIFY2(all.constFirst().way.roads.contains(u"地面路"_s), qPrintable(about));
            QCOMPARE(all.constFirst().above, wet && apart < 60 ? QStringList{u"地面路"_s} : QStringList());
        }
    }
}

/// Wherever a flood point was put down on a divided road: both carriageways and what crosses it at the same level lie in its hollow,
/// the bridge above does not.
void TestWayRound::aHollowHoldsBothCarriageways()
{
    Map map;
    const int east = map.road(map.node(0, 0), map.node(1000, 0), u"大街"_s, 0, true);
    const int west = map.road(map.node(1000, 20), map.node(0, 20), u"大街"_s, 0, true);
    const int across = map.road(map.node(520, -300), map.node(520, 300), u"横路"_s);
    const int above = map.road(map.node(470, -300), map.node(470, 300), u"高架"_s, 1);
    const int far = map.road(map.node(0, 120), map.node(1000, 120), u"远街"_s);
    const RoadGraph graph = map.graph();
    for (const double y : {-30.0, -10.0, 0.0, 10.0, 20.0, 45.0}) {
        for (const QString &road : {u"大街"_s, u"无名"_s}) {
            const std::vector<ArcPiece> hollow = hollowAt(graph.data(), at(500, y), road);
            if (road == u"无名"_s && std::abs(y - 10) > 10) // the nearest is what counts then, and that may be the bridge
                continue;
            const QSet<int> expected{east, west, across};
            QVERIFY2(edgesOf(hollow).contains(expected), qPrintable(u"%1 %2"_s.arg(y).arg(road)));
            for (const int edge : {east, west, across, above, far}) {
                Route way;
                way.line = graph.edge(edge).line;
                QCOMPARE(drivesOver(graph, way, hollow), edgesOf(hollow).contains(edge));
            }
            if (road == u"大街"_s)
                QVERIFY(!edgesOf(hollow).contains(above) && !edgesOf(hollow).contains(far));
        }
    }
    QVERIFY(hollowAt(graph.data(), at(500, 5000)).empty());
    QVERIFY(hollowAt(RoadGraph().data(), at(0, 0)).empty());
}

WATCHFLOOR_TEST(TestWayRound)
#include "test_wayround.moc"
