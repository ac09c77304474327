// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diversion.h"

#include "approach.h"
#include "arcsearch.h"
#include "besidewater.h"
#include "nowayround.h"
#include "plannedway.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

constexpr double chooseMetres = 3000; ///< how far upstream leaving is compared
constexpr double worthSeconds = 60; ///< leaving earlier has to save this much
constexpr double aheadMetres = 3000; ///< so far one drives on by a road's name
constexpr int mostPassed = 3; ///< further closures of the road that a way leads past
constexpr double farMetres = 800; ///< guidance stands at least this far before the place where traffic is divided

/// Traffic sent round a closure is better kept off small streets: there they cost more than they take. Where roads are laid down, all
/// others cost three times as much; where nobody may be led, never mind what it takes.
class GuidedCosts {
public:
    GuidedCosts(const ArcCosts &costs, const QSet<int> &avoided, const QSet<int> &wanted = {})
        : m_costs(costs)
        , m_avoided(avoided)
        , m_wanted(wanted)
    {
    }
    [[nodiscard]] const RoadGraph::Data &graph() const { return m_costs.graph(); }
    [[nodiscard]] double operator()(int arc) const { return m_avoided.contains(arc / 2) ? never : m_costs(arc) * weight(arc); }
    [[nodiscard]] double part(int arc, double from, double to) const
    {
        return m_avoided.contains(arc / 2) ? never : m_costs.part(arc, from, to) * weight(arc);
    }

private:
    [[nodiscard]] double weight(int arc) const
    {
        const int rank = graph().edges[arc / 2].rank;
        const double small = rank >= 7 ? 4 : rank == 6 ? 1.5 : 1;
        return m_wanted.isEmpty() ? small : m_wanted.contains(arc / 2) ? 1 : 3 * small;
    }
    const ArcCosts &m_costs;
    const QSet<int> &m_avoided;
    QSet<int> m_wanted;
};

/// The way from the head of upstream arc `from` round the closure, and where it is back on the road.
struct Around {
    size_t from = 0; ///< index into the upstream arcs
    std::vector<int> arcs;
    QStringList roads = {}; ///< as a card names them, where it does: signs and texts then say the same
    size_t back = 0; ///< how many arcs of the road behind the closure are driven past before it is joined
};

/// `worth`: leaving earlier than one must has to save this many seconds.
std::optional<Around> around(const GuidedCosts &costs, const Approach &approach, double worth = worthSeconds)
{
    const std::vector<ArcFoot> goals = approach.goals();
    // Where leaving is compared: at the last real exits up to 3 km before the closure, two to six of them. `gain`: what has been
    // driven of the way when one gets there, so that earlier and later exits can be held against each other.
    struct Exit {
        size_t index;
        int arc;
        double gain;
        double seconds = never;
    };
    std::vector<Exit> exits;
    const std::vector<int> &upstream = approach.upstream();
    const auto wanted = [&](size_t i) { return exits.size() < 2 || (exits.size() < 6 && approach.metresTo(i) <= chooseMetres); };
    for (size_t i = 0; i < upstream.size() && wanted(i); ++i) {
        if (!approach.isTrapped(upstream[i]))
            exits.push_back({i, upstream[i], approach.openSeconds(i)});
    }
    for (size_t i = 0; i < upstream.size() && exits.empty(); ++i)
        exits.push_back({i, upstream[i], approach.openSeconds(i)});
    if (exits.empty() || goals.empty())
        return {};
    // Towards the exits: no road leads there faster than straight.
    const RoadGraph::Data &graph = costs.graph();
    const LocalPoint middle = graph.nodeAt[graph.arcHead[exits[exits.size() / 2].arc]];
    const auto apart = [&](int node) { return straightMetres(graph.nodeAt[node], middle); };
    double radius = 0;
    for (const Exit &exit : exits)
        radius = std::max(radius, apart(graph.arcHead[exit.arc]));
    const double fastest = std::max(graph.fastest, 0.1);
    const auto bound = [&](int node) { return std::max(0.0, (apart(node) - radius) / fastest * (1 - 1e-9) - 1e-6); };
    double least = never;
    size_t left = exits.size();
    ArcSearch search;
    search.run<ArcSearch::Way::Backwards>(
        costs, goals,
        [&](int arc, double seconds) {
            const auto exit = std::ranges::find(exits, arc, &Exit::arc);
            if (exit == exits.end())
                return;
            --left;
            exit->seconds = seconds - exit->gain;
            least = std::min(least, exit->seconds);
        },
        [&](double seconds) { return left == 0 || seconds - exits.back().gain > least + worth; }, bound);
    // Then everything has been seen that leads there: perhaps something that doesn't count as an exit (a yard, a few streets).
    for (size_t i = 0; i < upstream.size() && least == never; ++i) {
        if (const double seconds = search.near(upstream[i]); seconds < never) {
            least = seconds - approach.openSeconds(i);
            exits.assign(1, Exit{i, upstream[i], 0, least});
        }
    }
    if (least == never)
        return {};
    Around result;
    result.from = std::ranges::find_if(exits, [&](const Exit &exit) { return exit.seconds <= least + worth; })->index;
    int end = 0;
    result.arcs = search.chain(ArcSearch::Way::Backwards, upstream[result.from], end, goals);
    result.arcs.erase(result.arcs.begin());
    if (approach.downstream().empty()) {
        result.arcs.pop_back(); // its beginning is reached, no more
        return result;
    }
    result.back = approach.downstream().size();
    while (!result.arcs.empty() && result.back > 0 && result.arcs.back() == approach.downstream()[result.back - 1]) {
        result.arcs.pop_back();
        --result.back;
    }
    return result;
}

/// What `way` drives, in words; a piece without a name is told by the roads it connects, and slips between two roads are not told.
void tellLegs(Diversion &diversion, const RoadGraph::Data &graph, const std::vector<int> &way, const QString &closedRoad)
{
    constexpr double slipMetres = 100;
    QString last = closedRoad; // where one leaves and is back
    double unnamed = 0;
    const auto tellUnnamed = [&](const QString &next) {
        if (unnamed >= slipMetres) {
            diversion.unnamedMetres += unnamed;
            const QString unknown = QCoreApplication::translate("wf::Roads", "a road without a name");
            diversion.legs.append(QCoreApplication::translate("wf::Roads", "road without a name (%1 – %2)")
                                      .arg(last.isEmpty() ? unknown : last, next.isEmpty() ? unknown : next));
        }
        unnamed = 0;
    };
    for (const int arc : way) {
        const RoadGraph::Edge &edge = graph.edges[arc / 2];
        if (edge.name.isEmpty()) {
            unnamed += edge.metres;
            continue;
        }
        tellUnnamed(edge.name);
        last = edge.name;
        if (!diversion.legs.contains(last))
            diversion.legs.append(last);
    }
    tellUnnamed(closedRoad);
}

void tell(Diversion &diversion, const ArcCosts &costs, const Approach &approach, const Around &around)
{
    const RoadGraph::Data &graph = costs.graph();
    if (!around.arcs.empty())
        diversion.way = graph.drive(around.arcs, 0, graph.edges[around.arcs.back() / 2].metres);
    tellLegs(diversion, graph, around.arcs, approach.road());
    if (!around.roads.isEmpty())
        diversion.way.roads = diversion.legs = around.roads;
    for (const int arc : around.arcs)
        diversion.way.seconds += costs(arc);
    double behind = 0, behindSeconds = 0, straight = approach.metresTo(around.from) - approach.stretch().front().from;
    for (const ArcPiece &piece : approach.stretch())
        straight += graph.edges[piece.arc / 2].metres;
    for (size_t i = 0; i < approach.downstream().size(); ++i) {
        const int edge = approach.downstream()[i] / 2;
        behind += i < around.back ? graph.edges[edge].metres : 0;
        behindSeconds += i < around.back ? 0 : graph.edgeSeconds[edge];
    }
    diversion.addedSeconds = diversion.way.seconds - (approach.openSeconds(around.from) - behindSeconds);
    diversion.addedMetres = diversion.way.metres - straight - behind;
    diversion.exit = approach.place(around.from);
    const int entry = around.back > 0 ? approach.downstream()[around.back - 1] : approach.stretch().back().arc;
    const int node = graph.head(entry);
    const QString &name = graph.edges[entry / 2].name.isEmpty() ? approach.road() : graph.edges[entry / 2].name;
    diversion.entry = {graph.nodes[node], name, Carriageway(graph).crossing(entry, name, true), behind};
}

void addTiers(Diversion &diversion, const Approach &approach, size_t exit)
{
    const size_t count = approach.upstream().size();
    size_t middle = exit;
    while (middle < count && !approach.isBig(middle))
        ++middle;
    if (middle == count)
        middle = exit;
    diversion.middle = {approach.place(middle)};
    for (size_t i = middle + 1; i < count && diversion.far.size() < 4; ++i) {
        const double before = diversion.far.isEmpty() ? approach.metresTo(middle) : diversion.far.last().metres;
        if (approach.metresTo(i) >= before + farMetres && approach.isBig(i))
            diversion.far.append(approach.place(i));
    }
}

/// Of the ways laid down the first that can be driven now, or why none can.
std::optional<Around> plannedAround(const RoadGraph &graph, const ArcCosts &costs, const Approach &approach, const QSet<int> &avoided,
                                    const QList<QStringList> &planned, QString &problem)
{
    const RoadGraph::Data &data = graph.data();
    for (const QStringList &words : planned) {
        KnownRoads known = knownRoads(graph, words);
        known.roads.removeAll(approach.road()); // one is back there anyway
        QSet<int> wanted;
        for (const QString &road : std::as_const(known.roads)) {
            const QList<int> edges = data.edgesByName.value(road);
            wanted.unite(QSet<int>(edges.begin(), edges.end()));
        }
        if (known.unknown.isEmpty() && !wanted.isEmpty()) {
            if (auto way = around(GuidedCosts(costs, avoided, wanted), approach, 0); way && drives(data, way->arcs, known.roads)) {
                way->roads = known.roads;
                return way;
            }
        }
        if (problem.isEmpty())
            problem = known.unknown.isEmpty()
                ? QCoreApplication::translate("wf::Roads", "%1 can't be followed round this closure now").arg(words.join(u" → "_s))
                : QCoreApplication::translate("wf::Roads", "this map has no road named %1").arg(known.unknown);
    }
    return {};
}

/// Driven on from where the way leaves each of its roads, along the road of that name: what closes it. Not of the closed road.
QList<ClosedAhead> closedAhead(const RoadState &state, const RouteNeeds &needs, const std::vector<int> &way, int own,
                               const QString &closedRoad)
{
    const RoadGraph::Data &graph = state.graph().data();
    const RoadState::Overlay &overlay = state.overlay();
    QList<ClosedAhead> found;
    for (size_t i = 0; i < way.size(); ++i) {
        const QString &road = graph.edges[way[i] / 2].name;
        if (road.isEmpty() || road == closedRoad || (i + 1 < way.size() && graph.edges[way[i + 1] / 2].name == road))
            continue;
        QHash<int, double> seen{{way[i], 0.0}};
        QList<int> queue{way[i]};
        while (!queue.isEmpty()) {
            const int arc = queue.takeFirst();
            for (int k = graph.firstNext[arc]; k < graph.firstNext[arc + 1]; ++k) {
                const int next = graph.nextArcs[k];
                if (graph.edges[next / 2].name != road || seen.contains(next))
                    continue;
                bool isShut = false;
                for (const RoadState::Overlay::Hit &hit : overlay.hitsOn(next)) {
                    if (hit.block == own || !isShutFor(overlay.blocks[hit.block], needs))
                        continue;
                    isShut = true;
                    const ClosedAhead one{road, overlay.blocks[hit.block].id};
                    if (!found.contains(one))
                        found.append(one);
                }
                const double metres = seen.value(arc) + graph.edges[next / 2].metres;
                seen.insert(next, metres);
                if (!isShut && metres < aheadMetres)
                    queue.append(next);
            }
        }
    }
    return found;
}

/// What nobody is led along who is led round this closure.
QSet<int> avoidedBy(const Beside &beside, int block, int line, const Approach &approach)
{
    QSet<int> avoided = beside[size_t(block)][size_t(line)];
    addOthers(avoided, beside, size_t(block), size_t(line), approach);
    return avoided;
}

/// Where the road is closed again soon, the way may have to lead past that too: nobody is led back between two closures who can't leave
/// there, and where only what lies behind both can be reached that is where the road is joined again.
void passFurtherClosures(const ArcCosts &costs, const Beside &beside, int block, int line, Approach &approach)
{
    const auto leads = [&] { return around(GuidedCosts(costs, avoidedBy(beside, block, line, approach)), approach).has_value(); };
    if (!approach.isClosedBehind() || (!approach.isPocket() && leads()))
        return;
    for (int closures = 1; closures <= mostPassed && approach.followPast(closures); ++closures) {
        if (!approach.isPocket() && leads())
            return;
    }
    (void)approach.followPast(0);
}

Diversion diversionPast(const RoadState &state, int block, int line, const QList<MessageSign> &signs, const RouteNeeds &needs,
                        const PlannedWays &planned, const Beside &beside)
{
    const RoadState::Overlay &overlay = state.overlay();
    const RoadGraph::Data &graph = state.graph().data();
    Diversion diversion;
    diversion.block = overlay.blocks[block].id;
    diversion.line = line;
    const std::vector<ArcPiece> &stretch = *overlay.matches[size_t(block)][size_t(line)];
    if (stretch.empty()) {
        diversion.refusal = Refusal{u"road.off_road"_s,
                                    QCoreApplication::translate("wf::Roads", "The closed stretch does not lie on any road of this map")};
        return diversion;
    }
    const ArcCosts costs(graph, &overlay, needs);
    Approach approach(costs, stretch);
    diversion.near = approach.cordon();
    diversion.beside = namesOf(graph, beside[size_t(block)][size_t(line)]);
    diversion.beside.removeAll(approach.road()); // its other carriageway
    passFurtherClosures(costs, beside, block, line, approach);
    const QSet<int> avoided = avoidedBy(beside, block, line, approach);
    const QList<QStringList> laidDown = planned.value(diversion.block);
    const std::optional<Around> own = around(GuidedCosts(costs, avoided), approach);
    std::optional<Around> way;
    if (!laidDown.isEmpty())
        way = plannedAround(state.graph(), costs, approach, avoided, laidDown, diversion.planProblem);
    diversion.isPlanned = way.has_value();
    if (diversion.isPlanned)
        diversion.planProblem.clear();
    else
        way = own;
    if (diversion.isPlanned && own && own->arcs != way->arcs) {
        Diversion other;
        tell(other, costs, approach, *own);
        diversion.other = Diversion::Other{other.way.roads, other.addedSeconds, other.addedMetres, other.legs};
    }
    // The cordon's nearest place may be a side street where the road itself can't be left any more.
    const double lastExit = diversion.near.isEmpty() ? 0 : approach.turnOff().value_or(diversion.near.first()).metres;
    if (!signs.isEmpty())
        diversion.signs = approach.signs(signs, way ? approach.metresTo(way->from) : lastExit);
    if (way) {
        tell(diversion, costs, approach, *way);
        addTiers(diversion, approach, way->from);
        diversion.ahead = closedAhead(state, needs, way->arcs, block, approach.road());
        if (overlay.blocks[block].isWet)
            diversion.above = alongOf(graph, way->arcs, stretch, approach.road());
        // The same roads in other words are no other way.
        if (diversion.other && diversion.other->roads == diversion.way.roads)
            diversion.other.reset();
        return diversion;
    }
    const bool isBeside = !avoided.isEmpty() && around(GuidedCosts(costs, QSet<int>()), approach);
    diversion.refusal = noWayRound(approach, isBeside);
    return diversion;
}

} // namespace

QList<Diversion> diversions(const RoadState &state, const QList<MessageSign> &signs, const RouteNeeds &needs, const PlannedWays &planned)
{
    QList<Diversion> all;
    const Beside beside = besideOf(state, needs);
    for (int b = 0; b < int(state.blocks().size()); ++b) {
        for (int line = 0; isShutFor(state.blocks()[b], needs) && line < state.blocks()[b].lines.size(); ++line)
            all.append(diversionPast(state, b, line, signs, needs, planned, beside));
    }
    return all;
}

QList<Diversion> diversionsOf(const RoadState &state, const QString &block, const QList<MessageSign> &signs, const RouteNeeds &needs,
                              const PlannedWays &planned)
{
    QList<Diversion> all;
    const Beside beside = besideOf(state, needs);
    for (int b = 0; b < int(state.blocks().size()); ++b) {
        const RoadBlock &one = state.blocks()[b];
        for (int line = 0; one.id == block && isShutFor(one, needs) && line < one.lines.size(); ++line)
            all.append(diversionPast(state, b, line, signs, needs, planned, beside));
    }
    return all;
}

} // namespace wf
