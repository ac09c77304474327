// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include "placequery.h"
#include "verb.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A report that is wrong is put right on the page where it is seen to be wrong.
class TestCorrection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.live(u"duty.wflog"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_view = m_test.view();
        m_view->desk()->setSeatId(u"JJ"_s);
    }

    /// The number is pressed where it stands, found with Ctrl+K, and offered where a rescue is more than it.
    void aWrongNumberIsCorrectedWhereItStands()
    {
        const QString subject = m_test.run(
            u"incident.report"_s, {}, {{u"place"_s, u"某下穿"_s}, {u"type"_s, u"trapped"_s}, {u"severity"_s, 2}, {u"source"_s, u"110"_s}});
        QVERIFY(!subject.isEmpty());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"incidents"_s, u"incidents"_s));
        m_view->lists()->setSelected(subject);
        QQuickItem *people = nullptr;
        QTRY_VERIFY(people = m_test.find(u"IncidentPeople"_s));
        QTRY_COMPARE(people->property("subject").toString(), subject);
        QTRY_VERIFY(m_view->incidentBoard()->isOpen());
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
        QTRY_VERIFY(!m_view->lists()->search()->find(correct).isEmpty());
        QCOMPARE(m_view->lists()->search()->find(correct).constFirst().toMap().value(u"command"_s).toString(), u"incident:correct"_s);
        for (const QString &step : {u"rescue"_s, u"close"_s, u"merge"_s, u"cancel"_s}) { // and what else is done to an incident
            const QString title = wf::verbTitle(u"incident."_s + step);
            const auto found = m_view->lists()->search()->find(title);
            QVERIFY2(
                std::ranges::any_of(
                    found, [&step](const QVariant &one) { return one.toMap().value(u"command"_s).toString() == u"incident:"_s + step; }),
                qPrintable(title));
        }
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "command", u"incident:correct"_s));
        QTRY_VERIFY(dialog());
        m_test.leave();
        QTRY_VERIFY(!dialog());
        m_view->lists()->setSelected({});
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "command", u"incident:correct"_s));
        QVERIFY(!dialog());
        QCOMPARE(counted(), 5);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// Fewer in danger than before: it is said as it is typed, and not taken before somebody says from whom it is known. What is barred
    /// by those who are in danger says so as it opens.
    void fewerPeopleAreSaidWithTheirSource()
    {
        const QString subject = m_test.run(
            u"incident.report"_s, {},
            {{u"place"_s, u"某桥"_s}, {u"type"_s, u"trapped"_s}, {u"severity"_s, 2}, {u"source"_s, u"110"_s}, {u"people"_s, 3}});
        QVERIFY(!subject.isEmpty());
        const auto dialog = [this] { return m_test.dialog(u"VerbDialog"_s); };
        const auto counted = [&] { return int(record(subject)->number("people"_L1)); };
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "act", u"incident.cancel"_s, subject));
        QTRY_VERIFY(dialog());
        const QString bar = dialog()->property("bar").toString();
        QVERIFY2(bar.contains(wf::verbTitle(u"incident.update"_s)), qPrintable(bar));
        QVERIFY(m_test.keep(u"correction-4-barred"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog());
        QCOMPARE(dialog()->property("problem").toString(), bar); // no field is asked for that would not help
        m_test.leave();
        QTRY_VERIFY(!dialog());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "act", u"incident.update"_s, subject));
        QTRY_VERIFY(dialog() && m_test.isFocusIn(u"NumberField"_s));
        QCOMPARE(dialog()->property("bar").toString(), QString());
        const QString title = wf::fieldTitle(u"incident"_s, u"peopleFrom"_s);
        m_test.key(Qt::Key_A, Qt::ControlModifier);
        m_test.type("1");
        QQuickItem *doubts = m_test.find(u"VerbDoubts"_s);
        QVERIFY(doubts);
        QTRY_VERIFY(TestWindow::textOf(doubts).contains(title));
        QCOMPARE(doubts->property("prompted").toString(), u"peopleFrom"_s);
        QVERIFY(m_test.keep(u"correction-5-fewer"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog());
        QTRY_VERIFY(m_test.isFocusIn(u"TextField"_s));
        QCOMPARE(counted(), 3);
        m_test.type("119");
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(counted(), 1);
        QTRY_VERIFY(!dialog());
    }

    /// Where nobody has counted them, and more are out than was said before, that is seen before it is recorded.
    void moreThanWasSaidIsWarnedOf()
    {
        const QString subject = m_test.run(
            u"incident.report"_s, {}, {{u"place"_s, u"某路口"_s}, {u"type"_s, u"trapped"_s}, {u"severity"_s, 2}, {u"source"_s, u"110"_s}});
        QVERIFY(!subject.isEmpty());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "act", u"incident.rescue"_s, subject));
        const auto dialog = [this] { return m_test.dialog(u"RescueDialog"_s); };
        QTRY_VERIFY(dialog() && m_test.isFocusIn(u"Stepper"_s));
        QCOMPARE(dialog()->property("doubtful").toString(), QString());
        m_test.key(Qt::Key_2);
        QVERIFY(!dialog()->property("tooMany").toBool());
        QVERIFY(!dialog()->property("doubtful").toString().isEmpty());
        m_test.leave();
        QTRY_VERIFY(!dialog());
    }

    /// The words for another place bring its position and its road along; words that nobody knows say what stands still of the old place.
    void otherWordsSayWhereItIs()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_view->places() && m_view->places()->isReady(), 60'000);
        const QString subject = reportAt(u"迎泽大街解放路"_s);
        QVERIFY(!subject.isEmpty());
        const QPointF before = record(subject)->position();
        QVERIFY(openPlace(subject));
        QQuickItem *field = m_test.window()->activeFocusItem();
        m_test.key(Qt::Key_A, Qt::ControlModifier);
        m_test.type("xyzzy"); // nowhere
        const auto form = [this] { return m_test.find(u"VerbForm"_s); };
        QQuickItem *doubts = nullptr;
        QTRY_VERIFY(form() && (doubts = m_test.find(u"VerbDoubts"_s)));
        QTRY_COMPARE(doubts->property("prompted").toString(), u"samePlace"_s);
        QVERIFY(TestWindow::textOf(form()).contains(wf::fieldTitle(u"incident"_s, u"samePlace"_s)));
        QVERIFY(m_test.keep(u"correction-6-place-words"_s));
        m_test.key(Qt::Key_A, Qt::ControlModifier);
        m_test.type("cfdjpyl"); // text: 长风大街平阳路
        QTRY_VERIFY(isAnswered());
        m_test.key(Qt::Key_Return);
        QTRY_COMPARE(doubts->property("prompted").toString(), QString());
        QVERIFY(field->property("text").toString().contains(u"平阳路"_s));
        QVERIFY(m_test.keep(u"correction-7-place-found"_s));
        const QVariantMap held = form()->property("values").toMap();
        QVERIFY(u"长风大街平阳路"_s.contains(held.value(u"road"_s).toString()) && !held.value(u"road"_s).toString().isEmpty());
        // Typed on, it is that place no more.
        m_test.type("x");
        QTRY_COMPARE(doubts->property("prompted").toString(), u"samePlace"_s);
        m_test.key(Qt::Key_A, Qt::ControlModifier);
        m_test.type("cfdjpyl");
        QTRY_VERIFY(isAnswered());
        m_test.key(Qt::Key_Return);
        QTRY_COMPARE(doubts->property("prompted").toString(), QString());
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        QTRY_VERIFY(record(subject)->position() != before);
        QVERIFY(record(subject)->localText("place"_L1).contains(u"平阳路"_s));
        QCOMPARE(record(subject)->text("road"_L1), held.value(u"road"_s).toString());
        QVERIFY(!record(subject)->value("placeApprox"_L1).toBool());
    }

    /// By its position alone: the report itself is none of the candidates, and the road of the new place is seen before it is recorded.
    void anotherPositionBringsItsRoadAlong()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_view->places() && m_view->places()->isReady(), 60'000);
        const QString subject = reportAt(u"迎泽大街解放路"_s);
        QVERIFY(!subject.isEmpty());
        const auto isKnown = [&] {
            return std::ranges::any_of(*m_view->places()->records(), [&](const auto &one) { return one.entry.subject == subject; });
        };
        QTRY_VERIFY(isKnown());
        QVERIFY(openPlace(subject));
        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"PositionField"_s); }));
        m_test.key(Qt::Key_A, Qt::ControlModifier);
        m_test.type("yzdjjfl"); // the place it is at
        QTRY_VERIFY(isAnswered());
        for (int row = 0; row < m_view->places()->taker()->candidates()->count(); ++row)
            QVERIFY(m_view->places()->taker()->candidates()->get(row).value(u"record"_s).toString() != subject);
        m_test.key(Qt::Key_A, Qt::ControlModifier);
        m_test.type("cfdjpyl");
        QTRY_VERIFY(isAnswered());
        m_test.key(Qt::Key_Return);
        const QQuickItem *form = m_test.find(u"VerbForm"_s);
        const auto held = [form](const QString &name) { return form->property("values").toMap().value(name).toString(); };
        QTRY_VERIFY(held(u"place"_s).contains(u"平阳路"_s));
        QVERIFY(u"长风大街平阳路"_s.contains(held(u"road"_s)) && !held(u"road"_s).isEmpty());
        QVERIFY(m_test.keep(u"correction-8-position"_s));
        // It was chosen here: whatever is typed of the words leaves it.
        const auto pos = [form] { return form->property("values").toMap().value(u"pos"_s).toList(); };
        const QVariantList chosen = pos();
        QCOMPARE(chosen.size(), 2);
        QQuickItem *words = m_test.find(u"PlaceWordsField"_s);
        QVERIFY(words);
        words->forceActiveFocus(Qt::TabFocusReason);
        m_test.key(Qt::Key_End);
        m_test.type("x");
        QTRY_VERIFY(held(u"place"_s).endsWith(u'x'));
        QCOMPARE(pos(), chosen);
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    /// As a call is taken: a place that is known by its name.
    [[nodiscard]] QString reportAt(const QString &words) const
    {
        const auto found = m_view->places()->index()->find(words, *m_view->places()->records());
        if (found.isEmpty())
            return {};
        const wf::FoundPlace &place = found.constFirst();
        return m_test.run(u"incident.report"_s, {},
                          {{u"place"_s, place.title},
                           {u"pos"_s, QVariantList{place.pos.x(), place.pos.y()}},
                           {u"road"_s, u"迎泽大街"_s},
                           {u"type"_s, u"accident"_s},
                           {u"severity"_s, 3},
                           {u"source"_s, u"110"_s}});
    }
    [[nodiscard]] bool isAnswered() const
    {
        wf::PlaceQuery *asked = m_view->places()->taker();
        return asked && !asked->isBusy() && asked->candidates()->count() > 0;
    }
    /// Its correction, with the keyboard in the words for the place.
    [[nodiscard]] bool openPlace(const QString &subject) const
    {
        return QMetaObject::invokeMethod(m_test.window(), "act", u"incident.update"_s, subject)
            && wf::waitFor([this] { return m_test.dialog(u"VerbDialog"_s) && m_test.isFocusIn(u"VerbForm"_s); })
            && m_test.tabTo([this] { return m_test.isFocusIn(u"PlaceWordsField"_s); });
    }
    [[nodiscard]] const wf::Record *record(const QString &subject) const { return m_view->host().room().situation->record(subject); }

    TestWindow m_test;
    wf::View *m_view = nullptr;
};

WATCHFLOOR_TEST(TestCorrection, QApplication)
#include "test_correction.moc"
