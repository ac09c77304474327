// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqldatabase.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>

namespace wf {

using namespace Qt::StringLiterals;

SqlStatement::~SqlStatement() { sqlite3_finalize(m_stmt); }

SqlStatement::SqlStatement(SqlStatement &&other) noexcept
    : m_stmt(std::exchange(other.m_stmt, nullptr))
    , m_next(other.m_next)
    , m_failed(other.m_failed)
{
}

SqlStatement &SqlStatement::operator=(SqlStatement &&other) noexcept
{
    std::swap(m_stmt, other.m_stmt);
    std::swap(m_next, other.m_next);
    std::swap(m_failed, other.m_failed);
    return *this;
}

SqlStatement &SqlStatement::bind(qint64 value)
{
    sqlite3_bind_int64(m_stmt, m_next++, value);
    return *this;
}

SqlStatement &SqlStatement::bind(double value)
{
    sqlite3_bind_double(m_stmt, m_next++, value);
    return *this;
}

SqlStatement &SqlStatement::bind(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_stmt, m_next++, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

SqlStatement &SqlStatement::bindText(QByteArrayView utf8)
{
    sqlite3_bind_text(m_stmt, m_next++, utf8.isEmpty() ? "" : utf8.data(), int(utf8.size()), SQLITE_STATIC);
    return *this;
}

SqlStatement &SqlStatement::bindBlob(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        sqlite3_bind_zeroblob(m_stmt, m_next++, 0);
    else
        sqlite3_bind_blob(m_stmt, m_next++, bytes.data(), int(bytes.size()), SQLITE_STATIC);
    return *this;
}

SqlStatement &SqlStatement::reset()
{
    sqlite3_reset(m_stmt);
    m_next = 1;
    m_failed = false;
    return *this;
}

bool SqlStatement::step()
{
    const int rc = m_stmt ? sqlite3_step(m_stmt) : SQLITE_MISUSE;
    m_failed = rc != SQLITE_ROW && rc != SQLITE_DONE;
    return rc == SQLITE_ROW;
}

bool SqlStatement::run()
{
    step();
    const bool done = !m_failed;
    if (done)
        reset();
    else
        m_next = 1;
    return done;
}

qint64 SqlStatement::integer(int column) const { return sqlite3_column_int64(m_stmt, column); }

double SqlStatement::real(int column) const { return sqlite3_column_double(m_stmt, column); }

QString SqlStatement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_stmt, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_stmt, column));
}

QByteArray SqlStatement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_stmt, column));
    return QByteArray(data, sqlite3_column_bytes(m_stmt, column));
}

SqlDatabase::~SqlDatabase() { close(); }

SqlDatabase::SqlDatabase(SqlDatabase &&other) noexcept
    : m_db(std::exchange(other.m_db, nullptr))
{
}

SqlDatabase &SqlDatabase::operator=(SqlDatabase &&other) noexcept
{
    std::swap(m_db, other.m_db);
    return *this;
}

bool SqlDatabase::open(const QString &file, bool readOnly)
{
    const int flags = SQLITE_OPEN_NOMUTEX | (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (sqlite3_open_v2(QFile::encodeName(file).constData(), &m_db, flags, nullptr) != SQLITE_OK)
        return false;
    sqlite3_busy_timeout(m_db, 2000);
    if (!readOnly || sqlite3_exec(m_db, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr) != SQLITE_CANTOPEN)
        return true;
    // A log on a medium where nothing may be written, not even SQLite's shared index: nobody else can write it either.
    close();
    const QByteArray uri = QUrl::fromLocalFile(file).toEncoded() + "?immutable=1";
    return sqlite3_open_v2(uri.constData(), &m_db, flags | SQLITE_OPEN_URI, nullptr) == SQLITE_OK;
}

bool SqlDatabase::openMemory()
{
    return sqlite3_open_v2(":memory:", &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK;
}

bool SqlDatabase::copyFrom(const SqlDatabase &other)
{
    sqlite3_backup *backup = sqlite3_backup_init(m_db, "main", other.m_db, "main");
    if (!backup)
        return false;
    const int rc = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    return rc == SQLITE_DONE;
}

void SqlDatabase::close() { sqlite3_close_v2(std::exchange(m_db, nullptr)); }

SqlStatement SqlDatabase::prepare(const char *sql) const
{
    SqlStatement statement;
    sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement.m_stmt, nullptr);
    return statement;
}

bool SqlDatabase::exec(const char *sql) const { return sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

qint64 SqlDatabase::value(const char *sql) const
{
    SqlStatement statement = prepare(sql);
    return statement && statement.step() ? statement.integer(0) : 0;
}

Refusal SqlDatabase::refusal(const QString &file) const
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("LogStore", text); };
    const int code = m_db ? sqlite3_errcode(m_db) & 0xff : SQLITE_CANTOPEN;
    const QString reason = m_db ? QString::fromUtf8(sqlite3_errmsg(m_db)) : u"out of memory"_s;
    if (code == SQLITE_FULL || (code == SQLITE_IOERR && sqlite3_system_errno(m_db) == ENOSPC))
        return {u"log.disk_full"_s,
                tr(QT_TRANSLATE_NOOP("LogStore", "The disk is full: nothing more can be written to the log %1.")).arg(file)};
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_IOERR)
        return {u"log.damaged"_s, tr(QT_TRANSLATE_NOOP("LogStore", "The log %1 is damaged: %2.")).arg(file, reason)};
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return {u"log.locked"_s, tr(QT_TRANSLATE_NOOP("LogStore", "The log %1 is being written by another program.")).arg(file)};
    if (code == SQLITE_READONLY)
        return {u"log.read_only"_s, tr(QT_TRANSLATE_NOOP("LogStore", "The log %1 may only be read.")).arg(file)};
    return {u"log.cannot_open"_s, tr(QT_TRANSLATE_NOOP("LogStore", "The log %1 cannot be opened: %2.")).arg(file, reason)};
}

} // namespace wf
