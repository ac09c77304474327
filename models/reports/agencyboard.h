// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"
#include "situation.h"

namespace wf {

/// How long an agency may stay silent, in minutes after a notice was sent (plan clause 6.1; configuration). The clause names
/// no time after which an unanswered call goes to the flood office; 15 is this program's own default.
struct AgencyLimits {
    int receipt = 5;
    int call = 10;
    int floodOffice = 15;
};

/// What has to happen next with a notice.
enum class NoticeStep : quint8 {
    None, ///< answered, confirmed by voice or closed
    Receipt, ///< wait for the receipt; overdue: remind
    Call, ///< no receipt in time: call and have it confirmed by voice
    FloodOffice, ///< called for in vain: to the city's flood office (市防汛办)
    Answer, ///< a request was signed for: its answer is waited for
    Coordination, ///< it is with the flood office
};

/// One notice (通报), request (商请) or call (叫应) on the board.
struct NoticeLine {
    QString subject;
    QString number;
    QString type; ///< "inform", "request", "callout"
    LocalText text;
    QString about;
    QString state;
    qint64 sentAt = 0; ///< UTC ms, as all times here; 0 = none
    qint64 waitsSince = 0; ///< as noticeWaitsSince() says
    qint64 signedAt = 0;
    qint64 answeredAt = 0;
    LocalText answer;
    NoticeStep step = NoticeStep::None;
    qint64 dueAt = 0; ///< of the step, of one that nobody has signed for always that of the receipt; 0 = no limit
    qint64 overdueMs = 0;
    LocalText next; ///< what to do, in words; empty where nothing is waited for
    bool operator==(const NoticeLine &) const = default;
};

/// An agency and everything between it and this room. A notice counts as sent for good, and as signed, answered and confirmed when it
/// has been so at any time; what was only confirmed by voice nobody signed for.
struct AgencyLine {
    QString subject; ///< "agency/drainage"
    LocalText name;
    QString phone;
    LocalText duty;
    int sent = 0;
    int signedFor = 0;
    int answered = 0;
    int confirmed = 0;
    int escalated = 0; ///< with the flood office now
    int overdue = 0;
    QList<NoticeLine> notices; ///< oldest first
    QList<NoticeLine> asks; ///< requests that are not settled: what is asked of it, and by when (dueAt)
    LocalText lastAnswer; ///< the newest; empty = none
    bool operator==(const AgencyLine &) const = default;
};
/// All agencies in the order they were defined.
[[nodiscard]] QList<AgencyLine> agencyBoard(const Situation &situation, qint64 now, const AgencyLimits &limits = {});
/// An agency's subject: is it the city's flood office, which is not passed on to itself?
[[nodiscard]] bool isFloodOffice(const QString &agency);
/// Since when the agency is to be told (UTC ms): since the first notice that this one has taken the place of was recorded, for nobody has
/// called because its words were renewed.
[[nodiscard]] qint64 noticeWaitsSince(const Record &notice);
[[nodiscard]] NoticeLine noticeLine(const Record &notice, qint64 now, const AgencyLimits &limits = {}, bool toFloodOffice = false);

} // namespace wf
