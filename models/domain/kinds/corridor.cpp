// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

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

QList<KindVerb> corridorVerbs()
{
    const auto reason = local(u"reason"_s);
    const auto seconds = number(u"seconds"_s, 0, 86'400);
    const auto junctions = list(u"junctions"_s);
    return {
        // 绿色通道: junctions held for vehicles on their way to save somebody.
        {QT_TRANSLATE_NOOP("Verb", "Plan a green corridor"),
         creating(u"corridor.plan"_s, u"planned"_s, C | D | B | L,
                  {must(local(u"fromPlace"_s)), must(local(u"toPlace"_s)), must(line(u"line"_s)), seconds, junctions, list(u"roads"_s),
                   ref(u"about"_s), text(u"convoy"_s), local(u"name"_s), position(), number(u"km"_s, 0, 1000)})},
        {QT_TRANSLATE_NOOP("Verb", "Open the green corridor"), step(u"corridor.open"_s, {u"planned"_s}, u"open"_s, C | D, {reason}),
         u"绿色通道开通：{name}", u"Green corridor open: {name}"},
        {QT_TRANSLATE_NOOP("Verb", "Corridor obstructed"),
         step(u"corridor.obstruct"_s, {u"open"_s}, u"obstructed"_s, C | D | B | O | S,
              {must(ref(u"obstacle"_s, {u"closure"_s, u"floodpoint"_s, u"incident"_s})), reason}),
         u"绿色通道受阻：{name}[，{reason}]", u"Green corridor obstructed: {name}[, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Reroute the corridor"),
         step(u"corridor.reroute"_s, {u"planned"_s, u"open"_s, u"obstructed"_s}, u"open"_s, C | D,
              {kept(must(line(u"line"_s))), kept(seconds), kept(junctions), kept(list(u"roads"_s)), reason, kept(number(u"km"_s, 0, 1000))},
              nullptr, takeOtherWay),
         u"绿色通道改线：{name}[，经{roads}][，{reason}]", u"Green corridor rerouted: {name}[, by {roads}][, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "End the green corridor"),
         then(step(u"corridor.close"_s, {u"planned"_s, u"open"_s, u"obstructed"_s}, u"closed"_s, C | D | B, {local(u"result"_s)}),
              endOrders),
         u"绿色通道结束：{name}[，{result}]", u"Green corridor over: {name}[, {result}]"},
    };
}

} // namespace

Kind corridorKind()
{
    return {
        .key = u"corridor"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Green corridor"),
        .states = {{"planned", QT_TRANSLATE_NOOP("State", "Planned")},
                   {"open", QT_TRANSLATE_NOOP("State", "Open")},
                   {"obstructed", QT_TRANSLATE_NOOP("State", "Obstructed")},
                   {"closed", QT_TRANSLATE_NOOP("State", "Ended"), over}},
        .verbs = corridorVerbs(),
        .belongsTo = {"about"_L1},
        .archiveRank = 110,
    };
}

} // namespace wf::table
