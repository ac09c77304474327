// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <QByteArrayView>
#include <QString>

#include <atomic>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace wf {

class SqlDatabase;

/// A prepared statement of a log file. Bind, then call step() until it is false; reset() before binding anew.
class SqlStatement {
public:
    SqlStatement() = default;
    ~SqlStatement();
    SqlStatement(SqlStatement &&other) noexcept;
    SqlStatement &operator=(SqlStatement &&other) noexcept;

    [[nodiscard]] explicit operator bool() const { return m_stmt != nullptr; }

    /// Numbers the parameters from 1 in the order of the calls after reset(). Bytes are borrowed until the next reset().
    SqlStatement &bind(qint64 value);
    SqlStatement &bind(double value);
    SqlStatement &bind(const QString &value);
    SqlStatement &bindText(QByteArrayView utf8);
    SqlStatement &bindBlob(QByteArrayView bytes);
    SqlStatement &bindNull();
    SqlStatement &reset();

    /// True while there is a row; false at the end and on an error (see failed()).
    bool step();
    /// For a statement without rows: runs it and makes it ready for the next; false on an error.
    bool run();
    [[nodiscard]] bool failed() const { return m_failed; }

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    friend class SqlDatabase;
    sqlite3_stmt *m_stmt = nullptr;
    int m_next = 1;
    bool m_failed = false;
};

/// A connection to an SQLite file through the C API; used by one thread at a time.
class SqlDatabase {
public:
    SqlDatabase() = default;
    ~SqlDatabase();
    SqlDatabase(SqlDatabase &&other) noexcept;
    SqlDatabase &operator=(SqlDatabase &&other) noexcept;

    /// A file that is made is its owner's alone (0600), and so is what SQLite lays beside it.
    bool open(const QString &file, bool readOnly);
    /// The first 16 bytes say that it is an SQLite file, or it is empty. Read through SQLite's own descriptor: closing another one of the
    /// same file would drop its locks.
    [[nodiscard]] bool isDatabase() const;
    bool openMemory();
    /// Copies the whole of another connection's content into this one, as it stands at one moment. False where that failed, or was given up
    /// (SqlStop): then nothing of it is here.
    bool copyFrom(const SqlDatabase &other);
    void close();

    [[nodiscard]] SqlStatement prepare(const char *sql) const;
    bool exec(const char *sql) const;
    /// The first column of the first row; 0 where there is none.
    [[nodiscard]] qint64 value(const char *sql) const;

    /// The last error as a refusal: "log.disk_full", "log.damaged", "log.locked", "log.read_only" or "log.cannot_open".
    [[nodiscard]] Refusal refusal(const QString &file) const;

private:
    /// A file on a medium where nothing may be written, not even SQLite's shared index.
    bool openSealed(const QString &file);
    bool openUri(const QString &file, const char *query);

    sqlite3 *m_db = nullptr;
    bool m_isCut = false; ///< part of the log stands in a -wal that cannot be read here
};

/// While it stands, its thread's work on files can be given up: once `isLeft` is raised, by whichever thread, a query fails that is running
/// on a connection that was opened meanwhile, and so does a copy. Of two the inner one counts.
class SqlStop {
public:
    explicit SqlStop(const std::atomic<bool> &isLeft);
    ~SqlStop();
    Q_DISABLE_COPY_MOVE(SqlStop)

private:
    const std::atomic<bool> *m_before;
};

} // namespace wf
