// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closureopening.h"

#include "closure.h"
#include "closuresteps.h"
#include "fieldvalue.h"
#include "rescue.h"

#include <cmath>

namespace wf::table {

namespace {

void openLanes(const StepContext &context, Record &after)
{
    after.set("lane"_L1, u"all"_s);
    after.set("laneAt"_L1, context.now);
}

QList<OpeningLack> lacksOfWholeRoad(const StepContext &context)
{
    return withDangers(context, wholeRoadLacks(context.before, waterAt(context), context.now, authorityOf(context).isOneLaneFirst()));
}

/// What was only asked for holds nobody back.
QList<OpeningLack> lacksOfLettingGo(const StepContext &context)
{
    const QList<OpeningLack> lacks = letGoLacks(context.before, waterAt(context), context.now);
    return context.before.state() == "asked"_L1 ? lacks : withDangers(context, lacks);
}

/// Is it the water of a point, which may be read there; not what is only said of the road?
bool isRead(const std::optional<PointWater> &water) { return water && !water->point.isEmpty(); }

/// A depth is said of the road, with its moment: it grows as old as a reading, and the time below the limit runs from the first of them,
/// unless nobody said any for too long.
void noteSaid(const StepContext &context, double cm, QJsonObject &fields)
{
    const Thresholds limits;
    const qint64 since = context.before.value("saidBelowSince"_L1).toInteger();
    const bool goesOn = since > 0 && context.now - context.before.value("saidDepthAt"_L1).toInteger() <= longestGapMs;
    fields.insert("saidDepthCm"_L1, cm);
    fields.insert("saidDepthAt"_L1, context.now);
    if (cm < limits.reopen)
        fields.insert("saidBelowSince"_L1, goesOn ? since : context.now);
}

/// What hinders asking: water that has not fallen, by a new reading or by what is said now. No time need pass yet, and nobody confirm.
QList<OpeningLack> askLacks(const StepContext &context, const std::optional<PointWater> &water)
{
    const QJsonValue said = context.given.value("depthCm"_L1);
    // Where nobody reads, what was said before gives way to what is said now.
    QList<OpeningLack> lacks = isRead(water) || !said.isDouble() ? waterLacks(water, context.now) : QList<OpeningLack>();
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

} // namespace

std::optional<Refusal> lacksClause(const StepContext &context, const QString &verb)
{
    if (!isAboutWater(context.before) || !isBlank(context.given.value("clause"_L1)))
        return std::nullopt;
    return Refusal{u"field.missing"_s,
                   QCoreApplication::translate("Refusal", "“%1” needs “%2”.").arg(verbTitle(verb), fieldTitle(u"closure"_s, u"clause"_s))};
}

void noteDepth(const StepContext &context, QLatin1StringView depth, QLatin1StringView readAt, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove(depth);
    fields.remove(readAt);
    // Of the stretch as it is decided: whoever stops traffic may say another one than was asked for.
    const auto points = context.each ? context.each(u"floodpoint"_s) : QList<const Record *>();
    const auto water = context.water ? waterOnStretch(after, points, context.water, context.now) : std::nullopt;
    const QJsonValue said = context.given.value("depthCm"_L1);
    if (said.isDouble() && !(isRead(water) && water->stand.isKnown(context.now))) { // nothing new is read: as whoever decides says it
        fields.insert(depth, said);
        fields.insert(readAt, context.now);
    } else if (water && water->stand.depthCm >= 0) { // an old reading too: beside it stands when it was read
        fields.insert(depth, std::round(water->stand.depthCm * 10) / 10);
        fields.insert(readAt, water->stand.readAt);
    }
    after.setFields(fields);
}

std::optional<Refusal> mayReopen(const StepContext &context)
{
    if (const auto refused = mayDecide(context, AuthorityTable::Decision::Reopen))
        return refused;
    if (const auto refused = lacksClause(context, u"closure.reopen"_s))
        return refused;
    const auto refused = unlessPermitted(context, lacksOfWholeRoad(context));
    return refused ? std::optional(underClause(context, u"closure.reopen"_s, *refused)) : std::nullopt;
}

std::optional<Refusal> mayLetGo(const StepContext &context)
{
    const auto refused = unlessPermitted(context, lacksOfLettingGo(context));
    return refused ? std::optional(underClause(context, u"closure.reopen"_s, *refused)) : std::nullopt;
}

std::optional<Refusal> mayAskToReopen(const StepContext &context)
{
    if (const auto refused = isShut(context))
        return refused;
    const auto water = waterAt(context);
    if (context.before.state() == "reopening_asked"_L1 && isRead(water))
        return Refusal{u"closure.asked_already"_s,
                       QCoreApplication::translate("Refusal", "The reopening of %1 is asked for already, and waits for the decision.")
                           .arg(context.before.localText("road"_L1))};
    const bool isKnown = isRead(water) && water->stand.isKnown(context.now);
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
    for (const auto field : {"saidDepthCm"_L1, "saidDepthAt"_L1, "saidBelowSince"_L1})
        fields.remove(field);
    if (!context.given.contains("reason"_L1)) // of another request, or of the closing
        fields.remove("reason"_L1);
    if (!context.given.contains("readBy"_L1))
        fields.remove("readBy"_L1);
    if (isRead(water) && water->stand.isKnown(context.now))
        fields.insert("depthCm"_L1, std::round(water->stand.depthCm * 10) / 10);
    else if (said.isDouble())
        noteSaid(context, said.toDouble(), fields);
    if (context.before.timeOf("reopening_asked"_L1) > 0 && context.before.state() == "reopening_asked"_L1)
        fields.insert("times"_L1, context.before.value("times"_L1)); // only the depth is said anew: the decision waits since then
    after.setFields(fields);
    const QList<OpeningLack> lacks = askLacks(context, water);
    if (context.before.state() != "reopening_asked"_L1 || !lacks.isEmpty()) // what a lane was opened by stays
        notePermit(context, lacks, after);
}

void reopen(const StepContext &context, Record &after)
{
    if (!context.given.contains("reason"_L1)) { // that of the request is no reason of the decision
        QJsonObject fields = after.fields();
        fields.remove("reason"_L1);
        after.setFields(fields);
    }
    openLanes(context, after);
    noteDepth(context, "reopenedDepthCm"_L1, "reopenedDepthAt"_L1, after);
    notePermit(context, lacksOfWholeRoad(context), after);
}

void turnDown(const StepContext &context, Record &after)
{
    openLanes(context, after);
    noteDepth(context, "decisionDepthCm"_L1, "decisionDepthAt"_L1, after);
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
    // Whoever keeps it closed trusts no water that was said to be low: its time begins anew with the next word of it.
    QJsonObject fields = after.fields();
    fields.remove("saidBelowSince"_L1);
    after.setFields(fields);
    dropReopening(context, context.given.value("reason"_L1), after);
}

} // namespace wf::table
