// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logbackup.h"

#include "filelock.h"
#include "logbackup_p.h"
#include "logtext.h"
#include "sqldatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <cstdio>
#include <limits>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wf {

using namespace Qt::StringLiterals;
using namespace backup;

namespace {

/// On the log's own disk a backup leaves it that much room, whatever else comes.
constexpr qint64 RoomForTheLog = 64LL << 20;
/// What a backup says of itself: the last event that it was checked up to. What was put there by other means says nothing, or less.
constexpr auto CheckedKey = "backup.checked"_L1;

bool writeThrough(const QString &name, int flags)
{
    const int descriptor = ::open(QFile::encodeName(name).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0 || (flags & O_DIRECTORY) != 0; // not every file system does so for folders
    ::close(descriptor);
    return done;
}

} // namespace

namespace backup {

Part::Part(const QString &target)
    : m_target(target)
    , m_name(target + u".part"_s)
{
    clear(); // of one that was killed
}

Part::~Part() { clear(); }

bool Part::settle(bool replaces) const
{
    if (!writeThrough(m_name, O_RDONLY))
        return false;
    // Empty ones, which somebody left who only read: they would be taken for a part of the new file.
    for (const QLatin1StringView beside : BesideIt)
        QFile::remove(m_target + beside);
    const bool isThere = replaces ? std::rename(QFile::encodeName(m_name).constData(), QFile::encodeName(m_target).constData()) == 0
                                  : QFile::rename(m_name, m_target);
    return isThere && writeThrough(QFileInfo(m_target).path(), O_RDONLY | O_DIRECTORY);
}

void Part::clear() const
{
    QFile::remove(m_name);
    for (const QLatin1StringView beside : BesideIt)
        QFile::remove(m_name + beside);
}

bool isSameFile(const QString &one, const QString &other)
{
    struct stat a{};
    struct stat b{};
    return ::stat(QFile::encodeName(one).constData(), &a) == 0 && ::stat(QFile::encodeName(other).constData(), &b) == 0
        && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool isUnfinished(const QString &file) { return QFileInfo(file + u"-wal"_s).size() > 0 || QFileInfo(file + u"-journal"_s).size() > 0; }

Refusal noFolder(const QString &folder)
{
    return {u"log.no_folder"_s,
            LogText::tr("The folder %1 is not there, or nothing may be written in it: is its disk connected?").arg(folder)};
}

Refusal noRoom(const QString &target)
{
    return {u"log.disk_full"_s,
            LogText::tr("There is not enough room for %1: nothing was written, an earlier backup stays as it is.").arg(target)};
}

Refusal cannotWrite(const QString &target)
{
    return {u"log.cannot_write"_s, LogText::tr("%1 cannot be written: an earlier file stays as it is.").arg(target)};
}

std::optional<Refusal> whyNotOlder(const LogStore &old, const LogStore &log)
{
    const Refusal other{u"log.other_log"_s,
                        LogText::tr("%1 is of another log than %2: it stays as it is. Name another file.").arg(old.file(), log.file())};
    const CheckedUntil end = old.end();
    if (end.sequence == 0) {
        const bool isEmpty = old.latestSamples(std::numeric_limits<qint64>::max()).isEmpty();
        return isEmpty && old.meta(u"kind"_s) == log.meta(u"kind"_s) ? std::nullopt : std::optional(other);
    }
    const auto hashAt = [](const LogStore &store, qint64 sequence) { return store.events(sequence - 1, 1).value(0).hash; };
    const QByteArray first = hashAt(old, 1);
    if (first.isEmpty() || first != hashAt(log, 1)) // two that cannot be read are not the same
        return other;
    if (log.eventCount() < end.sequence)
        return Refusal{u"log.newer_backup"_s,
                       LogText::tr("%1 is newer than %2: it stays as it is. Name another file.").arg(old.file(), log.file())};
    return hashAt(log, end.sequence) == end.hash ? std::nullopt : std::optional(other);
}

bool hasRoom(const QString &file, const QString &target)
{
    const QStorageInfo there(QFileInfo(target).absolutePath());
    const QStorageInfo here(QFileInfo(file).absolutePath());
    if (!there.isValid() || there.bytesAvailable() < 0)
        return true; // it will say so itself
    const qint64 needed = QFileInfo(file).size() + QFileInfo(file + u"-wal"_s).size();
    return there.bytesAvailable() >= needed + (there.device() == here.device() ? RoomForTheLog : 0);
}

} // namespace backup

namespace {

Refusal notABackup(const QString &file)
{
    return {u"log.not_a_backup"_s, LogText::tr("%1 is no backup that may be replaced: it stays as it is. Name another file.").arg(file)};
}

/// Where the check of a copy may go on behind an earlier backup of it; from the first event where that was not made by a check.
CheckedUntil checkedEnd(const LogStore &earlier)
{
    const CheckedUntil end = earlier.end();
    return earlier.meta(QString(CheckedKey)) == QLatin1StringView(end.hash.toHex()) ? end : CheckedUntil();
}

/// The same; from the first event, too, where an earlier backup is none of this log.
CheckedUntil seamOf(const QString &earlier, const LogStore &log)
{
    if (earlier.isEmpty())
        return {};
    const auto old = LogStore::open(earlier, LogStore::Access::ReadOnly);
    return old && !whyNotOlder(*old, log) ? checkedEnd(*old) : CheckedUntil();
}

/// Before it is checked: a copy that is not sound goes nowhere.
bool markChecked(const QString &part)
{
    SqlDatabase db;
    if (!db.open(part, false) || !db.exec("PRAGMA journal_mode=MEMORY"))
        return false;
    SqlStatement mark
        = db.prepare("INSERT OR REPLACE INTO meta(key, value) SELECT ?, lower(hex(hash)) FROM events ORDER BY seq DESC LIMIT 1");
    return mark && mark.bind(QString(CheckedKey)).run();
}

std::optional<Refusal> whyNotThere(const QString &file, const QString &target)
{
    const QFileInfo info(target);
    const QFileInfo own(QFileInfo(file).canonicalFilePath()); // SQLite lays it beside what a link leads to
    const bool isBeside = isSameFile(own.path(), info.absolutePath())
        && std::ranges::any_of(BesideIt, [&](QLatin1StringView beside) { return own.fileName() + beside == info.fileName(); });
    if (isBeside || isSameFile(file, target))
        return Refusal{u"log.onto_itself"_s, LogText::tr("%1 is the log itself: a backup needs a file of its own.").arg(target)};
    if (info.exists() && !info.isFile())
        return notABackup(target);
    if (isUnfinished(target))
        return notABackup(target);
    const QFileInfo folder(info.absolutePath());
    return folder.isDir() && folder.isWritable() ? std::nullopt : std::optional(noFolder(info.absolutePath()));
}

} // namespace

namespace backup {

std::expected<Backup, Refusal> copyChecked(const LogStore &log, const Part &part, const QString &target, const CheckedUntil &since,
                                           qint64 mostBytes)
{
    if (const auto copied = log.copyWhole(part.name(), mostBytes); !copied)
        return std::unexpected(copied.error().code == "log.disk_full"_L1 ? noRoom(target) : copied.error());
    if (!markChecked(part.name()))
        return std::unexpected(cannotWrite(target));
    const auto copy = LogStore::open(part.name(), LogStore::Access::ReadOnly);
    if (!copy)
        return std::unexpected(copy.error());
    const LogCheck check = copy->verify({}, since);
    if (!check.faults.isEmpty()) {
        const LogCheck::Fault &first = check.faults.constFirst();
        return std::unexpected(
            Refusal{u"log.unsound"_s,
                    LogText::tr("%1 is not sound at event %2 (%3): no backup was made of it, an earlier one stays as it is. “log "
                                "verify” names them all, “log copy” copies it as it is.")
                        .arg(log.file(), QString::number(first.sequence), first.text)});
    }
    const Event last = copy->events(check.events - 1, 1).value(0);
    return Backup{.file = target, .events = check.events, .until = last.at, .hash = last.hash, .checkedFrom = check.from};
}

} // namespace backup

std::expected<Backup, Refusal> backUpLog(const QString &file, const QString &target, const BackupOptions &options)
{
    const auto log = LogStore::open(file, LogStore::Access::ReadOnly);
    if (!log)
        return std::unexpected(log.error());
    const QString place = QFileInfo::exists(target) ? QFileInfo(target).canonicalFilePath() : QFileInfo(target).absoluteFilePath();
    if (const auto refusal = whyNotThere(file, place))
        return std::unexpected(*refusal);
    FileLock lock; // of two backups to one place, and of a log that is written
    if (const auto failed = lock.acquire(place))
        return std::unexpected(
            failed == FileLock::Failure::Held
                ? Refusal{u"log.locked"_s, LogText::tr("%1 is being written by another program: no backup was made.").arg(place)}
                : noFolder(QFileInfo(place).absolutePath()));
    CheckedUntil since;
    if (QFileInfo::exists(place)) {
        const auto old = LogStore::open(place, LogStore::Access::ReadOnly);
        if (!old)
            return std::unexpected(notABackup(place));
        if (const auto refusal = whyNotOlder(*old, *log))
            return std::unexpected(*refusal);
        since = checkedEnd(*old);
    } else {
        since = seamOf(options.after, *log);
    }
    const Part part(place); // makes room of what a killed one left
    if (!hasRoom(file, place))
        return std::unexpected(noRoom(place));
    const auto made = copyChecked(*log, part, place, since, options.mostBytes);
    if (made && !part.settle(true))
        return std::unexpected(cannotWrite(place));
    return made;
}

} // namespace wf
