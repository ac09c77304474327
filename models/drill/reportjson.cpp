// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drilltext.h"
#include "report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Two decimals: what people read, and no noise of binary fractions in the file.
double rounded(double value) { return std::round(value * 100) / 100; }

QJsonValue minutes(double value) { return value < 0 ? QJsonValue::Null : QJsonValue(rounded(value)); }

QString outcomeKey(EvaluatedAction::Outcome outcome)
{
    switch (outcome) {
    case EvaluatedAction::Outcome::InTime:
        return u"in_time"_s;
    case EvaluatedAction::Outcome::Late:
        return u"late"_s;
    case EvaluatedAction::Outcome::Missed:
        return u"missed"_s;
    case EvaluatedAction::Outcome::NotReached:
        break;
    }
    return u"not_reached"_s;
}

QJsonObject actionJson(const EvaluatedAction &action)
{
    return {{u"inject"_s, action.inject},
            {u"key"_s, action.key},
            {u"stage"_s, action.stage},
            {u"seat"_s, action.seat},
            {u"what"_s, action.what.json()},
            {u"verb"_s, action.verb},
            {u"clause"_s, action.clause},
            {u"injectAt"_s, rounded(action.injectAt)},
            {u"limit"_s, action.limit},
            {u"doneAt"_s, minutes(action.doneAt)},
            {u"delay"_s, action.doneAt < 0 ? QJsonValue::Null : QJsonValue(rounded(action.delay))},
            {u"by"_s, action.by},
            {u"recordedBy"_s, action.recordedBy},
            {u"record"_s, action.number},
            {u"points"_s, action.points},
            {u"score"_s, rounded(action.score)},
            {u"outcome"_s, outcomeKey(action.outcome)}};
}

QJsonObject stageJson(const StageScore &stage)
{
    return {{u"key"_s, stage.key},
            {u"title"_s, stage.title.json()},
            {u"expected"_s, stage.expected},
            {u"inTime"_s, stage.inTime},
            {u"late"_s, stage.late},
            {u"missed"_s, stage.missed},
            {u"points"_s, stage.points},
            {u"score"_s, rounded(stage.score)},
            {u"percent"_s, rounded(stage.percent())}};
}

QJsonObject closureJson(const ClosureChronicle &closure)
{
    QJsonArray moments;
    for (const ClosureChronicle::Moment &moment : closure.moments) {
        moments.append(QJsonObject{{moment.isStep ? u"step"_s : u"state"_s, moment.what},
                                   {u"minute"_s, rounded(moment.minute)},
                                   {u"by"_s, moment.by},
                                   {u"how"_s, moment.how},
                                   {u"sinceConfirm"_s, minutes(moment.sinceConfirm)},
                                   {u"limit"_s, minutes(moment.limit)}});
    }
    QJsonObject json{{u"record"_s, closure.number},
                     {u"road"_s, closure.road},
                     {u"direction"_s, closure.direction},
                     {u"from"_s, closure.from},
                     {u"to"_s, closure.to},
                     {u"state"_s, closure.state},
                     {u"moments"_s, moments},
                     {u"inForceMinutes"_s, minutes(closure.inForceMinutes)}};
    if (closure.lanes.isObject())
        json.insert(u"lanes"_s, closure.lanes);
    return json;
}

QJsonObject countsJson(const QMap<QString, int> &counts)
{
    QJsonObject out;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

QJsonObject resourcesJson(const DrillResources &used)
{
    return {{u"orders"_s, used.orders},
            {u"ordersSigned"_s, used.ordersSigned},
            {u"medianSignMinutes"_s, minutes(used.medianSign)},
            {u"medianArrivalMinutes"_s, minutes(used.medianArrival)},
            {u"units"_s, used.units},
            {u"unitsByType"_s, countsJson(used.unitsByType)},
            {u"unitsByBrigade"_s, countsJson(used.unitsByBrigade)},
            {u"crossBrigade"_s, used.crossBrigade},
            {u"officers"_s, used.officers},
            {u"auxiliaries"_s, used.auxiliaries},
            {u"incidents"_s, used.incidents},
            {u"rescued"_s, used.rescued},
            {u"closures"_s, used.closures},
            {u"signsShown"_s, used.signsShown},
            {u"bulletins"_s, used.bulletins},
            {u"notices"_s, used.notices},
            {u"noticesAnswered"_s, used.noticesAnswered},
            {u"alarms"_s, used.alarms},
            {u"readings"_s, used.readings}};
}

} // namespace

QList<EvaluatedAction> toPutRight(const EvaluationResult &result)
{
    QList<EvaluatedAction> list;
    for (const EvaluatedAction &action : result.actions) {
        if (action.outcome == EvaluatedAction::Outcome::Missed || action.outcome == EvaluatedAction::Outcome::Late)
            list.append(action);
    }
    return list;
}

QByteArray reportJson(const EvaluationResult &result)
{
    QJsonArray actions;
    for (const EvaluatedAction &action : result.actions)
        actions.append(actionJson(action));
    QJsonArray stages;
    for (const StageScore &stage : result.stages)
        stages.append(stageJson(stage));
    QJsonArray timeline;
    for (const TimelineEntry &entry : result.timeline) {
        timeline.append(QJsonObject{{u"minute"_s, rounded(entry.minute)},
                                    {u"seat"_s, entry.seat},
                                    {u"verb"_s, entry.verb},
                                    {u"record"_s, entry.number},
                                    {u"title"_s, entry.title},
                                    {u"inject"_s, entry.inject}});
    }
    QJsonArray closures;
    for (const ClosureChronicle &closure : result.closures)
        closures.append(closureJson(closure));
    QJsonArray putRight;
    for (const EvaluatedAction &action : toPutRight(result)) {
        putRight.append(QJsonObject{{u"action"_s, action.key},
                                    {u"seat"_s, action.seat},
                                    {u"what"_s, action.what.json()},
                                    {u"clause"_s, action.clause},
                                    {u"outcome"_s, outcomeKey(action.outcome)},
                                    {u"measure"_s, QString()},
                                    {u"responsible"_s, QString()},
                                    {u"by"_s, QString()}});
    }
    const QJsonObject root{{u"format"_s, u"watchfloor-report/1"_s},
                           {u"exercise"_s, true},
                           {u"scenario"_s, result.scenario},
                           {u"title"_s, result.title.json()},
                           {u"seed"_s, qint64(result.seed)},
                           {u"startMs"_s, result.start},
                           {u"minutes"_s, rounded(result.endedAt)},
                           {u"ended"_s, result.ended},
                           {u"injects"_s, result.injects},
                           {u"injectsShown"_s, result.injectsShown},
                           {u"events"_s, result.eventCount},
                           {u"total"_s, stageJson(result.total)},
                           {u"stages"_s, stages},
                           {u"actions"_s, actions},
                           {u"timeline"_s, timeline},
                           {u"closures"_s, closures},
                           {u"resources"_s, resourcesJson(result.resources)},
                           {u"putRight"_s, putRight}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

std::expected<void, Refusal> writeReportJson(const EvaluationResult &result, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(reportJson(result)) < 0 || !out.commit())
        return std::unexpected(Refusal{u"report.cannot_write"_s, Drill::tr("Can't write %1: %2").arg(file, out.errorString())});
    return {};
}

} // namespace wf
