// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"
#include "responseplan.h"

namespace wf {

/// In whose name is written. The names are the city's: its plan says them; where it does not, or there is none, those of any city.
struct Letterhead {
    LocalText office{QStringLiteral("交警支队指挥中心"), QStringLiteral("Traffic police command center")}; ///< above the duty log
    LocalText sender{QStringLiteral("交警"), QStringLiteral("Traffic police")}; ///< who tells the public

    [[nodiscard]] static Letterhead of(const ResponsePlan &plan)
    {
        Letterhead head;
        if (!plan.office.isEmpty())
            head.office = LocalText::from(plan.office);
        if (!plan.sender.isEmpty())
            head.sender = LocalText::from(plan.sender);
        return head;
    }
};

} // namespace wf
