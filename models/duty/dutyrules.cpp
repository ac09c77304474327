// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutyrules.h"

#include "trafficwatch.h"

#include <QFutureWatcher>
#include <QPointer>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// A step that was refused is tried again after this, ms of the log's clock: what hindered it may be gone.
constexpr qint64 retryAfter = 60'000;

} // namespace

DutyRules::DutyRules(Commands &commands, const Situation &situation, const Clock &clock, const Seat &system, TrafficWatch *traffic,
                     QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_situation(situation)
    , m_clock(clock)
    , m_system(system)
    , m_traffic(traffic)
    , m_thresholds(commands, situation, system)
{
    m_thresholds.setConsequence([this](const Record &point, const QJsonObject &alarm) { return closureFor(context({}), point, alarm); });
    connect(&situation, &Situation::changed, this, [this](const ChangeSet &changes) { m_events += changes.events; });
    const auto told = [this] {
        if (!waits())
            Q_EMIT settled();
    };
    connect(&m_thresholds, &ThresholdRule::settled, this, told);
    if (m_traffic) {
        connect(m_traffic, &TrafficWatch::settled, this, told);
        m_commands.setSignsByRoads([roads = QPointer(m_traffic)](const Record &closure) {
            return roads ? roads->report().signsBefore(closure.subject()) : std::nullopt;
        });
    }
}

DutyRules::~DutyRules() = default;

void DutyRules::runByItself()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &DutyRules::round);
    connect(&m_situation, &Situation::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(this, &DutyRules::settled, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_heart, &QTimer::timeout, this, &DutyRules::round);
    m_heart.start(1000);
    m_soon.start();
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
    const QList<Event> events = std::exchange(m_events, {});
    const RuleContext context = this->context(events);
    bool asked = false;
    for (const auto rule : {proposals, provenSteps, reminders, planTasks, accessAlarms}) {
        for (const RuleStep &step : rule(context)) {
            // A moment further off than any wait lies before the machine's clock was set back.
            const qint64 retryAt = m_retryAt.value(step.key);
            if (m_flying.contains(step.key) || (retryAt > context.now && retryAt <= context.now + retryAfter))
                continue;
            run(step);
            asked = true;
        }
    }
    return asked;
}

RuleContext DutyRules::context(const QList<Event> &events) const
{
    return {m_situation, m_clock.now(), plan(), m_traffic ? &m_traffic->report() : nullptr, events};
}

void DutyRules::run(const RuleStep &step)
{
    m_flying.insert(step.key);
    const auto finished = [this, key = step.key](const Commands::Outcome &outcome) {
        m_flying.remove(key);
        if (outcome) {
            m_reasons.remove(key);
            m_retryAt.insert(key, m_clock.now() + 1); // never twice at one moment
        } else {
            m_reasons.insert(key, outcome.error().text);
            const bool isBusy = outcome.error().code == "command.busy"_L1;
            m_retryAt.insert(key, m_clock.now() + (isBusy ? 1 : retryAfter));
        }
    };
    const QFuture<Commands::Outcome> future = m_commands.runAll(m_system, {step.request});
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
