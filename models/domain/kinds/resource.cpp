// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resource.h"
#include "kindtable.h"
#include "otherplace.h"

namespace wf::table {

namespace {

std::optional<Refusal> thereIsEnough(const StepContext &context)
{
    const int wanted = context.given.value("quantity"_L1).toInt();
    const int free = freeQuantity(context.before);
    if (wanted <= free)
        return std::nullopt;
    return Refusal{u"resource.not_enough"_s,
                   QCoreApplication::translate("Refusal", "%1: %2 are wanted, %3 are free.")
                       .arg(context.before.name(), QString::number(wanted), QString::number(free))};
}

std::optional<Refusal> wasCommitted(const StepContext &context)
{
    const int back = context.given.value("quantity"_L1).toInt();
    const int out = committedQuantity(context.before, context.given.value("about"_L1).toString());
    if (back <= out)
        return std::nullopt;
    return Refusal{
        u"resource.not_committed"_s,
        QCoreApplication::translate("Refusal", "%1: only %2 are committed there.").arg(context.before.name(), QString::number(out))};
}

void moveQuantity(const StepContext &context, Record &after, int sign)
{
    const QString about = context.given.value("about"_L1).toString();
    QJsonObject committed = context.before.value("committed"_L1).toObject();
    const int count = committedQuantity(context.before, about) + sign * context.given.value("quantity"_L1).toInt();
    if (count > 0)
        committed.insert(about, count);
    else
        committed.remove(about);
    QJsonObject fields = after.fields();
    fields.insert("committed"_L1, committed);
    fields.insert("quantity"_L1, context.before.value("quantity"_L1)); // how many there are stays
    fields.remove("about"_L1);
    after.setFields(fields);
}

QList<KindVerb> resourceVerbs()
{
    const auto about = must(passing(ref(u"about"_s)));
    const auto several = must(passing(integer(u"quantity"_s, 1, 100'000)));
    return {
        // Equipment: where, how many, committed, free.
        {QT_TRANSLATE_NOOP("Verb", "Define equipment"),
         creating(u"resource.define"_s, u"ready"_s, C | D | B | K | S,
                  {must(local(u"name"_s)),
                   must(choice(u"type"_s,
                               {u"pump"_s, u"barrier"_s, u"cone"_s, u"boat"_s, u"rope"_s, u"jacket"_s, u"mobile_sign"_s, u"light"_s,
                                u"generator"_s, u"other"_s})),
                   must(integer(u"quantity"_s, 0, 100'000)), brigade(), ref(u"agency"_s, {u"agency"_s}), local(u"place"_s), position(),
                   local(u"note"_s)})},
        {QT_TRANSLATE_NOOP("Verb", "Commit equipment"),
         step(u"resource.commit"_s, {u"ready"_s}, {}, C | D | B | L | K, {about, several}, thereIsEnough,
              [](const StepContext &context, Record &after) { moveQuantity(context, after, 1); })},
        {QT_TRANSLATE_NOOP("Verb", "Release equipment"),
         takingBack(step(u"resource.release"_s, {u"ready"_s, u"out"_s}, {}, C | D | B | L | K, {about, several}, wasCommitted,
                         [](const StepContext &context, Record &after) { moveQuantity(context, after, -1); }),
                    [](const Record &resource) { return !resource.value("committed"_L1).toObject().isEmpty(); })},
        {QT_TRANSLATE_NOOP("Verb", "Move equipment"),
         cautioning(step(u"resource.move"_s, {}, {}, C | D | B | L | K, {must(local(u"place"_s)), samePlace(), position()}, nullptr,
                         leavePlaceBefore),
                    placeDoubt)},
        {QT_TRANSLATE_NOOP("Verb", "Equipment out of order"),
         step(u"resource.fault"_s, {u"ready"_s}, u"out"_s, C | D | B | L | K, {must(local(u"reason"_s))})},
        {QT_TRANSLATE_NOOP("Verb", "Equipment repaired"), step(u"resource.repair"_s, {u"out"_s}, u"ready"_s, C | D | B | L | K)},
    };
}

} // namespace

Kind resourceKind()
{
    return {
        .key = u"resource"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Equipment"),
        .states = {{"ready", QT_TRANSLATE_NOOP("State", "Ready")}, {"out", QT_TRANSLATE_NOOP("State", "Out of order")}},
        .verbs = resourceVerbs(),
        .choices = {{"type.pump", QT_TRANSLATE_NOOP("Choice", "Pump")},
                    {"type.barrier", QT_TRANSLATE_NOOP("Choice", "Barrier")},
                    {"type.cone", QT_TRANSLATE_NOOP("Choice", "Cone")},
                    {"type.boat", QT_TRANSLATE_NOOP("Choice", "Boat")},
                    {"type.rope", QT_TRANSLATE_NOOP("Choice", "Rescue rope")},
                    {"type.jacket", QT_TRANSLATE_NOOP("Choice", "Life jacket")},
                    {"type.mobile_sign", QT_TRANSLATE_NOOP("Choice", "Mobile sign")},
                    {"type.light", QT_TRANSLATE_NOOP("Choice", "Work light")},
                    {"type.generator", QT_TRANSLATE_NOOP("Choice", "Generator")},
                    {"type.other", QT_TRANSLATE_NOOP("Choice", "Other")}},
        .placeRank = 100,
        .assetRank = 90,
        .assetSection = u"resources"_s,
    };
}

} // namespace wf::table
