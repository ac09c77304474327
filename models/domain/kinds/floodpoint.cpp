// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "ending.h"
#include "kindtable.h"
#include "water.h"

#include <algorithm>

namespace wf::table {

namespace {

QList<FieldRule> floodPointFields(bool creating)
{
    // Depths in cm. No figure binds a city: they are configuration, point by point.
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
    QList<FieldRule> rules{local(u"name"_s),
                           thresholds,
                           number(u"reopenMin"_s, 0, 1440),
                           position(),
                           choice(u"kind"_s, {u"underpass"_s, u"tunnel"_s, u"street"_s, u"riverside"_s}),
                           text(u"road"_s),
                           choice(u"direction"_s, {u"both"_s, u"northbound"_s, u"southbound"_s, u"eastbound"_s, u"westbound"_s}),
                           brigade(),
                           text(u"gauge"_s),
                           seldom(number(u"gaugeMaxCm"_s, 1, 1000)),
                           seldom(text(u"gaugeNone"_s)),
                           card,
                           seldom(model)};
    // Later the doubt comes and goes by its own two steps, which ask why and who has looked.
    if (creating)
        rules.append(seldom(local(u"doubtful"_s)));
    rules.append(seldom(prose(u"note"_s)));
    return kept(rules);
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

/// What the limits of this point are held against: a closure that is not over, an open alarm.
bool isHeldAgainst(const Record &other, const Record &point)
{
    return !isOver(other) && (other.kind() == "closure"_L1 ? liesOver(other, point) : other.text("floodPoint"_L1) == point.subject());
}

/// The limits of before somebody made them stricter while `of` (a subject) was held against them: so far a slip may be taken back.
constexpr auto limitsBefore = "limitsBefore"_L1;

Thresholds limitsOf(const Record &point, const QJsonObject &before)
{
    Record then = point;
    for (const QLatin1StringView field : {"thresholds"_L1, "reopenMin"_L1}) {
        if (before.contains(field))
            then.set(field, before.value(field));
    }
    return thresholdsOf(then);
}

/// The first that the limits are held against; empty: nothing is.
QString userOf(const StepContext &context, const QString &wanted = {})
{
    for (const QString &kind : {u"closure"_s, u"alarm"_s}) {
        for (const Record *other : context.each ? context.each(kind) : QList<const Record *>()) {
            if (isHeldAgainst(*other, context.before) && (wanted.isEmpty() || other->subject() == wanted))
                return other->subject();
        }
    }
    return {};
}

/// What a road is still closed for, or an alarm stands for, at this point; empty: nothing.
QString inUse(const StepContext &context)
{
    if (!context.each)
        return {};
    for (const Record *closure : context.each(u"closure"_s)) {
        if (isHeldAgainst(*closure, context.before))
            return QCoreApplication::translate("Refusal", "the closure %1 there is “%2”")
                .arg(closure->displayNumber().isEmpty() ? closure->text("road"_L1) : closure->displayNumber(), closureStateTitle(*closure));
    }
    for (const Record *alarm : context.each(u"alarm"_s)) {
        if (isHeldAgainst(*alarm, context.before))
            return QCoreApplication::translate("Refusal", "its water alarm “%1” is open")
                .arg(choiceTitle(u"alarm"_s, u"level"_s, alarm->text("level"_L1)));
    }
    return {};
}

/// The point as it would be by what is given for these fields.
Record asGiven(const StepContext &context, const QList<QLatin1StringView> &fields)
{
    Record after = context.before;
    for (const QLatin1StringView field : fields) {
        if (context.given.contains(field))
            after.set(field, context.given.value(field));
    }
    return after;
}

/// By new limits the water would seem to have fallen where it has not: a road would be opened that nobody may open, an alarm would end.
/// Lower limits, and a longer time, are the safe side; and a slip to that side is taken back as far as the limits that stood before it.
bool loosens(const StepContext &context)
{
    const Record after = asGiven(context, {"thresholds"_L1, "reopenMin"_L1});
    Thresholds was = thresholdsOf(context.before);
    const QJsonObject slip = context.before.value(limitsBefore).toObject();
    if (const QString of = slip.value("of"_L1).toString(); !of.isEmpty() && userOf(context, of) == of) {
        const Thresholds then = limitsOf(context.before, slip);
        was = {.watch = std::max(was.watch, then.watch),
               .slow = std::max(was.slow, then.slow),
               .close = std::max(was.close, then.close),
               .reopen = std::max(was.reopen, then.reopen),
               .reopenMin = std::min(was.reopenMin, then.reopenMin)};
    }
    const Thresholds is = thresholdsOf(after);
    return is.watch > was.watch || is.slow > was.slow || is.close > was.close || is.reopen > was.reopen || is.reopenMin < was.reopenMin;
}

/// Elsewhere, or on another road: what is closed there would no longer be held against its water.
bool moves(const StepContext &context)
{
    const auto changes = [&context](QLatin1StringView field) {
        return context.given.contains(field) && context.given.value(field) != context.before.value(field);
    };
    return changes("road"_L1) || (context.before.hasPosition() && changes("pos"_L1));
}

/// What is read there would be other water, or less of it: the depth that closed the road would no longer be known.
bool readsOtherwise(const StepContext &context)
{
    constexpr double mostCm = 1000; // where none is said
    const Record after = asGiven(context, {"gauge"_L1, "gaugeMaxCm"_L1, "gaugeNone"_L1});
    const auto changes = [&](QLatin1StringView field) { return after.text(field).trimmed() != context.before.text(field).trimmed(); };
    return changes("gauge"_L1) || changes("gaugeNone"_L1)
        || after.number("gaugeMaxCm"_L1, mostCm) < context.before.number("gaugeMaxCm"_L1, mostCm);
}

/// Another carriageway would be wet; by its kind too, where no direction is said.
bool turns(const StepContext &context)
{
    return wetDirection(asGiven(context, {"kind"_L1, "direction"_L1})) != wetDirection(context.before);
}

/// Two points with one gauge: its water would be shown at one of them only. By its id a point is found in the gauge's files too.
std::optional<Refusal> gaugeIsItsOwn(const StepContext &context)
{
    const QString gauge = context.given.value("gauge"_L1).toString().trimmed();
    if (gauge.isEmpty() || !context.each || gauge == context.before.text("gauge"_L1).trimmed())
        return std::nullopt;
    for (const Record *other : context.each(u"floodpoint"_s)) {
        if (other->subject() == context.before.subject() || (other->text("gauge"_L1).trimmed() != gauge && other->id() != gauge))
            continue;
        return Refusal{u"floodpoint.gauge_taken"_s,
                       QCoreApplication::translate("Refusal", "The gauge “%1” is that of %2 already: one gauge reads one flood point.")
                           .arg(gauge, other->name())};
    }
    return std::nullopt;
}

std::optional<Refusal> mayDefine(const StepContext &context)
{
    auto refused = thresholdsRise(context);
    return refused ? refused : gaugeIsItsOwn(context);
}

std::optional<Refusal> staysWhileInUse(const StepContext &context)
{
    const bool isLooser = loosens(context);
    const bool isReadOtherwise = readsOtherwise(context);
    const bool isTurned = turns(context);
    const QString why = isLooser || isReadOtherwise || isTurned || moves(context) ? inUse(context) : QString();
    if (why.isEmpty())
        return std::nullopt;
    if (isReadOtherwise)
        return Refusal{
            u"floodpoint.gauge_in_use"_s,
            QCoreApplication::translate("Refusal",
                                        "The gauge of %1, and what it can read, can't be changed while %2: the depth would be "
                                        "another gauge's. First do “%3” and have the water read by eye; the gauge is changed when "
                                        "the closure and the alarm are over.")
                .arg(context.before.name(), why, verbTitle(u"floodpoint.doubt"_s))};
    if (isLooser)
        return Refusal{u"floodpoint.limits_in_use"_s,
                       QCoreApplication::translate("Refusal",
                                                   "The depth limits of %1 can't be raised, nor the time that the water must be low be "
                                                   "shortened, while %2: the water would seem to have fallen, and it has not. They may be "
                                                   "lowered.")
                           .arg(context.before.name(), why)};
    if (isTurned)
        return Refusal{u"floodpoint.direction_in_use"_s,
                       QCoreApplication::translate("Refusal",
                                                   "Which carriageway of %1 is under water can't be changed while %2: its water would no "
                                                   "longer be held against what stands there.")
                           .arg(context.before.name(), why)};
    return Refusal{u"floodpoint.place_in_use"_s,
                   QCoreApplication::translate("Refusal",
                                               "%1 can't be moved or put on another road while %2: its water would no longer be held "
                                               "against what stands there.")
                       .arg(context.before.name(), why)};
}

/// No way round what guards a road: while one is closed there, or an alarm is open, the limits only become stricter.
std::optional<Refusal> mayConfigure(const StepContext &context)
{
    auto refused = mayDefine(context);
    return refused ? refused : staysWhileInUse(context);
}

void keepLimits(const StepContext &context, Record &after)
{
    const QString of = context.before.value(limitsBefore).toObject().value("of"_L1).toString();
    if (!of.isEmpty() && userOf(context, of) == of)
        return; // those of before the first slip
    QJsonObject fields = after.fields();
    fields.remove(limitsBefore);
    const QString user = userOf(context);
    if (!user.isEmpty() && thresholdsOf(after) != thresholdsOf(context.before)) {
        const Thresholds was = thresholdsOf(context.before);
        fields.insert(
            limitsBefore,
            QJsonObject{{"of"_L1, user},
                        {"thresholds"_L1,
                         QJsonObject{{"watch"_L1, was.watch}, {"slow"_L1, was.slow}, {"close"_L1, was.close}, {"reopen"_L1, was.reopen}}},
                        {"reopenMin"_L1, was.reopenMin}});
    }
    after.setFields(fields);
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
    fields.remove("doubtedReadAt"_L1);
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
    // Nor does a later reading that is doubted too take back that an earlier one was.
    const QJsonValue before = context.before.value("doubtedReadAt"_L1), given = context.given.value("doubtedReadAt"_L1);
    if (before.isDouble() && given.isDouble())
        fields.insert("doubtedReadAt"_L1, std::min(before.toInteger(), given.toInteger()));
    fields.remove("saidDoubtfulAt"_L1);
    if (!context.given.contains("doubtCode"_L1)) { // another doubt than the one before, and a person's
        fields.remove("doubtCode"_L1);
        fields.insert("saidDoubtfulAt"_L1, context.now);
    }
    after.setFields(fields);
}

QList<KindVerb> floodPointVerbs()
{
    return {
        {QT_TRANSLATE_NOOP("Verb", "Define flood point"),
         creating(u"floodpoint.define"_s, u"normal"_s, C | D | K | S, floodPointFields(true), {}, mayDefine)},
        {QT_TRANSLATE_NOOP("Verb", "Configure flood point"),
         step(u"floodpoint.configure"_s, {}, {}, C | D | K | S, floodPointFields(false), mayConfigure, keepLimits),
         u"配置易涝点：{name}[，{configured}]", u"Flood point configured: {name}[, {configured}]"},
        {QT_TRANSLATE_NOOP("Verb", "Mark reading doubtful"),
         step(u"floodpoint.doubt"_s, {}, {}, C | D | B | O | S,
              {must(prose(u"reason"_s)), seldom(text(u"doubtCode"_s)), seldom(time(u"doubtedReadAt"_s))}, nullptr, noteDoubt),
         u"水位计标注存疑：{name}[，{doubtful}]", u"Gauge marked doubtful: {name}[, {doubtful}]"},
        {QT_TRANSLATE_NOOP("Verb", "Trust reading again"),
         takingBack(step(u"floodpoint.trust"_s, {}, {}, C | D | B | O | S, {must(prose(u"trustReason"_s)), personal(local(u"saidBy"_s))},
                         nullptr, forgetDoubt),
                    [](const Record &point) { return !point.localText("doubtful"_L1).isEmpty(); }),
         u"水位计恢复采信：{name}[，{trustReason}][（{saidBy}）]", u"Gauge trusted again: {name}[, {trustReason}][ ({saidBy})]"},
    };
}

} // namespace

Kind floodPointKind()
{
    return {
        .key = u"floodpoint"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Flood point"),
        .unnamedZh = u"积水点（未具名）",
        .unnamedEn = u"a flood point without a name",
        .states = {{"normal", QT_TRANSLATE_NOOP("State", "In use")}},
        .verbs = floodPointVerbs(),
        .fields = {{"trustReason", QT_TRANSLATE_NOOP("Field", "Why it is believed again")},
                   {"saidBy", QT_TRANSLATE_NOOP("Field", "Who looked at it")},
                   {"doubtCode", QT_TRANSLATE_NOOP("Field", "Kind of doubt")},
                   {"doubtedReadAt", QT_TRANSLATE_NOOP("Field", "Reading in doubt")},
                   {"thresholds.watch", QT_TRANSLATE_NOOP("Field", "Watch from (cm)")},
                   {"thresholds.slow", QT_TRANSLATE_NOOP("Field", "Slow from (cm)")},
                   {"thresholds.close", QT_TRANSLATE_NOOP("Field", "Close from (cm)")},
                   {"thresholds.reopen", QT_TRANSLATE_NOOP("Field", "Reopen below (cm)")},
                   {"card.charge", QT_TRANSLATE_NOOP("Field", "In charge")},
                   {"card.stopAt", QT_TRANSLATE_NOOP("Field", "Stop traffic at")},
                   {"card.detour", QT_TRANSLATE_NOOP("Field", "Detour")},
                   {"card.equipment", QT_TRANSLATE_NOOP("Field", "Equipment")},
                   {"model.catchmentM2", QT_TRANSLATE_NOOP("Field", "Catchment (m²)")},
                   {"model.runoff", QT_TRANSLATE_NOOP("Field", "Share that runs off (0–1)")},
                   {"model.drainM3h", QT_TRANSLATE_NOOP("Field", "Sewer takes (m³/h)")},
                   {"model.blocked", QT_TRANSLATE_NOOP("Field", "Share blocked (0–1)")},
                   {"model.pumpM3h", QT_TRANSLATE_NOOP("Field", "Pumps take (m³/h)")},
                   {"model.pumpRuns", QT_TRANSLATE_NOOP("Field", "Pumps run")},
                   {"model.curve", QT_TRANSLATE_NOOP("Field", "Storage curve (cm: m³)")}},
        .choices = {{"kind.underpass", QT_TRANSLATE_NOOP("Choice", "Underpass")},
                    {"kind.tunnel", QT_TRANSLATE_NOOP("Choice", "Tunnel")},
                    {"kind.street", QT_TRANSLATE_NOOP("Choice", "Street")},
                    {"kind.riverside", QT_TRANSLATE_NOOP("Choice", "Riverside road")},
                    {"thresholds.watch", QT_TRANSLATE_NOOP("Choice", "Watch")},
                    {"thresholds.slow", QT_TRANSLATE_NOOP("Choice", "Slow")},
                    {"thresholds.close", QT_TRANSLATE_NOOP("Choice", "Close")},
                    {"thresholds.reopen", QT_TRANSLATE_NOOP("Choice", "Reopen")}},
        .searchRank = 30,
        .placeRank = 10,
        .isDispatched = true,
        .usualRank = 30,
        .assetRank = 40,
        .assetSection = u"floodpoints"_s,
        .layerRank = 30,
        .layer
        = {.key = "floodPoints", .title = QT_TRANSLATE_NOOP("Layer", "Flood points"), .paintRank = 50, .iconSize = 28, .crowds = false},
    };
}

} // namespace wf::table
