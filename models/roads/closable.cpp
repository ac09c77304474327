// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closable.h"

#include "carriageway.h"
#include "geo.h"

#include <QCoreApplication>
#include <QtMath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

constexpr double clickMetres = 60; ///< a place farther than this from any road is off the road
constexpr double otherMetres = 120; ///< the carriageway asked for lies within this of the place
constexpr double longestMetres = 15000;
constexpr double passingMetres = 40; ///< a road that comes so near crosses, on whatever level
constexpr double beyondMetres = 1500; ///< so far beyond an end of a stretch a road is looked for to call it by
constexpr double agrees = 0.6; ///< cosine between a heading and the direction asked for

std::unexpected<Refusal> refuse(const QString &code, const QString &text) { return std::unexpected(Refusal{code, text}); }

LocalPoint axisOf(const QString &direction)
{
    return {direction == "eastbound"_L1       ? 1.0
                : direction == "westbound"_L1 ? -1.0
                                              : 0.0,
            direction == "northbound"_L1       ? 1.0
                : direction == "southbound"_L1 ? -1.0
                                               : 0.0};
}

QString directionOf(LocalPoint way)
{
    if (std::abs(way.x) > std::abs(way.y))
        return way.x > 0 ? u"eastbound"_s : u"westbound"_s;
    return way.y > 0 ? u"northbound"_s : u"southbound"_s;
}

/// Where on which arc.
struct Spot {
    int arc = -1;
    double along = 0;
    double metres = 1e300; ///< from the place asked for
};

/// The place on a piece of an edge, on the arc that leads along `axis`.
Spot along(const RoadGraph::Data &graph, int edge, int piece, QPointF at, LocalPoint axis)
{
    const QList<QPointF> &line = graph.edges[edge].line;
    const LocalPoint a = graph.local(line[piece]), b = graph.local(line[piece + 1]);
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const double ahead = length > 0 ? ((b.x - a.x) * axis.x + (b.y - a.y) * axis.y) / length : 0;
    if (std::abs(ahead) < agrees || (ahead < 0 && graph.edges[edge].oneway))
        return {};
    const RoadGraph::Data::Foot foot = graph.footOn(edge, piece, graph.local(at));
    const double from = graph.snapOf(foot).along;
    return {ahead > 0 ? 2 * edge : 2 * edge + 1, ahead > 0 ? from : graph.edges[edge].metres - from, foot.metres};
}

/// The nearest such place on any road for which `wanted(edge)` holds.
template <typename Wanted> Spot nearestAlong(const RoadGraph::Data &graph, QPointF at, double metres, LocalPoint axis, Wanted wanted)
{
    Spot best;
    graph.eachPieceNear(at, metres, [&](int edge, int piece) {
        if (!wanted(graph.edges[edge]))
            return;
        const Spot one = along(graph, edge, piece, at, axis);
        if (one.arc >= 0 && one.metres <= metres && one.metres < best.metres)
            best = one;
    });
    return best;
}

std::expected<RoadGraph::Data::Foot, Refusal> clicked(const RoadGraph::Data &graph, QPointF at, const QString &road = {})
{
    const RoadGraph::Data::Foot foot = graph.edges.empty() ? RoadGraph::Data::Foot{} : graph.nearest(at, clickMetres, road);
    if (foot.edge < 0)
        return refuse(u"road.off_road"_s,
                      QCoreApplication::translate("wf::Roads", "There is no road within %1 m of that place").arg(clickMetres));
    return foot;
}

/// On the road clicked on; of a two-way road on the side that was clicked.
Spot sideClicked(const RoadGraph::Data &graph, const RoadGraph::Data::Foot &foot, QPointF at)
{
    const RoadGraph::Edge &edge = graph.edges[foot.edge];
    const double from = graph.snapOf(foot).along;
    const LocalPoint a = graph.local(edge.line[foot.piece]), b = graph.local(edge.line[foot.piece + 1]), p = graph.local(at);
    const bool left = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0;
    return left && !edge.oneway ? Spot{2 * foot.edge + 1, edge.metres - from, foot.metres} : Spot{2 * foot.edge, from, foot.metres};
}

/// The carriageway of the road clicked on that leads along `axis`; else that of another road at the same place.
std::expected<Spot, Refusal> towards(const RoadGraph::Data &graph, QPointF at, LocalPoint axis, const QString &road = {})
{
    const auto foot = clicked(graph, at, road);
    if (!foot)
        return std::unexpected(foot.error());
    const RoadGraph::Edge &own = graph.edges[foot->edge];
    const auto same = [&](const RoadGraph::Edge &edge) {
        return edge.name == own.name && (!own.name.isEmpty() || (edge.rank == own.rank && edge.link == own.link));
    };
    Spot best = nearestAlong(graph, at, otherMetres, axis, same);
    if (best.arc < 0)
        best = nearestAlong(graph, at, clickMetres, axis, [](const RoadGraph::Edge &) { return true; });
    if (best.arc < 0)
        return refuse(u"road.no_direction"_s,
                      QCoreApplication::translate("wf::Roads", "%1 has no carriageway in that direction")
                          .arg(own.name.isEmpty() ? QCoreApplication::translate("wf::Roads", "This road") : own.name));
    return best;
}

/// A named road within reach of a point that is none of those two, on whatever level it passes.
QString roadAt(const RoadGraph::Data &graph, QPointF place, const QString &road, const QString &along)
{
    QString name;
    const LocalPoint here = graph.local(place);
    graph.eachPieceNear(place, passingMetres, [&](int edge, int piece) {
        const QString &other = graph.edges[edge].name;
        if (!other.isEmpty() && other != along && other != road && graph.footOn(edge, piece, here).metres <= passingMetres)
            name = other;
    });
    return name;
}

/// The first road that crosses the closed one beyond an end of the stretch, seen from there.
QString roadBeyond(const RoadGraph::Data &graph, const Carriageway &way, int arc, bool ahead, const QString &road, const QString &along)
{
    const auto next = [&](int from) { return ahead ? way.after(from, road) : way.before(from, road); };
    double metres = 0;
    for (int at = next(arc); at >= 0 && metres < beyondMetres; at = next(at)) {
        QList<QPointF> line = graph.edges[at / 2].line;
        if ((at % 2 == 0) != ahead)
            std::ranges::reverse(line);
        for (qsizetype k = 1; k < line.size() && metres < beyondMetres; ++k) {
            const double length = groundMetres(line[k - 1], line[k]);
            for (double done = 0; done < length; done += passingMetres) {
                const QPointF place = line[k - 1] + (line[k] - line[k - 1]) * (done / length);
                if (const QString name = roadAt(graph, place, road, along); !name.isEmpty())
                    return name;
            }
            metres += length;
        }
    }
    return {};
}

/// What the ends are called. A service road that is left to and joined from at both ends tells neither from the other.
void nameEnds(const RoadGraph::Data &graph, const Carriageway &way, const std::vector<int> &chain, ClosableStretch &stretch)
{
    if (stretch.from.isEmpty() || stretch.from != stretch.to)
        return;
    const QString along = stretch.from;
    if (const QString from = roadBeyond(graph, way, chain.front(), false, stretch.road, along); !from.isEmpty())
        stretch.from = from;
    if (const QString to = roadBeyond(graph, way, chain.back(), true, stretch.road, along); !to.isEmpty())
        stretch.to = to;
}

/// Lengthens a chain of arcs to the last exit before it and the next entry behind it.
std::expected<ClosableStretch, Refusal> stretched(const RoadGraph::Data &graph, std::vector<int> chain, const QString &road)
{
    const Carriageway way(graph);
    const auto open = [](int) { return false; };
    double metres = 0;
    const auto tooLong = [&] { return metres > longestMetres; };
    const auto refusal = [&] {
        return refuse(u"road.no_exit"_s,
                      QCoreApplication::translate("wf::Roads", "Within %1 km of that place there is nowhere to leave or join %2")
                          .arg(longestMetres / 1000)
                          .arg(road.isEmpty() ? QCoreApplication::translate("wf::Roads", "this road") : road));
    };
    std::ranges::reverse(chain);
    for (int before = way.before(chain.back(), road); before >= 0; before = way.before(chain.back(), road)) {
        if (way.exit(before, chain.back(), open) >= 0 || std::ranges::contains(chain, before))
            break;
        chain.push_back(before);
        metres += graph.edges[before / 2].metres;
        if (tooLong())
            return refusal();
    }
    std::ranges::reverse(chain);
    for (int after = way.after(chain.back(), road); after >= 0; after = way.after(chain.back(), road)) {
        if (way.entry(after, chain.back()) >= 0 || std::ranges::contains(chain, after))
            break;
        chain.push_back(after);
        metres += graph.edges[after / 2].metres;
        if (tooLong())
            return refusal();
    }
    const Route driven = graph.drive(chain, 0, graph.edges[chain.back() / 2].metres);
    const LocalPoint a = graph.local(driven.line.first()), b = graph.local(driven.line.last());
    ClosableStretch stretch{road,          directionOf({b.x - a.x, b.y - a.y}),   driven.line,
                            driven.metres, way.crossing(chain.front() ^ 1, road), way.crossing(chain.back(), road, true)};
    nameEnds(graph, way, chain, stretch);
    return stretch;
}

} // namespace

QString directionOf(QPointF from, QPointF to)
{
    const double narrower = std::cos(qDegreesToRadians(from.y())); // a degree of longitude against one of latitude
    return directionOf(LocalPoint{(to.x() - from.x()) * narrower, to.y() - from.y()});
}

std::expected<ClosableStretch, Refusal> closableStretch(const RoadGraph &graph, QPointF at, const QString &direction, const QString &road)
{
    const RoadGraph::Data &data = graph.data();
    const LocalPoint axis = axisOf(direction);
    if (!direction.isEmpty() && axis.x == 0 && axis.y == 0)
        return refuse(u"road.no_direction"_s, QCoreApplication::translate("wf::Roads", "There is no direction named %1").arg(direction));
    if (direction.isEmpty()) {
        const auto foot = clicked(data, at, road);
        if (!foot)
            return std::unexpected(foot.error());
        return stretched(data, {sideClicked(data, *foot, at).arc}, data.edges[foot->edge].name);
    }
    const auto spot = towards(data, at, axis, road);
    if (!spot)
        return std::unexpected(spot.error());
    return stretched(data, {spot->arc}, data.edges[spot->arc / 2].name);
}

std::expected<ClosableStretch, Refusal> closableStretch(const RoadGraph &graph, QPointF from, QPointF to)
{
    const RoadGraph::Data &data = graph.data();
    const LocalPoint a = data.local(from), b = data.local(to);
    const double apart = std::hypot(b.x - a.x, b.y - a.y);
    if (apart < 1)
        return closableStretch(graph, from);
    const LocalPoint axis{(b.x - a.x) / apart, (b.y - a.y) / apart};
    for (const QPointF &point : {from, to}) {
        if (const auto foot = clicked(data, point); !foot)
            return std::unexpected(foot.error());
    }
    // A road that passes both places, the nearest to them; at bridges and crossings the nearest to one of them is often another.
    QHash<QString, double> atEnd;
    data.eachPieceNear(to, clickMetres, [&](int edge, int piece) {
        const double metres = data.footOn(edge, piece, b).metres;
        const QString &name = data.edges[edge].name;
        if (metres <= clickMetres && !name.isEmpty())
            atEnd[name] = std::min(atEnd.value(name, clickMetres), metres);
    });
    std::expected<Spot, Refusal> spot;
    data.eachPieceNear(from, clickMetres, [&](int edge, int piece) {
        const auto other = atEnd.constFind(data.edges[edge].name);
        if (other == atEnd.constEnd())
            return;
        Spot one = along(data, edge, piece, from, axis);
        if (one.arc < 0 || one.metres > clickMetres)
            return;
        one.metres += *other;
        if (one.metres < spot->metres)
            spot = one;
    });
    if (spot->arc < 0)
        spot = towards(data, from, axis);
    if (!spot)
        return std::unexpected(spot.error());

    const Carriageway way(data);
    const QString road = data.edges[spot->arc / 2].name;
    std::vector<int> chain{spot->arc};
    size_t reached = 0;
    double nearest = 1e300, metres = 0;
    for (size_t i = 0; metres < longestMetres; ++i) {
        const QList<QPointF> line = data.pieceOf(chain[i], i == 0 ? spot->along : 0, data.edges[chain[i] / 2].metres);
        for (qsizetype k = 0; k + 1 < line.size(); ++k) {
            const LocalPoint p = data.local(line[k]), q = data.local(line[k + 1]);
            const double dx = q.x - p.x, dy = q.y - p.y, squared = dx * dx + dy * dy;
            const double share = squared > 0 ? std::clamp(((b.x - p.x) * dx + (b.y - p.y) * dy) / squared, 0.0, 1.0) : 0;
            const double off = std::hypot(p.x + share * dx - b.x, p.y + share * dy - b.y);
            if (off < nearest - 0.5) {
                nearest = off;
                reached = i;
            }
        }
        const int next = way.after(chain[i], road);
        if (next < 0 || std::ranges::contains(chain, next) || (nearest <= clickMetres && i > reached + 3))
            break;
        metres += data.edges[next / 2].metres;
        chain.push_back(next);
    }
    if (nearest > otherMetres)
        return refuse(u"road.no_stretch"_s,
                      QCoreApplication::translate("wf::Roads", "%1 does not lead from the first place to the second")
                          .arg(road.isEmpty() ? QCoreApplication::translate("wf::Roads", "This road") : road));
    chain.resize(reached + 1);
    return stretched(data, chain, road);
}

std::expected<ClosableStretch, Refusal> otherDirection(const RoadGraph &graph, const ClosableStretch &stretch)
{
    return closableStretch(graph, stretch.line.last(), stretch.line.first());
}

} // namespace wf
