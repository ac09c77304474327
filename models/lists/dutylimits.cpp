// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylimits.h"

namespace wf {

using namespace Qt::StringLiterals;

DutyLimits::DutyLimits(const ResponsePlan &plan)
    : m_oneLaneFirst(plan.closures.oneLaneFirst)
{
    for (const ResponsePlan::Clause &clause : plan.clauses) {
        if (clause.withinMin.value_or(0) <= 0)
            continue;
        for (const ResponsePlan::Sign &sign : clause.doneBy)
            m_named.insert(sign.verb, std::min(*clause.withinMin, m_named.value(sign.verb, *clause.withinMin)));
    }
    for (const auto &[key, minutes] : plan.targets.asKeyValueRange()) {
        if (key.contains(u'.'))
            m_named.insert(key, minutes);
    }
    if (const auto warn = plan.target(u"warn"_s); warn && !plan.targets.contains(u"alarm.acknowledge"_s))
        m_named.insert(u"alarm.acknowledge"_s, *warn);
}

} // namespace wf
