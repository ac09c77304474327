// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"
#include "replayseek.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QVariantList>
#include <QtQmlIntegration>

#include <expected>
#include <functional>

namespace wf {

class RoomHost;

/// 回放: opens a log beside the room that goes on, and moves through it.
class ReplayControl : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the host")
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    Q_PROPERTY(bool canLeave READ canLeave NOTIFY changed)
    Q_PROPERTY(bool opening READ isOpening NOTIFY changed)
    Q_PROPERTY(bool playing READ isPlaying WRITE setPlaying NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(double from READ from NOTIFY changed)
    Q_PROPERTY(double to READ to NOTIFY changed)
    /// The moment that is asked for, …
    Q_PROPERTY(double at READ at WRITE setAt NOTIFY moved)
    /// … and the one that the pages show: behind it while the log is being folded up to there.
    Q_PROPERTY(double shownAt READ shownAt NOTIFY moved)
    Q_PROPERTY(bool seeking READ isSeeking NOTIFY moved)
    Q_PROPERTY(QString seenBy READ seenBy WRITE setSeenBy NOTIFY changed)
    Q_PROPERTY(QVariantList seats READ seats NOTIFY changed)

public:
    explicit ReplayControl(RoomHost &host);

    [[nodiscard]] bool isActive() const { return m_log != nullptr; }
    [[nodiscard]] bool canLeave() const;
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    /// Plays a minute of the log a second.
    void setPlaying(bool playing);
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] double from() const;
    [[nodiscard]] double to() const;
    [[nodiscard]] double at() const;
    void setAt(double at);
    [[nodiscard]] double shownAt() const;
    [[nodiscard]] bool isSeeking() const { return m_seek && m_seek->isBusy(); }
    [[nodiscard]] QString seenBy() const { return m_seenBy; }
    void setSeenBy(const QString &seat);
    /// [{id, name}], the first: everything.
    [[nodiscard]] QVariantList seats() const;

    /// Waits for the disk; what is on the screen asks for the two below.
    [[nodiscard]] bool open(const QUrl &file);
    [[nodiscard]] bool openCurrent();
    Q_INVOKABLE void choose(const QUrl &file);
    Q_INVOKABLE void chooseCurrent();
    /// Reads the log on another thread and shows it then; of two the one that was asked for last. `done` says whether it could be read.
    void openLater(const QString &file, const std::function<void(bool isOpen)> &done = {});
    /// Whoever has turned to another page meanwhile is not torn from it by a replay that is read at last.
    Q_INVOKABLE void giveUp();
    [[nodiscard]] bool isOpening() const { return m_isOpening; }
    Q_INVOKABLE void step(int direction);
    /// Goes to a moment as it is written: 18:30, 07-24 18:30, 2026-07-24 18:30. Returns why not, translated; empty: it goes there.
    Q_INVOKABLE QString goTo(const QString &written);
    Q_INVOKABLE void leave();

Q_SIGNALS:
    void changed();
    void moved();

private:
    /// A log, and what is seen of it first.
    struct Opened {
        ReplayLog::Source source;
        ReplaySeek::Picture picture;
    };
    using Answer = std::expected<Opened, Refusal>;

    [[nodiscard]] static Answer read(const QString &file, qint64 windowMs);
    [[nodiscard]] qint64 windowMs() const;
    bool openFile(const QString &file);
    bool take(const QString &file, Answer opened);
    void follow();

    RoomHost &m_host;
    ReplayLog *m_log = nullptr;
    QPointer<ReplaySeek> m_seek; ///< goes with the log
    QString m_file;
    QString m_seenBy;
    QTimer m_timer;
    int m_asked = 0; ///< counts up with what is to be opened
    bool m_isOpening = false;
};

} // namespace wf
