// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

QList<KindVerb> placeVerbs()
{
    return {
        // What must stay within reach beside the hospitals and stations that the city's map knows.
        {QT_TRANSLATE_NOOP("Verb", "Define a vital place"),
         creating(u"place.define"_s, u"normal"_s, C | D | K | S,
                  {must(local(u"name"_s)), must(choice(u"type"_s, {u"hospital"_s, u"fire"_s, u"station"_s, u"shelter"_s})), position(),
                   personal(text(u"phone"_s)), brigade(), local(u"note"_s)})},
    };
}

} // namespace

Kind placeKind()
{
    return {
        .key = u"place"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Vital place"),
        .states = {{"normal", QT_TRANSLATE_NOOP("State", "In use")}},
        .verbs = placeVerbs(),
        .choices = {{"type.hospital", QT_TRANSLATE_NOOP("Choice", "Hospital")},
                    {"type.fire", QT_TRANSLATE_NOOP("Choice", "Fire station")},
                    {"type.station", QT_TRANSLATE_NOOP("Choice", "Railway station")},
                    {"type.shelter", QT_TRANSLATE_NOOP("Choice", "Shelter")}},
        .searchRank = 60,
        .placeRank = 90,
        .assetRank = 80,
        .assetSection = u"places"_s,
    };
}

} // namespace wf::table
