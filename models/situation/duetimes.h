// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <algorithm>
#include <limits>

namespace wf {

class Record;
class Situation;
struct WaterStand;

/// Handed to whoever is asked about the situation at one moment: it collects when the answer may be another one though nothing changes.
/// A comparison with the time is made here, or its moment is told with at(). What a comparison that was not reached would have told is not
/// missed: it is reached only after another of these moments, or after a change.
class DueTimes {
public:
    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    explicit DueTimes(qint64 now)
        : m_now(now)
    {
    }

    [[nodiscard]] qint64 now() const { return m_now; } ///< UTC ms, as all times here
    /// The answer may be another one from then on; a moment that is over tells nothing.
    void at(qint64 when)
    {
        if (when > m_now)
            m_next = std::min(m_next, when);
    }
    /// Is it that time, or later?
    [[nodiscard]] bool isReached(qint64 when)
    {
        at(when);
        return m_now >= when;
    }
    /// Is it later than that?
    [[nodiscard]] bool isPast(qint64 when) { return isReached(when + 1); }
    /// What the depths of a flood point say, as waterScan() knows until when it holds.
    void atScan(const Situation &situation, const Record &floodPoint);
    /// The same, and how old it is: until a reading tells of now no more, a look answers no gauge any more, or the water has been low for
    /// its time. A few moments more than most answers depend on.
    void atWater(const Situation &situation, const Record &floodPoint);
    /// Of water as it stands: until it tells of now no more, or has been low for its time, minutes.
    void atStand(const WaterStand &stand, double reopenMin);
    /// A text says how old something is, in whole minutes.
    void atNextMinuteSince(qint64 since);
    /// A text says of which day something is, in Beijing.
    void atNextDay();

    [[nodiscard]] qint64 next() const { return m_next; } ///< the earliest; never: by time alone the answer stays

private:
    qint64 m_now;
    qint64 m_next = never;
};

} // namespace wf
