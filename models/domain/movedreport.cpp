// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "movedreport.h"

#include "closure.h"
#include "ending.h"
#include "geo.h"
#include "otherplace.h"
#include "people.h"
#include "refusaltext.h"

#include <algorithm>

namespace wf::table {

namespace {

constexpr double thereM = 60; // as liesOver()
constexpr double sameM = 30; // one place, said a little otherwise

bool isMoved(const StepContext &context)
{
    // By other words alone it may have lost its position meanwhile: what it was linked to is still of the place before.
    const bool wasSomewhere = context.before.hasPosition() || context.before.value("placeApprox"_L1).toBool();
    return wasSomewhere && context.given.contains("pos"_L1) && context.given.value("pos"_L1) != context.before.value("pos"_L1);
}

QList<const Record *> all(const StepContext &context, const QString &kind)
{
    return context.each ? context.each(kind) : QList<const Record *>();
}

/// Within the water of the point, or on a closed stretch that lies over it.
bool isAt(const StepContext &context, const Record &point, QPointF place)
{
    if (!point.hasPosition() || groundMetres(point.position(), place) <= thereM)
        return true;
    return std::ranges::any_of(all(context, u"closure"_s), [&point, place](const Record *closure) {
        const auto metres = isOver(*closure) || !liesOver(*closure, point) ? std::nullopt : metresFromStretch(*closure, place);
        return metres && *metres <= thereM;
    });
}

bool isOn(const Record &closure, QPointF place)
{
    const auto metres = metresFromStretch(closure, place);
    return !metres || *metres <= thereM;
}

/// What is still said to be there although it is elsewhere.
QStringList leftBehind(const StepContext &context, const Record &after)
{
    QStringList fields;
    if (!isMoved(context) || !after.hasPosition() || after.value("placeApprox"_L1).toBool())
        return fields;
    const QPointF place = after.position();
    const auto linked = [&](QLatin1StringView field) {
        return context.look && !context.given.contains(field) ? context.look(after.text(field)) : nullptr;
    };
    if (const Record *point = linked("floodPoint"_L1); point && !isAt(context, *point, place))
        fields.append(u"floodPoint"_s);
    if (const Record *closure = linked("closure"_L1); closure && !isOn(*closure, place))
        fields.append(u"closure"_s);
    const QString road = after.text("road"_L1);
    const bool isNamed = road.isEmpty() || after.localText("place"_L1).contains(road);
    if (!isNamed && context.given.contains("place"_L1) && !context.given.contains("road"_L1))
        fields.append(u"road"_s);
    return fields;
}

void drop(Record &record, const QStringList &names)
{
    QJsonObject fields = record.fields();
    for (const QString &name : names)
        fields.remove(name);
    record.setFields(fields);
}

/// With what is given of where it is.
Record placed(const StepContext &context)
{
    QJsonObject fields = context.before.fields();
    for (const QLatin1StringView field : {"place"_L1, "pos"_L1, "placeApprox"_L1, "road"_L1, "floodPoint"_L1, "closure"_L1}) {
        if (!context.given.contains(field))
            continue;
        if (context.given.value(field).isNull())
            fields.remove(field);
        else
            fields.insert(field, context.given.value(field));
    }
    if (isMoved(context) && !context.given.contains("placeApprox"_L1))
        fields.remove("placeApprox"_L1);
    Record after(context.before.subject(), fields);
    leavePlaceBefore(context, after);
    drop(after, leftBehind(context, after));
    return after;
}

} // namespace

std::optional<Refusal> movedOffStretch(const StepContext &context)
{
    if (context.follows || context.before.kind() != "incident"_L1 || !isDangerOpen(context.before))
        return std::nullopt;
    const Record after = placed(context);
    if (after.fields() == context.before.fields())
        return std::nullopt;
    const QList<const Record *> points = all(context, u"floodpoint"_s);
    QStringList freed;
    for (const Record *closure : all(context, u"closure"_s)) {
        if (!isOver(*closure) && !dangersOn(*closure, {&context.before}, points).isEmpty()
            && dangersOn(*closure, {&after}, points).isEmpty())
            freed.append(closure->displayNumber().isEmpty() ? closure->localText("road"_L1)
                                                            : closure->displayNumber() + u' ' + closure->localText("road"_L1));
    }
    if (freed.isEmpty())
        return std::nullopt;
    return Refusal{
        u"incident.moved_off"_s,
        RefusalText::tr("People are in danger there, and then no longer on the closed stretch %1, which may be opened: say under "
                        "“%2” from whom it is known.")
            .arg(freed.join(RefusalText::tr(", ")), fieldTitle(u"incident"_s, u"peopleFrom"_s))};
}

FieldRule approximate() { return seldom(flag(u"placeApprox"_s)); }

void notePosition(const StepContext &context, Record &after)
{
    const QJsonValue pos = context.given.value("pos"_L1);
    const bool isOther = context.given.contains("pos"_L1) && pos != context.before.value("pos"_L1);
    const bool isSaid = context.given.contains("placeApprox"_L1);
    if ((isSaid && !after.value("placeApprox"_L1).toBool()) || (!isSaid && isOther))
        drop(after, {u"placeApprox"_s});
}

void noteMoved(const StepContext &context, Record &after)
{
    const bool isLost = isLostFromSight(context);
    leavePlaceBefore(context, after);
    if (isLost && context.before.hasPosition())
        after.set("placeApprox"_L1, true);
    if (isLost)
        after.set("movedAt"_L1, context.now); // whoever was sent before is told
    if (!isMoved(context) || !after.hasPosition())
        return;
    drop(after, leftBehind(context, after));
    if (groundMetres(context.before.position(), after.position()) > sameM)
        after.set("movedAt"_L1, context.now);
}

} // namespace wf::table
