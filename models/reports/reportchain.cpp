// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportchain.h"

#include "ending.h"
#include "people.h"
#include "responselevel.h"
#include "words.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

std::optional<ReportChain::Cause> causeOf(const Record &record)
{
    const QString state = record.state();
    ReportChain::Cause cause{&record};
    if (record.kind() == "closure"_L1) {
        cause.at = record.timeOf("confirmed"_L1);
        if (cause.at == 0 || state == "rejected"_L1)
            return std::nullopt;
        cause.isOver = state == "reopened"_L1;
        cause.settledAt = cause.isOver ? record.timeOf("reopened"_L1) : 0;
        return cause;
    }
    if (record.text("type"_L1) != "trapped"_L1 || state == "cancelled"_L1 || state == "merged"_L1)
        return std::nullopt;
    cause.at = record.timeOf("received"_L1);
    const bool allOut = record.number("people"_L1) > 0 && peopleLeft(record) == 0;
    cause.isOver = isOver(record);
    if (cause.isOver)
        cause.settledAt = endedAt(record);
    else if (allOut) // of a record from before rescues noted their time no other one is known
        cause.settledAt = std::max(record.value("rescuedAt"_L1).toInteger(), cause.at);
    return cause;
}

QList<const Record *> reports(const Situation &situation)
{
    QList<const Record *> all = situation.records(u"bulletin"_s);
    all.removeIf([](const Record *bulletin) { return bulletin->text("medium"_L1) != "report"_L1; });
    return all;
}

LocalText causeInWords(const Record &cause)
{
    if (cause.kind() == "closure"_L1)
        return words::fill({u"{what}临时交通管制"_s, u"the temporary traffic control on {what}"_s}, {{u"what"_s, words::stretch(cause)}});
    return words::fill({u"[{what}]人员被困"_s, u"people trapped[ at {what}]"_s}, {{u"what"_s, words::placeOf(cause)}});
}

QString pendingFor(const ReportChain &chain, const QString &kind)
{
    for (const Record *bulletin : chain.notPublished) {
        if (bulletin->text("reportKind"_L1) == kind && bulletin->timeOf("drafted"_L1) >= chain.lastAt)
            return bulletin->subject();
    }
    return {};
}

/// The cause that is reported on next: what came after the last report, else the first that is still open.
const ReportChain::Cause *openCause(const ReportChain &chain)
{
    const auto open = std::ranges::find(chain.causes, 0, &ReportChain::Cause::settledAt);
    return open == chain.causes.cend() ? nullptr : &*open;
}

DueReport furtherReport(const ReportChain &chain, const ReportLimits &limits, qint64 now)
{
    DueReport due{.kind = u"further"_s,
                  .about = openCause(chain)->record->subject(),
                  .dueAt = chain.lastAt + limits.further * minute,
                  .reason = {},
                  .lastAt = chain.lastAt,
                  .number = chain.further + 1,
                  .pending = pendingFor(chain, u"further"_s)};
    LocalText pattern{u"{what}尚未解除，上次报送{last}，每{minutes}分钟续报"_s,
                      u"{what} is not over; the last report went at {last}, one is due every {minutes} min"_s};
    const Record *told = openCause(chain)->record;
    int every = limits.further;
    const auto fresh = std::ranges::find_if(chain.causes, [&](const ReportChain::Cause &cause) { return cause.at > chain.lastAt; });
    if (fresh != chain.causes.cend() && fresh->at + limits.first * minute < due.dueAt) {
        due.about = fresh->record->subject();
        due.dueAt = fresh->at + limits.first * minute;
        told = fresh->record;
        every = limits.first;
        pattern = {u"上次报送{last}后新增：{what}，{minutes}分钟内续报"_s,
                   u"new since the last report at {last}: {what}; to be reported within {minutes} min"_s};
    }
    due.reason = words::fill(
        pattern, {{u"what"_s, causeInWords(*told)}, {u"last"_s, words::moment(chain.lastAt, now)}, {u"minutes"_s, words::number(every)}});
    return due;
}

/// All is over, and nobody has reported so: about the response or, without one, about what was over last.
DueReport finalReport(const ReportChain &chain, const ReportLimits &limits, qint64 now)
{
    const auto last = std::ranges::max_element(chain.causes, {}, &ReportChain::Cause::settledAt);
    const bool hasCause = last != chain.causes.cend();
    const qint64 response = chain.response ? chain.response->timeOf("ended"_L1) : 0;
    const qint64 over = hasCause ? std::max(response, last->settledAt) : response;
    const LocalText what = chain.response ? LocalText{u"应急响应"_s, u"the emergency response"_s} : causeInWords(*last->record);
    const QString number = (chain.response ? chain.response : last->record)->displayNumber();
    return {.kind = u"final"_s,
            .about = (chain.response ? chain.response : last->record)->subject(),
            .dueAt = over + limits.final * minute,
            .reason = words::fill({u"{what}[（{no}）]：{at}处置结束，{minutes}分钟内终报"_s,
                                   u"{what}[ ({no})]: over since {at}, the final report is due within {minutes} min"_s},
                                  {{u"what"_s, what},
                                   {u"no"_s, {number, number}},
                                   {u"at"_s, words::moment(over, now)},
                                   {u"minutes"_s, words::number(limits.final)}}),
            .lastAt = chain.lastAt,
            .number = 1,
            .pending = pendingFor(chain, u"final"_s)};
}

} // namespace

bool ReportChain::isAllOver() const { return !isEmpty() && !isResponseActive() && std::ranges::all_of(causes, &Cause::isOver); }

bool ReportChain::isResponseActive() const { return response && response->state() == "active"_L1; }

ReportChain reportChain(const Situation &situation)
{
    const QList<const Record *> all = reports(situation);
    qint64 lastFinal = 0;
    for (const Record *bulletin : all) {
        if (bulletin->text("reportKind"_L1) == "final"_L1)
            lastFinal = std::max(lastFinal, bulletin->timeOf("published"_L1));
    }
    ReportChain chain;
    for (const Record *record : situation.records(u"closure"_s) + situation.records(u"incident"_s)) {
        const auto cause = causeOf(*record);
        // What is still open is reported on further, even after a final report that came too early.
        if (cause && (cause->at > lastFinal || cause->settledAt == 0))
            chain.causes.append(*cause);
    }
    std::ranges::stable_sort(chain.causes, {}, &ReportChain::Cause::at);
    const QList<const Record *> responses = situation.records(u"response"_s);
    chain.response = gravestResponse(responses);
    for (const Record *response : chain.response ? QList<const Record *>() : responses) {
        const bool ended = response->state() == "ended"_L1 && response->timeOf("ended"_L1) > lastFinal;
        if (response->text("scheme"_L1) == "police"_L1 && ended)
            chain.response = response;
    }
    const qint64 cause = chain.causes.isEmpty() ? 0 : chain.causes.constFirst().at;
    const qint64 response = chain.response ? chain.response->timeOf("active"_L1) : 0;
    chain.beganAt = cause == 0 || (response > 0 && response < cause) ? response : cause;
    for (const Record *bulletin : all) {
        const QString state = bulletin->state();
        if (state == "drafted"_L1 || state == "approved"_L1) {
            chain.notPublished.append(bulletin);
            continue;
        }
        const qint64 at = bulletin->timeOf("published"_L1);
        if (at == 0 || cause == 0 || at < cause)
            continue;
        const QString kind = bulletin->text("reportKind"_L1);
        if (chain.firstAt == 0 || at < chain.firstAt)
            chain.firstAt = at;
        chain.lastAt = std::max(chain.lastAt, at);
        chain.further += kind == "further"_L1 ? 1 : 0;
    }
    return chain;
}

QList<DueReport> dueReports(const Situation &situation, qint64 now, const ReportLimits &limits)
{
    const ReportChain chain = reportChain(situation);
    QList<DueReport> due;
    const ReportChain::Cause *open = openCause(chain);
    if (!chain.causes.isEmpty() && chain.firstAt == 0) {
        const ReportChain::Cause &cause = chain.causes.constFirst();
        due.append({.kind = u"first"_s,
                    .about = cause.record->subject(),
                    .dueAt = cause.at + limits.first * minute,
                    .reason = words::fill(
                        {u"{at}起：{what}，{minutes}分钟内首报"_s, u"{what} since {at}: a first report is due within {minutes} min"_s},
                        {{u"at"_s, words::moment(cause.at, now)},
                         {u"what"_s, causeInWords(*cause.record)},
                         {u"minutes"_s, words::number(limits.first)}}),
                    .lastAt = 0,
                    .number = 1,
                    .pending = pendingFor(chain, u"first"_s)});
    } else if (open) {
        due.append(furtherReport(chain, limits, now));
    }
    if (chain.isAllOver())
        due.append(finalReport(chain, limits, now));
    std::ranges::stable_sort(due, {}, &DueReport::dueAt);
    return due;
}

QList<LocalText> reportRecipients(const Situation &situation)
{
    const std::pair<QString, LocalText> all[]{{u"agency/cityhall"_s, {u"市公安局指挥中心"_s, u"City police headquarters"_s}},
                                              {u"agency/flood"_s, {u"市防汛办"_s, u"City flood office"_s}},
                                              {u"agency/province"_s, {u"省交管总队"_s, u"Provincial traffic police"_s}}};
    QList<LocalText> names;
    for (const auto &[subject, usual] : all) {
        const Record *agency = situation.record(subject);
        const LocalText name = agency ? words::nameOf(*agency) : LocalText();
        names.append(name.isEmpty() ? usual : name);
    }
    return names;
}

} // namespace wf
