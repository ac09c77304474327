// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "refusal.h"

#include <QObject>
#include <QString>
#include <QThread>
#include <QTimer>

#include <memory>

namespace wf {

/// Backs live duty's log up once a night (backUpNightly()), in a thread of its own and through a connection of its own: neither the window
/// nor the log's writer waits for it. A night that was missed is made up for when the program runs again; what fails is tried again each
/// hour. When the last backup was made is kept in a file beside the log, "<name>.backup", so that it is known without the backups' disk.
class NightlyBackup : public QObject {
    Q_OBJECT
public:
    struct Plan {
        QString folder;
        int keep = 7; ///< so many nights
        int minute = 270; ///< of the day in Beijing: 04:30, the quietest hour, before the day shift takes over
    };

    /// The clock must outlive it; what counts is its wall().
    NightlyBackup(const QString &file, const Plan &plan, const Clock &clock, QObject *parent = nullptr);
    /// Gives up a backup that is being made: the earlier ones stay. It goes with the program, which waits some seconds for its disk.
    ~NightlyBackup() override;

    /// From now on it looks each minute whether one is due.
    void begin();
    void look();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }
    /// When the last one was made, UTC ms; 0 = there is none in this folder that one knows of.
    [[nodiscard]] qint64 lastAt() const { return m_lastAt; }
    /// The last attempt failed, or no backup was made for a day and a half.
    [[nodiscard]] bool isTroubled() const;

Q_SIGNALS:
    /// Something changed of what is said above.
    void changed();
    /// Why none could be made; once for each reason until one is made.
    void failed(const wf::Refusal &refusal);

private:
    struct Round;
    void finish();
    /// When it was made, for the next start.
    static void keep(const Round &round);
    [[nodiscard]] qint64 dueAt(qint64 now) const;

    QString m_file;
    Plan m_plan;
    const Clock &m_clock;
    QTimer m_timer{this};
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<Round> m_round; ///< that is being made; its thread's until it has finished
    qint64 m_beganAt = 0; ///< wall time from which it is missed that there is none
    qint64 m_lastAt = 0;
    qint64 m_triedAt = 0;
    bool m_hasFailed = false;
    bool m_wasTroubled = false;
    QString m_told; ///< the reason
};

} // namespace wf
