// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placeindex_p.h"

#include "geo.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

using namespace placing;

namespace {

constexpr double onRoad = 120; ///< a pressed place belongs to a road so near
constexpr double atCrossing = 45;
constexpr double nearCrossing = 1500;
constexpr double standsThere = 60;

/// So many metres from it, to the side on which it lies.
LocalText compass(QPointF from, QPointF to, int metres, const LocalText &of)
{
    switch (sideOf(to, from)) {
    case Side::East:
        return placename::beside(of, {double(metres), 0});
    case Side::West:
        return placename::beside(of, {-double(metres), 0});
    case Side::North:
        return placename::beside(of, {0, double(metres)});
    case Side::South:
        break;
    }
    return placename::beside(of, {0, -double(metres)});
}

} // namespace

FoundPlace PlaceIndex::at(QPointF pos, const Entries &records) const
{
    FoundPlace place;
    place.kind = u"point"_s;
    place.pos = pos;
    if (const auto snap = m_graph.snap(pos, onRoad))
        place.road = snap->road;
    for (const Entry &one : records) {
        if (one.entry.kind == "floodpoint"_L1 && one.entry.hasPosition && groundMetres(one.entry.position, pos) < standsThere) {
            call(place, nameOf(one.entry));
            place.subject = one.entry.subject;
            place.kind = one.entry.kind;
            return place;
        }
    }
    const Crossing *nearest = nullptr;
    double metres = nearCrossing;
    for (const int i : m_crossingsOf.value(place.road)) {
        if (const double away = groundMetres(m_crossings.at(i).pos, pos); away < metres) {
            metres = away;
            nearest = &m_crossings.at(i);
        }
    }
    if (nearest) {
        const QString other = nearest->one == place.road ? nearest->other : nearest->one;
        const LocalText crossing = crossingName(place.road, other);
        call(place, metres < atCrossing ? crossing : compass(nearest->pos, pos, int(std::round(metres / 10) * 10), crossing));
    } else if (!place.road.isEmpty()) {
        call(place, LocalText::same(place.road));
    } else {
        for (const Entry &one : m_places) {
            if (const double away = groundMetres(one.entry.position, pos); away < metres && away < 500) {
                metres = away;
                call(place, placename::around(nameOf(one.entry)));
            }
        }
        if (place.title.isEmpty())
            call(place, LocalText::same(u"%1, %2"_s.arg(pos.x(), 0, 'f', 5).arg(pos.y(), 0, 'f', 5)));
    }
    return place;
}

} // namespace wf
