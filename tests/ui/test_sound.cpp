// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarmsound.h"
#include "alarmtone.h"
#include "filewriter.h"
#include "logdesk.h"
#include "patience.h"
#include "usersettings.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QtEndian>

#include <memory>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// Programs that stand where the desktop's players would: real processes, which write down what they were given.
class Players {
public:
    Players() { qputenv("PATH", m_folder.path().toLocal8Bit()); }

    void put(const QString &name, const QByteArray &then) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\nfor f; do :; done\necho \"$0 $f\" >> '" + m_folder.filePath(u"heard"_s).toLocal8Bit() + "'\n" + then + '\n');
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    }
    /// How often a player was given a file whose name begins so.
    [[nodiscard]] qsizetype heard(const QByteArray &what) const
    {
        QFile file(m_folder.filePath(u"heard"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().count(what) : 0;
    }

private:
    QTemporaryDir m_folder;
};

/// The loudest sample of a tone.
int loudest(const QByteArray &wav)
{
    int most = 0;
    for (qsizetype i = 44; i + 1 < wav.size(); i += 2)
        most = std::max(most, std::abs(int(qFromLittleEndian<qint16>(wav.constData() + i))));
    return most;
}

} // namespace

/// What is heard of an alarm, counted by the processes that play it.
class TestSound : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        ownFileThread()->waitForDone();
        QFile::remove(UserSettings::usualFile());
        m_settings = std::make_shared<UserSettings>();
    }

    void theToneHasItsVolume()
    {
        const QByteArray loud = alarmTone(100);
        QCOMPARE(loud.first(4), "RIFF");
        QCOMPARE(qFromLittleEndian<quint32>(loud.constData() + 4) + 8, quint32(loud.size()));
        QCOMPARE(qFromLittleEndian<quint32>(loud.constData() + 40) + 44, quint32(loud.size()));
        QVERIFY(loudest(loud) > 32'000);
        QCOMPARE(loudest(alarmTone(0)), 0);
        for (int volume = 10; volume <= 100; volume += 10)
            QVERIFY(std::abs(loudest(alarmTone(volume)) - loudest(loud) * volume / 100) <= 2);
    }

    void itIsHeardUntilItIsSignedFor()
    {
        Players players;
        players.put(u"aplay"_s, "exit 0");
        LogDesk desk;
        AlarmSound sound(m_settings);
        sound.setRepeat(20);
        sound.listenTo(&desk.situation);
        QCOMPARE(players.heard("alarm-"), 0);
        desk.put(u"alarm/a"_s, {{"state"_L1, u"raised"_s}, {"level"_L1, u"close"_s}});
        QTRY_VERIFY(players.heard("alarm-70.wav") >= 3);
        QTRY_COMPARE(qsizetype(sound.played()), players.heard("alarm-"));
        QCOMPARE(sound.problem(), QString());
        desk.put(u"alarm/a"_s, {{"state"_L1, u"acknowledged"_s}, {"level"_L1, u"close"_s}});
        QCOMPARE(sound.standing(), 0);
        QVERIFY(staysQuiet(sound, players));
    }

    void oneKeySilencesWhatStandsAndNotWhatComes()
    {
        Players players;
        players.put(u"paplay"_s, "exit 0");
        LogDesk desk;
        AlarmSound sound(m_settings);
        sound.setRepeat(20);
        sound.listenTo(&desk.situation);
        desk.put(u"alarm/a"_s, {{"state"_L1, u"raised"_s}, {"level"_L1, u"slow"_s}});
        QTRY_VERIFY(players.heard("alarm-") >= 1);
        sound.silence();
        QVERIFY(sound.isSilenced());
        QCOMPARE(sound.standing(), 1);
        QVERIFY(staysQuiet(sound, players));
        const qsizetype before = players.heard("alarm-");
        // It becomes graver: that is another one.
        desk.put(u"alarm/a"_s, {{"state"_L1, u"raised"_s}, {"level"_L1, u"close"_s}});
        QVERIFY(sound.isSounding());
        QTRY_VERIFY(players.heard("alarm-") > before);
        sound.silence();
        QVERIFY(staysQuiet(sound, players));
        const qsizetype second = players.heard("alarm-");
        desk.put(u"access/b"_s, {{"state"_L1, u"cut"_s}});
        QTRY_VERIFY(players.heard("alarm-") > second);
    }

    void nothingIsHeardOfWhatDoesNotRun()
    {
        Players players;
        players.put(u"pw-play"_s, "exit 0");
        LogDesk desk;
        AlarmSound sound(m_settings);
        sound.setRepeat(20);
        bool runs = false;
        sound.listenTo(&desk.situation, [&runs] { return runs; });
        desk.put(u"alarm/a"_s, {{"state"_L1, u"raised"_s}, {"level"_L1, u"close"_s}});
        QVERIFY(sound.isSounding());
        sound.tryIt(); // the one that is asked for is the only one
        QTRY_COMPARE(sound.played(), 1);
        QCOMPARE(players.heard("alarm-"), 1);
        runs = true;
        QTRY_VERIFY(players.heard("alarm-") >= 2);
        sound.listenTo(nullptr);
        QCOMPARE(sound.standing(), 0);
        QVERIFY(staysQuiet(sound, players));
    }

    void whatHindersItIsSaidBeforeTheFirstAlarm()
    {
        const Players players;
        AlarmSound sound(m_settings);
        QVERIFY(sound.problem().isEmpty());
        sound.probe();
        QTRY_VERIFY2(sound.problem().contains("pw-play"_L1), qPrintable(sound.problem())); // none is installed
        players.put(u"aplay"_s, "echo 'ALSA lib: cannot find card' >&2\nexit 1");
        sound.probe();
        QTRY_VERIFY2(sound.problem().contains("cannot find card"_L1), qPrintable(sound.problem()));
        players.put(u"canberra-gtk-play"_s, "exit 0"); // the next one can
        sound.probe();
        QTRY_COMPARE(sound.problem(), QString());
        QVERIFY(players.heard("silence-") >= 2);
        QCOMPARE(players.heard("alarm-"), 0);
        sound.setVolume(0);
        QVERIFY(!sound.problem().isEmpty());
        sound.setVolume(40);
        QCOMPARE(sound.problem(), QString());
        QCOMPARE(AlarmSound(m_settings).volume(), 40);
        ownFileThread()->waitForDone();
        QCOMPARE(AlarmSound(std::make_shared<UserSettings>()).volume(), 40); // kept for the next start
    }

    void aMutedDesktopIsSaid()
    {
        for (const auto &[player, knows, says] :
             {std::tuple{u"pw-play"_s, u"wpctl"_s, "Volume: 0.40 [MUTED]"}, std::tuple{u"paplay"_s, u"pactl"_s, "Mute: yes"}}) {
            const Players players;
            players.put(player, "exit 0");
            players.put(knows, "echo '" + QByteArray(says) + "'");
            AlarmSound sound(m_settings);
            sound.probe();
            QTRY_VERIFY(!sound.problem().isEmpty());
            players.put(knows, "echo 'Volume: 0.40 Mute: no'");
            sound.probe();
            QTRY_VERIFY(sound.problem().isEmpty());
        }
    }

private:
    /// Silence is asked for several times over, and heard each time, and no alarm between.
    static bool staysQuiet(AlarmSound &sound, const Players &players)
    {
        if (!wf::waitFor([&] { return !sound.isBusy(); }))
            return false;
        const qsizetype before = players.heard("alarm-");
        for (int i = 0; i < 8; ++i) {
            const qsizetype silences = players.heard("silence-");
            sound.probe();
            if (!wf::waitFor([&] { return players.heard("silence-") > silences && !sound.isBusy(); }))
                return false;
        }
        return players.heard("alarm-") == before;
    }

    std::shared_ptr<UserSettings> m_settings;
};

QTEST_GUILESS_MAIN(TestSound)
#include "test_sound.moc"
