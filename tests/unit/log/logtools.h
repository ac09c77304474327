// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logstore.h"

#include <sqlite3.h>

#include <QDebug>
#include <QFile>

namespace wf::test {

using namespace Qt::StringLiterals;

inline Draft draft(const QString &subject, int number, const QList<QByteArray> &parents = {}, const QString &seat = u"DD"_s)
{
    return {.id = u"0198-%1-%2"_s.arg(seat).arg(number, 6, 10, QLatin1Char('0')),
            .seat = seat,
            .role = u"dispatcher"_s,
            .onBehalf = {},
            .verb = u"incident.update"_s,
            .subject = subject,
            .record = "{\"n\":" + QByteArray::number(number) + ",\"title\":\"\xe7\xa7\xaf\xe6\xb0\xb4\"}",
            .at = 1'784'880'000'000 + number * 1000LL,
            .wall = 1'784'880'000'000 + number * 1000LL,
            .cause = {},
            .seen = u"{}"_s,
            .parents = parents};
}

/// An event of a seat that writes elsewhere.
inline Event foreign(const Draft &draft, const QByteArray &seatPrev)
{
    Event e{draft.id, draft.seat, draft.role,  draft.onBehalf, draft.verb, draft.subject, draft.record,
            draft.at, draft.wall, draft.cause, draft.seen,     seatPrev,   draft.parents, {}};
    std::ranges::sort(e.parents);
    e.hash = eventHash(e);
    return e;
}

/// Runs SQL on a log behind the program's back.
inline bool tamper(const QString &file, const QByteArray &sql)
{
    sqlite3 *db = nullptr;
    bool done = sqlite3_open(QFile::encodeName(file).constData(), &db) == SQLITE_OK;
    done = done && sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(db);
    return done;
}

/// SQL that undoes what version 7 brought, and what 7 and 6 did.
inline QByteArray version6()
{
    QByteArray sql;
    for (const char *table : {"events", "waiting", "aside"}) {
        for (const char *column : {"person", "installation", "key_id", "algorithm", "signature"})
            sql += QByteArray("ALTER TABLE ") + table + " DROP COLUMN " + column + ";";
    }
    return sql + "PRAGMA user_version = 6;";
}
inline QByteArray version5()
{
    return version6() + "DROP TABLE current; DROP TABLE words; DROP TABLE hours; DROP TABLE current_to; PRAGMA user_version = 5;";
}

inline LogStore openLog(const QString &file)
{
    auto store = LogStore::open(file, LogStore::Access::ReadWrite);
    if (!store)
        qFatal("%s", qPrintable(store.error().text));
    return std::move(*store);
}

/// Whether every hash, chain, parent and personal text of a log holds; says what does not.
inline bool isSound(const QString &file)
{
    const auto check = verifyLog(file);
    if (!check)
        return false;
    for (const auto &fault : check->faults)
        qWarning() << fault.sequence << fault.text;
    return check->faults.isEmpty();
}

} // namespace wf::test
