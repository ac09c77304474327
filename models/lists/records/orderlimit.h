// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agencyboard.h"
#include "duetimes.h"
#include "dutylimits.h"
#include "orderwatch.h"

namespace wf {

/// How long an agency may stay silent, by the room's plan: the receipt as "notice.sign" says; nobody is called before it is due. What an
/// order waits for: orderWaitsFor() by DutyLimits::orders().
[[nodiscard]] AgencyLimits agencyLimits(const DutyLimits &limits);
/// A notice to another agency as it stands at `now` (UTC ms): what is waited for, until when, and how late that is. The board of agencies,
/// the list of notices and the queue all say this.
[[nodiscard]] NoticeLine noticeNow(const Record &notice, const DutyLimits &limits, qint64 now);
/// The moments at which noticeNow() may say something else of one that nobody has signed for.
void noteNoticeLimits(const Record &notice, const DutyLimits &limits, DueTimes &due);
/// Has a limit of it passed? Once a call is due its receipt is late, at whatever minute the call's own limit stands.
[[nodiscard]] bool isLate(const NoticeLine &notice);
/// What the limit that it names (NoticeLine::dueAt) is for, in a word: "receipt", "answer" …; translated. Empty: it has none.
[[nodiscard]] QString noticeDueTitle(const NoticeLine &notice);

} // namespace wf
