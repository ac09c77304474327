// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The list of events, restricted by the keyboard.
class TestEventsBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.live(u"duty.wflog"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_entry = m_test.run(u"entry.add"_s, {}, {{u"type"_s, u"note"_s}, {u"text"_s, u"路口已疏通"_s}});
        QVERIFY(!m_entry.isEmpty());
        m_closure = m_test.askClosure(u"accident"_s);
        QVERIFY(!m_closure.isEmpty());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"events"_s));
        QTRY_VERIFY(m_test.find(u"EventsBar"_s));
    }

    void whatIsTypedIsFound()
    {
        QTRY_VERIFY(listed() > 2);
        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(field()); }));
        m_test.type(m_test.view()->lists()->record(m_closure).value(u"number"_s).toString().toLower().toLatin1().constData());
        QTRY_VERIFY(found()->isFiltered() && !found()->isBusy() && found()->count() > 0);
        QTRY_COMPARE(listed(), found()->count());
        QVERIFY(listed() < m_test.view()->lists()->events()->count());
        QVERIFY(m_test.keep(u"events-found"_s));
        // Down, and onto the record that the newest is about.
        const QString newest = found()->get(0).value(u"subject"_s).toString();
        m_test.key(Qt::Key_Down);
        m_test.key(Qt::Key_Return);
        QTRY_COMPARE(m_test.view()->lists()->selected(), newest);

        // Where nothing is like it the page says so.
        field()->forceActiveFocus(Qt::TabFocusReason);
        m_test.type("zz");
        QTRY_VERIFY(!found()->isBusy() && found()->count() == 0);
        const QString none = QCoreApplication::translate("LogTable", "No event is like that.");
        QTRY_VERIFY(TestWindow::textOf(m_test.find(u"LogTable"_s)).contains(none));
        QVERIFY(m_test.keep(u"events-none"_s));
        m_test.press({u"Ctrl+A"_s, u"Del"_s});
        QTRY_VERIFY(!found()->isFiltered());
        QTRY_COMPARE(listed(), m_test.view()->lists()->events()->count());
    }

    void byKindAndSeat()
    {
        const QList<QQuickItem *> choices = combos();
        QCOMPARE(choices.size(), 7); // kind, state, road, brigade, seat, period, place
        for (QQuickItem *combo : {choices.at(0), choices.at(4), choices.at(5)}) {
            combo->forceActiveFocus(Qt::TabFocusReason);
            m_test.key(Qt::Key_Down);
        }
        QTRY_VERIFY(!found()->kind().isEmpty() && !found()->seat().isEmpty());
        QCOMPARE(found()->period(), u"today"_s);
        found()->setKind(u"entry"_s);
        found()->setSeat({});
        QTRY_VERIFY(!found()->isBusy());
        QTRY_COMPARE(listed(), found()->count());
        QVERIFY(holdsEntriesAlone());
        found()->clear();
        QTRY_VERIFY(std::ranges::all_of(choices, [](const QQuickItem *combo) { return combo->property("currentIndex").toInt() == 0; }));
    }

    /// With days to be typed, too, on the smallest desk and in either language.
    void fitsASmallWindow()
    {
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            m_test.view()->host().setLanguage(language);
            for (const QString &period : {QString(), u"between"_s}) {
                found()->setPeriod(period);
                QTRY_COMPARE(shown().size(), period.isEmpty() ? 8 : 10);
                QVERIFY(m_test.keep(u"events-bar-"_s + language + period));
                QQuickItem *page = m_test.find(u"LogPage"_s);
                QList<QQuickItem *> controls = shown();
                controls.append(m_test.find(u"WfList"_s, m_test.find(u"LogTable"_s)));
                for (const QQuickItem *one : std::as_const(controls)) {
                    QVERIFY2(place(page).contains(place(one)), qPrintable(QDebug::toString(place(one))));
                    for (const QQuickItem *other : std::as_const(controls))
                        QVERIFY(one == other || !place(one).intersects(place(other)));
                }
            }
        }
    }

    /// A replay begins without what was asked of the duty's log, and so does duty behind it.
    void anotherRoomBeginsWithoutFilters()
    {
        found()->setKind(u"entry"_s);
        QTRY_VERIFY(!found()->isBusy());
        QVERIFY(m_test.view()->host().replay()->openCurrent());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"events"_s));
        QTRY_VERIFY(!found()->isFiltered() && m_test.view()->lists()->events()->count() > 2);
        found()->setKind(u"entry"_s);
        QTRY_VERIFY(!found()->isBusy());
        QVERIFY(holdsEntriesAlone());
        m_test.view()->host().replay()->leave();
        QTRY_VERIFY(!found()->isFiltered());
        QTRY_VERIFY(listed() > 2);
    }

    void cleanup() { QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings())); }

private:
    [[nodiscard]] wf::EventsFound *found() const { return m_test.view()->archive()->events(); }
    [[nodiscard]] QQuickItem *field() const { return m_test.find(u"WfField"_s, m_test.find(u"EventsBar"_s)); }
    [[nodiscard]] int listed() const
    {
        const QQuickItem *list = m_test.find(u"WfList"_s, m_test.find(u"LogTable"_s));
        return list ? list->property("count").toInt() : -1;
    }
    [[nodiscard]] bool holdsEntriesAlone() const
    {
        QStringList subjects;
        for (int row = 0; row < found()->count(); ++row)
            subjects.append(found()->get(row).value(u"subject"_s).toString());
        return subjects.contains(m_entry)
            && std::ranges::all_of(subjects, [](const QString &subject) { return subject.startsWith("entry/"_L1); });
    }
    /// What stands in the bar.
    [[nodiscard]] QList<QQuickItem *> shown() const
    {
        const QQuickItem *bar = m_test.find(u"EventsBar"_s);
        QList<QQuickItem *> controls = bar ? bar->childItems() : QList<QQuickItem *>();
        controls.removeIf([](const QQuickItem *item) { return !item->isVisible(); });
        return controls;
    }
    [[nodiscard]] QList<QQuickItem *> combos() const
    {
        QList<QQuickItem *> list = shown();
        list.removeIf([](const QQuickItem *item) { return !item->inherits("QQuickComboBox"); });
        return list;
    }
    [[nodiscard]] static QRectF place(const QQuickItem *item) { return item->mapRectToScene(QRectF(0, 0, item->width(), item->height())); }

    TestWindow m_test;
    QString m_entry;
    QString m_closure;
};

WATCHFLOOR_TEST(TestEventsBar, QApplication)
#include "test_eventsbar.moc"
