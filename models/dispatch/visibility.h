// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QString>

namespace wf {

/// From `from` up to, not including, `to`; UTC ms.
struct TimeSpan {
    qint64 from = 0;
    qint64 to = 0;
    [[nodiscard]] qint64 length() const { return to > from ? to - from : 0; }
    bool operator==(const TimeSpan &) const = default;
};

/// The same time without overlaps, in order; empty and reversed spans fall away.
[[nodiscard]] QList<TimeSpan> unitedSpans(QList<TimeSpan> spans);
/// What both have in common.
[[nodiscard]] QList<TimeSpan> commonSpans(const QList<TimeSpan> &a, const QList<TimeSpan> &b);
/// What `a` has and `b` has not.
[[nodiscard]] QList<TimeSpan> remainingSpans(const QList<TimeSpan> &a, const QList<TimeSpan> &b);
[[nodiscard]] qint64 totalLength(const QList<TimeSpan> &spans);

/// A post and when somebody stood there.
struct PostPresence {
    QString subject;
    QString name;
    QList<TimeSpan> wanted; ///< when it should be staffed (a school's hours); empty = the whole period
    QList<TimeSpan> staffed; ///< may overlap, by several units
};

/// 见警率 over a period: how much of the wanted time and how many posts had somebody there.
struct Visibility {
    struct Post {
        QString subject;
        QString name;
        qint64 wantedMs = 0;
        qint64 coveredMs = 0;
        QList<TimeSpan> gaps; ///< wanted and empty
        [[nodiscard]] double share() const { return wantedMs ? double(coveredMs) / double(wantedMs) : 0; }
    };
    QList<Post> posts; ///< those wanted in the period, in the order given
    qint64 wantedMs = 0;
    qint64 coveredMs = 0;
    int postsCovered = 0; ///< staffed for at least `enough` of their wanted time
    [[nodiscard]] double timeShare() const { return wantedMs ? double(coveredMs) / double(wantedMs) : 0; }
    [[nodiscard]] double postShare() const { return posts.isEmpty() ? 0 : double(postsCovered) / double(posts.size()); }
};
/// `enough`: the share of its wanted time from which a post counts as covered.
[[nodiscard]] Visibility visibilityOver(const QList<PostPresence> &posts, TimeSpan period, double enough = 0.8);

/// Where a unit was, and when.
struct SeenAt {
    QString unit;
    qint64 at = 0;
    QPointF pos; ///< longitude, latitude
};
/// When one of the units was within `metres` of a place. Between two reports of a unit not more than `gapMs` apart, both near, it is taken
/// to have stayed; a single report counts for nothing. The reports may be in any order.
[[nodiscard]] QList<TimeSpan> presenceNear(QPointF place, double metres, const QList<SeenAt> &reports, qint64 gapMs);

} // namespace wf
