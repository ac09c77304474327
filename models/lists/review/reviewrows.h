// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivecounts.h"

#include <QVariantMap>

#include <functional>

namespace wf {

/// How many rows of a group are shown; what is rarer stands together in one more.
inline constexpr int MostReviewRows = 8;
/// Shades of the map.
inline constexpr int HexSteps = 4;

/// The roles of a row of a review beside its subject: what it is, the same in short, how many in the span, in the month before and in the
/// year before (-1 = not on record), and how long its bar is (0 … 1).
[[nodiscard]] QList<QByteArray> reviewRoles();

[[nodiscard]] QList<QVariantMap> hourRows(const Counts &counts);
[[nodiscard]] QList<QVariantMap> weekdayRows(const Counts &counts);
/// The months from a year before to the span's, with none beside them; of a year its own, with those of the year before, which are whole.
[[nodiscard]] QList<QVariantMap> monthRows(const Counts &counts);

/// One group: which of a span's maps it is, how its keys are called, and what stands for the rest, of which there are so many keys.
struct ReviewGroup {
    QMap<QString, qint64> SpanCounts::*counts;
    std::function<QString(const QString &key)> title;
    std::function<QString(int keys)> others;
};
/// The most frequent first, those that are as frequent in the order of their keys. `most` = 0: all of them, none together.
[[nodiscard]] QList<QVariantMap> groupRows(const Counts &counts, const ReviewGroup &group, int most);

/// [{outline: QPolygonF in degrees, count, step: 0 … HexSteps - 1}] of the span's cells.
[[nodiscard]] QVariantList hexRows(const Counts &counts);
/// [{from, to}] of the shades that there are.
[[nodiscard]] QVariantList hexSteps(const Counts &counts);

} // namespace wf
