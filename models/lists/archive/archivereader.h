// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive.h"

#include <QFuture>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace wf {

/// A log's archive on a thread of its own, opened when it is first asked. Lives in the thread that asks; what is asked is done one after
/// the other, and whoever goes away meanwhile waits for the question that is being answered, some milliseconds.
class ArchiveReader {
public:
    template <typename T> using Answer = std::expected<T, Refusal>;

    /// `catchUp`: brings what the file says of records up to date (LocalLog::catchUp()); may be empty where nobody writes it.
    explicit ArchiveReader(const QString &file, std::function<QFuture<bool>()> catchUp = {});
    ~ArchiveReader();
    Q_DISABLE_COPY_MOVE(ArchiveReader)

    /// Where jobs are to be run.
    [[nodiscard]] QThreadPool *pool() { return &m_pool; }
    /// A question as a job of the pool: it is asked of the archive with all that was appended until now. It may hold copies only.
    template <typename T> [[nodiscard]] std::function<Answer<T>()> job(std::function<Answer<T>(const Archive &)> question) const
    {
        return [shared = m_shared, caughtUp = caughtUp(), question = std::move(question)]() -> Answer<T> {
            const auto archive = shared->open(caughtUp);
            if (!archive)
                return std::unexpected(archive.error());
            return question(**archive);
        };
    }

private:
    /// What only the pool's thread touches, but for the flag.
    struct Shared {
        QString file;
        std::optional<Archive> archive;
        std::atomic<bool> isLeft = false;

        [[nodiscard]] std::expected<const Archive *, Refusal> open(const QFuture<bool> &caughtUp);
    };

    [[nodiscard]] QFuture<bool> caughtUp() const;

    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    std::function<QFuture<bool>()> m_catchUp;
    QThreadPool m_pool;
};

} // namespace wf
