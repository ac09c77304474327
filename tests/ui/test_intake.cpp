// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keytable.h"
#include "onetest.h"
#include "testwindow.h"

#include "placequery.h"
#include "verb.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A 110 call in live duty, from the telephone to the first unit sent, with the keyboard alone.
class TestIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.live(u"duty.wflog"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_view = m_test.view();
        QTRY_VERIFY_WITH_TIMEOUT(m_view->places() && m_view->places()->isReady(), 60'000);
        QTRY_VERIFY(!m_view->places()->records()->isEmpty());
        seat(u"JJ"_s);
    }

    void fromTheCallToTheFirstUnit()
    {
        m_keys = 0;
        press(Qt::Key_F2);
        QTRY_VERIFY(m_test.find(u"CallIntake"_s));
        QVERIFY(m_test.isFocusIn(u"PlaceField"_s));
        m_test.type("yzdjjfl"); // text: 迎泽大街解放路
        QTRY_VERIFY(m_view->places()->taker() && !m_view->places()->taker()->isBusy());
        QVERIFY(m_view->places()->taker()->candidates()->count() > 0);
        QVERIFY(m_test.keep(u"intake-1-candidates"_s));
        press(Qt::Key_Return);
        QVERIFY(m_test.isFocusIn(u"ChoiceRow"_s));
        press(Qt::Key_2);
        QVERIFY(m_test.keep(u"intake-2-place"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(records(u"incident"_s).size(), 1);
        const QString incident = records(u"incident"_s).constFirst()->subject();
        QVERIFY(record(incident)->hasPosition());
        QCOMPARE(record(incident)->text("type"_L1), u"accident"_s);
        QCOMPARE(record(incident)->text("road"_L1), u"迎泽大街"_s);
        QCOMPARE(record(incident)->number("severity"_L1), 4.0);
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        QTRY_COMPARE(m_view->lists()->selected(), incident);
        // The nearest units take the keys when they are there.
        QTRY_VERIFY_WITH_TIMEOUT(m_view->dispatch()->choices()->count() > 0 && m_test.isFocusIn(u"DispatchPanel"_s), 30'000);
        QVERIFY(m_test.keep(u"intake-3-nearest"_s));
        press(Qt::Key_1);
        QTRY_COMPARE(m_view->dispatch()->markedCount(), 1);
        press(Qt::Key_Return);
        QTRY_COMPARE(records(u"order"_s).size(), 1);
        QTRY_COMPARE(record(incident)->state(), u"dispatched"_s); // sending is dispatching
        const wf::Record *order = records(u"order"_s).constFirst();
        QCOMPARE(order->text("about"_L1), incident);
        QCOMPARE(record(order->text("to"_L1))->state(), u"assigned"_s);
        QVERIFY(m_test.keep(u"intake-4-sent"_s));
        QCOMPARE(keytable::promised(keytable::call), keytable::both(m_keys)); // as the manual says
        qInfo() << "call to the first unit sent:" << m_keys << "keys beside the text";
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void theNextCallBeginsEmpty()
    {
        press(Qt::Key_F2);
        QQuickItem *form = nullptr;
        QTRY_VERIFY(form = m_test.find(u"CallIntake"_s));
        const QVariantMap fields = read(form);
        QCOMPARE(fields.value(u"place"_s).toString(), QString());
        QVERIFY(!fields.value(u"type"_s).isValid() || fields.value(u"type"_s).isNull());
        QVERIFY(!fields.value(u"severity"_s).isValid() || fields.value(u"severity"_s).isNull()); // of nothing nothing is proposed
        QVERIFY(!fields.contains(u"pos"_s));
        press(Qt::Key_Return, Qt::ControlModifier); // nothing is recorded that was not said
        QVERIFY(m_test.find(u"CallIntake"_s));
        QCOMPARE(records(u"incident"_s).size(), 1);
    }

    /// What is proposed is that of the number that stands there, at once; and nothing of it goes on into the next call.
    void peopleWeighAtOnce()
    {
        QQuickItem *form = m_test.find(u"CallIntake"_s);
        QVERIFY(form);
        const auto grade = [&] { return read(form).value(u"severity"_s).toInt(); };
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(m_test.isFocusIn(u"ChoiceRow"_s));
        m_test.key(Qt::Key_2);
        QCOMPARE(read(form).value(u"type"_s).toString(), u"accident"_s);
        QCOMPARE(grade(), 4);
        m_test.type("1"); // another key than the one before
        QCOMPARE(grade(), 3);
        m_test.type("0");
        QCOMPARE(grade(), 1);
        m_test.key(Qt::Key_Backspace);
        QCOMPARE(grade(), 3);
        for (int press = 0; press < 2; ++press)
            QVERIFY(QMetaObject::invokeMethod(form, "discard"));
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(form = m_test.find(u"CallIntake"_s));
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        QCOMPARE(grade(), 0);
    }

    /// A place nobody knows by name is pressed on the map; people in danger weigh more.
    void aPlaceIsPressed()
    {
        QQuickItem *form = m_test.find(u"CallIntake"_s);
        QQuickItem *map = m_test.find(u"CityMap"_s);
        QVERIFY(form && map);
        m_test.type("zzzqqq");
        QTRY_VERIFY(!m_view->places()->taker()->isBusy());
        QCOMPARE(m_view->places()->taker()->candidates()->count(), 0);
        QTest::mouseClick(m_test.window(), Qt::LeftButton, {}, map->mapToScene({map->width() * 0.5, map->height() * 0.4}).toPoint());
        QTRY_VERIFY(read(form).contains(u"pos"_s));
        QCOMPARE(read(form).value(u"place"_s).toString(), u"zzzqqq"_s); // the caller's words stay
        QTRY_VERIFY(m_test.isFocusIn(u"ChoiceRow"_s));
        const QVariant pos = read(form).value(u"pos"_s);
        const auto pressElsewhere = [&] {
            QTest::mouseClick(m_test.window(), Qt::LeftButton, {}, map->mapToScene({map->width() * 0.5, map->height() * 0.45}).toPoint());
        };
        pressElsewhere();
        QCOMPARE(read(form).value(u"pos"_s), pos); // found: a press for something else does not move it
        m_test.key(Qt::Key_Tab, Qt::ShiftModifier);
        pressElsewhere();
        QTRY_VERIFY(read(form).value(u"place"_s).toString() != u"zzzqqq"_s); // back at the question: what the map calls it
        QVERIFY(read(form).value(u"pos"_s) != pos);
        QVERIFY(m_test.keep(u"intake-5-pressed"_s));
        QTRY_VERIFY(m_test.isFocusIn(u"ChoiceRow"_s));
        const QSignalSpy said(m_view, &wf::View::notice);
        m_test.key(Qt::Key_S); // chooses nothing, and that is said
        QCOMPARE(said.count(), 1);
        QVERIFY(!read(form).contains(u"type"_s) || read(form).value(u"type"_s).toString().isEmpty());
        m_test.key(Qt::Key_4); // people trapped: how many is asked next, and the digit that follows says so
        QCOMPARE(read(form).value(u"severity"_s).toInt(), 2);
        QVERIFY(m_test.isFocusIn(u"WfField"_s));
        m_test.type("6"); // another key than the one before: at one moment the same would be held
        QCOMPARE(read(form).value(u"type"_s).toString(), u"trapped"_s);
        QCOMPARE(read(form).value(u"people"_s).toInt(), 6);
        QCOMPARE(read(form).value(u"severity"_s).toInt(), 2);
        // Who goes back may choose anew; after an arrow a digit is for the next question.
        m_test.key(Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY(m_test.isFocusIn(u"ChoiceRow"_s));
        m_test.key(Qt::Key_Right);
        QVERIFY(read(form).value(u"type"_s).toString() != u"trapped"_s);
        m_test.key(Qt::Key_Left);
        m_test.type("1");
        QCOMPARE(read(form).value(u"type"_s).toString(), u"trapped"_s);
        QCOMPARE(read(form).value(u"people"_s).toInt(), 61);
        m_test.key(Qt::Key_Backspace);
        QCOMPARE(read(form).value(u"people"_s).toInt(), 6);
        m_test.type("-3"); // is neither 63 nor 6: nothing is recorded with it
        QVERIFY(!read(form).contains(u"people"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form->property("problem").toString().contains(m_test.window()->activeFocusItem()->property("placeholderText").toString()));
        for (int back = 0; back < 2; ++back)
            m_test.key(Qt::Key_Backspace);
        QCOMPARE(read(form).value(u"people"_s).toInt(), 6);
        m_test.key(Qt::Key_Tab);
        m_test.key(Qt::Key_Tab);
        m_test.key(Qt::Key_1); // somebody judged
        QCOMPARE(read(form).value(u"severity"_s).toInt(), 1);
        QVERIFY(m_test.isFocusIn(u"WfArea"_s)); // what else is said is asked next
        for (int back = 0; back < 3; ++back)
            m_test.key(Qt::Key_Backtab, Qt::ShiftModifier);
        m_test.type("0");
        QCOMPARE(read(form).value(u"severity"_s).toInt(), 1); // and keeps his judgement
        QVERIFY(m_test.keep(u"intake-6-trapped"_s));
        const QVariantMap typed = read(form);
        m_test.key(Qt::Key_2, Qt::ControlModifier); // another page, and back to the call: nothing typed is lost
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.find(u"CallIntake"_s));
        QCOMPARE(read(form), typed);
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        QCOMPARE(records(u"incident"_s).size(), 1);
        QCOMPARE(m_view->places()->taker(), nullptr); // a press chooses what lies there again
        // One key loses no call: it waits, the line at the foot says so, and it stands there again.
        const auto foot = [this] { return TestWindow::textOf(m_test.find(u"Toast"_s)); };
        QTRY_VERIFY2(foot().contains(u"F2"_s), qPrintable(foot()));
        QVERIFY(m_test.keep(u"intake-6-kept"_s));
        const QString file = m_test.file(u"duty.wflog.call"_s);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20'000); // kill -9 does not lose it either
        // The next caller's form is empty, names the call that waits, and takes nothing of it: it is kept beside the other.
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY((form = m_test.find(u"CallIntake"_s)));
        QVERIFY(!form->property("isLeft").toBool());
        QVERIFY(read(form).value(u"type"_s).isNull() && !read(form).contains(u"pos"_s));
        QQuickItem *others = nullptr;
        QTRY_VERIFY((others = m_test.find(u"KeptCalls"_s)));
        QVERIFY2(TestWindow::textOf(others).contains(typed.value(u"place"_s).toString()), qPrintable(TestWindow::textOf(others)));
        QVERIFY(m_test.isFocusIn(u"PlaceField"_s));
        QVERIFY(m_test.keep(u"intake-6-next"_s));
        m_test.key(Qt::Key_4, Qt::ControlModifier); // a look at another page, and back: the next caller's form is still empty
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        QVERIFY(read(form).value(u"type"_s).isNull() && !form->property("isLeft").toBool());
        m_test.type("zzq");
        QTRY_VERIFY(!m_test.find(u"KeptCalls"_s)); // it is not in the way of what is typed
        m_test.key(Qt::Key_F2);
        QCOMPARE(read(form).value(u"place"_s).toString(), u"zzq"_s); // nor does the key take anything away
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        m_test.press({u"F2"_s});
        QTRY_VERIFY((others = m_test.find(u"KeptCalls"_s)));
        QCOMPARE(others->property("calls").toList().size(), 2);
        QVERIFY(m_test.keep(u"intake-6-two"_s));
        m_test.press({u"F2"_s}); // the one that has waited longest
        form = m_test.find(u"CallIntake"_s);
        QCOMPARE(read(form), typed);
        QVERIFY(form->property("isLeft").toBool());
        QVERIFY(!foot().contains(u"F2"_s));
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        m_test.press({u"F2"_s});
        QTRY_VERIFY((others = m_test.find(u"KeptCalls"_s)));
        m_test.key(Qt::Key_Backtab, Qt::ShiftModifier); // the newer one, by the keyboard
        m_test.key(Qt::Key_Return);
        form = m_test.find(u"CallIntake"_s);
        QCOMPARE(read(form).value(u"place"_s).toString(), u"zzq"_s);
        m_test.press({u"Alt+Q"_s, u"Alt+Q"_s});
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        m_test.press({u"F2"_s, u"F2"_s});
        QTRY_VERIFY((form = m_test.find(u"CallIntake"_s)));
        QCOMPARE(read(form), typed);
        // Nobody wants it: that is said twice.
        m_test.press({u"Alt+Q"_s});
        QVERIFY(m_test.find(u"CallIntake"_s));
        QVERIFY(form->property("isDiscarding").toBool());
        QVERIFY(m_test.keep(u"intake-6-discard"_s));
        m_test.press({u"Alt+Q"_s});
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file), 20'000);
        QVERIFY(!foot().contains(u"F2"_s));
        m_test.key(Qt::Key_F2);
        QTRY_VERIFY((form = m_test.find(u"CallIntake"_s)));
        QCOMPARE(read(form).value(u"place"_s).toString(), QString());
        m_test.key(Qt::Key_Escape); // an empty form leaves nothing
        QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        QVERIFY(!foot().contains(u"F2"_s));
    }

    /// On the smallest desk what has no room below is counted there, and each field that the keyboard comes to is seen whole.
    void fieldsOutOfSightAreCountedAndComeIntoSight()
    {
        m_test.window()->resize(1366, 640);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 640));
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            m_view->host().setLanguage(language);
            m_test.key(Qt::Key_F2);
            QQuickItem *body = nullptr;
            QTRY_VERIFY((body = m_test.find(u"CallBody"_s)) && m_test.isFocusIn(u"PlaceField"_s));
            QTRY_VERIFY(body->property("below").toInt() > 0);
            const auto sign = [&]() -> QQuickItem * {
                const QList<QQuickItem *> texts = TestWindow::textsIn(body);
                const auto found
                    = std::ranges::find_if(texts, [](QQuickItem *text) { return text->property("text").toString().contains(u'▼'); });
                return found == texts.cend() ? nullptr : *found;
            };
            QVERIFY(sign() && sign()->property("text").toString().contains(QString::number(body->property("below").toInt())));
            QVERIFY(m_test.keep(u"intake-8-below-"_s + language));
            const QQuickItem *first = m_test.window()->activeFocusItem();
            for (int stop = 0; stop < 12 && m_test.isFocusIn(u"CallForm"_s); ++stop) {
                const auto isWhole = [&] {
                    const QQuickItem *focus = m_test.window()->activeFocusItem();
                    const QRectF box = focus->mapRectToItem(body, QRectF(0, 0, focus->width(), focus->height()));
                    const qreal end = sign() ? sign()->mapToItem(body, QPointF()).y() : body->height();
                    return box.top() >= -1 && box.bottom() <= end + 1;
                };
                QTRY_VERIFY2(isWhole(), m_test.window()->activeFocusItem()->metaObject()->className());
                m_test.key(Qt::Key_Tab);
                if (m_test.window()->activeFocusItem() == first)
                    break;
            }
            QTRY_COMPARE(body->property("below").toInt(), 0); // the last of them is in sight
            m_test.key(Qt::Key_Escape);
            QTRY_VERIFY(!m_test.find(u"CallIntake"_s));
        }
        m_test.window()->resize(1920, 1080);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1920, 1080));
    }

    /// 派警 never means that nobody goes: it asks for the unit.
    void dispatchingAsksForAUnit()
    {
        const QString subject = u"incident/plain"_s;
        run(u"incident.report"_s, subject,
            {{u"place"_s, u"某小区门口"_s}, {u"type"_s, u"breakdown"_s}, {u"severity"_s, 4}, {u"source"_s, u"110"_s}});
        QTRY_VERIFY(record(subject));
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "act", u"incident.dispatch"_s, subject));
        QCOMPARE(record(subject)->state(), u"received"_s);
        // Without a position that is asked for first.
        QTRY_VERIFY(m_test.isFocusIn(u"PlaceField"_s));
        QVERIFY(m_test.keep(u"intake-7-placing"_s));
        m_test.type("bhxlyzdq");
        QTRY_VERIFY(m_view->places()->taker() && m_view->places()->taker()->candidates()->count() > 0);
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(record(subject)->hasPosition());
        QTRY_VERIFY_WITH_TIMEOUT(m_view->dispatch()->choices()->count() > 0 && m_test.isFocusIn(u"DispatchPanel"_s)
                                     && !m_test.isFocusIn(u"PlaceField"_s),
                                 30'000);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void closingFreesTheUnit()
    {
        const wf::Record *order = records(u"order"_s).constFirst();
        const QString about = order->text("about"_L1), unit = order->text("to"_L1), subject = order->subject();
        run(u"incident.close"_s, about, {{u"result"_s, u"已处置"_s}});
        QTRY_COMPARE(record(about)->state(), u"closed"_s);
        QCOMPARE(record(subject)->state(), u"cancelled"_s);
        QCOMPARE(record(unit)->state(), u"available"_s);
        for (int row = 0; row < m_view->lists()->pending()->rowCount(); ++row) {
            const QString waits = m_view->lists()->pending()->get(row).value(u"subject"_s).toString();
            QVERIFY2(waits != subject && waits != about, qPrintable(waits));
        }
    }

    /// That people are safe is said with its source, which nobody presets; and one stray key takes nobody's rescue back.
    void whoIsRescuedIsKnownFromSomebody()
    {
        const QString subject = m_test.run(
            u"incident.report"_s, {},
            {{u"place"_s, u"某下穿通道"_s}, {u"type"_s, u"trapped"_s}, {u"severity"_s, 2}, {u"source"_s, u"110"_s}, {u"people"_s, 3}});
        QVERIFY(!subject.isEmpty());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"incidents"_s, u"incidents"_s));
        m_view->lists()->setSelected(subject);
        QQuickItem *people = nullptr;
        QTRY_VERIFY(people = m_test.find(u"IncidentPeople"_s));
        QTRY_COMPARE(people->property("subject").toString(), subject);
        const auto rescued = [&] { return int(record(subject)->number("rescued"_L1)); };
        const auto dialog = [this] { return m_test.dialog(u"RescueDialog"_s); };
        const auto open = [&] {
            QQuickItem *button = m_test.find(u"WfButton"_s, people);
            if (!button)
                return false;
            button->forceActiveFocus(Qt::TabFocusReason);
            m_test.key(Qt::Key_Return);
            return wf::waitFor([&] { return dialog() != nullptr && m_test.isFocusIn(u"Stepper"_s); });
        };
        QTRY_VERIFY(m_view->incidentBoard()->isOpen());
        QVERIFY(m_test.keep(u"intake-people"_s)); // a key acts on what has been drawn
        QVERIFY(open());
        // Of three no 21 are out: what is typed is seen, and refused in words that name the step by which a wrong number is corrected.
        m_test.key(Qt::Key_2);
        m_test.key(Qt::Key_1);
        QCOMPARE(m_test.window()->activeFocusItem()->property("value").toInt(), 21);
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog() && m_test.isFocusIn(u"Stepper"_s));
        const QString problem = dialog()->property("problem").toString();
        QVERIFY2(problem.contains(wf::verbTitle(u"incident.update"_s)), qPrintable(problem));
        m_test.key(Qt::Key_Backspace);
        QCOMPARE(m_test.window()->activeFocusItem()->property("value").toInt(), 2);
        m_test.key(Qt::Key_Tab); // a digit that follows is for the question
        QVERIFY(m_test.isFocusIn(u"WfChoice"_s));
        m_test.key(Qt::Key_Tab, Qt::ShiftModifier); // and behind it stands who is handed over
        QVERIFY(m_test.isFocusIn(u"Stepper"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier); // how many, and not yet from whom: that is asked
        QVERIFY(dialog() && m_test.isFocusIn(u"WfChoice"_s));
        QCOMPARE(rescued(), 0);
        const QVariantList answers = m_test.window()->activeFocusItem()->property("answers").toList();
        QVERIFY(answers.size() > 2);
        for (const QVariant &answer : answers) // nobody at a desk sees it with their own eyes
            QVERIFY(answer.toMap().value(u"fields"_s).toMap().value(u"rescueHow"_s).toString() != u"seen"_s);
        QVERIFY(m_test.keep(u"intake-rescued-from"_s));
        m_test.key(Qt::Key_1);
        m_test.key(Qt::Key_1); // pressed twice it answers nothing else
        QVERIFY(m_test.isFocusIn(u"WfChoice"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rescued(), 2);
        QTRY_VERIFY(!dialog());
        QCOMPARE(record(subject)->text("rescueHow"_L1),
                 answers.constFirst().toMap().value(u"fields"_s).toMap().value(u"rescueHow"_s).toString());
        const QString source = m_view->incidentBoard()->rescueSource(subject);
        QVERIFY(!source.isEmpty());
        QTRY_VERIFY2(TestWindow::textOf(people).contains(source), qPrintable(TestWindow::textOf(people)));
        // Fewer than before is said so, and Esc leaves it.
        QVERIFY(open());
        m_test.key(Qt::Key_Down);
        QVERIFY(dialog()->property("lowered").toBool());
        QVERIFY(m_test.keep(u"intake-fewer-rescued"_s));
        m_test.leave();
        QTRY_VERIFY(!dialog());
        QCOMPARE(rescued(), 2);
        QVERIFY(open());
        m_test.key(Qt::Key_Down);
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog()); // from whom is asked anew each time
        QCOMPARE(rescued(), 2);
        m_test.key(Qt::Key_2);
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rescued(), 1);
        // What another desk has recorded meanwhile is not taken back unseen.
        QTRY_VERIFY(!dialog());
        QVERIFY(open());
        m_test.key(Qt::Key_Up);
        run(u"incident.rescue"_s, subject, {{u"rescued"_s, 3}, {u"rescueHow"_s, u"fire"_s}});
        QTRY_COMPARE(rescued(), 3);
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        m_test.key(Qt::Key_2);
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog() && !dialog()->property("problem").toString().isEmpty());
        QCOMPARE(rescued(), 3);
        QVERIFY(dialog()->property("lowered").toBool());
        m_test.leave();
        QTRY_VERIFY(!dialog());
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        m_test.key(key, modifiers);
    }
    void seat(const QString &id) const { m_view->desk()->setSeatId(id); }
    [[nodiscard]] const wf::Record *record(const QString &subject) const { return m_view->host().room().situation->record(subject); }
    [[nodiscard]] QList<const wf::Record *> records(const QString &kind) const { return m_view->host().room().situation->records(kind); }
    [[nodiscard]] static QVariantMap read(QQuickItem *form)
    {
        QVariant fields;
        QMetaObject::invokeMethod(form, "fields", Q_RETURN_ARG(QVariant, fields));
        return fields.toMap();
    }
    void run(const QString &verb, const QString &subject, const QVariantMap &fields) const { m_view->desk()->run(verb, subject, fields); }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    int m_keys = 0;
};

WATCHFLOOR_TEST(TestIntake, QApplication)
#include "test_intake.moc"
