// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "responsechecklist.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

bool holdsAt(const ResponsePlan::Clause &clause, int level, const ResponsePlan &plan)
{
    return clause.level ? *clause.level >= level : plan.checklist.contains(clause.id);
}

} // namespace

QList<ChecklistItem> responseChecklist(const ResponsePlan &plan, const Record &response, std::optional<int> wasLevel)
{
    const int level = int(response.number("level"_L1));
    const QString state = response.state();
    if (response.text("scheme"_L1) == "city"_L1 || level < 1 || level > 4 || (state != "active"_L1 && state != "proposed"_L1))
        return {};
    const qint64 from = wasLevel ? qint64(response.number("adjustedAt"_L1)) : response.timeOf("active"_L1);
    QList<ChecklistItem> items;
    for (const ResponsePlan::Clause &clause : plan.clauses) {
        if (clause.role.isEmpty() || clause.withinMin.value_or(0) <= 0 || !holdsAt(clause, level, plan))
            continue;
        if (clause.id == response.text("clause"_L1) || (wasLevel && holdsAt(clause, *wasLevel, plan)))
            continue;
        items.append({clause.id, clause.topic, clause.role, *clause.withinMin, from > 0 ? from + *clause.withinMin * qint64(60'000) : 0});
    }
    std::ranges::stable_sort(items, {}, &ChecklistItem::withinMin);
    return items;
}

} // namespace wf
