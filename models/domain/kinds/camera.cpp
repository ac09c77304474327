// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

void noteLook(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("finding"_L1);
    fields.insert("lastLook"_L1,
                  QJsonObject{{u"at"_s, context.now}, {u"by"_s, context.seat.id}, {u"finding"_s, context.given.value("finding"_L1)}});
    after.setFields(fields);
}

QList<KindVerb> cameraVerbs()
{
    const auto reason = must(local(u"reason"_s));
    return {
        {QT_TRANSLATE_NOOP("Verb", "Define camera"),
         creating(u"camera.define"_s, u"ok"_s, C | D | K | S,
                  {must(local(u"name"_s)), position(), number(u"heading"_s, 0, 360), number(u"fov"_s, 1, 360), number(u"rangeM"_s, 0, 5000),
                   brigade(), text(u"road"_s), flag(u"online"_s), ref(u"floodPoint"_s, {u"floodpoint"_s}), local(u"note"_s)})},
        {QT_TRANSLATE_NOOP("Verb", "Report camera fault"), step(u"camera.fault"_s, {u"ok"_s}, u"fault"_s, C | D | B | K | S, {reason}),
         u"视频故障：{name}[，{reason}]", u"Camera fault: {name}[, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Camera repaired"), step(u"camera.repair"_s, {u"fault"_s}, u"ok"_s, C | D | B | K | S),
         u"视频恢复：{name}", u"Camera repaired: {name}"},
        {QT_TRANSLATE_NOOP("Verb", "Record what is seen"),
         step(u"camera.look"_s, {u"ok"_s}, {}, C | D | B | O, {must(local(u"finding"_s))}, nullptr, noteLook)},
    };
}

} // namespace

Kind cameraKind()
{
    return {
        .key = u"camera"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Camera"),
        .unnamedZh = u"视频点（未具名）",
        .unnamedEn = u"a camera without a name",
        .states = {{"ok", QT_TRANSLATE_NOOP("State", "Working")}, {"fault", QT_TRANSLATE_NOOP("State", "Faulty")}},
        .verbs = cameraVerbs(),
        .searchRank = 70,
        .placeRank = 30,
        .assetRank = 50,
        .assetSection = u"cameras"_s,
        .isOnRoad = true,
        .layerRank = 50,
        .layer = {.key = "cameras", .title = QT_TRANSLATE_NOOP("Layer", "Cameras"), .paintRank = 20, .iconSize = 18, .fromZoom = 13.6},
    };
}

} // namespace wf::table
