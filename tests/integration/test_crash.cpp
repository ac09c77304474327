// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore.h"
#include "trials.h"
#include "vault.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

/// Kills a writer a hundred times at any moment: what it had confirmed is in the log, and the log is sound.
class TestCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasConfirmed()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"crash.wflog"_s);
        QRandomGenerator random(20260724);
        QSet<QString> confirmed;
        qint64 before = 0;
        Trials trials(100, 15, 15);
        while (trials.next()) {
            QProcess writer;
            writer.start(QStringLiteral(LOGWRITER), {file});
            QVERIFY(writer.waitForStarted());
            const int wanted = random.bounded(60); // 0: perhaps while it opens the file
            QByteArray said;
            while (said.count('\n') < wanted && writer.waitForReadyRead(10'000))
                said += writer.readAllStandardOutput();
            const QDeadlineTimer moment(std::chrono::microseconds(random.bounded(5000))); // the kill is to come at any
            while (!moment.hasExpired()) { }
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            said += writer.readAllStandardOutput();
            said.truncate(said.lastIndexOf('\n') + 1);
            for (const QByteArray &id : said.split('\n')) {
                if (!id.isEmpty())
                    confirmed.insert(QString::fromUtf8(id));
            }
            const auto store = LogStore::open(file, LogStore::Access::ReadWrite);
            QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text));
            QSet<QString> found;
            for (const Event &event : store->events()) {
                found.insert(event.id);
                // A personal text comes to the disk with its event, or not at all.
                const QString number = event.subject.section(u'/', 1);
                QCOMPARE(readableFields(event).value("person"_L1).toString(), u"person "_s + number);
                QCOMPARE(readableFields(event).value("phone"_L1).toString(), QString::number(number.toInt() % 100));
            }
            QVERIFY2(found.contains(confirmed), qPrintable(u"round %1"_s.arg(trials.number())));
            QVERIFY(store->eventCount() >= before);
            before = store->eventCount();
            const LogCheck check = store->verify();
            QVERIFY2(check.faults.isEmpty(), qPrintable(u"round %1: %2"_s.arg(trials.number()).arg(check.faults.value(0).text)));
        }
        QVERIFY(confirmed.size() > trials.share(1000));
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "test_crash.moc"
