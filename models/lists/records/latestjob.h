// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>
#include <optional>

namespace wf {

/// Work for another thread where only the newest question matters: one runs at a time, and of those asked meanwhile the last.
/// The work may hold copies only. Lives in the thread that asks, which is also told the answer.
template <typename Answer> class LatestJob {
public:
    /// `pool`: where it is done; null = where everybody's is.
    explicit LatestJob(std::function<void(const Answer &)> take, QThreadPool *pool = nullptr)
        : m_take(std::move(take))
        , m_pool(pool ? pool : QThreadPool::globalInstance())
    {
        QObject::connect(&m_watcher, &QFutureWatcher<Answer>::finished, &m_watcher, [this] {
            m_isBusy = false;
            const Answer answer = m_watcher.result();
            if (m_next)
                begin();
            m_take(answer);
        });
    }

    void ask(std::function<Answer()> work)
    {
        m_next = std::move(work);
        if (!m_isBusy)
            begin();
    }
    /// Something asked for is not answered yet.
    [[nodiscard]] bool isBusy() const { return m_isBusy || m_next.has_value(); }

private:
    void begin()
    {
        m_isBusy = true;
        auto work = std::move(*m_next);
        m_next.reset();
        m_watcher.setFuture(QtConcurrent::run(m_pool, std::move(work)));
    }

    std::function<void(const Answer &)> m_take;
    QThreadPool *m_pool;
    std::optional<std::function<Answer()>> m_next;
    QFutureWatcher<Answer> m_watcher;
    bool m_isBusy = false;
};

} // namespace wf
