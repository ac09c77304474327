// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

// 升降杆: a kind that the program has not, in one file as its own ones are.
namespace wf::table {

namespace {

std::optional<Refusal> hasPower(const StepContext &context)
{
    if (context.before.text("drive"_L1) != "electric"_L1 || context.before.number("powerKw"_L1) > 0)
        return std::nullopt;
    return Refusal{u"barrier.power"_s, u"It has no power."_s};
}

QList<KindVerb> barrierVerbs()
{
    const auto reason = local(u"reason"_s);
    return {
        {"Install barrier",
         creating(u"barrier.install"_s, u"up"_s, C | D | B,
                  {must(local(u"name"_s)), local(u"place"_s), position(), text(u"road"_s), ref(u"floodPoint"_s, {u"floodpoint"_s}),
                   must(choice(u"drive"_s, {u"electric"_s, u"manual"_s})), number(u"powerKw"_s, 0, 100), text(u"maker"_s), list(u"keys"_s),
                   time(u"checkedAt"_s)}),
         u"安装升降杆：{name}[，{maker}制]", u"Barrier installed: {name}[, by {maker}]"},
        {"Lower barrier", step(u"barrier.lower"_s, {u"up"_s}, u"down"_s, C | D | B | O, {must(reason)}, hasPower),
         u"放下升降杆：{name}[，{reason}]", u"Barrier lowered: {name}[, {reason}]"},
        {"Raise barrier", step(u"barrier.raise"_s, {u"down"_s}, u"up"_s, C | D | B | O, {reason})},
        {"Remove barrier", step(u"barrier.remove"_s, {u"up"_s, u"down"_s}, u"removed"_s, C | D, {reason}),
         u"拆除升降杆：{name}[，{reason}]", u"Barrier removed: {name}[, {reason}]"},
    };
}

Kind barrierKind()
{
    return {
        .key = u"barrier"_s,
        .title = "Barrier",
        .unnamedZh = u"升降杆（未具名）",
        .unnamedEn = u"a barrier without a name",
        .states = {{"up", "Up"}, {"down", "Down"}, {"removed", "Taken away", over}},
        .verbs = barrierVerbs(),
        .fields
        = {{"drive", "Driven by"}, {"powerKw", "Power (kW)"}, {"maker", "Made by"}, {"keys", "Keys lie at"}, {"checkedAt", "Checked at"}},
        .choices = {{"drive.electric", "Electricity"}, {"drive.manual", "Hand"}},
        .searchedFields = {"maker"_L1},
        .searchRank = 900,
        .archiveRank = 900,
        .placeRank = 900,
        .isDispatched = true,
        .usualRank = 900,
        .glyph = u"barrier"_s,
        .assetRank = 900,
        .assetSection = u"barriers"_s,
        .assetVerb = u"barrier.install"_s,
        .isOnRoad = true,
        .layerRank = 900,
        .layer = {.key = "barriers", .title = "Barriers", .paintRank = 15, .fromZoom = 13},
    };
}

[[maybe_unused]] const KindRegistration registration(barrierKind());

} // namespace

} // namespace wf::table
