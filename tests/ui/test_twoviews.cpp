// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventsmodel.h"
#include "iconprovider.h"
#include "onetest.h"
#include "patience.h"
#include "testwindow.h"

#include <QApplication>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QVariantMap Report{{u"type"_s, u"ponding"_s},
                         {u"severity"_s, 2},
                         {u"place"_s, u"迎泽大街大南门"_s},
                         {u"source"_s, u"110"_s},
                         {u"pos"_s, QVariantList{112.556, 37.861}}};

/// Reports an incident at the desk of a view; its subject, empty: it was refused.
QString report(const wf::View &view)
{
    const QSignalSpy refused(view.desk(), &wf::Desk::refused);
    const QSignalSpy done(view.desk(), &wf::Desk::done);
    view.desk()->run(u"incident.report"_s, {}, Report);
    return wf::waitFor([&] { return !done.isEmpty() || !refused.isEmpty(); }) && !done.isEmpty() ? done.constFirst().at(1).toString()
                                                                                                 : QString();
}

} // namespace

/// Two windows on one room: each has a seat, a selection and a page of its own, and what is done in one is seen in both.
class TestTwoViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<wf::RoomHost>(m_test.live(u"two-%1.wflog"_s.arg(++m_logs)));
        m_first = std::make_unique<wf::View>(*m_host);
        QVERIFY(m_host->open());
        m_second = std::make_unique<wf::View>(*m_host); // when the room is open already
        QTRY_VERIFY(m_first->lists()->floodPoints()->rowCount() > 1);
        QTRY_VERIFY(m_host->room().log->isIdle());
    }
    void cleanup()
    {
        m_second.reset();
        m_first.reset();
        m_host.reset();
    }

    void eachHasASeatASelectionAndAPage()
    {
        QVERIFY(m_second->isReady());
        QVERIFY(m_first->lists() != m_second->lists());
        QCOMPARE(m_first->desk()->seatId(), m_second->desk()->seatId()); // where everybody begins
        m_second->desk()->setSeatId(u"JJ"_s);
        QCOMPARE(m_first->desk()->seatId(), u"ZHZ"_s);
        const QString first = m_first->lists()->floodPoints()->subjectAt(0);
        const QString second = m_first->lists()->floodPoints()->subjectAt(1);
        m_first->lists()->setSelected(first);
        QCOMPARE(m_second->lists()->selected(), QString());
        m_second->lists()->setSelected(second);
        QCOMPARE(m_first->lists()->selected(), first);
        const QSignalSpy turned(m_first.get(), &wf::View::pageChanged);
        m_second->setPage(u"flood"_s);
        QCOMPARE(m_first->page(), u"situation"_s);
        QVERIFY(turned.isEmpty());
        QVERIFY(!m_first->callDraft().isEmpty());
        QVERIFY(m_first->callDraft() != m_second->callDraft()); // two calls are taken at once
    }

    void whatOneDoesIsSignedByItsSeatAndSeenByBoth()
    {
        m_second->desk()->setSeatId(u"JJ"_s);
        const QString chosen = m_first->lists()->floodPoints()->subjectAt(0);
        m_first->lists()->setSelected(chosen);
        const QSignalSpy done(m_first->desk(), &wf::Desk::done);
        const QString subject = report(*m_second);
        QVERIFY(!subject.isEmpty());
        m_second->lists()->setSelected(subject);
        QTRY_VERIFY(!m_first->lists()->record(subject).isEmpty());
        QTRY_COMPARE(m_first->lists()->incidents()->rowCount(), 1);
        QVERIFY(done.isEmpty()); // nobody did it there
        QCOMPARE(m_first->lists()->selected(), chosen);
        const QString other = report(*m_first);
        QCOMPARE(seatOf(subject), u"JJ"_s);
        QCOMPARE(seatOf(other), u"ZHZ"_s);
        QTRY_COMPARE(m_second->lists()->incidents()->rowCount(), 2);
    }

    /// What is said of a window's own matters is said there; what the room has to say, everywhere.
    void aNoticeIsOfOneWindowOrOfTheRoom()
    {
        m_first->listen();
        QSignalSpy first(m_first.get(), &wf::View::notice);
        QSignalSpy second(m_second.get(), &wf::View::notice);
        Q_EMIT m_second->notice(u"here"_s, false);
        QCOMPARE(first.size(), 0);
        QCOMPARE(second.size(), 1);
        m_host->tell(u"everywhere"_s, true);
        QCOMPARE(first.size(), 1);
        QCOMPARE(second.size(), 2);
    }

    void bothLookAtAReplayAndComeBackToTheirSeats()
    {
        m_second->desk()->setSeatId(u"JJ"_s);
        const QString chosen = m_second->lists()->floodPoints()->subjectAt(1);
        m_second->lists()->setSelected(chosen);
        const wf::Lists *before = m_second->lists();
        QVERIFY(m_host->replay()->openCurrent());
        for (const wf::View *view : {m_first.get(), m_second.get()}) {
            QVERIFY(view->desk()->isReadOnly());
            QCOMPARE(view->behind(), view->ownLists());
            // What the replay told of before there were lists is read as it is looked at.
            view->lists()->events()->fetchMore({});
            QTRY_VERIFY(view->lists()->events()->count() > 0);
        }
        m_host->replay()->leave();
        QVERIFY(m_second->lists() == before);
        QCOMPARE(m_second->lists()->selected(), chosen);
        QCOMPARE(m_second->desk()->seatId(), u"JJ"_s);
        QCOMPARE(m_first->desk()->seatId(), u"ZHZ"_s);
        QVERIFY(!m_first->behind());
    }

    void closingOneLeavesTheOther()
    {
        const QString chosen = m_first->lists()->floodPoints()->subjectAt(0);
        m_first->lists()->setSelected(chosen);
        const QString draft = m_second->callDraft();
        m_second.reset();
        QCoreApplication::processEvents();
        const QString subject = report(*m_first);
        QVERIFY(!subject.isEmpty());
        QTRY_COMPARE(m_first->lists()->incidents()->rowCount(), 1);
        QCOMPARE(m_first->lists()->selected(), chosen);
        m_second = std::make_unique<wf::View>(*m_host); // another one, in its place
        QCOMPARE(m_second->callDraft(), draft);
        QTRY_COMPARE(m_second->lists()->incidents()->rowCount(), 1);
    }

    void twoWindowsTurnTheirOwnPages()
    {
        cleanup();
        QCOMPARE(m_test.open(m_test.live(u"windows.wflog"_s)), QString());
        const wf::View &first = *m_test.view();
        QTRY_VERIFY(first.lists()->floodPoints()->rowCount() > 1);
        QTRY_VERIFY(first.host().room().log->isIdle());
        {
            wf::View second(first.host());
            QQmlApplicationEngine engine;
            engine.addImageProvider(u"icons"_s, new wf::IconProvider);
            engine.setInitialProperties({{u"view"_s, QVariant::fromValue(&second)}});
            engine.loadFromModule("Watchfloor.Shell", "Main");
            QVERIFY(!engine.rootObjects().isEmpty());
            QObject *window = engine.rootObjects().constFirst();
            QTRY_VERIFY(window->property("furnished").toBool());
            QVERIFY(QMetaObject::invokeMethod(window, "goTo", u"flood"_s));
            QTRY_COMPARE(second.page(), u"flood"_s);
            QCOMPARE(window->property("page").toString(), u"flood"_s);
            QCOMPARE(m_test.window()->property("page").toString(), u"situation"_s);
            second.lists()->setSelected(second.lists()->floodPoints()->subjectAt(0));
            QCOMPARE(first.lists()->selected(), QString());
            QVERIFY(!report(second).isEmpty());
            QTRY_COMPARE(first.lists()->incidents()->rowCount(), 1);
        }
        QVERIFY(!report(first).isEmpty());
        QTRY_COMPARE(first.lists()->incidents()->rowCount(), 2);
        QTRY_VERIFY(first.host().room().log->isIdle());
        QCOMPARE(TestWindow::warnings(), QString());
        m_test.close();
    }

private:
    /// Whose step made the record.
    [[nodiscard]] QString seatOf(const QString &subject) const
    {
        const auto read = m_host->room().log->events(0, 0);
        if (!wf::waitFor([&] { return read.isFinished(); }))
            return {};
        const QList<wf::Event> events = read.result();
        const auto found = std::ranges::find(events, subject, &wf::Event::subject);
        return found == events.cend() ? QString() : found->seat;
    }

    TestWindow m_test;
    int m_logs = 0;
    std::unique_ptr<wf::RoomHost> m_host;
    std::unique_ptr<wf::View> m_first;
    std::unique_ptr<wf::View> m_second;
};

WATCHFLOOR_TEST(TestTwoViews, QApplication)
#include "test_twoviews.moc"
