// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderlimit.h"

#include "dutylimits.h"

using namespace Qt::StringLiterals;

namespace wf {

WaitsFor noticeWaitsFor(const Record &notice)
{
    if (notice.state() == "sent"_L1)
        return {u"notice.sign"_s, notice.timeOf("sent"_L1) + limits::receiptOfNotice * limits::minute};
    return {};
}

} // namespace wf
