// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore_p.h"

#include "ending.h"

#include <limits>

namespace wf {

namespace {

constexpr qsizetype HashSize = 32;

QList<QByteArray> parentsOf(const QByteArray &joined)
{
    QList<QByteArray> parents;
    for (qsizetype at = 0; at < joined.size(); at += HashSize)
        parents.append(joined.sliced(at, qMin(HashSize, joined.size() - at)));
    return parents;
}

} // namespace

void bindEvent(SqlStatement &statement, const Event &event, const QByteArray &joinedParents)
{
    statement.bind(event.id).bind(event.seat).bind(event.role).bind(event.onBehalf).bind(event.verb).bind(event.subject);
    statement.bindText(event.record).bind(event.at).bind(event.wall).bind(event.cause).bind(event.seen);
    statement.bindBlob(event.seatPrev).bindBlob(joinedParents).bindBlob(event.hash);
    statement.bind(event.person).bind(event.installation).bind(event.keyId).bind(event.algorithm).bindBlob(event.signature);
}

Event readEvent(const SqlStatement &statement, int firstColumn)
{
    auto take = [next = firstColumn]() mutable { return next++; };
    Event event;
    event.id = statement.text(take());
    event.seat = statement.text(take());
    event.role = statement.text(take());
    event.onBehalf = statement.text(take());
    event.verb = statement.text(take());
    event.subject = statement.text(take());
    event.record = statement.bytes(take());
    event.at = statement.integer(take());
    event.wall = statement.integer(take());
    event.cause = statement.text(take());
    event.seen = statement.text(take());
    event.seatPrev = statement.bytes(take());
    event.parents = parentsOf(statement.bytes(take()));
    event.hash = statement.bytes(take());
    event.person = statement.text(take());
    event.installation = statement.text(take());
    event.keyId = statement.text(take());
    event.algorithm = statement.text(take());
    event.signature = statement.bytes(take());
    return event;
}

Opening LogStore::opening() const
{
    Opening opening;
    SqlStatement rows = d->db.prepare("SELECT " WF_EVENT_COLUMNS " FROM events WHERE seq IN (SELECT seq FROM heads) ORDER BY seq");
    opening.heads = d->readAll(rows);
    rows = d->db.prepare("SELECT subject, at, id FROM records");
    while (rows.step())
        opening.births.insert(rows.text(0), {rows.integer(1), rows.text(2)});
    rows = d->db.prepare("SELECT seat, count FROM seats");
    while (rows.step())
        opening.chain.insert(rows.text(0), rows.integer(1));
    opening.sequence = eventCount();
    d->fillForks(opening);
    return opening;
}

void LogStore::Private::fillForks(Opening &opening)
{
    QSet<QString> once;
    QSet<QString> forked;
    for (const Event &head : std::as_const(opening.heads)) {
        if (once.contains(head.subject))
            forked.insert(head.subject);
        once.insert(head.subject);
    }
    for (const QString &subject : std::as_const(forked)) {
        for (const auto &[sequence, event] : historyOf(subject))
            opening.forked.append(event);
    }
}

QHash<QString, int> LogStore::Private::numbers() const
{
    QHash<QString, int> numbers;
    SqlStatement next = db.prepare("SELECT min(prefix) FROM current WHERE prefix > ? AND prefix <> ''");
    SqlStatement highest = db.prepare("SELECT max(running) FROM current WHERE prefix = ? AND prefix <> ''");
    QString prefix;
    while (next.bind(prefix).step() && !next.isNull(0)) {
        prefix = next.text(0);
        next.reset();
        if (highest.bind(prefix).step())
            numbers.insert(prefix, int(highest.integer(0)));
        highest.reset();
    }
    return numbers;
}

Opening LogStore::workingSet(qint64 endedAfter) const
{
    Opening opening;
    if (d->knowsStale)
        (void)d->catchUp(0);
    d->db.exec("BEGIN"); // one view of the file while another program writes it
    SqlStatement rows = d->db.prepare(workingHeadsSql().constData());
    rows.bind(endedAfter);
    while (rows.step()) {
        if (d->selectEvent.bind(rows.integer(0)).step()) {
            opening.heads.append(readEvent(d->selectEvent, 0));
            d->attachTexts(opening.heads.last());
        }
        d->selectEvent.reset();
    }
    rows = d->db.prepare(workingBirthsSql().constData());
    rows.bind(endedAfter);
    while (rows.step())
        opening.births.insert(rows.text(0), {rows.integer(1), rows.text(2)});
    rows = d->db.prepare("SELECT seat, count FROM seats");
    while (rows.step())
        opening.chain.insert(rows.text(0), rows.integer(1));
    rows = {};
    opening.sequence = eventCount();
    opening.numbers = d->numbers();
    d->fillForks(opening);
    d->db.exec("COMMIT");
    return opening;
}

QList<Event> LogStore::events(qint64 afterSequence, int limit) const
{
    SqlStatement rows = d->db.prepare("SELECT " WF_EVENT_COLUMNS " FROM events WHERE seq > ? ORDER BY seq LIMIT ?");
    rows.bind(afterSequence).bind(limit > 0 ? qint64(limit) : qint64(-1));
    return d->readAll(rows);
}

QList<Event> LogStore::eventsUntil(qint64 at) const
{
    SqlStatement rows = d->db.prepare("SELECT " WF_EVENT_COLUMNS " FROM events NOT INDEXED WHERE at <= ? ORDER BY seq");
    rows.bind(at);
    return d->readAll(rows);
}

QList<Event> LogStore::eventsAt(const QList<qint64> &sequences) const
{
    QList<Event> events;
    for (const qint64 sequence : sequences) {
        if (d->selectEvent.bind(sequence).step()) {
            events.append(readEvent(d->selectEvent, 0));
            d->attachTexts(events.last());
        }
        d->selectEvent.reset();
    }
    return events;
}

std::optional<qint64> LogStore::outline(const std::function<void(const EventOutline &)> &event,
                                        const std::function<void(const RecordOutline &)> &record) const
{
    d->db.exec("BEGIN"); // one view of the file while another program writes it
    SqlStatement rows = d->db.prepare("SELECT seq, at, subject, seat, installation, hash, parents FROM events ORDER BY seq");
    while (rows.step()) {
        const QString seat = rows.text(3);
        event({.sequence = rows.integer(0),
               .at = rows.integer(1),
               .subject = rows.text(2),
               .seat = seat,
               .chain = chainOf(seat, rows.text(4)),
               .hash = rows.bytes(5),
               .parents = parentsOf(rows.bytes(6))});
    }
    bool isRead = !rows.failed();
    rows = d->db.prepare("SELECT subject, kind, owner, CASE WHEN over = 1 THEN ended_at ELSE 0 END FROM current");
    while (isRead && rows.step())
        record({.subject = rows.text(0), .owner = rows.text(2), .endedAt = mayBePutAway(rows.text(1)) ? rows.integer(3) : 0});
    isRead = isRead && !rows.failed();
    rows = {};
    const qint64 knownTo = d->db.value("SELECT seq FROM current_to");
    d->db.exec("COMMIT");
    return isRead ? std::optional(knownTo) : std::nullopt;
}

QStringList LogStore::ownedBy(const QString &subject) const
{
    QStringList owned;
    SqlStatement rows = d->db.prepare("SELECT subject FROM current WHERE owner = ? AND owner <> '' ORDER BY subject");
    rows.bind(subject);
    while (rows.step())
        owned.append(rows.text(0));
    return owned;
}

QList<Event> LogStore::eventsBetween(qint64 from, qint64 to) const
{
    // Of the hours that are looked up already the first and the last place of any of their events; behind them every event counts.
    SqlStatement places
        = d->db.prepare("SELECT coalesce(min(first), 1 << 62), coalesce(max(last), 0), (SELECT seq FROM current_to) FROM hours"
                        " WHERE hour BETWEEN ?1 / 3600000 AND (?2 - 1) / 3600000");
    if (from >= to || !places.bind(from).bind(to).step())
        return {};
    const qint64 known = places.integer(2);
    const qint64 first = places.integer(0);
    const qint64 last = places.integer(1);
    places = {};
    QList<Event> events;
    for (const auto &[begin, end] : {std::pair(first, std::min(last, known)), std::pair(known + 1, std::numeric_limits<qint64>::max())}) {
        SqlStatement rows
            = d->db.prepare("SELECT " WF_EVENT_COLUMNS " FROM events WHERE seq BETWEEN ? AND ? AND at >= ? AND at < ? ORDER BY seq");
        rows.bind(begin).bind(end).bind(from).bind(to);
        events += d->readAll(rows);
    }
    QSet<QByteArray> told;
    for (const Event &event : std::as_const(events))
        told.insert(event.hash);
    std::map<qint64, Event> before;
    for (const Event &event : std::as_const(events)) {
        for (const QByteArray &parent : event.parents) {
            const auto place = told.contains(parent) ? std::nullopt : d->find(parent);
            if (!place || before.contains(place->sequence) || !d->selectEvent.bind(place->sequence).step())
                continue;
            before.emplace(place->sequence, readEvent(d->selectEvent, 0));
            d->selectEvent.reset();
        }
    }
    QList<Event> all;
    for (auto &[sequence, event] : before) {
        d->attachTexts(event);
        if (event.at < from) // one that came later by its clock stands among those of its own time
            all.append(event);
    }
    return all + events;
}

std::map<qint64, Event> LogStore::Private::historyOf(const QString &subject)
{
    // Another program may have written since: what is remembered of its log is old.
    if (access == Access::ReadOnly) {
        heads.remove(subject);
        recent.reset();
        indexedTo = db.value("SELECT seq FROM indexed");
    }
    std::map<qint64, Event> found;
    QList<QByteArray> queue;
    for (const Head &head : std::as_const(headsOf(subject)))
        queue.append(head.hash);
    while (!queue.isEmpty()) {
        const auto place = find(queue.takeLast());
        if (!place || found.contains(place->sequence) || !selectEvent.bind(place->sequence).step())
            continue;
        Event &event = found.emplace(place->sequence, readEvent(selectEvent, 0)).first->second;
        selectEvent.reset();
        attachTexts(event);
        queue += event.parents;
    }
    return found;
}

QList<Event> LogStore::history(const QString &subject) const
{
    QList<Event> events;
    for (const auto &[sequence, event] : d->historyOf(subject))
        events.append(event);
    return events;
}

qint64 LogStore::eventCount() const
{
    return d->access == Access::ReadWrite ? d->lastSequence : d->db.value("SELECT max(seq) FROM events");
}

qsizetype LogStore::headsHeld() const { return d->heads.size(); }

qint64 LogStore::waitingCount() const { return d->db.value("SELECT count(*) FROM waiting"); }

qint64 LogStore::asideCount() const { return d->db.value("SELECT count(*) FROM aside"); }

QStringList LogStore::asideReasons() const
{
    QStringList reasons;
    SqlStatement rows = d->db.prepare("SELECT reason FROM aside ORDER BY rowid");
    while (rows.step())
        reasons.append(rows.text(0));
    return reasons;
}

} // namespace wf
