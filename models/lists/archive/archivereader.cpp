// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivereader.h"

#include "sqldatabase.h"

#include <QCoreApplication>

namespace wf {

ArchiveReader::ArchiveReader(const QString &file, std::function<QFuture<bool>()> catchUp)
    : m_catchUp(std::move(catchUp))
{
    m_shared->file = file;
    m_pool->setMaxThreadCount(1);
    m_pool->setObjectName(QLatin1StringView("archive"));
}

ArchiveReader::~ArchiveReader()
{
    m_shared->isLeft = true;
    m_pool->clear();
    // The thread ends by itself: its last job lets go of the file, and of the pool, which would wait for it here. The program waits for it
    // when it ends.
    QThreadPool *pool = m_pool.release();
    pool->setParent(QCoreApplication::instance());
    pool->start([pool, shared = std::move(m_shared)]() mutable {
        shared.reset();
        pool->deleteLater();
    });
}

QFuture<bool> ArchiveReader::caughtUp() const
{
    m_caughtUp = m_catchUp ? m_catchUp() : QtFuture::makeReadyValueFuture(true);
    return m_caughtUp;
}

int ArchiveReader::percentCaughtUp() const
{
    const int most = m_caughtUp.progressMaximum();
    const int value = m_caughtUp.isRunning() ? m_caughtUp.progressValue() : 0;
    if (most > 0 && value > 0)
        return int(100LL * value / most);
    return m_shared->percentCopied;
}

std::optional<Refusal> ArchiveReader::Shared::ask(const QFuture<bool> &caughtUp, const std::function<void(const Archive &)> &question)
{
    const Refusal left{QStringLiteral("archive.left"), {}};
    const SqlStop stop(isLeft);
    if (isLeft)
        return left;
    QFuture<bool>(caughtUp).waitForFinished(); // waits: on the archive's own thread
    if (isLeft)
        return left;
    if (!archive) {
        const auto tell = [this](qint64 done, qint64 of) {
            percentCopied = of > 0 ? int(100 * done / of) : 0;
            return !isLeft;
        };
        auto opened = Archive::open(file, tell); // waits: on the archive's own thread
        percentCopied = -1;
        if (!opened)
            return opened.error();
        archive.emplace(std::move(*opened));
    }
    if (isLeft)
        return left;
    question(*archive);
    return std::nullopt;
}

} // namespace wf
