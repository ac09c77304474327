// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderlimit.h"

using namespace Qt::StringLiterals;

namespace wf {

WaitsFor noticeWaitsFor(const Record &notice, const DutyLimits &limits)
{
    if (notice.state() == "sent"_L1)
        return {u"notice.sign"_s, notice.timeOf("sent"_L1) + limits.minutes(u"notice.sign"_s, limits::receiptOfNotice) * limits::minute};
    return {};
}

} // namespace wf
