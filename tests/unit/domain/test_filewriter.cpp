// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewriter.h"
#include "heldfiles.h"
#include "onetest.h"
#include "patience.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// What is saved keeps nobody waiting for the disk, and is called written when it is.
class TestFileWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAfterTheCall()
    {
        std::optional<FileWritten> answer;
        QThread *maker = nullptr;
        {
            const HeldFiles held;
            const auto make = [&maker] {
                maker = QThread::currentThread();
                return "first"_ba;
            };
            writeLater({.path = file()}, make, this, [&answer](const FileWritten &written) { answer = written; });
            QCoreApplication::processEvents();
            QVERIFY(!answer);
            QVERIFY(!QFile::exists(file()));
        }
        QVERIFY(!answer); // it is there, and nobody was told in the middle of something else
        QCOMPARE(content(), "first"_ba);
        QTRY_VERIFY(answer);
        QVERIFY(answer->has_value());
        QVERIFY(maker && maker != QThread::currentThread());
    }

    void whatIsNotWrittenSaysWhy()
    {
        const auto ask = [this](const AskedFile &asked, const QByteArray &bytes) {
            std::optional<FileWritten> answer;
            writeLater(asked, [bytes] { return bytes; }, this, [&answer](const FileWritten &written) { answer = written; });
            return waitFor([&answer] { return answer.has_value(); }) ? *answer : FileWritten();
        };
        const FileWritten nowhere = ask({.path = m_folder.filePath(u"no/such/folder/a.txt"_s)}, "a"_ba);
        QVERIFY(!nowhere.has_value());
        QCOMPARE(nowhere.error().why, FileProblem::Why::NotWritten);
        QVERIFY(!nowhere.error().text.isEmpty());
        const FileWritten nothing = ask({.path = file()}, {});
        QVERIFY(!nothing.has_value());
        QCOMPARE(nothing.error().why, FileProblem::Why::NotMade);
        QVERIFY(!QFile::exists(file()));
        QVERIFY(ask({.path = file(), .isNew = true}, "mine"_ba).has_value());
        const FileWritten taken = ask({.path = file(), .isNew = true}, "yours"_ba);
        QVERIFY(!taken.has_value());
        QCOMPARE(taken.error().why, FileProblem::Why::IsThere);
        QCOMPARE(content(), "mine"_ba);
        QVERIFY(ask({.path = file()}, "agreed"_ba).has_value());
        QCOMPARE(content(), "agreed"_ba);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // nothing lies beside it
    }

    /// A name with its ending was chosen whole; of another one nobody was asked whether it may be replaced.
    void anEndingIsAdded()
    {
        QCOMPARE(AskedFile::named(u"/a/log.CSV"_s, u".csv"_s).path, u"/a/log.CSV"_s);
        QVERIFY(!AskedFile::named(u"/a/log.CSV"_s, u".csv"_s).isNew);
        QCOMPARE(AskedFile::named(u"/a/log 7.24"_s, u".csv"_s).path, u"/a/log 7.24.csv"_s);
        QVERIFY(AskedFile::named(u"/a/log 7.24"_s, u".csv"_s).isNew);
    }

    void ofTwoTheLaterStays()
    {
        {
            const HeldFiles held;
            for (int i = 0; i < 20; ++i)
                writeLater({.path = file()}, [i] { return QByteArray::number(i); }, this, [](const FileWritten &) {});
        }
        QCOMPARE(content(), "19"_ba);
    }

    void isWrittenWhoeverHasLeft()
    {
        bool told = false;
        {
            const HeldFiles held;
            auto gone = std::make_unique<QObject>();
            writeLater({.path = file()}, [] { return "kept"_ba; }, gone.get(), [&told](const FileWritten &) { told = true; });
        }
        QCOMPARE(content(), "kept"_ba);
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }

    void cleanup() { QFile::remove(file()); }

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(u"saved.txt"_s); }
    [[nodiscard]] QByteArray content() const
    {
        QFile saved(file());
        return saved.open(QIODevice::ReadOnly) ? saved.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

WATCHFLOOR_TEST(TestFileWriter)
#include "test_filewriter.moc"
