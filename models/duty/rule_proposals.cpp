// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "ending.h"
#include "endname.h"
#include "rulecontext.h"
#include "waterstand.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QJsonArray json(const QList<QPointF> &line)
{
    QJsonArray points;
    for (const QPointF &point : line)
        points.append(QJsonArray{point.x(), point.y()});
    return points;
}

/// What an end of a stretch is called: the road met there, or, where that has no name, which crossing it is from the flood point.
QJsonValue endName(const QString &road, const Record &point, const QString &zh, const QString &en)
{
    if (!road.isEmpty())
        return road;
    const QJsonValue name = point.value("name"_L1);
    const auto in = [&](const QString &language) {
        const QString text = name.isObject() ? name.toObject().value(language).toString() : name.toString();
        return text.isEmpty() ? point.id() : text;
    };
    return QJsonObject{{u"zh"_s, zh.arg(in(u"zh"_s))}, {u"en"_s, en.arg(in(u"en"_s))}};
}

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 longestRememberedMs = 47 * hourMs;

/// An alarm without any reading since speaks no longer than a road that was opened meanwhile is remembered, whichever window was set for
/// that (WorkingSet).
qint64 rememberedMs(const Situation &situation)
{
    const qint64 staysMs = situation.overStaysMs();
    return staysMs > 0 ? std::clamp(staysMs - hourMs, hourMs, longestRememberedMs) : longestRememberedMs;
}

/// The subject of the closure that an alarm asks for in a direction. Under one that stays open for days what was asked for first may have
/// sunk by the time that the road is asked for again: that is another one.
QString askedSubject(const RuleContext &context, const Record &alarm, const QString &direction)
{
    const qint64 readAt = alarm.value("readingAt"_L1).toInteger();
    const qint64 spanMs = rememberedMs(context.situation);
    const qint64 span = std::max<qint64>(0, context.now - readAt) / spanMs;
    QString cause = u"closure\n%1\n%2\n%3"_s.arg(alarm.subject(), direction).arg(span);
    if (span > 0 && spanMs != longestRememberedMs) // the window was another before, perhaps: its spans were others
        cause += u"\n%1"_s.arg(spanMs / hourMs);
    return subjectOf(context.situation, u"closure"_s, readAt, cause);
}

void closureProposals(const RuleContext &context, QList<RuleStep> &steps)
{
    for (const Record *alarm : context.situation.records(u"alarm"_s)) {
        const QString subject = alarm->text("floodPoint"_L1);
        const Record *point = context.situation.record(subject);
        if (!point || alarm->state() == "ended"_L1)
            continue;
        if (const auto request = closureFor(context, *point, *alarm))
            steps.append({u"ask "_s + subject, *request});
    }
}

int levelOf(const QString &color)
{
    return color == "red"_L1 ? 1 : color == "orange"_L1 ? 2 : color == "yellow"_L1 ? 3 : color == "blue"_L1 ? 4 : 0;
}

/// The plan's clause for activating, by its level: the one whose topic a level names, gravest first; empty where there is no plan.
QString activatingClause(const ResponsePlan *plan, int level)
{
    if (!plan)
        return {};
    for (const ResponsePlan::Clause &clause : plan->clauses) {
        if (clause.level == level && clause.role == "commander"_L1)
            return clause.id;
    }
    for (const ResponsePlan::Clause &clause : plan->clauses) {
        if (clause.level && clause.role == "commander"_L1)
            return clause.id;
    }
    return {};
}

void responseProposals(const RuleContext &context, QList<RuleStep> &steps)
{
    for (const Record *warning : context.situation.records(u"warning"_s)) {
        const int level = levelOf(warning->text("color"_L1));
        if (warning->state() == "lifted"_L1 || warning->text("type"_L1) != "rainstorm"_L1 || level == 0)
            continue;
        const bool isAnswered = std::ranges::any_of(context.situation.records(u"response"_s), [&](const Record *response) {
            if (response->text("scheme"_L1) != "police"_L1)
                return false;
            if (response->text("about"_L1) == warning->subject()) // proposed, active, ended or turned down: a person has seen it
                return true;
            return (response->state() == "active"_L1 || response->state() == "proposed"_L1) && response->number("level"_L1, 4) <= level;
        });
        if (isAnswered)
            continue;
        QJsonObject fields{
            {u"scheme"_s, u"police"_s}, {u"level"_s, level}, {u"color"_s, responseColor(level)}, {u"about"_s, warning->subject()}};
        const QStringList deciders = context.plan ? context.plan->authority.authorities(level) : AuthorityTable().authorities(level);
        if (!deciders.isEmpty())
            fields.insert("authority"_L1, deciders.constFirst());
        if (const QString clause = activatingClause(context.plan, level); !clause.isEmpty())
            fields.insert("clause"_L1, clause);
        const QString subject
            = subjectOf(context.situation, u"response"_s, warning->timeOf("received"_L1), u"response\n"_s + warning->subject());
        steps.append({u"propose "_s + warning->subject(), {u"response.propose"_s, subject, fields, {}, {}}});
    }
}

/// A card may name one that is no more.
bool isBrigade(const Situation &situation, const QString &key)
{
    return !key.isEmpty() && (situation.records(u"brigade"_s).isEmpty() || situation.record(u"brigade/"_s + key) != nullptr);
}

} // namespace

std::optional<OpenWater> deepOnOpenRoad(const RuleContext &context, const Record &point, const QString &direction, const QJsonObject &alarm)
{
    QList<const Record *> underWay;
    const Record *last = nullptr;
    qint64 ended = 0;
    for (const Record *closure : context.situation.records(u"closure"_s)) {
        if (!liesOver(*closure, point))
            continue;
        if (!isOver(*closure)) {
            underWay.append(closure);
            continue;
        }
        // Whoever opened some lanes, or would not close them, has said nothing of the others.
        if (const qint64 at = endedAt(*closure); shutDirection({closure}, direction) && (!last || at >= ended)) {
            last = closure;
            ended = at;
        }
    }
    if (shutDirection(underWay, direction))
        return std::nullopt;
    const WaterStand stand = waterStand(context.situation, point, context.now);
    if (context.due)
        context.due->atScan(context.situation, point);
    // The alarm's own depth speaks until there is a reading, but not of a road that was opened or kept open meanwhile.
    // Nor for longer than a road that was opened since is remembered (WorkingSet).
    if (stand.depthCm < 0) {
        const qint64 readAt = alarm.value("readingAt"_L1).toInteger();
        const bool isPast = (last && ended >= readAt) || context.isPast(readAt + rememberedMs(context.situation));
        return isPast ? std::nullopt : std::optional(OpenWater{.depthCm = alarm.value("depthCm"_L1).toDouble()});
    }
    if (stand.depthCm < thresholdsOf(point).close)
        return std::nullopt;
    const bool isTurnedDown = last && last->state() == "rejected"_L1 && !context.isReached(ended + askAgainMin * 60'000)
        && stand.depthCm < last->number("depthCm"_L1) + askAgainCm;
    return OpenWater{.depthCm = stand.depthCm, .turnedDownAt = isTurnedDown ? ended : 0, .isWithdrawn = isTurnedDown && isWithdrawn(*last)};
}

std::optional<double> depthThatAsks(const RuleContext &context, const Record &point, const QString &direction, const QJsonObject &alarm)
{
    const auto water = deepOnOpenRoad(context, point, direction, alarm);
    return water && water->turnedDownAt == 0 ? std::optional(water->depthCm) : std::nullopt;
}

std::optional<Request> closureFor(const RuleContext &context, const Record &point, const Record &alarm)
{
    if (!context.traffic || alarm.text("level"_L1) != "close"_L1)
        return std::nullopt;
    const auto stretch = context.traffic->stretches.constFind(point.subject());
    if (stretch == context.traffic->stretches.constEnd())
        return std::nullopt;
    const auto depth = depthThatAsks(context, point, stretch->direction, alarm.fields());
    if (!depth)
        return std::nullopt;
    const QString source = alarm.text("source"_L1);
    const bool byGauge = source == "gauge"_L1 || source == "drill"_L1;
    const QString road = stretch->road.isEmpty() ? point.text("road"_L1) : stretch->road;
    QJsonObject fields{{u"road"_s, road.isEmpty() ? point.name() : road},
                       {u"direction"_s, stretch->direction},
                       {u"from"_s, endName(stretch->from, point, u"%1前一路口"_s, u"the crossing before %1"_s)},
                       {u"to"_s, endName(stretch->to, point, u"%1后一路口"_s, u"the crossing after %1"_s)},
                       {u"line"_s, json(stretch->line)},
                       {u"cause"_s, u"ponding"_s},
                       {u"floodPoint"_s, point.subject()},
                       {u"depthCm"_s, std::round(*depth * 10) / 10},
                       {u"askedBy"_s, byGauge ? u"gauge"_s : u"officer"_s}};
    const Record drafted(u"closure/"_s, fields);
    for (const QString &end : {u"from"_s, u"to"_s})
        fields.insert(end, closureEnd(drafted, end));
    if (!stretch->lineBack.isEmpty())
        fields.insert("lineBack"_L1, json(stretch->lineBack));
    if (const QString brigade = point.text("brigade"_L1); isBrigade(context.situation, brigade))
        fields.insert("brigade"_L1, brigade);
    if (point.hasPosition())
        fields.insert("pos"_L1, point.value("pos"_L1));
    // A reference to the point's card: what was laid down for it beforehand.
    const QJsonValue detour = point.value("card"_L1).toObject().value("detour"_L1);
    if (detour.isString() || detour.isObject())
        fields.insert("plannedDiversion"_L1, detour);
    return Request{u"closure.ask"_s, askedSubject(context, alarm, stretch->direction), fields, {}, {}};
}

QList<RuleStep> proposals(const RuleContext &context)
{
    QList<RuleStep> steps;
    closureProposals(context, steps);
    responseProposals(context, steps);
    return steps;
}

Heed proposalsHeed()
{
    return {.kinds = {u"alarm"_s, u"floodpoint"_s, u"closure"_s, u"warning"_s, u"response"_s}, .series = {u"depth/"_s}, .roads = true};
}

} // namespace wf
