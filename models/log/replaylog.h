// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "eventlog.h"
#include "replaysource.h"

#include <functional>
#include <memory>

namespace wf {

/// Any log, looked at up to a moment; read-only. Its events are numbered in the order in which they were told of the moment: events() and
/// eventsTold() go by that. Seeking emits reset() with everything up to then.
class ReplayLog final : public EventLog {
    Q_OBJECT
public:
    using Source = std::shared_ptr<const ReplaySource>;
    explicit ReplayLog(Source source, QObject *parent = nullptr);
    explicit ReplayLog(LogStore store, QObject *parent = nullptr); ///< the same of an exercise, reading it here
    ~ReplayLog() override;

    [[nodiscard]] const Source &source() const;
    [[nodiscard]] qint64 firstAt() const;
    [[nodiscard]] qint64 lastAt() const;
    [[nodiscard]] qint64 at() const;
    [[nodiscard]] QString seenBy() const;
    /// Time of the next or previous event from a moment; that itself where there is none.
    [[nodiscard]] qint64 stepFrom(qint64 at, int direction) const;

    /// Looks at that moment from now on, without a word of its events: `tell` does that. Emits sought().
    void stand(const ReplaySource::Moment &moment, const std::function<void()> &tell);
    /// So little happened from what is looked at to a later moment that telling it costs nobody a frame.
    [[nodiscard]] bool isNear(qint64 at) const;
    /// What came from one moment to a later one.
    struct Step {
        ReplayIndex::Sight sight = {};
        QList<int> places = {};
        QList<Event> events = {};
        QList<Sample> samples = {};
    };
    /// From what is looked at to a later moment, as work for another thread: it waits for the disk.
    [[nodiscard]] std::function<Step()> stepTo(qint64 at) const;
    /// Looks at a later moment from now on, with what stepTo() has read for it: what seek() does, without the disk.
    void moveOn(const Step &step);

    /// Forward: emits appended() and measured() with what lies between; backward: reset() first. Waits for the disk.
    void seek(qint64 at);
    /// Only what this seat could have seen at the moment (its own events and those its last event's `seen` names);
    /// empty = everything. Emits reset(). Waits for the disk.
    void setSeenBy(const QString &seat);

    QFuture<Appended> append(const QList<Draft> &drafts) override; ///< refused: "log.read_only"
    void measure(const QList<Sample> &) override { }
    [[nodiscard]] bool isReadOnly() const override { return true; }
    [[nodiscard]] bool isIdle() const override { return true; }
    [[nodiscard]] std::optional<qint64> eventsTold() const override;
    [[nodiscard]] QFuture<QList<Sample>> samples(const QString &series, qint64 from, qint64 to) override;
    [[nodiscard]] QFuture<QList<Event>> history(const QString &subject) override;
    [[nodiscard]] QFuture<QList<Event>> events(qint64 afterSequence, int limit) override;
    [[nodiscard]] QFuture<QList<Event>> eventsBetween(qint64 from, qint64 to) override;
    [[nodiscard]] QFuture<QStringList> ownedBy(const QString &subject) override;

Q_SIGNALS:
    /// What counts at the moment that is looked at now was told.
    void sought(qint64 at);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The clock of a replay: now() is the moment that its log is looked at, for whoever is told of an event or a reading too; before the
/// first seek, the log's beginning. moved() follows when all of them were told.
class ReplayClock final : public Clock {
    Q_OBJECT
public:
    /// The log must outlive whoever asks.
    explicit ReplayClock(const ReplayLog &log, QObject *parent = nullptr);
    [[nodiscard]] qint64 now() const override;
    [[nodiscard]] qint64 wall() const override;

private:
    const ReplayLog &m_log;
};

} // namespace wf
