// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore_p.h"

#include <QCoreApplication>

#include <algorithm>

namespace wf {

namespace {

/// Behind by more events than that, what changed is not looked for when a log opens: some ten milliseconds.
constexpr qint64 FarBehind = 20'000;
/// Events that are looked through where a record is to be written, about as many as it has.
constexpr qint64 EventsPerRecord = 4;
constexpr qint64 LargePiece = 20'000;

} // namespace

LogStore::Private::Done LogStore::Private::loadStale()
{
    stale.clear();
    currentTo = db.value("SELECT seq FROM current_to");
    knowsStale = access == Access::ReadOnly || lastSequence - currentTo <= FarBehind;
    if (access == Access::ReadOnly || !knowsStale)
        return {};
    SqlStatement rows = db.prepare("SELECT DISTINCT subject FROM events WHERE seq > ?");
    rows.bind(currentTo);
    while (rows.step())
        stale.insert(rows.text(0));
    if (rows.failed())
        return std::unexpected(failure());
    return {};
}

LogStore::Private::Done LogStore::Private::writeCurrent(const QStringList &subjects, qint64 upTo)
{
    for (const QString &subject : subjects) {
        QList<CurrentHead> ends;
        qint64 bornAt = 0;
        selectCurrent.bind(subject);
        while (selectCurrent.step()) {
            ends.append({selectCurrent.integer(0), selectCurrent.integer(1), selectCurrent.bytes(2), selectCurrent.bytes(3)});
            bornAt = selectCurrent.integer(4);
        }
        const bool failed = selectCurrent.failed();
        selectCurrent.reset();
        if (failed)
            return std::unexpected(failure());
        // None of the heads there: a damaged file, as verifyLog() says. One that comes later: then.
        if (ends.isEmpty() || ends.constLast().sequence > upTo)
            continue;
        if (!current.write(subject, ends, bornAt))
            return std::unexpected(failure());
    }
    if (!current.writeWords())
        return std::unexpected(failure());
    return {};
}

std::expected<qint64, Refusal> LogStore::Private::writePiece(qint64 events)
{
    const qint64 upTo = std::min(lastSequence, currentTo + events);
    QStringList subjects;
    SqlStatement rows = db.prepare("SELECT DISTINCT subject FROM events WHERE seq > ? AND seq <= ?");
    rows.bind(currentTo).bind(upTo);
    while (rows.step())
        subjects.append(rows.text(0));
    if (rows.failed())
        return std::unexpected(failure());
    rows = {};
    subjects.sort(); // neighbours in the table's index
    if (auto written = writeCurrent(subjects, upTo); !written)
        return std::unexpected(written.error());
    if (!addHours.bind(currentTo).bind(upTo).run() || !setCurrent.bind(upTo).run())
        return std::unexpected(failure());
    return upTo;
}

std::expected<qint64, Refusal> LogStore::Private::catchUp(qsizetype most)
{
    while (!knowsStale) {
        qint64 upTo = currentTo;
        const Done done = transact([&]() -> Done {
            const auto written = writePiece(most > 0 ? most * EventsPerRecord : LargePiece);
            if (!written)
                return std::unexpected(written.error());
            upTo = *written;
            return {};
        });
        if (!done)
            return std::unexpected(done.error());
        currentTo = upTo;
        knowsStale = currentTo == lastSequence;
        if (most > 0)
            return behind();
    }
    if (stale.isEmpty())
        return 0;
    QStringList subjects;
    for (const QString &subject : std::as_const(stale)) {
        if (most > 0 && subjects.size() == most)
            break;
        subjects.append(subject);
    }
    subjects.sort();
    const bool isAll = subjects.size() == stale.size();
    const Done done = transact([&]() -> Done {
        if (auto written = writeCurrent(subjects, lastSequence); !written || !isAll)
            return written;
        if (!addHours.bind(currentTo).bind(lastSequence).run() || !setCurrent.bind(lastSequence).run())
            return std::unexpected(failure());
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    for (const QString &subject : std::as_const(subjects)) // now that it is on the disk
        stale.remove(subject);
    if (isAll)
        currentTo = lastSequence;
    return stale.size();
}

LogStore::Private::Done LogStore::Private::fillCopy(const std::function<bool(qint64 done, qint64 of)> &progress)
{
    if (!db.exec("BEGIN"))
        return std::unexpected(failure());
    lastSequence = db.value("SELECT max(seq) FROM events");
    while (currentTo < lastSequence) {
        if (progress && !progress(currentTo, lastSequence)) {
            db.exec("ROLLBACK");
            return std::unexpected(
                Refusal{QStringLiteral("log.stopped"),
                        QCoreApplication::translate("LogStore", "The archive of the log %1 was not read: it was stopped.").arg(file)});
        }
        const auto written = writePiece(LargePiece / 10);
        if (!written) {
            db.exec("ROLLBACK");
            return std::unexpected(written.error());
        }
        currentTo = *written;
    }
    if (!db.exec("COMMIT"))
        return std::unexpected(failure());
    return {};
}

qint64 LogStore::Private::behind() const { return knowsStale ? stale.size() : lastSequence - currentTo; }

std::expected<qint64, Refusal> LogStore::catchUp(qsizetype most) { return d->catchUp(most); }

qint64 LogStore::behind() const { return d->behind(); }

bool LogStore::isFarBehind() const { return !d->knowsStale; }

} // namespace wf
