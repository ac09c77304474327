// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivereader.h"

namespace wf {

ArchiveReader::ArchiveReader(const QString &file, std::function<QFuture<bool>()> catchUp)
    : m_catchUp(std::move(catchUp))
{
    m_shared->file = file;
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QLatin1StringView("archive"));
}

ArchiveReader::~ArchiveReader()
{
    m_shared->isLeft = true;
    m_pool.clear();
}

QFuture<bool> ArchiveReader::caughtUp() const { return m_catchUp ? m_catchUp() : QtFuture::makeReadyValueFuture(true); }

std::expected<const Archive *, Refusal> ArchiveReader::Shared::open(const QFuture<bool> &caughtUp)
{
    if (isLeft)
        return std::unexpected(Refusal{QStringLiteral("archive.left"), {}});
    QFuture<bool>(caughtUp).waitForFinished(); // waits: on the archive's own thread
    if (!archive) {
        auto opened = Archive::open(file, [this](qint64, qint64) { return !isLeft; });
        if (!opened)
            return std::unexpected(opened.error());
        archive.emplace(std::move(*opened));
    }
    return &*archive;
}

} // namespace wf
