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
/// the other. Whoever goes away waits for nothing: what is being answered is given up, and the thread closes the file by itself.
class ArchiveReader {
public:
    template <typename T> using Answer = std::expected<T, Refusal>;

    /// `catchUp`: brings what the file says of records up to date (EventLog::catchUp()); may be empty where nobody writes it.
    explicit ArchiveReader(const QString &file, std::function<QFuture<bool>()> catchUp = {});
    ~ArchiveReader();
    Q_DISABLE_COPY_MOVE(ArchiveReader)

    /// How far the log of an older version has been brought up to date for it, per cent, while what is asked waits for that; -1: it waits
    /// for no such thing.
    [[nodiscard]] int percentCaughtUp() const;

    /// Where jobs are to be run.
    [[nodiscard]] QThreadPool *pool() { return m_pool.get(); }
    /// A question as a job of the pool: it is asked of the archive with all that was appended until now. It may hold copies only.
    template <typename T> [[nodiscard]] std::function<Answer<T>()> job(std::function<Answer<T>(const Archive &)> question) const
    {
        return [shared = m_shared, caughtUp = caughtUp(), question = std::move(question)]() -> Answer<T> {
            std::optional<Answer<T>> answer;
            const auto refusal = shared->ask(caughtUp, [&answer, &question](const Archive &archive) { answer.emplace(question(archive)); });
            if (refusal)
                return std::unexpected(*refusal);
            return std::move(*answer);
        };
    }

private:
    /// What only the pool's thread touches, but for the flag. It lives as long as a job that is being done.
    struct Shared {
        QString file;
        std::optional<Archive> archive;
        std::atomic<bool> isLeft = false; ///< nobody waits for an answer any more
        std::atomic<int> percentCopied = -1; ///< of an older log that nobody writes, while it is being copied into memory

        /// Why it can't be asked; nothing: it was.
        [[nodiscard]] std::optional<Refusal> ask(const QFuture<bool> &caughtUp, const std::function<void(const Archive &)> &question);
    };

    [[nodiscard]] QFuture<bool> caughtUp() const;

    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    std::function<QFuture<bool>()> m_catchUp;
    mutable QFuture<bool> m_caughtUp; ///< what the newest question waits for
    std::unique_ptr<QThreadPool> m_pool = std::make_unique<QThreadPool>();
};

} // namespace wf
