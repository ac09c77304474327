// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blockmatch.h"

#include <numbers>

namespace wf {
namespace {

constexpr double besideMetres = 25; ///< how far a road may lie from the line
constexpr double enoughMetres = 15; ///< covered pieces shorter than this don't close an arc, unless they hold its middle
constexpr double stepMetres = 8; ///< between the samples of an arc
const double alike = std::cos(40 * std::numbers::pi / 180); ///< of headings

/// Cost of a metre of line: (distance / 10 m)²; of one that no arc explains: a little more than at the limit.
constexpr double unexplained = 8;
constexpr double breakMetres = 20; ///< a step between arcs that don't join costs as much as this much unexplained line

struct Line {
    std::vector<LocalPoint> points;
    std::vector<double> at; ///< metres from the beginning
};

Line localLine(const RoadGraph::Data &graph, const QList<QPointF> &line)
{
    Line local;
    for (const QPointF &point : line) {
        const LocalPoint p = graph.local(point);
        if (!local.points.empty()) {
            const double step = std::hypot(p.x - local.points.back().x, p.y - local.points.back().y);
            if (step < 0.01)
                continue;
            local.at.push_back(local.at.back() + step);
        } else {
            local.at.push_back(0);
        }
        local.points.push_back(p);
    }
    return local;
}

/// One arc and the part of the line it would explain.
struct Candidate {
    ArcPiece piece;
    double begin = 0; ///< on the line
    double end = 0;
    double cost = 0;
    double best = 0; ///< of the line up to `end`
    int before = -1;
};

struct Sample {
    bool beside = false;
    double squared = 0; ///< distance², m²
    double along = 0; ///< on the line
};

Sample sampleAt(const Line &line, LocalPoint p, double ux, double uy)
{
    Sample best;
    best.squared = besideMetres * besideMetres;
    for (size_t i = 0; i + 1 < line.points.size(); ++i) {
        const LocalPoint a = line.points[i], b = line.points[i + 1];
        if (p.x < std::min(a.x, b.x) - besideMetres || p.x > std::max(a.x, b.x) + besideMetres || p.y < std::min(a.y, b.y) - besideMetres
            || p.y > std::max(a.y, b.y) + besideMetres)
            continue;
        const double length = line.at[i + 1] - line.at[i];
        const double dx = (b.x - a.x) / length, dy = (b.y - a.y) / length;
        if (dx * ux + dy * uy < alike)
            continue;
        double along = (p.x - a.x) * dx + (p.y - a.y) * dy;
        if ((i == 0 && along < 0) || (i + 2 == line.points.size() && along > length))
            continue; // before the beginning, behind the end
        along = std::clamp(along, 0.0, length);
        const double x = a.x + along * dx - p.x, y = a.y + along * dy - p.y;
        if (x * x + y * y < best.squared)
            best = {true, x * x + y * y, line.at[i] + along};
    }
    return best;
}

/// The longest run of the arc along the line; small breaks (a corner drawn differently) are bridged.
Candidate along(const RoadGraph::Data &graph, int arc, const Line &line)
{
    const Line own = localLine(graph, graph.lineOf(arc));
    Candidate longest;
    if (own.points.size() < 2)
        return longest;
    const double length = own.at.back();
    const int count = std::max(4, int(std::ceil(length / stepMetres)));
    const double step = length / count;
    size_t piece = 0;
    int first = -1, last = -1, seen = 0;
    double squared = 0, begin = 0, end = 0;
    const auto finish = [&] {
        if (first < 0)
            return;
        const double from = first * step, to = (last + 1) * step;
        if (to - from > longest.piece.to - longest.piece.from) {
            const double explained = std::max(end - begin, 0.0) + step;
            longest.piece = {arc, from, to};
            longest.begin = std::max(0.0, begin - step / 2);
            longest.end = std::min(line.at.back(), end + step / 2);
            longest.cost = explained * squared / seen / 100;
        }
        first = -1;
    };
    for (int i = 0; i < count; ++i) {
        const double at = (i + 0.5) * step;
        while (piece + 2 < own.points.size() && own.at[piece + 1] < at)
            ++piece;
        const LocalPoint a = own.points[piece], b = own.points[piece + 1];
        const double part = own.at[piece + 1] - own.at[piece], share = (at - own.at[piece]) / part;
        const Sample sample
            = sampleAt(line, {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)}, (b.x - a.x) / part, (b.y - a.y) / part);
        if (!sample.beside || (first >= 0 && sample.along < end - 2 * stepMetres)) {
            if (i - last > 3)
                finish();
            continue;
        }
        if (first < 0) {
            first = i;
            begin = sample.along;
            squared = 0;
            seen = 0;
        }
        last = i;
        end = sample.along;
        squared += sample.squared;
        ++seen;
    }
    finish();
    // Counted as the edge counts, which need not be what its line measures.
    const double scale = graph.edges[arc / 2].metres / length;
    longest.piece.from = longest.piece.from < 3 ? 0 : longest.piece.from * scale;
    longest.piece.to = longest.piece.to > length - 3 ? graph.edges[arc / 2].metres : longest.piece.to * scale;
    return longest;
}

std::vector<int> edgesBeside(const RoadGraph::Data &graph, const Line &line)
{
    std::vector<int> edges;
    for (size_t i = 0; i + 1 < line.points.size(); ++i) {
        const LocalPoint a = line.points[i], b = line.points[i + 1];
        const auto cellOf = [&](double value, double corner, int count) {
            return std::clamp(int(std::floor((value - corner) / graph.cell)), 0, count - 1);
        };
        const int x0 = cellOf(std::min(a.x, b.x) - besideMetres, graph.corner.x, graph.columns);
        const int x1 = cellOf(std::max(a.x, b.x) + besideMetres, graph.corner.x, graph.columns);
        const int y0 = cellOf(std::min(a.y, b.y) - besideMetres, graph.corner.y, graph.rows);
        const int y1 = cellOf(std::max(a.y, b.y) + besideMetres, graph.corner.y, graph.rows);
        for (int y = y0; y <= y1; ++y) {
            for (int x = x0; x <= x1; ++x) {
                const int cell = y * graph.columns + x;
                for (int k = graph.firstPiece[cell]; k < graph.firstPiece[cell + 1]; ++k)
                    edges.push_back(graph.pieces[k].first);
            }
        }
    }
    std::ranges::sort(edges);
    const auto repeats = std::ranges::unique(edges);
    edges.erase(repeats.begin(), repeats.end());
    return edges;
}

std::vector<ArcPiece> spot(const RoadGraph::Data &graph, QPointF point)
{
    std::vector<ArcPiece> pieces;
    const RoadGraph::Data::Foot foot = graph.nearest(point, besideMetres, {});
    if (foot.edge < 0)
        return pieces;
    const double length = graph.edges[foot.edge].metres, at = graph.snapOf(foot).along;
    const double from = std::max(0.0, at - enoughMetres), to = std::min(length, at + enoughMetres);
    pieces.push_back({2 * foot.edge, from, to});
    if (!graph.edges[foot.edge].oneway)
        pieces.push_back({2 * foot.edge + 1, length - to, length - from});
    return pieces;
}

} // namespace

std::vector<ArcPiece> matchLine(const RoadGraph::Data &graph, const QList<QPointF> &points)
{
    if (graph.edges.empty() || points.isEmpty())
        return {};
    for (const QPointF &point : points) {
        if (!std::isfinite(point.x()) || !std::isfinite(point.y()))
            return {};
    }
    const Line line = localLine(graph, points);
    if (line.points.size() < 2)
        return spot(graph, points.first());

    std::vector<Candidate> candidates;
    for (const int edge : edgesBeside(graph, line)) {
        for (const int arc : {2 * edge, 2 * edge + 1}) {
            if (!graph.drivable(arc))
                continue;
            const Candidate one = along(graph, arc, line);
            if (one.piece.arc >= 0)
                candidates.push_back(one);
        }
    }
    std::ranges::sort(candidates, [](const Candidate &a, const Candidate &b) {
        return std::tuple(a.begin, a.end, a.piece.arc) < std::tuple(b.begin, b.end, b.piece.arc);
    });
    int last = -1;
    double total = line.at.back() * unexplained;
    for (int i = 0; i < int(candidates.size()); ++i) {
        Candidate &one = candidates[i];
        one.best = one.begin * unexplained;
        for (int k = 0; k < i; ++k) {
            const Candidate &other = candidates[k];
            if (other.end > one.begin + 1.5 * stepMetres || other.end >= one.end)
                continue;
            const bool joins = graph.head(other.piece.arc) == graph.tail(one.piece.arc);
            const double price = other.best + (std::abs(one.begin - other.end) + (joins ? 0 : breakMetres)) * unexplained;
            if (price < one.best) {
                one.best = price;
                one.before = k;
            }
        }
        one.best += one.cost;
        if (const double all = one.best + (line.at.back() - one.end) * unexplained; all < total) {
            total = all;
            last = i;
        }
    }
    std::vector<ArcPiece> pieces;
    for (int i = last; i >= 0; i = candidates[i].before) {
        const ArcPiece &piece = candidates[i].piece;
        const double length = graph.edges[piece.arc / 2].metres, covered = piece.to - piece.from;
        if (covered > enoughMetres || covered * 2 >= length || (piece.from <= length / 2 && piece.to >= length / 2))
            pieces.push_back(piece);
    }
    std::ranges::reverse(pieces);
    return pieces;
}

} // namespace wf
