// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corridor.h"

#include "arcroute.h"
#include "besidewater.h"
#include "carriageway.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

constexpr int smallestRank = 4; ///< secondary roads
constexpr double sameJunction = 60; ///< m: nodes of one junction
constexpr double turnCosine = 0.82; ///< of 35°: what leads off more than this is another road
constexpr double sameMetres = 1; ///< points of a way are those of its arcs, give or take rounding where it was stored

/// What meets at the head of an arc that is driven on to `next`.
struct Meeting {
    int approaches = 0;
    QStringList crossing;
    bool crosses = false;
};

Meeting meetingAt(const RoadGraph::Data &graph, const std::vector<std::vector<int>> &atNode, int arc, int next)
{
    const Carriageway way(graph);
    const LocalPoint ahead = way.heading(arc, true);
    Meeting meeting;
    for (const int edge : atNode[graph.arcHead[arc]]) {
        const RoadGraph::Edge &one = graph.edges[edge];
        if (one.link || one.rank > smallestRank)
            continue;
        ++meeting.approaches;
        if (edge == arc / 2 || edge == next / 2)
            continue;
        // Leading away from the node or towards it, the line it lies on counts.
        const LocalPoint u = way.heading(2 * edge, one.to == graph.arcHead[arc]);
        const bool named = !one.name.isEmpty() && one.name != graph.edges[arc / 2].name;
        if (!named && std::abs(u.x * ahead.x + u.y * ahead.y) > turnCosine)
            continue;
        meeting.crosses = true;
        if (named && !meeting.crossing.contains(one.name))
            meeting.crossing.append(one.name);
    }
    return meeting;
}

/// Edges at the nodes of a chain of arcs; other nodes stay empty.
std::vector<std::vector<int>> edgesAt(const RoadGraph::Data &graph, const std::vector<int> &chain)
{
    std::vector<std::vector<int>> atNode(size_t(graph.nodes.size()));
    std::vector<char> wanted(size_t(graph.nodes.size()), 0);
    for (const int arc : chain)
        wanted[graph.arcHead[arc]] = 1;
    for (int e = 0; e < int(graph.edges.size()); ++e) {
        if (wanted[graph.edges[e].from])
            atNode[graph.edges[e].from].push_back(e);
        if (wanted[graph.edges[e].to] && graph.edges[e].to != graph.edges[e].from)
            atNode[graph.edges[e].to].push_back(e);
    }
    return atNode;
}

QList<CorridorJunction> junctionsOn(const ArcCosts &costs, const ArcRoute &way)
{
    const RoadGraph::Data &graph = costs.graph();
    const auto atNode = edgesAt(graph, way.chain);
    QList<CorridorJunction> junctions;
    double metres = 0, seconds = 0;
    for (size_t i = 0; i + 1 < way.chain.size(); ++i) {
        const int arc = way.chain[i];
        const RoadGraph::Edge &edge = graph.edges[arc / 2];
        const double begin = i == 0 ? way.begin : 0;
        metres += edge.metres - begin;
        seconds += costs.part(arc, begin, edge.metres);
        const Meeting meeting = meetingAt(graph, atNode, arc, way.chain[i + 1]);
        if (meeting.approaches < 3 || !meeting.crosses)
            continue;
        if (!junctions.isEmpty() && metres - junctions.last().metres <= sameJunction) {
            for (const QString &name : meeting.crossing) {
                if (!junctions.last().crossing.contains(name) && name != junctions.last().road)
                    junctions.last().crossing.append(name);
            }
            continue;
        }
        junctions.append({graph.nodes[graph.arcHead[arc]], edge.name, meeting.crossing, metres, seconds});
    }
    return junctions;
}

using Points = std::vector<LocalPoint>;

Points localPoints(const RoadGraph::Data &graph, const QList<QPointF> &line)
{
    Points points;
    for (const QPointF &point : line) {
        const LocalPoint p = graph.local(point);
        if (points.empty() || std::hypot(p.x - points.back().x, p.y - points.back().y) > 0.01)
            points.push_back(p);
    }
    return points;
}

/// An arc's line, to be recognised in a way that was put together from such lines, point by point: near and parallel is not
/// enough, because roads part at small angles.
class ArcLine {
public:
    explicit ArcLine(Points points)
        : m_points(std::move(points))
        , m_at{0}
    {
        for (size_t i = 1; i < m_points.size(); ++i)
            m_at.push_back(m_at.back() + apart(m_points[i - 1], m_points[i]));
    }
    /// Metres of it between two distances that a way drives over.
    [[nodiscard]] double driven(const Points &way, double from, double to) const
    {
        double most = 0;
        for (size_t k = 0; k + 1 < way.size() && m_points.size() > 1; ++k) {
            for (size_t j = 0; j + 1 < m_points.size(); ++j) {
                // A way comes onto an arc at its tail; only where the way begins it may be anywhere.
                if (k > 0 && j > 0)
                    break;
                const double begin = k == 0 ? on(way[k], j) : apart(way[k], m_points[0]) <= sameMetres ? 0 : -1;
                if (begin >= 0)
                    most = std::max(most, std::min(to, followed(way, k, j, begin)) - std::max(from, begin));
            }
        }
        return most;
    }
    [[nodiscard]] double length() const { return m_at.back(); }

private:
    static double apart(LocalPoint a, LocalPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }
    /// Where on piece `j` a point lies, in metres from the beginning of all; -1 = beside it.
    [[nodiscard]] double on(LocalPoint p, size_t j) const
    {
        const LocalPoint a = m_points[j], b = m_points[j + 1];
        const double length = m_at[j + 1] - m_at[j];
        const double along = ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length;
        const double off = std::abs((p.x - a.x) * (b.y - a.y) - (p.y - a.y) * (b.x - a.x)) / length;
        return off <= sameMetres && along >= -sameMetres && along <= length + sameMetres ? m_at[j] + std::clamp(along, 0.0, length) : -1;
    }
    /// How far the way keeps to it, from its point `k` on piece `j`.
    [[nodiscard]] double followed(const Points &way, size_t k, size_t j, double end) const
    {
        for (; k + 1 < way.size() && j + 1 < m_points.size(); ++k, ++j) {
            if (apart(way[k + 1], m_points[j + 1]) > sameMetres) {
                const double last = k + 2 == way.size() ? on(way[k + 1], j) : -1; // where the way ends
                return std::max(end, last);
            }
            end = m_at[j + 1];
        }
        return end;
    }

    Points m_points;
    std::vector<double> m_at;
};

bool isOn(const RoadGraph::Data &graph, const Points &way, const std::vector<ArcPiece> &pieces)
{
    return std::ranges::any_of(pieces, [&](const ArcPiece &piece) {
        const ArcLine line(localPoints(graph, graph.lineOf(piece.arc)));
        const double metres = graph.edges[piece.arc / 2].metres;
        const double scale = metres > 0 ? line.length() / metres : 0;
        return line.driven(way, piece.from * scale, piece.to * scale) > sameMetres;
    });
}

/// A corridor with the arcs it drives on.
struct Driven {
    Corridor corridor;
    ArcRoute arcs;
};

std::expected<Driven, Refusal> drive(const RoadState &state, QPointF from, QPointF to, const RouteNeeds &needs,
                                     const QSet<int> &avoided = {})
{
    const RoadGraph::Data &graph = state.graph().data();
    const ArcCosts costs(graph, &state.overlay(), needs);
    for (const QPointF &point : {from, to}) {
        if (feetOf(graph, point).count == 0)
            return std::unexpected(Refusal{
                u"road.off_road"_s, QCoreApplication::translate("wf::Roads", "There is no road within %1 m of that place").arg(1000)});
    }
    const auto way = quickestArcs(costs, from, to, needs, avoided);
    if (!way)
        return std::unexpected(
            Refusal{u"road.no_way"_s, QCoreApplication::translate("wf::Roads", "No open road leads from the one place to the other")});
    Corridor result;
    result.route = graph.drive(way->chain, way->begin, way->end);
    result.route.seconds = way->seconds;
    result.junctions = junctionsOn(costs, *way);
    return Driven{result, *way};
}

/// The blocks (ids) whose water stands on the road nearest to a place, too deep for these vehicles.
QStringList waterAt(const RoadState &state, QPointF place, const RouteNeeds &needs)
{
    QStringList ids;
    const RoadState::Overlay &overlay = state.overlay();
    const ArcFeet feet = feetOf(state.graph().data(), place);
    for (int i = 0; i < feet.plain; ++i) {
        const ArcFoot &foot = feet.feet[i];
        if (!overlay.isTouched(foot.arc))
            continue;
        for (const RoadState::Overlay::Hit &hit : overlay.hitsOn(foot.arc)) {
            const RoadBlock &block = overlay.blocks[hit.block];
            const bool isWater = isShutFor(block, needs) && (block.isWet || block.depthCm > needs.wadingCm);
            if (isWater && foot.along >= hit.from && foot.along <= hit.to && !ids.contains(block.id))
                ids.append(block.id);
        }
    }
    return ids;
}

/// How far a way can be driven before it comes to what is shut.
double openMetresOf(const ArcCosts &costs, const ArcRoute &way)
{
    double metres = 0;
    for (size_t i = 0; i < way.chain.size(); ++i) {
        const int arc = way.chain[i];
        const double begin = i == 0 ? way.begin : 0;
        const double end = i + 1 == way.chain.size() ? way.end : costs.graph().edges[arc / 2].metres;
        const double open = costs.openEnd(arc, begin);
        if (open < end)
            return metres + std::max(0.0, open - begin);
        metres += end - begin;
    }
    return metres;
}

/// What runs beside water that is too deep for these vehicles.
QSet<int> besideDeepWater(const RoadState &state, const RouteNeeds &needs)
{
    QSet<int> edges;
    const Beside beside = besideOf(state, needs);
    for (const std::vector<QSet<int>> &block : beside) {
        for (const QSet<int> &line : block)
            edges.unite(line);
    }
    return edges;
}

QStringList together(QStringList ids, const QStringList &more)
{
    for (const QString &id : more) {
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

} // namespace

std::expected<Corridor, Refusal> corridor(const RoadState &state, QPointF from, QPointF to, const RouteNeeds &needs)
{
    const auto driven = drive(state, from, to, needs);
    if (!driven)
        return std::unexpected(driven.error());
    return driven->corridor;
}

std::expected<CorridorCheck, Refusal> checkedCorridor(const RoadState &state, QPointF from, QPointF to, const RouteNeeds &needs)
{
    const QStringList start = waterAt(state, from, needs), goal = waterAt(state, to, needs);
    // The water at the ends can't be gone round; what else bars roads still is, as long as a way is left.
    QList<RoadBlock> open = state.blocks(), passable = state.blocks();
    open.removeIf([&](const RoadBlock &block) { return start.contains(block.id) || goal.contains(block.id); });
    passable.removeIf([&](const RoadBlock &block) { return isShutFor(block, needs); });
    auto driven
        = drive(open.size() == state.blocks().size() ? state : state.withBlocks(open), from, to, needs, besideDeepWater(state, needs));
    if (!driven && driven.error().code == "road.no_way"_L1 && passable.size() < state.blocks().size())
        driven = drive(state.withBlocks(passable), from, to, needs);
    if (!driven)
        return std::unexpected(driven.error());
    CorridorCheck check{.way = driven->corridor,
                        .blocks = together(together(barredBy(state, driven->corridor.route, needs), start), goal),
                        .beginsInWater = !start.isEmpty(),
                        .endsInWater = !goal.isEmpty(),
                        .openMetres = driven->corridor.route.metres};
    if (!check.blocks.isEmpty())
        check.openMetres = openMetresOf(ArcCosts(state.graph().data(), &state.overlay(), needs), driven->arcs);
    return check;
}

QStringList barredBy(const RoadState &state, const Route &route, const RouteNeeds &needs)
{
    if (route.line.isEmpty())
        return {};
    return together(together(blocksOn(state, route, needs), waterAt(state, route.line.constFirst(), needs)),
                    waterAt(state, route.line.constLast(), needs));
}

QList<RoadBesideWater> besideWaterOn(const RoadState &state, const Route &route)
{
    const RoadGraph::Data &graph = state.graph().data();
    const Points way = localPoints(graph, route.line);
    const Beside beside = besideOf(state, {.wadingCm = 0});
    QList<RoadBesideWater> found;
    for (size_t b = 0; b < beside.size(); ++b) {
        const RoadBlock &block = state.overlay().blocks[qsizetype(b)];
        for (size_t line = 0; line < beside[b].size(); ++line) {
            if (block.lines[qsizetype(line)].size() < 2) // a spot: whoever drives through its hollow passes the point itself
                continue;
            for (const int edge : beside[b][line]) {
                const double metres = graph.edges[edge].metres;
                const RoadBesideWater one{graph.edges[edge].name, block.id};
                if (!found.contains(one) && isOn(graph, way, {{2 * edge, 0, metres}, {2 * edge + 1, 0, metres}}))
                    found.append(one);
            }
        }
    }
    std::ranges::sort(found, {}, [](const RoadBesideWater &one) { return std::pair(one.block, one.road); });
    return found;
}

bool touches(const RoadGraph &graph, const Route &route, const RoadBlock &block, const RouteNeeds &needs)
{
    return !blocksOn(RoadState(graph, {block}), route, needs).isEmpty();
}

bool drivesOver(const RoadGraph &graph, const Route &route, const std::vector<ArcPiece> &pieces)
{
    return isOn(graph.data(), localPoints(graph.data(), route.line), pieces);
}

QStringList blocksOn(const RoadState &state, const Route &route, const RouteNeeds &needs)
{
    QStringList ids;
    const Points way = localPoints(state.graph().data(), route.line);
    const RoadState::Overlay &overlay = state.overlay();
    for (qsizetype b = 0; b < overlay.blocks.size(); ++b) {
        if (!isShutFor(overlay.blocks[b], needs) || ids.contains(overlay.blocks[b].id))
            continue;
        const bool across
            = std::ranges::any_of(overlay.matches[size_t(b)], [&](const auto &pieces) { return isOn(state.graph().data(), way, *pieces); });
        if (across)
            ids.append(overlay.blocks[b].id);
    }
    return ids;
}

} // namespace wf
