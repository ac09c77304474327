// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visibility.h"

#include "forces.h"
#include "geo.h"

#include <QMap>

#include <algorithm>

namespace wf {

QList<TimeSpan> unitedSpans(QList<TimeSpan> spans)
{
    std::ranges::sort(spans, {}, [](const TimeSpan &span) { return std::pair(span.from, span.to); });
    QList<TimeSpan> united;
    for (const TimeSpan &span : std::as_const(spans)) {
        if (span.to <= span.from)
            continue;
        if (!united.isEmpty() && span.from <= united.last().to)
            united.last().to = std::max(united.last().to, span.to);
        else
            united.append(span);
    }
    return united;
}

QList<TimeSpan> commonSpans(const QList<TimeSpan> &a, const QList<TimeSpan> &b)
{
    const QList<TimeSpan> first = unitedSpans(a);
    const QList<TimeSpan> second = unitedSpans(b);
    QList<TimeSpan> common;
    for (qsizetype i = 0, j = 0; i < first.size() && j < second.size();) {
        const TimeSpan both{std::max(first.at(i).from, second.at(j).from), std::min(first.at(i).to, second.at(j).to)};
        if (both.from < both.to)
            common.append(both);
        if (first.at(i).to < second.at(j).to)
            ++i;
        else
            ++j;
    }
    return common;
}

QList<TimeSpan> remainingSpans(const QList<TimeSpan> &a, const QList<TimeSpan> &b)
{
    const QList<TimeSpan> first = unitedSpans(a);
    const QList<TimeSpan> taken = unitedSpans(b);
    QList<TimeSpan> left;
    qsizetype j = 0;
    for (const TimeSpan &span : first) {
        qint64 from = span.from;
        while (j < taken.size() && taken.at(j).to <= from)
            ++j;
        for (qsizetype k = j; k < taken.size() && taken.at(k).from < span.to; ++k) {
            if (taken.at(k).from > from)
                left.append({from, taken.at(k).from});
            from = std::max(from, taken.at(k).to);
        }
        if (from < span.to)
            left.append({from, span.to});
    }
    return left;
}

qint64 totalLength(const QList<TimeSpan> &spans)
{
    qint64 sum = 0;
    for (const TimeSpan &span : spans)
        sum += span.length();
    return sum;
}

Visibility visibilityOver(const QList<PostPresence> &posts, TimeSpan period, double enough)
{
    Visibility result;
    for (const PostPresence &post : posts) {
        const QList<TimeSpan> wanted = post.wanted.isEmpty() ? unitedSpans({period}) : commonSpans({period}, post.wanted);
        const qint64 wantedMs = totalLength(wanted);
        if (wantedMs == 0)
            continue;
        Visibility::Post seen{post.subject, post.name, wantedMs, totalLength(commonSpans(wanted, post.staffed)),
                              remainingSpans(wanted, post.staffed)};
        result.wantedMs += seen.wantedMs;
        result.coveredMs += seen.coveredMs;
        result.postsCovered += seen.coveredMs > 0 && seen.share() >= enough ? 1 : 0;
        result.posts.append(std::move(seen));
    }
    return result;
}

QList<TimeSpan> presenceNear(QPointF place, double metres, const QList<SeenAt> &reports, qint64 gapMs)
{
    QMap<QString, QList<std::pair<qint64, bool>>> byUnit;
    for (const SeenAt &report : reports)
        byUnit[report.unit].append({report.at, groundMetres(place, report.pos) <= metres});
    QList<TimeSpan> spans;
    for (auto &seen : byUnit) {
        std::ranges::sort(seen);
        for (qsizetype i = 1; i < seen.size(); ++i) {
            if (seen.at(i - 1).second && seen.at(i).second && seen.at(i).first - seen.at(i - 1).first <= gapMs)
                spans.append({seen.at(i - 1).first, seen.at(i).first});
        }
    }
    return unitedSpans(spans);
}

} // namespace wf
