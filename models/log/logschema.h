// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqldatabase.h"

#include <functional>
#include <optional>

namespace wf {

/// What PRAGMA application_id of a log says ("WFLG").
inline constexpr qint64 LogApplicationId = 0x57464c47;
/// What PRAGMA user_version of a log says that this program writes.
inline constexpr int LogSchemaVersion = 8;

/// The table of personal texts. An erased one keeps its token, so that a copy of the text from elsewhere does not bring it back.
inline constexpr const char *VaultColumns = "(token TEXT PRIMARY KEY, salt BLOB, text TEXT, at INTEGER NOT NULL) WITHOUT ROWID;";

/// Why no log can be opened with the SQLite that is there (before 3.43), if so: "log.cannot_open". No file is touched.
std::optional<Refusal> oldSqlite(const QString &file);

/// Brings the tables of an older version (0 = an empty file) up to date, one version after the other, in one transaction.
/// Nothing on success; otherwise why not, and nothing has changed. `progress`: how many versions it has gone through, and of how many; not
/// told of an empty file.
std::optional<Refusal> migrateLogSchema(const SqlDatabase &db, int from, const QString &file,
                                        const std::function<void(int done, int of)> &progress = {});

/// Makes the vault anew, within a transaction: copies of a row may be left in pages that were split before anything was overwritten, and
/// all of them are given up. With secure_delete on they are zeroed.
[[nodiscard]] bool remakeVault(const SqlDatabase &db);
/// The same of the lines that feeds refused.
[[nodiscard]] bool remakeRefused(const SqlDatabase &db);

} // namespace wf
