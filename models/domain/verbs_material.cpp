// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resource.h"
#include "verbtable.h"

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

} // namespace

QList<Verb> materialVerbs()
{
    const auto about = must(passing(ref(u"about"_s)));
    const auto several = must(passing(integer(u"quantity"_s, 1, 100'000)));
    return {
        // 隐患: found, rectified, signed off (销号).
        creating(u"hazard.report"_s, u"found"_s, C | D | B | O | L | K,
                 {must(choice(u"type"_s, {u"cover"_s, u"drain"_s, u"surface"_s, u"lighting"_s, u"sign"_s, u"signal"_s, u"other"_s})),
                  must(local(u"text"_s)), must(local(u"place"_s)), position(), text(u"road"_s), brigade(), ref(u"about"_s),
                  local(u"name"_s)}),
        step(u"hazard.assign"_s, {u"found"_s}, u"rectifying"_s, C | D | B | L, {must(text(u"owner"_s)), time(u"dueAt"_s)}),
        step(u"hazard.fix"_s, {u"rectifying"_s}, u"rectified"_s, C | D | B | O | L | K, {must(local(u"result"_s))}),
        step(u"hazard.return"_s, {u"rectified"_s}, u"rectifying"_s, C | D | B, {must(local(u"reason"_s))}),
        then(step(u"hazard.sign_off"_s, {u"rectified"_s}, u"signed_off"_s, C | D, {local(u"remark"_s)}), endOrders),

        // What must stay within reach beside the hospitals and stations that the city's map knows.
        creating(u"place.define"_s, u"normal"_s, C | D | K | S,
                 {must(local(u"name"_s)), must(choice(u"type"_s, {u"hospital"_s, u"fire"_s, u"station"_s, u"shelter"_s})), position(),
                  personal(text(u"phone"_s)), brigade(), local(u"note"_s)}),

        // Equipment: where, how many, committed, free.
        creating(u"resource.define"_s, u"ready"_s, C | D | B | K | S,
                 {must(local(u"name"_s)),
                  must(choice(u"type"_s,
                              {u"pump"_s, u"barrier"_s, u"cone"_s, u"boat"_s, u"rope"_s, u"jacket"_s, u"mobile_sign"_s, u"light"_s,
                               u"generator"_s, u"other"_s})),
                  must(integer(u"quantity"_s, 0, 100'000)), brigade(), ref(u"agency"_s, {u"agency"_s}), local(u"place"_s), position(),
                  local(u"note"_s)}),
        step(u"resource.commit"_s, {u"ready"_s}, {}, C | D | B | L | K, {about, several}, thereIsEnough,
             [](const StepContext &context, Record &after) { moveQuantity(context, after, 1); }),
        step(u"resource.release"_s, {u"ready"_s, u"out"_s}, {}, C | D | B | L | K, {about, several}, wasCommitted,
             [](const StepContext &context, Record &after) { moveQuantity(context, after, -1); }),
        step(u"resource.move"_s, {}, {}, C | D | B | L | K, {must(local(u"place"_s)), position()}),
        step(u"resource.fault"_s, {u"ready"_s}, u"out"_s, C | D | B | L | K, {must(local(u"reason"_s))}),
        step(u"resource.repair"_s, {u"out"_s}, u"ready"_s, C | D | B | L | K),
    };
}

} // namespace wf::table
