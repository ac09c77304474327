// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"
#include "onetest.h"
#include "patience.h"
#include "playing.h"
#include "testwindow.h"
#include "windowpages.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Closing roads in the bundled exercise, in the window: in full, on the map, for an accident; and the replay of it.
class TestClosurePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.drill({u"all"_s}));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_view = m_test.view();
        m_window = m_test.window();
        test::playTo(m_test, 96); // closures are in force
    }

    void aClosureInFull()
    {
        m_view->desk()->setSeatId(u"ZHZ"_s);
        QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", u"closures"_s));
        QString open;
        for (const wf::Record *closure : m_view->host().room().situation->records(u"closure"_s)) {
            if (closure->state() == "in_force"_L1)
                open = closure->subject();
        }
        QVERIFY(!open.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_view->traffic()->isSettled() && m_view->traffic()->diversions()->count() > 0, 30'000);
        m_view->lists()->setSelected(open);
        QVERIFY(m_test.keep(u"closures-selected"_s));
        const QVariantMap facts = m_view->closureDesk()->confirmation(u"closure.reopen"_s, open);
        QCOMPARE(facts.value(u"level"_s).toInt(), 3); // yellow
        QVERIFY(!facts.value(u"authorities"_s).toList().isEmpty());
        QVERIFY(facts.value(u"clauses"_s).toList().size() > 5);
        QVERIFY(QMetaObject::invokeMethod(m_window, "act", u"closure.confirm"_s, open));
        QVERIFY(m_test.keep(u"closures-decision"_s));
        QTest::keyClick(m_window, Qt::Key_Escape);
        m_view->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// What is known of the accident is not typed once more; that it is under water nobody has said.
    void aRoadIsClosedForTheAccidentThatIsChosen()
    {
        for (const QString &type : {u"accident"_s, u"ponding"_s}) {
            const QString incident = m_test.run(u"incident.report"_s, {},
                                                {{u"type"_s, type},
                                                 {u"severity"_s, 3},
                                                 {u"place"_s, u"滨河西路迎泽大桥南"_s},
                                                 {u"road"_s, u"滨河西路"_s},
                                                 {u"source"_s, u"110"_s},
                                                 {u"pos"_s, QVariantList{112.53, 37.86}}});
            QVERIFY(!incident.isEmpty());
            m_view->lists()->setSelected(incident);
            QVERIFY(QMetaObject::invokeMethod(m_window, "command", u"closure:draw"_s));
            QQuickItem *tool = nullptr;
            QTRY_VERIFY((tool = m_test.find(u"ClosureTool"_s)));
            QTRY_COMPARE(tool->property("about").toString(), incident);
            QCOMPARE(m_test.find(u"PlaceField"_s, tool)->property("text").toString(), u"滨河西路"_s);
            QCOMPARE(tool->property("chosenCause").toString(), type == "accident"_L1 ? type : QString());
            m_view->traffic()->sketch()->setActive(false);
        }
        m_view->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// From its row in the queue: what is drawn is for that point, and for its water.
    void aRoadIsClosedForTheWaterAtAPoint()
    {
        QString point; // for which no road is closed yet
        const auto closures = m_view->host().room().situation->records(u"closure"_s);
        for (const wf::Record *one : m_view->host().room().situation->records(u"floodpoint"_s)) {
            if (std::ranges::none_of(closures,
                                     [one](const wf::Record *closure) { return closure->text("floodPoint"_L1) == one->subject(); }))
                point = one->subject();
        }
        QVERIFY(!point.isEmpty());
        const QVariant given = QVariantMap{{u"floodPoint"_s, point}};
        m_view->lists()->setSelected({});
        QVERIFY(QMetaObject::invokeMethod(m_window, "actWith", u"closure.ask"_s, point, given));
        QQuickItem *tool = nullptr;
        QTRY_VERIFY((tool = m_test.find(u"ClosureTool"_s)));
        QTRY_COMPARE(tool->property("about").toString(), point);
        QCOMPARE(m_view->lists()->selected(), point);
        QCOMPARE(m_view->traffic()->sketch()->floodPoint(), point);
        QCOMPARE(tool->property("chosenCause").toString(), u"ponding"_s);
        m_view->traffic()->sketch()->setActive(false);
        // A point that is only looked at has no part in what is drawn.
        QVERIFY(QMetaObject::invokeMethod(m_window, "command", u"closure:draw"_s));
        QTRY_COMPARE(tool->property("about").toString(), QString());
        QCOMPARE(m_view->traffic()->sketch()->floodPoint(), QString());
        m_view->traffic()->sketch()->setActive(false);
        m_view->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// What is missing is said, and the keyboard goes where it is mended.
    void whatHindersAClosureIsSaidAndGoneTo()
    {
        wf::ClosureSketch *sketch = m_view->traffic()->sketch();
        const QString point = m_view->host().room().situation->records(u"floodpoint"_s).constFirst()->subject();
        QVERIFY(QMetaObject::invokeMethod(m_window, "actWith", u"closure.ask"_s, point, QVariant(QVariantMap{{u"floodPoint"_s, point}})));
        QQuickItem *tool = nullptr;
        QTRY_VERIFY((tool = m_test.find(u"ClosureTool"_s)));
        QTRY_COMPARE(tool->property("about").toString(), point);
        QVERIFY(!tool->property("missing").toString().isEmpty());
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!tool->property("problem").toString().isEmpty());
        QVERIFY(m_test.keep(u"closures-draw-lacking"_s));

        const QQuickItem *road = m_test.find(u"PlaceField"_s, tool);
        sketch->name(u"滨河西路"_s, u"southbound"_s, u"查无此路"_s, u"南内环桥"_s);
        QTRY_COMPARE(sketch->refusedName(), u"from"_s);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s) && m_window->activeFocusItem() != road);

        sketch->name(u"滨河西路"_s, u"southbound"_s, u"迎泽大桥"_s, u"南内环桥"_s);
        QTRY_VERIFY(sketch->isReady());
        QTRY_COMPARE(tool->property("missing").toString(), QString());
        QList<QQuickItem *> lanes; // closed, and of how many
        for (QQuickItem *item : tool->findChildren<QQuickItem *>()) {
            if (QByteArrayView(item->metaObject()->className()).startsWith("WfNumber"))
                lanes.append(item);
        }
        QCOMPARE(lanes.size(), 2);
        lanes.at(0)->setProperty("text", u"5"_s);
        lanes.at(1)->setProperty("text", u"3"_s);
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!tool->property("problem").toString().isEmpty());
        QTRY_VERIFY2(m_window->activeFocusItem() == lanes.at(0), qPrintable(tool->property("problem").toString()));
        QVERIFY(sketch->isActive());
        sketch->setActive(false);
        m_view->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void aRoadIsClosedOnTheMap()
    {
        wf::ClosureSketch *sketch = m_view->traffic()->sketch();
        QVERIFY(QMetaObject::invokeMethod(m_window, "command", u"closure:draw"_s));
        QVERIFY(sketch->isActive());
        QVERIFY(m_test.keep(u"closures-draw-empty"_s));
        sketch->name(u"滨河西路"_s, u"southbound"_s, u"迎泽大桥"_s, u"南内环桥"_s);
        QTRY_VERIFY(!sketch->isBusy());
        QVERIFY2(sketch->isReady(), qPrintable(sketch->problem()));
        QVERIFY(m_test.keep(u"closures-draw-named"_s));
        const QVariantMap fields = sketch->fields();
        QVariantMap asked = fields;
        asked.insert(u"cause"_s, u"ponding"_s);
        // Asked for as it stands, or refused because it is closed already.
        const auto closures = m_view->host().room().situation->records(u"closure"_s);
        const bool isClosed = std::ranges::any_of(closures, [](const wf::Record *closure) {
            return !wf::isOver(*closure) && closure->localText("road"_L1) == u"滨河西路"_s
                && closure->localText("from"_L1) == u"迎泽大桥"_s;
        });
        QCOMPARE(m_view->desk()->whyNot(u"closure.ask"_s, {}, asked).isEmpty(), !isClosed);
        sketch->clear();
        sketch->click(m_view->host().city().homeLatitude() + 0.5, m_view->host().city().homeLongitude()); // far from any road
        QTRY_VERIFY(!sketch->problem().isEmpty());
        sketch->setActive(false);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void aGreenCorridorAndReach()
    {
        wf::CorridorSketch *corridor = m_view->traffic()->corridor();
        QVERIFY(QMetaObject::invokeMethod(m_window, "command", u"corridor:plan"_s));
        QVERIFY(corridor->isActive());
        const wf::Record *unit = m_view->host().room().situation->records(u"unit"_s).first();
        corridor->setFrom(unit->name(), unit->position().y(), unit->position().x());
        corridor->setTo(u"to"_s, m_view->host().city().homeLatitude(), m_view->host().city().homeLongitude());
        QTRY_VERIFY(corridor->isReady());
        QVERIFY(!corridor->junctions().isEmpty());
        QVERIFY(m_test.keep(u"closures-corridor"_s));
        QCOMPARE(m_view->desk()->whyNot(u"corridor.plan"_s, {}, corridor->fields()), QString());
        corridor->setActive(false);
        m_view->traffic()->reach()->setWatched(true);
        QTRY_COMPARE(m_view->traffic()->reach()->bands().size(), 3);
        QVERIFY(m_view->traffic()->reach()->share().last() > 0.2);
        m_view->traffic()->reach()->setWatched(false);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void replayShowsTheSamePagesReadOnly()
    {
        QVERIFY(m_view->host().replay()->openCurrent());
        QCOMPARE(m_view->host().mode(), u"replay"_s);
        QVERIFY(m_view->desk()->isReadOnly());
        QVERIFY(m_view->lists()->summary()->property("closuresOpen").toInt() > 0);
        m_view->host().replay()->setAt(m_view->host().replay()->from());
        QTRY_COMPARE(m_view->lists()->summary()->property("closuresOpen").toInt(), 0);
        for (const QString &page : wf::pageKeys()) {
            QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", page));
            QVERIFY(!m_window->grabWindow().isNull());
        }
        m_view->host().replay()->leave();
        QCOMPARE(m_view->host().mode(), u"drill"_s);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    TestWindow m_test;
    wf::View *m_view = nullptr;
    QQuickWindow *m_window = nullptr;
};

WATCHFLOOR_TEST(TestClosurePages, QApplication)
#include "test_closurepages.moc"
