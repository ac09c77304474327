// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore_p.h"

#include <algorithm>

namespace wf {

LogStore::Private::Done LogStore::Private::loadStale()
{
    stale.clear();
    currentTo = db.value("SELECT seq FROM current_to");
    if (access == Access::ReadOnly)
        return {};
    SqlStatement rows = db.prepare("SELECT DISTINCT subject FROM events WHERE seq > ?");
    rows.bind(currentTo);
    while (rows.step())
        stale.insert(rows.text(0));
    if (rows.failed())
        return std::unexpected(failure());
    return {};
}

LogStore::Private::Done LogStore::Private::writeCurrent(const QStringList &subjects)
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
        // None of the heads there: a damaged file, as verifyLog() says.
        if (failed || (!ends.isEmpty() && !current.write(subject, ends, bornAt)))
            return std::unexpected(failure());
    }
    if (!current.writeWords())
        return std::unexpected(failure());
    return {};
}

std::expected<qint64, Refusal> LogStore::Private::catchUp(qsizetype most)
{
    if (stale.isEmpty())
        return 0;
    QStringList subjects;
    for (const QString &subject : std::as_const(stale)) {
        if (most > 0 && subjects.size() == most)
            break;
        subjects.append(subject);
    }
    subjects.sort(); // neighbours in the table's index
    const Done done = transact([&]() -> Done {
        for (const QString &subject : std::as_const(subjects))
            stale.remove(subject);
        if (auto written = writeCurrent(subjects); !written || !stale.isEmpty())
            return written;
        if (!addHours.bind(currentTo).run() || !setCurrent.bind(lastSequence).run())
            return std::unexpected(failure());
        currentTo = lastSequence;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return stale.size();
}

std::expected<qint64, Refusal> LogStore::catchUp(qsizetype most) { return d->catchUp(most); }

qint64 LogStore::behind() const { return d->stale.size(); }

} // namespace wf
