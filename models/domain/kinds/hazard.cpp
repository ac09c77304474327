// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

QList<KindVerb> hazardVerbs()
{
    return {
        // 隐患: found, rectified, signed off (销号).
        {QT_TRANSLATE_NOOP("Verb", "Report a hazard"),
         creating(u"hazard.report"_s, u"found"_s, C | D | B | O | L | K,
                  {must(choice(u"type"_s, {u"cover"_s, u"drain"_s, u"surface"_s, u"lighting"_s, u"sign"_s, u"signal"_s, u"other"_s})),
                   must(local(u"text"_s)), must(local(u"place"_s)), position(), text(u"road"_s), brigade(), ref(u"about"_s),
                   local(u"name"_s)}),
         u"发现隐患：{name}[，{place}]", u"Hazard found: {name}[, {place}]"},
        {QT_TRANSLATE_NOOP("Verb", "Order rectification"),
         step(u"hazard.assign"_s, {u"found"_s}, u"rectifying"_s, C | D | B | L, {must(text(u"owner"_s)), time(u"dueAt"_s)}),
         u"隐患交办整改：{name}[，由{owner}负责]", u"Hazard to be rectified: {name}[, by {owner}]"},
        {QT_TRANSLATE_NOOP("Verb", "Rectified"),
         step(u"hazard.fix"_s, {u"rectifying"_s}, u"rectified"_s, C | D | B | O | L | K, {must(local(u"result"_s))}),
         u"隐患整改完毕：{name}[，{result}]", u"Hazard rectified: {name}[, {result}]"},
        {QT_TRANSLATE_NOOP("Verb", "Return for rectification"),
         step(u"hazard.return"_s, {u"rectified"_s}, u"rectifying"_s, C | D | B, {must(local(u"reason"_s))}),
         u"隐患退回整改：{name}[，{reason}]", u"Hazard returned: {name}[, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Sign off the hazard"),
         then(step(u"hazard.sign_off"_s, {u"rectified"_s}, u"signed_off"_s, C | D, {local(u"remark"_s)}), endOrders), u"隐患销号：{name}",
         u"Hazard signed off: {name}"},
    };
}

} // namespace

Kind hazardKind()
{
    return {
        .key = u"hazard"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Hazard"),
        .states = {{"found", QT_TRANSLATE_NOOP("State", "Found")},
                   {"rectifying", QT_TRANSLATE_NOOP("State", "Being rectified")},
                   {"rectified", QT_TRANSLATE_NOOP("State", "Rectified")},
                   {"signed_off", QT_TRANSLATE_NOOP("State", "Signed off"), over}},
        .verbs = hazardVerbs(),
        .choices = {{"type.cover", QT_TRANSLATE_NOOP("Choice", "Manhole cover")},
                    {"type.drain", QT_TRANSLATE_NOOP("Choice", "Drain")},
                    {"type.surface", QT_TRANSLATE_NOOP("Choice", "Road surface")},
                    {"type.lighting", QT_TRANSLATE_NOOP("Choice", "Lighting")},
                    {"type.sign", QT_TRANSLATE_NOOP("Choice", "Traffic sign")},
                    {"type.signal", QT_TRANSLATE_NOOP("Choice", "Traffic signal")},
                    {"type.other", QT_TRANSLATE_NOOP("Choice", "Other")}},
        .belongsTo = {"about"_L1},
        .archiveRank = 130,
        .placeRank = 70,
        .isCalledByPlace = true,
        .isDispatched = true,
    };
}

} // namespace wf::table
