// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

std::optional<Refusal> endsAfterBeginning(const StepContext &context)
{
    const auto value = [&context](QLatin1StringView field) {
        return (context.given.contains(field) ? context.given.value(field) : context.before.value(field)).toInteger();
    };
    if (value("until"_L1) > value("begin"_L1))
        return std::nullopt;
    return Refusal{u"duty.times"_s,
                   QCoreApplication::translate("Refusal", "“%1”: a duty ends after it begins.").arg(fieldTitle(u"duty"_s, u"until"_s))};
}

QList<KindVerb> dutyVerbs()
{
    const auto reason = local(u"reason"_s);
    const QList<FieldRule> fiveFixes{personal(text(u"badge"_s)),  choice(u"personKind"_s, {u"officer"_s, u"auxiliary"_s}),
                                     ref(u"post"_s, {u"post"_s}), local(u"place"_s),
                                     ref(u"unit"_s, {u"unit"_s}), prose(u"effect"_s),
                                     seldom(prose(u"note"_s)),    seldom(local(u"name"_s))};
    return {
        // 五定: person, post, duty, time, effect.
        {QT_TRANSLATE_NOOP("Verb", "Plan a duty"),
         creating(u"duty.plan"_s, u"planned"_s, C | D | B | K | S,
                  with({must(personal(text(u"person"_s))), must(local(u"task"_s)), must(now(time(u"begin"_s))),
                        must(after(time(u"until"_s), u"begin"_s, 480)), must(brigade())},
                       fiveFixes),
                  {}, endsAfterBeginning)},
        {QT_TRANSLATE_NOOP("Verb", "Change the duty"),
         step(u"duty.change"_s, {u"planned"_s, u"missing"_s}, {}, C | D | B,
              kept(with({personal(text(u"person"_s)), local(u"task"_s), time(u"begin"_s), time(u"until"_s), brigade()}, fiveFixes)),
              endsAfterBeginning),
         u"勤务变更：{name}[，{task}]", u"Duty changed: {name}[, {task}]"},
        {QT_TRANSLATE_NOOP("Verb", "Report at the post"),
         step(u"duty.start"_s, {u"planned"_s, u"missing"_s}, u"on_duty"_s, C | D | B | O | K, {kept(ref(u"unit"_s, {u"unit"_s}))}),
         u"上岗：{name}", u"On duty: {name}"},
        {QT_TRANSLATE_NOOP("Verb", "Mark as missing"), step(u"duty.miss"_s, {u"planned"_s}, u"missing"_s, C | D | B | S, {reason}),
         u"应到未到：{name}[，{reason}]", u"Missing from duty: {name}[, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "End the duty"),
         step(u"duty.end"_s, {u"on_duty"_s}, u"done"_s, C | D | B | O | K, {must(local(u"effect"_s))}), u"下岗：{name}[，{effect}]",
         u"Off duty: {name}[, {effect}]"},
        {QT_TRANSLATE_NOOP("Verb", "Cancel the duty"),
         step(u"duty.cancel"_s, {u"planned"_s, u"missing"_s}, u"cancelled"_s, C | D | B, {must(reason)}), u"撤销勤务：{name}[，{reason}]",
         u"Duty cancelled: {name}[, {reason}]"},
    };
}

} // namespace

Kind dutyKind()
{
    return {
        .key = u"duty"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Duty"),
        .states = {{"planned", QT_TRANSLATE_NOOP("State", "Planned")},
                   {"on_duty", QT_TRANSLATE_NOOP("State", "On duty")},
                   {"missing", QT_TRANSLATE_NOOP("State", "Missing")},
                   {"done", QT_TRANSLATE_NOOP("State", "Done"), over},
                   {"cancelled", QT_TRANSLATE_NOOP("State", "Cancelled"), over}},
        .verbs = dutyVerbs(),
        .fields = {{"task", QT_TRANSLATE_NOOP("Field", "Duty")}, {"unit", QT_TRANSLATE_NOOP("Field", "With unit")}},
        .archiveRank = 150,
    };
}

} // namespace wf::table
