// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

#include <QJsonArray>

namespace wf::table {

namespace {

std::optional<Refusal> ratesAreRain(const StepContext &context)
{
    for (const QJsonValue rate : context.given.value("rates"_L1).toArray()) {
        bool isNumber = false;
        const double mmPerH = rate.toString().toDouble(&isNumber);
        if (!isNumber || !(mmPerH >= 0 && mmPerH <= 300))
            return Refusal{
                u"rainforecast.rates"_s,
                QCoreApplication::translate("Refusal", "“%1” is no rain of a forecast: mm per hour between 0 and 300, step by step.")
                    .arg(rate.toString())};
    }
    return std::nullopt;
}

QList<KindVerb> rainForecastVerbs()
{
    return {
        // Each issue replaces the one before of the same record: the rain of equal steps, for a station or for the city.
        {QT_TRANSLATE_NOOP("Verb", "Enter rain forecast"),
         creating(u"rainforecast.issue"_s, u"issued"_s, C | D | L | S,
                  {must(past(now(time(u"issuedAt"_s)))), must(now(time(u"from"_s))), must(last(integer(u"stepMin"_s, 5, 60))),
                   must(list(u"rates"_s)), last(integer(u"validMin"_s, 10, 720)), ref(u"station"_s, {u"rainstation"_s}),
                   last(local(u"source"_s)), seldom(prose(u"note"_s))},
                  {u"issued"_s}, ratesAreRain),
         u"登记雨量预报[：{source}][，{note}]", u"Rain forecast entered[: {source}][, {note}]"},
        {QT_TRANSLATE_NOOP("Verb", "Withdraw rain forecast"),
         step(u"rainforecast.withdraw"_s, {u"issued"_s}, u"withdrawn"_s, C | D | L | S, {local(u"reason"_s)}), u"撤销雨量预报[，{reason}]",
         u"Rain forecast withdrawn[, {reason}]"},
    };
}

} // namespace

Kind rainForecastKind()
{
    return {
        .key = u"rainforecast"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Rain forecast"),
        .states = {{"issued", QT_TRANSLATE_NOOP("State", "Issued")}, {"withdrawn", QT_TRANSLATE_NOOP("State", "Withdrawn"), over}},
        .verbs = rainForecastVerbs(),
        .fields = {{"issuedAt", QT_TRANSLATE_NOOP("Field", "Issued at")},
                   {"from", QT_TRANSLATE_NOOP("Field", "First step begins")},
                   {"stepMin", QT_TRANSLATE_NOOP("Field", "Step (min)")},
                   {"rates", QT_TRANSLATE_NOOP("Field", "Rain of each step (mm/h)")},
                   {"validMin", QT_TRANSLATE_NOOP("Field", "Valid for (min)")},
                   {"station", QT_TRANSLATE_NOOP("Field", "Rain station (none: the city)")},
                   {"source", QT_TRANSLATE_NOOP("Field", "Source")}},
        .mayBePutAway = false, // there is one for each station, which comes again under the same subject
    };
}

} // namespace wf::table
