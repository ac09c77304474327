// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed.h"

#include "clock.h"
#include "eventlog.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {
constexpr int JudgingMs = 30'000;
} // namespace

Feed::Feed(const QString &id, const FeedRoom &room, QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_room(room)
    , m_lines(room.log, id)
{
    connect(&m_lines, &RefusedLinesModel::changed, this, &Feed::refusedChanged);
    connect(&m_judging, &QTimer::timeout, this, &Feed::judge);
    connect(&room.clock, &Clock::moved, this, &Feed::judge);
}

void Feed::start()
{
    if (isOn())
        return;
    m_startedAt = m_room.clock.now();
    m_state = State::Running;
    m_judging.start(JudgingMs);
    Q_EMIT stateChanged();
    begin();
}

void Feed::stop()
{
    if (!isOn())
        return;
    end();
    m_judging.stop();
    m_trouble = {};
    m_state = State::Off;
    Q_EMIT stateChanged();
}

QString Feed::stateKey() const
{
    static constexpr std::array keys{"off"_L1, "running"_L1, "silent"_L1, "failing"_L1};
    return keys.at(size_t(m_state));
}

QString Feed::stateText() const
{
    switch (m_state) {
    case State::Off:
        return tr("not read");
    case State::Running:
        return m_lastAt > 0 ? tr("read; the newest is of %1").arg(beijingDateTime(m_lastAt)) : tr("read; nothing has come yet");
    case State::Silent:
        return m_lastAt > 0 ? tr("silent: nothing newer than %1").arg(beijingDateTime(m_lastAt)) : tr("silent: nothing has come yet");
    case State::Failing:
        return m_trouble.text();
    }
    return {};
}

void Feed::take(const QList<Sample> &samples)
{
    if (samples.isEmpty())
        return;
    m_room.log.measure(samples);
    Q_EMIT readings(samples);
    hear(std::ranges::max(samples, {}, &Sample::at).at);
}

void Feed::hear(qint64 at)
{
    if (at <= m_lastAt)
        return;
    m_lastAt = at;
    judge();
    Q_EMIT stateChanged();
}

void Feed::refuse(const QList<RefusedLine> &lines)
{
    QList<RefusedLine> own = lines;
    for (RefusedLine &line : own) {
        line.feed = m_id;
        line.at = m_room.clock.now();
    }
    m_lines.add(own);
    Q_EMIT refused(own);
}

void Feed::setTrouble(const KeptWords &trouble)
{
    if (trouble == m_trouble || !isOn())
        return;
    m_trouble = trouble;
    judge();
    Q_EMIT stateChanged();
}

void Feed::judge()
{
    if (!isOn())
        return;
    const bool isSilent = m_room.clock.now() - std::max(m_lastAt, m_startedAt) > SilentMs;
    const State state = !m_trouble.isEmpty() ? State::Failing : isSilent ? State::Silent : State::Running;
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

void Feed::retranslate()
{
    m_lines.retranslate();
    Q_EMIT stateChanged();
}

} // namespace wf
