// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "endname.h"
#include "words.h"

// Where things are, as every paper says it.
namespace wf::words {

using namespace Qt::StringLiterals;

namespace {

Values stretchValues(const Record &closure, const LocalText &way)
{
    const LocalText road = field(closure, "road"_L1);
    return {{u"road"_s, road.isEmpty() ? nameOf(closure) : road},
            {u"way"_s, way},
            {u"lanes"_s, LocalText::from(closedLanes(closure))},
            {u"from"_s, LocalText::from(closureEnd(closure, u"from"_s))},
            {u"to"_s, LocalText::from(closureEnd(closure, u"to"_s))}};
}

/// With what is still to be checked where the place is known roughly only.
LocalText asFarAsKnown(const Record &record, const LocalText &place)
{
    if (place.isEmpty() || !record.value("placeApprox"_L1).toBool())
        return place;
    return {place.zh + u"（具体位置待核）"_s, place.en + u" (exact place to be checked)"_s};
}

} // namespace

LocalText placeOf(const Record &record)
{
    const LocalText place = field(record, "place"_L1);
    return asFarAsKnown(record, place.isEmpty() ? field(record, "road"_L1) : place);
}

LocalText stretch(const Record &closure)
{
    return fill({u"{road}{way}[{from}至{to}][（{lanes}）]"_s, u"{road}[ {way}][ from {from} to {to}][ ({lanes})]"_s},
                stretchValues(closure, direction(closure.text("direction"_L1))));
}

LocalText spokenStretch(const Record &closure)
{
    return fill({u"{road}{way}[{from}至{to}路段]"_s, u"{road}[ {way}][ from {from} to {to}]"_s},
                stretchValues(closure, spokenDirection(closure.text("direction"_L1))));
}

LocalText whereOf(const Record *record)
{
    if (!record)
        return {};
    if (record->kind() == "closure"_L1)
        return stretch(*record);
    if (record->kind() == "response"_L1)
        return fill({u"{level}应急响应"_s, u"the {level} response"_s}, {{u"level"_s, level(int(record->number("level"_L1)))}});
    for (const LocalText &name : {asFarAsKnown(*record, field(*record, "place"_L1)), nameOf(*record), field(*record, "callSign"_L1)}) {
        if (!name.isEmpty())
            return name;
    }
    return LocalText::same(record->displayNumber());
}

} // namespace wf::words
