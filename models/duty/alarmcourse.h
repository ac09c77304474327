// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "sample.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace wf {

struct WaterLook;

/// The level of alarm that a depth reaches: 0 none, 1 watch, 2 slow, 3 close.
[[nodiscard]] int alarmLevelFor(const QJsonObject &thresholds, double cm);
[[nodiscard]] QString alarmLevelKey(int level); ///< "watch", "slow", "close"; empty for none

/// An alarm that is open at a flood point, as it stands at a reading.
struct OpenAlarm {
    QString subject;
    int level = 0; ///< that it stands for: its own, or what the water has fallen to since somebody signed for it
    bool isSigned = false;
};
/// As its record says now.
[[nodiscard]] OpenAlarm openAlarm(const Record &alarm);

/// Water below what an alarm stands for.
struct AlarmFall {
    qint64 since = 0; ///< UTC ms
    qint64 until = 0; ///< when it was last said; `since`: it was said once
    double cm = 0; ///< the least
};

/// What the water has done under the open alarms of a flood point that the log does not hold: since when it is below the reopening depth,
/// and a fall that is not written down. A fall that only a gauge in doubt tells of is never written down, and lowers and ends nothing: it
/// makes the next rise to an alarm's level news again. Whoever looked lately and saw the water stand while the gauge said the same has
/// answered it.
class AlarmCourse {
public:
    /// Is this level news at `at` (UTC ms) to whoever signed for the alarms? Where the water has fallen for a minute it is; what a gauge in
    /// doubt said of a fall never makes news of less than what the alarms stand for.
    [[nodiscard]] bool isNews(const QList<OpenAlarm> &alarms, const QJsonObject &thresholds, int level, qint64 at) const;
    /// Notes a fall that this reading, which counts, tells of. A gauge's is one once it has lasted a minute, a person's at once. What a
    /// gauge says once between two readings that tell of none is a fall only where it reads seldom: one that reads about once a minute
    /// would have said it again.
    void note(const QList<OpenAlarm> &alarms, const QJsonObject &thresholds, const Sample &stands);
    /// The alarms that have fallen, each with what is left of its level. One that nobody signed for still rings, and is left as it is.
    [[nodiscard]] QList<OpenAlarm> eased(const QList<OpenAlarm> &alarms, const QJsonObject &thresholds, qint64 at) const;
    /// The reading was heeded: what has not lasted is forgotten, and what was written down.
    void settle(const QList<OpenAlarm> &alarms, const QJsonObject &thresholds, const Sample &stands, bool isWritten);
    /// What a gauge in doubt says that alarms nobody. `look`: whoever looked last before it.
    void hear(const QList<OpenAlarm> &alarms, const QJsonObject &thresholds, const Sample &gauge, const WaterLook &look);
    /// The water is or is not below the reopening depth.
    void noteBelow(bool isBelow, qint64 at) { m_belowSince = !isBelow ? 0 : m_belowSince > 0 ? m_belowSince : at; }
    [[nodiscard]] qint64 belowSince() const { return m_belowSince; } ///< UTC ms; 0 = it is not

private:
    static void noteFall(std::optional<AlarmFall> &fall, qint64 at, double cm);
    [[nodiscard]] static bool hasLasted(const std::optional<AlarmFall> &fall, qint64 at);
    [[nodiscard]] static int left(const std::optional<AlarmFall> &fall, const OpenAlarm &alarm, const QJsonObject &thresholds, qint64 at);
    /// A fall in doubt that lasted under an alarm that somebody signed for stays until the next alarm, or until somebody has looked.
    [[nodiscard]] bool isHeld(const QList<OpenAlarm> &alarms, qint64 at) const;

    qint64 m_belowSince = 0;
    std::optional<AlarmFall> m_fall;
    std::optional<AlarmFall> m_doubted;
};

/// The same out of a flood point's depths (oldest first) since its open alarms were raised: what the rule would know had it run all the
/// time. Of a gauge that was in doubt before it was last trusted nobody knows since when: all that it said until then is taken as doubted.
[[nodiscard]] AlarmCourse courseSince(const QList<const Record *> &alarms, const Record &floodPoint, const QList<Sample> &depths);

} // namespace wf
