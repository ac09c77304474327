// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelock.h"
#include "logbackup.h"
#include "logbackup_p.h"
#include "logschema.h"
#include "sqldatabase.h"

#include <QByteArray>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace wf {

using namespace Qt::StringLiterals;
using namespace backup;

namespace backup {

namespace {

/// The first column of all rows, or of those that are `among` others; of a table that is not there, for the file is older, none. Nothing
/// where that cannot be read: then nobody knows.
template <typename T>
std::optional<QSet<T>> keysOf(const SqlDatabase &db, const QString &name, const char *query, T (SqlStatement::*read)(int) const,
                              const QSet<T> *among)
{
    SqlStatement table = db.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?");
    if (!table || !table.bind(name).step())
        return std::nullopt;
    QSet<T> keys;
    if (table.integer(0) == 0)
        return keys;
    SqlStatement rows = db.prepare(query);
    while (rows.step()) {
        const T key = (rows.*read)(0);
        if (!among || among->contains(key))
            keys.insert(key);
    }
    if (rows.failed())
        return std::nullopt;
    return keys;
}

} // namespace

std::optional<Erased> erasedOf(const SqlDatabase &db, const Erased *among)
{
    const auto tokens
        = keysOf(db, u"vault"_s, among ? "SELECT token FROM vault WHERE text IS NOT NULL" : "SELECT token FROM vault WHERE text IS NULL",
                 &SqlStatement::text, among ? &among->tokens : nullptr);
    const auto lines = keysOf(db, u"refused_lines"_s,
                              among ? "SELECT key FROM refused_lines WHERE state < 2" : "SELECT key FROM refused_lines WHERE state = 2",
                              &SqlStatement::bytes, among ? &among->lines : nullptr);
    if (!tokens || !lines)
        return std::nullopt;
    return Erased{*tokens, *lines};
}

bool eraseFrom(const QString &copy, const Erased &erased, const LogStore &of)
{
    {
        SqlDatabase db;
        if (!db.open(copy, false)
            || !db.exec("PRAGMA journal_mode=MEMORY; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; BEGIN IMMEDIATE"))
            return false;
        SqlStatement erase = db.prepare("UPDATE vault SET salt = NULL, text = NULL WHERE token = ?");
        for (const QString &token : erased.tokens) {
            if (!erase.bind(token).run())
                return false;
        }
        if (!erased.lines.isEmpty()) {
            erase = db.prepare("UPDATE refused_lines SET file = '', code = '', why = '', raw = '', state = 2 WHERE key = ?");
            for (const QByteArray &line : erased.lines) {
                if (!erase.bindBlob(line).run())
                    return false;
            }
        }
        erase = {};
        if (!remakeVault(db) || !(erased.lines.isEmpty() || remakeRefused(db)) || !db.exec("COMMIT"))
            return false;
    }
    const auto copied = LogStore::open(copy, LogStore::Access::ReadOnly);
    return copied && copied->verify({}, of.end()).faults.isEmpty();
}

} // namespace backup

namespace {

constexpr int BackupsOfOneNight = 9;

/// Puts a copy without these texts in a backup's place.
std::optional<Refusal> replaceWithout(const QString &backup, const Erased &erased)
{
    FileLock lock;
    if (isUnfinished(backup) || lock.acquire(backup))
        return cannotWrite(backup);
    const auto old = LogStore::open(backup, LogStore::Access::ReadOnly);
    if (!old)
        return old.error();
    const Part part(backup);
    if (!hasRoom(backup, backup))
        return noRoom(backup);
    if (const auto copied = old->copyWhole(part.name()); !copied)
        return copied.error().code == "log.disk_full"_L1 ? noRoom(backup) : copied.error();
    if (!eraseFrom(part.name(), erased, *old))
        return cannotWrite(backup);
    return part.settle(true) ? std::nullopt : std::optional(cannotWrite(backup));
}

QString nameOfNight(const QString &file, const QString &folder, qint64 at, int number)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(at, QTimeZone::fromSecondsAheadOfUtc(8 * 3600)).date();
    const QString again = number > 1 ? u"-%1"_s.arg(number) : QString();
    return QDir(folder).filePath(u"%1.backup-%2%3.wflog"_s.arg(QFileInfo(file).completeBaseName(), day.toString(Qt::ISODate), again));
}

QRegularExpression nightlyNames(const QString &file, const QString &ending)
{
    return QRegularExpression(u"^(%1\\.backup-\\d{4}-\\d{2}-\\d{2}(-\\d)?\\.wflog)%2$"_s.arg(
        QRegularExpression::escape(QFileInfo(file).completeBaseName()), ending));
}

/// What was left of backups that were killed, of any night: it may hold what was erased since.
void removeParts(const QString &file, const QString &folder)
{
    const QRegularExpression name = nightlyNames(file, u"\\.part(-wal|-shm|-journal)?"_s);
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &entry : entries) {
        const auto match = name.match(entry.fileName());
        if (!match.hasMatch())
            continue;
        const QString backup = QDir(folder).filePath(match.captured(1));
        FileLock lock;
        if (lock.acquire(backup))
            continue; // somebody is at it
        const Part left(backup); // goes, and all of it with it
    }
}

} // namespace

QStringList nightlyBackups(const QString &file, const QString &folder)
{
    const QRegularExpression name = nightlyNames(file, QString());
    QStringList found;
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &entry : entries) {
        if (name.match(entry.fileName()).hasMatch() && !isSameFile(file, entry.filePath()))
            found.append(entry.filePath());
    }
    // By their days; "…-2.wflog" comes after ".wflog" of the same.
    std::ranges::sort(found, [](const QString &one, const QString &other) {
        return QFileInfo(one).completeBaseName() > QFileInfo(other).completeBaseName();
    });
    return found;
}

std::expected<int, Refusal> forgetInBackups(const QString &file, const QString &folder)
{
    SqlDatabase log;
    if (!log.open(file, true))
        return std::unexpected(log.refusal(file));
    const std::optional<Erased> erased = erasedOf(log);
    if (!erased)
        return std::unexpected(log.refusal(file));
    removeParts(file, folder);
    if (erased->isEmpty())
        return 0;
    int changed = 0;
    std::optional<Refusal> first; // one that cannot be changed does not keep the others from it
    for (const QString &backup : nightlyBackups(file, folder)) {
        std::optional<Erased> there;
        {
            SqlDatabase old;
            if (old.open(backup, true))
                there = erasedOf(old, &*erased);
            if (!there) {
                first = first ? first : old.refusal(backup);
                continue;
            }
        }
        if (there->isEmpty())
            continue;
        if (const auto refusal = replaceWithout(backup, *there))
            first = first ? first : refusal;
        else
            ++changed;
    }
    if (first)
        return std::unexpected(*first);
    return changed;
}

namespace {

/// What has rotted or was changed since it was checked is found while a sound copy of it is still kept.
bool isCheckedWhole(qint64 at, int keep)
{
    constexpr qint64 DayMs = 24 * 3'600'000LL;
    constexpr qint64 BeijingMs = 8 * 3'600'000LL;
    return (at + BeijingMs) / DayMs % std::max(2, keep) == 0;
}

} // namespace

std::expected<NightlyRound, Refusal> backUpNightly(const QString &file, const QString &folder, int keep, qint64 at)
{
    if (!QFileInfo(folder).isDir())
        return std::unexpected(noFolder(folder));
    const QStringList earlier = nightlyBackups(file, folder);
    std::expected<Backup, Refusal> made = std::unexpected(Refusal());
    for (int number = 1; !made && number <= BackupsOfOneNight; ++number) {
        made = backUpLog(file, nameOfNight(file, folder, at, number),
                         {.after = isCheckedWhole(at, keep) ? QString() : earlier.value(0), .mostBytes = 0});
        // A log that was begun anew today, or put back, has a name of its own.
        const QString why = made ? QString() : made.error().code;
        if (why != "log.other_log"_L1 && why != "log.newer_backup"_L1 && why != "log.not_a_backup"_L1)
            break;
    }
    if (!made)
        return std::unexpected(made.error());
    NightlyRound round{.made = *made, .kept = 1, .erasedIn = 0, .trouble = {}};
    const auto log = LogStore::open(file, LogStore::Access::ReadOnly);
    if (!log)
        return std::unexpected(log.error());
    for (const QString &backup : nightlyBackups(file, folder)) {
        if (isSameFile(backup, made->file)) // whatever the names say: the machine's clock may have been wrong on some night
            continue;
        FileLock lock;
        if (isUnfinished(backup) || lock.acquire(backup)) // somebody works with it as with a log
            continue;
        const auto old = LogStore::open(backup, LogStore::Access::ReadOnly);
        if (!old || old->eventCount() == 0 || whyNotOlder(*old, *log)) // another log's, or damaged: for a person to decide
            continue;
        if (round.kept >= keep)
            QFile::remove(backup);
        else
            ++round.kept;
    }
    if (const auto erased = forgetInBackups(file, folder))
        round.erasedIn = *erased;
    else
        round.trouble = erased.error();
    return round;
}

} // namespace wf
