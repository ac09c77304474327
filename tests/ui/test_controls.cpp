// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "patience.h"

#include <QApplication>
#include <QFont>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTest>

using namespace Qt::StringLiterals;

/// The house's own controls, where they differ from those they are made of.
class TestControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QQuickStyle::setStyle(u"Basic"_s); }

    /// A list of closures grows above the one that somebody is writing about: it stays that one.
    void aChoiceStaysWhenTheChoicesChange()
    {
        const auto combo = made("WfCombo { textRole: 'title'; valueRole: 'id'; value: 'b'\n"
                                "model: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }]\n"
                                "function put(ids: string) { model = ids.split('').map(id => ({ id: id, title: id.toUpperCase() })) } }");
        QVERIFY(combo);
        QCOMPARE(shown(*combo), u"B"_s);
        QVERIFY(put(*combo, u"xab"_s));
        QCOMPARE(shown(*combo), u"B"_s);
        QVERIFY(put(*combo, u"xa"_s));
        QCOMPARE(combo->property("currentIndex").toInt(), -1); // none, rather than another one
        QVERIFY(put(*combo, u"bxa"_s));
        QCOMPARE(shown(*combo), u"B"_s);
        combo->setProperty("value", u"a"_s);
        QCOMPARE(shown(*combo), u"A"_s);
    }

    /// Nothing is chosen by itself.
    void noChoiceStaysNone()
    {
        const auto combo = made("WfCombo { textRole: 'title'; valueRole: 'id'; value: ''; model: []\n"
                                "function put(ids: string) { model = ids.split('').map(id => ({ id: id, title: id.toUpperCase() })) } }");
        QVERIFY(combo);
        QVERIFY(put(*combo, u"ab"_s));
        QCOMPARE(combo->property("currentIndex").toInt(), -1);
    }

    /// Enter presses the button the keyboard is on, as Space does, once however long it is held; a checkable one turns.
    void enterPressesAButton()
    {
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
            const auto window = made("Window { width: 200; height: 100; visible: true\n"
                                     "property int clicks: 0; property int turns: 0; property alias isOn: check.checked\n"
                                     "function focus(second: bool) { (second ? check : plain).forceActiveFocus() }\n"
                                     "WfButton { id: plain; onClicked: ++parent.Window.window.clicks }\n"
                                     "WfButton { id: check; y: 50; checkable: true; onToggled: ++parent.Window.window.turns } }");
            QVERIFY(window);
            auto *shown = qobject_cast<QQuickWindow *>(window.get());
            QVERIFY(shown && QTest::qWaitForWindowExposed(shown));
            shown->requestActivate();
            QVERIFY(QTest::qWaitForWindowActive(shown));
            QVERIFY(QMetaObject::invokeMethod(window.get(), "focus", false));
            if (key != Qt::Key_Space) { // with Ctrl it is of dialogs
                QTest::keyClick(shown, key, Qt::ControlModifier);
                QCOMPARE(window->property("clicks").toInt(), 0);
            }
            QTest::keyClick(shown, key);
            QCOMPARE(window->property("clicks").toInt(), 1);
            QVERIFY(QMetaObject::invokeMethod(window.get(), "focus", true));
            QTest::keyClick(shown, key);
            QCOMPARE(window->property("turns").toInt(), 1);
            QVERIFY(window->property("isOn").toBool());
            QCOMPARE(window->property("clicks").toInt(), 1);
        }
    }

    /// Two lists in one dialog: a digit is for the one that the keyboard is in, and only that one shows any.
    void onlyTheListWithTheKeyboardShowsDigits()
    {
        const auto window = made("Window { width: 300; height: 300; visible: true\n"
                                 "property Item first: one; property Item second: other\n"
                                 "function focus(second: bool) { (second ? other : one).forceActiveFocus() }\n"
                                 "WfChoice { id: one; width: 200; answers: [{ title: 'A' }, { title: 'B' }] }\n"
                                 "WfChoice { id: other; y: 150; width: 200; answers: [{ title: 'C' }, { title: 'D' }] } }");
        QVERIFY(window);
        auto *shown = qobject_cast<QQuickWindow *>(window.get());
        QVERIFY(shown && QTest::qWaitForWindowExposed(shown));
        shown->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(shown));
        auto *first = window->property("first").value<QQuickItem *>();
        auto *second = window->property("second").value<QQuickItem *>();
        QVERIFY(QMetaObject::invokeMethod(window.get(), "focus", false));
        QCOMPARE(digits(first), 2);
        QCOMPARE(digits(second), 0);
        QTest::keyClick(shown, Qt::Key_2);
        QCOMPARE(first->property("index").toInt(), 1);
        QCOMPARE(second->property("index").toInt(), -1);
        QVERIFY(QMetaObject::invokeMethod(window.get(), "focus", true));
        QCOMPARE(digits(first), 0);
        QCOMPARE(digits(second), 2);
        QTest::keyClick(shown, Qt::Key_1);
        QCOMPARE(first->property("index").toInt(), 1);
        QCOMPARE(second->property("index").toInt(), 0);
    }

    /// Whatever stands beside a choice takes it: ten of them, and an eleventh that shows none.
    void eachKeyTakesTheChoiceItStandsBeside()
    {
        const auto window = made("Window { width: 300; height: 700; visible: true\n"
                                 "property Item choice: one\n"
                                 "WfChoice { id: one; width: 200\n"
                                 "answers: Array.from({ length: 11 }, (x, i) => ({ title: 'A' + i })) } }");
        QVERIFY(window);
        auto *shown = qobject_cast<QQuickWindow *>(window.get());
        QVERIFY(shown && QTest::qWaitForWindowExposed(shown));
        shown->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(shown));
        auto *choice = window->property("choice").value<QQuickItem *>();
        choice->forceActiveFocus();
        QCOMPARE(digits(choice), 10);
        for (int index = 9; index >= 0; --index) {
            QTest::keyClick(shown, Qt::Key(Qt::Key_0 + (index + 1) % 10));
            QCOMPARE(choice->property("index").toInt(), index);
        }
    }

    /// Digits set the number, whatever stood there; none leads out of the range.
    void digitsSetANumber()
    {
        const auto window = made("Window { width: 300; height: 100; visible: true\n"
                                 "property Item stepper: one\n"
                                 "Stepper { id: one; from: 0; to: 9999; value: 7; onMoved: value => one.value = value } }");
        QVERIFY(window);
        auto *shown = qobject_cast<QQuickWindow *>(window.get());
        QVERIFY(shown && QTest::qWaitForWindowExposed(shown));
        shown->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(shown));
        auto *stepper = window->property("stepper").value<QQuickItem *>();
        stepper->forceActiveFocus();
        const auto after = [&](const QList<Qt::Key> &keys) {
            for (const Qt::Key key : keys)
                QTest::keyClick(shown, key);
            return stepper->property("value").toInt();
        };
        QCOMPARE(after({Qt::Key_3}), 3);
        QCOMPARE(after({Qt::Key_0}), 30);
        QCOMPARE(after({Qt::Key_Backspace}), 3);
        QCOMPARE(after({Qt::Key_Backspace}), 0);
        QCOMPARE(after({Qt::Key_1, Qt::Key_2, Qt::Key_Up}), 13);
        QCOMPARE(after({Qt::Key_4}), 4); // begins anew
        QVERIFY(!stepper->property("isBeyond").toBool());
        QCOMPARE(after({Qt::Key_5, Qt::Key_6, Qt::Key_7, Qt::Key_8}), 4567); // the fifth leads out of the range
        QVERIFY(stepper->property("isBeyond").toBool()); // and that is said
        QCOMPARE(after({Qt::Key_Backspace, Qt::Key_7}), 4567);
        QVERIFY(!stepper->property("isBeyond").toBool());
        stepper->setProperty("from", 5);
        stepper->setProperty("to", 60);
        stepper->setProperty("value", 20);
        QCOMPARE(after({Qt::Key_Down, Qt::Key_1}), 19); // not yet a number that may be
        QCOMPARE(after({Qt::Key_2}), 12);
        QCOMPARE(after({Qt::Key_9}), 12);
        stepper->setProperty("from", 1);
        stepper->setProperty("to", 9);
        QCOMPARE(after({Qt::Key_Down, Qt::Key_3}), 3);
        QCOMPARE(after({Qt::Key_8}), 8);
        QCOMPARE(after({Qt::Key_0}), 8);
    }

    /// A button that comes to do something else gives the keyboard back, also where that happens while a dialog has it.
    void theKeyboardLeavesAButtonThatMeansAnother()
    {
        const auto window
            = made("Window { id: top; width: 200; height: 100; visible: true\n"
                   "property string means: 'ask'; property bool onButton: one.activeFocus; property bool inList: list.activeFocus\n"
                   "property bool isAway: away.activeFocus\n"
                   "function take(button: bool) { (button ? one : away).forceActiveFocus(Qt.TabFocusReason) }\n"
                   "FocusScope { width: 100; height: 100\n"
                   "function takeKeyboard() { list.forceActiveFocus() }\n"
                   "Item { id: list }\n"
                   "WfButton { id: one; means: top.means } }\n"
                   "FocusScope { Item { id: away; focus: true } } }");
        QVERIFY(window);
        auto *shown = qobject_cast<QQuickWindow *>(window.get());
        QVERIFY(shown && QTest::qWaitForWindowExposed(shown));
        shown->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(shown));
        const auto take = [&](bool button) { return QMetaObject::invokeMethod(window.get(), "take", button); };
        QVERIFY(take(true));
        QVERIFY(window->property("onButton").toBool());
        window->setProperty("means", u"keep"_s);
        QTRY_VERIFY(window->property("inList").toBool());
        QVERIFY(take(true)); // gone to by hand it may be pressed
        QVERIFY(window->property("onButton").toBool());
        QVERIFY(take(false));
        QVERIFY(window->property("isAway").toBool());
        window->setProperty("means", u"lift"_s);
        QVERIFY(window->property("isAway").toBool()); // a dialog keeps it
        QVERIFY(take(true));
        QTRY_VERIFY(window->property("inList").toBool());
    }

    /// What is no number is neither dropped nor mended: it stays, is marked, and said with the name of the field.
    void whatIsNoNumberStays()
    {
        const auto field = made("WfNumber { title: 'People'; to: 100000 }");
        QVERIFY(field);
        const auto read = [&field](const QString &typed) {
            field->setProperty("text", typed);
            return field->property("number");
        };
        QCOMPARE(read(u"23"_s).toInt(), 23);
        QCOMPARE(read(u"２３"_s).toInt(), 23); // text: 23 in full width
        QCOMPARE(field->property("fault").toString(), QString());
        QVERIFY(!read({}).isValid()); // unknown
        QVERIFY(field->property("isRight").toBool());
        for (const QString &wrong : {u"2-3"_s, u"abc"_s, u"100001"_s, u"1.5"_s, u"0x10"_s, u"1e3"_s}) {
            QVERIFY2(!read(wrong).isValid(), qPrintable(wrong));
            QCOMPARE(field->property("text").toString(), wrong);
            QVERIFY(field->property("fault").toString().contains(u"People"_s));
            QVERIFY(!field->property("doubt").toString().isEmpty());
        }
    }

    /// From a figure Tab leads on to what is asked next, and to none of its own buttons.
    void tabLeavesAFigure()
    {
        const auto window = made("Window { width: 300; height: 100; visible: true\n"
                                 "property Item stepper: one; property alias isNext: next.activeFocus\n"
                                 "Stepper { id: one; from: 0; to: 99; value: 7; onMoved: value => one.value = value }\n"
                                 "WfField { id: next; y: 50 } }");
        QVERIFY(window);
        auto *shown = qobject_cast<QQuickWindow *>(window.get());
        QVERIFY(shown && QTest::qWaitForWindowExposed(shown));
        shown->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(shown));
        auto *stepper = window->property("stepper").value<QQuickItem *>();
        stepper->forceActiveFocus();
        for (const Qt::Key key : {Qt::Key_2, Qt::Key_Tab, Qt::Key_1})
            QTest::keyClick(shown, key);
        QCOMPARE(stepper->property("value").toInt(), 2);
        QVERIFY(window->property("isNext").toBool());
    }

    /// In English, which is what is spoken without a translation, quotation marks and ellipses take no more room than letters do.
    void quotationMarksAreNarrowInEnglish()
    {
        for (const auto *control : {"WfText", "WfField", "WfArea"}) {
            const auto text = made(QByteArray(control) + " { font.pixelSize: 100; text: '“”' }");
            QVERIFY(text);
            QVERIFY2(text->property("contentWidth").toReal() < 150, control);
            const QFont font = text->property("font").value<QFont>();
            QVERIFY2(font.isFeatureSet("pwid") && font.isFeatureSet("palt") && font.isFeatureSet("tnum"), control);
        }
    }

private:
    /// The key caps that can be seen in it.
    static int digits(QQuickItem *choice)
    {
        int count = 0;
        QList<QQuickItem *> items{choice};
        while (!items.isEmpty()) {
            const QQuickItem *item = items.takeFirst();
            const bool isCap = QString::fromLatin1(item->metaObject()->className()).startsWith("KeyHint"_L1);
            count += isCap && item->isVisible() && item->opacity() > 0 ? 1 : 0;
            items << item->childItems();
        }
        return count;
    }

    std::unique_ptr<QObject> made(const QByteArray &qml)
    {
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\nimport Watchfloor.Theme\n" + qml, QUrl(u"qrc:/control.qml"_s));
        std::unique_ptr<QObject> object(component.create());
        if (!object)
            qWarning("%s", qPrintable(component.errorString()));
        return object;
    }
    static bool put(QObject &combo, const QString &ids) { return QMetaObject::invokeMethod(&combo, "put", ids); }
    static QString shown(const QObject &combo) { return combo.property("displayText").toString(); }

    QQmlEngine m_engine;
};

QTEST_MAIN(TestControls)
#include "test_controls.moc"
