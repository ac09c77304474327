// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testwindow.h"

#include "verb.h"

#include <QApplication>

using namespace Qt::StringLiterals;

/// A report that is wrong is put right on the page where it is seen to be wrong.
class TestCorrection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.live(u"duty.wflog"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_session = m_test.session();
        m_session->desk()->setSeatId(u"JJ"_s);
    }

    /// The number is pressed where it stands, found with Ctrl+K, and offered where a rescue is more than it.
    void aWrongNumberIsCorrectedWhereItStands()
    {
        const QString subject = m_test.run(
            u"incident.report"_s, {}, {{u"place"_s, u"某下穿"_s}, {u"type"_s, u"trapped"_s}, {u"severity"_s, 2}, {u"source"_s, u"110"_s}});
        QVERIFY(!subject.isEmpty());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", 1, u"incidents"_s));
        m_session->lists()->setSelected(subject);
        QQuickItem *people = nullptr;
        QTRY_VERIFY(people = m_test.find(u"IncidentPeople"_s));
        QTRY_COMPARE(people->property("subject").toString(), subject);
        QTRY_VERIFY(m_session->incidentBoard()->isOpen());
        QVERIFY(m_test.keep(u"correction-1-uncounted"_s));
        // Every step is within reach, also those that the bar has no room for at once.
        QQuickItem *bar = m_test.find(u"VerbBar"_s);
        QVERIFY(bar && TestWindow::textOf(bar).contains(wf::verbTitle(u"incident.update"_s)));
        QVERIFY(!TestWindow::textOf(bar).contains(wf::verbTitle(u"incident.feedback"_s)));
        QVERIFY(bar->property("folded").toInt() > 0);
        QVERIFY(bar->setProperty("unfolded", true));
        QTRY_VERIFY(TestWindow::textOf(bar).contains(wf::verbTitle(u"incident.feedback"_s)));
        const auto dialog = [this] { return m_test.dialog(u"VerbDialog"_s); };
        const auto counted = [&] { return int(record(subject)->number("people"_L1)); };
        QQuickItem *tally = m_test.find(u"Tally"_s, people);
        QVERIFY(tally);
        QTest::mouseClick(m_test.window(), Qt::LeftButton, {}, tally->mapToScene({tally->width() / 2, tally->height() / 2}).toPoint());
        QTRY_VERIFY(dialog());
        QTRY_VERIFY(m_test.isFocusIn(u"NumberField"_s));
        m_test.type("2");
        QVERIFY(m_test.keep(u"correction-2-form"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(counted(), 2);
        QTRY_VERIFY(!dialog());
        // Whoever records more than there are is led there too.
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "act", u"incident.rescue"_s, subject));
        QTRY_VERIFY(m_test.dialog(u"RescueDialog"_s) && m_test.isFocusIn(u"Stepper"_s));
        m_test.key(Qt::Key_5);
        QVERIFY(m_test.dialog(u"RescueDialog"_s)->property("tooMany").toBool());
        const QString correct = wf::verbTitle(u"incident.update"_s);
        const auto onIt = [&] {
            QQuickItem *item = m_test.window()->activeFocusItem();
            return item && item->property("text").toString() == correct;
        };
        QVERIFY(m_test.tabTo(onIt));
        QVERIFY(m_test.keep(u"correction-3-more-than-reported"_s)); // a key acts on what has been drawn
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(!m_test.dialog(u"RescueDialog"_s) && dialog());
        QTRY_VERIFY(m_test.isFocusIn(u"NumberField"_s));
        m_test.key(Qt::Key_A, Qt::ControlModifier);
        m_test.type("5");
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(counted(), 5);
        QTRY_VERIFY(!dialog());
        // By the palette; of nothing that is chosen it says what to choose first.
        QTRY_VERIFY(!m_session->lists()->search()->find(correct).isEmpty());
        QCOMPARE(m_session->lists()->search()->find(correct).constFirst().toMap().value(u"command"_s).toString(), u"incident:correct"_s);
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "command", u"incident:correct"_s));
        QTRY_VERIFY(dialog());
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        m_session->lists()->setSelected({});
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "command", u"incident:correct"_s));
        QVERIFY(!dialog());
        QCOMPARE(counted(), 5);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    [[nodiscard]] const wf::Record *record(const QString &subject) const { return m_session->room().situation->record(subject); }

    TestWindow m_test;
    wf::Session *m_session = nullptr;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestCorrection test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_correction.moc"
