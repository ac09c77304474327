// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include "logstore.h"
#include "searchmodel.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The archive as one finds and reads a record of it by the keyboard.
class TestArchivePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.live(u"duty.wflog"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_view = m_test.view();
        enter(u"incident/a-old"_s, u"J-0007"_s, u"桃园北路"_s, {u"received"_s, u"verified"_s, u"closed"_s});
        enter(u"incident/b-now"_s, u"J-0008"_s, u"桃园北路"_s, {u"received"_s});
        for (int i = 0; i < 150; ++i)
            enter(u"entry/%1"_s.arg(i), u"N-%1"_s.arg(i), u"许坦东街"_s, {u"added"_s});
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QTRY_VERIFY(m_view->lists()->situation().record(u"entry/149"_s));
    }

    void findsByInitials()
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"archive"_s));
        const QQuickItem *tab = nullptr;
        QTRY_VERIFY(tab = m_test.find(u"ArchiveTab"_s));
        QTRY_VERIFY(m_test.isFocusIn(u"WfField"_s));
        QTRY_VERIFY(records()->count() >= 100);
        QVERIFY(m_test.keep(u"archive"_s));
        m_test.type("tybl");
        QTRY_VERIFY(!records()->isBusy() && records()->count() == 2);
        QCOMPARE(records()->subjectAt(0), u"incident/b-now"_s);
        // What stands in the situation opens as everywhere.
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(m_test.find(u"DetailPanel"_s));
        QCOMPARE(m_view->lists()->selected(), u"incident/b-now"_s);
        QVERIFY(!m_test.find(u"ArchiveCard"_s));
        QVERIFY(m_test.keep(u"archive-live"_s));
    }

    void whatHasSunkIsReadFromTheLog()
    {
        sink({u"incident/a-old"_s});
        m_test.key(Qt::Key_Down); // from the field into the table, on what is chosen
        m_test.key(Qt::Key_Down);
        QTRY_COMPARE(m_view->archive()->record()->subject(), u"incident/a-old"_s);
        QTRY_VERIFY(m_view->archive()->record()->isFound());
        QQuickItem *card = nullptr;
        QTRY_VERIFY(card = m_test.find(u"ArchiveCard"_s));
        QVERIFY(!m_test.find(u"DetailPanel"_s));
        const QString text = TestWindow::textOf(card);
        for (const QString &word : {u"J-0007"_s, u"桃园北路"_s, u"调度席"_s})
            QVERIFY2(text.contains(word), qPrintable(text));
        QCOMPARE(m_view->archive()->record()->journal().size(), 3);
        QCOMPARE(m_view->archive()->record()->states().size(), 3);
        QCOMPARE(m_view->archive()->record()->states().constLast().toMap().value(u"state"_s).toString(), u"closed"_s);
        QVERIFY(m_test.keep(u"archive-card"_s));
    }

    void searchOpensItThere()
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"situation"_s));
        m_view->archive()->record()->setSubject({});
        m_test.key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(m_test.isFocusIn(u"WfField"_s));
        m_test.type("j-0007");
        const wf::SearchModel *search = m_view->lists()->search();
        QTRY_VERIFY(!search->isBusy() && search->count() >= 1 && search->get(search->count() - 1).value(u"archived"_s).toBool());
        QVERIFY(m_test.keep(u"archive-search"_s));
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(m_test.find(u"ArchiveCard"_s));
        QTRY_COMPARE(m_view->archive()->record()->subject(), u"incident/a-old"_s);
        QTRY_VERIFY(m_view->archive()->record()->isFound());
    }

    void readsOnToTheEnd()
    {
        m_view->archive()->records()->setText({});
        m_view->archive()->records()->setKind(u"entry"_s);
        QTRY_VERIFY(!records()->isBusy() && records()->count() >= 100);
        QQuickItem *list = m_test.find(u"WfList"_s, m_test.find(u"ArchiveTab"_s));
        QVERIFY(list);
        list->forceActiveFocus();
        for (int i = 0; i < 30 && !records()->isExhausted(); ++i) {
            m_test.key(Qt::Key_End);
            QTest::qWait(50);
        }
        QTRY_VERIFY(records()->isExhausted());
        QCOMPARE(records()->count(), 150);
        QVERIFY(m_test.keep(u"archive-end"_s));
    }

    /// One key from the field, onto the first of what was found, also where it was pressed before that was known.
    void theFirstDownChoosesTheFirst()
    {
        for (const bool waits : {true, false}) {
            typeAnew("tybl");
            if (waits)
                QTRY_VERIFY(!records()->isBusy() && records()->count() == 2);
            m_test.key(Qt::Key_Down);
            QTRY_COMPARE(m_view->lists()->selected(), u"incident/b-now"_s);
            QTRY_VERIFY(m_test.find(u"DetailPanel"_s));
            QVERIFY(m_test.isFocusIn(u"RecordTable"_s));
            // The table marks it a moment later, and from there the next key goes on.
            const QQuickItem *table = m_test.find(u"RecordTable"_s, m_test.find(u"ArchiveTab"_s));
            QVERIFY(table);
            QTRY_COMPARE(table->property("under").toString(), u"incident/b-now"_s);
            m_test.key(Qt::Key_Down);
            QTRY_COMPARE(m_view->archive()->record()->subject(), u"incident/a-old"_s);
            m_view->lists()->setSelected({});
        }
        // Enter as well: the rows of before are not what was asked for.
        typeAnew("j-0008");
        m_test.key(Qt::Key_Return);
        QTRY_COMPARE(m_view->lists()->selected(), u"incident/b-now"_s);
    }

    void whatIsTypedIsLookedFor()
    {
        typeAnew("tyb");
        QTRY_VERIFY(!records()->isBusy() && records()->count() == 2);
        m_test.key(Qt::Key_Down);
        QVERIFY(m_test.isFocusIn(u"RecordTable"_s));
        m_test.type("l");
        QVERIFY(m_test.isFocusIn(u"WfField"_s));
        QTRY_COMPARE(records()->text(), u"tybl"_s);
        // Turned to by a key the keyboard is in the field.
        m_test.press({u"Ctrl+PgUp"_s, u"Ctrl+PgDown"_s});
        QTRY_VERIFY(m_test.isFocusIn(u"ArchiveBar"_s));
        m_test.type("u");
        QVERIFY(m_test.isFocusIn(u"WfField"_s));
        QTRY_COMPARE(records()->text(), u"tyblu"_s);
        QTRY_VERIFY(!records()->isBusy());
    }

    void anotherRoomBeginsWithoutFilters()
    {
        typeAnew("tybl");
        const QList<QQuickItem *> before = combos();
        QCOMPARE(before.size(), 6); // kind, state, road, brigade, period, place
        before.at(4)->forceActiveFocus();
        m_test.key(Qt::Key_Down);
        QTRY_COMPARE(m_view->archive()->period(), u"today"_s);
        QTRY_VERIFY(records()->from() > 0);
        m_view->archive()->records()->setKind(u"incident"_s);
        QTRY_VERIFY(m_view->archive()->states().size() == 2 && m_view->archive()->roads().size() == 1);
        before.at(1)->forceActiveFocus();
        m_test.key(Qt::Key_Down);
        QTRY_VERIFY(!records()->state().isEmpty());
        before.at(2)->forceActiveFocus();
        m_test.key(Qt::Key_Down);
        QTRY_COMPARE(records()->road(), u"桃园北路"_s);

        // There, and back to the log that was asked before.
        QVERIFY(m_view->host().replay()->openCurrent());
        QVERIFY(saysNothingIsRestricted());
        m_view->host().replay()->leave();
        QVERIFY(saysNothingIsRestricted());
        QTRY_VERIFY(records()->count() >= 100);
    }

    /// A list that has dropped down has the keys: nothing untrue is said of the page below it.
    void anOpenListHasTheKeys()
    {
        typeAnew("tybl");
        QQuickItem *list = combos().constFirst();
        list->forceActiveFocus(Qt::TabFocusReason);
        m_test.key(Qt::Key_Space);
        const auto isOpen = [list] { return list->property("popup").value<QObject *>()->property("visible").toBool(); };
        QTRY_VERIFY(isOpen());
        const QSignalSpy said(m_view, &wf::View::notice);
        m_test.press({u"Ctrl+PgDown"_s, u"Alt+O"_s});
        QCOMPARE(said.size(), 0);
        list->property("popup").value<QObject *>()->setProperty("visible", false);
        QTRY_VERIFY(!isOpen());
        QVERIFY(m_view->archive()->records()->kind().isEmpty());
    }

    /// It comes back from the log, and the panel of what is live says what it is, and by which name.
    void whatHasSunkIsOpenedToWorkOnIt()
    {
        typeAnew("tybl");
        QTRY_VERIFY(!records()->isBusy() && records()->count() == 2);
        QString sunk;
        for (int row = 0; row < records()->count(); ++row) {
            if (!m_view->archive()->isLive(records()->subjectAt(row)))
                sunk = records()->subjectAt(row);
        }
        QVERIFY(!sunk.isEmpty());
        m_test.key(Qt::Key_Down);
        while (m_view->archive()->record()->subject() != sunk)
            m_test.key(Qt::Key_Down);
        QTRY_VERIFY(m_view->archive()->record()->isFound());
        m_view->lists()->setSelected(sunk); // as the card's button does
        QTRY_VERIFY(m_view->archive()->isLive(sunk));
        QQuickItem *panel = nullptr;
        QTRY_VERIFY(panel = m_test.find(u"DetailPanel"_s));
        QTRY_COMPARE(panel->property("title").toString(), m_view->lists()->title(sunk));
        QVERIFY(panel->property("title").toString() != sunk);
    }

    void anotherLanguageAndAReplay()
    {
        m_view->host().setLanguage(u"en"_s);
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"archive"_s));
        QTRY_VERIFY(records()->count() >= 100);
        QVERIFY(m_test.keep(u"archive-en"_s));
        QVERIFY(m_view->host().replay()->openCurrent());
        QTRY_VERIFY(records()->count() >= 100);
        QVERIFY(!m_view->archive()->isLive(u"incident/b-now"_s));
        m_view->host().replay()->leave();
        QTRY_VERIFY(records()->count() >= 100);
    }

    void fitsASmallWindow()
    {
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        QCOMPARE(m_view->host().language(), u"en"_s);
        for (const bool isOpen : {false, true}) {
            typeAnew("tybl");
            QTRY_VERIFY(!records()->isBusy() && records()->count() == 2);
            if (isOpen)
                m_test.key(Qt::Key_Down); // what is chosen takes a third of the page
            QTRY_COMPARE(m_test.find(u"DetailPanel"_s) != nullptr, isOpen);
            QVERIFY(m_test.keep(isOpen ? u"archive-small-chosen"_s : u"archive-small"_s));
            QQuickItem *panel = m_test.find(u"Panel"_s, m_test.find(u"ArchiveTab"_s));
            QVERIFY(panel);
            const QList<QQuickItem *> choices = combos();
            QCOMPARE(choices.size(), 6);
            QList<QQuickItem *> controls = choices;
            controls.append(m_test.find(u"WfField"_s, panel));
            controls.append(m_test.find(u"RecordTable"_s, panel));
            for (QQuickItem *one : std::as_const(controls)) {
                QVERIFY2(place(panel).contains(place(one)), qPrintable(QDebug::toString(place(one))));
                for (QQuickItem *other : std::as_const(controls))
                    QVERIFY(one == other || !place(one).intersects(place(other)));
            }
            for (QQuickItem *combo : choices)
                QVERIFY2(!combo->property("contentItem").value<QQuickItem *>()->property("truncated").toBool(),
                         qPrintable(TestWindow::textOf(combo)));
        }
    }

    /// The longest name of a kind stands whole, with a record beside the table and without.
    void theKindOfARecordStandsWhole()
    {
        QCOMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        QCOMPARE(m_view->host().language(), u"en"_s);
        const QString closure = m_test.askClosure(u"accident"_s);
        QVERIFY(!closure.isEmpty());
        m_test.find(u"WfField"_s, m_test.find(u"ArchiveTab"_s))->setProperty("text", QString()); // what was sought last
        m_view->archive()->clear();
        records()->setKind(u"closure"_s);
        QTRY_VERIFY(!records()->isBusy() && records()->rowOf(closure) >= 0);
        for (const QString &chosen : {QString(), closure}) {
            QQuickItem *tab = m_test.find(u"ArchiveTab"_s);
            QVERIFY(tab && QMetaObject::invokeMethod(tab, "look", chosen));
            QTRY_COMPARE(m_test.find(u"DetailPanel"_s) != nullptr, !chosen.isEmpty());
            const auto cell = [this, tab] { return TestWindow::textIn(m_test.find(u"RecordTable"_s, tab), kind); };
            QTRY_VERIFY(cell() && !cell()->property("truncated").toBool());
            QVERIFY(m_test.keep(chosen.isEmpty() ? u"archive-kind"_s : u"archive-kind-chosen"_s));
        }
        // In what is found from everywhere, too, and beside it the name.
        m_test.key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(m_test.dialog(u"SearchPalette"_s));
        auto *found = m_test.dialog(u"SearchPalette"_s)->property("contentItem").value<QQuickItem *>();
        QTRY_VERIFY(m_test.isFocusIn(found));
        m_test.type(m_view->lists()->record(closure).value(u"number"_s).toString().toLower().toLatin1().constData());
        QTRY_VERIFY(TestWindow::textIn(found, kind));
        const QQuickItem *said = TestWindow::textIn(found, kind);
        const QList<QQuickItem *> words = TestWindow::textsIn(said->parentItem());
        QVERIFY(words.size() > 1);
        for (const QQuickItem *other : words)
            QVERIFY2(other == said || place(other).right() <= place(said).left(), qPrintable(other->property("text").toString()));
        m_test.key(Qt::Key_Escape);
    }

    void cleanup() { QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings())); }

private:
    const QString kind = u"Temporary traffic control"_s;

    /// The page's field with these letters alone.
    void typeAnew(const char *letters)
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"archive"_s));
        QTRY_VERIFY(m_test.isFocusIn(u"WfField"_s));
        m_test.press({u"Ctrl+A"_s, u"Del"_s});
        m_view->archive()->clear();
        QTRY_VERIFY(!records()->isBusy() && records()->count() >= 100);
        m_test.type(letters);
    }
    /// What the page may be restricted by, from left to right.
    [[nodiscard]] QList<QQuickItem *> combos() const
    {
        QList<QQuickItem *> found;
        const auto *field = m_test.find(u"WfField"_s, m_test.find(u"ArchiveTab"_s));
        for (QQuickItem *beside : field ? field->parentItem()->childItems() : QList<QQuickItem *>()) {
            if (beside->inherits("QQuickComboBox"))
                found.append(beside);
        }
        return found;
    }
    [[nodiscard]] static QRectF place(const QQuickItem *item) { return item->mapRectToScene(QRectF(0, 0, item->width(), item->height())); }
    /// By the model, and by what stands in the page.
    [[nodiscard]] bool saysNothingIsRestricted() const
    {
        return wf::waitFor([this] {
            const wf::ArchiveModel *model = records();
            const bool isFree = model->text().isEmpty() && model->kind().isEmpty() && model->state().isEmpty() && model->road().isEmpty()
                && model->brigade().isEmpty() && model->from() <= 0 && m_view->archive()->period().isEmpty()
                && m_view->archive()->where().isEmpty();
            const QList<QQuickItem *> shown = combos();
            const QQuickItem *field = m_test.find(u"WfField"_s, m_test.find(u"ArchiveTab"_s));
            return isFree && shown.size() == 6 && field && field->property("text").toString().isEmpty()
                && std::ranges::all_of(shown, [](const QQuickItem *combo) { return combo->property("currentIndex").toInt() == 0; });
        });
    }
    [[nodiscard]] wf::ArchiveModel *records() const { return m_view->archive()->records(); }

    void enter(const QString &subject, const QString &number, const QString &road, const QStringList &states)
    {
        wf::Room &room = m_view->host().room();
        QList<wf::Draft> drafts;
        QJsonObject times;
        QJsonObject by;
        for (const QString &state : states) {
            wf::Draft draft;
            draft.id = room.ids->next();
            draft.seat = u"DD"_s;
            draft.role = u"dispatcher"_s;
            draft.verb = subject.section(u'/', 0, 0)
                + (state == "received"_L1       ? u".report"_s
                       : state == "added"_L1    ? u".add"_s
                       : state == "verified"_L1 ? u".verify"_s
                                                : u".close"_s);
            draft.subject = subject;
            draft.at = draft.wall = room.clock->now();
            times.insert(state, draft.at);
            by.insert(state, u"DD"_s);
            draft.record = QJsonDocument(QJsonObject{{u"no"_s, number},
                                                     {u"type"_s, states.size() == 1 && state == "added"_L1 ? u"note"_s : u"accident"_s},
                                                     {u"text"_s, u"路口已疏通"_s},
                                                     {u"road"_s, road},
                                                     {u"place"_s, road + u"与府东街交叉口"_s},
                                                     {u"state"_s, state},
                                                     {u"times"_s, times},
                                                     {u"by"_s, by}})
                               .toJson(QJsonDocument::Compact);
            draft.seen = u"{}"_s;
            if (!drafts.isEmpty())
                draft.parents = {"@" + QByteArray::number(drafts.size() - 1)};
            drafts.append(draft);
        }
        (void)room.log->append(drafts);
    }

    /// The situation without these, as once they have sunk.
    void sink(const QStringList &subjects)
    {
        const auto store = wf::LogStore::open(m_view->host().room().file, wf::LogStore::Access::ReadOnly);
        QVERIFY(store.has_value());
        wf::Opening opening = store->opening();
        opening.heads.removeIf([&](const wf::Event &event) { return subjects.contains(event.subject); });
        opening.births.removeIf([&](const auto &birth) { return subjects.contains(birth.key()); });
        m_view->host().room().situation->begin(opening);
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
};

WATCHFLOOR_TEST(TestArchivePage, QApplication)
#include "test_archivepage.moc"
