// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "director.h"

#include "clock.h"
#include "commands.h"
#include "directorrounds.h"
#include "drilltext.h"
#include "eventlog.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fastTick = 5'000; // ms of exercise time
constexpr qint64 slowTick = 1'000; // so that a clock that runs at 1× shows its seconds
constexpr int slowUpTo = 10;
constexpr int timerMs = 50;
constexpr int sliceMs = 12; // at full speed the window stays alive

} // namespace

Director::Director(const Scenario &scenario, const DrillRoom &room, QObject *parent)
    : QObject(parent)
    , m_scenario(scenario)
    , m_room(room)
    , m_progress(m_scenario)
    , m_players(m_scenario)
    , m_injects(m_scenario, m_progress)
    , m_expected(m_scenario, m_progress)
    , m_state(u"ready"_s)
{
    m_rounds = std::make_unique<DirectorRounds>(*this);
    m_room.clock.set(m_scenario.start);
    m_room.commands.setSeats(m_scenario.seats);
    connect(&m_room.log, &EventLog::appended, this, &Director::onAppended);
    connect(&m_room.log, &EventLog::idle, this, [this] {
        if (m_state == "running"_L1 && isFast())
            pump();
    });
    connect(&m_timer, &QTimer::timeout, this, &Director::onTimer);
}

Director::~Director() = default;

void Director::restore(const QList<Event> &events)
{
    onAppended(events);
    if (m_progress.exercise().isEmpty())
        return;
    m_room.seed = m_progress.seed();
    m_room.clock.set(std::max(m_scenario.start, m_progress.lastAt()));
    m_rounds->restore();
    m_nextMark = std::ranges::count_if(m_scenario.marks, [this](const ScenarioMark &mark) { return mark.at <= elapsedMinutes(); });
    m_settled = false;
    setState(m_progress.state() == "ended"_L1 ? u"ended"_s : u"paused"_s);
    Q_EMIT ticked();
}

double Director::elapsedMinutes() const { return m_scenario.minuteOf(m_room.clock.now()); }

QString Director::elapsedText() const
{
    const auto seconds = qint64(elapsedMinutes() * 60);
    return u"T+%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString Director::stageTitle() const
{
    const ScenarioStage *found = m_scenario.stage(stage());
    return found ? found->title.local() : QString();
}

QVariantList Director::stages() const
{
    QVariantList list;
    for (const ScenarioStage &item : m_scenario.stages) {
        const auto entered = std::ranges::find(m_progress.entered(), item.key, &DrillProgress::Entered::stage);
        const bool reached = entered != m_progress.entered().end();
        list.append(QVariantMap{{u"key"_s, item.key},
                                {u"title"_s, item.title.local()},
                                {u"entered"_s, reached},
                                {u"current"_s, item.key == stage()},
                                {u"minute"_s, reached ? m_scenario.minuteOf(entered->at) : -1.0}});
    }
    return list;
}

void Director::setSpeed(int speed)
{
    speed = std::clamp(speed, 0, 60);
    if (m_speed == speed)
        return;
    m_speed = speed;
    m_due = 0;
    if (m_timer.isActive())
        m_timer.start(isFast() ? 0 : timerMs);
    Q_EMIT speedChanged();
}

double Director::nextInjectIn() const
{
    for (const ScenarioInject &inject : m_scenario.injects) {
        if (!m_progress.shown(inject.key))
            return std::max(0.0, inject.at - elapsedMinutes());
    }
    return -1;
}

QString Director::nextInjectText() const
{
    for (const ScenarioInject &inject : m_scenario.injects) {
        if (!m_progress.shown(inject.key))
            return inject.text.local();
    }
    return {};
}

void Director::setHoldAtMarks(bool hold)
{
    m_holdAtMarks = hold;
    Q_EMIT stateChanged();
}

QStringList Director::refusals() const { return m_rounds->refusals(); }

void Director::start()
{
    if (m_state != "ready"_L1)
        return;
    m_settled = false;
    m_rounds->begin();
    if (m_error.isEmpty())
        setState(u"running"_s);
}

void Director::pause()
{
    if (m_state != "running"_L1)
        return;
    m_runTo = -1;
    m_untilInject = false;
    lead(u"paused"_s);
}

void Director::resume()
{
    if (m_state == "ready"_L1)
        return start();
    if (m_state != "paused"_L1)
        return;
    lead(u"running"_s);
}

void Director::release()
{
    m_held = false;
    if (m_state == "running"_L1)
        m_timer.start(isFast() ? 0 : timerMs);
}

void Director::end()
{
    if (m_state == "ready"_L1 || m_state == "ended"_L1)
        return;
    lead(u"ended"_s);
    Q_EMIT ended();
}

void Director::stepToNextInject()
{
    if (m_state == "ended"_L1 || nextInjectIn() < 0)
        return;
    m_untilInject = true;
    resume();
    m_timer.start(0);
}

void Director::runTo(double minute)
{
    if (m_state == "ended"_L1 || minute <= elapsedMinutes())
        return;
    m_runTo = minute;
    resume();
    m_timer.start(0);
}

void Director::injectNow(const QString &text, const QStringList &seats)
{
    if (m_state == "running"_L1 || m_state == "paused"_L1)
        m_rounds->showInject(u"spot-%1"_s.arg(m_room.clock.now()), stage(), seats, {text, text});
}

void Director::rewindToStage(const QString &stage)
{
    const auto entered = std::ranges::find(m_progress.entered(), stage, &DrillProgress::Entered::stage);
    if (entered == m_progress.entered().end())
        return;
    pause();
    Q_EMIT rewindRequested(stage, entered->at);
}

void Director::retranslate()
{
    m_injects.refreshAll();
    m_expected.refreshAll();
    Q_EMIT languageChanged();
    Q_EMIT stageChanged();
    Q_EMIT ticked();
}

void Director::runToEnd() { runUntil(m_scenario.duration); }

void Director::runUntil(double minute)
{
    beginRun(minute);
    while (step()) { }
}

void Director::beginRun(double minute)
{
    m_holdAtMarks = false;
    m_held = false;
    resume();
    m_timer.stop();
    m_runTo = minute;
}

bool Director::step() { return m_state == "running"_L1 && pump() && m_state == "running"_L1; }

void Director::onAppended(const QList<Event> &events)
{
    const QString stageBefore = stage();
    QStringList shown;
    for (const Event &event : events) {
        const int answered = m_progress.answered();
        m_progress.apply(event);
        if (event.verb == "inject.show"_L1 || m_progress.answered() != answered)
            shown.append(event.id);
    }
    if (!shown.isEmpty()) {
        m_injects.refresh();
        m_expected.refresh(m_room.clock.now());
    }
    if (stage() != stageBefore)
        Q_EMIT stageChanged();
    tellState();
}

void Director::onTimer()
{
    if (m_state != "running"_L1 || m_held) {
        m_timer.stop();
        return;
    }
    if (!isFast()) {
        m_due = std::min(m_due + double(m_real.restart()) * m_speed, 60'000.0);
        pump();
        return;
    }
    m_real.restart();
    QElapsedTimer slice;
    slice.start();
    while (m_state == "running"_L1 && !m_held && isFast() && pump() && !slice.hasExpired(sliceMs)) { }
    if (m_state == "running"_L1 && m_timer.interval() == 0 && !isFast())
        m_timer.start(timerMs);
}

bool Director::pump()
{
    if (m_pumping)
        return false;
    m_pumping = true;
    const auto isQuiet = [this] { return m_room.log.isIdle() && !m_rounds->waitsForAnswers(); };
    bool ready = isQuiet();
    while (ready) {
        if (!m_settled) {
            m_settled = !m_rounds->round();
            ready = isQuiet();
            if (m_settled && ready)
                afterTick();
            continue;
        }
        if (m_state != "running"_L1 || m_held || !advance())
            break;
        ready = isQuiet();
        if (isFast())
            break; // one tick at a time: whoever calls watches the clock
    }
    m_pumping = false;
    return ready;
}

/// One tick of the clock, if one is due. The rounds at the new time follow.
bool Director::advance()
{
    const qint64 now = m_room.clock.now();
    const qint64 tick = isFast() || m_speed > slowUpTo ? fastTick : slowTick;
    if (!isFast() && m_due < double(tick))
        return false;
    m_due = isFast() ? 0 : m_due - double(tick);
    // On the grid, so that a clock that went slowly for a while comes back to the same moments.
    const qint64 next = m_scenario.start + ((now - m_scenario.start) / tick + 1) * tick;
    m_room.clock.set(std::min(next, m_scenario.timeOf(m_scenario.duration)));
    m_rounds->measure(now, m_room.clock.now());
    m_settled = false;
    return true;
}

void Director::afterTick()
{
    const double minute = elapsedMinutes();
    m_expected.refresh(m_room.clock.now());
    Q_EMIT ticked();
    while (m_nextMark < m_scenario.marks.size() && m_scenario.marks.at(m_nextMark).at <= minute) {
        const ScenarioMark mark = m_scenario.marks.at(m_nextMark++);
        m_held = m_holdAtMarks;
        Q_EMIT markReached(mark.name, mark.at);
    }
    if (minute >= m_scenario.duration)
        return end();
    if (m_runTo >= 0 && minute >= m_runTo) {
        m_runTo = -1;
        pause();
    }
}

void Director::setState(const QString &state)
{
    if (m_state == state)
        return;
    m_state = state;
    m_due = 0;
    m_real.start();
    if (state == "running"_L1)
        m_timer.start(isFast() ? 0 : timerMs);
    else
        m_timer.stop();
    Q_EMIT stateChanged();
}

void Director::lead(const QString &state)
{
    m_led = true;
    setState(state);
    tellState();
}

/// Pausing, going on and ending are said to the log one after the other: each when the one before has arrived, whatever was
/// asked for meanwhile.
void Director::tellState()
{
    const QString known = m_progress.state();
    if (!m_led || m_rounds->isTellingState())
        return;
    if (m_state == "ended"_L1 && (known == "running"_L1 || known == "paused"_L1))
        say(u"exercise.end"_s);
    else if (m_state == "paused"_L1 && known == "running"_L1)
        say(u"exercise.pause"_s);
    else if (m_state == "running"_L1 && known == "paused"_L1)
        say(u"exercise.resume"_s);
}

void Director::fail(const QString &text)
{
    m_error = text;
    if (m_progress.exercise().isEmpty())
        setState(u"ready"_s);
    Q_EMIT failed();
}

void Director::say(const QString &verb, const QJsonObject &fields)
{
    m_rounds->run(verb, *m_scenario.firstSeat(Role::Control), {{verb, m_progress.exercise(), fields, {}, {}}});
}

} // namespace wf
