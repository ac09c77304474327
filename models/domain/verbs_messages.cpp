// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing.h"
#include "signtext.h"
#include "verbtable.h"
#include "water.h"

#include <QJsonArray>

namespace wf::table {

namespace {

/// What was read was read before it is written down, and is of use for a day.
std::optional<Refusal> wasReadBefore(const StepContext &context)
{
    constexpr qint64 oldest = 24 * 3'600'000;
    const qint64 readAt = context.given.value("readAt"_L1).toInteger(context.now);
    if (readAt <= context.now + clocksDifferMs && readAt >= context.now - oldest)
        return std::nullopt;
    return Refusal{u"entry.read_at"_s,
                   QCoreApplication::translate("Refusal", "“%1” must lie within the last 24 hours: nobody reads the water in the future.")
                       .arg(fieldTitle(u"entry"_s, u"readAt"_s))};
}

/// Whoever has it from another says from whom.
FieldRule readBy()
{
    FieldRule rule = only(personal(local(u"readBy"_s)), u"type"_s, u"reading"_s);
    rule.requiredOf = fromOthers;
    rule.needed = {u"type"_s, u"reading"_s};
    return rule;
}

/// Each line of a package for the signs must fit the sign it is meant for.
std::optional<Refusal> messagesFit(const StepContext &context)
{
    const QJsonObject messages = context.given.value("messages"_L1).toObject();
    const QString medium
        = context.given.contains("medium"_L1) ? context.given.value("medium"_L1).toString() : context.before.text("medium"_L1);
    if (medium == "signs"_L1 && messages.isEmpty() && context.before.value("messages"_L1).toObject().isEmpty())
        return Refusal{
            u"bulletin.no_messages"_s,
            QCoreApplication::translate("Refusal", "“%1”: say which sign is to show what.").arg(fieldTitle(u"bulletin"_s, u"messages"_s))};
    for (auto it = messages.begin(); it != messages.end(); ++it) {
        const Record *sign = context.look ? context.look(it.key()) : nullptr;
        if (!sign || sign->kind() != "sign"_L1)
            return Refusal{u"bulletin.no_sign"_s, QCoreApplication::translate("Refusal", "There is no message sign “%1”.").arg(it.key())};
        const auto refused = signFits(it.value().toVariant().toStringList(), int(sign->number("rows"_L1)), int(sign->number("cols"_L1)));
        if (refused)
            return Refusal{refused->code, sign->name() + QCoreApplication::translate("Refusal", ": ") + refused->text};
    }
    return std::nullopt;
}

/// The same text about the same thing need not be approved twice.
std::optional<Refusal> isNew(const StepContext &context)
{
    if (const auto refused = messagesFit(context))
        return refused;
    for (const Record *other : context.each ? context.each(u"bulletin"_s) : QList<const Record *>()) {
        const bool isWaiting = other->state() == "drafted"_L1 || other->state() == "approved"_L1;
        const auto isSame = [&](QLatin1StringView field) { return other->value(field) == context.given.value(field); };
        if (isWaiting && isSame("medium"_L1) && isSame("about"_L1) && isSame("messages"_L1) && isSame("text"_L1))
            return Refusal{u"bulletin.same"_s,
                           QCoreApplication::translate("Refusal", "%1 says the same and waits already (“%2”).")
                               .arg(other->displayNumber(), stateTitle(u"bulletin"_s, other->state()))};
    }
    return std::nullopt;
}

/// The signs of a text on which nobody has confirmed it yet; one that fails can't show it.
QStringList signsToHang(const StepContext &context)
{
    const QStringList hung = context.before.value("hung"_L1).toVariant().toStringList();
    QStringList open = context.before.value("messages"_L1).toObject().keys();
    open.removeIf([&](const QString &subject) {
        const Record *sign = context.look ? context.look(subject) : nullptr;
        if (!context.look)
            return hung.contains(subject);
        // What hung and was taken down, or was written over, is to be confirmed again.
        return !sign || sign->state() == "fault"_L1
            || (sign->state() == "showing"_L1 && sign->text("bulletin"_L1) == context.before.subject());
    });
    return open;
}

/// The signs that still show the text.
QStringList signsToBlank(const StepContext &context)
{
    QStringList open = context.before.value("messages"_L1).toObject().keys();
    open.removeIf([&](const QString &subject) {
        const Record *sign = context.look ? context.look(subject) : nullptr;
        return context.look && (!sign || sign->state() != "showing"_L1 || sign->text("bulletin"_L1) != context.before.subject());
    });
    return open;
}

/// Those that were named; where none were, all that are open.
QStringList named(const StepContext &context, const QStringList &open)
{
    return context.given.contains("signs"_L1) ? context.given.value("signs"_L1).toVariant().toStringList() : open;
}

/// `how`: the field that says how it is known. An operator tells of all of them; what was seen was seen sign by sign.
std::optional<Refusal> areOpen(const StepContext &context, QLatin1StringView how, const QStringList &open)
{
    const QStringList signs = named(context, open);
    const bool isUnsaid = !context.given.contains("signs"_L1) && context.given.value(how).toString() == "seen"_L1 && open.size() > 1;
    if (isUnsaid || (signs.isEmpty() && !open.isEmpty()))
        return Refusal{u"bulletin.which_sign"_s,
                       QCoreApplication::translate("Refusal", "“%1”: name at least one sign that this was seen on or said of.")
                           .arg(fieldTitle(u"bulletin"_s, u"signs"_s))};
    for (const QString &subject : signs) {
        if (open.contains(subject))
            continue;
        const Record *sign = context.look ? context.look(subject) : nullptr;
        return Refusal{u"bulletin.other_sign"_s,
                       QCoreApplication::translate("Refusal", "“%1”: nothing is to be confirmed of %2 with this text.")
                           .arg(fieldTitle(u"bulletin"_s, u"signs"_s), sign ? sign->name() : subject)};
    }
    return std::nullopt;
}

std::optional<Refusal> mayHang(const StepContext &context)
{
    if (const auto refused = isKnownSo(context))
        return refused;
    const Record *about = context.look ? context.look(context.before.text("about"_L1)) : nullptr;
    if (outdatedSince(context.before, about) > 0)
        return Refusal{
            u"bulletin.outdated"_s,
            QCoreApplication::translate("Refusal", "What it tells of is over: nothing more of it is put up. Take down what hangs.")};
    return areOpen(context, "proof"_L1, signsToHang(context));
}

std::optional<Refusal> mayBlank(const StepContext &context)
{
    if (const auto refused = isKnownSo(context))
        return refused;
    const QStringList open = signsToBlank(context);
    if (open.isEmpty() && context.before.state() != "published"_L1)
        return Refusal{u"bulletin.nowhere"_s,
                       QCoreApplication::translate("Refusal", "Nothing of it was confirmed to hang: there is nothing to take down.")};
    return areOpen(context, "gone"_L1, open);
}

/// What hangs is not sent back, whoever asks for it and whatever it follows from: it is taken down.
std::optional<Refusal> hangsNowhere(const StepContext &context)
{
    QStringList names;
    for (const QString &subject : signsToBlank(context)) {
        if (const Record *sign = context.look ? context.look(subject) : nullptr)
            names.append(sign->name());
    }
    if (names.isEmpty())
        return std::nullopt;
    return Refusal{u"bulletin.hangs"_s,
                   QCoreApplication::translate("Refusal", "It hangs already: %1. Confirm first that these are blank.")
                       .arg(names.join(QCoreApplication::translate("Refusal", ", ")))};
}

/// The text stays what it was until the last of its signs is confirmed.
void stayAsBefore(const StepContext &context, Record &after)
{
    for (const auto field : {"state"_L1, "times"_L1, "by"_L1})
        after.set(field, context.before.value(field));
}

void hang(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("signs"_L1);
    QStringList open = signsToHang(context);
    const QStringList confirmed = named(context, open);
    QStringList hung = context.before.value("hung"_L1).toVariant().toStringList() + confirmed;
    hung.removeDuplicates();
    if (!hung.isEmpty())
        fields.insert("hung"_L1, QJsonArray::fromStringList(hung));
    after.setFields(fields);
    open.removeIf([&confirmed](const QString &subject) { return confirmed.contains(subject); });
    if (!open.isEmpty())
        stayAsBefore(context, after);
}

/// Whoever confirmed that it hung is not who confirms that it is gone.
void takenDown(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("signs"_L1);
    if (!context.given.contains("receiver"_L1))
        fields.remove("receiver"_L1);
    QStringList open = signsToBlank(context);
    const QStringList gone = named(context, open);
    const QStringList hung = context.before.value("hung"_L1).toVariant().toStringList();
    QStringList left = hung;
    left.removeIf([&gone](const QString &subject) { return gone.contains(subject); });
    if (left != hung)
        fields.insert("hung"_L1, QJsonArray::fromStringList(left));
    after.setFields(fields);
    open.removeIf([&gone](const QString &subject) { return gone.contains(subject); });
    if (!open.isEmpty())
        stayAsBefore(context, after);
}

/// Which signs were seen, each of them named by who saw it. `how`: the field that says how it is known.
FieldRule signsOf(const QString &how, QStringList (*open)(const StepContext &))
{
    FieldRule rule = only(passing(listOf(u"signs"_s, {u"sign"_s})), how, u"seen"_s);
    rule.open = open;
    return rule;
}

} // namespace

QList<Verb> messageVerbs()
{
    const auto title = local(u"title"_s);
    const auto recipients = list(u"recipients"_s);
    const auto kind = choice(u"reportKind"_s, {u"first"_s, u"further"_s, u"final"_s});
    const auto about = ref(u"about"_s);
    FieldRule messages = object(u"messages"_s); // sign → its lines: {"sign/s01": ["…", "…"]}
    messages.choices = {u"sign"_s};
    const auto reason = local(u"reason"_s);
    const QStringList open{u"sent"_s, u"signed"_s, u"answered"_s, u"escalated"_s};
    const QStringList unheard{u"sent"_s, u"signed"_s, u"escalated"_s};
    return {
        creating(u"bulletin.draft"_s, u"drafted"_s, C | D | B | L,
                 {must(choice(u"medium"_s, {u"radio"_s, u"navigation"_s, u"public"_s, u"report"_s, u"signs"_s})), must(prose(u"text"_s)),
                  title, recipients, kind, about, messages, seldom(local(u"name"_s))},
                 {}, isNew),
        step(u"bulletin.edit"_s, {u"drafted"_s}, {}, C | D | B | L,
             kept({must(prose(u"text"_s)), title, recipients, kind, about, messages}), messagesFit),
        step(u"bulletin.approve"_s, {u"drafted"_s}, u"approved"_s, C, {local(u"remark"_s)}),
        step(u"bulletin.reject"_s, {u"drafted"_s, u"approved"_s}, u"rejected"_s, C, {must(reason)}, hangsNowhere),
        // Nothing here carries a text to a studio or a sign: published is what somebody confirmed to hang or to have been read out.
        step(u"bulletin.publish"_s, {u"approved"_s}, u"published"_s, C | D | L,
             {must(proof()), signsOf(u"proof"_s, signsToHang), personal(local(u"receiver"_s))}, mayHang, hang),
        // Whatever became of the text meanwhile: what hangs can be taken down.
        step(u"bulletin.withdraw"_s, {u"published"_s, u"approved"_s, u"rejected"_s}, u"withdrawn"_s, C | D | L,
             {must(gone()), signsOf(u"gone"_s, signsToBlank), personal(local(u"receiver"_s)), reason}, mayBlank, takenDown),

        creating(u"notice.send"_s, u"sent"_s, C | D | B | L,
                 {must(ref(u"agency"_s, {u"agency"_s})), must(choice(u"type"_s, {u"inform"_s, u"request"_s, u"callout"_s})),
                  must(prose(u"text"_s)), about, time(u"dueAt"_s), seldom(title), seldom(local(u"name"_s)),
                  derived(integer(u"people"_s, 0, 10000), [](const QJsonObject &given) -> QJsonValue { return given.value("people"_L1); })}),
        step(u"notice.sign"_s, {u"sent"_s}, u"signed"_s, C | D | B | L | K, {personal(local(u"receiver"_s))}),
        step(u"notice.answer"_s, {u"sent"_s, u"signed"_s, u"escalated"_s}, u"answered"_s, C | D | B | L | K, {must(local(u"text"_s))},
             nullptr,
             [](const StepContext &context, Record &after) {
                 // What was asked stays readable beside what was answered.
                 after.set("text"_L1, context.before.value("text"_L1));
                 after.set("answer"_L1, context.given.value("text"_L1));
             }),
        step(u"notice.confirm_voice"_s, open, u"confirmed"_s, C | D | B | L | K, {personal(local(u"receiver"_s))}),
        step(u"notice.remind"_s, unheard, {}, C | D | B | L | S, {}, nullptr, countReminder),
        step(u"notice.escalate"_s, unheard, u"escalated"_s, C | D | L, {local(u"to"_s), reason}),
        step(u"notice.close"_s, open + QStringList{u"confirmed"_s}, u"closed"_s, C | D | B | L, {local(u"result"_s)}),
        // What nobody was told of is not settled with anybody.
        step(u"notice.drop"_s, {u"sent"_s}, u"dropped"_s, C | D | B | L | S, {must(reason)}),

        creating(u"agency.define"_s, u"normal"_s, C | D | K | S,
                 {must(local(u"name"_s)), personal(text(u"phone"_s)), local(u"duty"_s), position(), local(u"note"_s)}),
        // What an agency says of its own work: shared with everybody at once.
        step(u"agency.progress"_s, {}, {}, C | D | B | L | K,
             {must(local(u"progress"_s)), integer(u"pumps"_s, 0, 1000), number(u"depthCm"_s, 0, 1000),
              ref(u"floodPoint"_s, {u"floodpoint"_s})},
             nullptr,
             [](const StepContext &context, Record &after) {
                 after.set("progressAt"_L1, context.now);
                 after.set("progressBy"_L1, context.seat.id);
             }),

        creating(
            u"entry.add"_s, u"added"_s, C | D | B | L | O | K | Role::Evaluator | S,
            {must(choice(u"type"_s, {u"note"_s, u"voice"_s, u"judgement"_s, u"reading"_s, u"patrol"_s, u"verification"_s, u"system"_s})),
             mustWhere(ref(u"floodPoint"_s, {u"floodpoint"_s}), u"type"_s, u"reading"_s),
             only(mustWhere(number(u"depthCm"_s, 0, 1000), u"type"_s, u"reading"_s), u"type"_s, u"reading"_s), readBy(),
             only(now(time(u"readAt"_s)), u"type"_s, u"reading"_s), must(prose(u"text"_s)),
             choice(u"medium"_s, {u"phone"_s, u"radio"_s, u"face"_s, u"screen"_s, u"system"_s}), about, seldom(local(u"name"_s)),
             seldom(position())},
            {}, wasReadBefore),
    };
}

} // namespace wf::table
