// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore_p.h"
#include "logtext.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Events between two writings of the way to them.
constexpr qint64 indexEvery = 8192;
/// Events, and records they are of, that `current` may be behind where nobody calls catchUp() in between.
constexpr qint64 behindAtMost = 250'000;
constexpr qsizetype staleAtMost = 50'000;
/// Records whose heads are kept at hand: those of all that ever were would be more with every year.
constexpr qsizetype headsAtMost = 10'000;

/// As much of being one JSON object as costs nothing: takes and checks of foreign events look closer.
bool looksLikeAnObject(const QByteArray &record) { return record.startsWith('{') && record.endsWith('}'); }

Refusal incomplete(const Draft &draft)
{
    return {u"log.bad_event"_s, LogText::tr("The event %1 (%2) is incomplete: nothing was written.").arg(draft.id, draft.verb)};
}

} // namespace

LogStore::Private::Done LogStore::Private::begin()
{
    if (access == Access::ReadOnly)
        return std::unexpected(Refusal{u"log.read_only"_s, LogText::tr("The log %1 may only be read.").arg(file)});
    if (!db.exec("BEGIN IMMEDIATE"))
        return std::unexpected(failure());
    return {};
}

LogStore::Private::Done LogStore::Private::commit()
{
    for (auto it = dirtyHeads.cbegin(); it != dirtyHeads.cend(); ++it) {
        const QString &subject = it.key();
        QList<qint64> gone = *it;
        QList<qint64> fresh;
        const QList<Head> &ends = heads[subject];
        for (const Head &head : ends) {
            if (!gone.removeOne(head.sequence))
                fresh.append(head.sequence);
        }
        if (gone.size() == 1 && fresh.size() == 1) {
            if (!moveHead.bind(fresh.first()).bind(subject).bind(gone.first()).run())
                return std::unexpected(failure());
            continue;
        }
        for (const qint64 sequence : std::as_const(gone)) {
            if (!deleteHead.bind(subject).bind(sequence).run())
                return std::unexpected(failure());
        }
        for (const qint64 sequence : std::as_const(fresh)) {
            if (!insertHead.bind(subject).bind(sequence).run())
                return std::unexpected(failure());
        }
    }
    for (const QString &seat : std::as_const(dirtySeats)) {
        const ChainEnd &end = seats[seat];
        if (!upsertSeat.bind(seat).bind(end.count).bindBlob(end.hash).run())
            return std::unexpected(failure());
    }
    const bool indexes = lastSequence - indexedTo >= indexEvery;
    if (indexes) {
        if (auto written = writeIndex(); !written)
            return written;
    }
    if (!db.exec("COMMIT"))
        return std::unexpected(failure());
    if (indexes) {
        indexedTo = lastSequence;
        recent.reset();
    }
    forgetDirty();
    return {};
}

void LogStore::Private::forgetDirty()
{
    dirtyHeads.clear();
    dirtySeats.clear();
    current.forget();
}

LogStore::Private::Done LogStore::Private::writeIndex()
{
    if (indexHashes.bind(indexedTo).run() && setIndexed.bind(lastSequence).run())
        return {};
    return std::unexpected(failure());
}

void LogStore::Private::rollback()
{
    for (SqlStatement *statement : statements())
        statement->reset();
    db.exec("ROLLBACK");
    forgetDirty();
    heads.clear();
    texts.reset();
    series.clear();
    waiting.clear();
    awaited.clear();
    if (!loadState()) {
        knowsStale = false; // looked for again, from where the file is sure
        stale.clear();
    }
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
    if (heads.size() >= headsAtMost && dirtyHeads.isEmpty()) // within a transaction the file does not have them all
        heads.clear();
    return *heads.insert(subject, found);
}

std::optional<LogStore::Private::Place> LogStore::Private::find(const QByteArray &hash)
{
    if (!recent) {
        SqlStatement rows = db.prepare("SELECT hash, seq, subject FROM events WHERE seq > ?");
        rows.bind(indexedTo);
        recent.emplace();
        while (rows.step())
            recent->insert(rows.bytes(0), {rows.integer(1), rows.text(2)});
    }
    if (const auto known = recent->constFind(hash); known != recent->constEnd())
        return *known;
    std::optional<Place> place;
    if (findHash.bindBlob(hash).step())
        place = {findHash.integer(0), findHash.text(1)};
    findHash.reset();
    return place;
}

std::expected<QList<Event>, Refusal> LogStore::Private::complete(const QList<Draft> &drafts)
{
    QList<Event> events;
    events.reserve(drafts.size());
    QHash<QString, QByteArray> ends;
    QHash<QString, PersonalText> fresh;
    for (const Draft &draft : drafts) {
        if (draft.id.isEmpty() || draft.seat.isEmpty() || draft.verb.isEmpty() || !draft.subject.contains(u'/')
            || !looksLikeAnObject(draft.record))
            return std::unexpected(incomplete(draft));
        const QString chain = chainOf(draft.seat, installation);
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
                    .seatPrev = ends.contains(chain) ? ends.value(chain) : seats.value(chain).hash,
                    .parents = {},
                    .hash = {},
                    .person = draft.person,
                    .installation = installation};
        if (!seal(event.record, event.subject, event.personal, fresh))
            return std::unexpected(incomplete(draft));
        for (QByteArray parent : draft.parents) {
            QString subject;
            if (parent.startsWith('@') && parent.size() < 32) {
                const int index = parent.mid(1).toInt();
                parent = index >= 0 && index < events.size() ? events.at(index).hash : QByteArray();
                if (!parent.isEmpty())
                    subject = events.at(index).subject;
            } else if (std::ranges::contains(headsOf(draft.subject), parent, &Head::hash)) {
                subject = draft.subject;
            } else if (const auto place = find(parent)) {
                subject = place->subject;
            }
            if (subject != draft.subject)
                return std::unexpected(
                    Refusal{u"log.unknown_parent"_s,
                            LogText::tr("The event %1 (%2) follows an event of %3 that is not in the log: nothing was written.")
                                .arg(draft.id, draft.verb, draft.subject)});
            event.parents.append(parent);
        }
        std::ranges::sort(event.parents);
        event.parents.erase(std::ranges::unique(event.parents).begin(), event.parents.end());
        event.hash = eventHash(event);
        ends.insert(chain, event.hash);
        events.append(event);
    }
    return events;
}

LogStore::Private::Done LogStore::Private::insert(const Event &event)
{
    if (auto kept = keepTexts(event); !kept)
        return kept;
    const QByteArray parents = event.parents.join();
    insertEvent.bind(lastSequence + 1);
    bindEvent(insertEvent, event, parents);
    if (!insertEvent.run())
        return std::unexpected(failure());
    ++lastSequence;
    if (event.parents.isEmpty()) {
        if (!insertBirth.bind(event.subject).bind(event.at).bind(event.id).run())
            return std::unexpected(failure());
    }
    if (knowsStale)
        stale.insert(event.subject);
    if (recent)
        recent->insert(event.hash, {lastSequence, event.subject});
    QList<Head> &ends = headsOf(event.subject);
    const qsizetype known = dirtyHeads.size();
    QList<qint64> &stored = dirtyHeads[event.subject];
    if (dirtyHeads.size() > known) {
        for (const Head &head : std::as_const(ends))
            stored.append(head.sequence);
    }
    ends.removeIf([&](const Head &head) { return event.parents.contains(head.hash); });
    ends.append({lastSequence, event.hash});
    const QString chain = chainOf(event);
    ChainEnd &end = seats[chain];
    ++end.count;
    end.hash = event.hash;
    dirtySeats.insert(chain);
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
                for (Event &event : *events) {
                    if (auto inserted = d->insert(event); !inserted)
                        return inserted;
                    d->attachTexts(event);
                }
            }
            answers.append(std::move(events));
        }
        return d->writePending();
    });
    if (!done)
        answers.fill(std::unexpected(done.error()), batches.size());
    else if (d->knowsStale && (d->stale.size() > staleAtMost || d->lastSequence - d->currentTo > behindAtMost))
        (void)catchUp(); // what was appended is written, whatever comes of this
    return answers;
}

} // namespace wf
