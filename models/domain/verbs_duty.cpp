// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbtable.h"

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

void again(const StepContext &context, Record &after) { after.set("tries"_L1, context.before.value("tries"_L1).toInt(1) + 1); }

} // namespace

void countReminder(const StepContext &context, Record &after)
{
    after.set("reminders"_L1, context.before.value("reminders"_L1).toInt() + 1);
    after.set("remindedAt"_L1, context.now);
}

QList<Verb> dutyVerbs()
{
    const auto reason = local(u"reason"_s);
    const QList<FieldRule> fiveFixes{personal(text(u"badge"_s)),  choice(u"personKind"_s, {u"officer"_s, u"auxiliary"_s}),
                                     ref(u"post"_s, {u"post"_s}), local(u"place"_s),
                                     ref(u"unit"_s, {u"unit"_s}), prose(u"effect"_s),
                                     seldom(prose(u"note"_s)),    seldom(local(u"name"_s))};
    const Roles everybody = C | D | B | L | O | K | S;
    return {
        // 五定: person, post, duty, time, effect.
        creating(u"duty.plan"_s, u"planned"_s, C | D | B | K | S,
                 with({must(personal(text(u"person"_s))), must(local(u"task"_s)), must(now(time(u"begin"_s))),
                       must(after(time(u"until"_s), u"begin"_s, 480)), must(brigade())},
                      fiveFixes),
                 {}, endsAfterBeginning),
        step(u"duty.change"_s, {u"planned"_s, u"missing"_s}, {}, C | D | B,
             kept(with({personal(text(u"person"_s)), local(u"task"_s), time(u"begin"_s), time(u"until"_s), brigade()}, fiveFixes)),
             endsAfterBeginning),
        step(u"duty.start"_s, {u"planned"_s, u"missing"_s}, u"on_duty"_s, C | D | B | O | K, {kept(ref(u"unit"_s, {u"unit"_s}))}),
        step(u"duty.miss"_s, {u"planned"_s}, u"missing"_s, C | D | B | S, {reason}),
        step(u"duty.end"_s, {u"on_duty"_s}, u"done"_s, C | D | B | O | K, {must(local(u"effect"_s))}),
        step(u"duty.cancel"_s, {u"planned"_s, u"missing"_s}, u"cancelled"_s, C | D | B, {must(reason)}),

        // The items quote who was called and did not answer.
        creating(u"handover.prepare"_s, u"prepared"_s, C | D,
                 {must(last(personal(text(u"outgoing"_s)), u"incoming"_s)), must(personal(text(u"incoming"_s))),
                  must(personal(list(u"items"_s))), local(u"note"_s), local(u"name"_s)}),
        step(u"handover.amend"_s, {u"prepared"_s}, {}, C | D, kept({personal(list(u"items"_s)), prose(u"note"_s)})),
        step(u"handover.sign_out"_s, {u"prepared"_s}, u"signed_out"_s, C | D, {local(u"note"_s)}),
        step(u"handover.sign_on"_s, {u"signed_out"_s}, u"done"_s, C | D, {local(u"remark"_s)}),

        // 叫应: a responsible leader is called until he answers.
        creating(
            u"call.make"_s, u"calling"_s, C | D | L | S,
            {must(personal(text(u"person"_s))), must(local(u"reason"_s)), personal(text(u"phone"_s)), ref(u"about"_s), local(u"name"_s)}),
        step(u"call.answer"_s, {u"calling"_s, u"unanswered"_s}, u"answered"_s, C | D | L | K, {local(u"remark"_s)}),
        step(u"call.miss"_s, {u"calling"_s}, u"unanswered"_s, C | D | L | K, {local(u"remark"_s)}),
        step(u"call.again"_s, {u"unanswered"_s}, u"calling"_s, C | D | L, {kept(personal(text(u"phone"_s)))}, nullptr, again),

        // A clause of the plan that somebody is to carry out by a time.
        creating(u"task.set"_s, u"open"_s, C | D | K | S,
                 {must(prose(u"text"_s)), text(u"owner"_s), keyed(text(u"seat"_s), FieldRule::Keys::Seats), time(u"dueAt"_s),
                  text(u"clause"_s), ref(u"about"_s), seldom(local(u"name"_s))}),
        step(u"task.done"_s, {u"open"_s}, u"done"_s, everybody, {local(u"result"_s)}),
        step(u"task.remind"_s, {u"open"_s}, {}, C | D | S, {}, nullptr, countReminder),
        step(u"task.waive"_s, {u"open"_s}, u"waived"_s, C | S, {must(reason)}),
    };
}

} // namespace wf::table
