// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calldraft.h"
#include "heldfiles.h"
#include "keptfile.h"
#include "patience.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// A call that was being typed when the program ended.
class TestCallDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ownFileThread()->waitForDone(); }

    void whatWasTypedIsFoundAgain()
    {
        {
            CallDraft draft;
            draft.setFile(file());
            QVERIFY(draft.kept().isEmpty());
            QCOMPARE(draft.interruptedAt(), 0.0);
            draft.keep(began, entered(u"迎泽"_s));
            draft.keep(began, entered(u"迎泽大街"_s));
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file()), 20'000); // by itself, while the program goes on
            draft.keep(began, entered(u"迎泽大街解放路"_s)); // not a second later the program ends
        }
        ownFileThread()->waitForDone(); // as the program does when it ends
        constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
        QCOMPARE(QFile::permissions(file()) & ~(QFile::ReadUser | QFile::WriteUser), ownerOnly);
        CallDraft draft;
        draft.setFile(file());
        QCOMPARE(draft.interruptedAt(), began);
        QCOMPARE(places(draft), QStringList{u"迎泽大街解放路"_s});
        const QVariantMap call = draft.take(began);
        QCOMPARE(call.value(u"at"_s).toDouble(), began);
        QCOMPARE(call.value(u"entered"_s).toMap(), entered(u"迎泽大街解放路"_s));
        QVERIFY(draft.kept().isEmpty()); // it is this run's own now
        QCOMPARE(draft.interruptedAt(), 0.0);
    }

    void nothingStaysOfWhatIsDropped()
    {
        CallDraft draft;
        draft.setFile(file());
        draft.take(draft.interruptedAt());
        draft.drop();
        QVERIFY(draft.kept().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file()), 20'000);
        draft.keep(began, entered(u"a"_s));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file()), 20'000);
        draft.keep(began, entered(u"b"_s));
        draft.drop(); // before it is written
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file()), 20'000);
    }

    /// Whoever closes the form has not discarded the call.
    void whatIsSetAsideWaits()
    {
        CallDraft draft;
        QSignalSpy kept(&draft, &CallDraft::keptChanged);
        draft.setFile(file());
        draft.setAside(began, entered(u"a"_s));
        QVERIFY(!kept.isEmpty());
        QCOMPARE(places(draft), QStringList{u"a"_s});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file()), 20'000);
        draft.take(began);
        draft.drop();
        QVERIFY(draft.kept().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file()), 20'000);
    }

    /// A disk that does not answer keeps nobody from typing, from the next caller, nor from looking at another log and back.
    void noDiskIsWaitedFor()
    {
        {
            const HeldFiles held(ownFileThread());
            auto draft = std::make_unique<CallDraft>();
            draft->setFile(file());
            draft->setAside(began, entered(u"a"_s));
            draft->keep(began + 1, entered(u"b"_s));
            draft.reset();
            draft = std::make_unique<CallDraft>();
            draft->setFile(file());
            QCOMPARE(places(*draft), (QStringList{u"a"_s, u"b"_s}));
            QCOMPARE(draft->interruptedAt(), began + 1);
            QVERIFY(!QFile::exists(file()));
        }
        QVERIFY(QFile::exists(file()));
        CallDraft draft;
        draft.setFile(file());
        for (const double at : {began, began + 1}) {
            draft.take(at);
            draft.drop();
        }
        ownFileThread()->waitForDone();
        QVERIFY(!QFile::exists(file()));
    }

    /// Several callers within minutes: each call waits by itself, whichever of them is recorded or discarded; a killed program too.
    void theNextCallerTakesNobodysPlace()
    {
        {
            CallDraft draft;
            draft.setFile(file());
            draft.setAside(began + 1, entered(u"b"_s));
            draft.setAside(began, entered(u"a"_s));
            draft.keep(began + 2, entered(u"c"_s));
            QCOMPARE(places(draft), (QStringList{u"a"_s, u"b"_s})); // the oldest first
            draft.setAside(began + 1, entered(u"d"_s)); // in the same moment
            QCOMPARE(places(draft), (QStringList{u"a"_s, u"b"_s, u"d"_s}));
            QVERIFY(draft.take(7).isEmpty()); // there is none
            draft.keep(began + 3, entered(u"e"_s));
            QCOMPARE(draft.take(began + 1).value(u"entered"_s).toMap(), entered(u"b"_s));
            QCOMPARE(places(draft), (QStringList{u"a"_s, u"d"_s, u"e"_s})); // the one in hand waits in its stead
            draft.drop();
            draft.keep(began + 3, entered(u"f"_s)); // in the same moment as one that waits
        }
        ownFileThread()->waitForDone();
        CallDraft draft;
        draft.setFile(file());
        QCOMPARE(places(draft), (QStringList{u"a"_s, u"d"_s, u"e"_s, u"f"_s}));
        QCOMPARE(draft.interruptedAt(), began + 4);
        QCOMPARE(draft.kept().constLast().toMap().value(u"at"_s).toDouble(), began + 4);
        while (!draft.kept().isEmpty()) {
            const double at = draft.kept().constFirst().toMap().value(u"at"_s).toDouble();
            QVERIFY(!draft.take(at).isEmpty());
            QVERIFY(QFile::exists(file()));
            draft.drop();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file()), 20'000);
    }

    /// In an exercise, for its one attempt.
    void whatIsSetAsideInAnExerciseWaitsThere()
    {
        CallDraft draft;
        draft.setRoom(u"first.wflog"_s);
        draft.setAside(began, entered(u"a"_s));
        QCOMPARE(places(draft), QStringList{u"a"_s});
        draft.setRoom(u"second.wflog"_s);
        QVERIFY(draft.kept().isEmpty());
        draft.setAside(began, entered(u"b"_s));
        draft.take(began);
        draft.drop();
        QVERIFY(draft.kept().isEmpty());
        QVERIFY(QDir(m_folder.path()).isEmpty());
    }

    /// Each place has its own calls: those of duty are not an exercise's, and are there again after it, the one in hand too.
    void anotherFileHasItsOwn()
    {
        CallDraft draft;
        draft.setFile(file());
        draft.setAside(began, entered(u"a"_s));
        draft.keep(began + 1, entered(u"b"_s));
        draft.setFile({});
        QVERIFY(draft.kept().isEmpty());
        draft.setAside(began, entered(u"c"_s));
        draft.drop();
        const QString other = m_folder.filePath(u"other.wflog.call"_s);
        draft.setFile(other);
        QVERIFY(draft.kept().isEmpty());
        draft.setRoom(u"first.wflog"_s);
        draft.setAside(began, entered(u"d"_s));
        draft.setRoom(u"second.wflog"_s); // takes nothing out of a file
        QCOMPARE(places(draft), QStringList{u"d"_s});
        draft.setFile(file());
        QCOMPARE(places(draft), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(draft.interruptedAt(), began + 1);
        draft.setFile(other);
        QCOMPARE(places(draft), QStringList{u"d"_s});
        draft.take(began);
        draft.drop();
        ownFileThread()->waitForDone();
        QVERIFY(!QFile::exists(other));
        QVERIFY(QFile::remove(file()));
    }

    /// As it was written before.
    void anOlderFileIsRead()
    {
        QFile written(file());
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(
            R"({"calls":[{"at":1784882400000,"entered":{"place":"a"}},{"at":1784882400001,"entered":{"place":"b"},"inHand":true}]})");
        written.close();
        readAhead(file()); // as whoever opens its log
        CallDraft draft;
        draft.setFile(file());
        QCOMPARE(places(draft), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(draft.interruptedAt(), began + 1);
        QVERIFY(!draft.kept().constLast().toMap().contains(u"inHand"_s));
        draft.setFile({});
        QVERIFY(QFile::remove(file()));
    }

    /// An exercise.
    void nothingIsKeptWithoutAFile()
    {
        {
            CallDraft draft;
            draft.keep(began, entered(u"a"_s));
        }
        QVERIFY(QDir(m_folder.path()).isEmpty());
    }

    void whatIsNoDraftIsNone()
    {
        for (const QByteArray &text : {QByteArray(), QByteArray("{\"calls\":"), QByteArray("[]"), QByteArray("{\"calls\":[{\"at\":5}]}"),
                                       QByteArray("{\"calls\":[7,{\"entered\":{\"place\":\"a\"}}]}"), QByteArray(9, '\0')}) {
            QFile written(file());
            QVERIFY(written.open(QIODevice::WriteOnly));
            written.write(text);
            written.close();
            readAhead(file());
            CallDraft draft;
            draft.setFile(file());
            QVERIFY2(draft.kept().isEmpty(), text.constData());
        }
    }

private:
    static constexpr double began = 1'784'882'400'000.0;

    [[nodiscard]] QString file() const { return m_folder.filePath(u"duty.wflog.call"_s); }
    /// Where the calls are that wait, in their order.
    static QStringList places(const CallDraft &draft)
    {
        QStringList all;
        const QVariantList kept = draft.kept();
        for (const QVariant &call : kept)
            all.append(call.toMap().value(u"entered"_s).toMap().value(u"place"_s).toString());
        return all;
    }
    static QVariantMap entered(const QString &place)
    {
        return {{u"place"_s, place}, {u"severity"_s, 4.0}, {u"picked"_s, QVariantMap{{u"latitude"_s, 37.86}}}};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCallDraft)
#include "test_calldraft.moc"
