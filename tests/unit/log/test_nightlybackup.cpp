// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewriter.h"
#include "logbackup.h"
#include "logtools.h"
#include "nightlybackup.h"
#include "onetest.h"
#include "ownfile.h"
#include "patience.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <optional>

using namespace wf;
using namespace wf::test;

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 Due = 1'784'838'600'000; // 2026-07-24 04:30 in Beijing

} // namespace

/// Once a night at its time, again each hour where that failed, and never silently not at all.
class TestNightlyBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_log.emplace(openLog(file()));
        QVERIFY(m_log->append({draft(u"incident/1"_s, 1)}).has_value());
        QVERIFY(QDir().mkpath(folder()));
        m_clock.emplace(Due - HourMs);
        m_clock->setWallFollowsNow(true);
    }
    void cleanup()
    {
        ownFileThread()->waitForDone();
        m_log.reset();
        m_dir.reset();
    }

    void comesOnceANight()
    {
        NightlyBackup nightly(file(), plan(), *m_clock);
        QVERIFY(comes(nightly)); // last night's was missed
        QCOMPARE(nightly.lastAt(), Due - HourMs);
        QCOMPARE(names(), QStringList{u"duty.backup-2026-07-24.wflog"_s});
        nightly.look();
        QVERIFY(!nightly.isRunning());
        QVERIFY(m_log->append({draft(u"incident/2"_s, 2)}).has_value());
        m_clock->set(Due);
        QVERIFY(comes(nightly)); // the same day, and a night's work more
        QCOMPARE(LogStore::open(folder() + u"/duty.backup-2026-07-24.wflog"_s, LogStore::Access::ReadOnly)->eventCount(), 2);
        m_clock->set(Due + 24 * HourMs - 1);
        nightly.look();
        QVERIFY(!nightly.isRunning());
        m_clock->set(Due + 24 * HourMs);
        QVERIFY(comes(nightly));
        QCOMPARE(names().size(), 2);
        QVERIFY(!nightly.isTroubled());
    }

    /// Nobody asks for it: it looks by itself.
    void looksByItself()
    {
        NightlyBackup nightly(file(), plan(), *m_clock);
        auto *timer = nightly.findChild<QTimer *>();
        QVERIFY(timer && !timer->isActive());
        nightly.begin();
        QVERIFY(timer->isActive());
        QVERIFY(timer->interval() <= 60'000);
        timer->setInterval(1);
        QTRY_COMPARE(names(), QStringList{u"duty.backup-2026-07-24.wflog"_s});
        QTRY_COMPARE(nightly.lastAt(), Due - HourMs);
    }

    /// As many nights as were asked for, the newest.
    void keepsSoManyNights()
    {
        NightlyBackup::Plan two = plan();
        two.keep = 2;
        NightlyBackup nightly(file(), two, *m_clock);
        for (int night = 0; night < 4; ++night) {
            m_clock->set(Due + night * 24 * HourMs);
            QVERIFY(m_log->append({draft(u"incident/n%1"_s.arg(night), 10 + night)}).has_value());
            QVERIFY(comes(nightly));
        }
        QCOMPARE(names(), (QStringList{u"duty.backup-2026-07-26.wflog"_s, u"duty.backup-2026-07-27.wflog"_s}));
        for (const QString &name : names())
            QVERIFY(isSound(folder() + u'/' + name));
        QVERIFY(!nightly.isTroubled());
    }

    void remembersTheLastOne()
    {
        {
            NightlyBackup nightly(file(), plan(), *m_clock);
            QVERIFY(comes(nightly));
        }
        ownFileThread()->waitForDone();
        QVERIFY(!readOwnFile(file() + u".backup"_s).isEmpty()); // for the next start
        NightlyBackup again(file(), plan(), *m_clock);
        QCOMPARE(again.lastAt(), Due - HourMs);
        again.look();
        QVERIFY(!again.isRunning());
        NightlyBackup::Plan other = plan();
        other.folder = m_dir->filePath(u"other"_s); // has none yet
        QCOMPARE(NightlyBackup(file(), other, *m_clock).lastAt(), 0);
    }

    /// The machine's clock is set right while the program runs: what was made in the future is no reason to wait until then.
    void isNotSilencedByAWrongClock()
    {
        m_clock->set(Due + 400 * 24 * HourMs);
        NightlyBackup nightly(file(), plan(), *m_clock);
        QVERIFY(comes(nightly));
        m_clock->set(Due);
        QVERIFY(comes(nightly));
        QCOMPARE(nightly.lastAt(), Due);
    }

    void saysThatTheDiskIsMissingAndTriesEachHour()
    {
        QVERIFY(QDir(folder()).removeRecursively());
        NightlyBackup nightly(file(), plan(), *m_clock);
        QSignalSpy failed(&nightly, &NightlyBackup::failed);
        QVERIFY(comes(nightly));
        QVERIFY(nightly.isTroubled());
        QCOMPARE(nightly.lastAt(), 0);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Refusal>().code, u"log.no_folder"_s);
        QVERIFY(!QFileInfo::exists(folder())); // it would fill the wrong disk
        m_clock->set(m_clock->now() + HourMs - 1);
        nightly.look();
        QVERIFY(!nightly.isRunning());
        m_clock->set(m_clock->now() + 1);
        QVERIFY(comes(nightly));
        QCOMPARE(failed.size(), 1); // said once
        QVERIFY(QDir().mkpath(folder()));
        m_clock->set(m_clock->now() + HourMs);
        QVERIFY(comes(nightly));
        QVERIFY(!nightly.isTroubled());
        QCOMPARE(nightly.lastAt(), m_clock->wall());
        QCOMPARE(failed.size(), 1);
    }

    void saysThatTheLastOneIsOld()
    {
        NightlyBackup nightly(file(), plan(), *m_clock);
        QVERIFY(comes(nightly));
        m_clock->set(m_clock->now() + 36 * HourMs); // a machine that slept
        QVERIFY(!nightly.isTroubled());
        m_clock->set(m_clock->now() + 1);
        QVERIFY(nightly.isTroubled());
        QSignalSpy changed(&nightly, &NightlyBackup::changed);
        nightly.look();
        QCOMPARE(changed.count(), 1); // who shows it is told before there is a new one
        QVERIFY(nightly.isRunning() && nightly.isTroubled());
        QVERIFY(waitFor([&nightly] { return !nightly.isRunning(); }));
        QCOMPARE(changed.count(), 2);
        QVERIFY(!nightly.isTroubled());
    }

    /// Whoever ends the program does not wait for it, and finds no half of it.
    void isGivenUp()
    {
        {
            NightlyBackup nightly(file(), plan(), *m_clock);
            nightly.look();
            QVERIFY(nightly.isRunning());
        }
        for (const QString &name : names())
            QVERIFY(!name.contains(u".part"_s) && isSound(folder() + u'/' + name));
        // And the next start makes it, or has it: it is never both given up and remembered.
        NightlyBackup again(file(), plan(), *m_clock);
        if (again.lastAt() == 0)
            QVERIFY(comes(again));
        QCOMPARE(again.lastAt(), Due - HourMs);
        QCOMPARE(names(), QStringList{u"duty.backup-2026-07-24.wflog"_s});
        QVERIFY(isSound(folder() + u'/' + names().constFirst()));
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"duty.wflog"_s); }
    [[nodiscard]] QString folder() const { return m_dir->filePath(u"disk/backups"_s); }
    [[nodiscard]] NightlyBackup::Plan plan() const { return {.folder = folder(), .keep = 7, .minute = 270}; }
    [[nodiscard]] QStringList names() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }
    /// Looks, and waits until what it began has ended; false where it began nothing.
    [[nodiscard]] static bool comes(NightlyBackup &nightly)
    {
        nightly.look();
        return nightly.isRunning() && waitFor([&nightly] { return !nightly.isRunning(); });
    }

    std::optional<QTemporaryDir> m_dir;
    std::optional<LogStore> m_log;
    std::optional<SteppedClock> m_clock;
};

WATCHFLOOR_TEST(TestNightlyBackup)
#include "test_nightlybackup.moc"
