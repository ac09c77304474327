// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore.h"

#include "logschema.h"
#include "logstore_p.h"
#include "logtext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 TailLength = 64;

Refusal notALog(const QString &file) { return {u"log.not_a_log"_s, LogText::tr("%1 is not a Watchfloor log.").arg(file)}; }

Refusal damaged(const QString &file, const QString &what)
{
    return {u"log.damaged"_s, LogText::tr("The log %1 is damaged: %2.").arg(file, what)};
}

/// Names, telephone numbers: nobody else on the machine reads them, in a log from before either.
void keepPrivate(const QString &file)
{
    for (const auto part : {""_L1, "-wal"_L1, "-shm"_L1}) {
        const QByteArray name = QFile::encodeName(file + part);
        struct stat now{};
        if (::stat(name.constData(), &now) == 0 && (now.st_mode & 077) != 0)
            ::chmod(name.constData(), now.st_mode & 0700); // refused where it is another user's: then he decides
    }
}

} // namespace

LogStore::LogStore() = default;
LogStore::LogStore(LogStore &&) noexcept = default;

LogStore &LogStore::operator=(LogStore &&other) noexcept
{
    const LogStore before(std::move(*this)); // goes as any other, with what it has still to write
    d = std::move(other.d);
    return *this;
}

void LogStore::setInstallation(const QString &installation) { d->installation = installation; }

LogStore::~LogStore()
{
    if (d && !d->pending.isEmpty())
        (void)flush();
    if (d && d->knowsStale)
        (void)catchUp();
}

std::expected<LogStore, Refusal> LogStore::open(const QString &file, Access access, const std::function<void(int done, int of)> &progress)
{
    LogStore store;
    store.d = std::make_unique<Private>();
    store.d->file = file;
    store.d->access = access;
    const auto opened
        = store.d->openFile(progress).and_then([&] { return store.d->prepareStatements(); }).and_then([&] { return store.d->loadState(); });
    if (!opened)
        return std::unexpected(opened.error());
    if (store.d->knowsStale)
        (void)store.catchUp(); // as far as the disk has room: what is behind counts as live
    return store;
}

LogStore::Private::Done LogStore::Private::openFile(const std::function<void(int done, int of)> &progress)
{
    if (const auto refusal = oldSqlite(file))
        return std::unexpected(*refusal);
    const bool readOnly = access == Access::ReadOnly;
    const QFileInfo info(file);
    if (info.isDir() || (readOnly && !info.exists()))
        return std::unexpected(Refusal{u"log.cannot_open"_s, LogText::tr("The log %1 cannot be opened: there is no such file.").arg(file)});
    if (!readOnly) {
        const auto failed = lock.acquire(file);
        if (failed == FileLock::Failure::Held)
            return std::unexpected(Refusal{u"log.locked"_s, LogText::tr("The log %1 is being written by another program.").arg(file)});
        if (failed)
            return std::unexpected(
                Refusal{u"log.cannot_open"_s, LogText::tr("The log %1 cannot be opened: its folder may not be written.").arg(file)});
    }
    if (!db.open(file, readOnly))
        return std::unexpected(failure());
    if (!db.isDatabase())
        return std::unexpected(notALog(file));

    // Nothing is written before it is known to be ours.
    SqlStatement tables = db.prepare("SELECT count(*) FROM sqlite_master");
    if (!tables || !tables.step())
        return std::unexpected(failure());
    const bool empty = tables.integer(0) == 0;
    tables = {};
    const qint64 application = db.value("PRAGMA application_id");
    const qint64 version = db.value("PRAGMA user_version");
    if (readOnly ? application != LogApplicationId : application != LogApplicationId && (application != 0 || !empty))
        return std::unexpected(notALog(file));
    if (version > LogSchemaVersion)
        return std::unexpected(
            Refusal{u"log.newer_schema"_s,
                    LogText::tr("The log %1 was written by a newer version of Watchfloor (form %2).").arg(file).arg(version)});
    if (!readOnly)
        keepPrivate(file);
    if (readOnly) {
        if (version == LogSchemaVersion)
            return {};
        SqlDatabase copy; // the file stays as it is; what is read is a copy brought up to date
        if (!copy.openMemory() || !copy.copyFrom(db))
            return std::unexpected(copy.refusal(file));
        db = std::move(copy);
        isCopy = true;
    } else if (!db.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=4000;")) {
        return std::unexpected(failure());
    }
    if (version < LogSchemaVersion) {
        if (const auto refusal = migrateLogSchema(db, int(version), file, progress))
            return std::unexpected(*refusal);
        if (!readOnly && version > 0)
            db.exec("PRAGMA wal_checkpoint(TRUNCATE)"); // as long as all that was written at once
    }
    return {};
}

LogStore::Private::Done LogStore::Private::prepareStatements()
{
    insertEvent = db.prepare("INSERT INTO events(seq, " WF_EVENT_COLUMNS ") VALUES(?," WF_EVENT_PLACES ")");
    insertBirth = db.prepare("INSERT INTO records(subject, at, id) VALUES(?,?,?) ON CONFLICT(subject) DO UPDATE"
                             " SET at = excluded.at, id = excluded.id WHERE (excluded.at, excluded.id) < (at, id)");
    selectHeads = db.prepare("SELECT h.seq, e.hash FROM heads h JOIN events e ON e.seq = h.seq WHERE h.subject = ? ORDER BY h.seq");
    deleteHead = db.prepare("DELETE FROM heads WHERE subject = ? AND seq = ?");
    moveHead = db.prepare("UPDATE heads SET seq = ? WHERE subject = ? AND seq = ?");
    insertHead = db.prepare("INSERT INTO heads(subject, seq) VALUES(?,?)");
    upsertSeat = db.prepare("INSERT OR REPLACE INTO seats(seat, count, hash) VALUES(?,?,?)");
    findHash = db.prepare("SELECT e.seq, e.subject FROM by_hash b JOIN events e ON e.seq = b.seq"
                          " WHERE b.start = substr(?1, 1, 8) AND e.hash = ?1");
    indexHashes = db.prepare("INSERT INTO by_hash SELECT substr(hash, 1, 8), seq FROM events WHERE seq > ? ORDER BY 1, 2");
    selectCurrent = db.prepare("SELECT heads.seq, events.at, events.hash, events.record, coalesce(records.at, events.at)"
                               " FROM heads CROSS JOIN events ON events.seq = heads.seq"
                               " LEFT JOIN records ON records.subject = heads.subject WHERE heads.subject = ? ORDER BY heads.seq");
    setCurrent = db.prepare("UPDATE current_to SET seq = ?");
    addHours = db.prepare("INSERT INTO hours SELECT at / 3600000, min(seq), max(seq) FROM events WHERE seq > ? AND seq <= ? GROUP BY 1"
                          " ON CONFLICT(hour) DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last)");
    selectEvent = db.prepare("SELECT " WF_EVENT_COLUMNS " FROM events WHERE seq = ?");
    setIndexed = db.prepare("UPDATE indexed SET seq = ?");
    insertText = db.prepare("INSERT OR IGNORE INTO vault(token, salt, text, at) VALUES(?,?,?,?) RETURNING at");
    selectText = db.prepare("SELECT salt, text FROM vault WHERE token = ? AND text IS NOT NULL");
    insertWaiting = db.prepare("INSERT OR IGNORE INTO waiting(" WF_EVENT_COLUMNS ") VALUES(" WF_EVENT_PLACES ")");
    deleteWaiting = db.prepare("DELETE FROM waiting WHERE hash = ?");
    insertAside = db.prepare("INSERT OR IGNORE INTO aside(" WF_EVENT_COLUMNS ", reason) VALUES(" WF_EVENT_PLACES ",?)");
    insertSeries = db.prepare("INSERT INTO series(name) VALUES(?) RETURNING id");
    // The same reading once; another one of the same moment beside it, up to a bound that only a fault reaches.
    insertSample = db.prepare("INSERT INTO samples(series, at, n, v0, v1, v2, v3, source, by)"
                              " SELECT ?1, ?2, (SELECT coalesce(max(n) + 1, 0) FROM samples WHERE series = ?1 AND at = ?2),"
                              " ?3, ?4, ?5, ?6, ?7, ?8 WHERE NOT EXISTS (SELECT 1 FROM samples WHERE series = ?1 AND at = ?2"
                              " AND (n >= 15 OR (v0 = ?3 AND source = ?7 AND by = ?8)))");
    bool isWhole = current.prepare(db);
    for (const SqlStatement *statement : statements())
        isWhole = isWhole && *statement;
    if (!isWhole)
        return std::unexpected(whyUnprepared());
    return {};
}

/// A table that is not there is damage; one that can't be used now (no FTS5, no memory) is not: the file is sound.
Refusal LogStore::Private::whyUnprepared() const
{
    for (const char *table : {"events", "vault", "heads", "records", "seats", "by_hash", "indexed", "waiting", "aside", "series", "samples",
                              "meta", "current", "words", "hours", "current_to", "named", "refused_lines"}) {
        SqlStatement row = db.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?");
        if (!row || !row.bind(QString::fromLatin1(table)).step())
            return failure();
        if (row.integer(0) == 0)
            return damaged(file, LogText::tr("a table is missing"));
    }
    for (const char *table : {"events", "vault", "heads", "records", "seats", "by_hash", "indexed", "waiting", "aside", "series", "samples",
                              "meta", "current", "words", "hours", "current_to", "named", "refused_lines"}) {
        if (!db.exec(QByteArray("SELECT 1 FROM ") + table + " LIMIT 0"))
            return failure();
    }
    return damaged(file, LogText::tr("a table is missing")); // or one of its columns
}

QList<SqlStatement *> LogStore::Private::statements()
{
    QList<SqlStatement *> all{&insertEvent,   &insertBirth, &selectHeads,  &deleteHead,   &insertHead,    &moveHead,   &upsertSeat,
                              &findHash,      &insertText,  &selectText,   &indexHashes,  &selectEvent,   &setIndexed, &insertWaiting,
                              &deleteWaiting, &insertAside, &insertSeries, &insertSample, &selectCurrent, &setCurrent, &addHours};
    return all + current.statements();
}

LogStore::Private::Done LogStore::Private::loadState()
{
    lastSequence = db.value("SELECT max(seq) FROM events");
    indexedTo = db.value("SELECT seq FROM indexed");
    recent.reset();
    seats.clear();
    SqlStatement rows = db.prepare("SELECT seat, count, hash FROM seats");
    while (rows.step())
        seats.insert(rows.text(0), {rows.integer(1), rows.bytes(2)});
    if (rows.failed())
        return std::unexpected(failure());
    rows = db.prepare("SELECT id, name FROM series");
    while (rows.step())
        series.insert(rows.text(1), rows.integer(0));
    if (rows.failed())
        return std::unexpected(failure());
    rows = db.prepare("SELECT " WF_EVENT_COLUMNS " FROM waiting");
    QList<Event> held;
    while (rows.step())
        held.append(readEvent(rows, 0));
    if (rows.failed())
        return std::unexpected(failure());
    rows = {};
    for (const Event &event : std::as_const(held)) {
        QByteArray missing;
        QString reason;
        if (fits(event, &missing, &reason) == Fit::Waits) {
            waiting.insert(event.hash, event);
            awaited.insert(missing, event.hash);
        }
    }
    if (access == Access::ReadWrite && !tailIsSound())
        return std::unexpected(damaged(file, LogText::tr("one of its last events does not match its hash")));
    return loadStale();
}

bool LogStore::Private::tailIsSound() const
{
    SqlStatement rows = db.prepare("SELECT " WF_EVENT_COLUMNS " FROM events WHERE seq > ?");
    rows.bind(lastSequence - TailLength);
    while (rows.step()) {
        const Event event = readEvent(rows, 0);
        if (eventHash(event) != event.hash)
            return false;
    }
    return !rows.failed();
}

QString LogStore::file() const { return d->file; }

QString LogStore::meta(const QString &key) const
{
    SqlStatement row = d->db.prepare("SELECT value FROM meta WHERE key = ?");
    return row.bind(key).step() ? row.text(0) : QString();
}

std::expected<void, Refusal> LogStore::setMeta(const QString &key, const QString &value)
{
    return d->transact([&]() -> Private::Done {
        SqlStatement row = d->db.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?,?)");
        if (!row.bind(key).bind(value).run())
            return std::unexpected(d->failure());
        return {};
    });
}

void LogStore::limitSize(qint64 bytes)
{
    const qint64 pages = bytes / qMax<qint64>(1, d->db.value("PRAGMA page_size"));
    d->db.exec("PRAGMA max_page_count=" + QByteArray::number(qMax<qint64>(1, pages)));
}

std::expected<QString, Refusal> setAsideLog(const QString &file, qint64 wall)
{
    const QString stamp = QString::number(wall);
    QString target = file + u".damaged-"_s + stamp;
    for (int n = 2; QFileInfo::exists(target); ++n)
        target = file + u".damaged-"_s + stamp + u'-' + QString::number(n);
    if (!QFile::rename(file, target))
        return std::unexpected(
            Refusal{u"log.cannot_set_aside"_s, LogText::tr("The damaged log %1 cannot be renamed to %2.").arg(file, target)});
    for (const QString &part : {u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(file + part))
            QFile::rename(file + part, target + part);
    }
    return target;
}

} // namespace wf
