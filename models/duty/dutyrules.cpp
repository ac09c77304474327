// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutyrules.h"

#include "gaugewatch.h"
#include "trafficwatch.h"

#include <QFutureWatcher>
#include <QPointer>

#include <algorithm>
#include <array>
#include <chrono>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// A step that was refused is tried again after this, ms of the log's clock: what hindered it may be gone.
constexpr qint64 retryAfter = 60'000;

/// Live duty: no round comes sooner after another than that, but for a change; and the clock is looked at so often, for a timer does not
/// run while the machine sleeps, nor faster when its clock is set.
constexpr qint64 soonestMs = 1000;
constexpr qint64 lookEveryMs = 5000;

/// In the order in which they are asked.
constexpr std::array rules{proposals, provenSteps, lapsedDry, reminders, planTasks, accessAlarms, gaugeDoubts};

/// What each of them heeds, in the same order.
std::array<Heed, rules.size()> heeds(const ResponsePlan *plan)
{
    return {
        {proposalsHeed(), provenStepsHeed(), lapsedDryHeed(), remindersHeed(), planTasksHeed(plan), accessAlarmsHeed(), gaugeDoubtsHeed()}};
}

} // namespace

DutyRules::DutyRules(ProgramSeat &seat, const Situation &situation, const Clock &clock, TrafficWatch *traffic, QObject *parent)
    : QObject(parent)
    , m_seat(seat)
    , m_situation(situation)
    , m_clock(clock)
    , m_traffic(traffic)
    , m_thresholds(seat, situation)
{
    m_thresholds.setConsequence([this](const Record &point, const Record &alarm) { return closureFor(context(nullptr), point, alarm); });
    for (const Heed &heed : heeds(nullptr))
        m_schedule.add(heed);
    connect(&situation, &Situation::changed, this, qOverload<const ChangeSet &>(&DutyRules::follow));
    connect(&situation, &Situation::measured, this, qOverload<const QList<Sample> &>(&DutyRules::follow));
    connect(&seat, &ProgramSeat::heldChanged, this, &DutyRules::takeOver);
    const auto told = [this] {
        if (!waits())
            Q_EMIT settled();
    };
    connect(&m_thresholds, &ThresholdRule::settled, this, told);
    if (m_traffic) {
        connect(m_traffic, &TrafficWatch::changed, this, &DutyRules::followRoads);
        connect(m_traffic, &TrafficWatch::settled, this, told);
        m_seat.commands().setSignsByRoads([roads = QPointer(m_traffic)](const Record &closure) {
            return roads ? roads->report().signsBefore(closure.subject()) : std::nullopt;
        });
        m_seat.commands().setWayBars([roads = QPointer(m_traffic)](const Record &corridor, const QList<QPointF> &line) {
            return roads ? roads->bars(corridor, line) : QStringList();
        });
        m_seat.commands().setStretchKnown(
            [roads = QPointer(m_traffic)](const QString &floodPoint) { return roads && roads->report().stretches.contains(floodPoint); });
    }
}

DutyRules::~DutyRules() = default;

void DutyRules::setPlan(const ResponsePlan &plan)
{
    m_plan = plan;
    const auto all = heeds(this->plan());
    for (std::size_t i = 0; i < all.size(); ++i)
        m_schedule.setHeed(int(i), all.at(i));
}

void DutyRules::setGauges(GaugeWatch &gauges)
{
    m_gauges = &gauges;
    connect(&gauges, &GaugeWatch::changed, this, &DutyRules::followGauges);
    followGauges();
}

void DutyRules::runByItself()
{
    m_runsByItself = true;
    m_schedule.setNet(DueSchedule::netMs);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_wake.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DutyRules::round);
    connect(&m_wake, &QTimer::timeout, this, &DutyRules::round);
    connect(this, &DutyRules::settled, &m_soon, qOverload<>(&QTimer::start));
    m_soon.start();
}

void DutyRules::follow(const ChangeSet &changes)
{
    m_schedule.follow(changes);
    if (m_runsByItself && m_schedule.isAnyMarked())
        m_soon.start();
}

void DutyRules::follow(const QList<Sample> &samples)
{
    m_schedule.follow(samples);
    wake();
}

void DutyRules::followRoads()
{
    m_schedule.followRoads();
    wake();
}

void DutyRules::followGauges()
{
    m_schedule.followGauges();
    wake();
}

void DutyRules::takeOver()
{
    m_retryAt.clear();
    askAnew();
    if (m_runsByItself)
        m_soon.start();
}

void DutyRules::wake()
{
    if (!m_runsByItself || !m_seat.isHeld())
        return;
    const qint64 left = m_schedule.isAnyMarked() ? 0 : m_schedule.next() - m_clock.now();
    const auto delay = std::chrono::milliseconds(std::clamp(left, soonestMs, lookEveryMs));
    if (!m_wake.isActive() || m_wake.remainingTimeAsDuration() > delay)
        m_wake.start(delay);
}

qint64 DutyRules::asks() const
{
    qint64 all = 0;
    for (std::size_t i = 0; i < rules.size(); ++i)
        all += m_schedule.asks(int(i));
    return all;
}

bool DutyRules::waits() const { return !m_flying.isEmpty() || m_thresholds.waits() || (m_traffic && !m_traffic->isSettled()); }

QStringList DutyRules::refusals() const
{
    QStringList all;
    for (auto it = m_reasons.begin(); it != m_reasons.end(); ++it)
        all.append(it.key() + ": "_L1 + it.value());
    all.sort();
    return all;
}

bool DutyRules::round()
{
    if (!m_seat.isHeld())
        return false;
    const qint64 now = m_clock.now();
    m_schedule.look(now);
    bool asked = false;
    for (int rule = 0; rule < int(rules.size()); ++rule) {
        if (!m_schedule.isDue(rule, now))
            continue;
        DueTimes due(now);
        m_schedule.ask(rule, now);
        const QList<RuleStep> steps = rules.at(std::size_t(rule))(context(&due));
        m_schedule.setDue(rule, due.next());
        for (const RuleStep &step : steps) {
            if (m_flying.contains(step.key))
                continue; // once it has landed the rule is asked again
            // A moment further off than any wait lies before the machine's clock was set back.
            if (const qint64 retryAt = m_retryAt.value(step.key); retryAt > now && retryAt <= now + retryAfter) {
                m_schedule.setDue(rule, retryAt);
                continue;
            }
            run(rule, step);
            asked = true;
        }
    }
    m_wake.stop();
    wake();
    return asked;
}

RuleContext DutyRules::context(DueTimes *due) const
{
    return {.situation = m_situation,
            .now = due ? due->now() : m_clock.now(),
            .plan = plan(),
            .traffic = m_traffic ? &m_traffic->report() : nullptr,
            .due = due,
            .gauges = m_gauges ? &m_gauges->report() : nullptr};
}

void DutyRules::run(int rule, const RuleStep &step)
{
    m_flying.insert(step.key);
    const auto finished = [this, rule, key = step.key](const Commands::Outcome &outcome) {
        m_flying.remove(key);
        qint64 retryAt = m_clock.now() + 1; // never twice at one moment
        if (outcome) {
            m_reasons.remove(key);
        } else {
            m_reasons.insert(key, outcome.error().text);
            if (outcome.error().code != "command.busy"_L1)
                retryAt = m_clock.now() + retryAfter;
        }
        m_retryAt.insert(key, retryAt);
        m_schedule.setDue(rule, retryAt);
    };
    const QFuture<Commands::Outcome> future = m_seat.run({step.request});
    if (future.isFinished()) {
        finished(future.result());
        return;
    }
    auto *watcher = new QFutureWatcher<Commands::Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, finished] {
        finished(watcher->result());
        watcher->deleteLater();
        if (!waits())
            Q_EMIT settled();
    });
    watcher->setFuture(future);
}

} // namespace wf
