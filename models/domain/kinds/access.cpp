// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

QList<KindVerb> accessVerbs()
{
    const auto reason = local(u"reason"_s);
    return {
        // A place that must stay within reach and is not.
        {QT_TRANSLATE_NOOP("Verb", "Access cut off"),
         creating(u"access.cut"_s, u"cut"_s, C | D | S,
                  {must(local(u"place"_s)), must(choice(u"type"_s, {u"hospital"_s, u"fire"_s, u"station"_s, u"shelter"_s})), position(),
                   listOf(u"closures"_s, {u"closure"_s}), local(u"text"_s), local(u"name"_s)},
                  {u"restored"_s}),
         u"通行中断告警：{name}", u"Cut off: {name}"},
        {QT_TRANSLATE_NOOP("Verb", "Acknowledge the loss of access"),
         step(u"access.acknowledge"_s, {u"cut"_s}, u"acknowledged"_s, C | D | B | L, {local(u"remark"_s)}),
         u"签收通行中断告警：{name}[，{remark}]", u"Acknowledged that it is cut off: {name}[, {remark}]"},
        {QT_TRANSLATE_NOOP("Verb", "Access restored"),
         step(u"access.restore"_s, {u"cut"_s, u"acknowledged"_s}, u"restored"_s, C | D | S, {reason}), u"通行恢复：{name}",
         u"Within reach again: {name}"},
    };
}

} // namespace

Kind accessKind()
{
    return {
        .key = u"access"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Access to a vital place"),
        .states = {{"cut", QT_TRANSLATE_NOOP("State", "Cut off")},
                   {"acknowledged", QT_TRANSLATE_NOOP("State", "Cut off, acknowledged")},
                   {"restored", QT_TRANSLATE_NOOP("State", "Within reach again"), over}},
        .verbs = accessVerbs(),
        .choices = {{"type.hospital", QT_TRANSLATE_NOOP("Choice", "Hospital")},
                    {"type.fire", QT_TRANSLATE_NOOP("Choice", "Fire station")},
                    {"type.station", QT_TRANSLATE_NOOP("Choice", "Railway station")},
                    {"type.shelter", QT_TRANSLATE_NOOP("Choice", "Shelter")}},
        .belongsTo = {"closures"_L1},
        .mayBePutAway = false, // there is one for each place, which comes again under the same subject
        .archiveRank = 120,
    };
}

} // namespace wf::table
