// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"
#include "sample.h"

#include <QObject>
#include <QTimer>

namespace wf {

class Clock;
class EventLog;
class Situation;

/// Live duty's broom: forgets and thins old measurements when it begins and then once a day, in the log's thread and in small steps.
/// Readings that an alarm speaks of stay (their figures stand in the alarm as well). Never for a drill or a replay: their logs are whole.
class MeasurementKeeper final : public QObject {
    Q_OBJECT
public:
    /// Everything given must outlive it.
    MeasurementKeeper(EventLog &log, const Situation &situation, const Clock &clock, const SampleRetention &keep,
                      QObject *parent = nullptr);

    /// Now, if it is not at it, and from then on once a day.
    void begin();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// So many were removed.
    void swept(qint64 removed);
    /// Its log said so too.
    void failed(const wf::Refusal &refusal);

private:
    void look();
    void step(const QSet<SampleKey> &spared, const QString &series, qint64 at, qint64 removed);
    [[nodiscard]] QSet<SampleKey> spared() const;

    EventLog &m_log;
    const Situation &m_situation;
    const Clock &m_clock;
    SampleRetention m_keep;
    QTimer m_timer;
    qint64 m_began = 0; ///< UTC ms of the last sweep
    bool m_busy = false;
};

} // namespace wf
