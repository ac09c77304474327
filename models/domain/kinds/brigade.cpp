// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

QList<KindVerb> brigadeVerbs()
{
    return {
        {QT_TRANSLATE_NOOP("Verb", "Define brigade"),
         creating(u"brigade.define"_s, u"normal"_s, C | D | K | S,
                  {must(local(u"name"_s)), local(u"short"_s), personal(text(u"phone"_s)), position(), brigade(), text(u"seat"_s),
                   local(u"note"_s), seldom(integer(u"rank"_s, 1, 1000))})},
    };
}

} // namespace

Kind brigadeKind()
{
    return {
        .key = u"brigade"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Brigade"),
        .states = {{"normal", QT_TRANSLATE_NOOP("State", "In use")}},
        .verbs = brigadeVerbs(),
        .fields = {{"short", QT_TRANSLATE_NOOP("Field", "Short name")}, {"rank", QT_TRANSLATE_NOOP("Field", "Place in lists")}},
        .placeRank = 110,
        .assetRank = 10,
        .assetSection = u"brigades"_s,
    };
}

} // namespace wf::table
