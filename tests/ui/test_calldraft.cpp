// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calldraft.h"
#include "patience.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

/// A call that was being typed when the program ended.
class TestCallDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasTypedIsFoundAgain()
    {
        {
            CallDraft draft;
            draft.setFile(file());
            QVERIFY(draft.left().isEmpty());
            draft.keep(began, entered(u"迎泽"_s));
            draft.keep(began, entered(u"迎泽大街"_s));
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file()), 20'000); // by itself, while the program goes on
            draft.keep(began, entered(u"迎泽大街解放路"_s)); // not a second later the program ends
        }
        constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
        QCOMPARE(QFile::permissions(file()) & ~(QFile::ReadUser | QFile::WriteUser), ownerOnly);
        CallDraft draft;
        draft.setFile(file());
        QCOMPARE(draft.left().value(u"at"_s).toDouble(), began);
        QCOMPARE(draft.left().value(u"entered"_s).toMap(), entered(u"迎泽大街解放路"_s));
        draft.keep(began, entered(u"迎泽大街"_s));
        QVERIFY(draft.left().isEmpty()); // it is this run's own now
    }

    void nothingStaysOfWhatIsDropped()
    {
        CallDraft draft;
        draft.setFile(file());
        QVERIFY(!draft.left().isEmpty());
        draft.drop();
        QVERIFY(draft.left().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file()), 20'000);
        draft.keep(began, entered(u"a"_s));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file()), 20'000);
        draft.keep(began, entered(u"b"_s));
        draft.setFile({}); // a replay is looked at, and the call let go meanwhile
        draft.drop();
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file()), 20'000);
    }

    /// Whoever closes the form has not discarded the call.
    void whatIsSetAsideWaits()
    {
        CallDraft draft;
        QSignalSpy left(&draft, &CallDraft::leftChanged);
        draft.setFile(file());
        draft.setAside(began, entered(u"a"_s));
        QCOMPARE(draft.leftAt(), began);
        QVERIFY(!left.isEmpty());
        QCOMPARE(draft.left().value(u"entered"_s).toMap(), entered(u"a"_s));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file()), 20'000);
        draft.setFile({}); // a replay is looked at
        QCOMPARE(draft.leftAt(), 0.0);
        draft.setFile(file());
        QCOMPARE(draft.leftAt(), began);
        draft.drop();
        QCOMPARE(draft.leftAt(), 0.0);
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file()), 20'000);
    }

    /// In an exercise, for its one attempt.
    void whatIsSetAsideInAnExerciseWaitsThere()
    {
        CallDraft draft;
        draft.setRoom(u"first.wflog"_s);
        draft.setAside(began, entered(u"a"_s));
        QCOMPARE(draft.leftAt(), began);
        draft.setRoom(u"second.wflog"_s);
        QCOMPARE(draft.leftAt(), 0.0);
        draft.setAside(began, entered(u"b"_s));
        draft.drop();
        QCOMPARE(draft.leftAt(), 0.0);
        QVERIFY(QDir(m_folder.path()).isEmpty());
    }

    /// A replay, an exercise.
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
        for (const QByteArray &text :
             {QByteArray(), QByteArray("{\"at\":"), QByteArray("[]"), QByteArray("{\"at\":5}"), QByteArray(9, '\0')}) {
            QFile written(file());
            QVERIFY(written.open(QIODevice::WriteOnly));
            written.write(text);
            written.close();
            CallDraft draft;
            draft.setFile(file());
            QVERIFY2(draft.left().isEmpty(), text.constData());
        }
    }

private:
    static constexpr double began = 1'784'882'400'000.0;

    [[nodiscard]] QString file() const { return m_folder.filePath(u"duty.wflog.call"_s); }
    static QVariantMap entered(const QString &place)
    {
        return {{u"place"_s, place}, {u"severity"_s, 4.0}, {u"picked"_s, QVariantMap{{u"latitude"_s, 37.86}}}};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCallDraft)
#include "test_calldraft.moc"
