// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keptwords.h"
#include "refusal.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace wf {

/// A line of what a feed reads that was not taken, or a file or folder that can't be read. `text` is said in the language of the moment in
/// which it was refused; said() says the same in that of now.
struct RefusedLine : Refusal {
    QString file; ///< its name; empty = none in particular
    int line = 0; ///< from 1; 0 = none in particular
    KeptWords why;
    QString raw; ///< as it stands there, cut where it is long
    QString feed; ///< id of the feed
    qint64 at = 0; ///< when it was first refused, UTC ms, the log's clock
    qint64 n = 0; ///< its place in the log's table, 0 = it is not there

    static constexpr qsizetype LongestRaw = 400;
    static constexpr qsizetype LongestWhy = 4000; ///< as it is kept

    [[nodiscard]] static RefusedLine of(const QString &code, const KeptWords &why, const QString &file = {}, int line = 0,
                                        QStringView raw = {});
    /// "a.csv, line 3: …"
    [[nodiscard]] QString said() const;
    bool operator==(const RefusedLine &) const = default;
};

/// Which refused lines of a log: those of a feed that nobody has cleared, the newest first.
struct RefusedAsk {
    QString feed;
    qint64 beforeAt = 0; ///< where the page before ended: its last line's `at` and `n`; 0 = from the newest on
    qint64 beforeN = 0;
    int limit = 100;
};

struct RefusedPage {
    QList<RefusedLine> lines;
    qint64 all = 0; ///< how many there are of the feed that nobody has cleared
    qint64 lastN = 0; ///< the newest place of any
};

/// How long refused lines are kept: so long after they were last met with, and so many of all feeds.
inline constexpr qint64 RefusedKeptMs = 30LL * 86'400'000;
inline constexpr qint64 RefusedKept = 10'000;

} // namespace wf

Q_DECLARE_METATYPE(wf::RefusedLine)
