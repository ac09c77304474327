// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconprovider.h"
#include "onetest.h"
#include "testwindow.h"

#include <QApplication>
#include <QMutex>
#include <QSet>
#include <QSignalSpy>
#include <QThread>
#include <QThreadPool>
#include <QTranslator>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Notes on which threads something is said of a log: where it is opened.
class Listener final : public QTranslator {
    Q_OBJECT
public:
    [[nodiscard]] QString translate(const char *context, const char *, const char *, int) const override
    {
        const QMutexLocker locker(&m_mutex);
        if (QLatin1StringView(context) == "LogStore"_L1)
            m_threads.insert(QThread::currentThread());
        return {};
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QSet<QThread *> take()
    {
        const QMutexLocker locker(&m_mutex);
        return std::exchange(m_threads, {});
    }

private:
    mutable QMutex m_mutex;
    mutable QSet<QThread *> m_threads;
};

} // namespace

/// The window is there while its log is still being read, and never waits for it.
class TestOpeningLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_listener)); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_listener); }
    void init() { (void)m_listener.take(); }

    /// In whichever order the log and the first picture are there.
    void liveDutyIsTakenUpWhenItsLogIsOpen()
    {
        for (const bool isPictureFirst : {true, false}) {
            wf::RoomHost liveHost(m_test.live(isPictureFirst ? u"first.wflog"_s : u"then.wflog"_s));
            wf::View live(liveHost);
            QVERIFY(live.host().openCity());
            QCOMPARE(live.host().openingText(), QString());
            live.host().openRoomLater();
            QVERIFY(!live.isReady());
            QVERIFY(!live.host().openingText().isEmpty());
            if (isPictureFirst)
                live.host().pictureStands();
            QTRY_VERIFY(live.isReady());
            QCOMPARE(live.host().openingText(), QString());
            if (!isPictureFirst)
                live.host().pictureStands();
            QTRY_VERIFY(live.host().isComplete());
            QTRY_VERIFY(live.lists()->units()->rowCount() > 0);
            QTRY_VERIFY(live.host().room().log->isIdle());
        }
    }

    /// What is wrong with a log is found, and said, where it is read: not on the window's thread.
    void noLogIsReadOnTheWindowsThread_data()
    {
        QTest::addColumn<wf::Options::Mode>("mode");
        QTest::newRow("live duty") << wf::Options::Mode::Live;
        QTest::newRow("an exercise") << wf::Options::Mode::Drill;
        QTest::newRow("a replay") << wf::Options::Mode::Replay;
    }

    void noLogIsReadOnTheWindowsThread()
    {
        QFETCH(wf::Options::Mode, mode);
        wf::Options options = mode == wf::Options::Mode::Drill ? m_test.drill({}) : m_test.live({});
        options.mode = mode;
        options.log = m_test.file(u"words.txt"_s);
        QFile words(options.log);
        QVERIFY(words.open(QFile::WriteOnly) && words.write("just words, no more than that\n") > 0);
        words.close();
        wf::RoomHost host(options);
        wf::View view(host);
        QVERIFY(view.host().openCity());
        QSignalSpy failed(&view.host(), &wf::RoomHost::failed);
        view.host().openRoomLater();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!view.isReady());
        QCOMPARE(view.host().openingText(), QString());
        const QSet<QThread *> threads = m_listener.take();
        QVERIFY(!threads.isEmpty());
        QVERIFY(!threads.contains(QThread::currentThread()));
    }

    /// A replay is read beside what goes on, and the one that was asked for last is shown.
    void aReplayIsReadBesideTheDuty()
    {
        wf::RoomHost liveHost(m_test.live(u"looked.wflog"_s));
        wf::View live(liveHost);
        QVERIFY(live.host().open());
        QTRY_VERIFY(live.lists()->units()->rowCount() > 0);
        QTRY_VERIFY(live.host().room().log->isIdle());
        (void)m_listener.take();
        QFile words(m_test.file(u"none.wflog"_s));
        QVERIFY(words.open(QFile::WriteOnly) && words.write("just words, no more than that\n") > 0);
        words.close();
        live.host().replay()->choose(QUrl::fromLocalFile(words.fileName()));
        QTRY_VERIFY(!live.host().replay()->isOpening());
        QCOMPARE(live.host().mode(), u"live"_s);
        QVERIFY(!m_listener.take().contains(QThread::currentThread()));
        live.host().replay()->choose(QUrl::fromLocalFile(words.fileName()));
        live.host().replay()->chooseCurrent();
        QTRY_COMPARE(live.host().mode(), u"replay"_s);
        QVERIFY(!live.host().replay()->isOpening());
        QCOMPARE(live.host().replay()->fileName(), u"looked.wflog"_s);
        live.host().replay()->leave();
        QCOMPARE(live.host().mode(), u"live"_s);
    }

    /// Whoever turns to another page while it is read is not torn from it.
    void aReplayThatIsGivenUpIsNotShown()
    {
        wf::RoomHost liveHost(m_test.live(u"givenup.wflog"_s));
        wf::View live(liveHost);
        QVERIFY(live.host().open());
        QTRY_VERIFY(live.host().room().log->isIdle());
        live.host().replay()->chooseCurrent();
        live.host().replay()->giveUp();
        QVERIFY(!live.host().replay()->isOpening());
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        QCoreApplication::processEvents();
        QCOMPARE(live.host().mode(), u"live"_s);
    }

    /// The map is there before what is on it: pressed then, it chooses nothing.
    void theMapIsPressedBeforeTheLogIsOpen()
    {
        wf::RoomHost liveHost(m_test.live(u"pressed.wflog"_s));
        wf::View live(liveHost);
        QVERIFY(live.host().openCity());
        QQmlApplicationEngine engine;
        engine.addImageProvider(u"icons"_s, new wf::IconProvider);
        engine.setInitialProperties({{u"view"_s, QVariant::fromValue(&live)}});
        engine.loadFromModule("Watchfloor.Shell", "Main");
        auto *window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
        QVERIFY(window);
        QVERIFY(QTest::qWaitForWindowExposed(window, 30'000));
        QTest::mouseClick(window, Qt::LeftButton, {}, {window->width() / 2, window->height() / 2});
        QTest::keyClick(window, Qt::Key_F2);
        QTest::keyClick(window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!live.isReady());
        QVERIFY(window->close()); // nobody is asked: there is no duty yet
    }

    /// What can't be opened is said where one looks, and with that the program ends.
    void theWindowSaysWhyThereIsNoLog()
    {
        wf::RoomHost liveHost(m_test.live(u"unread.wflog"_s));
        wf::View live(liveHost);
        QVERIFY(live.host().openCity());
        QQmlApplicationEngine engine;
        engine.addImageProvider(u"icons"_s, new wf::IconProvider);
        engine.setInitialProperties({{u"view"_s, QVariant::fromValue(&live)}});
        engine.loadFromModule("Watchfloor.Shell", "Main");
        auto *window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
        QVERIFY(window);
        QVERIFY(QTest::qWaitForWindowExposed(window, 30'000));
        window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QVERIFY(window->setProperty("failure", u"日志 某文件.wflog 正由另一程序写入。"_s));
        QTRY_VERIFY(TestWindow::textOf(window->contentItem()).contains(u"某文件.wflog"_s));
        QTRY_VERIFY(window->activeFocusItem() && window->activeFocusItem()->property("primary").toBool());
        QTest::keyClick(window, Qt::Key_Return);
        QTRY_VERIFY(!window->isVisible());
    }

    /// "Begin anew", pressed twice, begins one other attempt: nothing is refused, and the old one does not move meanwhile.
    void anotherAttemptIsBegunOnce()
    {
        wf::Options options = m_test.drill({u"none"_s});
        options.log = m_test.file(u"attempt.wflog"_s);
        {
            wf::RoomHost drillHost(options);
            wf::View drill(drillHost);
            QVERIFY(drill.host().open());
            drill.host().drill()->toggle();
            QTRY_VERIFY(drill.host().room().log->isIdle() && drill.host().drill()->isRunning());
        }
        options.seed = options.seed + 1; // another form of the exercise: somebody is asked
        wf::RoomHost drillHost(options);
        wf::View drill(drillHost);
        QVERIFY(drill.host().open());
        drill.listen();
        QTRY_VERIFY(!drill.host().drill()->doubt().isEmpty());
        const QString before = drill.host().room().file;
        QSignalSpy said(&drill, &wf::View::notice);
        drill.host().drill()->beginAnew();
        drill.host().drill()->beginAnew();
        drill.host().drill()->toggle();
        QVERIFY(!drill.host().drill()->isRunning());
        QTRY_VERIFY(drill.host().room().file != before);
        QVERIFY(drill.host().drill()->doubt().isEmpty());
        QTRY_VERIFY(drill.host().room().log->isIdle());
        for (const QList<QVariant> &each : std::as_const(said)) {
            const QString text = each.constFirst().toString();
            QVERIFY2(!text.contains(u".wflog"_s), qPrintable(text));
        }
    }

private:
    TestWindow m_test;
    Listener m_listener;
};

WATCHFLOOR_TEST(TestOpeningLog, QApplication)
#include "test_openinglog.moc"
