// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "responseplan.h"

namespace wf {

/// Something that a clause of the plan wants done once a response is active.
struct ChecklistItem {
    QString clauseId; ///< "3.1"
    QJsonObject topic; ///< {"zh","en"}
    QString role; ///< whose it is (roleKey)
    int withinMin = 0; ///< minutes
    qint64 dueAt = 0; ///< UTC ms; 0 while the response is only proposed
    bool operator==(const ChecklistItem &) const = default;
};

/// What a response (a record of kind "response", scheme "police") brings with it, soonest due first: clauses with a role and a time that
/// state its level or a milder one (level 3 holds at 3, 2 and 1), and the plan's checklist. Left out: the clause that it was
/// activated under, for that is done, and those to be followed at once whenever their case arises (within 0). Time runs from the
/// activation.
///
/// `wasLevel`: the level before the response was adjusted to a graver one; then only what that adds, with the time from the adjustment.
/// Nothing for a response that is over, and for the city's, which others carry out.
[[nodiscard]] QList<ChecklistItem> responseChecklist(const ResponsePlan &plan, const Record &response,
                                                     std::optional<int> wasLevel = std::nullopt);

} // namespace wf
