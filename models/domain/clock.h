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

Q_SIGNALS:
    /// now() jumped or moved on by a step; a running system clock does not say so.
    void moved(qint64 now);
};

/// Live duty: both times are the machine's.
class SystemClock final : public Clock {
    Q_OBJECT
public:
    using Clock::Clock;
    [[nodiscard]] qint64 now() const override;
    [[nodiscard]] qint64 wall() const override;
};

/// A clock that is set: by the director of a drill, by a replay, by a test.
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
