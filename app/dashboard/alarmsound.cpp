// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarmsound.h"

#include "situation.h"
#include "usersettings.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr auto repeat = std::chrono::seconds(8);
constexpr auto askAgain = std::chrono::minutes(1);
constexpr int firstVolume = 70;
const auto volumeKey = "alarm/volume"_L1;

QSet<QString> unsignedAlarms(const Situation &situation)
{
    QSet<QString> all;
    for (const auto &[kind, state] : {std::pair("alarm"_L1, "raised"_L1), std::pair("access"_L1, "cut"_L1)}) {
        const QList<const Record *> records = situation.records(kind);
        for (const Record *record : records) {
            if (record->state() == state)
                all.insert(record->subject() + u' ' + record->text("level"_L1));
        }
    }
    return all;
}

} // namespace

AlarmSound::AlarmSound(std::shared_ptr<UserSettings> settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_volume(std::clamp(m_settings->value(volumeKey, firstVolume).toInt(), 0, 100))
{
    m_repeat.setInterval(repeat);
    m_again.setInterval(askAgain);
    connect(&m_repeat, &QTimer::timeout, this, &AlarmSound::sound);
    connect(&m_again, &QTimer::timeout, this, &AlarmSound::probe);
    connect(&m_player, &SoundPlayer::played, this, [this](int volume, bool muted) {
        m_played += volume > 0 ? 1 : 0;
        m_failure.clear();
        m_muted = muted;
        muted ? m_again.start() : m_again.stop();
        Q_EMIT changed();
    });
    connect(&m_player, &SoundPlayer::failed, this, [this](const QString &reason) {
        m_failure = reason;
        m_again.start();
        Q_EMIT changed();
    });
}

void AlarmSound::listenTo(const Situation *situation, const std::function<bool()> &isHeard)
{
    m_isHeard = isHeard;
    if (m_situation == situation)
        return;
    if (m_situation)
        m_situation->disconnect(this);
    m_situation = situation;
    m_silenced.clear();
    if (situation)
        connect(situation, &Situation::changed, this, &AlarmSound::look);
    look();
}

void AlarmSound::probe()
{
    if (!isSounding())
        m_player.play(0);
}

void AlarmSound::retranslate()
{
    if (!m_failure.isEmpty())
        m_player.play(0);
}

bool AlarmSound::isSounding() const { return !(m_standing - m_silenced).isEmpty(); }

void AlarmSound::setVolume(int volume)
{
    const int wanted = std::clamp(volume, 0, 100);
    if (std::exchange(m_volume, wanted) == wanted)
        return;
    m_settings->set({{volumeKey, wanted}});
    Q_EMIT changed();
}

QString AlarmSound::problem() const
{
    if (!m_failure.isEmpty())
        return m_failure;
    if (m_volume == 0)
        return tr("alarm sound off");
    return m_muted ? tr("the desktop's sound is muted") : QString();
}

void AlarmSound::silence()
{
    m_silenced = m_standing;
    m_repeat.stop();
    Q_EMIT changed();
}

void AlarmSound::tryIt() { m_player.play(m_volume); }

void AlarmSound::look()
{
    const QSet<QString> standing = m_situation ? unsignedAlarms(*m_situation) : QSet<QString>();
    const bool isNew = !(standing - m_standing - m_silenced).isEmpty();
    const bool isOther = standing != m_standing;
    m_standing = standing;
    m_silenced.intersect(standing);
    if (!isSounding())
        m_repeat.stop();
    else if (isNew || !m_repeat.isActive()) {
        m_repeat.start();
        sound();
    }
    if (isOther)
        Q_EMIT changed();
}

void AlarmSound::sound()
{
    if (m_isHeard && m_isHeard() && m_volume > 0)
        m_player.play(m_volume);
}

} // namespace wf
