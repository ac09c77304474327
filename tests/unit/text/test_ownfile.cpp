// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "ownfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

/// What the program keeps beside a log for its own next start.
class TestOwnFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFoundAgain()
    {
        QCOMPARE(readOwnFile(file()), QJsonObject());
        QVERIFY(writeOwnFile(file(), object()));
        QCOMPARE(readOwnFile(file()), object());
        QVERIFY(writeOwnFile(file(), {{u"name"_s, u"b"_s}}));
        QCOMPARE(readOwnFile(file()).value("name"_L1).toString(), u"b"_s);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // nothing lies beside it
    }

    /// Also where it lay open to everybody before.
    void isItsOwnersAlone()
    {
        constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
        const auto permissions = [this] { return QFile::permissions(file()) & ~(QFile::ReadUser | QFile::WriteUser); };
        QVERIFY(writeOwnFile(file(), object()));
        QCOMPARE(permissions(), ownerOnly);
        QVERIFY(QFile::setPermissions(file(), ownerOnly | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(writeOwnFile(file(), object()));
        QCOMPARE(permissions(), ownerOnly);
    }

    void whatIsNoneSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut short") << QByteArray("{\"name\":\"a\"");
        QTest::newRow("a list") << QByteArray("[{\"name\":\"a\"}]");
        QTest::newRow("zeroes") << QByteArray(9, '\0');
        // An object as far as one reads, and one at its end.
        QTest::newRow("too long") << QByteArray("{\"name\":\"a\"}") + QByteArray(longestOwnFile, ' ');
    }

    void whatIsNoneSaysNothing()
    {
        QFETCH(QByteArray, text);
        QFile written(file());
        QVERIFY(written.open(QIODevice::WriteOnly));
        QCOMPARE(written.write(text), text.size());
        written.close();
        QCOMPARE(readOwnFile(file()), QJsonObject());
    }

    void theLongestIsRead()
    {
        const QByteArray text = "{\"name\":\"a\"}";
        QFile written(file());
        QVERIFY(written.open(QIODevice::WriteOnly));
        QCOMPARE(written.write(text + QByteArray(longestOwnFile - text.size(), ' ')), longestOwnFile);
        written.close();
        QCOMPARE(readOwnFile(file()).value("name"_L1).toString(), u"a"_s);
    }

    void whereNothingCanBeWrittenIsSaid()
    {
        QVERIFY(!writeOwnFile(m_folder.filePath(u"gone/own"_s), object()));
        QVERIFY(!writeOwnFile(m_folder.path(), object())); // a folder
        QCOMPARE(readOwnFile(m_folder.path()), QJsonObject());
        QVERIFY(writeOwnFile(file(), object()));
        QVERIFY(!writeOwnFile(file() + u"/own"_s, object())); // below a file
        QCOMPARE(readOwnFile(file() + u"/own"_s), QJsonObject());
        QCOMPARE(readOwnFile(file()), object()); // and what is there stays
    }

    /// What stood there before stays where the folder has been closed meanwhile.
    void aFolderThatIsShutIsSaid()
    {
        QVERIFY(writeOwnFile(file(), object()));
        QVERIFY(QFile::setPermissions(m_folder.path(), {}));
        const bool isShut = !QFileInfo(m_folder.path()).isWritable(); // not to one who may do everything
        const bool isRead = readOwnFile(file()) == object();
        const bool isWritten = writeOwnFile(file(), {});
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(isRead, !isShut);
        QCOMPARE(isWritten, !isShut);
        QCOMPARE(readOwnFile(file()), isShut ? object() : QJsonObject());
    }

    void cleanup() { QFile::remove(file()); }

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(u"own"_s); }
    static QJsonObject object() { return {{u"name"_s, u"a"_s}, {u"at"_s, qint64(1'784'882'400'000)}}; }

    QTemporaryDir m_folder;
};

WATCHFLOOR_TEST(TestOwnFile)
#include "test_ownfile.moc"
