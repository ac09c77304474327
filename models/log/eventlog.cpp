// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"

namespace wf {

using namespace Qt::StringLiterals;

QFuture<Opening> EventLog::opening(std::optional<qint64>) { return QtFuture::makeReadyValueFuture(Opening()); }

QFuture<QList<Sample>> EventLog::openingSamples() { return QtFuture::makeReadyValueFuture(QList<Sample>()); }

QFuture<bool> EventLog::catchUp() { return QtFuture::makeReadyValueFuture(true); }

QFuture<std::expected<QString, Refusal>> EventLog::copyUntil(qint64)
{
    return QtFuture::makeReadyValueFuture(
        std::expected<QString, Refusal>(std::unexpected(Refusal{u"log.no_copy"_s, tr("No copy can be made of this log here.")})));
}

QFuture<QSet<SampleKey>> EventLog::alarmReadings() { return QtFuture::makeReadyValueFuture(QSet<SampleKey>()); }

QFuture<std::expected<SampleThinning, Refusal>> EventLog::thinSamples(const SampleRetention &, qint64, const QSet<SampleKey> &,
                                                                      const SampleThinning &)
{
    return QtFuture::makeReadyValueFuture(std::expected<SampleThinning, Refusal>(SampleThinning{.done = true}));
}

QFuture<std::expected<void, Refusal>> EventLog::refuseLines(const QList<RefusedLine> &)
{
    return QtFuture::makeReadyValueFuture(std::expected<void, Refusal>());
}

QFuture<std::expected<RefusedPage, Refusal>> EventLog::refusedLines(const RefusedAsk &)
{
    return QtFuture::makeReadyValueFuture(std::expected<RefusedPage, Refusal>(RefusedPage()));
}

QFuture<std::expected<void, Refusal>> EventLog::clearRefused(const QString &, qint64)
{
    return QtFuture::makeReadyValueFuture(std::expected<void, Refusal>());
}

void EventLog::setTrouble(const std::optional<Refusal> &trouble)
{
    if (trouble == m_trouble)
        return;
    m_trouble = trouble;
    Q_EMIT linkChanged();
}

} // namespace wf
