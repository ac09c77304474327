// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelock.h"
#include "logbackup.h"
#include "logtools.h"
#include "onetest.h"
#include "vault.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace wf;
using namespace wf::test;

namespace {

const QString Phone = u"13912345678"_s;
constexpr qint64 Night = 1'784'838'600'000; // 2026-07-24 04:30 in Beijing
constexpr qint64 DayMs = 86'400'000;

Draft call(int number, const QString &phone = Phone)
{
    Draft made = draft(u"call/%1"_s.arg(number), number);
    made.verb = u"call.make"_s;
    made.record = "{\"person\":\"\xe5\xbc\xa0\xe5\xbb\xba\xe5\x9b\xbd\",\"phone\":\"" + phone.toUtf8() + "\"}";
    return made;
}

} // namespace

/// Backups are whole, of one log, and forget what it forgets.
class TestLogBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_folder.emplace();
    }

    void backsUpWhileTheLogIsWritten()
    {
        LogStore log = openLog(file());
        write(log, 1, 40);
        const auto first = backUpLog(file(), target());
        QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().text));
        QCOMPARE(first->events, 40);
        QCOMPARE(first->checkedFrom, 1);
        QCOMPARE(first->hash, log.events().last().hash);
        QCOMPARE(first->until, log.events().last().at);
        write(log, 41, 60);
        const auto second = backUpLog(file(), target());
        QVERIFY2(second.has_value(), second ? "" : qPrintable(second.error().text));
        QCOMPARE(second->events, 60);
        QCOMPARE(second->checkedFrom, 41); // the rest was checked then
        QVERIFY(isSound(target()));
        QCOMPARE(LogStore::open(target(), LogStore::Access::ReadOnly)->events(), log.events()); // with their texts
        QVERIFY(isPrivate(target()));
        QCOMPARE(names(), QStringList{u"kept.wflog"_s});
        write(log, 61, 61); // and goes on
    }

    void replacesNothingElse()
    {
        LogStore log = openLog(file());
        write(log, 1, 5);
        QVERIFY(backUpLog(file(), target()).has_value());
        const QByteArray kept = bytes(target());
        {
            LogStore other = openLog(m_dir->filePath(u"other.wflog"_s));
            write(other, 7, 30);
        }
        QCOMPARE(backUpLog(m_dir->filePath(u"other.wflog"_s), target()).error().code, u"log.other_log"_s);
        QCOMPARE(backUpLog(file(), file()).error().code, u"log.onto_itself"_s);
        QVERIFY(QFile::link(file(), m_folder->filePath(u"link"_s)));
        QCOMPARE(backUpLog(file(), m_folder->filePath(u"link"_s)).error().code, u"log.onto_itself"_s);
        QCOMPARE(backUpLog(file(), m_folder->path()).error().code, u"log.not_a_backup"_s);
        QCOMPARE(backUpLog(file(), m_folder->filePath(u"gone/kept.wflog"_s)).error().code, u"log.no_folder"_s);
        const QString letter = m_folder->filePath(u"letter"_s);
        QFile text(letter);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("Dear colleagues, this is no log at all.\n");
        text.close();
        QCOMPARE(backUpLog(file(), letter).error().code, u"log.not_a_backup"_s);
        QVERIFY(bytes(letter).startsWith("Dear"));
        FileLock busy;
        QVERIFY(!busy.acquire(target()));
        QCOMPARE(backUpLog(file(), target()).error().code, u"log.locked"_s);
        QCOMPARE(bytes(target()), kept);
    }

    /// The log was put back from a backup that is older than this one.
    void replacesNoNewerOne()
    {
        LogStore log = openLog(file());
        write(log, 1, 5);
        QVERIFY(backUpLog(file(), target()).has_value());
        write(log, 6, 9);
        const QString newer = m_folder->filePath(u"newer.wflog"_s);
        QVERIFY(backUpLog(file(), newer).has_value());
        const QString restored = m_dir->filePath(u"restored.wflog"_s);
        QVERIFY(restoreLog(target(), restored).has_value());
        QCOMPARE(backUpLog(restored, newer).error().code, u"log.newer_backup"_s);
        QVERIFY(backUpLog(restored, target()).has_value());
        LogStore other = openLog(restored); // two that went on differently
        write(other, 50, 60);
        QCOMPARE(backUpLog(restored, newer).error().code, u"log.other_log"_s);
    }

    void leavesNothingWhereThereIsNoRoom()
    {
        LogStore log = openLog(file());
        write(log, 1, 5);
        QVERIFY(backUpLog(file(), target()).has_value());
        const QByteArray kept = bytes(target());
        write(log, 6, 2000);
        const auto refused = backUpLog(file(), target(), {.after = {}, .mostBytes = 100'000});
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, u"log.disk_full"_s);
        QCOMPARE(bytes(target()), kept);
        QCOMPARE(names(), QStringList{u"kept.wflog"_s});
    }

    void takesNoFaultOver()
    {
        {
            LogStore log = openLog(file());
            write(log, 1, 5);
        }
        QVERIFY(backUpLog(file(), target()).has_value());
        {
            LogStore log = openLog(file());
            write(log, 6, 9);
        }
        QVERIFY(tamper(file(), "UPDATE events SET at = at + 1 WHERE seq = 7"));
        const auto refused = backUpLog(file(), target());
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, u"log.unsound"_s);
        QVERIFY2(refused.error().text.contains(u'7'), qPrintable(refused.error().text));
        QCOMPARE(LogStore::open(target(), LogStore::Access::ReadOnly)->eventCount(), 5);
        QCOMPARE(names(), QStringList{u"kept.wflog"_s});
    }

    /// A copy that lies at the backup's place was made without a look at its events: it is no earlier backup to go on from.
    void takesNoCopyForChecked()
    {
        {
            LogStore log = openLog(file());
            write(log, 1, 9);
        }
        QVERIFY(tamper(file(), "UPDATE events SET at = at + 1 WHERE seq = 2"));
        QVERIFY(copyLog(file(), target()).has_value());
        const auto refused = backUpLog(file(), target());
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, u"log.unsound"_s);
        QCOMPARE(names(), QStringList{u"kept.wflog"_s});
    }

    /// What is beside the log that a link leads to is the log's own.
    void laysNothingBesideTheLog()
    {
        LogStore log = openLog(file());
        write(log, 1, 5);
        const QString link = m_folder->filePath(u"link"_s);
        QVERIFY(QFile::link(file(), link));
        const auto refused = backUpLog(link, file() + u"-journal"_s);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, u"log.onto_itself"_s);
        QVERIFY(!QFileInfo::exists(file() + u"-journal"_s));
    }

    /// What one that was killed left is gone with the next.
    void clearsWhatWasLeft()
    {
        LogStore log = openLog(file());
        write(log, 1, 5);
        QFile left(target() + u".part"_s);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write("half of it");
        left.close();
        QVERIFY(backUpLog(file(), target()).has_value());
        QCOMPARE(names(), QStringList{u"kept.wflog"_s});
    }

    void restoresTheSame()
    {
        LogStore log = openLog(file());
        write(log, 1, 30);
        QVERIFY(backUpLog(file(), target()).has_value());
        const QString restored = m_dir->filePath(u"restored.wflog"_s);
        const auto made = restoreLog(target(), restored);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().text));
        QCOMPARE(made->made.events, 30);
        QCOMPARE(made->made.checkedFrom, 1);
        QCOMPARE(restoreLog(target(), restored).error().code, u"log.exists"_s);
        QCOMPARE(restoreLog(m_folder->filePath(u"none"_s), m_dir->filePath(u"new.wflog"_s)).error().code, u"log.cannot_open"_s);
        LogStore again = openLog(restored);
        QCOMPARE(again.events(), log.events());
        write(again, 31, 35);
        again = LogStore();
        QVERIFY(isSound(restored));
    }

    void keepsSoManyNights()
    {
        LogStore log = openLog(file());
        for (int night = 0; night < 5; ++night) {
            write(log, night * 10 + 1, night * 10 + 10);
            const auto round = backUpNightly(file(), m_folder->path(), 3, Night + night * DayMs);
            QVERIFY2(round.has_value(), round ? "" : qPrintable(round.error().text));
            QVERIFY(!round->trouble);
            QCOMPARE(round->kept, std::min(night + 1, 3));
            QCOMPARE(round->made.checkedFrom, night % 3 == 0 ? 1 : night * 10 + 1); // one of three nights all of it
        }
        QCOMPARE(names(),
                 (QStringList{u"duty.backup-2026-07-26.wflog"_s, u"duty.backup-2026-07-27.wflog"_s, u"duty.backup-2026-07-28.wflog"_s}));
        QCOMPARE(backUpNightly(file(), m_folder->filePath(u"gone"_s), 3, Night).error().code, u"log.no_folder"_s);
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"gone"_s)));
    }

    /// The machine's clock was wrong on a night: by its name the newest is not the one that was made last.
    void keepsTheOneThatWasMade()
    {
        LogStore log = openLog(file());
        write(log, 1, 10);
        QVERIFY(backUpNightly(file(), m_folder->path(), 1, Night + 10 * DayMs).has_value());
        write(log, 11, 20);
        QVERIFY(backUpNightly(file(), m_folder->path(), 1, Night).has_value());
        QCOMPARE(names(), QStringList{u"duty.backup-2026-07-24.wflog"_s});
    }

    /// Whoever opened a backup as a log, and wrote in it, finds it there the next day.
    void removesNoneThatWasWorkedWith()
    {
        LogStore log = openLog(file());
        write(log, 1, 10);
        QVERIFY(backUpNightly(file(), m_folder->path(), 1, Night).has_value());
        const QString used = m_folder->filePath(u"duty.backup-2026-07-24.wflog"_s);
        const LogStore other = openLog(used);
        QVERIFY(backUpNightly(file(), m_folder->path(), 1, Night + DayMs).has_value());
        QVERIFY(QFileInfo::exists(used));
    }

    /// What cannot be read may hold a text: nobody says that it was erased there.
    void saysWhereItCannotForget()
    {
        {
            LogStore log = openLog(file());
            write(log, 1, 10);
            QVERIFY(log.forget({.text = Phone}).has_value());
        }
        QFile torn(m_folder->filePath(u"duty.backup-2026-07-01.wflog"_s));
        QVERIFY(torn.open(QIODevice::WriteOnly));
        torn.write(QByteArray(8192, 'x'));
        torn.close();
        QVERIFY(!forgetInBackups(file(), m_folder->path()).has_value());
    }

    /// A log that had to be begun anew does not push out the backups of the one before.
    void keepsThoseOfAnotherLog()
    {
        {
            LogStore log = openLog(file());
            write(log, 1, 10);
        }
        QVERIFY(backUpNightly(file(), m_folder->path(), 1, Night).has_value());
        QVERIFY(setAsideLog(file(), Night).has_value());
        LogStore log = openLog(file());
        write(log, 100, 110);
        QVERIFY(backUpNightly(file(), m_folder->path(), 1, Night).has_value());
        QVERIFY(backUpNightly(file(), m_folder->path(), 1, Night + DayMs).has_value());
        QCOMPARE(names(), (QStringList{u"duty.backup-2026-07-24.wflog"_s, u"duty.backup-2026-07-25.wflog"_s}));
    }

    /// Not one byte of it is left: neither in the new backup, nor in an older one, nor in what a killed one left.
    void forgetsWhatTheLogForgets()
    {
        {
            LogStore log = openLog(file());
            write(log, 1, 800);
        }
        QVERIFY(backUpLog(file(), target()).has_value());
        for (int night = 0; night < 3; ++night)
            QVERIFY(backUpNightly(file(), m_folder->path(), 7, Night + night * DayMs).has_value());
        QVERIFY(QFile::copy(target(), m_folder->filePath(u"duty.backup-2026-07-01.wflog.part"_s)));
        QVERIFY(holds(Phone));
        {
            LogStore log = openLog(file());
            QCOMPARE(log.forget({.text = Phone})->texts, 1);
        }
        const auto round = backUpNightly(file(), m_folder->path(), 7, Night + 3 * DayMs);
        QVERIFY(round.has_value());
        QVERIFY2(!round->trouble, round->trouble ? qPrintable(round->trouble->text) : "");
        QCOMPARE(round->erasedIn, 3);
        QVERIFY(bytes(target()).contains(Phone.toUtf8())); // by a name of its own: its own turn comes
        QVERIFY(backUpLog(file(), target()).has_value());
        QVERIFY(!holds(Phone));
        QCOMPARE(names().size(), 5);
        for (const QString &name : names()) {
            QVERIFY(isSound(m_folder->filePath(name)));
            const auto store = LogStore::open(m_folder->filePath(name), LogStore::Access::ReadOnly);
            QCOMPARE(store->eventCount(), 800);
            QCOMPARE(readableFields(store->events().first()).value("phone"_L1).toString(), erasedText());
            QVERIFY(readableFields(store->events().first()).value("person"_L1).toString() != erasedText());
        }
        QCOMPARE(forgetInBackups(file(), m_folder->path()).value_or(-1), 0);
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"duty.wflog"_s); }
    [[nodiscard]] QString target() const { return m_folder->filePath(u"kept.wflog"_s); }
    [[nodiscard]] QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }
    [[nodiscard]] bool holds(const QString &text) const
    {
        return std::ranges::any_of(QDir(m_folder->path()).entryInfoList(QDir::Files),
                                   [&text](const QFileInfo &info) { return bytes(info.filePath()).contains(text.toUtf8()); });
    }
    static bool isPrivate(const QString &name)
    {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        return (QFileInfo(name).permissions() & others) == 0;
    }
    static QByteArray bytes(const QString &name)
    {
        QFile input(name);
        return input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
    }
    /// Calls, every other one by the same number.
    static void write(LogStore &log, int from, int to)
    {
        QList<QList<Draft>> batches;
        for (int n = from; n <= to; ++n)
            batches.append(QList<Draft>{call(n, n % 2 == 1 ? Phone : u"1380000%1"_s.arg(n, 4, 10, QLatin1Char('0')))});
        for (const auto &answer : log.appendAll(batches))
            QVERIFY(answer.has_value());
    }

    std::optional<QTemporaryDir> m_dir;
    std::optional<QTemporaryDir> m_folder;
};

WATCHFLOOR_TEST(TestLogBackup)
#include "test_logbackup.moc"
