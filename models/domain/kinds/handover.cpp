// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

#include <algorithm>
#include <array>

namespace wf::table {

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

/// Nobody hands over to himself: of two who look through the list one would be missing.
std::optional<Refusal> isForAnother(const StepContext &context)
{
    const auto named = [&context](QLatin1StringView field) {
        return (context.given.contains(field) ? context.given.value(field).toString() : context.before.text(field)).simplified();
    };
    const QString outgoing = named("outgoing"_L1);
    if (outgoing.isEmpty() || outgoing.compare(named("incoming"_L1), Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return Refusal{u"handover.same_person"_s,
                   QCoreApplication::translate("Refusal", "“%1” and “%2” are both %3: the shift is handed over to somebody else.")
                       .arg(fieldTitle(u"handover"_s, u"outgoing"_s), fieldTitle(u"handover"_s, u"incoming"_s), outgoing)};
}

/// What the outgoing shift has signed is as it was: once it is changed it is signed anew. Who takes over may still be another. A list that
/// is given is one of now, also where the same stands in it.
void signAnew(const StepContext &context, Record &after)
{
    const bool isListed = context.given.contains("items"_L1);
    const bool isChanged = isListed || std::ranges::any_of(std::array{"outgoing"_L1, "note"_L1}, [&](QLatin1StringView field) {
                               return after.value(field) != context.before.value(field);
                           });
    if (!(context.before.state() == "signed_out"_L1 ? isChanged : isListed))
        return;
    QJsonObject fields = after.fields();
    QJsonObject times = fields.value("times"_L1).toObject();
    QJsonObject by = fields.value("by"_L1).toObject();
    times.remove("signed_out"_L1);
    by.remove("signed_out"_L1);
    times.insert("prepared"_L1, context.now);
    by.insert("prepared"_L1, context.seat.id);
    fields.remove("signerOut"_L1);
    fields.remove("changes"_L1);
    fields.insert("state"_L1, u"prepared"_s);
    fields.insert("times"_L1, times);
    fields.insert("by"_L1, by);
    after.setFields(fields);
}

/// What had changed since the paper was signed or prepared last, when it was signed: no form asks for it.
FieldRule changes()
{
    return derived(personal(local(u"changes"_s)), [](const QJsonObject &given) -> QJsonValue { return given.value("changes"_L1); });
}

std::optional<Refusal> outgoingSigns(const StepContext &context) { return isWhoIsNamed(context, "signerOut"_L1, "outgoing"_L1); }

std::optional<Refusal> incomingSigns(const StepContext &context) { return isWhoIsNamed(context, "signerOn"_L1, "incoming"_L1); }

QList<KindVerb> handoverVerbs()
{
    return {
        // The items quote who was called and did not answer.
        {QT_TRANSLATE_NOOP("Verb", "Prepare handover"),
         creating(u"handover.prepare"_s, u"prepared"_s, C | D,
                  {must(last(personal(text(u"outgoing"_s)), u"incoming"_s)), must(personal(text(u"incoming"_s))),
                   must(personal(list(u"items"_s))), local(u"note"_s), local(u"name"_s)},
                  {}, isForAnother)},
        {QT_TRANSLATE_NOOP("Verb", "Amend handover"),
         step(u"handover.amend"_s, {u"prepared"_s, u"signed_out"_s}, {}, C | D,
              kept({personal(text(u"outgoing"_s)), personal(text(u"incoming"_s)), personal(list(u"items"_s)), prose(u"note"_s)}),
              isForAnother, signAnew)},
        {QT_TRANSLATE_NOOP("Verb", "Outgoing shift signs"),
         step(u"handover.sign_out"_s, {u"prepared"_s}, u"signed_out"_s, C | D,
              {must(personal(text(u"signerOut"_s))), local(u"note"_s), changes()}, outgoingSigns),
         u"[{outgoing}]交班签字[（待{incoming}接班签字）][：{note}][；签字时已有变化：{changes}]",
         u"Signed by the outgoing shift[: {outgoing}][ (to be signed by {incoming})][; {note}][; changed before it was signed: {changes}]"},
        {QT_TRANSLATE_NOOP("Verb", "Incoming shift signs"),
         step(u"handover.sign_on"_s, {u"signed_out"_s}, u"done"_s, C | D,
              {must(personal(text(u"signerOn"_s))), local(u"remark"_s), changes()}, incomingSigns),
         u"[{incoming}]接班签字[（交班{outgoing}）][：{remark}][；交班签字后有变：{changes}]",
         u"Taken over[ by {incoming}][ from {outgoing}][: {remark}][; changed since the outgoing shift signed: {changes}]"},
    };
}

} // namespace

Kind handoverKind()
{
    return {
        .key = u"handover"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Shift handover"),
        .states = {{"prepared", QT_TRANSLATE_NOOP("State", "Prepared")},
                   {"signed_out", QT_TRANSLATE_NOOP("State", "Signed by the outgoing shift")},
                   {"done", QT_TRANSLATE_NOOP("State", "Taken over"), over}},
        .verbs = handoverVerbs(),
        .fields = {{"signerOut", QT_TRANSLATE_NOOP("Field", "Signed by, outgoing shift")},
                   {"signerOn", QT_TRANSLATE_NOOP("Field", "Signed by, incoming shift")},
                   {"changes", QT_TRANSLATE_NOOP("Field", "Changed before it was signed")}},
        .archiveRank = 160,
    };
}

} // namespace wf::table
