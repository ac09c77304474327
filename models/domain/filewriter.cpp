// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QSaveFile>

namespace wf {

namespace {

/// One thread, so that what is asked for keeps its order; made where there is none yet. The program waits for it as it ends.
QThreadPool *threadOfFiles(QPointer<QThreadPool> &pool, QLatin1StringView name)
{
    if (!pool) {
        QCoreApplication *const program = QCoreApplication::instance();
        pool = new QThreadPool(program);
        pool->setMaxThreadCount(1);
        pool->setObjectName(name);
        // While the fonts are still there that a report is written with.
        QObject::connect(program, &QCoreApplication::aboutToQuit, pool, [pool = pool.data()] { pool->waitForDone(); });
    }
    return pool;
}

} // namespace

AskedFile AskedFile::named(const QString &chosen, const QString &ending)
{
    if (chosen.endsWith(ending, Qt::CaseInsensitive))
        return {.path = chosen};
    return {.path = chosen + ending, .isNew = true};
}

FileWritten writeFile(const AskedFile &file, const std::function<QByteArray()> &make)
{
    if (file.isNew && QFile::exists(file.path))
        return std::unexpected(FileProblem{.why = FileProblem::Why::IsThere});
    const QByteArray bytes = make();
    if (bytes.isEmpty())
        return std::unexpected(FileProblem{.why = FileProblem::Why::NotMade});
    QSaveFile out(file.path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return std::unexpected(FileProblem{.text = out.errorString()});
    return {};
}

QThreadPool *fileThread()
{
    static QPointer<QThreadPool> pool;
    return threadOfFiles(pool, QLatin1StringView("files"));
}

QThreadPool *ownFileThread()
{
    static QPointer<QThreadPool> pool;
    return threadOfFiles(pool, QLatin1StringView("own files"));
}

} // namespace wf
