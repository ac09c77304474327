// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rescue.h"

#include "closure.h"
#include "cordon.h"
#include "people.h"

namespace wf::table {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Refusal", text); }

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
        return Refusal{u"incident.rescue_unit"_s,
                       tr(QT_TRANSLATE_NOOP("Refusal", "“%1”: name the unit on the scene that reported it."))
                           .arg(fieldTitle(u"incident"_s, u"rescueHow"_s))};
    const Record *unit = context.look ? context.look(subject) : nullptr;
    if (!unit || isAtIncident(*unit, context.before, context.look))
        return std::nullopt;
    return Refusal{u"incident.rescue_not_there"_s,
                   tr(QT_TRANSLATE_NOOP("Refusal",
                                        "“%1”: %2 is not reported on the scene of this incident. Record its arrival first, or say who else "
                                        "reported it."))
                       .arg(fieldTitle(u"incident"_s, u"rescueHow"_s), unit->localText("callSign"_L1))};
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
    if (how == "seen"_L1 && !isAtTheScene(context.seat))
        return Refusal{
            u"incident.rescue_seen"_s,
            tr(QT_TRANSLATE_NOOP("Refusal", "“%1”: only the officer or the brigade at the scene has seen it with their own eyes."))
                .arg(fieldTitle(u"incident"_s, u"rescueHow"_s))};
    if (how == "other"_L1 && isBlank(context.given.value("detail"_L1)))
        return Refusal{u"incident.rescue_who"_s,
                       tr(QT_TRANSLATE_NOOP("Refusal", "“%1”: say who reported it, and how.")).arg(fieldTitle(u"incident"_s, u"detail"_s))};
    return std::nullopt;
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
