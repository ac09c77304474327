// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"
#include "situation.h"

namespace wf {

/// When reports upward are owed, in minutes (plan clause 5.2; configuration).
struct ReportLimits {
    int first = 15; ///< after a closure is confirmed or people are reported trapped; also for what is new later
    int further = 30; ///< after the last report, while a closure stands or people are trapped
    int final = 15; ///< after the response ended and nothing is open any more
};

/// What one chain of reports (首报, 续报 …, 终报) is about: everything since the last final report, and what is still open.
struct ReportChain {
    struct Cause {
        const Record *record = nullptr; ///< a confirmed closure, or an incident with people trapped
        qint64 at = 0; ///< when it became a reason to report
        qint64 settledAt = 0; ///< no reason to report on any more: open again, closed, or nobody is left in it; 0 = it still is one
        bool isOver = false; ///< and it is dealt with: not where all are out and the incident is still open
    };
    QList<Cause> causes; ///< oldest first
    const Record *response = nullptr; ///< the police's own: active, or ended and not reported on yet
    qint64 beganAt = 0; ///< the first cause, or the response's start where it came before; 0 = nothing
    qint64 firstAt = 0; ///< the first report's publication; 0 = there is none yet
    qint64 lastAt = 0; ///< the last report's publication
    int further = 0; ///< further reports published
    QList<const Record *> notPublished; ///< reports drafted or approved in this chain

    [[nodiscard]] bool isEmpty() const { return causes.isEmpty() && !response; }
    [[nodiscard]] bool isResponseActive() const;
    /// There was something, and all of it is over: the final report may be made.
    [[nodiscard]] bool isAllOver() const;
};
[[nodiscard]] ReportChain reportChain(const Situation &situation);

/// A report that somebody waits for.
struct DueReport {
    QString kind; ///< "first", "further", "final"
    QString about; ///< subject
    qint64 dueAt = 0; ///< UTC ms; may lie ahead of now or behind it
    LocalText reason;
    qint64 lastAt = 0; ///< the report before it; 0 = none
    int number = 1; ///< which further report it is
    QString pending; ///< subject of the bulletin that is drafted or approved for it; empty = none
    bool operator==(const DueReport &) const = default;
};
/// Reports that are due or will be, soonest first. `now` only decides how times are written in the reasons.
[[nodiscard]] QList<DueReport> dueReports(const Situation &situation, qint64 now, const ReportLimits &limits = {});

/// Whom reports go to: the agencies "cityhall", "flood" and "province" by the names in their records, by their usual names where
/// there is no record.
[[nodiscard]] QList<LocalText> reportRecipients(const Situation &situation);

} // namespace wf
