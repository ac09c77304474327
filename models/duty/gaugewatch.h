// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gaugereport.h"
#include "rain.h"
#include "record.h"
#include "waterpast.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace wf {

class Clock;
class EventLog;
class Situation;
struct ChangeSet;

/// What a flood point's gauge is judged by at `now` (UTC ms). `readings`: by gauge and by persons, oldest first; `last`: the newest of all,
/// however old; `fallen`: the rain there. Nothing where it has no gauge, or none that has said anything since it was last trusted; where
/// it was only silent, since it spoke again, for that is no reason to overlook anything.
[[nodiscard]] std::optional<GaugeEvidence> gaugeEvidence(const Record &floodPoint, const QList<Sample> &readings,
                                                         const std::optional<Sample> &last, const QList<RainSpell> &fallen, qint64 now);
/// The rain of the last hour at a flood point, as it is judged by.
[[nodiscard]] QList<RainSpell> rainLatelyAt(const Record &floodPoint, const QList<RainStation> &stations, qint64 now);
/// All rain stations with what they have reported up to a moment (UTC ms).
[[nodiscard]] QList<RainStation> stationsAt(const Situation &situation, const WaterPast &past, qint64 upTo);

/// Everything that all gauges are judged by; plain values, so that another thread can answer.
struct GaugeQuestion {
    struct Point {
        Record record;
        QList<QByteArray> heads;
        QList<Sample> readings;
        std::optional<Sample> last;
    };
    qint64 now = 0; ///< UTC ms
    QList<Point> points;
    QList<RainStation> stations;
};
/// Touches nothing shared.
[[nodiscard]] GaugeReport answerGauges(const GaugeQuestion &question);

/// Keeps an eye on the gauges: judges them anew when something was measured, when a flood point or a rain station has changed, and after a
/// minute without either, for a gauge falls silent by time alone. Worked out on a thread of the pool: nobody waits for it. It records
/// nothing; what follows is for the rules of the program's own seat to say (gaugeDoubts()).
class GaugeWatch final : public QObject {
    Q_OBJECT
public:
    /// Everything given must outlive it.
    GaugeWatch(const Situation &situation, EventLog &log, const Clock &clock, QObject *parent = nullptr);
    ~GaugeWatch() override;

    [[nodiscard]] const GaugeReport &report() const { return m_report; }
    /// The report answers what the situation is now.
    [[nodiscard]] bool isSettled() const { return m_past.isComplete() && !m_isAsking && !m_asksAgain && !m_soon.isActive(); }
    /// Asks now, once the log has said what was measured before; what it says is in the
    /// interface's language.
    void ask();

Q_SIGNALS:
    void changed();

private:
    void follow(const ChangeSet &changes);
    void followWater(const QList<Sample> &samples);
    void look();
    void askSoon();
    void take();
    [[nodiscard]] GaugeQuestion question() const;

    const Situation &m_situation;
    const Clock &m_clock;
    WaterPast m_past;
    GaugeReport m_report;
    QFutureWatcher<GaugeReport> m_watcher;
    QTimer m_soon;
    QTimer m_look; ///< at the clock: a timer for the minute would not run while the machine sleeps
    qint64 m_askedAt = 0;
    bool m_isAsking = false;
    bool m_asksAgain = false;
};

} // namespace wf
