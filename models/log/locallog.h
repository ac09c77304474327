// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "eventlog.h"
#include "logstore.h"

#include <functional>
#include <memory>
#include <optional>

namespace wf {

/// The log of one laptop: a LogStore, behind a thread of its own (Threaded) or in the caller's (Inline, for headless
/// drills and tests: append() has finished when it returns).
class LocalLog final : public EventLog {
    Q_OBJECT
public:
    enum class Mode : quint8 { Threaded, Inline };
    /// Of what was measured before a series' latest so much is there from the beginning: enough for an hour's rain, a trend and a gauge's
    /// judgement.
    static constexpr qint64 OpeningSpanMs = 2 * 3'600'000;

    LocalLog(LogStore store, Mode mode, QObject *parent = nullptr);
    ~LocalLog() override;

    /// LogStore::opening(), or workingSet() once it can tell what that is.
    [[nodiscard]] QFuture<Opening> opening(std::optional<qint64> endedAfter = {}) override;
    /// LogStore::openingSamples() of OpeningSpanMs.
    [[nodiscard]] QFuture<QList<Sample>> openingSamples() override;

    /// For an archive's connection of its own.
    [[nodiscard]] QString file() const;
    QFuture<Appended> append(const QList<Draft> &drafts) override;
    void measure(const QList<Sample> &samples) override;
    [[nodiscard]] bool isReadOnly() const override { return false; }
    [[nodiscard]] bool isIdle() const override;
    [[nodiscard]] QFuture<QList<Sample>> samples(const QString &series, qint64 from, qint64 to) override;
    [[nodiscard]] QFuture<QList<Event>> history(const QString &subject) override;
    [[nodiscard]] QFuture<QList<Event>> events(qint64 afterSequence, int limit) override;
    [[nodiscard]] QFuture<QList<Event>> eventsBetween(qint64 from, qint64 to) override;
    [[nodiscard]] QFuture<QStringList> ownedBy(const QString &subject) override;
    /// By itself the log's thread does it between appends; an archive is less than a second behind.
    [[nodiscard]] QFuture<bool> catchUp() override;
    [[nodiscard]] QFuture<std::expected<QString, Refusal>> copyUntil(qint64 at) override;
    [[nodiscard]] QFuture<QSet<SampleKey>> alarmReadings() override;
    [[nodiscard]] QFuture<std::expected<SampleThinning, Refusal>>
    thinSamples(const SampleRetention &keep, qint64 now, const QSet<SampleKey> &spared, const SampleThinning &from) override;
    QFuture<std::expected<void, Refusal>> refuseLines(const QList<RefusedLine> &lines) override;
    [[nodiscard]] QFuture<std::expected<RefusedPage, Refusal>> refusedLines(const RefusedAsk &ask) override;
    QFuture<std::expected<void, Refusal>> clearRefused(const QString &feed, qint64 upToN) override;

private:
    /// Does it there, behind what was handed over so far; at once where it has no thread of its own.
    void inItsThread(std::function<void(LogStore &)> work);
    /// The same, with an answer; its future finishes there.
    template <typename Work> auto answered(Work work);
    /// From whichever thread: what could not be written is told in the log's own.
    void fail(const Refusal &refusal);

    struct Private;
    std::unique_ptr<Private> d;
};

/// Any log, looked at up to a moment; read-only. Seeking emits reset() with everything up to then.
class ReplayLog final : public EventLog {
    Q_OBJECT
public:
    /// All of a log, read on whichever thread: of years that takes seconds.
    struct Read {
        LogStore store;
        QList<Event> events = {}; ///< in the log's order
        QList<qint64> place = {}; ///< of each event in its chain, 1 = first
        QList<qint64> times = {}; ///< of the events, sorted, each once
        QList<qsizetype> byTime = {}; ///< where they stand in `events`, by their time
    };
    [[nodiscard]] static Read read(LogStore store);

    /// All that is told at a moment.
    struct Moment {
        qint64 at = 0;
        QString seat = {}; ///< who could have seen it; empty = everything
        QList<Event> events = {}; ///< in the log's order
        QList<Sample> samples = {};
        QList<bool> told = {}; ///< of each of the log's
    };
    [[nodiscard]] static Moment momentOf(const Read &all, qint64 at, const QString &seat = {});
    /// The same as work for another thread, one after the other: it holds copies only.
    [[nodiscard]] std::function<Moment()> moment(qint64 at, const QString &seat) const;
    /// Looks at that moment from now on, without a word of its events: `tell` does that. Emits sought().
    void stand(const Moment &moment, const std::function<void()> &tell);
    /// So little happened from what is looked at to a later moment that telling it costs nobody a frame.
    [[nodiscard]] bool isNear(qint64 at) const;
    /// What was measured from what is looked at to a later moment, as work for another thread: it waits for the disk.
    [[nodiscard]] std::function<QList<Sample>()> samplesTo(qint64 at) const;
    /// Looks at a later moment from now on, with what samplesTo() has read for it: what seek() does, without the disk.
    void moveOn(qint64 at, const QList<Sample> &samples);

    explicit ReplayLog(Read all, QObject *parent = nullptr);
    explicit ReplayLog(LogStore store, QObject *parent = nullptr); ///< the same, reading it here
    ~ReplayLog() override;

    [[nodiscard]] qint64 firstAt() const;
    [[nodiscard]] qint64 lastAt() const;
    [[nodiscard]] qint64 at() const;
    [[nodiscard]] QString seenBy() const;
    /// Time of the next or previous event from at(); at() itself where there is none.
    [[nodiscard]] qint64 stepFrom(qint64 at, int direction) const;
    /// Forward: emits appended() and measured() with what lies between; backward: reset() first. Waits for the disk.
    void seek(qint64 at);
    /// Only what this seat could have seen at the moment (its own events and those its last event's `seen` names);
    /// empty = everything. Emits reset(). Waits for the disk.
    void setSeenBy(const QString &seat);

    QFuture<Appended> append(const QList<Draft> &drafts) override; ///< refused: "log.read_only"
    void measure(const QList<Sample> &) override { }
    [[nodiscard]] bool isReadOnly() const override { return true; }
    [[nodiscard]] bool isIdle() const override { return true; }
    [[nodiscard]] QFuture<QList<Sample>> samples(const QString &series, qint64 from, qint64 to) override;
    [[nodiscard]] QFuture<QList<Event>> history(const QString &subject) override;
    [[nodiscard]] QFuture<QList<Event>> events(qint64 afterSequence, int limit) override;
    [[nodiscard]] QFuture<QList<Event>> eventsBetween(qint64 from, qint64 to) override;
    [[nodiscard]] QFuture<QStringList> ownedBy(const QString &) override { return QtFuture::makeReadyValueFuture(QStringList()); }

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
