// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latestjob.h"
#include "replaylog.h"
#include "situation.h"

#include <atomic>
#include <memory>

namespace wf {

/// Moves a replay's situation to other moments without keeping its thread: what is far is folded on another one and taken over whole, and
/// what is near is read there. Of what is asked meanwhile the newest counts; until it is there, the log, its clock and the
/// situation stay at the moment of before.
class ReplaySeek final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it, or go with it.
    ReplaySeek(ReplayLog &log, Situation &situation, QObject *parent = nullptr);
    ~ReplaySeek() override;

    /// A moment, folded.
    struct Picture {
        ReplaySource::Moment moment;
        std::shared_ptr<Situation::Folded> folded; ///< none: nobody waits for it any more
    };
    /// What a log looks like at a moment to this seat (empty = everything): what was live then, and what had ended within the log's window;
    /// on whichever thread. `isLeft`: nobody waits for it any more.
    [[nodiscard]] static Picture pictureOf(const ReplaySource &source, qint64 at, const QString &seat = {},
                                           const std::function<bool()> &isLeft = {});
    /// The log and the situation are at that moment from now on.
    static void show(ReplayLog &log, Situation &situation, const Picture &picture);

    void seek(qint64 at);
    /// What this seat could have seen; empty = everything.
    void setSeenBy(const QString &seat);
    /// What was asked for last; ReplayLog::at() is what is shown.
    [[nodiscard]] qint64 asked() const { return m_asked; }
    /// What is far is being folded.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// What was asked for last is not shown yet, be it near or far.
    [[nodiscard]] bool isMoving() const { return m_isBusy || m_isReading; }

Q_SIGNALS:
    /// Another moment is shown.
    void shown();
    void busyChanged();

private:
    struct Answer {
        int number = 0;
        std::shared_ptr<Picture> picture; ///< none: it is near
        ReplayLog::Step step = {}; ///< to what is near
    };

    void ask();
    void askNear();
    void take(const Answer &answer);
    void setBusy(bool busy);

    ReplayLog &m_log;
    Situation &m_situation;
    qint64 m_asked;
    QString m_seat;
    bool m_isBusy = false;
    bool m_isReading = false;
    qint64 m_readingTo = 0; ///< the moment that is near and being read
    std::shared_ptr<std::atomic<int>> m_newest = std::make_shared<std::atomic<int>>(0); ///< number of the last question
    std::unique_ptr<QThreadPool> m_pool = std::make_unique<QThreadPool>();
    LatestJob<Answer> m_job; // last: its answer is taken by what stands above
};

} // namespace wf
