// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivecounts.h"

#include <QCoreApplication>

namespace wf {

/// What a review says in words, and its table. Says nothing of a time that is not on record.
class ReviewWords {
    Q_DECLARE_TR_FUNCTIONS(wf::ReviewWords)
public:
    explicit ReviewWords(const Counts &counts)
        : m_counts(counts)
    {
    }

    /// A month, or a year, as people write it.
    [[nodiscard]] static QString monthTitle(const QDate &month);
    [[nodiscard]] static QString yearTitle(const QDate &day);
    /// How many, of what, when.
    [[nodiscard]] QString headline() const;
    /// Against the month before, against the year before (a year against that alone), how long it took, and what of it is not complete.
    [[nodiscard]] QStringList sentences() const;
    /// What the three figures of a row are: the span's month, the month before, the year before; empty = not on record. Of a year the
    /// second is always empty.
    [[nodiscard]] QStringList columns() const;
    /// What every export says of itself: 演练 of an exercise, 回放 of a replay; empty of live duty.
    [[nodiscard]] static QString mark(const Counts &counts, bool isReplay);

private:
    [[nodiscard]] bool isClosures() const { return m_counts.query.kind == QLatin1StringView("closure"); }
    [[nodiscard]] QString againstMonth() const;
    [[nodiscard]] QString againstYear() const;
    [[nodiscard]] QString yearAgainstYear() const; ///< where the span is a year itself
    [[nodiscard]] QString notOver() const;
    [[nodiscard]] QString spanTitle(qint64 from) const;
    [[nodiscard]] static QString lastedText(qint64 ms);
    [[nodiscard]] QString begun() const; ///< the day on which the log begins

    const Counts &m_counts;
};

} // namespace wf
