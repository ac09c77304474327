// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placename.h"

#include "placewords.h"
#include "words.h"

#include <algorithm>
#include <cmath>

namespace wf::placename {

using namespace Qt::StringLiterals;

namespace {

LocalText filled(const LocalText &pattern, const LocalText &one, const LocalText &other)
{
    return words::fill(pattern, {{u"one"_s, one}, {u"other"_s, other}});
}

bool isHan(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

LocalText crossing(const LocalText &one, const LocalText &other)
{
    return filled({u"{one}—{other}口"_s, u"{one} and {other}, crossing"_s}, one, other);
}

LocalText at(const LocalText &road, const LocalText &place) { return filled({u"{one}{other}"_s, u"{one} at {other}"_s}, road, place); }

LocalText towards(const LocalText &place, const QString &direction)
{
    return direction.isEmpty() ? place : filled({u"{one} {other}"_s, u"{one} {other}"_s}, place, words::direction(direction));
}

LocalText stretch(const LocalText &way, const LocalText &from, const LocalText &to)
{
    return words::fill(LocalText{u"{way} {from}至{to}"_s, u"{way}, {from} to {to}"_s}, {{u"way"_s, way}, {u"from"_s, from}, {u"to"_s, to}});
}

LocalText beside(const LocalText &place, QPointF metres)
{
    const bool isAlong = std::abs(metres.x()) > std::abs(metres.y());
    const LocalText side = isAlong ? (metres.x() > 0 ? LocalText{u"东"_s, u"east"_s} : LocalText{u"西"_s, u"west"_s})
                                   : (metres.y() > 0 ? LocalText{u"北"_s, u"north"_s} : LocalText{u"南"_s, u"south"_s});
    const LocalText far = words::number(std::round(std::max(std::abs(metres.x()), std::abs(metres.y()))));
    return words::fill(LocalText{u"{place}以{side}{far}米"_s, u"{far} m {side} of {place}"_s},
                       {{u"place"_s, place}, {u"side"_s, side}, {u"far"_s, far}});
}

LocalText beyond(const LocalText &place, const PlaceWords &words)
{
    LocalText name = beside(place, words.metres);
    if (isHan(words.beyond))
        name.zh = place.zh + words.beyond;
    return name;
}

LocalText around(const LocalText &place) { return filled({u"{one}附近"_s, u"near {one}"_s}, place, {}); }

} // namespace wf::placename
