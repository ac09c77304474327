// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderlimit.h"

#include "columns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

AgencyLimits agencyLimits(const DutyLimits &limits)
{
    AgencyLimits agency;
    agency.receipt = limits.minutes(u"notice.sign"_s, limits::receiptOfNotice);
    agency.call = std::max(agency.call, agency.receipt);
    agency.floodOffice = std::max(agency.floodOffice, agency.call);
    return agency;
}

NoticeLine noticeNow(const Record &notice, const DutyLimits &limits, qint64 now)
{
    return noticeLine(notice, now, agencyLimits(limits), isFloodOffice(notice.text("agency"_L1)));
}

void noteNoticeLimits(const Record &notice, const DutyLimits &limits, DueTimes &due)
{
    const AgencyLimits agency = agencyLimits(limits);
    const qint64 since = noticeWaitsSince(notice);
    for (const int limit : {agency.receipt, agency.call, agency.floodOffice}) {
        due.at(since + limit * limits::minute); // the next step begins
        due.at(since + limit * limits::minute + 1); // and is late
    }
}

bool isLate(const NoticeLine &notice)
{
    return notice.overdueMs > 0 || notice.step == NoticeStep::Call || notice.step == NoticeStep::FloodOffice;
}

QString noticeDueTitle(const NoticeLine &notice)
{
    if (notice.dueAt == 0)
        return {};
    switch (notice.step) {
    case NoticeStep::Receipt:
    case NoticeStep::Call: // whatever is to be done by now, the time that is named is that of the receipt
    case NoticeStep::FloodOffice:
        return ListsText::tr("receipt");
    case NoticeStep::Answer:
        return ListsText::tr("answer");
    case NoticeStep::None:
    case NoticeStep::Coordination:
        return ListsText::tr("to be done");
    }
    return {};
}

} // namespace wf
