// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"
#include "leftalone.h"
#include "orderplace.h"

#include <QJsonArray>

namespace wf::table {

namespace {

void dropOrder(const StepContext &, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("order"_L1);
    after.setFields(fields);
}

/// Said with a step, it is where the unit is until something newer is known.
void notePlace(const StepContext &context, Record &after)
{
    if (context.given.value("pos"_L1).isArray())
        after.set("posAt"_L1, context.now);
}

/// A unit that is on the scene of its order is where the order sent it, where nobody says more exactly where it stands.
void noteArrival(const StepContext &context, Record &after)
{
    if (!context.given.value("pos"_L1).isArray()) {
        const Record &unit = context.before;
        const Record *order = context.look ? context.look(unit.text("order"_L1)) : nullptr;
        const auto place
            = order ? orderPlace(*order, context.look, unit.hasPosition() ? std::optional(unit.position()) : std::nullopt) : std::nullopt;
        if (!place)
            return;
        after.set("pos"_L1, QJsonArray{place->x(), place->y()});
    }
    after.set("posAt"_L1, context.now);
}

QList<KindVerb> unitVerbs()
{
    const auto officers = integer(u"officers"_s, 0, 1000); // 民警
    const auto auxiliaries = integer(u"auxiliaries"_s, 0, 1000); // 辅警
    const auto equipment = list(u"equipment"_s);
    const auto reason = local(u"reason"_s);
    const QStringList busy{u"assigned"_s, u"en_route"_s, u"on_scene"_s};
    return {
        {QT_TRANSLATE_NOOP("Verb", "Define unit"),
         creating(u"unit.define"_s, u"available"_s, C | D | K | S,
                  {must(local(u"callSign"_s)), must(brigade()),
                   must(choice(u"type"_s, {u"car"_s, u"motorcycle"_s, u"tow"_s, u"foot"_s, u"van"_s})), personal(text(u"phone"_s)),
                   officers, auxiliaries, equipment, position(), local(u"name"_s), number(u"heading"_s, 0, 360), local(u"note"_s)})},
        {QT_TRANSLATE_NOOP("Verb", "Assign unit"),
         step(u"unit.assign"_s, {u"available"_s}, u"assigned"_s, C | D | B, {must(ref(u"order"_s, {u"order"_s}))})},
        {QT_TRANSLATE_NOOP("Verb", "Unit departs"),
         then(step(u"unit.depart"_s, {u"assigned"_s}, u"en_route"_s, C | D | B | O | K, {position()}, nullptr, notePlace), moveOrder)},
        {QT_TRANSLATE_NOOP("Verb", "Unit arrives"),
         then(step(u"unit.arrive"_s, {u"assigned"_s, u"en_route"_s}, u"on_scene"_s, C | D | B | O | K, {position()}, nullptr, noteArrival),
              moveOrder)},
        // Only as what follows: whoever came to where a report was thought to be was told where it is.
        {QT_TRANSLATE_NOOP("Verb", "Unit drives on"), step(u"unit.go_on"_s, {u"on_scene"_s}, u"en_route"_s, S)},
        {QT_TRANSLATE_NOOP("Verb", "Release unit"),
         then(cautioning(step(u"unit.release"_s, busy, u"available"_s, C | D | B | O | K, {reason}, nullptr, dropOrder), unitLeavesNobody),
              moveOrder)},
        {QT_TRANSLATE_NOOP("Verb", "Stand down"),
         then(step(u"unit.standdown"_s, {u"available"_s}, u"off_duty"_s, C | D | B, {reason}), moveOrder)},
        {QT_TRANSLATE_NOOP("Verb", "Report for duty"),
         step(u"unit.report_for_duty"_s, {u"off_duty"_s}, u"available"_s, C | D | B | O | K, {position()}, nullptr, notePlace)},
        {QT_TRANSLATE_NOOP("Verb", "Change equipment"),
         step(u"unit.equip"_s, {}, {}, C | D | B | K, kept({equipment, officers, auxiliaries, personal(text(u"phone"_s))}))},
    };
}

} // namespace

Kind unitKind()
{
    return {
        .key = u"unit"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Unit"),
        .unnamedZh = u"警力（未具名）",
        .unnamedEn = u"a unit without a name",
        .states = {{"available", QT_TRANSLATE_NOOP("State", "Available")},
                   {"assigned", QT_TRANSLATE_NOOP("State", "Assigned")},
                   {"en_route", QT_TRANSLATE_NOOP("State", "En route")},
                   {"on_scene", QT_TRANSLATE_NOOP("State", "On scene")},
                   {"off_duty", QT_TRANSLATE_NOOP("State", "Off duty")}},
        .verbs = unitVerbs(),
        .choices = {{"type.car", QT_TRANSLATE_NOOP("Choice", "Patrol car")},
                    {"type.motorcycle", QT_TRANSLATE_NOOP("Choice", "Motorcycle")},
                    {"type.tow", QT_TRANSLATE_NOOP("Choice", "Tow truck")},
                    {"type.foot", QT_TRANSLATE_NOOP("Choice", "Foot patrol")},
                    {"type.van", QT_TRANSLATE_NOOP("Choice", "Van")}},
        .searchRank = 40,
        .placeRank = 80,
        .assetRank = 70,
        .assetSection = u"units"_s,
        .isOnRoad = true,
        .layerRank = 40,
        .layer = {.key = "units", .title = QT_TRANSLATE_NOOP("Layer", "Units"), .paintRank = 40, .iconSize = 24, .moves = true},
    };
}

} // namespace wf::table
