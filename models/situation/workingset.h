// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "eventlog.h"
#include "situation.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <utility>

namespace wf {

/// Keeps a situation to what is live: what is open, what stands, what ended within a window, and what any of these names. The rest sinks
/// (Situation::sink()) and stays in the log; what an event or a person asks for comes back. Neither waits for the disk.
class WorkingSet final : public QObject {
    Q_OBJECT
public:
    /// `windowMs`: how long what ended stays, by the clock; 0 = for good, nothing sinks (an exercise).
    WorkingSet(EventLog &log, Situation &situation, const Clock &clock, qint64 windowMs, QObject *parent = nullptr);

    static constexpr qint64 HourMs = 3'600'000;
    static constexpr int StandardHours = 48;
    static constexpr qint64 StandardWindowMs = StandardHours * HourMs;
    /// What may be set instead, in hours: no less than the longest shift, whose handover looks back on it; no more than a month, for all of
    /// it stays in memory.
    static constexpr int ShortestHours = 24;
    static constexpr int LongestHours = 720;

    [[nodiscard]] qint64 windowMs() const { return m_windowMs; }
    /// What is being looked at, and stays for as long.
    void setInUse(std::function<QStringList()> inUse) { m_inUse = std::move(inUse); }
    /// What ended before this moment (UTC ms) may sink: the window, but as long as a response is active or a warning stands all of its
    /// event, which its reports are still to tell.
    [[nodiscard]] qint64 keepsFrom() const;
    /// The same of a situation that nobody keeps yet.
    [[nodiscard]] static qint64 keepsFrom(const Situation &situation, qint64 now, qint64 windowMs);
    /// Brings back what live records name and begins to let go of what is over.
    void begin();
    /// Lets go now of what is over.
    void sink();
    /// Brings a record back that had sunk, and keeps it for two hours more; nothing where it is there already, or the log has none.
    void bringBack(const QString &subject);

private:
    void fetch(const QString &subject);
    /// What belongs to it (ownerOf()) comes with it: its orders, entries, calls.
    void fetchOwned(const QString &owner);

    EventLog &m_log;
    Situation &m_situation;
    const Clock &m_clock;
    qint64 m_windowMs = 0;
    std::function<QStringList()> m_inUse;
    QTimer m_timer;
    QHash<QString, qint64> m_keptUntil; ///< by subject, UTC ms
    int m_begun = 0; ///< how often the situation began anew: what was asked for before is of another moment
    QStringList m_whenIdle; ///< to be fetched once nothing is on its way
};

} // namespace wf
