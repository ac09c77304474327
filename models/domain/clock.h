// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wf {

/// The only place that knows what time it is. Times are UTC milliseconds since 1970.
class Clock : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The log's time: the system's in live duty, the exercise's in a drill, the moment looked at in a replay.
    [[nodiscard]] virtual qint64 now() const = 0;
    /// Real time, whatever now() says.
    [[nodiscard]] virtual qint64 wall() const = 0;
    /// A log that is opened again was last written then: a clock that goes on by itself is not before it.
    virtual void continueFrom(qint64 at) { Q_UNUSED(at); }
    /// How far now() is ahead of the machine's clock because it does not run backwards, ms; 0 = they agree, or it is set.
    [[nodiscard]] virtual qint64 aheadMs() const { return 0; }

Q_SIGNALS:
    /// now() jumped or moved on by a step; a running system clock does not say so.
    void moved(qint64 now);
};

/// Live duty: both times are the machine's, but now() does not run backwards: where somebody sets the machine's clock back, it goes on at
/// half its pace until the machine has caught up. Otherwise what was done last would lie in the future, and limits would run anew.
class SystemClock : public Clock {
    Q_OBJECT
public:
    using Clock::Clock;
    [[nodiscard]] qint64 now() const override;
    [[nodiscard]] qint64 wall() const override;
    /// Ignored beyond mostHeldMs.
    void continueFrom(qint64 at) override;
    [[nodiscard]] qint64 aheadMs() const override;

    /// A clock that was wrong by more than this is followed at once, backwards too.
    static constexpr qint64 mostHeldMs = 15 * 60'000;

protected:
    /// Milliseconds that only grow, whatever the machine's clock does.
    [[nodiscard]] virtual qint64 steady() const;

private:
    mutable qint64 m_last = 0;
    mutable qint64 m_lastSteady = 0;
};

/// A clock that is set: by the director of a drill, by a test.
class SteppedClock final : public Clock {
    Q_OBJECT
public:
    explicit SteppedClock(qint64 start = 0, QObject *parent = nullptr);
    [[nodiscard]] qint64 now() const override;
    [[nodiscard]] qint64 wall() const override;
    void set(qint64 now);
    /// For runs that must repeat byte for byte: wall() then answers now().
    void setWallFollowsNow(bool follows);

private:
    qint64 m_now = 0;
    bool m_wallFollowsNow = false;
};

/// "14:32:08", Beijing time (UTC+8), as every screen and export shows it.
[[nodiscard]] QString beijingTime(qint64 utcMs);
/// "2026-07-24 14:32:08", Beijing time.
[[nodiscard]] QString beijingDateTime(qint64 utcMs);

} // namespace wf
