// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyboard.h"

#include "ending.h"
#include "words.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

/// The step of a notice that nobody has signed for yet. It is late from the first limit on, whichever step that calls for by now: an
/// agency that was told nothing for fourteen minutes is not four minutes late.
void waitForReceipt(NoticeLine &line, qint64 now, const AgencyLimits &limits, bool toFloodOffice)
{
    const qint64 receipt = line.waitsSince + limits.receipt * minute;
    const qint64 call = line.waitsSince + limits.call * minute;
    const qint64 office = line.waitsSince + limits.floodOffice * minute;
    line.dueAt = receipt;
    if (now < call) {
        line.step = NoticeStep::Receipt;
        line.next = now > receipt ? LocalText{u"催回执"_s, u"remind of the receipt"_s}
                                  : LocalText{u"电话告知、取回执"_s, u"tell by telephone, get the receipt"_s};
    } else if (now < office || toFloodOffice) {
        line.step = NoticeStep::Call;
        line.next = {u"电话确认"_s, u"call and confirm by voice"_s};
    } else {
        line.step = NoticeStep::FloodOffice;
        line.next = {u"报市防汛办协调"_s, u"pass to the city's flood office"_s};
    }
}

} // namespace

bool isFloodOffice(const QString &agency) { return agency == "agency/flood"_L1; }

qint64 noticeWaitsSince(const Record &notice)
{
    const qint64 sentAt = notice.timeOf("sent"_L1), firstAt = notice.value("firstAt"_L1).toInteger();
    return firstAt > 0 ? std::min(firstAt, sentAt) : sentAt;
}

NoticeLine noticeLine(const Record &notice, qint64 now, const AgencyLimits &limits, bool toFloodOffice)
{
    NoticeLine line{.subject = notice.subject(),
                    .number = notice.displayNumber(),
                    .type = notice.text("type"_L1),
                    .text = words::field(notice, "text"_L1),
                    .about = notice.text("about"_L1),
                    .state = notice.state(),
                    .sentAt = notice.timeOf("sent"_L1),
                    .waitsSince = noticeWaitsSince(notice),
                    .signedAt = notice.timeOf("signed"_L1),
                    .answeredAt = notice.timeOf("answered"_L1),
                    .answer = words::field(notice, "answer"_L1),
                    .next = {}};
    const qint64 asked = notice.value("dueAt"_L1).toInteger();
    if (line.state == "sent"_L1) {
        waitForReceipt(line, now, limits, toFloodOffice);
    } else if (line.state == "escalated"_L1) {
        line.step = NoticeStep::Coordination;
        line.next = {u"市防汛办协调中"_s, u"with the city's flood office"_s};
    } else if (line.state == "signed"_L1 && line.type == "request"_L1) {
        line.step = NoticeStep::Answer;
        line.dueAt = asked;
        line.next = {u"等待答复"_s, u"waiting for the answer"_s};
    }
    if (line.step != NoticeStep::None && line.dueAt > 0)
        line.overdueMs = std::max<qint64>(0, now - line.dueAt);
    // What was asked by a time is due by it until it is settled, whatever has been answered meanwhile.
    if (line.type == "request"_L1 && asked > 0 && line.dueAt == 0 && !isOver(notice)) {
        line.dueAt = asked;
        if (line.step == NoticeStep::None)
            line.next = {u"待办结"_s, u"to be done and closed"_s};
    }
    return line;
}

QList<AgencyLine> agencyBoard(const Situation &situation, qint64 now, const AgencyLimits &limits)
{
    QList<AgencyLine> board;
    QHash<QString, qsizetype> rows;
    for (const Record *agency : situation.records(u"agency"_s)) {
        rows.insert(agency->subject(), board.size());
        AgencyLine line;
        line.subject = agency->subject();
        line.name = words::nameOf(*agency);
        line.phone = agency->text("phone"_L1);
        line.duty = words::field(*agency, "duty"_L1);
        board.append(line);
    }
    for (const Record *notice : situation.records(u"notice"_s)) {
        const auto row = rows.constFind(notice->text("agency"_L1));
        if (row == rows.cend())
            continue;
        AgencyLine &agency = board[*row];
        const NoticeLine line = noticeLine(*notice, now, limits, isFloodOffice(agency.subject));
        // What fell away before anybody was told was told to nobody.
        agency.sent += line.state == "dropped"_L1 ? 0 : 1;
        // An answer is as good as a receipt; who only said so by voice is counted apart.
        const bool confirmed = notice->timeOf("confirmed"_L1) > 0;
        agency.signedFor += line.signedAt > 0 || line.answeredAt > 0 ? 1 : 0;
        agency.answered += line.answeredAt > 0 ? 1 : 0;
        agency.confirmed += confirmed ? 1 : 0;
        agency.escalated += line.step == NoticeStep::Coordination ? 1 : 0;
        agency.overdue += line.overdueMs > 0 ? 1 : 0;
        agency.notices.append(line);
        if (line.type == "request"_L1 && !isOver(*notice))
            agency.asks.append(line);
    }
    for (AgencyLine &agency : board) {
        std::ranges::stable_sort(agency.notices, {}, &NoticeLine::sentAt);
        qint64 newest = 0;
        for (const NoticeLine &notice : std::as_const(agency.notices)) {
            if (notice.answeredAt > newest) {
                newest = notice.answeredAt;
                agency.lastAnswer = notice.answer;
            }
        }
    }
    return board;
}

} // namespace wf
