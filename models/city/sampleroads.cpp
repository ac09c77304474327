// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledrawing.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wf::sample {
namespace {

constexpr double halfMedian = 12; ///< from the middle of a road to each of its carriageways, m
constexpr double sideRoad = 36; ///< from the middle of an expressway to its side road, m
constexpr double bridgeReach = 135; ///< how far a bridge reaches beyond the middle of a riverside expressway, m
constexpr double rampReach = 76; ///< where its ramps join it
constexpr double rampLength = 260;

Line reversed(Line line)
{
    std::ranges::reverse(line);
    return line;
}

/// Ends of different roads that were meant to be one place become one.
void joinEnds(Drawing &drawing)
{
    QList<std::pair<Road *, bool>> ends;
    for (Road &road : drawing.roads) {
        ends.append({&road, false});
        ends.append({&road, true});
    }
    const auto at
        = [](const std::pair<Road *, bool> &end) -> QPointF & { return end.second ? end.first->line.last() : end.first->line.first(); };
    for (const auto &one : std::as_const(ends)) {
        for (const auto &other : std::as_const(ends)) {
            if (one.first < other.first && distance(at(one), at(other)) < 45)
                at(other) = at(one);
        }
    }
    // Once more the other way round, for chains.
    for (const auto &one : std::as_const(ends)) {
        for (const auto &other : std::as_const(ends)) {
            if (one.first != other.first && distance(at(one), at(other)) < 45)
                at(other) = at(one);
        }
    }
}

int addStrip(Drawing &drawing, Road &road, const Line &line, bool oneway, int carriageways)
{
    Strip strip;
    strip.name = road.name;
    strip.roadClass = road.roadClass;
    strip.oneway = oneway;
    strip.carriageways = carriageways;
    strip.line = line;
    drawing.strips.push_back(strip);
    road.strips.append(int(drawing.strips.size()) - 1);
    return road.strips.last();
}

/// Two carriageways, driving on the right; both begin and end in the middle, drawn together over the last metres.
void addPair(Drawing &drawing, Road &road, double apart)
{
    for (const double side : {apart, -apart}) {
        Line line = offset(road.line, side);
        line.first() = road.line.first();
        line.last() = road.line.last();
        addStrip(drawing, road, side > 0 ? line : reversed(line), true, 2);
    }
}

/// The end of a road that meets another one somewhere along it: led on to the side that fits the other's form.
void reachOut(const Drawing &drawing, Road &road)
{
    for (const bool last : {false, true}) {
        const QPointF end = last ? road.line.last() : road.line.first();
        const QPointF inner = last ? road.line[road.line.size() - 2] : road.line[1];
        const Road *target = nullptr;
        double best = road.name.isEmpty() ? 320 : 75; // a nameless road was drawn only roughly up to the river
        QPointF foot;
        bool shared = false;
        for (const Road &other : drawing.roads) {
            if (&other == &road || other.form == "bridge"_L1 || other.form == "tunnel"_L1)
                continue;
            shared = shared || ((other.line.first() == end || other.line.last() == end) && other.form == "single"_L1);
            QPointF at;
            const double metres = nearest(other.line, end, nullptr, &at);
            const bool atItsEnd = distance(at, other.line.first()) < 20 || distance(at, other.line.last()) < 20;
            if (metres < (other.form == "river"_L1 ? best : std::min(best, 75.0)) && !atItsEnd) {
                best = metres;
                target = &other;
                foot = at;
            }
        }
        if (!target)
            continue;
        const QPointF way = (foot - inner) / std::max(1.0, distance(foot, inner));
        double beyond = 3;
        if (target->form == "dual"_L1)
            beyond = halfMedian + 3;
        else if (target->form == "express"_L1)
            beyond = shared ? 3 : sideRoad + 3;
        else if (target->form == "river"_L1)
            beyond = -sideRoad + 3;
        QPointF &moved = last ? road.line.last() : road.line.first();
        moved = foot + way * beyond;
    }
}

/// Cuts a strip so that the part between two places along it lies on another level.
void setLevel(Drawing &drawing, int index, double from, double to, int layer)
{
    const Strip whole = drawing.strips[index];
    const double all = length(whole.line);
    from = std::max(0.0, from);
    to = std::min(all, to);
    if (to - from < 10)
        return;
    const auto piece = [&](double a, double b, int level) {
        Strip strip = whole;
        strip.line = part(whole.line, a, b);
        strip.layer = level;
        return strip;
    };
    drawing.strips[index] = piece(from, to, layer);
    if (from > 5)
        drawing.strips.push_back(piece(0, from, whole.layer));
    if (to < all - 5)
        drawing.strips.push_back(piece(to, all, whole.layer));
}

QPointF bezier(QPointF a, QPointF b, QPointF c, QPointF d, double t)
{
    const double u = 1 - t;
    return a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t);
}

/// Four ramps between a riverside expressway and a bridge over it, and the points on both where they join.
void addRamps(Drawing &drawing, const Road &bank, int bridge)
{
    double onBank = 0, onBridge = 0, best = 1e300;
    const Line over = drawing.strips[bridge].line;
    for (double along = 0; along < length(over); along += 5) {
        double at = 0;
        const double metres = nearest(bank.line, pointAt(over, along), &at, nullptr);
        if (metres < best) {
            best = metres;
            onBank = at;
            onBridge = along;
        }
    }
    if (best > 10)
        return;
    for (const int s : bank.strips) {
        const Strip carriageway = drawing.strips[s];
        const bool northbound = carriageway.line.first().y() < carriageway.line.last().y();
        const double side = northbound ? 1 : -1; // the right-hand side is east for the northbound one
        const QPointF top = pointAt(over, onBridge + side * rampReach);
        double middle = 0;
        nearest(carriageway.line, pointAt(bank.line, onBank), &middle, nullptr);
        for (const bool leaving : {true, false}) {
            const double at = middle + (leaving ? -rampLength : rampLength);
            const QPointF ground = pointAt(carriageway.line, at);
            const QPointF ahead = (pointAt(carriageway.line, at + 20) - ground) * (leaving ? 1 / 20.0 : -1 / 20.0);
            Line ramp;
            for (int k = 0; k <= 14; ++k)
                ramp.append(bezier(ground, ground + ahead * 120, top - ahead * 150, top, k / 14.0));
            Strip strip;
            strip.roadClass = u"trunk"_s;
            strip.link = true;
            strip.oneway = true;
            strip.layer = 1;
            strip.line = leaving ? ramp : reversed(ramp);
            drawing.strips.push_back(strip);
            for (auto &[line, point] : {std::pair<Line *, QPointF>{&drawing.strips[s].line, ground}, {&drawing.strips[bridge].line, top}}) {
                double where = 0;
                nearest(*line, point, &where, nullptr);
                double before = 0;
                for (qsizetype i = 0; i + 1 < line->size(); ++i) {
                    before += distance((*line)[i], (*line)[i + 1]);
                    if (before >= where - 1e-6) {
                        if (distance((*line)[i], point) > 0.01 && distance((*line)[i + 1], point) > 0.01)
                            line->insert(i + 1, point);
                        else
                            (*line)[distance((*line)[i], point) < distance((*line)[i + 1], point) ? i : i + 1] = point;
                        break;
                    }
                }
            }
        }
    }
}

void addStructures(Drawing &drawing, const QList<QStringList> &structures)
{
    for (const QStringList &row : structures) {
        const QPointF from = drawing.local({row[3].toDouble(), row[4].toDouble()}),
                      to = drawing.local({row[5].toDouble(), row[6].toDouble()});
        const size_t count = drawing.strips.size();
        for (size_t i = 0; i < count; ++i) {
            double a = 0, b = 0;
            const Strip &strip = drawing.strips[i];
            if (strip.name == row[0] && strip.layer == 0 && nearest(strip.line, from, &a, nullptr) < 40
                && nearest(strip.line, to, &b, nullptr) < 40)
                setLevel(drawing, int(i), std::min(a, b), std::max(a, b), row[2].toInt());
        }
    }
    // Roads pass under the railway.
    for (const Line &rail : drawing.rails) {
        for (size_t i = 0; i < drawing.strips.size(); ++i) {
            if (drawing.strips[i].layer != 0)
                continue;
            const Line line = drawing.strips[i].line;
            const std::vector<Line> noded = node({line, rail}, [](int a, int b) { return a != b; });
            for (const QPointF &point : noded[0]) {
                double along = 0;
                if (nearest(rail, point, nullptr, nullptr) < 0.5 && nearest(line, point, &along, nullptr) < 0.5) {
                    setLevel(drawing, int(i), along - 38, along + 38, -1);
                    break;
                }
            }
        }
    }
}

} // namespace

void drawRoads(Drawing &drawing, const QList<QStringList> &structures)
{
    joinEnds(drawing);
    for (Road &road : drawing.roads) {
        if (road.form == "single"_L1 || road.form == "tunnel"_L1)
            reachOut(drawing, road);
    }
    for (Road &road : drawing.roads)
        road.line = road.form == "river"_L1 ? road.line : smooth(road.line, 25);
    for (Road &road : drawing.roads) {
        if (road.form == "single"_L1 || road.form == "bridge"_L1 || road.form == "tunnel"_L1) {
            addStrip(drawing, road, road.line, false, 1);
        } else {
            addPair(drawing, road, halfMedian);
        }
        if (road.form == "river"_L1) {
            const bool west = road.name == u"滨河西路"_s;
            Strip side{road.name + u"辅路"_s, u"secondary"_s, false, 1, false, 0, false, offset(road.line, west ? -sideRoad : sideRoad)};
            drawing.strips.push_back(side);
            // Slip roads between the expressway and its side road, where traffic really leaves it.
            const Line near = drawing.strips[road.strips[west ? 1 : 0]].line;
            for (double along = 700; along < length(near) - 400; along += 1150) {
                for (const bool leaving : {true, false}) {
                    const QPointF a = pointAt(near, along + (leaving ? 0 : 420));
                    double at = 0;
                    nearest(side.line, a, &at, nullptr);
                    const bool same = (side.line.first().y() < side.line.last().y()) == (near.first().y() < near.last().y());
                    const double ahead = (leaving ? 90 : -90) * (same ? 1 : -1);
                    const QPointF b = pointAt(side.line, at + ahead);
                    const QPointF way = (pointAt(near, along + 20) - pointAt(near, along)) / 20 * (leaving ? 1 : -1);
                    Line slip;
                    for (int k = 0; k <= 8; ++k)
                        slip.append(bezier(a, a + way * 35, b - way * 35, b, k / 8.0));
                    slip.first() -= (slip[1] - slip[0]) * 0.1;
                    slip.last() += (slip.last() - slip[slip.size() - 2]) * 0.15;
                    drawing.strips.push_back({QString(), u"trunk"_s, true, 1, true, 0, false, leaving ? slip : reversed(slip)});
                }
            }
        }
        if (road.form == "express"_L1) {
            // The surface road beside it: one way on each side, another name north and south of the station.
            double split = 0;
            nearest(road.line, drawing.local({112.5793, 37.8600}), &split, nullptr);
            for (const double side : {-sideRoad, sideRoad}) {
                const Line whole = offset(road.line, side);
                for (const bool south : {false, true}) {
                    const Line line = south ? part(whole, split, length(whole)) : part(whole, 0, split);
                    drawing.strips.push_back({south ? u"建设南路"_s : u"建设北路"_s, u"secondary"_s, true, 2, false, 0, false,
                                              side > 0 ? line : reversed(line)});
                }
            }
        }
    }
    for (const Road &road : drawing.roads) {
        const int strip = road.strips.first();
        double west = 0, east = 0;
        if (road.form == "tunnel"_L1)
            setLevel(drawing, strip, 220, length(drawing.strips[strip].line) - 60, -1);
        if (road.form != "bridge"_L1)
            continue;
        double best[2] = {1e300, 1e300};
        for (double along = 0; along < length(road.line); along += 4) {
            const QPointF point = pointAt(road.line, along);
            const double toWest = nearest(drawing.westBank, point, nullptr, nullptr),
                         toEast = nearest(drawing.eastBank, point, nullptr, nullptr);
            if (toWest < best[0]) {
                best[0] = toWest;
                west = along;
            }
            if (toEast < best[1]) {
                best[1] = toEast;
                east = along;
            }
        }
        setLevel(drawing, strip, west - bridgeReach, east + bridgeReach, 1);
        for (const Road &bank : drawing.roads) {
            if (bank.form == "river"_L1)
                addRamps(drawing, bank, strip);
        }
    }
    addStructures(drawing, structures);
}

} // namespace wf::sample
