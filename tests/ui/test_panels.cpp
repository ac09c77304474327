// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "playing.h"
#include "testwindow.h"

#include <QApplication>
#include <QJSValue>

using namespace Qt::StringLiterals;

/// What is chosen in the bundled exercise, in the panels and forms that tell of it.
class TestPanels : public QObject {
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

    void dispatchFromTheDetailPanel()
    {
        m_view->desk()->setSeatId(u"DD"_s);
        const auto points = m_view->host().room().situation->records(u"floodpoint"_s);
        QMetaObject::invokeMethod(m_window, "goTo", u"situation"_s);
        m_view->lists()->setSelected(points.first()->subject());
        QTRY_VERIFY(m_view->dispatch()->choices()->count() > 0);
        QTRY_VERIFY(!m_view->dispatch()->isBusy());
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QTest::keyClick(m_window, Qt::Key_D, Qt::AltModifier);
        // Who was sent here before keeps the number, which marks nobody.
        const auto digit = Qt::Key(Qt::Key_0 + m_view->dispatch()->nearestFree().value(u"key"_s).toInt());
        QTest::keyClick(m_window, digit);
        QTRY_COMPARE(m_view->dispatch()->markedCount(), 1);
        QVERIFY(m_test.keep(u"dispatch"_s));
        QTest::keyClick(m_window, digit);
        QCOMPARE(m_view->dispatch()->markedCount(), 0);
        m_view->dispatch()->markSuggested();
        const QVariantList orders = m_view->dispatch()->orders();
        QVERIFY(!orders.isEmpty());
        const qsizetype before = m_view->host().room().situation->records(u"order"_s).size();
        m_view->desk()->runAll(orders, u"orders"_s);
        QTRY_COMPARE(m_view->host().room().situation->records(u"order"_s).size(), before + orders.size());
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void everyDetailPanel()
    {
        for (const QString &kind : {u"closure"_s, u"floodpoint"_s, u"unit"_s, u"incident"_s, u"camera"_s, u"sign"_s, u"order"_s,
                                    u"notice"_s, u"bulletin"_s, u"warning"_s, u"response"_s, u"agency"_s, u"post"_s, u"entry"_s}) {
            const auto records = m_view->host().room().situation->records(kind);
            QVERIFY2(!records.isEmpty(), qPrintable(kind));
            QMetaObject::invokeMethod(m_window, "goTo", u"situation"_s);
            m_view->lists()->setSelected(records.first()->subject());
            QVERIFY(m_test.keep(u"detail-"_s + kind));
        }
        m_view->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void aFloodPointHasItsForecastAndItsCard()
    {
        QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", u"flood"_s));
        m_view->lists()->setSelected(u"floodpoint/erbaqiao"_s);
        m_view->water()->ask();
        QTRY_VERIFY(m_view->water()->forecast(u"floodpoint/erbaqiao"_s).value(u"known"_s).toBool());
        QVERIFY(!m_view->water()->forecast(u"floodpoint/erbaqiao"_s).value(u"sentences"_s).toStringList().isEmpty());
        QVERIFY(m_test.keep(u"flood-point"_s));
        m_view->lists()->setSelected({});
        QVERIFY(m_test.keep(u"flood"_s));
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// A point on a page that nobody sees is not read each second; turned to again it is as it stands.
    void aPointThatNobodySeesIsLeftAlone()
    {
        QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", u"flood"_s));
        m_view->lists()->setSelected(u"floodpoint/erbaqiao"_s);
        QQuickItem *panel = nullptr;
        QTRY_VERIFY(panel = m_test.find(u"PointPanel"_s));
        const auto mark = [panel, this] {
            QVariantMap row = m_view->lists()->record(u"floodpoint/erbaqiao"_s);
            row.insert(u"isMarked"_s, true);
            return panel->setProperty("row", row);
        };
        const auto isMarked = [panel] {
            const QVariant row = panel->property("row");
            const bool isScript = row.metaType() == QMetaType::fromType<QJSValue>();
            return (isScript ? row.value<QJSValue>().toVariant() : row).toMap().contains(u"isMarked"_s);
        };
        QVERIFY(mark() && isMarked());
        m_view->lists()->beat();
        QVERIFY(!isMarked());
        QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", u"agencies"_s));
        QTRY_VERIFY(!panel->isVisible());
        QVERIFY(mark());
        m_view->lists()->beat();
        QVERIFY(isMarked());
        QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", u"flood"_s));
        QTRY_VERIFY(!isMarked());
        m_view->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void thePublicationIsAboutTheClosureThatIsWorkedOn()
    {
        const QVariantList closures = m_view->papers()->closures();
        QVERIFY(!closures.isEmpty());
        for (const QVariant &one : closures) {
            const QString subject = one.toMap().value(u"subject"_s).toString();
            m_view->lists()->setSelected(subject);
            QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", u"agencies"_s, u"publication"_s));
            QQuickItem *tab = m_test.find(u"PublicationTab"_s);
            QVERIFY(tab);
            QTRY_COMPARE(tab->property("closure").toString(), subject);
            QCOMPARE(m_test.find(u"SignPackage"_s, tab)->property("closure").toString(), subject); // what F7 drafts for
        }
        m_view->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void theSignsOfAClosureAreDraftedApprovedPublishedAndWithdrawn()
    {
        wf::Desk *desk = m_view->desk();
        const QString seat = desk->seatId();
        desk->setSeatId(u"ZHZ"_s);
        const QString closure = m_view->papers()->closures().constFirst().toMap().value(u"subject"_s).toString();
        QTRY_VERIFY(!m_view->papers()->signPackage(closure).value(u"pending"_s).toBool());
        const QVariantList rows = m_view->papers()->signPackage(closure).value(u"rows"_s).toList();
        QVERIFY(!rows.isEmpty());
        QVariantMap messages;
        for (const QVariant &row : rows) {
            const QVariantMap sign = row.toMap();
            if (sign.value(u"usable"_s).toBool() && !sign.value(u"lines"_s).toStringList().isEmpty())
                messages.insert(sign.value(u"sign"_s).toString(), sign.value(u"lines"_s));
        }
        QVERIFY(!messages.isEmpty());
        const QString bulletin = m_test.run(u"bulletin.draft"_s, {}, m_view->papers()->signBulletin(closure, messages));
        QVERIFY(!bulletin.isEmpty());
        QVERIFY(!desk->whyNot(u"bulletin.publish"_s, bulletin, {}).isEmpty()); // nothing is published without approval
        QCOMPARE(m_test.run(u"bulletin.approve"_s, bulletin, {}), bulletin);
        QCOMPARE(m_test.run(u"bulletin.publish"_s, bulletin, {{u"proof"_s, u"told"_s}}), bulletin);
        const QString sign = messages.firstKey();
        QTRY_COMPARE(m_view->host().room().situation->record(sign)->state(), u"showing"_s);
        QCOMPARE(m_test.run(u"bulletin.withdraw"_s, bulletin, {{u"gone"_s, u"told"_s}}), bulletin);
        QTRY_COMPARE(m_view->host().room().situation->record(sign)->state(), u"blank"_s);
        desk->setSeatId(seat);
    }

    void incidentWithAllThatBelongsToIt()
    {
        QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", u"incidents"_s, u"incidents"_s));
        const auto incidents = m_view->host().room().situation->records(u"incident"_s);
        m_view->lists()->setSelected(incidents.first()->subject());
        QCOMPARE(m_view->incidentBoard()->incident(), incidents.first()->subject());
        QTRY_VERIFY(m_view->incidentBoard()->links()->rowCount() > 0);
        QTRY_VERIFY(m_view->dispatch()->choices()->rowCount() > 0);
        QVERIFY(m_test.keep(u"incident-desk"_s));
        QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", u"deployment"_s, u"units"_s));
        m_view->lists()->setSelected(m_view->host().room().situation->records(u"order"_s).last()->subject());
        QVERIFY(m_test.keep(u"units-order"_s));
        m_view->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void everyFormOpens()
    {
        const auto closures = m_view->host().room().situation->records(u"closure"_s);
        m_view->desk()->setSeatId(u"ZHZ"_s);
        for (const QString &verb : {u"incident.report"_s, u"closure.ask"_s, u"order.send"_s, u"entry.add"_s, u"notice.send"_s}) {
            QVERIFY(QMetaObject::invokeMethod(m_window, "act", verb, QString()));
            QVERIFY(m_test.keep(u"form-"_s + verb));
            QTest::keyClick(m_window, Qt::Key_Escape);
        }
        QVERIFY(QMetaObject::invokeMethod(m_window, "act", u"closure.confirm"_s, closures.first()->subject()));
        QVERIFY(m_test.keep(u"form-closure.confirm"_s));
        QTest::keyClick(m_window, Qt::Key_Escape);
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

WATCHFLOOR_TEST(TestPanels, QApplication)
#include "test_panels.moc"
