// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reviewrows.h"

#include <QByteArray>

class QImage;

namespace wf {

/// A group of a table with its name.
struct NamedGroup {
    QString name;
    ReviewGroup group;
};

/// A review as a table: every key of every group, not only those that a page has room for. What is not on record stays empty, and `mark`
/// (演练 of an exercise) stands in every row. `headline`: what was counted, and how much. Texts that a spreadsheet would run are guarded.
[[nodiscard]] QByteArray reviewCsv(const Counts &counts, const QList<NamedGroup> &groups, const QString &mark, const QString &headline);

/// A picture with the mark in a band above it; without a mark as it is.
[[nodiscard]] QImage markedPicture(const QImage &picture, const QString &mark);

} // namespace wf
