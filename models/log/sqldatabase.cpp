// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqldatabase.h"

#include "logtext.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

#include <sqlite3.h>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t ownerOnly = 0600;
constexpr int copyTries = 3;
constexpr int pagesAtATime = 500; ///< of a copy: some two megabytes
constexpr int stepsAtATime = 10'000; ///< of a query, in SQLite's own count: well below a millisecond

/// What the thread's SqlStop looks at; null: it has none.
const std::atomic<bool> *&stopFlag()
{
    static thread_local const std::atomic<bool> *flag = nullptr;
    return flag;
}

bool isStopped() { return stopFlag() && stopFlag()->load(); }

/// SQLite asks it in the middle of a query; anything but 0 ends that.
int askStop(void *) { return isStopped() ? 1 : 0; }

void heedStop(sqlite3 *db)
{
    if (stopFlag()) // nobody else pays for it
        sqlite3_progress_handler(db, stepsAtATime, &askStop, nullptr);
}

/// Copies a log and its -wal; false where they can't be read or somebody writes them all the time.
bool copyUnchanged(const QString &file, const QString &toFile, const QString &wal, const QString &toWal)
{
    const auto state = [](const QString &name) {
        const QFileInfo info(name);
        return std::pair(info.size(), info.lastModified());
    };
    for (int i = 0; i < copyTries && !isStopped(); ++i) {
        const auto before = std::pair(state(file), state(wal));
        QFile::remove(toFile);
        QFile::remove(toWal);
        if (!QFile::copy(file, toFile) || !QFile::copy(wal, toWal))
            return false;
        for (const QString &copy : {toFile, toWal})
            QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        if (std::pair(state(file), state(wal)) == before)
            return true;
    }
    return false;
}

} // namespace

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

SqlStatement &SqlStatement::bindNull()
{
    sqlite3_bind_null(m_stmt, m_next++);
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

bool SqlStatement::isNull(int column) const { return sqlite3_column_type(m_stmt, column) == SQLITE_NULL; }

SqlDatabase::~SqlDatabase() { close(); }

SqlDatabase::SqlDatabase(SqlDatabase &&other) noexcept
    : m_db(std::exchange(other.m_db, nullptr))
    , m_isCut(other.m_isCut)
{
}

SqlDatabase &SqlDatabase::operator=(SqlDatabase &&other) noexcept
{
    std::swap(m_db, other.m_db);
    std::swap(m_isCut, other.m_isCut);
    return *this;
}

bool SqlDatabase::open(const QString &file, bool readOnly)
{
    const QByteArray name = QFile::encodeName(file);
    if (!readOnly) {
        if (const int made = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, ownerOnly); made >= 0)
            ::close(made); // not there before: nobody holds a lock on it
    }
    const int flags = SQLITE_OPEN_NOMUTEX | (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (sqlite3_open_v2(name.constData(), &m_db, flags, nullptr) != SQLITE_OK)
        return false;
    heedStop(m_db);
    sqlite3_busy_timeout(m_db, 2000);
    if (!readOnly)
        return true;
    const int rc = sqlite3_exec(m_db, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr) & 0xff;
    return (rc != SQLITE_CANTOPEN && rc != SQLITE_READONLY) || openSealed(file);
}

bool SqlDatabase::openUri(const QString &file, const char *query)
{
    close();
    const QByteArray uri = QUrl::fromLocalFile(file).toEncoded(QUrl::FullyEncoded) + query;
    if (sqlite3_open_v2(uri.constData(), &m_db, SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr) != SQLITE_OK)
        return false;
    heedStop(m_db);
    return true;
}

bool SqlDatabase::openSealed(const QString &file)
{
    const QString wal = file + u"-wal"_s;
    if (QFileInfo(wal).size() <= 0) // all of it is in the file, and nobody can write it
        return openUri(file, "?immutable=1");
    // What was written last stands in the -wal alone: both are copied to where SQLite can put them together.
    m_isCut = true;
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy"_s);
    if (!folder.isValid() || !copyUnchanged(file, copy, wal, copy + u"-wal"_s))
        return false;
    SqlDatabase whole;
    if (!whole.open(copy, false) || !whole.exec("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;"))
        return false;
    whole.close();
    // The copy's name goes with its folder; what is read is the open file.
    m_isCut = !openUri(copy, "?immutable=1");
    return !m_isCut;
}

bool SqlDatabase::isDatabase() const
{
    sqlite3_file *own = nullptr;
    sqlite3_int64 size = 0;
    if (sqlite3_file_control(m_db, "main", SQLITE_FCNTL_FILE_POINTER, &own) != SQLITE_OK || !own || !own->pMethods
        || own->pMethods->xFileSize(own, &size) != SQLITE_OK || size == 0)
        return true; // SQLite says why it can't be read
    std::array<char, 16> head{};
    return size >= 16 && own->pMethods->xRead(own, head.data(), int(head.size()), 0) == SQLITE_OK
        && QByteArrayView(head.data(), head.size()) == QByteArrayView("SQLite format 3\0", 16);
}

bool SqlDatabase::openMemory()
{
    if (sqlite3_open_v2(":memory:", &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
        return false;
    heedStop(m_db);
    return true;
}

bool SqlDatabase::copyFrom(const SqlDatabase &other)
{
    sqlite3_backup *backup = sqlite3_backup_init(m_db, "main", other.m_db, "main");
    if (!backup)
        return false;
    // All parts of one view of it: what is written between two would let the copy begin anew, and never come to an end.
    const bool isView = other.exec("BEGIN");
    other.exec("SELECT 1 FROM sqlite_master LIMIT 1");
    int rc = SQLITE_OK;
    while (rc == SQLITE_OK && !isStopped())
        rc = sqlite3_backup_step(backup, pagesAtATime);
    sqlite3_backup_finish(backup);
    if (isView)
        other.exec("COMMIT");
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
    if (m_isCut)
        return {u"log.cut_off"_s,
                LogText::tr("The log %1 lies where nothing can be written, and what was written last stands in %1-wal beside it: copy "
                            "both files to where they can be written, and open that copy.")
                    .arg(file)};
    const int code = m_db ? sqlite3_errcode(m_db) & 0xff : SQLITE_CANTOPEN;
    const QString reason = m_db ? QString::fromUtf8(sqlite3_errmsg(m_db)) : u"out of memory"_s;
    if (code == SQLITE_FULL || (code == SQLITE_IOERR && sqlite3_system_errno(m_db) == ENOSPC))
        return {u"log.disk_full"_s, LogText::tr("The disk is full: nothing more can be written to the log %1.").arg(file)};
    // A disk that can't be read for a moment is no damage: a damaged log is set aside and a new one begun.
    const int detail = m_db ? sqlite3_extended_errcode(m_db) : 0;
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB || detail == SQLITE_IOERR_SHORT_READ || detail == SQLITE_IOERR_CORRUPTFS)
        return {u"log.damaged"_s, LogText::tr("The log %1 is damaged: %2.").arg(file, reason)};
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return {u"log.locked"_s, LogText::tr("The log %1 is being written by another program.").arg(file)};
    if (code == SQLITE_READONLY)
        return {u"log.read_only"_s, LogText::tr("The log %1 may only be read.").arg(file)};
    return {u"log.cannot_open"_s, LogText::tr("The log %1 cannot be opened: %2.").arg(file, reason)};
}

SqlStop::SqlStop(const std::atomic<bool> &isLeft)
    : m_before(std::exchange(stopFlag(), &isLeft))
{
}

SqlStop::~SqlStop() { stopFlag() = m_before; }

} // namespace wf
