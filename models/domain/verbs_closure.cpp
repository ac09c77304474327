// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "verbtable.h"

namespace wf::table {

namespace {

QStringList stepKeys()
{
    QStringList keys;
    for (const ClosureStep &step : closureSteps())
        keys.append(step.key);
    return keys;
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
            local(u"plannedDiversion"_s)};
}

QList<FieldRule> decision() { return {must(text(u"authority"_s)), must(text(u"clause"_s)), local(u"reason"_s)}; }

QList<FieldRule> reason() { return {must(local(u"reason"_s))}; }

std::optional<Refusal> needsSteps(const StepContext &context, const QStringList &needed, const QString &code)
{
    QStringList missing;
    for (const QString &key : needed) {
        if (!isStepDone(context.before, key))
            missing.append(closureStepTitle(key));
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

std::optional<Refusal> threeConfirmed(const StepContext &context)
{
    return needsSteps(context, {u"reopen.drainage"_s, u"reopen.municipal"_s, u"reopen.officer"_s}, u"closure.reopen_unconfirmed"_s);
}

std::optional<Refusal> stepMayBeDone(const StepContext &context)
{
    const QString key = context.given.value("step"_L1).toString();
    if (key.isEmpty())
        return std::nullopt;
    if (isStepDone(context.before, key))
        return Refusal{u"closure.step_done"_s,
                       QCoreApplication::translate("Refusal", "“%1” is done already for the closure of %2.")
                           .arg(closureStepTitle(key), context.before.text("road"_L1))};
    if (!key.startsWith("scene."_L1))
        return std::nullopt;
    // Nobody may be left inside: only eyes on the spot or on a picture of it count.
    const bool byEye = context.seat.role == Role::Officer || context.seat.role == Role::Brigade;
    const bool byCamera = (context.seat.role == Role::Dispatcher || context.seat.role == Role::Commander)
        && context.given.value("how"_L1).toString() == "camera"_L1;
    if (byEye || byCamera)
        return std::nullopt;
    return Refusal{u"closure.scene_by"_s,
                   QCoreApplication::translate(
                       "Refusal", "“%1” is confirmed by the officer or the brigade at the scene, or by a desk that sees it by camera.")
                       .arg(closureStepTitle(key))};
}

void noteStep(const StepContext &context, Record &after)
{
    const QString key = context.given.value("step"_L1).toString();
    QJsonObject steps = after.value("steps"_L1).toObject();
    QJsonObject done{{u"at"_s, context.now}, {u"by"_s, context.seat.id}};
    if (context.given.contains("how"_L1))
        done.insert("how"_L1, context.given.value("how"_L1));
    steps.insert(key, done);
    QJsonObject fields = after.fields();
    fields.insert("steps"_L1, steps);
    fields.remove("step"_L1);
    fields.remove("how"_L1);
    if (key == "reopen.one_lane"_L1) {
        fields.insert("lane"_L1, u"one"_s);
        fields.insert("laneAt"_L1, context.now);
    }
    after.setFields(fields);
}

void closeLanes(const StepContext &context, Record &after)
{
    after.set("lane"_L1, u"none"_s);
    after.set("laneAt"_L1, context.now);
}

void openLanes(const StepContext &context, Record &after)
{
    after.set("lane"_L1, u"all"_s);
    after.set("laneAt"_L1, context.now);
}

void stayInForce(const StepContext &context, Record &after)
{
    // It has been in force all the time: the moment it came into force stays.
    after.set("times"_L1, context.before.value("times"_L1));
    after.set("by"_L1, context.before.value("by"_L1));
    after.set("keptAt"_L1, context.now);
}

} // namespace

QList<Verb> closureVerbs()
{
    const FieldRule how = choice(u"how"_s, {u"officer"_s, u"camera"_s, u"phone"_s, u"system"_s});
    return {
        creating(u"closure.ask"_s, u"asked"_s, C | D | B | O, askFields()),
        creating(u"closure.stop"_s, u"stopped"_s, C | D | B | O, askFields(), {u"asked"_s}, nullptr, closeLanes),
        step(u"closure.confirm"_s, {u"asked"_s, u"stopped"_s}, u"confirmed"_s, C, decision()),
        step(u"closure.reject"_s, {u"asked"_s, u"stopped"_s}, u"rejected"_s, C, reason(), nullptr, openLanes),
        step(u"closure.step"_s, {u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s}, {}, C | D | B | O | L | K | S,
             {must(choice(u"step"_s, stepKeys())), how}, stepMayBeDone, noteStep),
        step(u"closure.enforce"_s, {u"confirmed"_s}, u"in_force"_s, C | D | B, {}, sceneIsSafe, closeLanes),
        step(u"closure.ask_reopen"_s, {u"in_force"_s}, u"reopening_asked"_s, C | D | B | O,
             {local(u"reason"_s), number(u"depthCm"_s, 0, 1000)}),
        step(u"closure.keep"_s, {u"reopening_asked"_s}, u"in_force"_s, C, reason(), nullptr, stayInForce),
        step(u"closure.reopen"_s, {u"reopening_asked"_s}, u"reopened"_s, C, decision(), threeConfirmed, openLanes),
        step(u"closure.withdraw"_s, {u"confirmed"_s}, u"rejected"_s, C, reason(), nullptr, openLanes),
    };
}

} // namespace wf::table
