// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logstore.h"

#include <optional>

/// Backups of a log: whole copies, one file each, that only the owner can read. A backup is made beside its place, checked (pages, vault,
/// and the events that an earlier backup did not have), written through to the medium and then put into place at once: whoever looks, or
/// whatever dies meanwhile, there is the old one or the new one, and both are whole. The log may be written at the same time.
namespace wf {

/// A backup as it lies there.
struct Backup {
    QString file;
    qint64 events = 0;
    qint64 until = 0; ///< time of the last event, UTC ms; 0 = there is none
    QByteArray hash; ///< of the last event
    qint64 checkedFrom = 1; ///< the first event whose content was checked this time
};

struct BackupOptions {
    QString after = {}; ///< an earlier backup of the log: what it has was checked then
    qint64 mostBytes = 0; ///< it may not be larger; 0 = as large as the disk allows
};

/// Puts a backup of a log into a file. One that is there is replaced if it is an older state of the same log, and nothing else is:
/// "log.not_a_backup", "log.other_log", "log.newer_backup", "log.onto_itself"; "log.locked" where another program writes there,
/// "log.disk_full", "log.no_folder", "log.unsound" where what was copied has faults. What was refused leaves nothing behind.
[[nodiscard]] std::expected<Backup, Refusal> backUpLog(const QString &file, const QString &target, const BackupOptions &options = {});

struct RestoreOptions {
    QString log = {}; ///< a later state of the same log that lies elsewhere, or is damaged: what was erased from it stays erased
    bool asItIs = false; ///< where nobody knows what was erased since: with all personal texts that the backup has
};

struct Restored {
    Backup made;
    qsizetype texts = 0; ///< personal texts that the backup had and that were erased since: they are not in it
    QStringList logs = {}; ///< which say so
    bool isUnsure = false; ///< nobody knew what was erased since, and it was asked for as it is
};

/// Makes a log out of a backup, checked from its first event on; never over a file that is there ("log.exists"). What was erased since the
/// backup was made is erased from it, too, as far as later states of the log (live, restored, backed up or set aside) beside the backup
/// or the new file, and the one that is named, say so. Where there is none of them and the backup has personal texts, "log.forgotten".
[[nodiscard]] std::expected<Restored, Refusal> restoreLog(const QString &backup, const QString &target, const RestoreOptions &options = {});

/// The backups of a log in a folder as backUpNightly() names them, newest first; not all of them need be of the log that stands there now.
[[nodiscard]] QStringList nightlyBackups(const QString &file, const QString &folder);

/// Erases in such backups what was erased from the log since; how many of them had any.
[[nodiscard]] std::expected<int, Refusal> forgetInBackups(const QString &file, const QString &folder);

struct NightlyRound {
    Backup made;
    int kept = 0; ///< backups of this log in the folder now
    int erasedIn = 0; ///< older ones in which something was erased
    std::optional<Refusal> trouble; ///< with the older ones; the new one stands
};

/// A night's backup, "<name>.backup-2026-12-01.wflog" by Beijing's date of `at` (UTC ms): keeps the newest `keep` of the same log, and
/// erases in them what was erased from it. Of `keep` nights one checks all events, the others what the night before did not have. Those of
/// another log of that name are left alone. The folder is not made: where it is missing, its disk is ("log.no_folder").
[[nodiscard]] std::expected<NightlyRound, Refusal> backUpNightly(const QString &file, const QString &folder, int keep, qint64 at);

} // namespace wf
