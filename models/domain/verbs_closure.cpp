// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority.h"
#include "closure.h"
#include "closuresteps.h"
#include "fieldvalue.h"
#include "rescue.h"

#include <QJsonArray>

#include <cmath>

namespace wf::table {

namespace {

QStringList stepKeys()
{
    QStringList keys;
    for (const ClosureStep &step : closureSteps())
        keys.append(step.key);
    return keys;
}

/// The steps that are not done yet, and only those that can be of use in the state: what is said again, or too early, helps nobody.
QStringList openSteps(const StepContext &context)
{
    QStringList keys = stepKeys();
    const auto water = waterAt(context);
    keys.removeIf([&](const QString &key) {
        const bool mayBeAnew = reopeningConfirmations().contains(key) && !confirmationCounts(context.before, key, water);
        return (isStepDone(context.before, key) && !mayBeAnew) || !stepFits(key, context.before.state());
    });
    return keys;
}

QStringList doneSteps(const StepContext &context)
{
    QStringList keys = stepKeys();
    const bool isHalf = !context.before.value("cordon"_L1).toObject().isEmpty();
    keys.removeIf([&](const QString &key) { return !isStepDone(context.before, key) && !(isHalf && key == "scene.cordon"_L1); });
    return keys;
}

FieldRule stepChoice(QStringList (*open)(const StepContext &))
{
    FieldRule rule = choice(u"step"_s, stepKeys());
    rule.open = open;
    rule.choiceTitle = closureStepTitle;
    return rule;
}

QList<FieldRule> askFields()
{
    return {must(text(u"road"_s)),
            must(choice(u"direction"_s, {u"both"_s, u"northbound"_s, u"southbound"_s, u"eastbound"_s, u"westbound"_s})),
            must(local(u"from"_s)),
            must(local(u"to"_s)),
            must(line(u"line"_s)),
            must(choice(u"cause"_s, {u"ponding"_s, u"accident"_s, u"works"_s, u"event"_s, u"other"_s})),
            ref(u"floodPoint"_s, {u"floodpoint"_s}),
            number(u"depthCm"_s, 0, 1000),
            local(u"reason"_s),
            local(u"name"_s),
            position(),
            brigade(),
            line(u"lineBack"_s), // the other carriageway, where both directions are closed
            integer(u"lanes"_s, 1, 12), // of the carriageway
            integer(u"lanesClosed"_s, 1, 12), // fewer than all: slower, not shut
            choice(u"askedBy"_s, {u"gauge"_s, u"officer"_s, u"camera"_s, u"desk"_s}),
            local(u"plannedDiversion"_s)};
}

QList<FieldRule> decision()
{
    return {must(keyed(text(u"authority"_s), FieldRule::Keys::Authorities)), text(u"clause"_s), local(u"reason"_s), list(u"reportedTo"_s)};
}

/// The plan's clauses are about water: what was closed for another reason need name none.
std::optional<Refusal> lacksClause(const StepContext &context, const QString &verb)
{
    if (!isAboutWater(context.before) || !isBlank(context.given.value("clause"_L1)))
        return std::nullopt;
    return Refusal{u"field.missing"_s,
                   QCoreApplication::translate("Refusal", "“%1” needs “%2”.").arg(verbTitle(verb), fieldTitle(u"closure"_s, u"clause"_s))};
}

std::optional<Refusal> mayConfirm(const StepContext &context)
{
    const auto refused = mayDecide(context, AuthorityTable::Decision::Confirm);
    return refused ? refused : lacksClause(context, u"closure.confirm"_s);
}

/// Closing more lanes than there are is a typing error.
std::optional<Refusal> lanesFit(const StepContext &context)
{
    const int lanes = context.given.value("lanes"_L1).toInt();
    const int closed = context.given.value("lanesClosed"_L1).toInt();
    if (lanes == 0 || closed <= lanes)
        return std::nullopt;
    return Refusal{
        u"closure.lanes"_s,
        QCoreApplication::translate("Refusal", "%1 of %2 lanes can't be closed.").arg(QString::number(closed), QString::number(lanes))};
}

/// At the scene the plan's table says who stops traffic with nobody's leave. A desk enters what was reported to it.
std::optional<Refusal> mayStop(const StepContext &context)
{
    const QStringList &stopping = authorityOf(context).stopping();
    const bool isAtTheScene = context.seat.role == Role::Officer || context.seat.role == Role::Brigade;
    if (!isAtTheScene || stopping.contains(roleKey(context.seat.role)))
        return lanesFit(context);
    QStringList allowed;
    for (const QString &key : stopping) {
        if (const auto role = roleFromKey(key))
            allowed.append(roleName(*role));
    }
    return underClause(
        context, u"closure.stop"_s,
        {u"closure.stop_authority"_s,
         QCoreApplication::translate("Refusal", "Traffic is stopped without leave by %1, not by %2, who asks for the closure.")
             .arg(allowed.join(QCoreApplication::translate("Refusal", " or ")), roleName(context.seat.role))});
}

std::optional<Refusal> stepsAreKnown(const StepContext &context)
{
    for (const QJsonValue step : context.given.value("late"_L1).toArray()) {
        if (!findClosureStep(step.toString()))
            return Refusal{u"closure.no_step"_s,
                           QCoreApplication::translate("Refusal", "A closure has no step “%1”.").arg(step.toString())};
    }
    return std::nullopt;
}

void noteReminder(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    QJsonObject reminded = context.before.value("reminded"_L1).toObject();
    for (const QJsonValue step : context.given.value("late"_L1).toArray()) {
        QJsonObject one = reminded.value(step.toString()).toObject();
        one.insert("count"_L1, one.value("count"_L1).toInt() + 1);
        one.insert("at"_L1, context.now);
        one.insert("to"_L1, context.given.value("to"_L1));
        reminded.insert(step.toString(), one);
    }
    fields.insert("reminded"_L1, reminded);
    fields.remove("late"_L1);
    fields.remove("to"_L1);
    // "to" is also where the stretch ends: it stays what it was.
    if (context.before.fields().contains("to"_L1))
        fields.insert("to"_L1, context.before.value("to"_L1));
    after.setFields(fields);
}

QList<FieldRule> reason() { return {must(local(u"reason"_s))}; }

std::optional<Refusal> needsSteps(const StepContext &context, const QStringList &needed, const QString &code)
{
    QStringList missing;
    const bool isHalf = !context.before.value("cordon"_L1).toObject().isEmpty();
    for (const QString &key : needed) {
        if (!isStepDone(context.before, key))
            missing.append(isHalf && key == "scene.cordon"_L1 ? closureStepDue(context.before, key) : closureStepTitle(key));
    }
    if (missing.isEmpty())
        return std::nullopt;
    return Refusal{code,
                   QCoreApplication::translate("Refusal", "The closure of %1 still lacks: %2.")
                       .arg(context.before.text("road"_L1), missing.join(QCoreApplication::translate("Refusal", ", ")))};
}

std::optional<Refusal> sceneIsSafe(const StepContext &context)
{
    return needsSteps(context, {u"scene.cordon"_s, u"scene.cleared"_s}, u"closure.scene_open"_s);
}

QList<OpeningLack> lacksOfWholeRoad(const StepContext &context)
{
    return withDangers(context, wholeRoadLacks(context.before, waterAt(context), context.now, authorityOf(context).isOneLaneFirst()));
}

/// By whoever may decide, and by the plan's rule: the water has fallen for its time, and three have confirmed the road since.
std::optional<Refusal> mayReopen(const StepContext &context)
{
    if (const auto refused = mayDecide(context, AuthorityTable::Decision::Reopen))
        return refused;
    if (const auto refused = lacksClause(context, u"closure.reopen"_s))
        return refused;
    const auto refused = unlessPermitted(context, lacksOfWholeRoad(context));
    return refused ? std::optional(underClause(context, u"closure.reopen"_s, *refused)) : std::nullopt;
}

/// What was only asked for holds nobody back.
QList<OpeningLack> lacksOfLettingGo(const StepContext &context)
{
    const QList<OpeningLack> lacks = letGoLacks(context.before, waterAt(context), context.now);
    return context.before.state() == "asked"_L1 ? lacks : withDangers(context, lacks);
}

/// Turning down what holds traffic back opens the road as a reopening does, by the same rule.
std::optional<Refusal> mayLetGo(const StepContext &context)
{
    const auto refused = unlessPermitted(context, lacksOfLettingGo(context));
    return refused ? std::optional(underClause(context, u"closure.reopen"_s, *refused)) : std::nullopt;
}

/// What hinders asking: water that has not fallen, by a new reading or by what is said now. No time need pass yet, and nobody confirm.
QList<OpeningLack> askLacks(const StepContext &context, const std::optional<PointWater> &water)
{
    QList<OpeningLack> lacks = waterLacks(water, context.now);
    const QJsonValue said = context.given.value("depthCm"_L1);
    if (said.isDouble()) // whoever says it looks now, after whatever a gauge in doubt has said
        lacks.removeIf([](const OpeningLack &lack) { return lack.code == "closure.gauge_deeper"_L1; });
    if (!lacks.isEmpty() || !said.isDouble())
        return lacks;
    const WaterStand stand{.depthCm = said.toDouble(), .readAt = context.now, .source = {}, .by = {}, .belowSince = 0};
    return waterLacks(PointWater{water ? water->limits : Thresholds(), stand}, context.now);
}

/// A road of which a lane is to be closed again is shut before anybody asks to open it.
std::optional<Refusal> isShut(const StepContext &context)
{
    if (!isLaneToBeShut(context.before))
        return std::nullopt;
    return Refusal{u"closure.lane_open"_s,
                   QCoreApplication::translate("Refusal", "A lane of %1 is still said to be open: first record that it is closed again.")
                       .arg(context.before.localText("road"_L1))};
}

std::optional<Refusal> mayAskToReopen(const StepContext &context)
{
    if (const auto refused = isShut(context))
        return refused;
    const auto water = waterAt(context);
    const bool isKnown = water && water->stand.isKnown(context.now);
    if (isAboutWater(context.before) && !isKnown && !context.given.value("depthCm"_L1).isDouble())
        return Refusal{u"closure.depth_unsaid"_s,
                       QCoreApplication::translate("Refusal", "No new reading says how deep the water is at %1: say what was seen there.")
                           .arg(context.before.localText("road"_L1))};
    const bool isFromAnother = fromOthers.testFlag(context.seat.role);
    if (context.given.value("depthCm"_L1).isDouble() && isFromAnother && localise(context.given.value("readBy"_L1)).trimmed().isEmpty())
        return Refusal{
            u"closure.depth_by"_s,
            QCoreApplication::translate("Refusal", "“%1”: say who saw how deep the water is.").arg(fieldTitle(u"closure"_s, u"readBy"_s))};
    return unlessPermitted(context, askLacks(context, water));
}

void noteAskToReopen(const StepContext &context, Record &after)
{
    const auto water = waterAt(context);
    const QJsonValue said = context.given.value("depthCm"_L1);
    QJsonObject fields = after.fields();
    // What is read now, or was said where nothing is read; never a depth of before.
    fields.remove("saidDepthCm"_L1);
    if (!context.given.contains("readBy"_L1))
        fields.remove("readBy"_L1);
    if (water && water->stand.isKnown(context.now))
        fields.insert("depthCm"_L1, std::round(water->stand.depthCm * 10) / 10);
    else if (said.isDouble())
        fields.insert("saidDepthCm"_L1, said);
    after.setFields(fields);
    notePermit(context, askLacks(context, water), after);
}

/// Water on a stretch with one flood point is that point's water: its gauge, its card and its limits count for the closure.
void namePoint(const StepContext &context, Record &after)
{
    if (after.text("cause"_L1) != "ponding"_L1 || !after.text("floodPoint"_L1).isEmpty() || !context.each)
        return;
    QList<const Record *> points = context.each(u"floodpoint"_s);
    points.removeIf([&after](const Record *point) { return !liesOver(after, *point); });
    if (points.size() != 1)
        return;
    const Record &point = *points.constFirst();
    after.set("floodPoint"_L1, point.subject());
    const WaterStand stand = context.water ? context.water(point) : WaterStand();
    if (!after.value("depthCm"_L1).isDouble() && stand.isKnown(context.now))
        after.set("depthCm"_L1, std::round(stand.depthCm * 10) / 10);
}

void closeLanes(const StepContext &context, Record &after)
{
    // Whoever stops traffic says where: what was asked for on the other carriageway falls away with the old line.
    if (context.given.contains("line"_L1) && !context.given.contains("lineBack"_L1)) {
        QJsonObject fields = after.fields();
        fields.remove("lineBack"_L1);
        after.setFields(fields);
    }
    after.set("lane"_L1, u"none"_s);
    after.set("laneAt"_L1, context.now);
}

void stopTraffic(const StepContext &context, Record &after)
{
    closeLanes(context, after);
    namePoint(context, after);
}

void openLanes(const StepContext &context, Record &after)
{
    after.set("lane"_L1, u"all"_s);
    after.set("laneAt"_L1, context.now);
}

void reopen(const StepContext &context, Record &after)
{
    openLanes(context, after);
    notePermit(context, lacksOfWholeRoad(context), after);
}

/// How deep it was when somebody said no: it is asked again once the water rises further.
void turnDown(const StepContext &context, Record &after)
{
    openLanes(context, after);
    notePermit(context, lacksOfLettingGo(context), after);
    if (const auto water = waterAt(context); water && water->stand.depthCm >= 0)
        after.set("depthCm"_L1, std::round(water->stand.depthCm * 10) / 10);
}

void stayInForce(const StepContext &context, Record &after)
{
    // It has been in force all the time: the moment it came into force stays.
    after.set("times"_L1, context.before.value("times"_L1));
    after.set("by"_L1, context.before.value("by"_L1));
    after.set("keptAt"_L1, context.now);
    after.set("lane"_L1, u"none"_s);
    after.set("laneAt"_L1, context.now);
    dropReopening(context, context.given.value("reason"_L1), after);
}

} // namespace

QList<Verb> closureVerbs()
{
    const QStringList underWay{u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s};
    return {
        creating(u"closure.ask"_s, u"asked"_s, C | D | B | O | S, askFields(), {}, lanesFit, namePoint),
        creating(u"closure.stop"_s, u"stopped"_s, C | D | B | O, askFields(), {u"asked"_s}, mayStop, stopTraffic),
        step(u"closure.confirm"_s, {u"asked"_s, u"stopped"_s}, u"confirmed"_s, C, decision(), mayConfirm),
        then(step(u"closure.reject"_s, {u"asked"_s, u"stopped"_s}, u"rejected"_s, C, with(reason(), permitFields()), mayLetGo, turnDown),
             endClosure),
        step(u"closure.step"_s, underWay, {}, C | D | B | O | L | K | S,
             with({must(stepChoice(openSteps)), laneAuthority()}, with(seenFields(), permitFields())), stepMayBeDone, noteStep),
        step(u"closure.undo_step"_s, underWay, {}, C | D | B | O | L | K,
             // At one end only: as what follows where its guard leaves; no form asks for it.
             {must(stepChoice(doneSteps)), must(passing(local(u"undoReason"_s))),
              derived(passing(choice(u"end"_s, {u"from"_s, u"to"_s})),
                      [](const QJsonObject &given) -> QJsonValue { return given.value("end"_L1); })},
             stepMayBeUndone, noteUndone),
        step(u"closure.divert"_s, {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s}, {}, C | D | B | S,
             kept({must(line(u"diversionLine"_s)), must(list(u"diversionRoads"_s)), number(u"diversionMin"_s, 0, 600),
                   number(u"diversionKm"_s, 0, 500), local(u"plannedDiversion"_s)})),
        step(u"closure.remind"_s, {u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s}, {}, C | D | S,
             {must(list(u"late"_s)), must(text(u"to"_s))}, stepsAreKnown, noteReminder),
        step(u"closure.enforce"_s, {u"confirmed"_s}, u"in_force"_s, C | D | B, {}, sceneIsSafe, closeLanes),
        step(u"closure.ask_reopen"_s, {u"in_force"_s}, u"reopening_asked"_s, C | D | B | O,
             with({local(u"reason"_s), passing(number(u"depthCm"_s, 0, 1000)), personal(local(u"readBy"_s))}, permitFields()),
             mayAskToReopen, noteAskToReopen),
        step(u"closure.keep"_s, {u"reopening_asked"_s}, u"in_force"_s, C, reason(), nullptr, stayInForce),
        then(step(u"closure.reopen"_s, {u"reopening_asked"_s}, u"reopened"_s, C, with(decision(), permitFields()), mayReopen, reopen),
             endClosure),
        then(step(u"closure.withdraw"_s, {u"confirmed"_s}, u"rejected"_s, C, with(reason(), permitFields()), mayLetGo, turnDown),
             endClosure),
        // What runs beside the water was looked at: traffic may be led along it.
        step(u"closure.say_dry"_s, {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s}, {}, C | D | B | O, {must(local(u"dry"_s))}),
    };
}

} // namespace wf::table
