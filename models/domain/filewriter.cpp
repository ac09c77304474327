// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QSaveFile>

namespace wf {

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
    if (!pool) {
        QCoreApplication *const program = QCoreApplication::instance();
        pool = new QThreadPool(program);
        pool->setMaxThreadCount(1);
        pool->setObjectName(QLatin1StringView("files"));
        // While the fonts are still there that a report is written with.
        QObject::connect(program, &QCoreApplication::aboutToQuit, pool, [] { pool->waitForDone(); });
    }
    return pool;
}

} // namespace wf
