// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "kindtable.h"
#include "publishing.h"
#include "signtext.h"

#include <QJsonArray>

namespace wf::table {

namespace {

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
    if (outdatedSince(context.before, context.each, context.look) > 0) {
        if (staysUp(context.before, context.each, context.look, context.water, context.now).stays())
            return Refusal{u"bulletin.outdated"_s,
                           QCoreApplication::translate("Refusal",
                                                       "What it tells of is over: nothing more of it is put up. What hangs stays for now, "
                                                       "so that drivers are still warned.")};
        if (overSince(context.look(context.before.text("about"_L1))) > context.before.timeOf("drafted"_L1))
            return Refusal{
                u"bulletin.outdated"_s,
                QCoreApplication::translate("Refusal", "What it tells of is over: nothing more of it is put up. Take down what hangs.")};
        return Refusal{
            u"bulletin.outdated"_s,
            QCoreApplication::translate("Refusal", "What it says is no longer so: nothing more of it is put up. Take down what hangs.")};
    }
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

QList<KindVerb> bulletinVerbs()
{
    const auto title = local(u"title"_s);
    const auto recipients = list(u"recipients"_s);
    const auto kind = choice(u"reportKind"_s, {u"first"_s, u"further"_s, u"final"_s});
    const auto about = ref(u"about"_s);
    FieldRule messages = object(u"messages"_s); // sign → its lines: {"sign/s01": ["…", "…"]}
    messages.choices = {u"sign"_s};
    const auto reason = local(u"reason"_s);
    return {
        {QT_TRANSLATE_NOOP("Verb", "Draft bulletin"),
         creating(u"bulletin.draft"_s, u"drafted"_s, C | D | B | L,
                  {must(choice(u"medium"_s, {u"radio"_s, u"navigation"_s, u"public"_s, u"report"_s, u"signs"_s})), must(prose(u"text"_s)),
                   title, recipients, kind, about, messages, seldom(local(u"name"_s))},
                  {}, isNew)},
        {QT_TRANSLATE_NOOP("Verb", "Edit bulletin"),
         step(u"bulletin.edit"_s, {u"drafted"_s}, {}, C | D | B | L,
              kept({must(prose(u"text"_s)), title, recipients, kind, about, messages}), messagesFit)},
        {QT_TRANSLATE_NOOP("Verb", "Approve bulletin"), step(u"bulletin.approve"_s, {u"drafted"_s}, u"approved"_s, C, {local(u"remark"_s)}),
         u"审核通过：{medium}[《{title}》]", u"Approved: {medium}[, “{title}”]"},
        {QT_TRANSLATE_NOOP("Verb", "Reject bulletin"),
         step(u"bulletin.reject"_s, {u"drafted"_s, u"approved"_s}, u"rejected"_s, C, {must(reason)}, hangsNowhere),
         u"退回：{medium}[《{title}》][，{reason}]", u"Sent back: {medium}[, “{title}”][, {reason}]"},
        // Nothing here carries a text to a studio or a sign: published is what somebody confirmed to hang or to have been read out.
        {QT_TRANSLATE_NOOP("Verb", "Confirm that it was published"),
         step(u"bulletin.publish"_s, {u"approved"_s}, u"published"_s, C | D | L,
              {must(proof()), signsOf(u"proof"_s, signsToHang), personal(local(u"receiver"_s))}, mayHang, hang),
         u"确认已发布：{medium}[《{title}》][，送{recipients}][，{proof}][（{receiver}）][，{left}][，{faulty}]",
         u"Published, confirmed: {medium}[, “{title}”][, to {recipients}][, {proof}][ ({receiver})][, {left}][, {faulty}]"},
        // Whatever became of the text meanwhile: what hangs can be taken down.
        {QT_TRANSLATE_NOOP("Verb", "Confirm that it is taken down"),
         step(u"bulletin.withdraw"_s, {u"published"_s, u"approved"_s, u"rejected"_s}, u"withdrawn"_s, C | D | L,
              {must(gone()), signsOf(u"gone"_s, signsToBlank), personal(local(u"receiver"_s)), reason}, mayBlank, takenDown),
         u"确认已撤下：{medium}[《{title}》][，{gone}][（{receiver}）][，{reason}][，{left}][，{faulty}]",
         u"Taken down, confirmed: {medium}[, “{title}”][, {gone}][ ({receiver})][, {reason}][, {left}][, {faulty}]"},
    };
}

} // namespace

Kind bulletinKind()
{
    return {
        .key = u"bulletin"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Bulletin"),
        .states = {{"drafted", QT_TRANSLATE_NOOP("State", "To be approved")},
                   {"approved", QT_TRANSLATE_NOOP("State", "To be given out")},
                   {"rejected", QT_TRANSLATE_NOOP("State", "Rejected"), over},
                   {"published", QT_TRANSLATE_NOOP("State", "Confirmed as published")},
                   {"withdrawn", QT_TRANSLATE_NOOP("State", "Withdrawn"), over}},
        .verbs = bulletinVerbs(),
        .choices = {{"medium.radio", QT_TRANSLATE_NOOP("Choice", "Traffic radio")},
                    {"medium.navigation", QT_TRANSLATE_NOOP("Choice", "Navigation apps")},
                    {"medium.public", QT_TRANSLATE_NOOP("Choice", "Public")},
                    {"medium.report", QT_TRANSLATE_NOOP("Choice", "Report")},
                    {"reportKind.first", QT_TRANSLATE_NOOP("Choice", "First report")},
                    {"reportKind.further", QT_TRANSLATE_NOOP("Choice", "Further report")},
                    {"reportKind.final", QT_TRANSLATE_NOOP("Choice", "Final report")},
                    {"medium.signs", QT_TRANSLATE_NOOP("Choice", "Message signs")}},
        .belongsTo = {"about"_L1},
        .searchRank = 150,
        .archiveRank = 80,
    };
}

} // namespace wf::table
