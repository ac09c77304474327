// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

QList<KindVerb> agencyVerbs()
{
    return {
        {QT_TRANSLATE_NOOP("Verb", "Define agency"),
         creating(u"agency.define"_s, u"normal"_s, C | D | K | S,
                  {must(local(u"name"_s)), personal(text(u"phone"_s)), local(u"duty"_s), position(), local(u"note"_s)})},
        // What an agency says of its own work: shared with everybody at once.
        {QT_TRANSLATE_NOOP("Verb", "Note an agency's progress"),
         step(u"agency.progress"_s, {}, {}, C | D | B | L | K,
              {must(local(u"progress"_s)), integer(u"pumps"_s, 0, 1000), number(u"depthCm"_s, 0, 1000),
               ref(u"floodPoint"_s, {u"floodpoint"_s})},
              nullptr,
              [](const StepContext &context, Record &after) {
                  after.set("progressAt"_L1, context.now);
                  after.set("progressBy"_L1, context.seat.id);
              }),
         u"{name}进展：{progress}[，{pumps}台泵][，水深{depth}]",
         u"Progress of {name}: {progress}[, {pumps} {pumps|pump|pumps}][, {depth}]"},
    };
}

} // namespace

Kind agencyKind()
{
    return {
        .key = u"agency"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Agency"),
        .unnamedZh = u"单位（未具名）",
        .unnamedEn = u"an agency without a name",
        .states = {{"normal", QT_TRANSLATE_NOOP("State", "In use")}},
        .verbs = agencyVerbs(),
        .searchRank = 100,
        .placeRank = 120,
        .assetRank = 20,
        .assetSection = u"agencies"_s,
    };
}

} // namespace wf::table
