// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconprovider.h"
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
            wf::Session live(m_test.live(isPictureFirst ? u"first.wflog"_s : u"then.wflog"_s));
            QVERIFY(live.openCity());
            QCOMPARE(live.openingText(), QString());
            live.openRoomLater();
            QVERIFY(!live.isReady());
            QVERIFY(!live.openingText().isEmpty());
            if (isPictureFirst)
                live.pictureStands();
            QTRY_VERIFY(live.isReady());
            QCOMPARE(live.openingText(), QString());
            if (!isPictureFirst)
                live.pictureStands();
            QTRY_VERIFY(live.isComplete());
            QTRY_VERIFY(live.lists()->units()->rowCount() > 0);
            QTRY_VERIFY(live.room().log->isIdle());
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
        wf::Session session(options);
        QVERIFY(session.openCity());
        QSignalSpy failed(&session, &wf::Session::failed);
        session.openRoomLater();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!session.isReady());
        QCOMPARE(session.openingText(), QString());
        const QSet<QThread *> threads = m_listener.take();
        QVERIFY(!threads.isEmpty());
        QVERIFY(!threads.contains(QThread::currentThread()));
    }

    /// A replay is read beside what goes on, and the one that was asked for last is shown.
    void aReplayIsReadBesideTheDuty()
    {
        wf::Session live(m_test.live(u"looked.wflog"_s));
        QVERIFY(live.open());
        QTRY_VERIFY(live.lists()->units()->rowCount() > 0);
        QTRY_VERIFY(live.room().log->isIdle());
        (void)m_listener.take();
        QFile words(m_test.file(u"none.wflog"_s));
        QVERIFY(words.open(QFile::WriteOnly) && words.write("just words, no more than that\n") > 0);
        words.close();
        live.replay()->choose(QUrl::fromLocalFile(words.fileName()));
        QVERIFY(live.replay()->isOpening());
        QTRY_VERIFY(!live.replay()->isOpening());
        QCOMPARE(live.mode(), u"live"_s);
        QVERIFY(!m_listener.take().contains(QThread::currentThread()));
        live.replay()->choose(QUrl::fromLocalFile(words.fileName()));
        live.replay()->chooseCurrent();
        QVERIFY(live.replay()->isOpening());
        QTRY_COMPARE(live.mode(), u"replay"_s);
        QVERIFY(!live.replay()->isOpening());
        QCOMPARE(live.replay()->fileName(), u"looked.wflog"_s);
        live.replay()->leave();
        QCOMPARE(live.mode(), u"live"_s);
    }

    /// Whoever turns to another page while it is read is not torn from it.
    void aReplayThatIsGivenUpIsNotShown()
    {
        wf::Session live(m_test.live(u"givenup.wflog"_s));
        QVERIFY(live.open());
        QTRY_VERIFY(live.room().log->isIdle());
        live.replay()->chooseCurrent();
        live.replay()->giveUp();
        QVERIFY(!live.replay()->isOpening());
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        QCoreApplication::processEvents();
        QCOMPARE(live.mode(), u"live"_s);
    }

    /// The map is there before what is on it: pressed then, it chooses nothing.
    void theMapIsPressedBeforeTheLogIsOpen()
    {
        wf::Session live(m_test.live(u"pressed.wflog"_s));
        QVERIFY(live.openCity());
        QQmlApplicationEngine engine;
        engine.addImageProvider(u"icons"_s, new wf::IconProvider);
        engine.setInitialProperties({{u"session"_s, QVariant::fromValue(&live)}});
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
        wf::Session live(m_test.live(u"unread.wflog"_s));
        QVERIFY(live.openCity());
        QQmlApplicationEngine engine;
        engine.addImageProvider(u"icons"_s, new wf::IconProvider);
        engine.setInitialProperties({{u"session"_s, QVariant::fromValue(&live)}});
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
            wf::Session drill(options);
            QVERIFY(drill.open());
            drill.drill()->toggle();
            QTRY_VERIFY(drill.room().log->isIdle() && drill.drill()->isRunning());
        }
        options.seed = options.seed + 1; // another form of the exercise: somebody is asked
        wf::Session drill(options);
        QVERIFY(drill.open());
        drill.listen();
        QTRY_VERIFY(!drill.drill()->doubt().isEmpty());
        const QString before = drill.room().file;
        QSignalSpy said(&drill, &wf::Session::notice);
        drill.drill()->beginAnew();
        drill.drill()->beginAnew();
        drill.drill()->toggle();
        QVERIFY(!drill.drill()->isRunning());
        QTRY_VERIFY(drill.room().file != before);
        QVERIFY(drill.drill()->doubt().isEmpty());
        QTRY_VERIFY(drill.room().log->isIdle());
        for (const QList<QVariant> &each : std::as_const(said)) {
            const QString text = each.constFirst().toString();
            QVERIFY2(!text.contains(u".wflog"_s), qPrintable(text));
        }
    }

private:
    TestWindow m_test;
    Listener m_listener;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestOpeningLog test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_openinglog.moc"
