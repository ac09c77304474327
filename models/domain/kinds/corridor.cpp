// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldvalue.h"
#include "geo.h"
#include "kindtable.h"
#include "refusaltext.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace wf::table {

namespace {

void stayAsItWas(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    for (const auto field : {"state"_L1, "times"_L1, "by"_L1})
        fields.insert(field, context.before.value(field));
    after.setFields(fields);
}

/// What befalls a corridor that is only planned opens nothing: nobody holds a junction yet.
void stayPlanned(const StepContext &context, Record &after)
{
    if (context.before.state() == "planned"_L1)
        stayAsItWas(context, after);
}

void forgetObstacle(const StepContext & /*context*/, Record &after)
{
    QJsonObject fields = after.fields();
    for (const auto field : {"obstacle"_L1, "obstacleSaid"_L1, "permitted"_L1, "overrideReason"_L1})
        fields.remove(field);
    after.setFields(fields);
}

/// What a person said to lie across stands until a person says otherwise, or it is over.
void noteObstacle(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("obstacleSaid"_L1);
    if (context.seat.role != Role::System)
        fields.insert("obstacleSaid"_L1, true);
    after.setFields(fields);
    stayPlanned(context, after);
}

/// One that was held open is so again.
void becomeFree(const StepContext &context, Record &after)
{
    forgetObstacle(context, after);
    if (context.before.state() != "obstructed"_L1)
        stayAsItWas(context, after);
}

/// Of what it was opened in spite of, something lies across no more: nothing is permitted of it for the next time. What is said to block it
/// is what still does.
void letLapse(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    QJsonArray permitted;
    const QJsonArray gone = context.given.value("gone"_L1).toArray(), before = context.before.value("permitted"_L1).toArray();
    for (const QJsonValue one : before) {
        if (!gone.contains(one))
            permitted.append(one);
    }
    fields.remove("gone"_L1);
    fields.remove("still"_L1);
    fields.insert("permitted"_L1, permitted);
    if (gone.contains(context.before.value("obstacle"_L1)) && !context.before.value("obstacleSaid"_L1).toBool())
        fields.insert("obstacle"_L1, context.given.value("still"_L1));
    after.setFields(fields);
}

void takeOtherWay(const StepContext &context, Record &after)
{
    forgetObstacle(context, after);
    stayPlanned(context, after);
}

/// What lies across a way, with how deep the water is there now; empty: nothing does.
QString obstacleText(const StepContext &context, const QString &subject)
{
    if (subject.isEmpty())
        return {};
    const auto look = [&](const QString &wanted) { return context.look ? context.look(wanted) : nullptr; };
    const Record *obstacle = look(subject);
    if (!obstacle)
        return kindTitle(subject.section(u'/', 0, 0));
    const bool isPoint = obstacle->kind() == "floodpoint"_L1;
    const Record *point = isPoint ? obstacle : look(obstacle->text("floodPoint"_L1));
    const WaterStand stand = point && context.water ? context.water(*point) : WaterStand();
    const double depth = std::max({stand.depthCm, stand.doubtedCm, point ? 0.0 : obstacle->number("depthCm"_L1)});
    QString name = isPoint ? obstacle->name() : obstacle->localText("road"_L1);
    if (name.isEmpty())
        name = obstacle->displayNumber();
    return depth > 0 ? RefusalText::tr("%1, %2 cm of water").arg(name, QString::number(std::round(depth))) : name;
}

/// Vehicles are not sent into what bars their way, unless somebody says why they are all the same.
std::optional<Refusal> isFree(const StepContext &context)
{
    const QString obstacle = obstacleText(context, context.before.text("obstacle"_L1));
    if (obstacle.isEmpty() || !isBlank(context.given.value("overrideReason"_L1)))
        return std::nullopt;
    const QString said = RefusalText::tr("The way is blocked now: %1.").arg(obstacle);
    return Refusal{u"corridor.blocked"_s,
                   said + u' '
                       + RefusalText::tr("Plan another way; or, where it is to be opened all the same, say why: “%1”.")
                             .arg(fieldTitle(u"corridor"_s, u"overrideReason"_s))};
}

/// Nor into what has come across the other way since it was looked for.
std::optional<Refusal> isOtherFree(const StepContext &context)
{
    const QList<QPointF> line = lineOf(context.given.value("line"_L1));
    if (line.size() < 2 || !context.wayBars)
        return std::nullopt;
    const QStringList bars = context.wayBars(context.before, line);
    if (bars.isEmpty())
        return std::nullopt;
    return Refusal{
        u"corridor.blocked"_s,
        RefusalText::tr("The other way is blocked now too: %1. Take one that is free, or open the corridor as it is and say why.")
            .arg(obstacleText(context, bars.constFirst()))};
}

/// What nothing stood against needs no reason; what it is opened in spite of stops it no more ("permitted").
void noteOpened(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    const QString obstacle = context.before.text("obstacle"_L1);
    if (obstacle.isEmpty()) {
        fields.remove("overrideReason"_L1);
    } else {
        QJsonArray permitted = fields.value("permitted"_L1).toArray();
        if (!permitted.contains(obstacle))
            permitted.append(obstacle);
        fields.insert("permitted"_L1, permitted);
    }
    after.setFields(fields);
}

QList<KindVerb> corridorVerbs()
{
    const auto reason = local(u"reason"_s);
    const auto seconds = number(u"seconds"_s, 0, 86'400);
    const auto junctions = list(u"junctions"_s);
    const QStringList obstacles{u"closure"_s, u"floodpoint"_s, u"incident"_s};
    const auto obstacle = ref(u"obstacle"_s, obstacles);
    const auto wading = number(u"wadingCm"_s, 0, 150); // of the vehicles that are to pass
    return {
        // 绿色通道: junctions held for vehicles on their way to save somebody.
        {QT_TRANSLATE_NOOP("Verb", "Plan a green corridor"),
         creating(u"corridor.plan"_s, u"planned"_s, C | D | B | L,
                  {must(local(u"fromPlace"_s)), must(local(u"toPlace"_s)), must(line(u"line"_s)), seconds, junctions, list(u"roads"_s),
                   ref(u"about"_s), text(u"convoy"_s), local(u"name"_s), position(), number(u"km"_s, 0, 1000), wading,
                   seldom(obstacle)}), // lies across as it is planned, and whoever plans it has read so
         u"规划绿色通道：{name}[，经{roads}]", u"Green corridor planned: {name}[, by {roads}]"},
        {QT_TRANSLATE_NOOP("Verb", "Open the green corridor"),
         step(u"corridor.open"_s, {u"planned"_s, u"obstructed"_s}, u"open"_s, C | D, {reason, local(u"overrideReason"_s)}, isFree,
              noteOpened),
         u"绿色通道开通：{name}[，受阻仍开通：{overrideReason}]",
         u"Green corridor open: {name}[, although it is blocked: {overrideReason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Corridor obstructed"),
         step(u"corridor.obstruct"_s, {u"planned"_s, u"open"_s}, u"obstructed"_s, C | D | B | O | S, {must(obstacle), reason}, nullptr,
              noteObstacle),
         u"绿色通道受阻：{name}[，{reason}]", u"Green corridor obstructed: {name}[, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Corridor free again"),
         step(u"corridor.clear"_s, {u"planned"_s, u"open"_s, u"obstructed"_s}, u"open"_s, S, {}, nullptr, becomeFree),
         u"绿色通道已无阻断：{name}", u"Green corridor no longer obstructed: {name}"},
        // While something else still lies across: what was permitted of the one that is gone is permitted no more.
        {QT_TRANSLATE_NOOP("Verb", "One obstacle less on the corridor"),
         step(u"corridor.lapse"_s, {u"open"_s}, {}, S,
              {must(passing(listOf(u"gone"_s, obstacles))), must(passing(ref(u"still"_s, obstacles)))}, nullptr, letLapse),
         u"绿色通道阻断减少一处，其余仍在：{name}", u"One obstacle less on the green corridor, others remain: {name}"},
        {QT_TRANSLATE_NOOP("Verb", "Reroute the corridor"),
         step(u"corridor.reroute"_s, {u"planned"_s, u"open"_s, u"obstructed"_s}, u"open"_s, C | D,
              {kept(must(line(u"line"_s))), kept(seconds), kept(junctions), kept(list(u"roads"_s)), reason, kept(number(u"km"_s, 0, 1000))},
              isOtherFree, takeOtherWay),
         u"绿色通道改线：{name}[，经{roads}][，{reason}]", u"Green corridor rerouted: {name}[, by {roads}][, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "End the green corridor"),
         then(step(u"corridor.close"_s, {u"planned"_s, u"open"_s, u"obstructed"_s}, u"closed"_s, C | D | B, {local(u"result"_s)}),
              endOrders),
         u"绿色通道结束：{name}[，{result}]", u"Green corridor over: {name}[, {result}]"},
    };
}

} // namespace

Kind corridorKind()
{
    return {
        .key = u"corridor"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Green corridor"),
        .states = {{"planned", QT_TRANSLATE_NOOP("State", "Planned")},
                   {"open", QT_TRANSLATE_NOOP("State", "Open")},
                   {"obstructed", QT_TRANSLATE_NOOP("State", "Obstructed")},
                   {"closed", QT_TRANSLATE_NOOP("State", "Ended"), over}},
        .verbs = corridorVerbs(),
        .fields = {{"overrideReason", QT_TRANSLATE_NOOP("Field", "Opened although blocked because")},
                   {"gone", QT_TRANSLATE_NOOP("Field", "No longer across")},
                   {"still", QT_TRANSLATE_NOOP("Field", "Still across")},
                   {"wadingCm", QT_TRANSLATE_NOOP("Field", "Vehicles wade up to, cm")}},
        .belongsTo = {"about"_L1},
        .archiveRank = 110,
    };
}

} // namespace wf::table
