// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "filelock.h"
#include "logbackup.h"
#include "logbackup_p.h"
#include "logtext.h"
#include "sqldatabase.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;
using namespace backup;

namespace {

/// By what two files are known as states of one log, and which of them is the later one.
struct State {
    QByteArray first; ///< hash of the first event
    qint64 events = 0;
};

std::optional<State> stateOf(const SqlDatabase &db)
{
    SqlStatement first = db.prepare("SELECT hash FROM events ORDER BY seq LIMIT 1");
    if (!first || !first.step())
        return std::nullopt;
    return State{first.bytes(0), db.value("SELECT max(seq) FROM events")};
}

/// Logs, backups and what was set aside as damaged, beside one or the other.
QStringList logsBeside(const QString &backup, const QString &target)
{
    QStringList found;
    for (const QString &folder : {QFileInfo(backup).absolutePath(), QFileInfo(target).absolutePath()}) {
        const QFileInfoList entries = QDir(folder).entryInfoList({u"*.wflog"_s, u"*.wflog.damaged-*"_s}, QDir::Files);
        for (const QFileInfo &entry : entries) {
            const QString file = entry.filePath();
            const bool isBeside = std::ranges::any_of(BesideIt, [&file](QLatin1StringView ending) { return file.endsWith(ending); });
            if (!isBeside && !isSameFile(file, backup) && !found.contains(file))
                found.append(file);
        }
    }
    return found;
}

/// It is as it was when it was made: nobody has worked with it.
bool isBackup(const SqlDatabase &db)
{
    return db.value("SELECT count(*) FROM meta WHERE key = 'backup.checked'"
                    " AND value = (SELECT lower(hex(hash)) FROM events ORDER BY seq DESC LIMIT 1)")
        > 0;
}

/// What later states of a log say was erased from it.
struct Learned {
    Erased erased;
    QStringList logs;
    bool isCurrent = false; ///< one of them is the log itself, or was named as such: of what was forgotten after it a backup knows nothing

    /// False where the file is no later state of that log, or does not say.
    bool learnFrom(const QString &file, const State &own, bool isNamed = false)
    {
        SqlDatabase db;
        if (!db.open(file, true))
            return false;
        const auto state = stateOf(db);
        if (!state || state->first != own.first || state->events < own.events)
            return false;
        const auto there = erasedOf(db);
        if (!there)
            return false;
        erased.unite(*there);
        logs.append(file);
        isCurrent = isCurrent || isNamed || !isBackup(db);
        return true;
    }
};

Refusal nobodyKnows(const QString &backup, qint64 until)
{
    return {u"log.forgotten"_s,
            LogText::tr("%1 has personal texts as of %2, and beside it or the new file lies no later state of this log: what was "
                        "erased from it since (“log forget”) would be readable again. Name the log, damaged or not, with --log FILE; "
                        "or take the backup with --as-it-is, and erase again what was erased.")
                .arg(backup, beijingDateTime(until))};
}

Refusal notLater(const QString &log, const QString &backup)
{
    return {
        u"log.other_log"_s,
        LogText::tr("%1 cannot be read, or is no later state of the log that %2 is a backup of: nothing was restored.").arg(log, backup)};
}

} // namespace

std::expected<Restored, Refusal> restoreLog(const QString &backup, const QString &target, const RestoreOptions &options)
{
    const auto log = LogStore::open(backup, LogStore::Access::ReadOnly);
    if (!log)
        return std::unexpected(log.error());
    const QString place = QFileInfo(target).absoluteFilePath();
    const bool isThere = QFileInfo::exists(place) || QFileInfo(place).isSymLink()
        || std::ranges::any_of(BesideIt, [&place](QLatin1StringView beside) { return QFileInfo::exists(place + beside); });
    if (isThere)
        return std::unexpected(Refusal{u"log.exists"_s, LogText::tr("%1 is there already: name a file that is not there yet.").arg(place)});

    SqlDatabase own;
    if (!own.open(backup, true))
        return std::unexpected(own.refusal(backup));
    const State state = stateOf(own).value_or(State());
    Learned learned;
    if (!options.log.isEmpty() && !learned.learnFrom(options.log, state, true))
        return std::unexpected(notLater(options.log, backup));
    for (const QString &file : logsBeside(backup, place)) {
        if (options.log.isEmpty() || !isSameFile(file, options.log))
            (void)learned.learnFrom(file, state);
    }
    const bool isUnsure = !learned.isCurrent && own.value("SELECT count(*) FROM vault WHERE text IS NOT NULL") > 0;
    if (isUnsure && !options.asItIs)
        return std::unexpected(nobodyKnows(backup, own.value("SELECT at FROM events ORDER BY seq DESC LIMIT 1")));
    const auto there = erasedOf(own, &learned.erased);
    if (!there)
        return std::unexpected(own.refusal(backup));

    FileLock lock;
    if (lock.acquire(place))
        return std::unexpected(noFolder(QFileInfo(place).absolutePath()));
    const Part part(place);
    const auto made = copyChecked(*log, part, place, {}, 0);
    if (!made)
        return std::unexpected(made.error());
    if (!there->isEmpty() && !eraseFrom(part.name(), *there, *log))
        return std::unexpected(cannotWrite(place));
    if (!part.settle(false))
        return std::unexpected(cannotWrite(place));
    return Restored{.made = *made, .texts = there->tokens.size(), .logs = learned.logs, .isUnsure = isUnsure};
}

} // namespace wf
