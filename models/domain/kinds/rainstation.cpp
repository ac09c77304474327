// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

QList<KindVerb> rainStationVerbs()
{
    return {
        {QT_TRANSLATE_NOOP("Verb", "Define rain station"),
         creating(u"rainstation.define"_s, u"normal"_s, C | D | K | S,
                  {must(local(u"name"_s)), position(), text(u"station"_s), text(u"gaugeNone"_s), number(u"factor"_s, 0, 100), brigade(),
                   local(u"note"_s)})},
    };
}

} // namespace

Kind rainStationKind()
{
    return {
        .key = u"rainstation"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Rain station"),
        .states = {{"normal", QT_TRANSLATE_NOOP("State", "In use")}},
        .verbs = rainStationVerbs(),
        .assetRank = 30,
        .assetSection = u"rainstations"_s,
    };
}

} // namespace wf::table
