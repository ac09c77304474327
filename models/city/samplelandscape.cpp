// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledrawing.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace wf::sample {
namespace {

/// The bank moved towards the river by `metres`, more or less: a shore is never straight.
Line shore(const Line &bank, double metres, double phase)
{
    const double sign = metres > 0 ? 1 : -1;
    const Line straight = offset(bank, metres);
    Line out;
    double along = 0;
    for (qsizetype i = 0; i < straight.size(); ++i) {
        along += i > 0 ? distance(straight[i - 1], straight[i]) : 0;
        const double wave = 16 * std::sin(along / 310 + phase) + 9 * std::sin(along / 127 + 2 * phase) + 5 * std::sin(along / 61);
        const QPointF across = (straight[i] - bank[i]) / std::max(1.0, distance(straight[i], bank[i]));
        out.append(straight[i] + across * wave * sign * sign);
    }
    return out;
}

Line ringBetween(const Line &west, Line east)
{
    std::ranges::reverse(east);
    return east + west; // along the east bank southwards, then the west one northwards
}

using Key = std::pair<qint64, qint64>;

Key keyOf(QPointF p) { return {std::llround(p.x() * 20), std::llround(p.y() * 20)}; }

} // namespace

void drawLandscape(Drawing &drawing)
{
    drawing.addArea(u"park"_s, {}, ringBetween(offset(drawing.westBank, 22), offset(drawing.eastBank, -22)));
    const Line west = shore(drawing.westBank, 92, 0.4), east = shore(drawing.eastBank, -92, 2.1);
    drawing.addArea(u"water"_s, u"汾河"_s, ringBetween(west, east));
    Line middle;
    for (qsizetype i = 0; i < std::min(west.size(), east.size()); ++i)
        middle.append(
            (drawing.westBank[std::min(i, drawing.westBank.size() - 1)] + drawing.eastBank[std::min(i, drawing.eastBank.size() - 1)]) / 2);
    drawing.draft.waterLines.append({u"river"_s, u"汾河"_s, false, false, 0, drawing.lonLat(middle)});
    // Islands along the middle, long and narrow as the current leaves them.
    for (const double share : {0.13, 0.22, 0.335, 0.47, 0.575, 0.715, 0.84}) {
        const double along = length(middle) * share;
        const double half = drawing.between(150, 280), wide = drawing.between(20, 38), aside = drawing.between(-45, 45);
        Line left, right;
        for (int k = 0; k <= 24; ++k) {
            const double t = k / 24.0;
            const QPointF at = pointAt(middle, along + (t * 2 - 1) * half);
            const QPointF way = (pointAt(middle, along + half) - pointAt(middle, along - half)) / (2 * half);
            const QPointF across(way.y(), -way.x());
            const double bulge = wide * std::sin(t * 3.14159) * (1 + 0.2 * std::sin(t * 5 + share * 40));
            left.append(at + across * (aside - bulge));
            right.append(at + across * (aside + bulge * 0.8));
        }
        left.removeLast();
        std::ranges::reverse(right);
        right.removeLast();
        drawing.addArea(u"island"_s, {}, left + right);
    }
    for (const Road &road : drawing.roads) {
        if (road.name == u"南沙河南沿岸"_s)
            drawing.draft.waterLines.append({u"canal"_s, u"南沙河"_s, false, false, 0, drawing.lonLat(offset(road.line, -24))});
        if (road.name == u"北沙河北沿岸"_s)
            drawing.draft.waterLines.append({u"canal"_s, u"北沙河"_s, false, false, 0, drawing.lonLat(offset(road.line, 24))});
    }
    for (size_t i = 0; i < drawing.rails.size(); ++i)
        drawing.draft.rail.append({u"rail"_s, i == 0 ? u"同蒲线"_s : QString(), false, false, 0, drawing.lonLat(drawing.rails[i])});
}

void joinStrips(Drawing &drawing)
{
    std::vector<Strip> &strips = drawing.strips;
    std::vector<Line> lines;
    for (const Strip &strip : strips)
        lines.push_back(strip.line);
    lines = node(lines, [&](int a, int b) { return a != b && strips[a].layer == 0 && strips[b].layer == 0; });

    QHash<Key, int> uses;
    for (const Line &line : lines) {
        for (const QPointF &point : line)
            ++uses[keyOf(point)];
    }
    // The bit of a street that sticks out beyond the last road it meets.
    const auto trim = [&](Line &line) {
        double along = 0;
        for (qsizetype i = 0; i + 1 < line.size() && along < 24; ++i) {
            if (uses.value(keyOf(line[i])) > 1) {
                for (qsizetype k = 0; k < i; ++k)
                    --uses[keyOf(line[k])];
                line.remove(0, i);
                return;
            }
            along += distance(line[i], line[i + 1]);
        }
    };
    for (Line &line : lines) {
        trim(line);
        std::ranges::reverse(line);
        trim(line);
        std::ranges::reverse(line);
    }

    std::map<Key, int> first;
    std::vector<int> parent(lines.size());
    std::iota(parent.begin(), parent.end(), 0);
    const auto root = [&](int i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    };
    for (int l = 0; l < int(lines.size()); ++l) {
        for (const QPointF &point : std::as_const(lines[l]))
            parent[root(l)] = root(first.try_emplace(keyOf(point), l).first->second);
    }
    QHash<int, int> sizes;
    for (int l = 0; l < int(lines.size()); ++l)
        ++sizes[root(l)];
    int main = 0;
    for (auto it = sizes.cbegin(); it != sizes.cend(); ++it)
        main = it.value() > sizes.value(main) ? it.key() : main;

    for (int l = 0; l < int(lines.size()); ++l) {
        const Strip &strip = strips[l];
        if (lines[l].size() < 2 || length(lines[l]) < 4 || (strip.minor && root(l) != main))
            continue;
        DraftWay way;
        way.id = l + 1;
        way.name = strip.name;
        way.roadClass = strip.roadClass;
        way.link = strip.link;
        way.oneway = strip.oneway;
        way.carriageways = strip.carriageways;
        way.layer = strip.layer;
        way.bridge = strip.layer > 0;
        way.tunnel = strip.layer < 0;
        way.line = drawing.lonLat(lines[l]);
        drawing.draft.ways.append(way);
    }
}

} // namespace wf::sample
