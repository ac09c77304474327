// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation.h"

#include "progress.h"

#include <QJsonDocument>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

void describeLog(EvaluationResult &result, const Scenario &scenario, const QList<Event> &events); // evaluationlog.cpp

double actionScore(int points, double limit, double delay)
{
    const double full = limit > 0 ? limit : 1;
    if (delay <= full)
        return points;
    return std::max(0.0, points * (1 - (delay - full) / (2 * full)));
}

namespace {

EvaluatedAction judge(const Scenario &scenario, const DrillProgress &progress, const ScenarioInject &inject, const Expectation &expectation)
{
    EvaluatedAction action;
    action.inject = inject.key;
    action.key = expectation.key;
    action.stage = inject.stage;
    action.seat = expectation.seat.isEmpty() ? expectation.role : expectation.seat;
    action.what = expectation.what;
    action.verb = expectation.verb;
    action.clause = expectation.clause;
    action.limit = expectation.within;
    action.points = expectation.points;
    action.injectAt = inject.at;
    const auto shown = progress.shown(inject.key);
    if (!shown)
        return action;
    action.injectAt = scenario.minuteOf(shown->at);
    const auto answer = progress.answer(expectation.key);
    if (!answer) {
        action.outcome = EvaluatedAction::Outcome::Missed;
        return action;
    }
    action.doneAt = scenario.minuteOf(answer->at);
    action.delay = action.doneAt - action.injectAt;
    action.by = answer->seat;
    action.recordedBy = answer->recordedBy;
    action.number = answer->number;
    action.score = actionScore(action.points, action.limit, action.delay);
    const bool inTime = action.delay <= (action.limit > 0 ? action.limit : 1);
    action.outcome = inTime ? EvaluatedAction::Outcome::InTime : EvaluatedAction::Outcome::Late;
    return action;
}

void count(StageScore &score, const EvaluatedAction &action)
{
    if (action.outcome == EvaluatedAction::Outcome::NotReached)
        return;
    score.expected += 1;
    score.inTime += action.outcome == EvaluatedAction::Outcome::InTime ? 1 : 0;
    score.late += action.outcome == EvaluatedAction::Outcome::Late ? 1 : 0;
    score.missed += action.outcome == EvaluatedAction::Outcome::Missed ? 1 : 0;
    score.points += action.points;
    score.score += action.score;
}

} // namespace

EvaluationResult evaluate(const Scenario &scenario, const QList<Event> &events)
{
    EvaluationResult result;
    result.scenario = scenario.key;
    result.title = scenario.title;
    result.notice = scenario.notice;
    result.planTitle = scenario.plan.title;
    result.start = scenario.start;
    for (const Seat &seat : scenario.seats)
        result.seatNames.insert(seat.id, {seat.name.value("zh"_L1).toString(), seat.name.value("en"_L1).toString()});
    for (const Plan::Clause &clause : scenario.plan.clauses)
        result.clauseTopics.insert(clause.id, clause.topic);

    DrillProgress progress(scenario);
    for (const Event &event : events)
        progress.apply(event);
    result.seed = progress.seed();
    result.ended = progress.state() == "ended"_L1;
    result.eventCount = int(events.size());
    result.injects = int(scenario.injects.size());
    if (!events.isEmpty()) {
        result.endedAt = std::max(0.0, scenario.minuteOf(progress.lastAt()));
        result.wallBegan = events.first().wall;
        result.wallEnded = events.last().wall;
    }
    for (const ScenarioStage &stage : scenario.stages)
        result.stages.append({.key = stage.key, .title = stage.title});
    for (const ScenarioInject &inject : scenario.injects) {
        result.injectsShown += progress.shown(inject.key) ? 1 : 0;
        const auto stage = std::ranges::find(result.stages, inject.stage, &StageScore::key);
        for (const Expectation &expectation : inject.expect) {
            const EvaluatedAction action = judge(scenario, progress, inject, expectation);
            count(result.total, action);
            if (stage != result.stages.end())
                count(*stage, action);
            result.actions.append(action);
        }
    }
    describeLog(result, scenario, events);
    return result;
}

} // namespace wf
