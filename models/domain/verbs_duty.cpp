// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbtable.h"

#include <algorithm>
#include <array>

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
    if (context.seat.role == Role::System) // it stands before the desk, and has reached nobody else
        after.set("programReminders"_L1, context.before.value("programReminders"_L1).toInt() + 1);
}

namespace {

/// Both shifts sit down at one seat: who signs says so, and is whom the handover names.
std::optional<Refusal> isWhoIsNamed(const StepContext &context, QLatin1StringView signer, QLatin1StringView named)
{
    const QString signs = context.given.value(signer).toString().simplified();
    const QString expected = context.before.text(named).simplified();
    if (signs == expected)
        return std::nullopt;
    return Refusal{
        u"handover.signer"_s,
        QCoreApplication::translate(
            "Refusal", "“%1”: the handover is to be signed by %2, not by %3. If somebody else has the shift, amend the handover first.")
            .arg(fieldTitle(u"handover"_s, signer), expected, signs)};
}

/// What the outgoing shift has signed is as it was: once it is changed it is signed anew. Who takes over may still be another.
void signAnew(const StepContext &context, Record &after)
{
    if (context.before.state() != "signed_out"_L1)
        return;
    const bool isChanged = std::ranges::any_of(std::array{"outgoing"_L1, "items"_L1, "note"_L1},
                                               [&](QLatin1StringView field) { return after.value(field) != context.before.value(field); });
    if (!isChanged)
        return;
    QJsonObject fields = after.fields();
    QJsonObject times = fields.value("times"_L1).toObject();
    QJsonObject by = fields.value("by"_L1).toObject();
    times.remove("signed_out"_L1);
    by.remove("signed_out"_L1);
    times.insert("prepared"_L1, context.now);
    by.insert("prepared"_L1, context.seat.id);
    fields.remove("signerOut"_L1);
    fields.insert("state"_L1, u"prepared"_s);
    fields.insert("times"_L1, times);
    fields.insert("by"_L1, by);
    after.setFields(fields);
}

std::optional<Refusal> outgoingSigns(const StepContext &context) { return isWhoIsNamed(context, "signerOut"_L1, "outgoing"_L1); }

std::optional<Refusal> incomingSigns(const StepContext &context) { return isWhoIsNamed(context, "signerOn"_L1, "incoming"_L1); }

} // namespace

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
        step(u"handover.amend"_s, {u"prepared"_s, u"signed_out"_s}, {}, C | D,
             kept({personal(text(u"outgoing"_s)), personal(text(u"incoming"_s)), personal(list(u"items"_s)), prose(u"note"_s)}), nullptr,
             signAnew),
        step(u"handover.sign_out"_s, {u"prepared"_s}, u"signed_out"_s, C | D, {must(personal(text(u"signerOut"_s))), local(u"note"_s)},
             outgoingSigns),
        step(u"handover.sign_on"_s, {u"signed_out"_s}, u"done"_s, C | D, {must(personal(text(u"signerOn"_s))), local(u"remark"_s)},
             incomingSigns),

        // 叫应: a responsible leader is called until he answers.
        creating(u"call.make"_s, u"calling"_s, C | D | L | S,
                 {must(personal(text(u"person"_s))), must(local(u"reason"_s)), personal(text(u"phone"_s)), ref(u"about"_s),
                  local(u"name"_s),
                  // The key of the office or the subject of the unit, for desks of every language; who enters a name by hand knows none.
                  derived(text(u"whom"_s), [](const QJsonObject &given) -> QJsonValue { return given.value("whom"_L1); })}),
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
