// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "directorrounds.h"

#include "clock.h"
#include "drilltext.h"
#include "eventlog.h"
#include "situation.h"
#include "verb.h"

#include <QFutureWatcher>
#include <QJsonArray>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 retryAfter = 15'000; // ms of exercise time
constexpr qint64 giveUpAfter = 20 * 60'000;

} // namespace

DirectorRounds::DirectorRounds(Director &director)
    : m_director(director)
    , m_scenario(director.m_scenario)
    , m_world(director.m_scenario, director.m_room.roads)
{
    const DrillRoom &room = director.m_room;
    const std::optional<ResponsePlan> &plan = m_scenario.plan.whole;
    if (plan)
        room.commands.setAuthority(plan->authority);
    connect(director.players(), &AutoPlayers::givenBack, this, &DirectorRounds::takeUpBacklog);
    const Seat *system = m_scenario.firstSeat(Role::System);
    if (!system)
        return;
    TrafficWatch *traffic = room.traffic;
    if (!traffic && room.roads) {
        m_ownTraffic = std::make_unique<TrafficWatch>(room.situation, TrafficWatch::Mode::Inline);
        m_ownTraffic->setPlaces(room.places);
        m_ownTraffic->setRoads(*room.roads);
        traffic = m_ownTraffic.get();
    }
    m_seat = std::make_unique<ProgramSeat>(room.commands, *system);
    m_rules = std::make_unique<DutyRules>(*m_seat, room.situation, room.clock, traffic);
    if (plan)
        m_rules->setPlan(*plan);
    connect(m_rules.get(), &DutyRules::settled, this, [this] {
        if (!waitsForAnswers() && m_director.m_room.log.isIdle())
            m_director.onTimer();
    });
}

qint64 DirectorRounds::now() const { return m_director.m_room.clock.now(); }

void DirectorRounds::begin()
{
    run(u"exercise.begin"_s, *m_scenario.firstSeat(Role::Control), definitions());
    if (m_reasons.contains(u"exercise.begin"_s))
        m_director.fail(m_reasons.value(u"exercise.begin"_s));
}

/// What the world was told before the exercise was closed, told again. Units on their way go on from where they were seen
/// last.
void DirectorRounds::restore()
{
    for (const ScenarioInject &inject : m_scenario.injects) {
        const auto shown = m_director.m_progress.shown(inject.key);
        if (!shown)
            continue;
        for (const ScenarioStep &step : inject.world) {
            const qint64 at = shown->at + qint64(step.after * 60'000);
            if (!step.gauge.isEmpty() && at <= now()) {
                m_world.gauge(step.gauge, step.act, at);
                m_finished.insert(step.key);
            }
        }
    }
    m_backlogFrom = now(); // who sat where before is not in the log
}

/// Steps that others gave up meanwhile waited for this seat: they are due anew, in the scenario's order.
void DirectorRounds::takeUpBacklog()
{
    m_backlogFrom = now();
    m_finished -= m_lapsed;
    m_lapsed.clear();
    m_retryAt.clear();
    m_director.m_settled = false;
}

void DirectorRounds::measure(qint64 from, qint64 to)
{
    const QList<Sample> samples = m_world.measure(from, to);
    if (!samples.isEmpty())
        m_director.m_room.log.measure(samples);
}

void DirectorRounds::run(const QString &key, const Seat &seat, const QList<Request> &requests)
{
    m_asked = true;
    m_flying.insert(key);
    const auto finished = [this, key](const Commands::Outcome &outcome) {
        m_flying.remove(key);
        if (outcome) {
            m_reasons.remove(key);
            m_director.tellState();
            return;
        }
        m_reasons.insert(key, outcome.error().text);
        // Busy = the record's last event is still on its way: again at the next tick.
        m_retryAt.insert(key, outcome.error().code == "command.busy"_L1 ? now() + 1 : now() + retryAfter);
        if (key == "exercise.begin"_L1)
            m_director.fail(outcome.error().text);
    };
    const QFuture<Commands::Outcome> future = m_director.m_room.commands.runAll(seat, requests);
    if (future.isFinished()) {
        finished(future.result());
        return;
    }
    auto *watcher = new QFutureWatcher<Commands::Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, finished] {
        finished(watcher->result());
        watcher->deleteLater();
        // The log may have said that it is idle before this answer came.
        if (!waitsForAnswers() && m_director.m_room.log.isIdle())
            m_director.onTimer();
    });
    watcher->setFuture(future);
}

bool DirectorRounds::isTellingState() const
{
    return m_flying.contains(u"exercise.pause"_s) || m_flying.contains(u"exercise.resume"_s) || m_flying.contains(u"exercise.end"_s);
}

bool DirectorRounds::blocked(const QString &key) const { return m_flying.contains(key) || m_retryAt.value(key) > now(); }

QStringList DirectorRounds::refusals() const
{
    QStringList out;
    for (auto it = m_reasons.begin(); it != m_reasons.end(); ++it)
        out.append(it.key() + ": "_L1 + it.value());
    if (m_rules)
        out += m_rules->refusals();
    out.sort();
    return out;
}

bool DirectorRounds::round()
{
    m_asked = false;
    if (m_director.m_progress.state() != "running"_L1)
        return m_flying.contains(u"exercise.begin"_s);
    if (roundInjects())
        return true;
    roundSteps();
    roundOrders();
    roundNotices();
    if (m_rules && m_rules->round())
        m_asked = true;
    return m_asked;
}

bool DirectorRounds::roundInjects()
{
    for (const ScenarioInject &inject : m_scenario.injects) {
        if (m_scenario.timeOf(inject.at) > now())
            return false;
        if (m_director.m_progress.shown(inject.key) || blocked(inject.key))
            continue;
        if (m_director.m_progress.stage() != inject.stage) {
            m_director.say(u"exercise.stage"_s, {{u"stage"_s, inject.stage}});
            return true;
        }
        showInject(inject.key, inject.stage, inject.to, inject.text);
        return true;
    }
    return false;
}

void DirectorRounds::showInject(const QString &key, const QString &stage, const QStringList &seats, const BiText &text)
{
    run(key, *m_scenario.firstSeat(Role::Control),
        {{u"inject.show"_s,
          {},
          {{u"key"_s, key}, {u"stage"_s, stage}, {u"to"_s, QJsonArray::fromStringList(seats)}, {u"text"_s, text.json()}},
          {},
          {}}});
    if (m_director.m_untilInject) {
        m_director.m_untilInject = false;
        m_director.m_runTo = m_director.elapsedMinutes();
    }
    Q_EMIT m_director.injectShown(key);
}

bool DirectorRounds::roundSteps()
{
    for (const ScenarioInject &inject : m_scenario.injects) {
        const auto shown = m_director.m_progress.shown(inject.key);
        if (!shown)
            continue;
        roundList(inject, nullptr, inject.world, shown->at);
        for (const Expectation &expectation : inject.expect)
            roundList(inject, &expectation, expectation.steps, shown->at);
    }
    return m_asked;
}

bool DirectorRounds::roundList(const ScenarioInject &inject, const Expectation *expectation, const QList<ScenarioStep> &steps,
                               qint64 shownAt)
{
    qint64 earliest = shownAt;
    QSet<QString> waiting; // a verb on a subject that comes again later in the list waits for its turn
    for (const ScenarioStep &step : steps) {
        double minutes = step.after;
        if (expectation)
            minutes *= 0.8 + 0.4 * seededNumber(m_director.m_room.seed, step.key);
        earliest = std::max(earliest, shownAt + qint64(minutes * 60'000));
        if (now() < earliest)
            return false;
        const QString turn = step.verb + u' ' + step.subject;
        if (m_director.m_progress.isDone(step.key) || m_finished.contains(step.key)
            || now() > std::max(earliest, m_backlogFrom) + giveUpAfter)
            continue;
        if (waiting.contains(turn) && !step.subject.isEmpty())
            continue;
        waiting.insert(turn);
        if (!blocked(step.key) && roundStep({&inject, expectation, &step, earliest}) && m_flying.contains(step.key))
            return true; // in order: the next one when this one is on disk
    }
    return false;
}

bool DirectorRounds::roundStep(const Due &due)
{
    const ScenarioStep &step = *due.step;
    if (!step.gauge.isEmpty()) {
        m_world.gauge(step.gauge, step.act, now());
        m_finished.insert(step.key);
        return true;
    }
    const Seat *seat = m_scenario.seat(step.seat);
    if (!seat || (due.expectation && !m_director.m_players.isAutomatic(step.seat)))
        return false;
    // Somebody did it already, by hand or before the inject. A closure's steps look after themselves.
    if (due.expectation && step.verb == due.expectation->verb && step.each.kind.isEmpty() && step.verb != "closure.step"_L1
        && m_director.m_progress.answer(due.expectation->key)) {
        const auto first = std::ranges::find(due.expectation->steps, step.verb, &ScenarioStep::verb);
        if (first->key == step.key) {
            m_finished.insert(step.key);
            return true;
        }
    }
    if (isMadeNeedless(due)) {
        m_finished.insert(step.key);
        return true;
    }
    const QString cause = m_director.m_progress.shown(due.inject->key)->event;
    if (!step.each.kind.isEmpty())
        return roundEach(due, *seat, cause);
    QList<Request> requests = requestsFor(due, cause);
    if (requests.isEmpty()) {
        m_retryAt.insert(step.key, now() + retryAfter);
        return false;
    }
    requests.removeIf([this](const Request &request) { return isReached(request); });
    if (requests.isEmpty()) {
        m_finished.insert(step.key);
        return true;
    }
    run(step.key, *seat, requests);
    return true;
}

/// Of what was left undone: what only prepares for a step that somebody did in his own way (the draft of a text that is published).
bool DirectorRounds::isMadeNeedless(const Due &due) const
{
    if (!due.expectation || due.at >= m_backlogFrom || !m_director.m_progress.answer(due.expectation->key))
        return false;
    const QList<ScenarioStep> &steps = due.expectation->steps;
    const auto own = std::ranges::find(steps, due.expectation->verb, &ScenarioStep::verb);
    const auto here = std::ranges::find(steps, due.step->key, &ScenarioStep::key);
    return own != steps.end() && here < own;
}

bool DirectorRounds::isReached(const Request &request) const
{
    const Verb *verb = findVerb(request.verb);
    const Record *record = m_director.m_room.situation.record(request.subject);
    return verb && record && !verb->to.isEmpty() && !verb->from.isEmpty() && !verb->from.contains(record->state())
        && record->timeOf(QLatin1StringView(verb->to.toLatin1())) > 0;
}

bool DirectorRounds::roundEach(const Due &due, const Seat &seat, const QString &cause)
{
    const ScenarioStep &step = *due.step;
    const auto wanted = resolve(step.each.fields);
    if (!wanted) {
        m_retryAt.insert(step.key, now() + retryAfter);
        return false;
    }
    const QJsonObject conditions = wanted->toObject();
    const auto fields = resolve(step.fields);
    bool any = false;
    for (const Record *record : m_director.m_room.situation.records(step.each.kind)) {
        bool fits = step.each.states.isEmpty() || step.each.states.contains(record->state());
        for (auto it = conditions.begin(); fits && it != conditions.end(); ++it)
            fits = valueFits(it.value(), record->fields().value(it.key()));
        const QString key = step.key + u'@' + record->subject();
        if (!fits || blocked(key) || !fields)
            continue;
        any = true;
        run(key, seat, {{step.verb, record->subject(), fields->toObject(), {}, cause}});
    }
    // Those that come a little later count too; after that the step is over.
    if (any) {
        m_finished.insert(step.key);
    } else if (now() > std::max(due.at, m_backlogFrom) + 5 * 60'000) {
        m_finished.insert(step.key);
        m_lapsed.insert(step.key);
    } else {
        m_retryAt.insert(step.key, now() + retryAfter);
    }
    return any;
}

} // namespace wf
