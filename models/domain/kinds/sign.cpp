// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"
#include "publishing.h"
#include "signtext.h"

#include <QJsonArray>

namespace wf::table {

namespace {

std::optional<Refusal> fitsOnSign(const StepContext &context)
{
    if (const auto refused = isKnownSo(context))
        return refused;
    if (!context.given.contains("text"_L1))
        return std::nullopt;
    QStringList lines;
    for (const QJsonValue line : context.given.value("text"_L1).toArray())
        lines.append(line.toString());
    return signFits(lines, context.before.value("rows"_L1).toInt(), context.before.value("cols"_L1).toInt());
}

void goBlank(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("text"_L1);
    fields.remove("approvedBy"_L1);
    fields.remove("bulletin"_L1);
    fields.remove("proof"_L1);
    if (!context.given.contains("receiver"_L1))
        fields.remove("receiver"_L1);
    after.setFields(fields);
}

/// What was said when it last went blank is of no more use.
void showText(const StepContext &, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("gone"_L1);
    fields.remove("receiver"_L1);
    after.setFields(fields);
}

/// A text about what is over that hangs nowhere any more is of no more use.
QList<Consequence> endText(const StepContext &context, const Record &)
{
    const Record *text = context.look ? context.look(context.before.text("bulletin"_L1)) : nullptr;
    if (!text || !context.each || text->state() != "approved"_L1 || outdatedSince(*text, context.look(text->text("about"_L1))) == 0
        || !signsShowing(*text, context.each(u"sign"_s)).isEmpty())
        return {};
    return {
        {u"bulletin.reject"_s, text->subject(), {{u"reason"_s, QCoreApplication::translate("Consequence", "What it was about is over.")}}}};
}

QList<KindVerb> signVerbs()
{
    const auto reason = must(local(u"reason"_s));
    const auto about = ref(u"about"_s);
    return {
        {QT_TRANSLATE_NOOP("Verb", "Define message sign"),
         creating(u"sign.define"_s, u"blank"_s, C | D | K | S,
                  {must(local(u"name"_s)), position(), must(integer(u"rows"_s, 1, 20)), must(integer(u"cols"_s, 1, 80)),
                   number(u"heading"_s, 0, 360), brigade(), text(u"road"_s), local(u"note"_s)})},
        {QT_TRANSLATE_NOOP("Verb", "Confirm that the sign shows it"),
         step(u"sign.publish"_s, {u"blank"_s, u"showing"_s}, u"showing"_s, C | D | B | L,
              {must(list(u"text"_s)), must(keyed(text(u"approvedBy"_s), FieldRule::Keys::Seats)), must(proof()), about,
               seldom(ref(u"bulletin"_s, {u"bulletin"_s}))},
              fitsOnSign, showText),
         u"诱导屏上屏：{name}[，“{lines}”][，{proof}]", u"Message sign {name}[ shows “{lines}”][, {proof}]"},
        {QT_TRANSLATE_NOOP("Verb", "Confirm that the sign is blank"),
         then(step(u"sign.withdraw"_s, {u"showing"_s}, u"blank"_s, C | D | B | L,
                   {must(gone()), personal(local(u"receiver"_s)), local(u"reason"_s)}, isKnownSo, goBlank),
              endText),
         u"诱导屏已撤空：{name}[，{gone}][（{receiver}）]", u"Message sign blank: {name}[, {gone}][ ({receiver})]"},
        {QT_TRANSLATE_NOOP("Verb", "Report sign fault"),
         then(step(u"sign.fault"_s, {u"blank"_s, u"showing"_s}, u"fault"_s, C | D | B | L | K | S, {reason}, nullptr, goBlank), endText),
         u"诱导屏故障：{name}[，{reason}]", u"Message sign fault: {name}[, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Sign repaired"), step(u"sign.repair"_s, {u"fault"_s}, u"blank"_s, C | D | B | K | S),
         u"诱导屏恢复：{name}", u"Message sign repaired: {name}"},
    };
}

} // namespace

Kind signKind()
{
    return {
        .key = u"sign"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Message sign"),
        .unnamedZh = u"诱导屏（未具名）",
        .unnamedEn = u"a sign without a name",
        .states = {{"blank", QT_TRANSLATE_NOOP("State", "No text recorded")},
                   {"showing", QT_TRANSLATE_NOOP("State", "Showing")},
                   {"fault", QT_TRANSLATE_NOOP("State", "Faulty")}},
        .verbs = signVerbs(),
        .searchRank = 80,
        .placeRank = 40,
    };
}

} // namespace wf::table
