// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "besidewater.h"
#include "onetest.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

QPointF at(double eastMetres, double northMetres) { return {112.5 + eastMetres / 87860.0, 37.8 + northMetres / 111195.0}; }

/// A road that goes under something between 500 and 600 m, its ramps on the ground by the map; a road beside it, which runs past the
/// tunnel's mouths or lies only above the tunnel; and a way farther off.
struct Underpass {
    QList<QPointF> nodes;
    QList<RoadGraph::Edge> edges;

    Underpass(bool passesMouths, double apart, int level)
    {
        const QList<int> main = street({{-900, 0}, {0, 0}, {300, 0}, {500, 0}, {600, 0}, {800, 0}, {1100, 0}, {2000, 0}}, u"主路"_s, 0);
        edges[3].level = -1;
        const QList<int> side = passesMouths ? street({{300, -apart}, {420, -apart}, {680, -apart}, {800, -apart}}, u"辅路"_s, level)
                                             : street({{300, -200}, {510, -apart}, {590, -apart}, {800, -200}}, u"辅路"_s, level);
        const QList<int> far = street({{300, 900}, {800, 900}}, u"远路"_s, 0);
        join(main.at(2), side.first(), {});
        join(main.at(5), side.last(), {});
        join(main.at(2), far.first(), u"横街"_s);
        join(main.at(5), far.last(), u"横街"_s);
    }

    [[nodiscard]] RoadGraph graph() const { return RoadGraph::fromParts(nodes, edges); }
    [[nodiscard]] static QList<QPointF> closed() { return {at(300, 0), at(500, 0), at(600, 0), at(800, 0)}; }

private:
    void join(int from, int to, const QString &name, int level = 0)
    {
        RoadGraph::Edge edge;
        edge.from = from;
        edge.to = to;
        edge.name = name;
        edge.rank = 4;
        edge.level = level;
        edges.append(edge);
    }
    QList<int> street(const QList<QPointF> &metres, const QString &name, int level)
    {
        QList<int> line;
        for (const QPointF &place : metres) {
            nodes.append(at(place.x(), place.y()));
            line.append(int(nodes.size()) - 1);
            if (line.size() > 1)
                join(line.at(line.size() - 2), line.last(), name, level);
        }
        return line;
    }
};

} // namespace

/// Water in a tunnel stands in its mouths too: what runs beside those on the ground is as low by the map, and nobody is led there.
class TestTunnelMouths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rampsNearTheWaterAreItsMouths()
    {
        const RoadGraph graph = Underpass(true, 40, 0).graph();
        const std::vector<ArcPiece> stretch = matchLine(graph.data(), Underpass::closed());
        QCOMPARE(stretch.size(), size_t(3));
        const std::vector<ArcPiece> mouths = tunnelMouths(graph.data(), stretch, at(550, 3));
        QCOMPARE(mouths.size(), size_t(2));
        QCOMPARE(mouths.at(0).arc, stretch.at(0).arc);
        QCOMPARE(mouths.at(1).arc, stretch.at(2).arc);
        for (const ArcPiece &mouth : mouths)
            QVERIFY(std::abs(mouth.to - mouth.from - 60) < 1);
        QVERIFY(mouths.at(0).from > 100 && mouths.at(1).from < 1); // next to the tunnel
        QVERIFY(tunnelMouths(graph.data(), stretch, at(320, 3)).empty()); // before the tunnel
        QVERIFY(tunnelMouths(graph.data(), stretch, {}).empty()); // nobody knows
    }

    /// Refused is what is no higher than the water beside the tunnel or its mouths; told of is what is higher.
    void nobodyIsLedBesideAMouth()
    {
        int refused = 0, warned = 0, silent = 0;
        for (const bool passesMouths : {true, false}) {
            for (const double apart : {20.0, 40.0, 55.0, 90.0}) {
                for (const int level : {-1, 0, 1}) {
                    for (const QPointF &water : {at(550, 3), QPointF(), at(550, 900)}) {
                        for (const bool isWet : {true, false}) {
                            RoadBlock block;
                            block.id = u"closure/1"_s;
                            block.lines = {Underpass::closed()};
                            block.isWet = isWet;
                            block.waterAt = water;
                            const RoadState state(Underpass(passesMouths, apart, level).graph(), {block});
                            const Diversion way = diversions(state).constFirst();
                            const bool isNear = isWet && apart <= 60;
                            const bool isRefused = isNear && level <= (passesMouths ? 0 : -1);
                            const QString about = u"mouths %1, %2 m, level %3, wet %4: %5"_s.arg(passesMouths)
                                                      .arg(apart)
                                                      .arg(level)
                                                      .arg(isWet)
                                                      .arg(way.way.roads.join(u' '));
                            QVERIFY2(way.exists(), qPrintable(about));
                            QVERIFY2(way.way.roads.contains(u"辅路"_s) != isRefused, qPrintable(about));
                            QVERIFY2(way.beside == (isRefused ? QStringList{u"辅路"_s} : QStringList()), qPrintable(about));
                            QVERIFY2(way.above == (isNear && !isRefused ? QStringList{u"辅路"_s} : QStringList()), qPrintable(about));
                            ++(isRefused ? refused : isNear ? warned : silent);
                        }
                    }
                }
            }
        }
        QVERIFY(refused > 20 && warned > 20 && silent > 20);
    }
};

WATCHFLOOR_TEST(TestTunnelMouths)
#include "test_tunnelmouths.moc"
