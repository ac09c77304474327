// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "soundplayer.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QtQmlIntegration>

#include <functional>
#include <memory>

namespace wf {

class Situation;
class UserSettings;

/// An alarm is heard: at once, and again until somebody has signed for it or silenced it. What comes after that is heard anew.
/// Only what really stands is heard: nothing of a replay, and of an exercise only while it runs.
class AlarmSound : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the host")
    Q_PROPERTY(int standing READ standing NOTIFY changed)
    Q_PROPERTY(bool sounding READ isSounding NOTIFY changed)
    Q_PROPERTY(bool silenced READ isSilenced NOTIFY changed)
    Q_PROPERTY(int volume READ volume WRITE setVolume NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    /// `settings`: where the volume is kept for the next start.
    explicit AlarmSound(std::shared_ptr<UserSettings> settings, QObject *parent = nullptr);

    /// Listens to a situation; `isHeard`: whether it is one to be heard now, asked at each turn. nullptr: to nothing.
    void listenTo(const Situation *situation, const std::function<bool()> &isHeard = [] { return true; });
    /// Milliseconds from one time to the next; 8000 from the start.
    void setRepeat(int ms) { m_repeat.setInterval(ms); }
    /// Why an alarm would not be heard is said in words: asked again in another language.
    void retranslate();
    /// Asks whether there is anything that can be heard, without being heard: the problem stands before the first alarm.
    void probe();

    [[nodiscard]] int standing() const { return int(m_standing.size()); } ///< alarms nobody has signed for
    [[nodiscard]] bool isSounding() const; ///< it is heard, or would be if it could
    [[nodiscard]] bool isSilenced() const { return !m_standing.isEmpty() && !isSounding(); }
    [[nodiscard]] int volume() const { return m_volume; }
    void setVolume(int volume); ///< 0 to 100, kept for the next start; 0 is said as a problem
    /// Why an alarm would not be heard: no device, muted; empty: it would.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isBusy() const { return m_player.isPlaying(); } ///< something is played, or silence
    [[nodiscard]] int played() const { return m_played; } ///< how often it was heard to its end

    /// What stands now is not heard any more.
    Q_INVOKABLE void silence();
    /// Plays it once, to hear how loud it is.
    Q_INVOKABLE void tryIt();

Q_SIGNALS:
    void changed();

private:
    void look();
    void sound();

    std::shared_ptr<UserSettings> m_settings;
    SoundPlayer m_player;
    QPointer<const Situation> m_situation;
    std::function<bool()> m_isHeard;
    QSet<QString> m_standing; ///< subject and level: an alarm that becomes graver is another one
    QSet<QString> m_silenced;
    QTimer m_repeat;
    QTimer m_again; ///< asks again whether there is a device
    QString m_failure;
    int m_volume;
    int m_played = 0;
    bool m_muted = false;
};

} // namespace wf
