// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

namespace wf {

/// Plays the alarm's sound through the first of the desktop's players that can: PipeWire's, PulseAudio's, ALSA's, the desktop's own.
/// A process of its own each time: a sound server that hangs takes nothing with it.
class SoundPlayer final : public QObject {
    Q_OBJECT
public:
    explicit SoundPlayer(QObject *parent = nullptr);
    ~SoundPlayer() override;

    /// Plays at 1 to 100; at 0 silence, which tells whether there is a device. Nothing while it still plays; after
    /// silence it follows. Afterwards played() or failed().
    void play(int volume);
    [[nodiscard]] bool isPlaying() const { return m_busy; }

Q_SIGNALS:
    /// A player took it to its end. `muted`: the desktop's own volume is off.
    void played(int volume, bool muted);
    /// Nothing could play it; why, in the user's language.
    void failed(const QString &reason);

private:
    void tryNext();
    void end(bool isGood);
    void askMute();
    void tell(bool muted);
    void follow();

    QTemporaryDir m_folder; // waits: as the program begins, before there is a window, and as it ends
    QProcess *m_process; ///< outlives the player where it does not end at once
    QTimer m_patience; ///< until a player that does not end is given up
    QStringList m_left; ///< players not tried yet
    QString m_file;
    QString m_reason;
    int m_volume = 0;
    int m_next = 0; ///< was asked for while silence was played
    bool m_busy = false;
    bool m_asking = false; ///< the process is the one that knows the desktop's volume
};

} // namespace wf
