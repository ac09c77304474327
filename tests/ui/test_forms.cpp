// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include "verb.h"

#include <QApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// The forms of the verbs as they stand on the screen: in words, with an editor for each type, and empty when they open again.
class TestForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.live(u"forms.wflog"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_view = m_test.view();
        QTRY_VERIFY(!m_view->host().room().situation->records(u"floodpoint"_s).isEmpty());
    }

    void everyFormThatCreatesStandsInWords_data()
    {
        rows([](const wf::Verb &verb) { return verb.creates; });
    }

    void everyFormThatCreatesStandsInWords()
    {
        QFETCH(QString, verb);
        if (!open(verb, {}))
            return; // it has a page of its own
        QVERIFY(standsInWords());
        close();
    }

    void everyFormOfAFloodPointAndAUnitStandsInWords_data()
    {
        rows([](const wf::Verb &verb) {
            return !verb.creates && (verb.kind == "floodpoint"_L1 || verb.kind == "unit"_L1 || verb.kind == "sign"_L1);
        });
    }

    void everyFormOfAFloodPointAndAUnitStandsInWords()
    {
        QFETCH(QString, verb);
        const QString kind = verb.section(u'.', 0, 0);
        QVERIFY(open(verb, m_view->host().room().situation->records(kind).constFirst()->subject()));
        QVERIFY(standsInWords());
        if (verb == "floodpoint.configure"_L1)
            QVERIFY(m_test.keep(u"forms-01-flood-point"_s));
        close();
    }

    void aSignalIsTakenDownByKeyboard()
    {
        QVERIFY(open(u"warning.receive"_s, {}));
        QVERIFY2(choose(u"rainstorm"_s), "the first field is not the type");
        QTRY_COMPARE(textOf().count(u"+30 "_s), 1); // when it lapses; when it was issued does not lie ahead
        m_test.key(Qt::Key_Tab);
        QVERIFY(choose(u"yellow"_s));
        m_test.key(Qt::Key_Tab);
        m_test.type("shi qi xiang tai");
        m_test.key(Qt::Key_Tab); // when it was issued is known: now
        QVERIFY(m_test.isFocusIn(u"TimeField"_s));
        m_test.key(Qt::Key_Tab);
        m_test.type("50 mm in 6 h");
        m_test.key(Qt::Key_Tab);
        QVERIFY(m_test.isFocusIn(u"TimeField"_s));
        m_test.type("soon");
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_test.dialog(u"VerbDialog"_s)); // no time: it says so, and nothing is sent
        QTRY_VERIFY(textOf().contains(u"soon"_s));
        QVERIFY(m_test.keep(u"forms-02-no-time"_s));
        m_test.key(Qt::Key_A, Qt::ControlModifier);
        m_test.type("+90");
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_view->host().room().situation->records(u"warning"_s).isEmpty());
        const wf::Record &warning = *m_view->host().room().situation->records(u"warning"_s).constLast();
        const double span = warning.number("expiresAt"_L1) - warning.number("issuedAt"_L1);
        QVERIFY2(span >= 90 * 60'000.0 && span <= 92 * 60'000.0, qPrintable(QString::number(span)));
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
    }

    /// What was folded away begins where the keyboard goes to.
    void moreFieldsBeginAtTheFirstOfThem()
    {
        QVERIFY(open(u"warning.receive"_s, {}));
        QVERIFY(m_test.tabTo([this] { return buttonText().contains(u"2"_s); }));
        m_test.key(Qt::Key_Space);
        QTRY_VERIFY(m_test.isFocusIn(u"TextField"_s)); // its identifier; above it stands a time
        QVERIFY(!m_test.isFocusIn(u"TimeField"_s));
        m_test.type("id77");
        QTRY_COMPARE(m_test.window()->activeFocusItem()->property("text").toString(), u"id77"_s);
        close();
    }

    void aDutyIsPlannedAndChanged()
    {
        QVERIFY(open(u"duty.plan"_s, {}));
        m_test.type("zhang");
        m_test.key(Qt::Key_Tab);
        m_test.type("shu dao");
        m_test.key(Qt::Key_Tab);
        QVERIFY(m_test.isFocusIn(u"TimeField"_s));
        m_test.key(Qt::Key_Up); // five minutes later: its end moves with it
        m_test.key(Qt::Key_Tab);
        QVERIFY(m_test.isFocusIn(u"TimeField"_s));
        m_test.key(Qt::Key_Tab);
        QVERIFY(choose(u"yingze"_s));
        QVERIFY(m_test.keep(u"forms-03-duty"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_view->host().room().situation->records(u"duty"_s).size(), 1);
        const wf::Record planned = *m_view->host().room().situation->records(u"duty"_s).constFirst();
        QCOMPARE(planned.number("until"_L1) - planned.number("begin"_L1), 480 * 60'000.0);
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));

        QVERIFY(open(u"duty.change"_s, planned.subject()));
        QVERIFY(standsInWords());
        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"TimeField"_s); }));
        m_test.key(Qt::Key_Tab);
        m_test.key(Qt::Key_Up);
        QVERIFY(m_test.keep(u"forms-04-duty-changed"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        const auto until = [&] { return m_view->host().room().situation->record(planned.subject())->number("until"_L1); };
        QTRY_COMPARE(until(), planned.number("until"_L1) + 300'000);
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
    }

    void aPositionIsTypedAndPressedOnTheMap()
    {
        QVERIFY(open(u"resource.define"_s, {}));
        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"PositionField"_s); }));
        m_test.type("37.8681N 112.5623E");
        QTRY_VERIFY(textOf().contains(u"37.86810°N 112.56230°E"_s));
        QVERIFY(m_test.keep(u"forms-05-position"_s));
        QVERIFY(m_test.tabTo([this] { return buttonText().contains(u"…"_s); }, 4));
        m_test.key(Qt::Key_Space);
        QTRY_VERIFY(m_test.isFocusIn(u"CityMap"_s));
        m_test.key(Qt::Key_Right);
        QVERIFY(m_test.keep(u"forms-06-map"_s));
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(!m_test.isFocusIn(u"CityMap"_s));
        QVERIFY(m_test.dialog(u"VerbDialog"_s));
        QVERIFY(!textOf().contains(u"37.86810°N 112.56230°E"_s)); // a little to the east now
        QVERIFY(textOf().contains(u"37.868"_s));
        close();
    }

    /// What is typed and fits several stands for none of them: the text stays, the field and the form say so, and nothing is sent.
    void whatFitsSeveralIsNotChosen()
    {
        const auto units = m_view->host().room().situation->records(u"unit"_s);
        const QString whole = units.constFirst()->localText("callSign"_L1);
        QVERIFY(open(u"order.send"_s, {}));
        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"PickField"_s); }));
        QQuickItem *field = m_test.window()->activeFocusItem();
        m_test.type("yingze"); // begins the call signs of a brigade
        QTRY_VERIFY(field->property("hits").toList().size() > 1);
        m_test.key(Qt::Key_Tab);
        QTRY_COMPARE(field->property("doubt").toString(), u"未选定"_s);
        QCOMPARE(field->property("text").toString(), u"yingze"_s);
        QCOMPARE(field->property("picked").toString(), QString());
        QTRY_VERIFY2(textOf().contains(u"尚未选定"_s), qPrintable(textOf()));
        const qsizetype before = m_view->host().room().situation->records(u"order"_s).size();
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_test.dialog(u"VerbDialog"_s));
        QVERIFY(m_test.keep(u"forms-07-not-chosen"_s));
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(m_view->host().room().situation->records(u"order"_s).size(), before);
        // Another of them is gone to: that is a choice.
        field->forceActiveFocus(Qt::TabFocusReason);
        m_test.key(Qt::Key_End);
        m_test.type(" ");
        m_test.key(Qt::Key_Backspace);
        m_test.key(Qt::Key_Down);
        m_test.key(Qt::Key_Tab);
        QTRY_VERIFY(!field->property("picked").toString().isEmpty());
        QCOMPARE(field->property("doubt").toString(), QString());
        // And a name in full is meant alone.
        field->forceActiveFocus(Qt::TabFocusReason);
        field->setProperty("text", whole);
        QVERIFY(QMetaObject::invokeMethod(field, "textEdited"));
        QTRY_COMPARE(field->property("picked").toString(), units.constFirst()->subject());
        close();
    }

    void aFormOpensEmpty()
    {
        QVERIFY(open(u"notice.send"_s, {}));
        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"WfArea"_s); }));
        m_test.type("of the call before");
        close();
        QVERIFY(open(u"notice.send"_s, {}));
        const auto areas = m_test.window()->findChildren<QQuickItem *>();
        for (const QQuickItem *item : areas)
            QVERIFY(!item->property("text").toString().contains(u"of the call before"_s));
        close();
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    static void rows(bool (*wanted)(const wf::Verb &))
    {
        QTest::addColumn<QString>("verb");
        for (const wf::Verb &verb : wf::allVerbs()) {
            if (wanted(verb))
                QTest::newRow(qPrintable(verb.name)) << verb.name;
        }
    }

    [[nodiscard]] bool open(const QString &verb, const QString &subject)
    {
        QMetaObject::invokeMethod(m_test.window(), "act", verb, subject);
        return QTest::qWaitFor([this] { return m_test.dialog(u"VerbDialog"_s) != nullptr; }, 2'000);
    }

    void close()
    {
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
    }

    [[nodiscard]] QString textOf() const
    {
        const QObject *dialog = m_test.dialog(u"VerbDialog"_s);
        return dialog ? TestWindow::textOf(dialog->property("contentItem").value<QQuickItem *>()) : QString();
    }

    [[nodiscard]] QString buttonText() const
    {
        const QQuickItem *focus = m_test.window()->activeFocusItem();
        return focus && focus->inherits("QQuickAbstractButton") ? focus->property("text").toString() : QString();
    }

    /// No key, no moment in milliseconds, no object, nothing that is not there; and a title that is Chinese.
    [[nodiscard]] bool standsInWords() const
    {
        static const QRegularExpression raw(uR"(\[object|undefined|NaN|\b\d{13,}\b|\b[a-z]+[._][a-z_]{3,}\b)"_s);
        const QString text = textOf() + u'\n' + typed();
        const auto match = raw.match(text);
        if (match.hasMatch())
            qWarning("“%s” in: %s", qPrintable(match.captured()), qPrintable(text));
        return !match.hasMatch() && !text.isEmpty();
    }

    /// What stands in the fields.
    [[nodiscard]] QString typed() const
    {
        QStringList texts;
        QList<QQuickItem *> items{m_test.dialog(u"VerbDialog"_s)->property("contentItem").value<QQuickItem *>()};
        while (!items.isEmpty()) {
            const QQuickItem *one = items.takeFirst();
            if (!one->isVisible())
                continue;
            if (one->inherits("QQuickTextInput") || one->inherits("QQuickTextEdit") || one->inherits("QQuickComboBox"))
                texts << one->property("text").toString() << one->property("displayText").toString();
            items << one->childItems();
        }
        return texts.join(u'\n');
    }

    [[nodiscard]] bool choose(const QString &value) const
    {
        const QQuickItem *combo = m_test.window()->activeFocusItem();
        for (int i = 0; combo && i < 40 && combo->property("currentValue").toString() != value; ++i)
            m_test.key(Qt::Key_Down);
        return combo && combo->property("currentValue").toString() == value;
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
};

WATCHFLOOR_TEST(TestForms, QApplication)
#include "test_forms.moc"
