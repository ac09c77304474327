// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rescue.h"

#include "closure.h"
#include "cordon.h"
#include "people.h"
#include "refusaltext.h"

namespace wf::table {

namespace {

const QStringList hows{u"radio"_s, u"phone"_s, u"caller"_s, u"fire"_s, u"hospital"_s, u"camera"_s, u"other"_s, u"seen"_s};

bool isAtTheScene(const Seat &seat) { return seat.role == Role::Officer || seat.role == Role::Brigade; }

/// A unit on the scene said it.
bool isByUnit(const QString &how) { return how == "radio"_L1 || how == "phone"_L1; }

/// Who sits at a desk has it from others.
QStringList fittingHows(const StepContext &context)
{
    QStringList keys = hows;
    if (!isAtTheScene(context.seat))
        keys.removeAll(u"seen"_s);
    return keys;
}

std::optional<Refusal> unitIsThere(const StepContext &context)
{
    const QString subject = context.given.value("rescueUnit"_L1).toString();
    if (subject.isEmpty())
        return Refusal{
            u"incident.rescue_unit"_s,
            RefusalText::tr("“%1”: name the unit on the scene that reported it.").arg(fieldTitle(u"incident"_s, u"rescueHow"_s))};
    const Record *unit = context.look ? context.look(subject) : nullptr;
    if (!unit || isAtIncident(*unit, context.before, context.look, context.place))
        return std::nullopt;
    return Refusal{u"incident.rescue_not_there"_s,
                   RefusalText::tr("“%1”: %2 is not reported on the scene of this incident. Record its arrival first, or say who else "
                                   "reported it.")
                       .arg(fieldTitle(u"incident"_s, u"rescueHow"_s), unit->localText("callSign"_L1))};
}

/// Where nobody knows where the incident or the camera is, no camera is known not to show it.
std::optional<Refusal> cameraIsBlind(const StepContext &context)
{
    const Record *camera = context.look ? context.look(context.given.value("rescueCamera"_L1).toString()) : nullptr;
    if (!camera || !camera->hasPosition() || !context.before.hasPosition()
        || seesIncident(*camera, context.before, context.before.position()))
        return std::nullopt;
    return Refusal{u"incident.camera_blind"_s,
                   RefusalText::tr("The camera “%1” doesn't show this place, or is out of order. Where it does, link it to the "
                                   "incident first.")
                       .arg(camera->name())};
}

std::optional<Refusal> saysHowMany(const StepContext &context)
{
    if (context.given.contains("rescued"_L1) || context.given.contains("handedOver"_L1))
        return std::nullopt;
    return Refusal{u"incident.no_count"_s,
                   RefusalText::tr("“%1” or “%2”: say how many people.")
                       .arg(fieldTitle(u"incident"_s, u"rescued"_s), fieldTitle(u"incident"_s, u"handedOver"_s))};
}

/// More than there are can't be out: a slip of the keys would leave nobody in danger. Where there are more, that is said first. What is
/// recorded already may be said again.
std::optional<Refusal> areThatMany(const StepContext &context)
{
    if (!context.before.value("people"_L1).isDouble())
        return std::nullopt;
    const int people = int(context.before.number("people"_L1));
    for (const QLatin1StringView field : {"rescued"_L1, "handedOver"_L1}) {
        const QJsonValue said = context.given.value(field);
        if (!said.isDouble() || said.toInt() <= people || said == context.before.value(field))
            continue;
        return Refusal{u"incident.rescue_more"_s,
                       RefusalText::tr("“%1” is %2, and %n people are reported there: if there are more, first correct “%3” "
                                       "by the step “%4”.",
                                       nullptr, people)
                           .arg(fieldTitle(u"incident"_s, field))
                           .arg(said.toInt())
                           .arg(fieldTitle(u"incident"_s, u"people"_s), verbTitle(u"incident.update"_s))};
    }
    return std::nullopt;
}

} // namespace

QList<FieldRule> rescueSource()
{
    FieldRule how = choice(u"rescueHow"_s, hows);
    how.open = fittingHows;
    how.requiredOf = Roles(C) | D | B;
    return {how, ref(u"rescueUnit"_s, {u"unit"_s}),
            only(mustWhere(ref(u"rescueCamera"_s, {u"camera"_s}), u"rescueHow"_s, u"camera"_s), u"rescueHow"_s, u"camera"_s)};
}

std::optional<Refusal> rescueIsKnown(const StepContext &context)
{
    const QString how = context.given.value("rescueHow"_L1).toString();
    if (isByUnit(how))
        return unitIsThere(context);
    if (how == "camera"_L1) {
        if (const auto refused = cameraIsBlind(context))
            return refused;
    }
    if (how == "seen"_L1 && !isAtTheScene(context.seat))
        return Refusal{u"incident.rescue_seen"_s,
                       RefusalText::tr("“%1”: only the officer or the brigade at the scene has seen it with their own eyes.")
                           .arg(fieldTitle(u"incident"_s, u"rescueHow"_s))};
    if (how == "other"_L1 && isBlank(context.given.value("detail"_L1)))
        return Refusal{u"incident.rescue_who"_s,
                       RefusalText::tr("“%1”: say who reported it, and how.").arg(fieldTitle(u"incident"_s, u"detail"_s))};
    return std::nullopt;
}

std::optional<Refusal> rescueIsSaid(const StepContext &context)
{
    auto refused = saysHowMany(context);
    if (!refused)
        refused = areThatMany(context);
    return refused ? refused : rescueIsKnown(context);
}

void noteRescue(const StepContext &context, Record &after)
{
    const QString said = context.given.value("rescueHow"_L1).toString();
    const QString how = said.isEmpty() && context.seat.role == Role::Officer ? u"seen"_s : said;
    QJsonObject fields = after.fields();
    const auto keep = [&](QLatin1StringView field, bool isKept) {
        if (!isKept || !context.given.contains(field))
            fields.remove(field);
    };
    keep("rescueUnit"_L1, isByUnit(how));
    keep("rescueCamera"_L1, how == "camera"_L1);
    if (how.isEmpty())
        fields.remove("rescueHow"_L1);
    else
        fields.insert("rescueHow"_L1, how);
    fields.insert("rescuedAt"_L1, context.now);
    after.setFields(fields);
}

QList<const Record *> dangersInside(const StepContext &context)
{
    return context.each ? dangersOn(context.before, context.each(u"incident"_s), context.each(u"floodpoint"_s)) : QList<const Record *>();
}

QList<OpeningLack> withDangers(const StepContext &context, const QList<OpeningLack> &lacks)
{
    return lacks + dangerLacks(dangersInside(context));
}

} // namespace wf::table
