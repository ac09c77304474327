// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbtable.h"

#include <QJsonArray>

namespace wf::table {

namespace {

QList<FieldRule> floodPointFields(bool creating)
{
    // Depths in cm. No figure binds Taiyuan: they are configuration, point by point.
    FieldRule thresholds = object(u"thresholds"_s,
                                  {must(number(u"watch"_s, 0, 1000)), must(number(u"slow"_s, 0, 1000)), must(number(u"close"_s, 0, 1000)),
                                   must(number(u"reopen"_s, 0, 1000))});
    thresholds.required = creating;
    // Who is in charge, where traffic is stopped, the way round, what lies ready (一点一策).
    const FieldRule card = object(u"card"_s, {local(u"charge"_s), prose(u"stopAt"_s), prose(u"detour"_s), prose(u"equipment"_s)});
    // The flood room says what each of these means and bounds it (PondingParameters).
    const FieldRule model = object(u"model"_s,
                                   {number(u"catchmentM2"_s, 0, 1e8), number(u"runoff"_s, 0, 1), number(u"drainM3h"_s, 0, 360'000),
                                    number(u"blocked"_s, 0, 1), number(u"pumpM3h"_s, 0, 360'000), flag(u"pumpRuns"_s), curve(u"curve"_s)});
    return kept({local(u"name"_s), thresholds, number(u"reopenMin"_s, 0, 1440), position(),
                 choice(u"kind"_s, {u"underpass"_s, u"tunnel"_s, u"street"_s, u"riverside"_s}), text(u"road"_s),
                 choice(u"direction"_s, {u"both"_s, u"northbound"_s, u"southbound"_s, u"eastbound"_s, u"westbound"_s}), brigade(),
                 text(u"gauge"_s), seldom(number(u"gaugeMaxCm"_s, 1, 1000)), seldom(text(u"gaugeNone"_s)), card, seldom(model),
                 seldom(local(u"doubtful"_s)), seldom(prose(u"note"_s))});
}

std::optional<Refusal> thresholdsRise(const StepContext &context)
{
    const QJsonValue given = context.given.value("thresholds"_L1);
    if (!given.isObject())
        return std::nullopt;
    const QJsonObject cm = given.toObject();
    for (const QString &key : {u"watch"_s, u"slow"_s, u"close"_s, u"reopen"_s}) {
        const double value = cm.value(key).toDouble(-1);
        if (value < 0 || value > 1000)
            return Refusal{u"floodpoint.thresholds"_s,
                           QCoreApplication::translate("Refusal", "The depth limit “%1” of %2 must be between 0 and 1000 cm.")
                               .arg(choiceTitle(u"floodpoint"_s, u"thresholds"_s, key), context.before.name())};
    }
    const double watch = cm.value("watch"_L1).toDouble();
    const double slow = cm.value("slow"_L1).toDouble();
    const double close = cm.value("close"_L1).toDouble();
    if (watch <= slow && slow <= close && cm.value("reopen"_L1).toDouble() <= close)
        return std::nullopt;
    return Refusal{u"floodpoint.thresholds"_s,
                   QCoreApplication::translate(
                       "Refusal", "The depth limits must rise from watch to slow to close, and reopening must not lie above closing.")};
}

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

/// The rule ends an alarm once the water has been low for its time; a person ends none while the water is still where it was raised.
std::optional<Refusal> waterHasFallen(const StepContext &context)
{
    const bool isPerson = context.seat.role != Role::System && context.seat.role != Role::Control;
    const Record *point = isPerson && context.look && context.water ? context.look(context.before.text("floodPoint"_L1)) : nullptr;
    const WaterStand stand = point ? context.water(*point) : WaterStand();
    if (!stand.isKnown(context.now))
        return std::nullopt;
    const Thresholds limits = thresholdsOf(*point);
    const QString level = context.before.text("level"_L1);
    const double limit = level == "close"_L1 ? limits.close : level == "slow"_L1 ? limits.slow : limits.watch;
    if (stand.depthCm < limit)
        return std::nullopt;
    return Refusal{u"alarm.water"_s,
                   QCoreApplication::translate("Refusal", "The water at %1 stands at %2 cm, not below the limit of the alarm, %3 cm.")
                       .arg(point->name(), QString::number(qRound(stand.depthCm)), QString::number(qRound(limit)))};
}

void forgetDoubt(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    // Of a gauge that was only silent, what it has said since it spoke again is held against it.
    fields.remove("silentAt"_L1);
    if (context.before.text("doubtCode"_L1) == "gauge.silent"_L1)
        fields.insert("silentAt"_L1, context.before.value("doubtedAt"_L1));
    fields.remove("doubtful"_L1);
    fields.remove("doubtCode"_L1);
    fields.remove("doubtedAt"_L1);
    fields.remove("saidDoubtfulAt"_L1);
    if (!context.given.contains("saidBy"_L1))
        fields.remove("saidBy"_L1);
    fields.insert("trustedAt"_L1, context.now); // what it read before was in doubt, and makes no trend
    after.setFields(fields);
}

void noteDoubt(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("reason"_L1);
    fields.remove("trustReason"_L1);
    fields.remove("saidBy"_L1);
    if (context.before.value("reason"_L1).isString())
        fields.insert("reason"_L1, context.before.value("reason"_L1));
    fields.insert("doubtful"_L1, context.given.value("reason"_L1));
    if (!fields.contains("doubtedAt"_L1)) // another reason does not begin the doubt anew
        fields.insert("doubtedAt"_L1, context.now);
    fields.remove("saidDoubtfulAt"_L1);
    if (!context.given.contains("doubtCode"_L1)) { // another doubt than the one before, and a person's
        fields.remove("doubtCode"_L1);
        fields.insert("saidDoubtfulAt"_L1, context.now);
    }
    after.setFields(fields);
}

} // namespace

QList<Verb> weatherVerbs()
{
    const QStringList levels{u"watch"_s, u"slow"_s, u"close"_s};
    return {
        creating(u"floodpoint.define"_s, u"normal"_s, C | D | K | S, floodPointFields(true), {}, thresholdsRise),
        step(u"floodpoint.configure"_s, {}, {}, C | D | K | S, floodPointFields(false), thresholdsRise),
        step(u"floodpoint.doubt"_s, {}, {}, C | D | B | O | S, {must(prose(u"reason"_s)), seldom(text(u"doubtCode"_s))}, nullptr,
             noteDoubt),
        step(u"floodpoint.trust"_s, {}, {}, C | D | B | O | S, {must(prose(u"trustReason"_s)), personal(local(u"saidBy"_s))}, nullptr,
             forgetDoubt),

        creating(u"rainstation.define"_s, u"normal"_s, C | D | K | S,
                 {must(local(u"name"_s)), position(), text(u"station"_s), text(u"gaugeNone"_s), number(u"factor"_s, 0, 100), brigade(),
                  local(u"note"_s)}),

        // Each issue replaces the one before of the same record: the rain of equal steps, for a station or for the city.
        creating(u"rainforecast.issue"_s, u"issued"_s, C | D | L | S,
                 {must(now(time(u"issuedAt"_s))), must(now(time(u"from"_s))), must(last(integer(u"stepMin"_s, 5, 60))),
                  must(list(u"rates"_s)), last(integer(u"validMin"_s, 10, 720)), ref(u"station"_s, {u"rainstation"_s}),
                  last(local(u"source"_s)), seldom(prose(u"note"_s))},
                 {u"issued"_s}, ratesAreRain),
        step(u"rainforecast.withdraw"_s, {u"issued"_s}, u"withdrawn"_s, C | D | L | S, {local(u"reason"_s)}),

        creating(u"alarm.raise"_s, u"raised"_s, C | D | B | S | K,
                 {must(ref(u"floodPoint"_s, {u"floodpoint"_s})), must(choice(u"level"_s, levels)), must(number(u"depthCm"_s, 0, 1000)),
                  must(now(time(u"readingAt"_s))), text(u"source"_s), seldom(local(u"name"_s)), seldom(position())}),
        step(u"alarm.acknowledge"_s, {u"raised"_s}, u"acknowledged"_s, C | D | B | L),
        // A graver alarm takes its place: the water rises, and nothing is over.
        step(u"alarm.supersede"_s, {u"raised"_s, u"acknowledged"_s}, u"ended"_s, S | K),
        // The water has fallen below the level under it: where it comes again, that is new to whoever signed for it.
        step(u"alarm.ease"_s, {u"acknowledged"_s}, {}, S | K, {must(text(u"easedTo"_s))}),
        step(u"alarm.end"_s, {u"raised"_s, u"acknowledged"_s}, u"ended"_s, C | D | B | S | K, {local(u"reason"_s)}, waterHasFallen),

        creating(u"warning.receive"_s, u"received"_s, C | D | L | K | S,
                 {must(choice(u"type"_s,
                              {u"rainstorm"_s, u"thunderstorm"_s, u"wind"_s, u"hail"_s, u"snowstorm"_s, u"fog"_s, u"icing"_s, u"heat"_s,
                               u"other"_s})),
                  must(choice(u"color"_s, {u"blue"_s, u"yellow"_s, u"orange"_s, u"red"_s})), must(last(local(u"issuer"_s))),
                  must(now(time(u"issuedAt"_s))), must(prose(u"text"_s)), time(u"expiresAt"_s), seldom(text(u"identifier"_s)),
                  seldom(local(u"name"_s))},
                 {}, lapsesLater),
        step(u"warning.acknowledge"_s, {u"received"_s}, u"acknowledged"_s, C | D | L | B),
        step(u"warning.lift"_s, {u"received"_s, u"acknowledged"_s}, u"lifted"_s, C | D | L | K | S, {local(u"reason"_s)}),
    };
}

} // namespace wf::table
