// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

namespace wf {

class EventLog;
class Situation;

/// How far back readings and rain are looked at.
inline constexpr qint64 waterLookBackMs = 90 * 60'000;

/// A depth at a flood point, or the rain at a station.
[[nodiscard]] inline bool isOfWater(const QString &series)
{
    return series.startsWith(QLatin1StringView("depth/")) || series.startsWith(QLatin1StringView("rain/"));
}

/// What was measured of the water and the rain lately (waterLookBackMs): what the situation has seen in this run, and before it what the
/// log has.
class WaterPast final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    WaterPast(const Situation &situation, EventLog &log, QObject *parent = nullptr);

    /// Asks the log what it has of the flood points and stations that there are, up to `now` (UTC ms), and forgets what it said before.
    void load(qint64 now);
    /// Those of a series up to a moment (UTC ms), oldest first.
    [[nodiscard]] QList<Sample> samples(const QString &series, qint64 upTo) const;
    /// The moment to look at: `now`, or the newest reading's where that lies ahead of it by no more than clocks differ. Both UTC ms.
    [[nodiscard]] qint64 momentAt(qint64 now) const;
    /// The log has answered all that it was asked.
    [[nodiscard]] bool isComplete() const { return m_toCome == 0; }

Q_SIGNALS:
    /// The log has answered for one more series.
    void loaded();

private:
    const Situation &m_situation;
    EventLog &m_log;
    QHash<QString, QList<Sample>> m_older; ///< by series: from the log, before what was seen in this run
    int m_generation = 0;
    int m_toCome = 0; ///< answers of the log
};

} // namespace wf
