// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderlimit.h"

#include "dutylimits.h"

using namespace Qt::StringLiterals;

namespace wf {

WaitsFor orderWaitsFor(const Record &order)
{
    const QString state = order.state();
    if (state == "sent"_L1)
        return {u"order.sign"_s, order.timeOf("sent"_L1) + limits::signOrder * limits::minute};
    if (state == "signed"_L1) {
        if (order.text("to"_L1).startsWith("brigade/"_L1))
            return {u"order.finish"_s, 0}; // a brigade signs for it; its units have orders of their own
        const qint64 sent = order.timeOf("sent"_L1);
        return {u"order.depart"_s, sent + limits::depart(sent) * limits::minute};
    }
    if (state == "under_way"_L1)
        return {u"order.arrive"_s, 0};
    if (state == "on_scene"_L1)
        return {u"order.finish"_s, 0};
    return {};
}

WaitsFor noticeWaitsFor(const Record &notice)
{
    if (notice.state() == "sent"_L1)
        return {u"notice.sign"_s, notice.timeOf("sent"_L1) + limits::receiptOfNotice * limits::minute};
    return {};
}

} // namespace wf
