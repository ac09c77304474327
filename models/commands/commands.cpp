// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "commandbatch.h"
#include "unitplace.h"
#include "waterstand.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPromise>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

Commands::Commands(EventLog &log, const Situation &situation, const Clock &clock, IdSource &ids, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_situation(situation)
    , m_clock(clock)
    , m_ids(ids)
{
    connect(&situation, &Situation::changed, this, &Commands::noteNumbers);
    ChangeSet all;
    all.reset = true;
    noteNumbers(all);
}

void Commands::noteNumbers(const ChangeSet &changes)
{
    if (changes.reset) {
        QSet<QString> kinds;
        for (const Verb &verb : allVerbs())
            kinds.insert(verb.kind);
        for (const QString &kind : std::as_const(kinds)) {
            for (const Record *record : m_situation.records(kind))
                noteNumber(record->displayNumber());
        }
    }
    for (const QString &subject : changes.added) {
        if (const Record *record = m_situation.record(subject))
            noteNumber(record->displayNumber());
    }
}

void Commands::setLastNumbers(const QHash<QString, int> &numbers)
{
    for (auto it = numbers.cbegin(); it != numbers.cend(); ++it)
        m_lastNumbers[it.key()] = std::max(m_lastNumbers.value(it.key()), it.value());
}

void Commands::noteNumber(const QString &number)
{
    const auto running = runningNumber(number);
    if (!running)
        return;
    int &last = m_lastNumbers[running->prefix];
    last = std::max(last, running->number);
}

QFuture<Commands::Outcome> Commands::run(const Seat &seat, const Request &request) { return runAll(seat, {request}); }

QFuture<Commands::Outcome> Commands::runAll(const Seat &seat, const QList<Request> &requests)
{
    CommandBatch batch(*this, seat, CommandBatch::Purpose::Write);
    for (const Request &request : requests) {
        auto done = mayAct(seat, request);
        if (done)
            done = batch.add(request);
        if (!done) {
            Q_EMIT refused(done.error(), request.verb, request.subject);
            return QtFuture::makeReadyValueFuture(Outcome(std::unexpected(done.error())));
        }
    }
    if (batch.drafts().isEmpty())
        return QtFuture::makeReadyValueFuture(Outcome(QList<Event>()));

    const QHash<QString, Record> written = batch.written();
    m_onTheirWay.insert(written);
    m_lastNumbers = batch.numbers();
    const Request first = requests.constFirst();
    const auto finish = [this, written, samples = batch.samples(), first](const Outcome &outcome) {
        m_onTheirWay.removeIf([&written](const auto &one) { return written.contains(one.key()); });
        if (!outcome)
            Q_EMIT refused(outcome.error(), first.verb, first.subject);
        else if (!samples.isEmpty())
            m_log.measure(samples);
    };

    const QFuture<Outcome> appended = m_log.append(batch.drafts());
    if (appended.isFinished()) {
        finish(appended.result());
        return appended;
    }
    // The promise finishes after the subjects are free again, so that who waits for it may go on at once.
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, promise, finish] {
        const Outcome outcome = watcher->result();
        finish(outcome);
        promise->addResult(outcome);
        promise->finish();
        watcher->deleteLater();
    });
    watcher->setFuture(appended);
    return promise->future();
}

std::expected<void, Refusal> Commands::check(const Seat &seat, const Request &request) const
{
    const auto allowed = mayAct(seat, request);
    return allowed ? CommandBatch(*this, seat, CommandBatch::Purpose::Check).add(request) : allowed;
}

std::expected<void, Refusal> Commands::mayAct(const Seat &seat, const Request &request) const
{
    if (m_log.isReadOnly())
        return std::unexpected(Refusal{u"log.read_only"_s,
                                       QCoreApplication::translate("Refusal", "“%1” can't be done by %2: this log is only looked at.")
                                           .arg(verbTitle(request.verb), seat.id)});
    return {};
}

QList<NextVerb> Commands::next(const Seat &seat, const QString &subject) const
{
    const Record *record = m_situation.record(subject);
    if (!record)
        return {};
    const QJsonObject nothing;
    return nextVerbs({.before = *record,
                      .given = nothing,
                      .seat = seat,
                      .now = m_clock.now(),
                      .look = [this](const QString &other) { return m_situation.record(other); },
                      .authority = &m_authority,
                      .each = [this](const QString &kind) { return m_situation.records(kind); },
                      .water = [this](const Record &point) { return waterStand(m_situation, point, m_clock.now()); },
                      .signsByRoads = m_signsByRoads,
                      .place = [this](const Record &unit) { return knownPlace(m_situation, unit); }});
}

void Commands::setSeats(const QList<Seat> &seats) { m_seats = seats; }

QList<Seat> Commands::seats() const { return m_seats; }

const Seat *Commands::seat(const QString &id) const
{
    const auto it = std::ranges::find(m_seats, id, &Seat::id);
    return it == m_seats.cend() ? nullptr : &*it;
}

void Commands::setAuthority(const AuthorityTable &table) { m_authority = table; }

} // namespace wf
