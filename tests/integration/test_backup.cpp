// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logbackup.h"
#include "patience.h"
#include "situation.h"
#include "trials.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

/// What a log folds to: every record with its fields, in the order of their subjects.
QStringList folded(const QString &file)
{
    const auto store = LogStore::open(file, LogStore::Access::ReadOnly);
    if (!store)
        return {store.error().text};
    Situation situation;
    situation.begin(store->opening());
    QStringList lines;
    for (const Record *record : situation.records(u"call"_s))
        lines.append(record->subject() + u' ' + record->text("person"_L1) + u' ' + record->text("phone"_L1));
    lines.sort();
    return lines;
}

} // namespace

/// Another process writes the log all the time, and backups of it are killed at any moment: one that is whole is always there.
class TestBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWholeWheneverItIsKilled()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"duty.wflog"_s);
        const QString target = dir.filePath(u"kept/duty.wflog"_s);
        QVERIFY(QDir(dir.path()).mkdir(u"kept"_s));
        QProcess writer;
        writer.start(QStringLiteral(LOGWRITER), {file});
        QVERIFY(writer.waitForStarted());
        QVERIFY(writes(writer, 50));
        QElapsedTimer whole;
        whole.start();
        QCOMPARE(backUp(file, target), 0);
        const int took = int(whole.elapsed());
        qint64 before = backedUp(target);
        QVERIFY(before > 0);
        QRandomGenerator random(20261201);
        int killed = 0;
        int grown = 0;
        Trials trials(60, 8, 15);
        while (trials.next()) {
            QVERIFY(writes(writer, 20)); // it goes on, backup or not
            QProcess backup;
            backup.start(QStringLiteral(WATCHFLOORCTL), {u"log"_s, u"backup"_s, file, target});
            QVERIFY(backup.waitForStarted());
            (void)backup.waitForFinished(random.bounded(took + 1)); // the kill is to come at any moment
            backup.kill();
            QVERIFY(backup.state() == QProcess::NotRunning || backup.waitForFinished());
            if (backup.exitStatus() == QProcess::NormalExit)
                QVERIFY2(backup.exitCode() == 0, backup.readAllStandardError().constData());
            killed += backup.exitStatus() == QProcess::CrashExit ? 1 : 0;
            const qint64 now = backedUp(target);
            QVERIFY2(now >= before, qPrintable(u"round %1: %2 events, %3 before"_s.arg(trials.number()).arg(now).arg(before)));
            grown += now > before ? 1 : 0;
            before = now;
        }
        qInfo("%d of %d were killed, %d came to their end", killed, trials.number(), grown);
        QVERIFY(killed > 0);
        QCOMPARE(writer.state(), QProcess::Running);
        writer.kill();
        QVERIFY(writer.waitForFinished());
        // The next one is made of the same log, and leaves nothing of the killed ones.
        QCOMPARE(backUp(file, target), 0);
        QCOMPARE(QDir(dir.filePath(u"kept"_s)).entryList(QDir::Files), QStringList{u"duty.wflog"_s});
        const QString restored = dir.filePath(u"restored.wflog"_s);
        QCOMPARE(ctl({u"log"_s, u"restore"_s, target, restored}), 0);
        QCOMPARE(ctl({u"log"_s, u"restore"_s, target, restored}), 1);
        QCOMPARE(folded(restored), folded(file));
        QVERIFY(folded(restored).size() > 50);
        QCOMPARE(ctl({u"log"_s, u"verify"_s, restored}), 0);
        QCOMPARE(ctl({u"log"_s, u"verify"_s, restored}), 0);
        QVERIFY2(m_said.contains("--all"), m_said.constData()); // the second was a short one, and says so
        QCOMPARE(ctl({u"log"_s, u"verify"_s, restored, u"--all"_s}), 0);
        QVERIFY2(!m_said.contains("--all"), m_said.constData());
        QVERIFY(LogStore::open(restored, LogStore::Access::ReadWrite).has_value());
    }

private:
    /// Waits until the writer has confirmed so many events more.
    static bool writes(QProcess &writer, int events)
    {
        (void)writer.readAllStandardOutput();
        const QDeadlineTimer patience(Patience);
        qsizetype seen = 0;
        while (seen < events && !patience.hasExpired()) {
            if (!writer.waitForReadyRead(1000) && writer.state() != QProcess::Running)
                return false;
            seen += writer.readAllStandardOutput().count('\n');
        }
        return seen >= events;
    }

    /// Events of a backup, all of them checked; -1: it is not whole.
    static qint64 backedUp(const QString &target)
    {
        const auto check = verifyLog(target);
        return check && check->faults.isEmpty() ? check->events : -1;
    }

    int ctl(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QT_QPA_PLATFORM"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(WATCHFLOORCTL), QStringList{u"--language"_s, u"en"_s} + arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        m_said = process.readAllStandardOutput() + process.readAllStandardError();
        return process.exitCode();
    }

    int backUp(const QString &file, const QString &target) { return ctl({u"log"_s, u"backup"_s, file, target}); }

    QByteArray m_said;
};

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
