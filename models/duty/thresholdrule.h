// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarmcourse.h"
#include "sample.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace wf {

class ProgramSeat;
class Record;
class Situation;
struct Event;
struct Request;

/// Raises an alarm when the water at a flood point crosses one of its thresholds (watch, slow, close), and ends it once the
/// water has stayed below the reopening depth for the point's time: no flicker round a threshold. One alarm of the
/// highest level is open per point; where the water falls under one that somebody has signed for, it is written down how far (alarm.ease),
/// and water that comes again raises a new one. What comes minutes late decides nothing, and of two readings of one moment the lower ends
/// nothing. A gauge marked doubtful is not believed, but where it reads the closing depth and nobody has looked since it alarms
/// (isHeardInDoubt()), and where it reads lower that only makes the next alarm likelier (AlarmCourse); a person's reading is believed;
/// where the two contradict each other (WaterDispute), the deeper is. Once the gauge is trusted again its last reading counts, if it is no
/// older than ten minutes. What it knows of the alarms that are open it takes up out of the readings when it begins: nothing depends on
/// when the program was last started, or since when it holds the program's seat: it does the same again when that is taken over, and heeds
/// the newest readings at once. Serves live duty and exercises alike.
class ThresholdRule : public QObject {
    Q_OBJECT
public:
    ThresholdRule(ProgramSeat &seat, const Situation &situation, QObject *parent = nullptr);

    void read(const QList<Sample> &samples);
    /// What an alarm at a flood point asks for at once: it is written together with it, so that nobody waits for the disk
    /// twice. What would be refused is left out.
    using Consequence = std::function<std::optional<Request>(const Record &point, const Record &alarm)>;
    void setConsequence(const Consequence &consequence) { m_consequence = consequence; }
    /// An alarm is on its way to the log, and what was read meanwhile waits for it.
    [[nodiscard]] bool waits() const { return !m_waiting.isEmpty(); }

Q_SIGNALS:
    /// The last of those alarms came, and what waited for it was read.
    void settled();

private:
    void readTrusted(const QList<Event> &events);
    void readFresh(const QList<Sample> &samples);
    /// A gauge's reading that comes long after newer ones: it belongs into the chart, and is no news.
    [[nodiscard]] bool isLate(const Sample &sample);
    /// The gauge has read higher for the same moment: no water has fallen.
    [[nodiscard]] bool isContested(const Sample &sample) const;
    /// Works out what it would know of the alarms that are open, had it run all the time.
    void takeUp();
    /// The seat is held here from now on, or no more.
    void takeOver();
    [[nodiscard]] QList<OpenAlarm> openAlarms(const QString &subject) const;
    void readDepth(const QString &subject, const Sample &sample);
    void raise(const Record &point, const QList<OpenAlarm> &open, int level, const Sample &stands);
    void end(const Record &point, const QList<OpenAlarm> &open, double cm);
    /// Writes down what the water has fallen to under alarms that somebody has signed for: a gauge's fall once it has lasted a minute, and
    /// no single reading of one that reads each minute.
    void ease(const Record &point, const QList<OpenAlarm> &open, const Sample &stands, AlarmCourse course);
    /// `written`: what is known of the water once this is in the log.
    void act(const QString &subject, const QList<Request> &requests, const AlarmCourse &written);

    ProgramSeat &m_seat;
    const Situation &m_situation;
    Consequence m_consequence;
    QHash<QString, AlarmCourse> m_courses; ///< by flood point
    QHash<QString, qint64> m_newest; ///< by series, of gauges
    QHash<QString, QList<Sample>> m_waiting; ///< flood point with an alarm on its way to the log → what was read meanwhile
};

} // namespace wf
