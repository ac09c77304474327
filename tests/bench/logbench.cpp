// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "logstore.h"
#include "situation.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>

namespace wf::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int eventCount = 100000;
constexpr int recordCount = 10000;
constexpr int batchSize = 1000;

QString number(qint64 i) { return u"01980000-0000-7000-8000-%1"_s.arg(i, 12, 16, QLatin1Char('0')); }

/// Ten changes to each record, as an exercise's orders and incidents have them: some 400 bytes each. Parents are left to
/// the fold's heads, so each batch holds each record once.
Draft draft(int i, const QByteArray &parent)
{
    const int record = i % recordCount;
    Draft draft;
    draft.id = number(i);
    draft.seat = u"DD"_s;
    draft.role = u"dispatcher"_s;
    draft.verb = i < recordCount ? u"incident.report"_s : u"incident.update"_s;
    draft.subject = u"incident/"_s + number(record);
    draft.record = "{\"no\":\"J-" + QByteArray::number(record)
        + "\",\"state\":\"received\",\"type\":\"ponding\",\"severity\":2,\"title\":\"二坝桥下穿积水，车辆缓行\",\"place\":"
          "\"滨河西路二坝桥\","
          "\"pos\":[112.5312,37.8421],\"source\":\"122\",\"vehicles\":3,\"detail\":\"水深约"
        + QByteArray::number(i % 60) + "厘米，民警已到场警戒\",\"times\":{\"received\":" + QByteArray::number(1784883600000LL + i) + "}}";
    draft.at = 1784883600000LL + i;
    draft.wall = draft.at;
    draft.seen = u"{\"DD\":%1}"_s.arg(i);
    if (!parent.isEmpty())
        draft.parents = {parent};
    return draft;
}

/// The same bytes into the barest table, a transaction for each batch.
double bareAppends(const QString &file, const QList<Event> &events)
{
    QElapsedTimer time;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bare"_s);
        db.setDatabaseName(file);
        if (!db.open())
            return 0;
        QSqlQuery query(db);
        query.exec(u"PRAGMA journal_mode=WAL"_s);
        query.exec(u"PRAGMA synchronous=FULL"_s);
        query.exec(
            u"CREATE TABLE events (sequence INTEGER PRIMARY KEY, id TEXT, seat TEXT, role TEXT, verb TEXT, subject TEXT, record BLOB,"
            " at INTEGER, wall INTEGER, seen TEXT, prev BLOB, parents BLOB, hash BLOB)"_s);
        time.start();
        query.prepare(u"INSERT INTO events (id, seat, role, verb, subject, record, at, wall, seen, prev, parents, hash)"
                      " VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"_s);
        for (qsizetype i = 0; i < events.size(); ++i) {
            if (i % batchSize == 0)
                db.transaction();
            const Event &e = events.at(i);
            const QVariant values[]
                = {e.id, e.seat, e.role, e.verb, e.subject, e.record, e.at, e.wall, e.seen, e.seatPrev, e.parents.value(0), e.hash};
            for (int column = 0; column < 12; ++column)
                query.bindValue(column, values[column]);
            query.exec();
            if (i % batchSize == batchSize - 1)
                db.commit();
        }
    }
    const double seconds = double(time.nsecsElapsed()) / 1e9;
    QSqlDatabase::removeDatabase(u"bare"_s);
    return double(events.size()) / seconds;
}

double readAll(const QString &file)
{
    QElapsedTimer time;
    qint64 bytes = 0;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"rows"_s);
        db.setDatabaseName(file);
        if (!db.open())
            return 0;
        time.start();
        QSqlQuery query(db);
        query.setForwardOnly(true);
        query.exec(u"SELECT * FROM events"_s);
        while (query.next()) {
            for (int column = 0; column < 13; ++column)
                bytes += query.value(column).toByteArray().size();
        }
    }
    const double milliseconds = double(time.nsecsElapsed()) / 1e6;
    QSqlDatabase::removeDatabase(u"rows"_s);
    progress(u"%1 MB read"_s.arg(bytes / 1000000));
    return milliseconds;
}

} // namespace

QList<Result> measureLog()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"log.wflog"_s);
    QList<Event> events;
    double rate = 0;
    {
        auto store = LogStore::open(file, LogStore::Access::ReadWrite);
        if (!store) {
            progress(store.error().text);
            return {};
        }
        QList<QByteArray> heads(recordCount);
        double seconds = 0;
        for (int i = 0; i < eventCount; i += batchSize) {
            QList<Draft> batch;
            for (int k = i; k < i + batchSize; ++k)
                batch.append(draft(k, heads.at(k % recordCount)));
            QElapsedTimer time;
            time.start();
            const auto appended = store->append(batch);
            seconds += double(time.nsecsElapsed()) / 1e9;
            if (!appended) {
                progress(appended.error().text);
                return {};
            }
            for (int k = 0; k < batchSize; ++k)
                heads[(i + k) % recordCount] = appended->at(k).hash;
            events += *appended;
        }
        rate = eventCount / seconds;
    }
    const double bare = bareAppends(folder.filePath(u"bare.sqlite"_s), events);
    events.clear();
    const double rows = readAll(folder.filePath(u"bare.sqlite"_s));

    QElapsedTimer time;
    time.start();
    auto store = LogStore::open(file, LogStore::Access::ReadWrite);
    if (!store)
        return {};
    Situation situation;
    situation.begin(store->opening());
    const auto incidents = situation.records(u"incident"_s).size();
    const double opened = double(time.nsecsElapsed()) / 1e6;
    progress(u"%1 records"_s.arg(incidents));

    Result append{.name = u"log: appends in batches of 1000"_s,
                  .value = rate,
                  .unit = u"events/s"_s,
                  .against = u"bare SQLite"_s,
                  .againstValue = bare};
    Result opening{.name = u"log: 100,000 events to a usable situation"_s,
                   .value = opened,
                   .unit = u"ms"_s,
                   .against = u"reading all rows"_s,
                   .againstValue = rows};
    append = held(append, rate / qMax(1.0, bare), true, 0.5);
    opening = held(opening, opened / qMax(0.1, rows), false, 3);
    opening.holds = opening.holds && incidents == recordCount;
    return {append, opening};
}

} // namespace wf::bench
