// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "situationsummary.h"

#include "closure.h"
#include "columns.h"
#include "ending.h"
#include "noticedrafts.h"
#include "orderlimit.h"
#include "people.h"
#include "responselevel.h"
#include "responsetext.h"
#include "verb.h"
#include "waterlevel.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

bool isCommitted(const Record &unit)
{
    const QString state = unit.state();
    return state == "assigned"_L1 || state == "en_route"_L1 || state == "on_scene"_L1;
}

void countWarnings(const ListContext &context, SummaryValues &sum, DueTimes &due)
{
    const QList<const Record *> warnings = context.situation.records(u"warning"_s);
    for (const Record *one : warnings)
        due.at(one->value("expiresAt"_L1).toInteger() + 1);
    const Record *warning = gravestWarning(context.situation, context.now());
    if (!warning)
        return;
    sum.warningColor = warning->text("color"_L1);
    sum.warningText = warning->localText("text"_L1);
    sum.warningSubject = warning->subject();
    sum.warningIssuer = warning->localText("issuer"_L1);
    sum.warningSince = warning->value("issuedAt"_L1).toInteger();
    sum.warningAcknowledged = warning->state() == "acknowledged"_L1;
}

void countResponses(const ListContext &context, SummaryValues &sum)
{
    const QList<const Record *> responses = context.situation.records(u"response"_s);
    for (const Record *response : responses) {
        if (response->state() == "proposed"_L1 && response->text("scheme"_L1) != "city"_L1)
            sum.responseProposed = response->subject();
    }
    if (const Record *city = gravestResponse(responses, "city"_L1)) {
        sum.cityLevel = levelOf(*city);
        sum.cityColor = city->text("color"_L1);
        sum.cityText = responseText(*city);
        sum.citySince = city->timeOf("active"_L1);
    }
    if (const Record *response = gravestResponse(responses)) {
        sum.responseLevel = levelOf(*response);
        sum.responseColor = response->text("color"_L1);
        sum.responseText = responseText(*response);
        sum.responseSubject = response->subject();
        sum.responseSince = std::max(response->timeOf("active"_L1), response->value("adjustedAt"_L1).toInteger()); // as it stands now
        sum.responseBy = response->seatOf("active"_L1);
        sum.responseAuthority = choiceTitle(u"response"_s, u"authority"_s, response->text("authority"_L1));
        sum.responseClause = response->text("clause"_L1);
    }
}

void countRain(const ListContext &context, SummaryValues &sum)
{
    const QList<const Record *> stations = context.situation.records(u"rainstation"_s);
    sum.stationsTotal = int(stations.size());
    for (const Record *station : stations) {
        const QString series = "rain/"_L1 + station->id();
        const auto last = context.situation.latest(series);
        if (!last)
            continue;
        ++sum.stationsReporting;
        const RainFallen fallen = rainFallen(context.situation, series);
        sum.rainTotalMm += fallen.totalMm;
        sum.rainIntensity += last->v[1];
        sum.rainLastHourMm += fallen.lastHourMm;
        sum.rainSince = sum.rainSince > 0 ? std::min(sum.rainSince, fallen.since) : fallen.since;
        sum.rainAt = std::max(sum.rainAt, last->at);
        if (fallen.totalMm > sum.rainMaxTotalMm) {
            sum.rainMaxTotalMm = fallen.totalMm;
            sum.rainMaxStation = station->name();
        }
    }
    if (sum.stationsReporting) {
        sum.rainTotalMm /= sum.stationsReporting;
        sum.rainIntensity /= sum.stationsReporting;
        sum.rainLastHourMm /= sum.stationsReporting;
    }
    sum.dataAt = std::max(sum.dataAt, sum.rainAt);
}

void countClosures(const ListContext &context, SummaryValues &sum)
{
    const QHash<QString, int SummaryValues::*> counts{{u"asked"_s, &SummaryValues::closuresAsked},
                                                      {u"stopped"_s, &SummaryValues::closuresStopped},
                                                      {u"confirmed"_s, &SummaryValues::closuresConfirmed},
                                                      {u"in_force"_s, &SummaryValues::closuresInForce},
                                                      {u"reopening_asked"_s, &SummaryValues::closuresReopening},
                                                      {u"reopened"_s, &SummaryValues::closuresReopened}};
    const QList<const Record *> closures = context.situation.records(u"closure"_s);
    for (const Record *closure : closures) {
        if (isOneLaneOpen(*closure))
            ++sum.closuresLaneOpen;
        else if (const auto count = counts.constFind(closure->state()); count != counts.cend())
            ++(sum.*count.value());
    }
    sum.closuresOpen = sum.closuresAsked + sum.closuresStopped + sum.closuresConfirmed + sum.closuresInForce + sum.closuresReopening
        + sum.closuresLaneOpen;
}

void addTo(QVariantMap &group, const Record &unit)
{
    const auto add = [&group](const QString &key, int by) { group[key] = group.value(key).toInt() + by; };
    add(u"total"_s, 1);
    add(u"free"_s, unit.state() == "available"_L1 ? 1 : 0);
    add(u"committed"_s, isCommitted(unit) ? 1 : 0);
    add(u"onScene"_s, unit.state() == "on_scene"_L1 ? 1 : 0);
    const bool onDuty = unit.state() != "off_duty"_L1;
    add(u"officers"_s, onDuty ? int(unit.number("officers"_L1)) : 0);
    add(u"auxiliaries"_s, onDuty ? int(unit.number("auxiliaries"_L1)) : 0);
}

void countUnits(const ListContext &context, SummaryValues &sum)
{
    QMap<QString, QVariantMap> brigades;
    QMap<QString, QVariantMap> types;
    const QList<const Record *> units = context.situation.records(u"unit"_s);
    for (const Record *unit : units) {
        addTo(brigades[unit->text("brigade"_L1)], *unit);
        addTo(types[unit->text("type"_L1)], *unit);
        ++sum.unitsTotal;
        sum.unitsFree += unit->state() == "available"_L1 ? 1 : 0;
        sum.unitsOnScene += unit->state() == "on_scene"_L1 ? 1 : 0;
        if (unit->state() == "off_duty"_L1) {
            ++sum.unitsOff;
            continue;
        }
        const int officers = int(unit->number("officers"_L1));
        const int auxiliaries = int(unit->number("auxiliaries"_L1));
        const int vehicles = unit->text("type"_L1) == "foot"_L1 ? 0 : 1;
        sum.officers += officers;
        sum.auxiliaries += auxiliaries;
        sum.vehicles += vehicles;
        if (!isCommitted(*unit))
            continue;
        ++sum.unitsCommitted;
        sum.officersCommitted += officers;
        sum.auxiliariesCommitted += auxiliaries;
        sum.vehiclesCommitted += vehicles;
        const Record *order = context.situation.record(unit->text("order"_L1));
        sum.unitsCross += order && order->value("crossBrigade"_L1).toBool() ? 1 : 0;
    }
    for (auto it = brigades.begin(); it != brigades.end(); ++it) {
        it->insert(u"key"_s, it.key());
        it->insert(u"title"_s, brigadeName(context.situation, it.key()));
        sum.brigades.append(*it);
    }
    for (auto it = types.begin(); it != types.end(); ++it) {
        it->insert(u"key"_s, it.key());
        it->insert(u"title"_s, choiceTitle(u"unit"_s, u"type"_s, it.key()));
        sum.types.append(*it);
    }
}

void countIncidents(const ListContext &context, SummaryValues &sum)
{
    std::array<int, 4> severities{};
    const QList<const Record *> incidents = context.situation.records(u"incident"_s);
    for (const Record *incident : incidents) {
        const QString state = incident->state();
        ++sum.incidentsTotal;
        sum.rescued += peopleOut(*incident);
        sum.handedOver += int(incident->number("handedOver"_L1));
        sum.incidentsClosed += state == "closed"_L1 ? 1 : 0;
        if (isOver(*incident))
            continue;
        ++sum.incidentsOpen;
        ++severities.at(size_t(std::clamp(int(incident->number("severity"_L1, 4)), 1, 4) - 1));
        sum.people += int(incident->number("people"_L1));
        if (incident->text("type"_L1) == "trapped"_L1)
            sum.trapped += leftAtLeast(*incident);
    }
    for (const int count : severities)
        sum.incidentsBySeverity.append(count);
}

void countWater(const ListContext &context, SummaryValues &sum, DueTimes &due)
{
    const QList<const Record *> alarms = context.situation.records(u"alarm"_s);
    for (const Record *alarm : alarms) {
        sum.alarmsOpen += alarm->state() != "ended"_L1 ? 1 : 0;
        sum.alarmsUnacknowledged += alarm->state() == "raised"_L1 ? 1 : 0;
    }
    QList<const Record *> inForce = context.situation.records(u"closure"_s);
    inForce.removeIf([](const Record *closure) {
        return (closure->state() != "in_force"_L1 && closure->state() != "reopening_asked"_L1) || isOneLaneOpen(*closure);
    });
    const QList<const Record *> points = context.situation.records(u"floodpoint"_s);
    sum.floodPointsTotal = int(points.size());
    for (const Record *point : points) {
        due.atScan(context.situation, *point);
        const WaterLevel water = waterLevel(context.situation, *point, context.now());
        sum.floodPointsWatch += water.level == "watch"_L1 ? 1 : 0;
        sum.floodPointsSlow += water.level == "slow"_L1 ? 1 : 0;
        sum.floodPointsClose += water.level == "close"_L1 ? 1 : 0;
        sum.dataAt = std::max(sum.dataAt, water.last ? water.last->at : 0);
        QList<const Record *> over = inForce;
        over.removeIf([point](const Record *closure) { return !liesOver(*closure, *point); });
        const bool closed = shutDirection(over, wetDirection(*point));
        sum.floodPointsHandled += closed && water.level == "close"_L1 ? 1 : 0;
        sum.floodPointsToHandle += closed || water.level == "close"_L1 ? 1 : 0;
    }
}

void countRest(const ListContext &context, SummaryValues &sum, DueTimes &due)
{
    const QList<const Record *> notices = context.situation.records(u"notice"_s);
    for (const Record *notice : notices) {
        const QString state = notice->state();
        sum.noticesOpen += state == "sent"_L1 || state == "signed"_L1 || state == "escalated"_L1 ? 1 : 0;
        sum.noticesAnswered += state == "answered"_L1 || state == "confirmed"_L1 ? 1 : 0;
    }
    const QList<const Record *> orders = context.situation.records(u"order"_s);
    for (const Record *order : orders) {
        const WaitsFor waits = orderWaitsFor(*order, context.limits.orders());
        sum.ordersOpen += waits.verb.isEmpty() ? 0 : 1;
        sum.ordersLate += waits.dueAt && due.isPast(waits.dueAt) ? 1 : 0;
    }
    const QList<const Record *> signs = context.situation.records(u"sign"_s);
    for (const Record *sign : signs)
        sum.signsShowing += sign->state() == "showing"_L1 ? 1 : 0;
    const QList<const Record *> cameras = context.situation.records(u"camera"_s);
    for (const Record *camera : cameras)
        sum.camerasFault += camera->state() == "fault"_L1 ? 1 : 0;
    sum.forks = int(context.situation.forks().size());
}

} // namespace

SummaryValues summaryOf(const ListContext &context)
{
    DueTimes due(context.now());
    return summaryOf(context, due);
}

SummaryValues summaryOf(const ListContext &context, DueTimes &due)
{
    SummaryValues sum;
    countWarnings(context, sum, due);
    countResponses(context, sum);
    countRain(context, sum);
    countClosures(context, sum);
    countUnits(context, sum);
    countIncidents(context, sum);
    countWater(context, sum, due);
    countRest(context, sum, due);
    return sum;
}

Heed summaryHeed()
{
    return {.kinds = {u"warning"_s, u"response"_s, u"rainstation"_s, u"closure"_s, u"unit"_s, u"brigade"_s, u"order"_s, u"incident"_s,
                      u"alarm"_s, u"floodpoint"_s, u"notice"_s, u"sign"_s, u"camera"_s},
            .series = {u"rain/"_s, u"depth/"_s}};
}

SituationSummary::SituationSummary(const ListContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    refresh();
}

void SituationSummary::refresh()
{
    DueTimes due(m_context.now());
    SummaryValues fresh = summaryOf(m_context, due);
    m_dueAt = due.next();
    if (fresh == m_values)
        return;
    m_values = std::move(fresh);
    Q_EMIT changed();
}

} // namespace wf
