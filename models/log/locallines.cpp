// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locallog.h"

#include <QPromise>

#include <type_traits>

// What stands in a log's file beside its events, written and read in its thread.
namespace wf {

template <typename Work> auto LocalLog::answered(Work work)
{
    using T = std::invoke_result_t<Work, LogStore &>;
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    inItsThread([promise, work](LogStore &log) {
        promise->addResult(work(log));
        promise->finish();
    });
    return future;
}

QFuture<std::expected<SampleThinning, Refusal>> LocalLog::thinSamples(const SampleRetention &keep, qint64 now,
                                                                      const QSet<SampleKey> &spared, const SampleThinning &from)
{
    return answered([=, this](LogStore &log) {
        auto thinned = log.thinSamples(keep, now, spared, from);
        if (!thinned)
            fail(thinned.error());
        return thinned;
    });
}

QFuture<std::expected<void, Refusal>> LocalLog::refuseLines(const QList<RefusedLine> &lines)
{
    return answered([=, this](LogStore &log) {
        auto kept = log.refuseLines(lines);
        if (!kept)
            fail(kept.error());
        return kept;
    });
}

QFuture<std::expected<RefusedPage, Refusal>> LocalLog::refusedLines(const RefusedAsk &ask)
{
    return answered([ask](LogStore &log) { return log.refusedLines(ask); });
}

QFuture<std::expected<void, Refusal>> LocalLog::clearRefused(const QString &feed, qint64 upToN)
{
    return answered([=, this](LogStore &log) {
        auto cleared = log.clearRefused(feed, upToN);
        if (!cleared)
            fail(cleared.error());
        return cleared;
    });
}

} // namespace wf
