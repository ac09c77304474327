// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playing.h"
#include "testwindow.h"

#include <QApplication>

using namespace Qt::StringLiterals;

/// Closing roads in the bundled exercise, in the window: in full, on the map, for an accident; and the replay of it.
class TestClosurePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.drill({u"all"_s}));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_session = m_test.session();
        m_window = m_test.window();
        test::playTo(m_test, 96); // closures are in force
    }

    void aClosureInFull()
    {
        m_session->desk()->setSeatId(u"ZHZ"_s);
        QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", u"closures"_s));
        QString open;
        for (const wf::Record *closure : m_session->room().situation->records(u"closure"_s)) {
            if (closure->state() == "in_force"_L1)
                open = closure->subject();
        }
        QVERIFY(!open.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_session->traffic()->isSettled() && m_session->traffic()->diversions()->count() > 0, 30'000);
        m_session->lists()->setSelected(open);
        QVERIFY(m_test.keep(u"closures-selected"_s));
        const QVariantMap facts = m_session->closureDesk()->confirmation(u"closure.reopen"_s, open);
        QCOMPARE(facts.value(u"level"_s).toInt(), 3); // yellow
        QVERIFY(!facts.value(u"authorities"_s).toList().isEmpty());
        QVERIFY(facts.value(u"clauses"_s).toList().size() > 5);
        QVERIFY(QMetaObject::invokeMethod(m_window, "act", u"closure.confirm"_s, open));
        QVERIFY(m_test.keep(u"closures-decision"_s));
        QTest::keyClick(m_window, Qt::Key_Escape);
        m_session->lists()->setSelected({});
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
            m_session->lists()->setSelected(incident);
            QVERIFY(QMetaObject::invokeMethod(m_window, "command", u"closure:draw"_s));
            QQuickItem *tool = nullptr;
            QTRY_VERIFY((tool = m_test.find(u"ClosureTool"_s)));
            QTRY_COMPARE(tool->property("about").toString(), incident);
            QCOMPARE(m_test.find(u"PlaceField"_s, tool)->property("text").toString(), u"滨河西路"_s);
            QCOMPARE(tool->property("chosenCause").toString(), type == "accident"_L1 ? type : QString());
            m_session->traffic()->sketch()->setActive(false);
        }
        m_session->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// From its row in the queue: what is drawn is for that point, and for its water.
    void aRoadIsClosedForTheWaterAtAPoint()
    {
        const QString point = m_session->room().situation->records(u"floodpoint"_s).constFirst()->subject();
        const QVariant given = QVariantMap{{u"floodPoint"_s, point}};
        m_session->lists()->setSelected({});
        QVERIFY(QMetaObject::invokeMethod(m_window, "actWith", u"closure.ask"_s, point, given));
        QQuickItem *tool = nullptr;
        QTRY_VERIFY((tool = m_test.find(u"ClosureTool"_s)));
        QTRY_COMPARE(tool->property("about").toString(), point);
        QCOMPARE(m_session->lists()->selected(), point);
        QCOMPARE(m_session->traffic()->sketch()->floodPoint(), point);
        QCOMPARE(tool->property("chosenCause").toString(), u"ponding"_s);
        m_session->traffic()->sketch()->setActive(false);
        // A point that is only looked at has no part in what is drawn.
        QVERIFY(QMetaObject::invokeMethod(m_window, "command", u"closure:draw"_s));
        QTRY_COMPARE(tool->property("about").toString(), QString());
        QCOMPARE(m_session->traffic()->sketch()->floodPoint(), QString());
        m_session->traffic()->sketch()->setActive(false);
        m_session->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void aRoadIsClosedOnTheMap()
    {
        wf::ClosureSketch *sketch = m_session->traffic()->sketch();
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
        QCOMPARE(m_session->desk()->whyNot(u"closure.ask"_s, {}, asked), QString());
        sketch->clear();
        sketch->click(m_session->homeLatitude() + 0.5, m_session->homeLongitude()); // far from any road
        QTRY_VERIFY(!sketch->problem().isEmpty());
        sketch->setActive(false);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void aGreenCorridorAndReach()
    {
        wf::CorridorSketch *corridor = m_session->traffic()->corridor();
        QVERIFY(QMetaObject::invokeMethod(m_window, "command", u"corridor:plan"_s));
        QVERIFY(corridor->isActive());
        const wf::Record *unit = m_session->room().situation->records(u"unit"_s).first();
        corridor->setFrom(unit->name(), unit->position().y(), unit->position().x());
        corridor->setTo(u"to"_s, m_session->homeLatitude(), m_session->homeLongitude());
        QTRY_VERIFY(corridor->isReady());
        QVERIFY(!corridor->junctions().isEmpty());
        QVERIFY(m_test.keep(u"closures-corridor"_s));
        QCOMPARE(m_session->desk()->whyNot(u"corridor.plan"_s, {}, corridor->fields()), QString());
        corridor->setActive(false);
        m_session->traffic()->reach()->setWatched(true);
        QTRY_COMPARE(m_session->traffic()->reach()->bands().size(), 3);
        QVERIFY(m_session->traffic()->reach()->share().last() > 0.2);
        m_session->traffic()->reach()->setWatched(false);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void replayShowsTheSamePagesReadOnly()
    {
        QVERIFY(m_session->replay()->openCurrent());
        QCOMPARE(m_session->mode(), u"replay"_s);
        QVERIFY(m_session->desk()->isReadOnly());
        QVERIFY(m_session->lists()->summary()->property("closuresOpen").toInt() > 0);
        m_session->replay()->setAt(m_session->replay()->from());
        QCOMPARE(m_session->lists()->summary()->property("closuresOpen").toInt(), 0);
        for (int i = 0; i < 10; ++i) {
            QVERIFY(QMetaObject::invokeMethod(m_window, "go", i));
            QVERIFY(!m_window->grabWindow().isNull());
        }
        m_session->replay()->leave();
        QCOMPARE(m_session->mode(), u"drill"_s);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    TestWindow m_test;
    wf::Session *m_session = nullptr;
    QQuickWindow *m_window = nullptr;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestClosurePages test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_closurepages.moc"
