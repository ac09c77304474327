// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyboard.h"
#include "callfold.h"
#include "handoverwriter.h"
#include "noticedrafts.h"
#include "orderpeople.h"
#include "publishing.h"
#include "words.h"

#include <algorithm>
#include <limits>

namespace wf {

using namespace Qt::StringLiterals;

void HandoverWriter::orders()
{
    begin(u"orders"_s, {u"未签收及撤销未告知指令"_s, u"Orders not signed for, or cancelled and not told"_s});
    const QList<const Record *> orders = m_situation.records(u"order"_s);
    for (const Record *order : orders) {
        // Freed on the desk, and nobody has said so to whoever drives there.
        if (isCancelUntold(*order, orders))
            add(*order,
                words::fill({u"{to}：{task}，{at}撤销，尚未告知"_s, u"{to}: {task}, cancelled at {at}, not told yet that it is"_s},
                            {{u"to"_s, named(order->text("to"_L1))},
                             {u"task"_s, words::field(*order, "task"_L1)},
                             {u"at"_s, at(order->timeOf("cancelled"_L1))}}),
                order->timeOf("cancelled"_L1));
        if (order->state() != "sent"_L1)
            continue;
        const double byProgram = order->number("programReminders"_L1);
        const double reminders = order->number("reminders"_L1) - byProgram;
        // Recorded is not told. Whoever reminds them has got in touch; what the program reminds of has reached nobody.
        const LocalText stand
            = reminders > 0 ? LocalText{u"尚未签收"_s, u"not signed for yet"_s} : LocalText{u"尚未告知"_s, u"not told yet"_s};
        add(*order,
            words::fill({u"{to}：{task}，{sent}登记[，已催办{n}次][，系统提醒催办{p}次]，{stand}"_s,
                         u"{to}: {task}, recorded at {sent}[, reminded {n} {n|time|times}]"
                         "[, the program reminded the desk {p} {p|time|times}], {stand}"_s},
                        {{u"to"_s, named(order->text("to"_L1))},
                         {u"task"_s, words::field(*order, "task"_L1)},
                         {u"sent"_s, at(order->timeOf("sent"_L1))},
                         {u"stand"_s, stand},
                         {u"n"_s, reminders > 0 ? words::number(reminders) : LocalText()},
                         {u"p"_s, byProgram > 0 ? words::number(byProgram) : LocalText()}}),
            order->timeOf("sent"_L1));
    }
}

void HandoverWriter::notices()
{
    begin(u"notices"_s, {u"未回执通报、商请"_s, u"Notices without receipt"_s});
    for (const Record *notice : m_situation.records(u"notice"_s)) {
        if (notice->state() != "sent"_L1 && notice->state() != "escalated"_L1)
            continue;
        // What is no longer so is told to nobody: what takes its place is to be, once for all that it replaces.
        const bool isOutdated = isNoticeOutdated(*notice, m_situation);
        const auto renewal = isOutdated ? renewalOf(*notice, m_situation) : std::nullopt;
        if (isOutdated && (!renewal || renewal->replaces.constFirst() != notice->subject()))
            continue;
        add(*notice, renewal ? renewalText(*notice, *renewal) : waitingText(*notice), noticeWaitsSince(*notice));
    }
}

LocalText HandoverWriter::waitingText(const Record &notice) const
{
    // Recorded is not told. Who urges, or passes it on, has got in touch; what the program reminds of has reached nobody.
    const bool isPassedOn = notice.state() == "escalated"_L1;
    const double urged = notice.number("reminders"_L1) - notice.number("programReminders"_L1);
    const bool isTold = isPassedOn || urged > 0;
    return words::fill(
        {u"{agency}：{text}（{sent}登记[，已催办{n}次][，已报{to}]，{stand}）"_s,
         u"{agency}: {text} (recorded at {sent}[, reminded {n} {n|time|times}][, passed to {to}], {stand})"_s},
        {{u"agency"_s, named(notice.text("agency"_L1))},
         {u"text"_s, words::noticeText(notice)},
         {u"sent"_s, at(notice.timeOf("sent"_L1))},
         {u"n"_s, urged > 0 ? words::number(urged) : LocalText()},
         {u"to"_s, isPassedOn ? words::field(notice, "to"_L1) : LocalText()},
         {u"stand"_s, isTold ? LocalText{u"尚无回执"_s, u"no receipt yet"_s} : LocalText{u"尚未告知"_s, u"not told yet"_s}}});
}

LocalText HandoverWriter::renewalText(const Record &notice, const NoticeDraft &renewal) const
{
    const Record *incident = m_situation.record(renewal.about);
    return words::fill({u"{agency}：[{place}]{type}情况有变，须更新内容后告知（{sent}登记，尚未告知）"_s,
                        u"{agency}: {type}[ at {place}] has changed, renew the notice and tell them (recorded at {sent}, not told yet)"_s},
                       {{u"agency"_s, named(notice.text("agency"_L1))},
                        {u"place"_s, incident ? words::placeOf(*incident) : LocalText()},
                        {u"type"_s, incident ? words::incidentType(incident->text("type"_L1)) : LocalText()},
                        {u"sent"_s, at(notice.timeOf("sent"_L1))}});
}

void HandoverWriter::forces()
{
    begin(u"forces"_s, {u"在勤警力"_s, u"Committed forces"_s});
    for (const Record *unit : m_situation.records(u"unit"_s)) {
        if (isCommitted(*unit))
            m_handover.forces[unit->text("brigade"_L1)].add(*unit);
    }
    for (const auto &[brigade, count] : m_handover.forces.asKeyValueRange()) {
        const QString subject = u"brigade/"_s + brigade;
        const Record *known = m_situation.record(subject);
        const LocalText name = known ? words::nameOf(*known) : LocalText::same(brigade);
        m_handover.sections.last().items.append(
            {subject,
             {},
             words::fill({u"{brigade}：{n}组，{forces}"_s, u"{brigade}: {n} {n|crew|crews}, {forces}"_s},
                         {{u"brigade"_s, name}, {u"n"_s, words::number(count.units)}, {u"forces"_s, count.inWords()}})});
    }
}

LocalText HandoverWriter::limit(qint64 dueAt) const
{
    return dueAt > 0 ? words::fill({u"{at}前[（{late}）]"_s, u"by {at}[ ({late})]"_s},
                                   {{u"at"_s, at(dueAt)}, {u"late"_s, dueAt < m_now ? LocalText{u"已超时"_s, u"late"_s} : LocalText()}})
                     : LocalText();
}

void HandoverWriter::unpublished()
{
    const QList<const Record *> signs = m_situation.records(u"sign"_s);
    const auto each = [this](const QString &kind) { return m_situation.records(kind); };
    const auto look = [this](const QString &subject) { return m_situation.record(subject); };
    for (const Record *text : m_situation.records(u"bulletin"_s)) {
        const bool isApproved = text->state() == "approved"_L1;
        if ((!isApproved && text->state() != "drafted"_L1) || text->text("medium"_L1) == "report"_L1
            || outdatedSince(*text, each, look) > 0)
            continue;
        const LocalText title = words::field(*text, "title"_L1);
        const qint64 since = text->timeOf(isApproved ? "approved"_L1 : "drafted"_L1);
        add(*text,
            words::fill({u"{medium}：{title}（{since}{state}[，{shown}]）"_s, u"{medium}: {title} ({state} since {since}[, {shown}])"_s},
                        {{u"medium"_s, words::medium(text->text("medium"_L1))},
                         {u"title"_s, title.isEmpty() ? words::field(*text, "text"_L1) : title},
                         {u"since"_s, at(since)},
                         {u"state"_s,
                          isApproved ? LocalText{u"审核通过，待播发确认"_s, u"approved, not confirmed as published,"_s}
                                     : LocalText{u"拟稿，待审核"_s, u"drafted, not approved,"_s}},
                         {u"shown"_s, isApproved ? shownOn(*text, signs) : LocalText()}}),
            since);
    }
}

void HandoverWriter::due()
{
    begin(u"due"_s, {u"待办与承诺"_s, u"Promised and due next"_s});
    QList<HandoverItem> &items = m_handover.sections.last().items;
    const QList<DueReport> reports = dueReports(m_situation, m_now);
    for (const DueReport &report : reports) {
        const LocalText kind = report.kind == "first"_L1 ? LocalText{u"首报"_s, u"first report"_s}
            : report.kind == "final"_L1                  ? LocalText{u"终报"_s, u"final report"_s}
                                                         : LocalText{u"续报"_s, u"further report"_s};
        items.append({report.about,
                      {},
                      words::fill({u"{due}{kind}（{reason}）"_s, u"{kind} {due} ({reason})"_s},
                                  {{u"due"_s, limit(report.dueAt)}, {u"kind"_s, kind}, {u"reason"_s, report.reason}}),
                      report.lastAt,
                      report.dueAt});
    }
    // What others have agreed to and is not settled: the next shift asks for it.
    for (const Record *notice : m_situation.records(u"notice"_s)) {
        const QString state = notice->state();
        if (notice->text("type"_L1) != "request"_L1 || (state != "signed"_L1 && state != "answered"_L1 && state != "confirmed"_L1))
            continue;
        const LocalText answer = words::field(*notice, "answer"_L1);
        const LocalText heard = !answer.isEmpty() ? LocalText()
            : state == "confirmed"_L1             ? LocalText{u"已电话确认，尚无答复"_s, u"confirmed by voice, no answer yet"_s}
                                                  : LocalText{u"已回执，尚无答复"_s, u"receipt given, no answer yet"_s};
        add(*notice,
            words::fill({u"商请{agency}：{text}[；{heard}][；答复：{answer}][，{due}]"_s,
                         u"Asked of {agency}: {text}[; {heard}][; answer: {answer}][, {due}]"_s},
                        {{u"agency"_s, named(notice->text("agency"_L1))},
                         {u"text"_s, words::noticeText(*notice)},
                         {u"heard"_s, heard},
                         {u"answer"_s, answer},
                         {u"due"_s, limit(notice->value("dueAt"_L1).toInteger())}}),
            notice->timeOf("sent"_L1), notice->value("dueAt"_L1).toInteger());
    }
    unpublished();
    for (const Record *task : m_situation.records(u"task"_s)) {
        if (task->state() != "open"_L1)
            continue;
        LocalText what = words::nameOf(*task);
        for (const auto field : {"title"_L1, "text"_L1})
            what = what.isEmpty() ? words::field(*task, field) : what;
        add(*task,
            words::fill({u"[{about}：]{what}[，{due}]"_s, u"[{about}: ]{what}[, {due}]"_s},
                        {{u"about"_s, words::whereOf(m_situation.record(task->text("about"_L1)))},
                         {u"what"_s, what},
                         {u"due"_s, limit(task->value("dueAt"_L1).toInteger())}}),
            task->timeOf("open"_L1), task->value("dueAt"_L1).toInteger());
    }
    for (const Record *hazard : m_situation.records(u"hazard"_s)) {
        if (hazard->state() == "signed_off"_L1)
            continue;
        const qint64 dueAt = hazard->value("dueAt"_L1).toInteger();
        add(*hazard,
            words::fill(
                {u"隐患未销号：{what}[（{place}）][，{due}整改]"_s,
                 u"Hazard not signed off: {what}[ ({place})][, to be rectified {due}]"_s},
                {{u"what"_s, words::field(*hazard, "text"_L1)}, {u"place"_s, words::field(*hazard, "place"_L1)}, {u"due"_s, limit(dueAt)}}),
            hazard->timeOf("found"_L1), dueAt);
    }
    for (const Record *call : m_situation.records(u"call"_s)) {
        if (call->state() != "answered"_L1 && !isCalledAgain(*call, m_situation))
            add(*call,
                words::fill({u"叫应未应答：{person}[（{reason}）]"_s, u"Not answered yet: {person}[ ({reason})]"_s},
                            {{u"person"_s, calleeName(*call, m_situation)}, {u"reason"_s, words::field(*call, "reason"_L1)}}),
                call->timeOf("calling"_L1));
    }
    std::ranges::stable_sort(items, {},
                             [](const HandoverItem &item) { return item.dueAt ? item.dueAt : std::numeric_limits<qint64>::max(); });
}

} // namespace wf
