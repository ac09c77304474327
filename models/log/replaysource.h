// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replayindex.h"

#include <QMutex>

#include <functional>

namespace wf {

/// A log that is looked at as it was: its index, and its file, in which events and samples are read when they are asked for. Made on
/// whichever thread, of years in seconds. May be asked by any thread, one waits for the other and for the disk.
class ReplaySource {
public:
    /// `windowMs`: how long what ended stays in what is shown of a moment; 0 = for good (an exercise).
    explicit ReplaySource(LogStore store, qint64 windowMs = 0);

    [[nodiscard]] const ReplayIndex &index() const { return m_index; }
    [[nodiscard]] qint64 windowMs() const { return m_windowMs; }
    /// All up to a moment, or what this seat could have seen of it; empty = everything.
    [[nodiscard]] ReplayIndex::Sight sight(qint64 at, const QString &seat) const;

    /// All that is told at a moment.
    struct Moment {
        ReplayIndex::Sight sight = {};
        QString seat = {}; ///< who could have seen it; empty = everything
        QList<int> told = {}; ///< in the log's order
        Opening opening = {}; ///< records with one head, without what is known to have ended …
        QList<Event> rest = {}; ///< … and what is to be applied to it
        QList<Sample> samples = {};
    };
    /// `endedBefore` (UTC ms): ReplayIndex::working(). `isLeft`: nobody waits for it any more, and a part of it is missing then.
    [[nodiscard]] Moment moment(qint64 at, const QString &seat, qint64 endedBefore, const std::function<bool()> &isLeft = {}) const;

    [[nodiscard]] QList<Event> events(const QList<int> &places) const;
    /// With from <= at < to (UTC ms), and before them those that they follow directly: what LogStore::eventsBetween() says of what is seen.
    [[nodiscard]] QList<Event> eventsBetween(const ReplayIndex::Sight &sight, qint64 from, qint64 to) const;
    /// All that is seen of a record.
    [[nodiscard]] QList<Event> history(const ReplayIndex::Sight &sight, const QString &subject) const;
    /// Of each series the last ones: later than `from`, and not later than `to`.
    [[nodiscard]] QList<Sample> samplesBetween(qint64 from, qint64 to) const;
    [[nodiscard]] QList<Sample> samples(const QString &series, qint64 from, qint64 to) const;

private:
    mutable QMutex m_mutex; ///< for the file
    LogStore m_store;
    const ReplayIndex m_index;
    const qint64 m_windowMs;
};

} // namespace wf
