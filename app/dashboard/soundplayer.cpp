// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "soundplayer.h"

#include "alarmtone.h"
#include "answer.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr auto patience = std::chrono::seconds(12);

QStringList argumentsOf(const QString &player, const QString &file)
{
    if (player == "aplay"_L1)
        return {u"-q"_s, file};
    if (player == "canberra-gtk-play"_L1)
        return {u"-f"_s, file};
    return {file};
}

/// Writes the tone where it is not yet: a file can't be played from memory by all of them.
bool isWritten(const QString &name, int volume)
{
    if (QFile::exists(name)) // waits: on a thread beside the window's
        return true;
    QFile file(name); // waits: likewise
    const QByteArray tone = alarmTone(volume);
    return file.open(QIODevice::WriteOnly) && file.write(tone) == tone.size();
}

} // namespace

SoundPlayer::SoundPlayer(QObject *parent)
    : QObject(parent)
    , m_process(new QProcess)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s); // what they say of being muted is read
    m_process->setProcessEnvironment(environment);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, m_process, &QProcess::kill);
    connect(m_process, &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { end(status == QProcess::NormalExit && code == 0); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(false);
    });
}

SoundPlayer::~SoundPlayer()
{
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning) {
        delete m_process;
        return;
    }
    // A player that hangs in its sound server may not end at once, and nobody waits for it: it goes when it has ended, or with the program.
    QProcess *process = m_process;
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    QObject::connect(process, &QProcess::errorOccurred, process, [process](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            process->deleteLater();
    });
    process->kill();
}

void SoundPlayer::play(int volume)
{
    if (m_busy) {
        m_next = m_volume == 0 ? volume : m_next;
        return;
    }
    m_busy = true;
    m_volume = volume;
    m_reason = tr("no sound player is installed (pw-play, paplay, aplay)");
    m_file = m_folder.filePath((volume > 0 ? u"alarm-%1.wav"_s : u"silence-%1.wav"_s).arg(volume));
    // Looking for programs and writing a file is not the window's business.
    auto found = QtConcurrent::run([file = m_file, volume] {
        QStringList players;
        for (const QString &player : {u"pw-play"_s, u"paplay"_s, u"aplay"_s, u"canberra-gtk-play"_s}) {
            if (!QStandardPaths::findExecutable(player).isEmpty())
                players << player;
        }
        return isWritten(file, volume) ? players : QStringList();
    });
    whenAnswered(std::move(found), this, [this](const QStringList &players) {
        m_left = players;
        tryNext();
    });
}

void SoundPlayer::tryNext()
{
    if (m_left.isEmpty()) {
        m_busy = false;
        Q_EMIT failed(m_reason);
        follow();
        return;
    }
    const QString player = m_left.takeFirst();
    m_asking = false;
    m_patience.start();
    m_process->start(player, argumentsOf(player, m_file));
}

void SoundPlayer::end(bool isGood)
{
    m_patience.stop();
    if (m_asking) {
        const QByteArray said = m_process->readAllStandardOutput();
        tell(isGood && (said.contains("[MUTED]") || said.contains("Mute: yes")));
        return;
    }
    if (isGood) {
        askMute();
        return;
    }
    const QString line = QString::fromLocal8Bit(m_process->readAllStandardError()).trimmed().section(u'\n', 0, 0);
    m_reason = tr("no sound device: %1").arg(m_process->program() + (line.isEmpty() ? QString() : u": "_s + line));
    // Not from within the process's own signal.
    QMetaObject::invokeMethod(this, &SoundPlayer::tryNext, Qt::QueuedConnection);
}

void SoundPlayer::askMute()
{
    // Beside its own player each server has a program that knows the volume.
    const bool isPipeWire = m_process->program() == "pw-play"_L1;
    if (!isPipeWire && m_process->program() != "paplay"_L1) {
        tell(false);
        return;
    }
    m_asking = true;
    QMetaObject::invokeMethod(
        this,
        [this, isPipeWire] {
            m_patience.start();
            if (isPipeWire)
                m_process->start(u"wpctl"_s, {u"get-volume"_s, u"@DEFAULT_AUDIO_SINK@"_s});
            else
                m_process->start(u"pactl"_s, {u"get-sink-mute"_s, u"@DEFAULT_SINK@"_s});
        },
        Qt::QueuedConnection);
}

void SoundPlayer::tell(bool muted)
{
    m_busy = false;
    Q_EMIT played(m_volume, muted);
    follow();
}

void SoundPlayer::follow()
{
    if (const int next = std::exchange(m_next, 0); next > 0)
        QMetaObject::invokeMethod(this, [this, next] { play(next); }, Qt::QueuedConnection);
}

} // namespace wf
