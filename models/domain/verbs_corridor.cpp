// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbtable.h"

namespace wf::table {

namespace {

void takeOtherWay(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("obstacle"_L1);
    // Another way for what is only planned opens nothing: nobody holds a junction yet.
    if (context.before.state() == "planned"_L1) {
        for (const auto field : {"state"_L1, "times"_L1, "by"_L1})
            fields.insert(field, context.before.value(field));
    }
    after.setFields(fields);
}

} // namespace

QList<Verb> corridorVerbs()
{
    const auto reason = local(u"reason"_s);
    const auto seconds = number(u"seconds"_s, 0, 86'400);
    const auto junctions = list(u"junctions"_s);
    return {
        // 绿色通道: junctions held for vehicles on their way to save somebody.
        creating(u"corridor.plan"_s, u"planned"_s, C | D | B | L,
                 {must(local(u"fromPlace"_s)), must(local(u"toPlace"_s)), must(line(u"line"_s)), seconds, junctions, list(u"roads"_s),
                  ref(u"about"_s), text(u"convoy"_s), local(u"name"_s), position(), number(u"km"_s, 0, 1000)}),
        step(u"corridor.open"_s, {u"planned"_s}, u"open"_s, C | D, {reason}),
        step(u"corridor.obstruct"_s, {u"open"_s}, u"obstructed"_s, C | D | B | O | S,
             {must(ref(u"obstacle"_s, {u"closure"_s, u"floodpoint"_s, u"incident"_s})), reason}),
        step(u"corridor.reroute"_s, {u"planned"_s, u"open"_s, u"obstructed"_s}, u"open"_s, C | D,
             {kept(must(line(u"line"_s))), kept(seconds), kept(junctions), kept(list(u"roads"_s)), reason, kept(number(u"km"_s, 0, 1000))},
             nullptr, takeOtherWay),
        then(step(u"corridor.close"_s, {u"planned"_s, u"open"_s, u"obstructed"_s}, u"closed"_s, C | D | B, {local(u"result"_s)}),
             endOrders),

        // A place that must stay within reach and is not.
        creating(u"access.cut"_s, u"cut"_s, C | D | S,
                 {must(local(u"place"_s)), must(choice(u"type"_s, {u"hospital"_s, u"fire"_s, u"station"_s, u"shelter"_s})), position(),
                  listOf(u"closures"_s, {u"closure"_s}), local(u"text"_s), local(u"name"_s)},
                 {u"restored"_s}),
        step(u"access.acknowledge"_s, {u"cut"_s}, u"acknowledged"_s, C | D | B | L, {local(u"remark"_s)}),
        step(u"access.restore"_s, {u"cut"_s, u"acknowledged"_s}, u"restored"_s, C | D | S, {reason}),
    };
}

} // namespace wf::table
