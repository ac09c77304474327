// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workingset.h"

#include "answer.h"
#include "ending.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr int EveryMs = 10 * 60'000;
constexpr qint64 LongestEventMs = 14 * 24 * 3'600'000LL;
constexpr qint64 KeptMs = 2 * 3'600'000LL; ///< what was brought back: somebody is at it

} // namespace

WorkingSet::WorkingSet(EventLog &log, Situation &situation, const Clock &clock, qint64 windowMs, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_situation(situation)
    , m_clock(clock)
    , m_windowMs(windowMs)
{
    situation.setOverStaysMs(windowMs);
    connect(&situation, &Situation::wanted, this, [this](const QString &subject) {
        m_keptUntil.insert(subject, m_clock.now() + KeptMs);
        fetch(subject);
    });
    connect(&situation, &Situation::changed, this, [this](const ChangeSet &changes) { m_begun += changes.reset ? 1 : 0; });
    // An answer that comes while events are on their way may hold some of them, which are to be told as news: it is asked for again.
    connect(&log, &EventLog::idle, this, [this] {
        const QStringList subjects = std::exchange(m_whenIdle, {});
        for (const QString &subject : subjects)
            fetch(subject);
    });
    m_timer.setInterval(EveryMs);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WorkingSet::sink);
}

void WorkingSet::begin()
{
    if (m_windowMs <= 0)
        return;
    sink();
    const QStringList absent = m_situation.absent(keepsFrom());
    for (const QString &subject : absent)
        fetch(subject);
    m_timer.start();
}

qint64 WorkingSet::keepsFrom() const { return keepsFrom(m_situation, m_clock.now(), m_windowMs); }

qint64 WorkingSet::keepsFrom(const Situation &situation, qint64 now, qint64 windowMs)
{
    const qint64 window = now - windowMs;
    qint64 from = window;
    for (const QString &kind : {u"response"_s, u"warning"_s}) {
        for (const Record *record : situation.records(kind)) {
            const QJsonObject times = isOver(*record) ? QJsonObject() : record->value("times"_L1).toObject();
            for (const QJsonValue at : times)
                from = std::min(from, at.toInteger(from));
        }
    }
    return std::max(from, window - LongestEventMs); // a signal that nobody has lifted for months is no event
}

void WorkingSet::sink()
{
    if (m_windowMs <= 0)
        return;
    const qint64 now = m_clock.now();
    m_keptUntil.removeIf([now](const auto &kept) { return kept.value() <= now; });
    QStringList over = m_situation.overSince(keepsFrom());
    const QStringList inUse = m_inUse ? m_inUse() : QStringList();
    over.removeIf([&](const QString &subject) { return inUse.contains(subject) || m_keptUntil.contains(subject); });
    m_situation.sink(over);
}

void WorkingSet::bringBack(const QString &subject)
{
    m_keptUntil.insert(subject, m_clock.now() + KeptMs);
    if (!m_situation.record(subject))
        fetch(subject);
}

void WorkingSet::fetch(const QString &subject)
{
    whenAnswered(m_log.history(subject), this, [this, subject, begun = m_begun](const QList<Event> &history) {
        if (begun != m_begun)
            return;
        if (!m_log.isIdle()) {
            m_whenIdle.append(subject);
            return;
        }
        m_situation.bringBack(subject, history);
        if (m_situation.record(subject))
            fetchOwned(subject);
    });
}

void WorkingSet::fetchOwned(const QString &owner)
{
    whenAnswered(m_log.ownedBy(owner), this, [this, owner, begun = m_begun](const QStringList &subjects) {
        if (begun != m_begun)
            return;
        for (const QString &subject : subjects) {
            if (m_situation.record(subject))
                continue;
            if (const auto kept = m_keptUntil.constFind(owner); kept != m_keptUntil.cend())
                m_keptUntil.insert(subject, kept.value());
            fetch(subject);
        }
    });
}

} // namespace wf
