// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewriter.h"
#include "installation.h"
#include "logstore.h"
#include "onetest.h"
#include "patience.h"
#include "signons.h"
#include "testwindow.h"
#include "usersettings.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

/// Who is signed on at the seat: by the keyboard, in every event, over a restart, until the handover.
class TestSignOn : public QObject {
    Q_OBJECT
public:
    /// Who is signed on is kept in a file that every window would read: this test has a home of its own.
    TestSignOn() { qputenv("HOME", m_home.path().toLocal8Bit()); }

private Q_SLOTS:
    void init() { onDisk().remove(u"signon"_s); }
    void cleanup() { m_test.close(); }

    void whatIsABadgeNumber_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept"); // empty: it is none
        QTest::newRow("digits") << u"014235"_s << u"014235"_s;
        QTest::newRow("full width") << u" ０１４２３５　"_s << u"014235"_s;
        QTest::newRow("letters and characters") << u"晋A0142"_s << u"晋A0142"_s;
        QTest::newRow("the longest") << QString(20, u'7') << QString(20, u'7');
        QTest::newRow("the shortest") << u"A01"_s << u"A01"_s;
        QTest::newRow("a stray digit") << u"1"_s << QString();
        QTest::newRow("too short") << u"01"_s << QString();
        QTest::newRow("too long") << QString(21, u'7') << QString();
        QTest::newRow("a space in it") << u"014 235"_s << QString();
        QTest::newRow("a sign") << u"01-42"_s << QString();
        QTest::newRow("nothing") << u" 　"_s << QString();
    }
    void whatIsABadgeNumber()
    {
        QFETCH(QString, typed);
        QTEST(wf::SignOns::badge(typed).value_or(QString()), "kept");
    }

    void byTheKeyboardAndInEveryEvent()
    {
        openLive();
        QCOMPARE(desk().person(), QString());
        QTRY_VERIFY2(barText().contains(u"未签到"_s), qPrintable(barText()));
        addEntry(u"签到之前"_s); // it hinders nothing
        QCOMPARE(personOf(u"entry.add"_s), QString());

        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"SeatField"_s); }, 200));
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(isAsked());
        m_test.key(Qt::Key_Return); // an empty field is no badge number, and signs nobody off either
        QTRY_VERIFY(!problem().isEmpty());
        m_test.type("01 42");
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(!problem().isEmpty());
        QVERIFY(m_test.keep(u"signon-refused"_s));
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"SignOnDialog"_s));
        QCOMPARE(desk().person(), QString());
        QTRY_VERIFY(m_test.isFocusIn(u"SeatField"_s));

        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(isAsked());
        m_test.type("014235");
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(!m_test.dialog(u"SignOnDialog"_s));
        QCOMPARE(desk().person(), u"014235"_s);
        QTRY_VERIFY(m_test.isFocusIn(u"SeatField"_s));
        QTRY_VERIFY2(barText().contains(u"014235"_s) && !barText().contains(u"未签到"_s), qPrintable(barText()));
        QVERIFY(m_test.keep(u"signon-bar"_s));
        addEntry(u"签到之后"_s);
        QCOMPARE(personOf(u"entry.add"_s), u"014235"_s);
        for (const auto &[tab, type] : {std::pair(u"events"_s, u"LogTable"_s), std::pair(u"dutylog"_s, u"DutyLogTable"_s)}) {
            QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, tab);
            QTRY_VERIFY(m_test.find(type));
            QTRY_VERIFY2(TestWindow::textOf(m_test.find(type)).contains(u"指挥长 014235"_s),
                         qPrintable(TestWindow::textOf(m_test.find(type)).left(400)));
        }

        QCOMPARE(desk().signOn(u"０１４２３６"_s), QString());
        QCOMPARE(desk().person(), u"014236"_s);
        QCOMPARE(desk().signOn({}), QString());
        QCOMPARE(desk().person(), QString());
        addEntry(u"签退之后"_s);
        QCOMPARE(personOf(u"entry.add"_s), QString());
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// What the program would find after it was killed: it is on disk at once.
    void aRestartRemembersOneShift()
    {
        openLive();
        QCOMPARE(desk().signOn(u"014235"_s), QString());
        const auto now = static_cast<qint64>(m_test.view()->host().now());
        const QString kept = keptAt(u"duty.wflog"_s);
        QCOMPARE(onDisk().value(kept + u"/person"_s).toString(), u"014235"_s);
        m_test.close();
        openLive();
        QCOMPARE(desk().person(), u"014235"_s);
        QTRY_VERIFY2(barText().contains(u"014235"_s), qPrintable(barText()));
        m_test.close();

        const auto signedOnAt = [&kept](qint64 at) { onDisk().setValue(kept + u"/at"_s, at); };
        signedOnAt(now - wf::SignOns::rememberedMs + 10 * 60'000);
        openLive();
        QCOMPARE(desk().person(), u"014235"_s);
        m_test.close();
        signedOnAt(now - wf::SignOns::rememberedMs);
        openLive();
        QCOMPARE(desk().person(), QString());
        QTRY_VERIFY2(barText().contains(u"未签到"_s), qPrintable(barText()));
        QVERIFY(!onDisk().contains(kept + u"/person"_s));
    }

    /// Two logs on one machine have people of their own, by whichever name a log is opened.
    void anotherLogHasPeopleOfItsOwn()
    {
        openLive();
        QCOMPARE(desk().signOn(u"014235"_s), QString());
        m_test.close();
        openLive(u"other.wflog"_s);
        QCOMPARE(desk().person(), QString());
        QCOMPARE(desk().signOn(u"025001"_s), QString());
        m_test.close();
        QVERIFY(QFile::link(m_test.file(u"duty.wflog"_s), m_test.file(u"named.wflog"_s)));
        QCOMPARE(keptAt(u"named.wflog"_s), keptAt(u"duty.wflog"_s));
        openLive();
        QCOMPARE(desk().person(), u"014235"_s);
    }

    /// What lies at a path is not the log that lay there before: whoever was signed on then has not signed on to this one.
    void aNewLogAtTheSamePlaceAsksAnew()
    {
        openLive();
        QCOMPARE(desk().signOn(u"014235"_s), QString());
        m_test.close();
        // As somebody does it who begins with a fresh log: with all that lies beside it.
        const QDir folder(m_test.folder());
        const QStringList parts = folder.entryList({u"duty.wflog*"_s}, QDir::Files | QDir::Hidden);
        QVERIFY(!parts.isEmpty());
        for (const QString &part : parts)
            QVERIFY(QFile::rename(folder.filePath(part), folder.filePath(u"old-"_s + part)));
        openLive();
        QCOMPARE(desk().person(), QString());
        QTRY_VERIFY2(barText().contains(u"未签到"_s), qPrintable(barText()));
        addEntry(u"新日志"_s);
        QCOMPARE(personOf(u"entry.add"_s), QString());
    }

    /// A program that is not ended has no longer shifts than one that is.
    void aSignOnEndsWhileTheProgramRuns()
    {
        wf::SignOns pure(wf::SignOns::Memory::OverARestart);
        constexpr qint64 began = 1'784'882'400'000;
        pure.signOn(u"ZHZ"_s, u"014235"_s, began);
        QCOMPARE(pure.person(u"ZHZ"_s, began + wf::SignOns::rememberedMs - 1), u"014235"_s);
        QCOMPARE(pure.person(u"ZHZ"_s, began + wf::SignOns::rememberedMs), QString());
        QCOMPARE(pure.person(u"ZHZ"_s, began), QString()); // and stays so

        openLive();
        const auto old = std::make_shared<wf::SignOns>(wf::SignOns::Memory::OverARestart, std::make_shared<wf::UserSettings>());
        old->setLog(wf::OpenedLog::placeOf(m_test.file(u"duty.wflog"_s)), identityOf(u"duty.wflog"_s));
        const auto soon = static_cast<qint64>(m_test.view()->host().now()) - wf::SignOns::rememberedMs + 3'000;
        old->signOn(u"ZHZ"_s, u"014235"_s, soon);
        desk().setSignOns(old);
        QCOMPARE(desk().person(), u"014235"_s);
        QTRY_COMPARE(desk().person(), QString());
        QTRY_VERIFY2(barText().contains(u"未签到"_s), qPrintable(barText()));
        QVERIFY(!onDisk().contains(keptAt(u"duty.wflog"_s) + u"/person"_s));
        addEntry(u"十四小时之后"_s);
        QCOMPARE(personOf(u"entry.add"_s), QString());
    }

    /// Signed on by the mouse: the keyboard is where it was, and no key of a dialog that is gone opens the next one.
    void theMouseTakesNoKeyboard()
    {
        openLive();
        m_test.press({u"Ctrl+1"_s});
        QTRY_VERIFY(m_test.isFocusIn(u"PendingPanel"_s));
        clickSeat();
        QTRY_VERIFY(isAsked());
        m_test.type("014235");
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(!m_test.dialog(u"SignOnDialog"_s));
        QCOMPARE(desk().person(), u"014235"_s);
        QTRY_VERIFY(m_test.isFocusIn(u"PendingPanel"_s));
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
            m_test.key(key, Qt::ControlModifier);
            QVERIFY(!m_test.dialog(u"SignOnDialog"_s));
        }
        // Nor where Tab has gone to it: Ctrl+Enter is of dialogs and forms, Space and Enter press what one is on.
        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"SeatField"_s); }, 200));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_test.dialog(u"SignOnDialog"_s));
        m_test.key(Qt::Key_Space);
        QTRY_VERIFY(isAsked());
        m_test.type("1");
        m_test.key(Qt::Key_Return, Qt::ControlModifier); // a stray digit is nobody
        QTRY_VERIFY(!problem().isEmpty());
        QCOMPARE(desk().person(), u"014235"_s);
    }

    void theHandoverSignsOff()
    {
        openLive();
        QCOMPARE(desk().signOn(u"014235"_s), QString());
        const QString list
            = m_test.run(u"handover.prepare"_s, {},
                         {{u"outgoing"_s, u"wang"_s}, {u"incoming"_s, u"zhao"_s}, {u"items"_s, m_test.view()->papers()->handoverItems()}});
        QVERIFY(!list.isEmpty());
        for (const auto &[verb, field, name] :
             {std::tuple{u"handover.sign_out"_s, u"signerOut"_s, u"wang"_s}, std::tuple{u"handover.sign_on"_s, u"signerOn"_s, u"zhao"_s}}) {
            QCOMPARE(desk().person(), u"014235"_s); // until both have signed
            const QVariantMap fields{{field, name}};
            QTRY_COMPARE(desk().whyNot(verb, list, fields), QString());
            QCOMPARE(m_test.run(verb, list, fields), list);
        }
        QTRY_COMPARE(desk().person(), QString());
        QTRY_VERIFY2(barText().contains(u"未签到"_s), qPrintable(barText()));
        QCOMPARE(personOf(u"handover.sign_out"_s), u"014235"_s);
        QCOMPARE(personOf(u"handover.sign_on"_s), QString()); // the incoming shift's act, not his
        addEntry(u"接班之后"_s);
        QCOMPARE(personOf(u"entry.add"_s), QString());
        m_test.close();
        openLive();
        QCOMPARE(desk().person(), QString());
    }

    /// Who signs on when the outgoing shift has signed is of the incoming one: so it signs, and stays signed on.
    void theIncomingShiftStaysSignedOn()
    {
        openLive();
        QCOMPARE(desk().signOn(u"014235"_s), QString());
        const QString list
            = m_test.run(u"handover.prepare"_s, {},
                         {{u"outgoing"_s, u"wang"_s}, {u"incoming"_s, u"zhao"_s}, {u"items"_s, m_test.view()->papers()->handoverItems()}});
        QTRY_COMPARE(desk().whyNot(u"handover.sign_out"_s, list, {{u"signerOut"_s, u"wang"_s}}), QString());
        QCOMPARE(m_test.run(u"handover.sign_out"_s, list, {{u"signerOut"_s, u"wang"_s}}), list);
        const double signedOut = m_test.view()->host().now();
        QTRY_VERIFY(m_test.view()->host().now() > signedOut);
        QCOMPARE(desk().signOn(u"025001"_s), QString());
        QTRY_COMPARE(desk().whyNot(u"handover.sign_on"_s, list, {{u"signerOn"_s, u"zhao"_s}}), QString());
        QCOMPARE(m_test.run(u"handover.sign_on"_s, list, {{u"signerOn"_s, u"zhao"_s}}), list);
        QTRY_VERIFY(m_test.view()->host().room().log->isIdle());
        QCOMPARE(personOf(u"handover.sign_on"_s), u"025001"_s);
        QCOMPARE(desk().person(), u"025001"_s);
    }

    void anExerciseForgetsAtItsEnd()
    {
        const wf::Options options = m_test.drill({u"none"_s});
        QCOMPARE(m_test.open(options), QString());
        const QString seat = desk().seatId();
        QVERIFY(!barText().contains(u"未签到"_s)); // nobody has to in an exercise
        QCOMPARE(desk().signOn(u"A01"_s), QString());
        QTRY_VERIFY2(barText().contains(u"A01"_s), qPrintable(barText()));
        const QVariantList seats = desk().seatList();
        for (const QVariant &one : seats) {
            const QString other = one.toMap().value(u"id"_s).toString();
            m_test.view()->sit(other);
            QCOMPARE(desk().person(), other == seat ? u"A01"_s : QString()); // of each seat for itself
        }
        m_test.view()->sit(seat);
        QVERIFY(m_test.view()->host().openDrill(m_test.file(u"again.wflog"_s))); // another attempt by the same people
        QCOMPARE(desk().seatId(), seat);
        QCOMPARE(desk().person(), u"A01"_s);
        QVERIFY(!onDisk().childGroups().contains(u"signon"_s));
        m_test.close();
        QCOMPARE(m_test.open(options), QString());
        QCOMPARE(desk().person(), QString());
    }

private:
    void openLive(const QString &log = u"duty.wflog"_s)
    {
        QCOMPARE(m_test.open(m_test.live(log)), QString());
        QTRY_VERIFY(m_test.view()->host().isComplete());
        QTRY_VERIFY(!m_test.view()->host().room().situation->records(u"post"_s).isEmpty());
        QTRY_VERIFY(m_test.view()->host().room().log->isIdle());
        QCOMPARE(desk().seatId(), u"ZHZ"_s);
    }
    /// The settings as another start would find them, once what was set is written.
    [[nodiscard]] static QSettings onDisk()
    {
        wf::ownFileThread()->waitForDone();
        return QSettings(wf::UserSettings::usualFile(), QSettings::IniFormat);
    }
    /// Where it is remembered who sits at the first seat of a log.
    [[nodiscard]] QString keptAt(const QString &log) const
    {
        wf::SignOns signOns;
        signOns.setLog(wf::OpenedLog::placeOf(m_test.file(log)), identityOf(log));
        return signOns.group(u"ZHZ"_s);
    }
    [[nodiscard]] QString identityOf(const QString &log) const
    {
        auto store = wf::LogStore::open(m_test.file(log), wf::LogStore::Access::ReadOnly);
        return store ? wf::installationOf(*store, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)) : QString();
    }
    void clickSeat() const
    {
        const QQuickItem *seat = m_test.find(u"SeatField"_s);
        QVERIFY(seat);
        QTest::mouseClick(m_test.window(), Qt::LeftButton, {}, seat->mapToScene({seat->width() / 2, seat->height() / 2}).toPoint());
    }
    [[nodiscard]] wf::Desk &desk() const { return *m_test.view()->desk(); }
    [[nodiscard]] QString barText() const { return TestWindow::textOf(m_test.find(u"TopBar"_s)); }
    [[nodiscard]] bool isAsked() const { return m_test.dialog(u"SignOnDialog"_s) && m_test.isFocusIn(u"WfField"_s); }
    [[nodiscard]] QString problem() const
    {
        const QObject *dialog = m_test.dialog(u"SignOnDialog"_s);
        return dialog ? dialog->property("problem").toString() : QString();
    }
    void addEntry(const QString &text) const
    {
        QVERIFY(!m_test.run(u"entry.add"_s, {}, {{u"type"_s, u"note"_s}, {u"text"_s, text}}).isEmpty());
        QTRY_VERIFY(m_test.view()->host().room().log->isIdle());
    }
    /// Of the last event of a verb.
    [[nodiscard]] QString personOf(const QString &verb) const
    {
        const QFuture<QList<wf::Event>> read = m_test.view()->host().room().log->events(0, 0);
        if (!wf::waitFor([&read] { return read.isFinished(); }))
            return u"the log is not read"_s;
        const QList<wf::Event> events = read.result();
        QString person = u"no such event"_s;
        for (const wf::Event &event : events) {
            if (event.verb == verb)
                person = event.person;
        }
        return person;
    }

    QTemporaryDir m_home;
    TestWindow m_test;
};

WATCHFLOOR_TEST(TestSignOn, QApplication)
#include "test_signon.moc"
