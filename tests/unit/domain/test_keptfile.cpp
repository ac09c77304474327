// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldfiles.h"
#include "keptfile.h"
#include "onetest.h"
#include "ownfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

#include <memory>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// What the program keeps beside a log keeps nobody waiting for the disk, and is what was said last all the same.
class TestKeptFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { ownFileThread()->waitForDone(); }

    /// While the disk does not answer, all of it is known, and nothing is written by whoever says it.
    void isKnownBeforeItIsWritten()
    {
        {
            const HeldFiles held(ownFileThread());
            QCOMPARE(keptFile(file()), QJsonObject());
            for (int i = 0; i < 20; ++i) {
                keepFile(file(), said(i));
                QCOMPARE(keptFile(file()), said(i));
            }
            readAhead(file()); // what lies there is older
            QCOMPARE(keptFile(file()), said(19));
            QVERIFY(!QFile::exists(file()));
        }
        QCOMPARE(readOwnFile(file()), said(19)); // of twenty the last
        QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void whatIsOverLeavesNoFile()
    {
        {
            const HeldFiles held(ownFileThread());
            keepFile(file(), said(1));
            keepFile(file(), {});
            QCOMPARE(keptFile(file()), QJsonObject());
        }
        QVERIFY(!QFile::exists(file()));
        keepFile(file(), said(2));
        ownFileThread()->waitForDone();
        QCOMPARE(readOwnFile(file()), said(2));
        keepFile(file(), {});
        ownFileThread()->waitForDone();
        QVERIFY(!QFile::exists(file()));
    }

    /// Read by the thread that opens a log; from then on nobody looks at the disk.
    void isReadAheadOnce()
    {
        QVERIFY(writeOwnFile(file(), said(1)));
        QtConcurrent::run([name = file()] { readAhead(name); }).waitForFinished();
        QVERIFY(QFile::remove(file()));
        QCOMPARE(keptFile(file()), said(1));
        QVERIFY(writeOwnFile(file(), said(2))); // another program's, and another opening of the log
        QCOMPARE(keptFile(file()), said(1));
        readAhead(file());
        QCOMPARE(keptFile(file()), said(2));
        QCOMPARE(keptFile(m_folder->filePath(u"none"_s)), QJsonObject());
    }

    /// A share that does not answer, where a report is being saved, keeps nothing of this back.
    void waitsForNoReport()
    {
        const HeldFiles held;
        keepFile(file(), said(3));
        ownFileThread()->waitForDone();
        QCOMPARE(readOwnFile(file()), said(3));
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"a.wflog.keys"_s); }
    static QJsonObject said(int what) { return {{u"n"_s, what}}; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

WATCHFLOOR_TEST(TestKeptFile)
#include "test_keptfile.moc"
