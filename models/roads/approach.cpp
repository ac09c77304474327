// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "approach.h"

#include "arcsearch.h"

#include <array>
#include <numbers>

namespace wf {
namespace {

constexpr double followMetres = 6000; ///< how far upstream traffic is thought about
constexpr double behindMetres = 2000; ///< how far behind a closure a diversion should be back on the road
constexpr double longestMetres = 8000; ///< where there is no entry before
constexpr int bigRank = 3; ///< main roads and what is above
constexpr double signMetres = 120; ///< a sign stands this near its road
constexpr double signDegrees = 50;
constexpr double detourSeconds = 60; ///< a sign's readers use the road if it is no more than this slower than their quickest way
constexpr double meantMetres = 300; ///< whoever reads a sign has come in its direction this far, and would go on so far where it is closed
constexpr double backMetres = 100; ///< this far against where one has been driving is turned back

/// How far one drives towards each direction, ramps left out: their loops say nothing.
class Bearings {
public:
    void add(LocalPoint towards, double metres)
    {
        const double turns = std::atan2(towards.x, towards.y) / (2 * std::numbers::pi);
        m_metres[size_t(std::lround((turns + 1) * double(parts))) % parts] += metres;
    }
    void add(const RoadGraph::Data &graph, int arc, double from, double to)
    {
        if (graph.edges[arc / 2].link)
            return;
        const QList<QPointF> line = graph.pieceOf(arc, from, to);
        for (qsizetype i = 0; i + 1 < line.size(); ++i) {
            const LocalPoint a = graph.local(line[i]), b = graph.local(line[i + 1]);
            add({b.x - a.x, b.y - a.y}, straightMetres(a, b));
        }
    }
    /// Is any direction driven both ways (give or take 22 degrees each)?
    [[nodiscard]] bool turnsBack() const
    {
        const auto towards
            = [this](size_t part) { return m_metres[(part + parts - 1) % parts] + m_metres[part % parts] + m_metres[(part + 1) % parts]; };
        for (size_t part = 0; part < parts / 2; ++part) {
            if (std::min(towards(part), towards(part + parts / 2)) > backMetres)
                return true;
        }
        return false;
    }

private:
    static constexpr size_t parts = 24;
    std::array<double, parts> m_metres{};
};

} // namespace

Approach::Approach(const ArcCosts &costs, const std::vector<ArcPiece> &stretch)
    : m_costs(costs)
    , m_graph(costs.graph())
    , m_way(m_graph)
    , m_stretch(stretch)
{
    for (const ArcPiece &piece : stretch) {
        if (m_road.isEmpty())
            m_road = m_graph.edges[piece.arc / 2].name;
    }
    followBack();
    (void)followPast(0);
    findTrapped();
}

bool Approach::isKnown(int arc) const
{
    return std::ranges::contains(m_upstream, arc) || std::ranges::contains(m_downstream, arc)
        || std::ranges::contains(m_stretch, arc, &ArcPiece::arc);
}

/// Whoever turns into the road there; at best who could turn elsewhere too.
int Approach::turningIn(int arc) const
{
    const auto shut = [this](int other) { return isShut(other); };
    int first = -1;
    for (int i = m_graph.firstPrev[arc]; i < m_graph.firstPrev[arc + 1]; ++i) {
        const int before = m_graph.prevArcs[i];
        if (before / 2 == arc / 2 || isShut(before))
            continue;
        if (m_way.exit(before, arc, shut) >= 0)
            return before;
        first = first < 0 ? before : first;
    }
    return first;
}

void Approach::followBack()
{
    double metres = 0;
    for (int arc = m_stretch.front().arc; metres < followMetres;) {
        int before = m_way.before(arc, m_road);
        if ((before < 0 || isShut(before)) && arc == m_stretch.front().arc) // the road begins here, or is closed before
            before = turningIn(arc);
        if (before < 0 || isShut(before) || isKnown(before))
            break;
        m_upstream.push_back(before);
        metres += m_graph.edges[before / 2].metres;
        arc = before;
    }
}

bool Approach::followPast(int closures)
{
    m_downstream.clear();
    m_closedBehind = -1;
    double metres = 0;
    int entries = 0, passed = 0;
    bool isInside = false; // of another closure
    for (int arc = m_stretch.back().arc; metres < longestMetres && entries < 5 && (metres < behindMetres || entries < 2);) {
        const int after = m_way.after(arc, m_road);
        if (after < 0 || isKnown(after))
            break;
        if (isShut(after)) {
            if (!isInside && passed == closures) {
                m_closedBehind = after;
                break;
            }
            passed += isInside ? 0 : 1;
            entries = 0; // whoever joins the road before it meets the next closure
            isInside = true;
        } else {
            isInside = false;
            entries += m_way.entry(after, arc) >= 0 ? 1 : 0;
        }
        m_downstream.push_back(after);
        metres += m_graph.edges[after / 2].metres;
        arc = after;
    }
    while (!m_downstream.empty() && isShut(m_downstream.back()))
        m_downstream.pop_back();
    return passed == closures && !isInside;
}

bool Approach::isPocket() const
{
    if (m_closedBehind < 0)
        return false;
    const auto shut = [this](int arc) { return isShut(arc); };
    for (size_t i = 0; i < m_downstream.size(); ++i) {
        const int onwards = i + 1 < m_downstream.size() ? m_downstream[i + 1] : m_closedBehind;
        if (m_way.exit(m_downstream[i], onwards, shut) >= 0)
            return false;
    }
    return true;
}

bool Approach::beginsOnMap() const
{
    const int first = m_stretch.front().arc, from = m_graph.firstPrev[first], to = m_graph.firstPrev[first + 1];
    return std::ranges::all_of(std::span(m_graph.prevArcs).subspan(size_t(from), size_t(to - from)),
                               [&](int before) { return before / 2 == first / 2; });
}

bool Approach::endsOnMap() const
{
    const int last = m_stretch.back().arc, from = m_graph.firstNext[last], to = m_graph.firstNext[last + 1];
    return std::ranges::all_of(std::span(m_graph.nextArcs).subspan(size_t(from), size_t(to - from)),
                               [&](int next) { return next / 2 == last / 2; });
}

std::vector<ArcFoot> Approach::goals() const
{
    if (!m_downstream.empty())
        return {{m_downstream.back(), m_graph.edges[m_downstream.back() / 2].metres, 0}};
    std::vector<ArcFoot> goals;
    const int last = m_stretch.back().arc;
    for (int i = m_graph.firstNext[last]; i < m_graph.firstNext[last + 1]; ++i) {
        const int next = m_graph.nextArcs[i];
        if (next / 2 != last / 2 && !isShut(next))
            goals.push_back({next, 0, 0});
    }
    return goals;
}

double Approach::openSeconds(size_t i) const
{
    double seconds = 0;
    for (size_t k = 0; k < i; ++k)
        seconds += m_graph.edgeSeconds[m_upstream[k] / 2];
    for (const ArcPiece &piece : m_stretch)
        seconds += m_graph.edgeSeconds[piece.arc / 2];
    for (const int arc : m_downstream)
        seconds += m_graph.edgeSeconds[arc / 2];
    return seconds;
}

double Approach::metresTo(size_t i) const
{
    double metres = m_stretch.front().from;
    for (size_t k = 0; k < i; ++k)
        metres += m_graph.edges[m_upstream[k] / 2].metres;
    return metres;
}

TrafficPlace Approach::place(size_t i) const
{
    const int node = m_graph.head(m_upstream[i]);
    const QString &own = m_graph.edges[m_upstream[i] / 2].name;
    const QString &road = own.isEmpty() ? m_road : own;
    return {m_graph.nodes[node], road, m_way.crossing(m_upstream[i], road), metresTo(i)};
}

std::optional<TrafficPlace> Approach::turnOff() const
{
    for (size_t i = 0; i < m_upstream.size(); ++i) {
        if (!isTrapped(m_upstream[i]))
            return place(i);
    }
    return {};
}

bool Approach::isBig(size_t i) const
{
    const int exit = m_way.exit(m_upstream[i], onwards(i), [&](int arc) { return isShut(arc); });
    if (exit < 0)
        return false;
    // A ramp counts as the road it leaves; one for turning round only meets no other road.
    return m_graph.edges[exit / 2].rank <= bigRank && !place(i).crossing.isEmpty();
}

/// Goes back from the closure as long as drivers have no other way: what they are on is closed with it.
void Approach::findTrapped()
{
    std::vector<double> metres;
    for (const ArcPiece &piece : m_stretch) {
        m_trapped.push_back(piece.arc);
        metres.push_back(0);
    }
    metres.front() = m_stretch.front().from;
    const size_t stretch = m_trapped.size();
    const auto closed = [&](int arc) { return isShut(arc) || isTrapped(arc); };
    std::vector<int> nodes;
    for (size_t i = 0; i < m_trapped.size() && m_trapped.size() < 400; ++i) {
        const int arc = m_trapped[i];
        for (int k = m_graph.firstPrev[arc]; k < m_graph.firstPrev[arc + 1]; ++k) {
            const int before = m_graph.prevArcs[k];
            if (before / 2 == arc / 2 || closed(before))
                continue;
            if (m_way.exit(before, arc, closed) < 0 && metres[i] < followMetres) {
                m_trapped.push_back(before);
                metres.push_back(metres[i] + m_graph.edges[before / 2].metres);
                continue;
            }
            const int node = m_graph.head(before);
            if (std::ranges::contains(nodes, node))
                continue;
            nodes.push_back(node);
            const QString &own = m_graph.edges[before / 2].name;
            const bool side = i > 0 && i < stretch;
            const QString road = own.isEmpty() && !side ? m_road : own;
            m_cordon.append({m_graph.nodes[node], road, side ? m_road : m_way.crossing(before, road), metres[i]});
        }
    }
    std::ranges::stable_sort(m_cordon, {}, &TrafficPlace::metres);
}

/// `chain`: from the arc of a sign to where the closure begins; `along`: where on the first the sign stands.
bool Approach::drivesOn(const std::vector<int> &chain, double along) const
{
    if (std::ranges::contains(m_upstream, chain.front()))
        return true; // however the road bends
    Bearings bearings;
    for (size_t i = 0; i < chain.size(); ++i) {
        const int edge = chain[i] / 2;
        const bool isLast = i + 1 == chain.size();
        if (!isLast && std::ranges::contains(m_stretch, edge, [](const ArcPiece &piece) { return piece.arc / 2; }))
            return false;
        bearings.add(m_graph, chain[i], i == 0 ? along : 0, isLast ? m_stretch.front().from : m_graph.edges[edge].metres);
    }
    bearings.add(m_way.heading(chain.front(), along > m_graph.edges[chain.front() / 2].metres / 2), meantMetres);
    bearings.add(m_way.heading(m_stretch.front().arc, m_stretch.front().from > m_graph.edges[m_stretch.front().arc / 2].metres / 2),
                 meantMetres);
    return !bearings.turnsBack();
}

QList<SignChoice> Approach::signs(const QList<MessageSign> &signs, double exitMetres) const
{
    // Where each sign's readers drive.
    struct Reader {
        qsizetype sign;
        int arc;
        double along;
        double metres; ///< sign to road
    };
    std::vector<Reader> readers;
    for (qsizetype i = 0; i < signs.size(); ++i) {
        const MessageSign &sign = signs[i];
        Reader best{i, -1, 0, signMetres};
        m_graph.eachPieceNear(sign.pos, signMetres, [&](int edge, int piece) {
            if (!sign.road.isEmpty() && m_graph.edges[edge].name != sign.road)
                return;
            const auto foot = m_graph.footOn(edge, piece, m_graph.local(sign.pos));
            if (foot.metres >= best.metres)
                return;
            const Snap snap = m_graph.snapOf(foot);
            for (const int arc : {2 * edge, 2 * edge + 1}) {
                const double heading = arc % 2 == 0 ? snap.heading : snap.heading + 180;
                const double off = std::abs(std::remainder(heading - sign.heading, 360));
                if (m_graph.drivable(arc) && (sign.heading < 0 || off <= signDegrees) && foot.metres < best.metres)
                    best = {i, arc, arc % 2 == 0 ? snap.along : m_graph.edges[edge].metres - snap.along, foot.metres};
            }
        });
        if (best.arc >= 0)
            readers.push_back(best);
    }
    if (readers.empty())
        return {};

    const ArcCosts open(m_graph, nullptr, {});
    const ArcFoot begin{m_stretch.front().arc, m_stretch.front().from, 0};
    const double fastest = std::max(m_graph.fastest, 1.0);
    struct Reached {
        Reader reader;
        double seconds;
        double metres;
    };
    std::vector<Reached> reached;
    {
        ArcSearch search;
        const std::span<const ArcFoot> ends(&begin, 1);
        search.run<ArcSearch::Way::Backwards>(
            open, ends, [](int, double) {}, [&](double seconds) { return seconds > 4 * followMetres / fastest; });
        for (const Reader &reader : readers) {
            if (reader.arc == begin.arc && reader.along <= begin.along) {
                reached.push_back({reader, open.part(begin.arc, reader.along, begin.along), begin.along - reader.along});
                continue;
            }
            if (reader.arc == begin.arc)
                continue; // past it
            const double length = m_graph.edges[reader.arc / 2].metres;
            const double seconds = search.near(reader.arc);
            if (seconds == never)
                continue;
            int end = 0;
            const std::vector<int> chain = search.chain(ArcSearch::Way::Backwards, reader.arc, end, ends);
            double metres = begin.along - reader.along;
            for (size_t i = 0; i + 1 < chain.size(); ++i)
                metres += m_graph.edges[chain[i] / 2].metres;
            if (metres <= followMetres && drivesOn(chain, reader.along))
                reached.push_back({reader, seconds + open.part(reader.arc, reader.along, length), metres});
        }
    }
    // Do they use this road, and not another, to get behind the closure?
    const int last = m_downstream.empty() ? m_stretch.back().arc : m_downstream.back();
    const ArcFoot behind{last, m_graph.edges[last / 2].metres, 0};
    double through = -m_stretch.front().from / std::max(m_graph.edges[m_stretch.front().arc / 2].metres, 1.0)
        * m_graph.edgeSeconds[m_stretch.front().arc / 2];
    through += openSeconds(0);
    double longest = 0;
    for (const Reached &one : reached)
        longest = std::max(longest, one.seconds + through);
    ArcSearch search;
    search.run<ArcSearch::Way::Backwards>(
        open, std::span(&behind, 1), [](int, double) {}, [&](double seconds) { return seconds > longest; });
    QList<SignChoice> choices;
    for (const Reached &one : reached) {
        const double quickest
            = search.near(one.reader.arc) + open.part(one.reader.arc, one.reader.along, m_graph.edges[one.reader.arc / 2].metres);
        if (one.seconds + through <= quickest + detourSeconds)
            choices.append({signs[one.reader.sign], one.metres, one.seconds, one.metres > exitMetres});
    }
    std::ranges::stable_sort(choices, {}, &SignChoice::metres);
    return choices;
}

} // namespace wf
