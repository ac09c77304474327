// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldfiles.h"
#include "signons.h"
#include "usersettings.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// What people have set keeps nobody waiting for the disk, and is there at the next start, however the program ends.
class TestUserSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { ownFileThread()->waitForDone(); }

    /// As it was written by the programs before this one.
    void anOlderFileIsRead()
    {
        put("[alarm]\nvolume=35\n\n[signon]\n0a1b\\ZHZ\\person=014235\n0a1b\\ZHZ\\at=1784882400000\n");
        const UserSettings settings(file());
        QCOMPARE(settings.value(u"alarm/volume"_s, 70).toInt(), 35);
        QCOMPARE(settings.value(u"signon/0a1b/ZHZ/person"_s).toString(), u"014235"_s);
        QCOMPARE(settings.value(u"signon/0a1b/ZHZ/at"_s).toLongLong(), 1'784'882'400'000);
        QVERIFY(!settings.contains(u"signon/0a1b/ZHZ"_s));
        QCOMPARE(settings.value(u"other"_s, 7).toInt(), 7);
    }

    /// While the disk does not answer it is known, nothing is written by whoever sets it, and of several the last one stays.
    void isWrittenBehind()
    {
        UserSettings settings(file());
        {
            const HeldFiles held(ownFileThread());
            for (int volume = 0; volume <= 40; ++volume)
                settings.set({{u"alarm/volume"_s, volume}});
            settings.set({{u"signon/a/1/person"_s, u"014235"_s}, {u"signon/a/1/at"_s, 5}});
            settings.remove(u"signon/a/1"_s);
            settings.set({{u"signon/a/1/person"_s, u"025001"_s}});
            settings.set({{u"signon/a/12/person"_s, u"014236"_s}});
            settings.remove(u"signon/a/12"_s);
            QCOMPARE(settings.value(u"alarm/volume"_s).toInt(), 40);
            QVERIFY(!settings.contains(u"signon/a/1/at"_s));
            QVERIFY(!settings.contains(u"signon/a/12/person"_s));
            QVERIFY(!QFile::exists(file()));
        }
        // Without the program's end: it may be killed.
        const UserSettings next(file());
        QCOMPARE(next.value(u"alarm/volume"_s).toInt(), 40);
        QCOMPARE(next.value(u"signon/a/1/person"_s).toString(), u"025001"_s);
        QVERIFY(!next.contains(u"signon/a/1/at"_s));
        QVERIFY(!next.contains(u"signon/a/12/person"_s));
    }

    /// A group goes with what is below it, and with nothing that only begins alike.
    void aGroupIsRemovedWhole()
    {
        UserSettings settings(file());
        settings.set({{u"signon/a/1/person"_s, u"x"_s}, {u"signon/a/1"_s, u"y"_s}, {u"signon/a/11/person"_s, u"z"_s}});
        settings.remove(u"signon/a/1"_s);
        ownFileThread()->waitForDone();
        for (const UserSettings &one : {settings, UserSettings(file())}) {
            QVERIFY(!one.contains(u"signon/a/1"_s) && !one.contains(u"signon/a/1/person"_s));
            QCOMPARE(one.value(u"signon/a/11/person"_s).toString(), u"z"_s);
        }
    }

    /// Another program on the same machine has its own: what it writes meanwhile stays.
    void anothersSettingsStay()
    {
        put("[window]\nkept=1\n");
        UserSettings settings(file());
        UserSettings other(file());
        other.set({{u"signon/b/1/person"_s, u"025001"_s}});
        settings.set({{u"alarm/volume"_s, 20}});
        ownFileThread()->waitForDone();
        const UserSettings next(file());
        QCOMPARE(next.value(u"window/kept"_s).toInt(), 1);
        QCOMPARE(next.value(u"signon/b/1/person"_s).toString(), u"025001"_s);
        QCOMPARE(next.value(u"alarm/volume"_s).toInt(), 20);
    }

    void whereNothingCanBeWrittenItIsKnownForThisRun()
    {
        put("");
        UserSettings settings(file() + u"/below/a/file.conf"_s);
        settings.set({{u"alarm/volume"_s, 20}});
        ownFileThread()->waitForDone();
        QCOMPARE(settings.value(u"alarm/volume"_s).toInt(), 20);
    }

    /// Signed on while the disk does not answer; and after a restart too.
    void aSignOnWaitsForNoDisk()
    {
        constexpr qint64 now = 1'784'882'400'000;
        {
            const HeldFiles held(ownFileThread());
            SignOns signOns(SignOns::Memory::OverARestart, std::make_shared<UserSettings>(file()));
            signOns.setLog(u"/a/duty.wflog"_s, u"one"_s);
            QCOMPARE(signOns.person(u"ZHZ"_s, now), QString());
            signOns.signOn(u"ZHZ"_s, u"014235"_s, now);
            signOns.signOn(u"JJ"_s, u"014236"_s, now);
            signOns.signOff(u"JJ"_s);
            QVERIFY(!QFile::exists(file()));
        }
        SignOns again(SignOns::Memory::OverARestart, std::make_shared<UserSettings>(file()));
        again.setLog(u"/a/duty.wflog"_s, u"one"_s);
        QCOMPARE(again.person(u"ZHZ"_s, now + 1), u"014235"_s);
        QCOMPARE(again.person(u"JJ"_s, now + 1), QString());
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"watchfloor.conf"_s); }
    void put(const QByteArray &text) const
    {
        QFile written(file());
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestUserSettings)
#include "test_usersettings.moc"
