// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logbackup.h"
#include "sqldatabase.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QSet>

#include <array>
#include <optional>

/// What backups are made with: logbackup.cpp makes one, logbackups.cpp those of each night, logrestore.cpp a log out of one.
namespace wf::backup {

using namespace Qt::StringLiterals;

/// What SQLite lays beside a file.
inline constexpr std::array BesideIt = {"-wal"_L1, "-shm"_L1, "-journal"_L1};

/// A file that is being made beside its place; unless it is put there, it goes. Whoever makes one holds the place's FileLock.
class Part {
public:
    explicit Part(const QString &target);
    ~Part();
    Q_DISABLE_COPY_MOVE(Part)

    [[nodiscard]] const QString &name() const { return m_name; }
    /// On the medium, and at its place; over what is there only where it may replace it.
    [[nodiscard]] bool settle(bool replaces) const;

private:
    void clear() const;

    QString m_target;
    QString m_name;
};

[[nodiscard]] bool isSameFile(const QString &one, const QString &other);
/// A part of it stands in a file beside it: somebody worked with it as with a log.
[[nodiscard]] bool isUnfinished(const QString &file);
/// Whether a copy of a file has room in the folder of its place.
[[nodiscard]] bool hasRoom(const QString &file, const QString &target);
[[nodiscard]] Refusal noFolder(const QString &folder);
[[nodiscard]] Refusal noRoom(const QString &target);
[[nodiscard]] Refusal cannotWrite(const QString &target);
/// Copies into the part and checks it there, from behind `since` on.
[[nodiscard]] std::expected<Backup, Refusal> copyChecked(const LogStore &log, const Part &part, const QString &target,
                                                         const CheckedUntil &since, qint64 mostBytes);
/// What was erased from a log, or is to be from a copy.
struct Erased {
    QSet<QString> tokens; ///< of the vault
    QSet<QByteArray> lines; ///< keys of lines that feeds refused
    [[nodiscard]] bool isEmpty() const { return tokens.isEmpty() && lines.isEmpty(); }
    void unite(const Erased &other)
    {
        tokens.unite(other.tokens);
        lines.unite(other.lines);
    }
};

/// Of a log what was erased; of a backup what is there of what was erased `among` it. Nothing where that cannot be read: then nobody knows.
[[nodiscard]] std::optional<Erased> erasedOf(const SqlDatabase &db, const Erased *among = nullptr);
/// Erases texts from a copy that nobody else knows yet, `of` a sound log: what undoes it lies in memory, never beside it. The copy is
/// looked at again then.
[[nodiscard]] bool eraseFrom(const QString &copy, const Erased &erased, const LogStore &of);
/// Why a log is no older state of another; nothing where it is one.
[[nodiscard]] std::optional<Refusal> whyNotOlder(const LogStore &old, const LogStore &log);

} // namespace wf::backup
