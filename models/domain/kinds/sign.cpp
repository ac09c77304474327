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
    fields.remove("lastText"_L1);
    fields.remove("dark"_L1);
    if (!context.given.contains("receiver"_L1))
        fields.remove("receiver"_L1);
    after.setFields(fields);
}

/// A panel that takes no orders may be lit still, unless whoever reports it says that it is dark.
void failSign(const StepContext &context, Record &after)
{
    const bool isDark = context.given.value("dark"_L1).toBool();
    const QJsonValue lit = context.before.state() == "showing"_L1 && !isDark ? context.before.value("text"_L1) : QJsonValue();
    goBlank(context, after);
    if (lit.isArray())
        after.set("lastText"_L1, lit);
}

/// One that is out of order is seen to be dark: that repairs nothing.
void seeBlank(const StepContext &context, Record &after)
{
    goBlank(context, after);
    if (context.before.state() != "fault"_L1)
        return;
    after.set("state"_L1, u"fault"_s);
    for (const auto field : {"times"_L1, "by"_L1})
        after.set(field, context.before.value(field));
}

bool mayBeLit(const Record &sign) { return sign.state() != "fault"_L1 || sign.fields().contains("lastText"_L1); }

std::optional<Refusal> isSeenBlank(const StepContext &context)
{
    if (mayBeLit(context.before))
        return isKnownSo(context);
    return Refusal{
        u"sign.dark"_s,
        QCoreApplication::translate("Refusal", "%1 is faulty, and no text is recorded that it may still show.").arg(context.before.name())};
}

/// What was said when it last went blank is of no more use.
void showText(const StepContext &, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("gone"_L1);
    fields.remove("receiver"_L1);
    after.setFields(fields);
}

/// Whoever repaired it has stood before it.
void repairSign(const StepContext &, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("lastText"_L1);
    after.setFields(fields);
}

/// A text about what is over that hangs nowhere any more is of no more use.
QList<Consequence> endText(const StepContext &context, const Record &)
{
    const Record *text = context.look ? context.look(context.before.text("bulletin"_L1)) : nullptr;
    if (!text || !context.each || text->state() != "approved"_L1 || outdatedSince(*text, context.each, context.look) == 0
        || !signsShowing(*text, context.each(u"sign"_s)).isEmpty())
        return {};
    const QJsonObject why = inBoth(u"所涉事项已结束。"_s, u"What it was about is over."_s);
    return {{u"bulletin.reject"_s, text->subject(), {{u"reason"_s, why}}}};
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
         takingBack(then(step(u"sign.withdraw"_s, {u"showing"_s, u"fault"_s}, u"blank"_s, C | D | B | L,
                              {must(gone()), personal(local(u"receiver"_s)), local(u"reason"_s)}, isSeenBlank, seeBlank),
                         endText),
                    mayBeLit),
         u"诱导屏已撤空：{name}[，{gone}][（{receiver}）]", u"Message sign blank: {name}[, {gone}][ ({receiver})]"},
        {QT_TRANSLATE_NOOP("Verb", "Report sign fault"),
         then(step(u"sign.fault"_s, {u"blank"_s, u"showing"_s}, u"fault"_s, C | D | B | L | K | S, {reason, flag(u"dark"_s)}, nullptr,
                   failSign),
              endText),
         u"诱导屏故障：{name}[，{reason}]", u"Message sign fault: {name}[, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Sign repaired"),
         step(u"sign.repair"_s, {u"fault"_s}, u"blank"_s, C | D | B | K | S, {}, nullptr, repairSign), u"诱导屏恢复：{name}",
         u"Message sign repaired: {name}"},
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
        .fields = {{"dark", QT_TRANSLATE_NOOP("Field", "It is dark")}},
        .searchRank = 80,
        .placeRank = 40,
        .assetRank = 60,
        .assetSection = u"signs"_s,
        .isOnRoad = true,
        .layerRank = 60,
        .layer = {.key = "signs", .title = QT_TRANSLATE_NOOP("Layer", "Message signs"), .paintRank = 30, .iconSize = 20, .fromZoom = 12.6},
    };
}

} // namespace wf::table
