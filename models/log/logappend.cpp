// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore_p.h"

#include <QCoreApplication>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("LogStore", text); }

/// As much of being one JSON object as costs nothing: takes and checks of foreign events look closer.
bool looksLikeAnObject(const QByteArray &record) { return record.startsWith('{') && record.endsWith('}'); }

} // namespace

LogStore::Private::Done LogStore::Private::begin()
{
    if (access == Access::ReadOnly)
        return std::unexpected(Refusal{u"log.read_only"_s, tr(QT_TRANSLATE_NOOP("LogStore", "The log %1 may only be read.")).arg(file)});
    if (!db.exec("BEGIN IMMEDIATE"))
        return std::unexpected(failure());
    return {};
}

LogStore::Private::Done LogStore::Private::commit()
{
    for (const QString &subject : std::as_const(dirtyHeads)) {
        if (!deleteHeads.bind(subject).run())
            return std::unexpected(failure());
        for (const Head &head : std::as_const(heads[subject])) {
            if (!insertHead.bind(subject).bind(head.sequence).run())
                return std::unexpected(failure());
        }
    }
    for (const QString &seat : std::as_const(dirtySeats)) {
        const ChainEnd &end = seats[seat];
        if (!upsertSeat.bind(seat).bind(end.count).bindBlob(end.hash).run())
            return std::unexpected(failure());
    }
    if (!db.exec("COMMIT"))
        return std::unexpected(failure());
    dirtyHeads.clear();
    dirtySeats.clear();
    return {};
}

void LogStore::Private::rollback()
{
    for (SqlStatement *statement : {&insertEvent, &insertBirth, &selectHeads, &deleteHeads, &insertHead, &upsertSeat, &findHash,
                                    &insertWaiting, &deleteWaiting, &insertAside, &insertSeries, &insertSample})
        statement->reset();
    db.exec("ROLLBACK");
    dirtyHeads.clear();
    dirtySeats.clear();
    heads.clear();
    series.clear();
    waiting.clear();
    awaited.clear();
    (void)loadState();
}

LogStore::Private::Done LogStore::Private::transact(const std::function<Done()> &work)
{
    Done done = begin();
    if (!done)
        return done;
    done = work().and_then([this] { return commit(); });
    if (!done)
        rollback();
    return done;
}

QList<LogStore::Private::Head> &LogStore::Private::headsOf(const QString &subject)
{
    const auto known = heads.find(subject);
    if (known != heads.end())
        return *known;
    QList<Head> found;
    selectHeads.bind(subject);
    while (selectHeads.step())
        found.append({selectHeads.integer(0), selectHeads.bytes(1)});
    selectHeads.reset();
    return *heads.insert(subject, found);
}

bool LogStore::Private::find(const QByteArray &hash, QString *subject, QString *seat)
{
    const bool found = findHash.bindBlob(hash).step();
    if (found) {
        *subject = findHash.text(0);
        *seat = findHash.text(1);
    }
    findHash.reset();
    return found;
}

std::expected<QList<Event>, Refusal> LogStore::Private::complete(const QList<Draft> &drafts)
{
    QList<Event> events;
    events.reserve(drafts.size());
    QHash<QString, QByteArray> ends;
    for (const Draft &draft : drafts) {
        if (draft.id.isEmpty() || draft.seat.isEmpty() || draft.verb.isEmpty() || !draft.subject.contains(u'/')
            || !looksLikeAnObject(draft.record))
            return std::unexpected(Refusal{
                u"log.bad_event"_s,
                tr(QT_TRANSLATE_NOOP("LogStore", "The event %1 (%2) is incomplete: nothing was written.")).arg(draft.id, draft.verb)});
        Event event{.id = draft.id,
                    .seat = draft.seat,
                    .role = draft.role,
                    .onBehalf = draft.onBehalf,
                    .verb = draft.verb,
                    .subject = draft.subject,
                    .record = draft.record,
                    .at = draft.at,
                    .wall = draft.wall,
                    .cause = draft.cause,
                    .seen = draft.seen,
                    .seatPrev = ends.contains(draft.seat) ? ends.value(draft.seat) : seats.value(draft.seat).hash,
                    .parents = {},
                    .hash = {}};
        for (QByteArray parent : draft.parents) {
            QString subject;
            QString seat;
            if (parent.startsWith('@') && parent.size() < 32) {
                const int index = parent.mid(1).toInt();
                parent = index >= 0 && index < events.size() ? events.at(index).hash : QByteArray();
                if (!parent.isEmpty())
                    subject = events.at(index).subject;
            } else if (std::ranges::contains(headsOf(draft.subject), parent, &Head::hash)) {
                subject = draft.subject;
            } else {
                find(parent, &subject, &seat);
            }
            if (subject != draft.subject)
                return std::unexpected(
                    Refusal{u"log.unknown_parent"_s,
                            tr(QT_TRANSLATE_NOOP("LogStore",
                                                 "The event %1 (%2) follows an event of %3 that is not in the log: nothing was written."))
                                .arg(draft.id, draft.verb, draft.subject)});
            event.parents.append(parent);
        }
        std::ranges::sort(event.parents);
        event.parents.erase(std::ranges::unique(event.parents).begin(), event.parents.end());
        event.hash = eventHash(event);
        ends.insert(event.seat, event.hash);
        events.append(event);
    }
    return events;
}

LogStore::Private::Done LogStore::Private::insert(const Event &event)
{
    const QByteArray parents = event.parents.join();
    insertEvent.bind(lastSequence + 1);
    bindEvent(insertEvent, event, parents);
    if (!insertEvent.run())
        return std::unexpected(failure());
    ++lastSequence;
    if (event.parents.isEmpty() && !insertBirth.bind(event.subject).bind(event.at).bind(event.id).run())
        return std::unexpected(failure());
    QList<Head> &ends = headsOf(event.subject);
    ends.removeIf([&](const Head &head) { return event.parents.contains(head.hash); });
    ends.append({lastSequence, event.hash});
    dirtyHeads.insert(event.subject);
    ChainEnd &chain = seats[event.seat];
    ++chain.count;
    chain.hash = event.hash;
    dirtySeats.insert(event.seat);
    return {};
}

std::expected<QList<Event>, Refusal> LogStore::append(const QList<Draft> &drafts) { return appendAll({drafts}).first(); }

QList<std::expected<QList<Event>, Refusal>> LogStore::appendAll(const QList<QList<Draft>> &batches)
{
    QList<std::expected<QList<Event>, Refusal>> answers;
    const Private::Done done = d->transact([&]() -> Private::Done {
        for (const QList<Draft> &drafts : batches) {
            auto events = d->complete(drafts);
            if (events) {
                for (const Event &event : std::as_const(*events)) {
                    if (auto inserted = d->insert(event); !inserted)
                        return inserted;
                }
            }
            answers.append(std::move(events));
        }
        return d->writePending();
    });
    if (!done)
        answers.fill(std::unexpected(done.error()), batches.size());
    return answers;
}

} // namespace wf
