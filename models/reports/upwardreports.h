// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulletins.h"
#include "reportchain.h"

namespace wf {

/// What a report upward is written from, beside the situation.
struct ReportSource {
    const Situation &situation;
    QList<Event> events; ///< of the log, oldest first: says how deep the water was when a road was stopped
    QHash<QString, DetourText> detours = {}; ///< by closure subject
    QList<LocalText> next = {}; ///< what is going to be done, beside what follows from the closures' states
};

/// Drafts a report to the city's police, its flood office and the province's traffic police (首报, 续报, 终报): what, where,
/// when, since when in force, the depth then and now, people, forces, measures, agencies, what comes next. Facts only;
/// what is not known is left out. `kind` is "first", "further" or "final"; `about` the subject it is filed under.
[[nodiscard]] BulletinDraft upwardReport(const QString &kind, const QString &about, const ReportSource &source,
                                         const DraftContext &context);

} // namespace wf
