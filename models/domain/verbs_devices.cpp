// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing.h"
#include "signtext.h"
#include "verbtable.h"

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

void noteLook(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("finding"_L1);
    fields.insert("lastLook"_L1,
                  QJsonObject{{u"at"_s, context.now}, {u"by"_s, context.seat.id}, {u"finding"_s, context.given.value("finding"_L1)}});
    after.setFields(fields);
}

} // namespace

QList<Verb> deviceVerbs()
{
    const auto reason = must(local(u"reason"_s));
    const auto about = ref(u"about"_s);
    return {
        creating(u"camera.define"_s, u"ok"_s, C | D | K | S,
                 {must(local(u"name"_s)), position(), number(u"heading"_s, 0, 360), number(u"fov"_s, 1, 360), number(u"rangeM"_s, 0, 5000),
                  brigade(), text(u"road"_s), flag(u"online"_s), ref(u"floodPoint"_s, {u"floodpoint"_s}), local(u"note"_s)}),
        step(u"camera.fault"_s, {u"ok"_s}, u"fault"_s, C | D | B | K | S, {reason}),
        step(u"camera.repair"_s, {u"fault"_s}, u"ok"_s, C | D | B | K | S),
        step(u"camera.look"_s, {u"ok"_s}, {}, C | D | B | O, {must(local(u"finding"_s))}, nullptr, noteLook),

        creating(u"sign.define"_s, u"blank"_s, C | D | K | S,
                 {must(local(u"name"_s)), position(), must(integer(u"rows"_s, 1, 20)), must(integer(u"cols"_s, 1, 80)),
                  number(u"heading"_s, 0, 360), brigade(), text(u"road"_s), local(u"note"_s)}),
        step(u"sign.publish"_s, {u"blank"_s, u"showing"_s}, u"showing"_s, C | D | B | L,
             {must(list(u"text"_s)), must(keyed(text(u"approvedBy"_s), FieldRule::Keys::Seats)), must(proof()), about,
              seldom(ref(u"bulletin"_s, {u"bulletin"_s}))},
             fitsOnSign, showText),
        then(step(u"sign.withdraw"_s, {u"showing"_s}, u"blank"_s, C | D | B | L,
                  {must(gone()), personal(local(u"receiver"_s)), local(u"reason"_s)}, isKnownSo, goBlank),
             endText),
        then(step(u"sign.fault"_s, {u"blank"_s, u"showing"_s}, u"fault"_s, C | D | B | L | K | S, {reason}, nullptr, goBlank), endText),
        step(u"sign.repair"_s, {u"fault"_s}, u"blank"_s, C | D | B | K | S),
    };
}

} // namespace wf::table
