// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore_p.h"
#include "logtext.h"

#include <QJsonDocument>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with an event whatever else the log holds; empty = nothing.
QString faultOf(const Event &event)
{
    if (eventHash(event) != event.hash)
        return LogText::tr("its hash does not match its content");
    if (event.id.isEmpty() || event.seat.isEmpty() || event.verb.isEmpty() || !event.subject.contains(u'/'))
        return LogText::tr("it is incomplete");
    if (!QJsonDocument::fromJson(event.record).isObject())
        return LogText::tr("its record is not a JSON object");
    return {};
}

} // namespace

LogStore::Private::Fit LogStore::Private::fits(const Event &event, QByteArray *missing, QString *reason)
{
    if (find(event.hash))
        return Fit::Known;
    for (const QByteArray &parent : event.parents) {
        const auto place = find(parent);
        if (!place) {
            *missing = parent;
            return Fit::Waits;
        }
        if (place->subject != event.subject) {
            *reason = LogText::tr("it follows an event of another record");
            return Fit::Wrong;
        }
    }
    if (seats.value(chainOf(event)).hash == event.seatPrev)
        return Fit::Ready;
    if (!event.seatPrev.isEmpty() && !find(event.seatPrev)) {
        *missing = event.seatPrev;
        return Fit::Waits;
    }
    *reason = LogText::tr("it does not continue its seat's chain");
    return Fit::Wrong;
}

LogStore::Private::Done LogStore::Private::setAside(const Event &event, const QString &reason)
{
    const QByteArray parents = event.parents.join();
    bindEvent(insertAside, event, parents);
    if (!insertAside.bind(reason).run())
        return std::unexpected(failure());
    return {};
}

LogStore::Private::Done LogStore::Private::takeOne(const Event &given, int *taken)
{
    // Known events too: the text may have come with none of them so far.
    if (auto kept = keepTexts(given); !kept)
        return kept;
    QList<Event> queue{given};
    while (!queue.isEmpty()) {
        const Event event = queue.takeFirst();
        const bool held = waiting.contains(event.hash);
        QByteArray missing;
        QString reason;
        const Fit fit = fits(event, &missing, &reason);
        if (fit == Fit::Waits) {
            if (held && awaited.contains(missing, event.hash))
                continue;
            const QByteArray parents = event.parents.join();
            bindEvent(insertWaiting, event, parents);
            if (!insertWaiting.run())
                return std::unexpected(failure());
            waiting.insert(event.hash, event);
            awaited.insert(missing, event.hash);
            continue;
        }
        if (held) {
            waiting.remove(event.hash);
            if (!deleteWaiting.bindBlob(event.hash).run())
                return std::unexpected(failure());
        }
        if (fit == Fit::Wrong) {
            if (auto done = setAside(event, reason); !done)
                return done;
        } else if (fit == Fit::Ready) {
            if (auto done = insert(event); !done)
                return done;
            ++*taken;
            for (const QByteArray &hash : awaited.values(event.hash))
                queue.append(waiting.value(hash));
            awaited.remove(event.hash);
        }
    }
    return {};
}

std::expected<int, Refusal> LogStore::take(const QList<Event> &events)
{
    int taken = 0;
    const Private::Done done = d->transact([&]() -> Private::Done {
        for (const Event &event : events) {
            const QString fault = faultOf(event);
            if (auto one = fault.isEmpty() ? d->takeOne(event, &taken) : d->setAside(event, fault); !one)
                return one;
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return taken;
}

} // namespace wf
