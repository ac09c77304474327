// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logschema.h"

#include <QByteArray>
#include <QCoreApplication>

#include <sqlite3.h>

#include <array>

namespace wf {

namespace {

/// Each entry makes version n + 1 out of version n (0 = empty). Never changed once released; new ones are added behind.
constexpr std::array<const char *, LogSchemaVersion> Steps = {
    R"(
CREATE TABLE events(
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL, seat TEXT NOT NULL, role TEXT NOT NULL, on_behalf TEXT NOT NULL,
    verb TEXT NOT NULL, subject TEXT NOT NULL, record TEXT NOT NULL, at INTEGER NOT NULL, wall INTEGER NOT NULL,
    cause TEXT NOT NULL, seen TEXT NOT NULL, seat_prev BLOB NOT NULL, parents BLOB NOT NULL, hash BLOB NOT NULL);
CREATE UNIQUE INDEX events_hash ON events(hash);
CREATE INDEX events_subject ON events(subject);
CREATE TABLE heads(subject TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(subject, seq)) WITHOUT ROWID;
CREATE TABLE seats(seat TEXT PRIMARY KEY, count INTEGER NOT NULL, hash BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE series(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE samples(
    series INTEGER NOT NULL, at INTEGER NOT NULL, v0 REAL, v1 REAL, v2 REAL, v3 REAL, source TEXT NOT NULL, by TEXT NOT NULL,
    PRIMARY KEY(series, at)) WITHOUT ROWID;
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE aside(
    id TEXT NOT NULL, seat TEXT NOT NULL, role TEXT NOT NULL, on_behalf TEXT NOT NULL,
    verb TEXT NOT NULL, subject TEXT NOT NULL, record TEXT NOT NULL, at INTEGER NOT NULL, wall INTEGER NOT NULL,
    cause TEXT NOT NULL, seen TEXT NOT NULL, seat_prev BLOB NOT NULL, parents BLOB NOT NULL, hash BLOB NOT NULL,
    reason TEXT NOT NULL, PRIMARY KEY(hash, reason));
)",
    // 2: when each record came to be, and events that wait for what they follow.
    R"(
CREATE TABLE records(subject TEXT PRIMARY KEY, at INTEGER NOT NULL, id TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO records SELECT subject, at, id FROM (
    SELECT subject, at, id, row_number() OVER (PARTITION BY subject ORDER BY at, id) AS place FROM events WHERE length(parents) = 0)
    WHERE place = 1;
CREATE TABLE waiting(
    id TEXT NOT NULL, seat TEXT NOT NULL, role TEXT NOT NULL, on_behalf TEXT NOT NULL,
    verb TEXT NOT NULL, subject TEXT NOT NULL, record TEXT NOT NULL, at INTEGER NOT NULL, wall INTEGER NOT NULL,
    cause TEXT NOT NULL, seen TEXT NOT NULL, seat_prev BLOB NOT NULL, parents BLOB NOT NULL, hash BLOB PRIMARY KEY);
)",
    // 3: the way from a hash to its event is written for thousands of events at a time and in order, since each batch would touch
    // almost every page of an index over hashes; events behind `indexed` are not in it yet. A record's events are found from
    // its heads through their parents.
    R"(
DROP INDEX events_hash;
DROP INDEX events_subject;
CREATE TABLE by_hash(start BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(start, seq)) WITHOUT ROWID;
CREATE TABLE indexed(seq INTEGER NOT NULL);
INSERT INTO by_hash SELECT substr(hash, 1, 8), seq FROM events ORDER BY 1, 2;
INSERT INTO indexed SELECT coalesce(max(seq), 0) FROM events;
)",
    // 4: personal texts, which events name by token. Events from before keep what they say in plain text.
    R"(
CREATE TABLE vault(token TEXT PRIMARY KEY, salt BLOB, text TEXT, at INTEGER NOT NULL) WITHOUT ROWID;
)",
    // 5: two readings of one moment (two sensors, a gauge and a person) stand beside each other: n counts them.
    R"(
CREATE TABLE samples_beside(
    series INTEGER NOT NULL, at INTEGER NOT NULL, n INTEGER NOT NULL, v0 REAL, v1 REAL, v2 REAL, v3 REAL, source TEXT NOT NULL,
    by TEXT NOT NULL, PRIMARY KEY(series, at, n)) WITHOUT ROWID;
INSERT INTO samples_beside SELECT series, at, 0, v0, v1, v2, v3, source, by FROM samples;
DROP TABLE samples;
ALTER TABLE samples_beside RENAME TO samples;
)",
    // 6: what is known of each record now, and what is searched of it: logcurrent.h. Of records with events behind `current_to` the rows
    // may be old or not there yet, so all of it begins empty and is filled behind (LogStore::catchUp()): a log opens at once, however
    // long it is, and on a full disk too. Between which places the events of an hour stand, as far as there.
    R"(
DROP TABLE IF EXISTS current;
DROP TABLE IF EXISTS words;
CREATE TABLE current(
    n INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, no TEXT NOT NULL, prefix TEXT NOT NULL,
    running INTEGER NOT NULL, state TEXT NOT NULL, type TEXT NOT NULL,
    over INTEGER NOT NULL, removed INTEGER NOT NULL, ended_at INTEGER NOT NULL, born_at INTEGER NOT NULL, at INTEGER NOT NULL,
    seq INTEGER NOT NULL, lon REAL, lat REAL, road TEXT NOT NULL, brigade TEXT NOT NULL, district TEXT NOT NULL, owner TEXT NOT NULL,
    point TEXT NOT NULL, words INTEGER NOT NULL);
CREATE INDEX current_live ON current(over, subject) WHERE over = 0;
CREATE INDEX current_ended ON current(ended_at, subject) WHERE over = 1;
CREATE INDEX current_born ON current(kind, born_at, subject);
CREATE INDEX current_number ON current(prefix, running) WHERE prefix <> '';
CREATE INDEX current_owner ON current(owner, subject) WHERE owner <> '';
CREATE INDEX current_point ON current(point) WHERE point <> '';
CREATE VIRTUAL TABLE words USING fts5(pairs, spelled, content='', contentless_delete=1, tokenize='ascii');
DROP TABLE IF EXISTS hours;
CREATE TABLE hours(hour INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL);
DROP TABLE IF EXISTS current_to;
CREATE TABLE current_to(seq INTEGER NOT NULL);
INSERT INTO current_to VALUES(0);
)",
    // 7: who was signed on, which installation wrote it, and its signature (event.h); the table of seats holds chains.
    R"(
ALTER TABLE events ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN installation TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN key_id TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN algorithm TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN signature BLOB NOT NULL DEFAULT x'';
ALTER TABLE waiting ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE waiting ADD COLUMN installation TEXT NOT NULL DEFAULT '';
ALTER TABLE waiting ADD COLUMN key_id TEXT NOT NULL DEFAULT '';
ALTER TABLE waiting ADD COLUMN algorithm TEXT NOT NULL DEFAULT '';
ALTER TABLE waiting ADD COLUMN signature BLOB NOT NULL DEFAULT x'';
ALTER TABLE aside ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE aside ADD COLUMN installation TEXT NOT NULL DEFAULT '';
ALTER TABLE aside ADD COLUMN key_id TEXT NOT NULL DEFAULT '';
ALTER TABLE aside ADD COLUMN algorithm TEXT NOT NULL DEFAULT '';
ALTER TABLE aside ADD COLUMN signature BLOB NOT NULL DEFAULT x'';
)",
    // 8: which records name which text of the vault, by its token alone, and what lies where: both follow from the records, and are
    // filled behind as those of version 6 are.
    // And lines that feeds refused: refusedline.h. `key`: what a line is known again by; `met`: when it was last met with; `state`: 0 it is
    // shown, 1 a person has cleared it, 2 what it said was erased.
    R"(
DROP TABLE IF EXISTS named;
CREATE TABLE named(n INTEGER NOT NULL, token TEXT NOT NULL, PRIMARY KEY(n, token)) WITHOUT ROWID;
CREATE INDEX named_token ON named(token);
CREATE INDEX IF NOT EXISTS current_place ON current(lat, lon) WHERE lat IS NOT NULL;
UPDATE current_to SET seq = 0;
DROP TABLE IF EXISTS refused_lines;
CREATE TABLE refused_lines(
    n INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, at INTEGER NOT NULL, met INTEGER NOT NULL, feed TEXT NOT NULL, file TEXT NOT NULL,
    line INTEGER NOT NULL, code TEXT NOT NULL, why TEXT NOT NULL, raw TEXT NOT NULL, state INTEGER NOT NULL);
CREATE INDEX refused_shown ON refused_lines(feed, at) WHERE state = 0;
CREATE INDEX refused_met ON refused_lines(met);
)",
};

} // namespace

std::optional<Refusal> oldSqlite(const QString &file)
{
    constexpr int oldest = 3'043'000; // contentless_delete
    if (sqlite3_libversion_number() >= oldest)
        return std::nullopt;
    return Refusal{QStringLiteral("log.cannot_open"),
                   QCoreApplication::translate("LogStore", "The log %1 cannot be opened: SQLite %2 is too old, at least %3 is needed.")
                       .arg(file, QString::fromLatin1(sqlite3_libversion()), QStringLiteral("3.43"))};
}

std::optional<Refusal> migrateLogSchema(const SqlDatabase &db, int from, const QString &file,
                                        const std::function<void(int done, int of)> &progress)
{
    const auto tell = [&](int version) {
        if (progress && from > 0)
            progress(version - from, LogSchemaVersion - from);
    };
    bool done = db.exec("BEGIN IMMEDIATE");
    for (int version = from; done && version < LogSchemaVersion; ++version) {
        tell(version);
        done = db.exec(Steps.at(size_t(version)));
    }
    done = done && db.exec("PRAGMA application_id=" + QByteArray::number(LogApplicationId))
        && db.exec("PRAGMA user_version=" + QByteArray::number(LogSchemaVersion)) && db.exec("COMMIT");
    if (done) {
        tell(LogSchemaVersion);
        return std::nullopt;
    }
    const Refusal refusal = db.refusal(file);
    db.exec("ROLLBACK");
    return refusal;
}

bool remakeRefused(const SqlDatabase &db)
{
    return db.exec("CREATE TABLE refused_new("
                   "n INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, at INTEGER NOT NULL, met INTEGER NOT NULL, feed TEXT NOT NULL,"
                   "file TEXT NOT NULL, line INTEGER NOT NULL, code TEXT NOT NULL, why TEXT NOT NULL, raw TEXT NOT NULL,"
                   "state INTEGER NOT NULL);"
                   "INSERT INTO refused_new SELECT n, key, at, met, feed, file, line, code, why, raw, state FROM refused_lines ORDER BY n;"
                   "DROP TABLE refused_lines; ALTER TABLE refused_new RENAME TO refused_lines;"
                   "CREATE INDEX refused_shown ON refused_lines(feed, at) WHERE state = 0;"
                   "CREATE INDEX refused_met ON refused_lines(met)");
}

bool remakeVault(const SqlDatabase &db)
{
    const QByteArray remake = QByteArray("CREATE TABLE vault_new") + VaultColumns
        + "INSERT INTO vault_new SELECT token, salt, text, at FROM vault ORDER BY token; DROP TABLE vault;"
          "ALTER TABLE vault_new RENAME TO vault";
    return db.exec(remake);
}

} // namespace wf
