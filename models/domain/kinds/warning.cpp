// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"
#include "water.h"

namespace wf::table {

namespace {

std::optional<Refusal> lapsesLater(const StepContext &context)
{
    const qint64 issued = context.given.value("issuedAt"_L1).toInteger();
    const qint64 expires = context.given.value("expiresAt"_L1).toInteger();
    if (issued > context.now + clocksDifferMs)
        return Refusal{u"warning.ahead"_s,
                       QCoreApplication::translate("Refusal", "“%1” lies ahead: a signal is entered once it has been issued.")
                           .arg(fieldTitle(u"warning"_s, u"issuedAt"_s))};
    if (expires == 0 || expires > issued)
        return std::nullopt;
    return Refusal{
        u"warning.times"_s,
        QCoreApplication::translate("Refusal", "“%1”: a signal lapses after it is issued.").arg(fieldTitle(u"warning"_s, u"expiresAt"_s))};
}

QList<KindVerb> warningVerbs()
{
    return {
        {QT_TRANSLATE_NOOP("Verb", "Receive warning"),
         creating(u"warning.receive"_s, u"received"_s, C | D | L | K | S,
                  {must(choice(u"type"_s,
                               {u"rainstorm"_s, u"thunderstorm"_s, u"wind"_s, u"hail"_s, u"snowstorm"_s, u"fog"_s, u"icing"_s, u"heat"_s,
                                u"other"_s})),
                   must(choice(u"color"_s, {u"blue"_s, u"yellow"_s, u"orange"_s, u"red"_s})), must(last(local(u"issuer"_s))),
                   must(past(now(time(u"issuedAt"_s)))), must(prose(u"text"_s)), time(u"expiresAt"_s), seldom(text(u"identifier"_s)),
                   seldom(local(u"name"_s))},
                  {}, lapsesLater),
         u"收到{issuer}{weather}{color}预警信号", u"Received: {color} {weather} signal by {issuer}"},
        {QT_TRANSLATE_NOOP("Verb", "Acknowledge warning"),
         step(u"warning.acknowledge"_s, {u"received"_s}, u"acknowledged"_s, C | D | L | B), u"签收{weather}{color}预警信号",
         u"Acknowledged: {color} {weather} signal"},
        {QT_TRANSLATE_NOOP("Verb", "Lift warning"),
         step(u"warning.lift"_s, {u"received"_s, u"acknowledged"_s}, u"lifted"_s, C | D | L | K | S, {local(u"reason"_s)}),
         u"{weather}{color}预警信号解除", u"Lifted: {color} {weather} signal"},
    };
}

} // namespace

Kind warningKind()
{
    return {
        .key = u"warning"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Warning"),
        .states = {{"received", QT_TRANSLATE_NOOP("State", "To be acknowledged")},
                   {"acknowledged", QT_TRANSLATE_NOOP("State", "Acknowledged")},
                   {"lifted", QT_TRANSLATE_NOOP("State", "Lifted"), over}},
        .verbs = warningVerbs(),
        .choices = {{"type.rainstorm", QT_TRANSLATE_NOOP("Choice", "Rainstorm")},
                    {"type.thunderstorm", QT_TRANSLATE_NOOP("Choice", "Thunderstorm")},
                    {"type.wind", QT_TRANSLATE_NOOP("Choice", "Gale")},
                    {"type.hail", QT_TRANSLATE_NOOP("Choice", "Hail")},
                    {"type.snowstorm", QT_TRANSLATE_NOOP("Choice", "Snowstorm")},
                    {"type.fog", QT_TRANSLATE_NOOP("Choice", "Fog")},
                    {"type.icing", QT_TRANSLATE_NOOP("Choice", "Road icing")},
                    {"type.heat", QT_TRANSLATE_NOOP("Choice", "Heat")},
                    {"type.other", QT_TRANSLATE_NOOP("Choice", "Other")}},
        .searchRank = 130,
        .archiveRank = 90,
        .usualRank = 40,
    };
}

} // namespace wf::table
