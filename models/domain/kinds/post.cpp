// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

void dropUnit(const StepContext &, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("unit"_L1);
    after.setFields(fields);
}

QList<KindVerb> postVerbs()
{
    const auto reason = local(u"reason"_s);
    return {
        {QT_TRANSLATE_NOOP("Verb", "Define post"),
         creating(u"post.define"_s, u"open"_s, C | D | B | K | S,
                  {must(choice(u"type"_s, {u"junction"_s, u"school"_s, u"hospital"_s, u"floodpoint"_s})), ref(u"unit"_s, {u"unit"_s}),
                   local(u"name"_s), position(), brigade(), text(u"road"_s), ref(u"floodPoint"_s, {u"floodpoint"_s}), local(u"note"_s)})},
        {QT_TRANSLATE_NOOP("Verb", "Staff post"),
         step(u"post.staff"_s, {u"open"_s, u"staffed"_s}, u"staffed"_s, C | D | B | O, {must(ref(u"unit"_s, {u"unit"_s}))})},
        {QT_TRANSLATE_NOOP("Verb", "Vacate post"),
         step(u"post.vacate"_s, {u"staffed"_s}, u"open"_s, C | D | B | O, {reason}, nullptr, dropUnit)},
    };
}

} // namespace

Kind postKind()
{
    return {
        .key = u"post"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Post"),
        .states = {{"open", QT_TRANSLATE_NOOP("State", "Not staffed")}, {"staffed", QT_TRANSLATE_NOOP("State", "Staffed")}},
        .verbs = postVerbs(),
        .choices = {{"type.junction", QT_TRANSLATE_NOOP("Choice", "Junction")},
                    {"type.school", QT_TRANSLATE_NOOP("Choice", "School")},
                    {"type.hospital", QT_TRANSLATE_NOOP("Choice", "Hospital post")},
                    {"type.floodpoint", QT_TRANSLATE_NOOP("Choice", "Flood point")}},
        .searchRank = 90,
        .placeRank = 20,
        .isDispatched = true,
        .assetRank = 100,
        .assetSection = u"posts"_s,
        .layerRank = 70,
        .layer = {.key = "posts", .title = QT_TRANSLATE_NOOP("Layer", "Posts"), .paintRank = 10, .iconSize = 18, .fromZoom = 13.6},
    };
}

} // namespace wf::table
