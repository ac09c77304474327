// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "focustools.h"
#include "onetest.h"
#include "patience.h"
#include "windowpages.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The item a shortcut belongs to: what it lies in.
const QQuickItem *place(const QObject *shortcut)
{
    for (const QObject *one = shortcut->parent(); one; one = one->parent()) {
        if (const auto *item = qobject_cast<const QQuickItem *>(one))
            return item;
    }
    return nullptr;
}

} // namespace

/// Every key of the program, on every page.
class TestFocusKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::openWithTwoReports(m_test, m_view, u"focuskeys.wflog"_s); }

    /// On every page and tab: no key of what is not shown, none that means two things.
    void everyShortcutActsOnWhatIsShown()
    {
        int looked = 0;
        for (const wf::PageEntry &page : wf::windowPages()) {
            for (const QString &tab : tabsOf(page)) {
                QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", page.key, tab));
                for (const QString &selected :
                     {QString(), m_view->host().room().situation->records(u"incident"_s).constFirst()->subject()}) {
                    m_view->lists()->setSelected(selected);
                    const QString wrong = shortcutsAreShown();
                    QVERIFY2(wrong.isEmpty(), qPrintable(u"%1/%2: %3"_s.arg(page.key, tab, wrong)));
                    ++looked;
                }
            }
        }
        QVERIFY(looked >= 40);
        QVERIFY(m_shortcuts.contains(u"Alt+O"_s) && m_shortcuts.contains(u"F7"_s)); // the pages' own were met
    }

    /// In every list of every page Home, End and the page keys go to a row, and it is seen.
    void everyListGoesByItsKeys()
    {
        askForClosures();
        QVERIFY(count(u"closure"_s) >= 2);
        QSet<QString> looked;
        everyPage([&](const QString &page) {
            const QList<QQuickItem *> found = listsOn(m_test.window()->contentItem());
            const QList<QPointer<QQuickItem>> lists(found.cbegin(), found.cend());
            for (const QPointer<QQuickItem> &list : lists) {
                // What the list before has chosen may stand in the place of this one, and what belongs to a choice goes with it.
                m_view->lists()->setSelected({});
                QTest::qWait(0);
                if (!list || !list->isVisible())
                    continue;
                const auto last = [list] { return list->property("count").toInt() - 1; }; // rows may come meanwhile
                list->forceActiveFocus(Qt::TabFocusReason);
                if (last() < 1 || m_test.window()->activeFocusItem() != list)
                    continue;
                m_test.press({u"Home"_s});
                QVERIFY2(isAtRow(list, 0, 0), qPrintable(page + u' ' + where(list)));
                m_test.press({u"End"_s});
                QVERIFY2(isAtRow(list, last(), last()), qPrintable(page));
                m_test.press({u"PgUp"_s});
                QVERIFY2(isAtRow(list, 0, last() - 1), qPrintable(page));
                m_test.press({u"Home"_s, u"PgDown"_s});
                QVERIFY2(isAtRow(list, 1, last()), qPrintable(page));
                looked.insert(page);
            }
        });
        QVERIFY2(looked.contains(u"closures "_s), qPrintable(QDebug::toString(looked)));
    }

    /// The steps of a closure are in the window, of the last one too, on the smallest desk.
    void theStepsOfEveryClosureAreSeen()
    {
        const QSize before = m_test.window()->size();
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
        QQuickItem *list = m_test.find(u"ClosureList"_s);
        QVERIFY(list);
        list->forceActiveFocus(Qt::TabFocusReason);
        m_test.press({u"Home"_s});
        for (int row = 0; row < list->property("count").toInt(); ++row) {
            const auto steps = [&] {
                auto *sheet = list->property("currentItem").value<QQuickItem *>();
                return sheet ? m_test.find(u"ClosureSteps"_s, sheet) : nullptr;
            };
            QTRY_VERIFY(steps());
            const auto isInside = [&] {
                const QRectF room = list->mapRectToScene(QRectF(0, 0, list->width(), list->height()));
                return steps() && room.contains(steps()->mapRectToScene(QRectF(0, 0, steps()->width(), steps()->height())));
            };
            if (!wf::waitFor(isInside)) {
                QVERIFY(m_test.keep(u"focus-04-outside"_s));
                QFAIL(qPrintable(QString::number(row)));
            }
            m_test.press({u"Down"_s});
        }
        QVERIFY(m_test.keep(u"focus-04-closures"_s));
        m_test.window()->resize(before);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(before));
    }

    /// Where one sheet gives way to the next a key chooses the one that is looked at, and where none is in sight it chooses none.
    void aKeyChoosesTheSheetThatIsLookedAt()
    {
        askForClosures();
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
        QQuickItem *list = m_test.find(u"ClosureList"_s);
        QVERIFY(list && list->property("count").toInt() >= 2);
        list->forceActiveFocus(Qt::TabFocusReason);
        m_view->lists()->setSelected({});
        QTRY_COMPARE(list->property("currentIndex").toInt(), -1);
        list->setProperty("contentY", 0);
        const auto seenAt = [list](qreal contentY) {
            list->setProperty("contentY", contentY);
            int row = -2;
            return QMetaObject::invokeMethod(list, "seen", Q_RETURN_ARG(int, row)) ? row : -2;
        };
        QCOMPARE(seenAt(0), 0); // and what is shown lies where it belongs
        QQuickItem *first = nullptr;
        QVERIFY(QMetaObject::invokeMethod(list, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, first), Q_ARG(int, 0)) && first);
        const qreal border = first->y() + first->height() - std::min(60.0, list->height() / 2);
        QCOMPARE(seenAt(border - 2), 0);
        QCOMPARE(seenAt(border), 1); // on the border itself
        auto *rows = list->property("rows").value<QObject *>();
        QString looked;
        QVERIFY(rows && QMetaObject::invokeMethod(rows, "subjectAt", Q_RETURN_ARG(QString, looked), Q_ARG(int, 1)));
        m_test.press({u"Down"_s});
        QCOMPARE(m_view->lists()->selected(), looked);
        m_view->lists()->setSelected({});
        QTRY_COMPARE(list->property("currentIndex").toInt(), -1);
        auto *footer = list->property("footerItem").value<QQuickItem *>();
        QVERIFY(footer);
        footer->setHeight(3 * list->height()); // as many that are over
        QTRY_VERIFY(list->property("contentHeight").toReal() > 3 * list->height());
        QCOMPARE(seenAt(footer->y() + list->height()), -1);
        m_test.press({u"Down"_s});
        QCOMPARE(m_view->lists()->selected(), QString());
        footer->resetHeight();
    }

    /// A key of the program that cannot act where it is pressed says why; no key does nothing in silence.
    void everyKeyIsAnswered()
    {
        if (isApart())
            QSKIP("a test of its own: test_answeredkeys");
        askForClosures();
        QVERIFY(count(u"closure"_s) >= 2);
        QSignalSpy said(m_view, &wf::View::notice);
        QSignalSpy done(m_view->desk(), &wf::Desk::done);
        QSignalSpy refused(m_view->desk(), &wf::Desk::refused);
        QStringList silent;
        everyPage([&](const QString &page) {
            for (const QString &key : {u"Alt+D"_s, u"Alt+M"_s, u"Alt+O"_s, u"Alt+Q"_s, u"Ctrl+E"_s, u"Ctrl+Shift+R"_s, u"F3"_s, u"F5"_s,
                                       u"F6"_s, u"F7"_s, u"F8"_s, u"F9"_s, u"F10"_s, u"Ctrl+PgDown"_s}) {
                m_view->lists()->setSelected({});
                const QString shown = m_test.window()->property("page").toString();
                QTest::qWait(0);
                said.clear();
                done.clear();
                refused.clear();
                const QPointer<QQuickItem> focus = m_test.window()->activeFocusItem();
                m_test.press({key});
                const auto isAnswered = [&] {
                    return !said.isEmpty() || !done.isEmpty() || !refused.isEmpty() || m_test.window()->activeFocusItem() != focus
                        || m_test.window()->property("page").toString() != shown || !m_view->lists()->selected().isEmpty()
                        || m_test.dialog(u"WfPopup"_s); // last: all that is in the window is gone through for it
                };
                if (!wf::waitFor(isAnswered)) // what is recorded is answered by the log
                    silent << page + u' ' + key;
                m_test.press({u"Esc"_s});
                QTRY_VERIFY(!m_test.dialog(u"WfPopup"_s));
                QTRY_VERIFY(m_view->host().room().log->isIdle());
                if (m_test.window()->property("page").toString() != shown)
                    QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", shown));
            }
        });
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));

        // And in the words of the key.
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
        m_view->lists()->setSelected({});
        said.clear();
        m_test.press({u"Alt+D"_s});
        QCOMPARE(said.count(), 1);
        QVERIFY2(said.constFirst().constFirst().toString().contains(u"Alt+D"_s), qPrintable(said.constFirst().constFirst().toString()));
        QVERIFY(TestWindow::textOf(m_test.find(u"Toast"_s)).contains(u"Alt+D"_s));
    }

    /// Keys at random on all pages. After each the keyboard is on what is visible; what a key has appended was asked of something
    /// that could be seen when it was pressed, and the line at the foot says what was done.
    void randomKeysActOnlyOnWhatIsSeen()
    {
        if (isApart())
            QSKIP("a test of its own: test_randomkeys");
        askForClosures(); // something to decide
        const QStringList keys{u"Tab"_s,    u"Tab"_s,    u"Shift+Tab"_s, u"Down"_s,   u"Up"_s,        u"Return"_s,      u"Return"_s,
                               u"Return"_s, u"Space"_s,  u"Esc"_s,       u"Esc"_s,    u"PgDown"_s,    u"Home"_s,        u"End"_s,
                               u"R"_s,      u"T"_s,      u"C"_s,         u"B"_s,      u"N"_s,         u"1"_s,           u"2"_s,
                               u"Alt+1"_s,  u"Alt+2"_s,  u"Alt+0"_s,     u"Alt+D"_s,  u"Alt+M"_s,     u"Alt+O"_s,       u"Ctrl+1"_s,
                               u"Ctrl+2"_s, u"Ctrl+3"_s, u"Ctrl+4"_s,    u"Ctrl+5"_s, u"Ctrl+6"_s,    u"Ctrl+7"_s,      u"Ctrl+0"_s,
                               u"F2"_s,     u"F3"_s,     u"F7"_s,        u"F8"_s,     u"F9"_s,        u"F10"_s,         u"Ctrl+E"_s,
                               u"Ctrl+G"_s, u"Ctrl+R"_s, u"Ctrl+K"_s,    u"F1"_s,     u"Ctrl+PgUp"_s, u"Ctrl+PgDown"_s, u"Ctrl+Return"_s};
        QSignalSpy done(m_view->desk(), &wf::Desk::done);
        QElapsedTimer since;
        since.start();
        const quint32 seed = 20260724;
        QRandomGenerator random(seed);
        QStringList last;
        int seen = 0;
        int moved = 0; // the keyboard, by a key
        for (int i = 0; i < 220 || (seen == 0 && since.elapsed() < wf::Patience); ++i) {
            const QString key = keys.at(random.bounded(int(keys.size())));
            if (m_test.isFocusIn(u"WfButton"_s) && (key == "Return"_L1 || key == "Space"_L1) && opensFiles())
                continue; // the desktop's own dialogs are not the window's
            last = last.mid(std::max<qsizetype>(0, last.size() - 12)) << key;
            QQuickItem *actor = m_test.window()->activeFocusItem();
            const bool isSeen = actor && wf::FocusGuard::isReachable(actor) && wf::FocusGuard::isSeen(actor);
            const bool isShortcut = key.contains(u'+') || key.startsWith(u'F');
            const qsizetype before = done.count();
            m_test.press({key});
            const auto trace = [&] { return u"step %1, %2"_s.arg(i).arg(last.join(u' ')); };
            QTRY_VERIFY2(m_view->host().room().log->isIdle(), qPrintable(trace()));
            QTRY_VERIFY2(isFocusReachable(), qPrintable(trace()));
            if (isShortcut) { // a page, a dialog, a tool has come or gone
                const QString wrong = shortcutsAreShown();
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u' ' + trace()));
            }
            moved += m_test.window()->activeFocusItem() != actor ? 1 : 0;
            if (done.count() == before)
                continue;
            ++seen;
            QVERIFY2(isSeen || isShortcut, qPrintable(trace()));
            QVERIFY2(TestWindow::textOf(m_test.find(u"Toast"_s)).contains(done.constLast().at(2).toString()), qPrintable(trace()));
        }
        QVERIFY(moved > 20); // the walk did something
        QVERIFY(m_test.keep(u"focus-03-walked"_s));
    }

    void cleanupTestCase() { m_test.close(); }

private:
    /// What takes long runs under a name of its own.
    static bool isApart() { return qEnvironmentVariableIsSet("WATCHFLOOR_PARTS_APART"); }
    [[nodiscard]] qsizetype count(const QString &kind) const { return m_view->host().room().situation->records(kind).size(); }
    /// More closures than their page has room for; once.
    void askForClosures()
    {
        if (count(u"closure"_s) > 0)
            return;
        // Of which, and in which order, nobody knows: those where the roads say what is to be closed.
        const auto points = [this] {
            QStringList found;
            for (const wf::Record *point : m_view->host().room().situation->records(u"floodpoint"_s)) {
                if (m_view->traffic()->sketchAt(point->subject()))
                    found.append(point->subject()); // the records themselves change meanwhile
            }
            return found;
        };
        QTRY_VERIFY(points().size() >= 4); // once the roads are there
        const QStringList chosen = points().first(4);
        for (const QString &point : chosen) {
            QVERIFY2(m_view->traffic()->sketchAt(point), qPrintable(point));
            const wf::ClosureSketch *sketch = m_view->traffic()->sketch();
            QTRY_VERIFY(sketch->isReady() || !sketch->problem().isEmpty());
            QVariantMap fields = sketch->fields();
            fields.insert(u"cause"_s, u"ponding"_s);
            if (sketch->isReady())
                m_view->desk()->run(u"closure.ask"_s, {}, fields);
            m_view->traffic()->sketch()->setActive(false);
            QTRY_VERIFY(m_view->host().room().log->isIdle());
        }
    }
    [[nodiscard]] bool isFocusReachable() const { return test::isFocusReachable(m_test); }
    /// The button the keyboard is on opens a file dialog: its text ends so.
    [[nodiscard]] bool opensFiles() const
    {
        const QString text = m_test.window()->activeFocusItem()->property("text").toString();
        return text.contains(u"…"_s) || text.contains(u"导"_s) || text.contains(u"回放"_s);
    }
    /// An empty one where a page is of one part.
    [[nodiscard]] static QStringList tabsOf(const wf::PageEntry &page) { return page.tabs.isEmpty() ? QStringList{QString()} : page.tabs; }
    void everyPage(const std::function<void(const QString &)> &look) const
    {
        for (const wf::PageEntry &page : wf::windowPages()) {
            for (const QString &tab : tabsOf(page)) {
                QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", page.key, tab));
                QTest::qWait(0);
                look(page.key + u' ' + tab);
            }
        }
    }
    /// All lists that are shown and have the keyboard in their turn.
    static QList<QQuickItem *> listsOn(QQuickItem *under)
    {
        QList<QQuickItem *> found;
        QList<QQuickItem *> items{under};
        while (!items.isEmpty()) {
            QQuickItem *item = items.takeFirst();
            if (!item->isVisible())
                continue;
            if (item->inherits("QQuickListView") && item->activeFocusOnTab())
                found << item;
            items << item->childItems();
        }
        return found;
    }
    /// For a message: what the list lies in, and the row it is at.
    static QString where(const QQuickItem *list)
    {
        QString text = QString::number(list->property("currentIndex").toInt());
        for (const QQuickItem *one = list; one; one = one->parentItem())
            text += u' ' + QString::fromLatin1(one->metaObject()->className()).section(u'_', 0, 0);
        return text;
    }
    /// The current row is one of these, and seen: all of it, or its beginning where it is higher than the list.
    static bool isAtRow(QQuickItem *list, int first, int last)
    {
        return wf::waitFor([&] {
            const int at = list->property("currentIndex").toInt();
            const auto *row = list->property("currentItem").value<QQuickItem *>();
            if (!row || at < first || at > last)
                return false;
            const QRectF box = row->mapRectToItem(list, QRectF(0, 0, row->width(), row->height()));
            return box.top() > -1 && (box.bottom() < list->height() + 1 || box.height() > list->height());
        });
    }
    /// Those enabled whose place is hidden, and those of which two mean the same; empty: none.
    [[nodiscard]] QString shortcutsAreShown()
    {
        QStringList wrong;
        QHash<QString, const QQuickItem *> meant;
        const QList<QObject *> all = m_test.all();
        for (const QObject *one : all) {
            if (!one->inherits("QQuickShortcut") || !one->property("enabled").toBool())
                continue;
            QStringList sequences = one->property("sequences").toStringList();
            if (sequences.isEmpty())
                sequences << one->property("sequence").toString();
            const QQuickItem *where = place(one);
            if (!where || !where->isVisible())
                wrong << u"hidden: "_s + sequences.join(u' ');
            for (const QString &sequence : std::as_const(sequences)) {
                m_shortcuts.insert(sequence);
                if (meant.contains(sequence) && !m_test.dialog(u"WfPopup"_s))
                    wrong << u"twice: "_s + sequence;
                meant.insert(sequence, where);
            }
        }
        return wrong.join(u", "_s);
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QSet<QString> m_shortcuts; ///< that were enabled at some time
};

WATCHFLOOR_TEST(TestFocusKeys, QApplication)
#include "test_focuskeys.moc"
