// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include "closure.h"
#include "corridorsketch.h"
#include "patience.h"
#include "verb.h"

#include <QApplication>
#include <QJSValue>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What a person has typed is lost by no other choice, refusal or room, and is put to no other record; nor is a duty ended behind a replay.
class TestKeptText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_test.open(m_test.live(u"kept.wflog"_s)), QString());
        m_view = m_test.view();
        QTRY_VERIFY(m_view->host().isComplete());
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(m_view->desk()->seatId(), u"ZHZ"_s);
        m_closure = m_test.askClosure(u"accident"_s);
        QVERIFY(!m_closure.isEmpty());
    }
    void cleanup() { QCOMPARE(TestWindow::warnings(), QString()); }

    /// Duty that goes on behind a replay is asked about as it is without one, by its own figures.
    void leavingBehindAReplayIsAskedFirst()
    {
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QVERIFY(m_view->host().replay()->openCurrent());
        m_test.window()->close();
        QVERIFY(m_test.window()->isVisible());
        QObject *asked = nullptr;
        QTRY_VERIFY((asked = m_test.dialog(u"ConfirmDialog"_s)));
        QCOMPARE(asked->property("action").toString(), u"退出值班"_s);
        const QString waits = QString::number(m_view->behind()->pending()->count());
        QVERIFY2(asked->property("text").toString().contains(waits), qPrintable(asked->property("text").toString()));
        QVERIFY(m_test.keep(u"kept-02-leaving"_s));
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.dialog(u"ConfirmDialog"_s));
        QVERIFY(m_test.window()->isVisible());
        m_view->host().replay()->leave();
    }

    /// Whoever leaves is told which words would be lost, by the fields they stand in; and of none where there are none.
    void leavingNamesWhatIsTypedAndNotRecorded()
    {
        const auto asked = [this](const QString &word) {
            m_test.window()->close();
            QObject *dialog = nullptr;
            if (!wf::waitFor([&] { return (dialog = m_test.dialog(u"ConfirmDialog"_s)) != nullptr; }))
                return false;
            const bool isNamed = dialog->property("text").toString().contains(word);
            m_test.key(Qt::Key_Escape);
            return wf::waitFor([this] { return !m_test.dialog(u"ConfirmDialog"_s); }) && isNamed;
        };
        const QString field = wf::fieldTitle(u"entry"_s, u"text"_s);
        QVERIFY(!asked(u"\n"_s));
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "act", u"entry.add"_s, QString()));
        QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"WfArea"_s); }));
        m_test.type("abc");
        QVERIFY(asked(field));
        QVERIFY(m_test.dialog(u"VerbDialog"_s)); // and stays as it was
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        QVERIFY(!asked(u"\n"_s));
    }

    /// What was answered for another seat, and is refused to it, stays in the dialog with the reason.
    void aRefusalForAnotherSeatKeepsTheDialog()
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "act", u"closure.confirm"_s, m_closure));
        QTRY_VERIFY(m_test.dialog(u"DecisionDialog"_s));
        QTRY_VERIFY(m_test.isFocusIn(u"WfChoice"_s));
        QVERIFY(m_test.keep(u"kept-03-asked"_s)); // a key acts on what has been drawn
        m_test.key(Qt::Key_1);
        QTRY_VERIFY(m_test.dialog(u"DecisionDialog"_s)->property("complete").toBool());
        actFor(u"DecisionDialog"_s, u"FB"_s); // which decides no closure
        QVERIFY(isRefused(u"DecisionDialog"_s));
        QVERIFY(m_test.keep(u"kept-03-decision"_s));
        QCOMPARE(record(m_closure)->state(), u"asked"_s);
        actFor(u"DecisionDialog"_s, {});
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(record(m_closure)->state(), u"confirmed"_s);
        QTRY_VERIFY(!m_test.dialog(u"DecisionDialog"_s));

        m_view->desk()->setSeatId(u"FB"_s); // may record a step, and for nobody else
        const QString step = answeredByOneKey(u"DD"_s);
        QVERIFY(!step.isEmpty());
        QVERIFY(
            QMetaObject::invokeMethod(m_test.window(), "actWith", u"closure.step"_s, m_closure, QVariant(QVariantMap{{u"step"_s, step}})));
        QTRY_VERIFY(m_test.dialog(u"StepDialog"_s));
        QVERIFY(m_test.keep(u"kept-04-asked"_s));
        actFor(u"StepDialog"_s, u"DD"_s);
        m_test.key(Qt::Key_1);
        QVERIFY(isRefused(u"StepDialog"_s));
        QVERIFY(m_test.keep(u"kept-04-step"_s));
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"StepDialog"_s));
        m_view->desk()->setSeatId(u"ZHZ"_s);
    }

    /// A line is logged for the incident it was typed for, and stays until it is.
    void aLineStaysWithItsIncident()
    {
        const QString one = report(u"甲路口"_s);
        const QString other = report(u"乙路口"_s);
        QVERIFY(!one.isEmpty() && !other.isEmpty());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"incidents"_s, u"incidents"_s));
        m_view->lists()->setSelected(one);
        QTRY_VERIFY(m_test.find(u"IncidentJournal"_s));
        const QList<QQuickItem *> fields = lines();
        QCOMPARE(fields.size(), 2);
        for (QQuickItem *field : fields)
            field->setProperty("text", u"说给甲"_s);
        m_view->lists()->setSelected(other);
        for (QQuickItem *field : fields) {
            QTRY_COMPARE(field->property("text").toString(), QString());
            field->setProperty("text", u"说给乙"_s);
        }
        m_view->lists()->setSelected(one);
        for (QQuickItem *field : fields)
            QTRY_COMPARE(field->property("text").toString(), u"说给甲"_s);
        QVERIFY(m_test.keep(u"kept-05-lines"_s));
        // Refused: nothing is lost. Recorded: it goes.
        QQuickItem *line = fields.constFirst();
        const auto isWriting = [line] { return line->property("waiting").toBool(); };
        QVERIFY(QMetaObject::invokeMethod(line, "send", QString(), QVariant(QVariantMap{{u"type"_s, u"nonsense"_s}, {u"about"_s, one}})));
        QTRY_VERIFY(!isWriting());
        QCOMPARE(line->property("text").toString(), u"说给甲"_s);
        QCOMPARE(entriesAbout(one), 0);
        QQuickItem *journal = m_test.find(u"IncidentJournal"_s);
        QVERIFY(QMetaObject::invokeMethod(journal, "add"));
        QVERIFY(QMetaObject::invokeMethod(journal, "add")); // pressed twice it is logged once
        m_view->lists()->setSelected(other); // before it is on disk
        QTRY_COMPARE(entriesAbout(one), 1);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(entriesAbout(one), 1);
        QCOMPARE(entriesAbout(other), 0);
        QTRY_COMPARE(line->property("text").toString(), u"说给乙"_s);
        m_view->lists()->setSelected(one);
        QTRY_COMPARE(line->property("text").toString(), QString());
        QCOMPARE(fields.constLast()->property("text").toString(), u"说给甲"_s); // the feedback waits for its own answer
        m_view->lists()->setSelected({});
    }

    /// Words for a place that nobody knows yet stay with the incident they were typed for.
    void aPlaceStaysWithItsIncident()
    {
        const QString one = report(u"丙路口"_s);
        const QString other = report(u"丁路口"_s);
        QVERIFY(!one.isEmpty() && !other.isEmpty());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"situation"_s));
        m_view->lists()->setSelected(one);
        QTRY_COMPARE(m_view->dispatch()->about(), one);
        QQuickItem *place = nullptr;
        QTRY_VERIFY((place = m_test.find(u"PlaceField"_s)));
        place->setProperty("text", u"zzzqqq"_s);
        m_view->lists()->setSelected(other);
        QTRY_COMPARE(m_view->dispatch()->about(), other);
        QTRY_COMPARE(place->property("text").toString(), QString());
        m_view->lists()->setSelected(one);
        QTRY_COMPARE(place->property("text").toString(), u"zzzqqq"_s);
        place->setProperty("text", QString());
        m_view->lists()->setSelected({});
    }

    /// Each medium and closure keeps the words that somebody has put there.
    void theWordsOfAPublicationStayWithTheirClosure()
    {
        const QString one = m_test.askClosure(u"accident"_s);
        const QString other = m_test.askClosure(u"accident"_s);
        QVERIFY(!one.isEmpty() && !other.isEmpty());
        QTRY_COMPARE(m_view->papers()->closures().size(), 3);
        m_view->lists()->setSelected(one);
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"agencies"_s, u"publication"_s));
        QQuickItem *tab = nullptr;
        QTRY_VERIFY((tab = m_test.find(u"PublicationTab"_s)));
        QTRY_COMPARE(tab->property("closure").toString(), one);
        QQuickItem *area = m_test.find(u"WfArea"_s, m_test.find(u"BulletinEditor"_s, tab));
        QVERIFY(area);
        const QString proposed = area->property("text").toString();
        QVERIFY(!proposed.isEmpty());
        area->setProperty("text", u"手写电台稿"_s);
        QObject *signs = m_test.find(u"SignPackage"_s, tab);
        QVERIFY(signs);
        QVERIFY(QMetaObject::invokeMethod(signs, "change", u"sign/x"_s, QVariant(QVariantMap{{u"chosen"_s, false}})));
        tab->setProperty("medium", u"public"_s);
        QVERIFY(area->property("text").toString() != u"手写电台稿"_s);
        tab->setProperty("closure", other);
        tab->setProperty("medium", u"radio"_s);
        QVERIFY(area->property("text").toString() != u"手写电台稿"_s);
        QVERIFY(changed(signs).isEmpty());
        tab->setProperty("closure", one);
        QCOMPARE(area->property("text").toString(), u"手写电台稿"_s);
        QCOMPARE(changed(signs), QStringList{u"sign/x"_s});
        QVERIFY(m_test.keep(u"kept-06-publication"_s));
    }

    /// A report or an answer takes the place of hand-written words when that is confirmed, and not before.
    void aReportDoesNotReplaceWordsUnasked()
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"agencies"_s, u"reports"_s));
        QQuickItem *tab = nullptr;
        QTRY_VERIFY((tab = m_test.find(u"ReportsTab"_s)));
        QQuickItem *editor = m_test.find(u"BulletinEditor"_s, tab);
        QQuickItem *rumour = m_test.find(u"RumourForm"_s, tab);
        QVERIFY(editor && rumour);
        const auto write = [&](const QString &words) {
            return QMetaObject::invokeMethod(rumour, "written", QVariant(QVariantMap{{u"title"_s, u"首报"_s}, {u"text"_s, words}}));
        };
        QVERIFY(write(u"第一稿"_s));
        QQuickItem *area = nullptr;
        QTRY_VERIFY((area = m_test.find(u"WfArea"_s, editor)));
        QCOMPARE(area->property("text").toString(), u"第一稿"_s); // nobody has touched what stood there
        area->setProperty("text", u"手改过的首报"_s);
        QVERIFY(write(u"第二稿"_s));
        QObject *asked = nullptr;
        QTRY_VERIFY((asked = m_test.dialog(u"ConfirmDialog"_s)));
        QVERIFY(asked->property("text").toString().contains(u"手改过的首报"_s));
        QVERIFY(m_test.keep(u"kept-07-report"_s));
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.dialog(u"ConfirmDialog"_s));
        QCOMPARE(area->property("text").toString(), u"手改过的首报"_s);
        QVERIFY(write(u"第二稿"_s));
        QTRY_VERIFY(m_test.dialog(u"ConfirmDialog"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(area->property("text").toString(), u"第二稿"_s);
        QTRY_VERIFY(!m_test.dialog(u"ConfirmDialog"_s));
    }

    /// What another desk prepares takes nothing away that is being typed here.
    void anotherDesksHandoverTakesNoWords()
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"handover"_s));
        QQuickItem *board = nullptr;
        QTRY_VERIFY((board = m_test.find(u"HandoverBoard"_s)));
        QQuickItem *note = m_test.find(u"WfArea"_s, board);
        QVERIFY(note);
        note->setProperty("text", u"泵车在桥北"_s);
        QVERIFY(!m_test
                     .run(u"handover.prepare"_s, {},
                          {{u"outgoing"_s, u"wang"_s}, {u"incoming"_s, u"zhao"_s}, {u"items"_s, m_view->papers()->handoverItems()}})
                     .isEmpty());
        QTRY_VERIFY(!board->property("open").toString().isEmpty());
        QCOMPARE(note->property("text").toString(), u"泵车在桥北"_s);
    }

    /// Another page, and back: the corridor that is being planned is as it was.
    void aCorridorIsStillThereAfterAnotherPage()
    {
        m_view->lists()->setSelected({});
        m_test.key(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(m_test.find(u"CorridorPlanner"_s));
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        m_test.type("zzzqqq");
        const QQuickItem *from = m_test.window()->activeFocusItem();
        m_test.key(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(!m_test.find(u"CorridorPlanner"_s));
        m_test.key(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(m_test.find(u"CorridorPlanner"_s));
        QCOMPARE(from->property("text").toString(), u"zzzqqq"_s);
        m_view->traffic()->corridor()->setActive(false);
    }

    void cleanupTestCase() { m_test.close(); }

private:
    [[nodiscard]] const wf::Record *record(const QString &subject) const { return m_view->host().room().situation->record(subject); }
    [[nodiscard]] QString report(const QString &place) const
    {
        return m_test.run(u"incident.report"_s, {},
                          {{u"place"_s, place}, {u"type"_s, u"breakdown"_s}, {u"severity"_s, 4}, {u"source"_s, u"110"_s}});
    }
    /// A step that is due, and that a seat has seen in a way that asks for nothing else.
    [[nodiscard]] QString answeredByOneKey(const QString &seat) const
    {
        for (const wf::ClosureStep &step : wf::closureSteps()) {
            if (step.track == "reopen"_L1)
                continue;
            const QVariantMap asked = m_view->closureDesk()->stepQuestion(m_closure, step.key, seat);
            const QVariantList witnesses = asked.value(u"witnesses"_s).toList();
            if (asked.value(u"hindrance"_s).toString().isEmpty() && !witnesses.isEmpty()
                && !witnesses.constFirst().toMap().value(u"asksWho"_s).toBool()
                && !witnesses.constFirst().toMap().value(u"asksWhere"_s).toBool())
                return step.key;
        }
        return {};
    }
    [[nodiscard]] QQuickItem *contentOf(const QString &dialog) const
    {
        return m_test.dialog(dialog)->property("contentItem").value<QQuickItem *>();
    }
    /// Chooses for whom it is recorded; empty: for nobody else.
    void actFor(const QString &dialog, const QString &seat) const
    {
        QQuickItem *combo = m_test.find(u"WfCombo"_s, m_test.find(u"OnBehalf"_s, contentOf(dialog)));
        QVERIFY(combo);
        const QVariantList seats = m_view->desk()->seatList();
        const auto found = std::ranges::find_if(seats, [&](const QVariant &one) { return one.toMap().value(u"id"_s).toString() == seat; });
        combo->setProperty("currentIndex", found == seats.cend() ? -1 : int(found - seats.cbegin()));
        QTRY_COMPARE(m_test.dialog(dialog)->property("seat").toString(), seat);
    }
    /// Nothing is missing, it was carried out, and it was refused in words while the dialog stays.
    [[nodiscard]] bool isRefused(const QString &dialog) const
    {
        if (!m_test.dialog(dialog) || !m_test.dialog(dialog)->property("complete").toBool())
            return false;
        const auto problem = [&] { return m_test.dialog(dialog) ? m_test.dialog(dialog)->property("problem").toString() : QString(); };
        for (int page = 0; page < 20 && m_test.dialog(dialog) && problem().isEmpty(); ++page) // what is long is read first
            m_test.key(Qt::Key_Return, Qt::ControlModifier);
        return !problem().isEmpty();
    }
    /// The two lines of the journal: what was said, and the feedback.
    [[nodiscard]] QList<QQuickItem *> lines() const
    {
        QList<QQuickItem *> found;
        QList<QQuickItem *> items{m_test.find(u"IncidentJournal"_s)};
        while (!items.isEmpty()) {
            QQuickItem *item = items.takeFirst();
            if (QByteArrayView(item->metaObject()->className()).startsWith("KeptLine"))
                found << item;
            items << item->childItems();
        }
        return found;
    }
    [[nodiscard]] int entriesAbout(const QString &incident) const
    {
        return int(std::ranges::count_if(m_view->host().room().situation->records(u"entry"_s),
                                         [&](const wf::Record *entry) { return entry->text("about"_L1) == incident; }));
    }
    [[nodiscard]] static QStringList changed(const QObject *signs)
    {
        const QVariant changes = signs->property("changes");
        return (changes.canConvert<QJSValue>() ? changes.value<QJSValue>().toVariant() : changes).toMap().keys();
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QString m_closure;
};

WATCHFLOOR_TEST(TestKeptText, QApplication)
#include "test_kepttext.moc"
