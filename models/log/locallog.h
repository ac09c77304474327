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

} // namespace wf
