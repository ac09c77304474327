// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include <QApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QtQuickTest/quicktest.h>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

/// On the smallest desk: a key acts on what is seen, and what comes up by itself moves nothing under a hand.
class TestSeenFirst : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_test.open(m_test.live(u"seen.wflog"_s)), QString());
        m_view = m_test.view();
        m_view->host().setLanguage(u"en"_s);
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        QTRY_VERIFY(m_view->host().room().log->isIdle());
    }
    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// The digit of a choice that is not wholly seen shows it and marks nothing; pressed again it marks it.
    void aDigitShowsBeforeItMarks_data()
    {
        QTest::addColumn<QByteArray>("qml");
        QTest::newRow("answers") << QByteArray("WfChoice { id: field; width: 200; property string marks: String(index)\n"
                                               "answers: root.eight.map(i => ({ title: 'A' + i })) }");
        QTest::newRow("chips") << QByteArray("ChoiceRow { id: field; width: 90; property string marks: String(value)\n"
                                             "choices: root.eight.map(i => ({ value: i, title: 'A' + i })) }");
        QTest::newRow("several") << QByteArray("RefListField { id: field; width: 90; view: root.view\n"
                                               "property string marks: subjects.join()\n"
                                               "field: ({ title: 'T', value: [], choices: root.eight.map(i => ({ value: 'c' + i, "
                                               "title: 'A name ' + i })) }) }");
    }
    void aDigitShowsBeforeItMarks()
    {
        QFETCH(QByteArray, qml);
        const auto made = make("Item { id: root; z: 1000; required property View view\n"
                               "property Item choice: field; property Item room: scroll\n"
                               "readonly property list<int> eight: [0, 1, 2, 3, 4, 5, 6, 7]\n"
                               "width: 240; height: 90\n"
                               "WfScroll { id: scroll; anchors.fill: parent; contentHeight: field.implicitHeight\n"
                               + qml + " } }");
        QVERIFY(made);
        auto *choice = made->property("choice").value<QQuickItem *>();
        auto *room = made->property("room").value<QQuickItem *>();
        QVERIFY(choice && room);
        QTRY_VERIFY(room->property("contentHeight").toReal() > 2 * room->height());
        choice->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY(m_test.isFocusIn(choice));
        QVERIFY(QQuickTest::qWaitForPolish(m_test.window(), 5'000));
        for (const Qt::Key key : {Qt::Key_8, Qt::Key_1}) {
            const QString before = choice->property("marks").toString();
            const qreal y = room->property("contentY").toReal();
            m_test.key(key);
            QCOMPARE(choice->property("marks").toString(), before);
            QVERIFY(room->property("contentY").toReal() != y);
            m_test.key(key);
            QVERIFY(choice->property("marks").toString() != before);
        }
    }

    /// Why nobody may decide it stands beside the button, which keeps its place when that comes up.
    void whatComesUpMovesNoButton()
    {
        const auto made = make("Item { id: root; z: 1000; required property View view; property bool isLate: false\n"
                               "property QtObject dialog: shown; property Item content: shown.contentItem\n"
                               "function start() { shown.show(() => {}) }\n"
                               "QuestionDialog { id: shown; view: root.view; action: 'Do it'\n"
                               "missing: root.isLate ? 'Nobody may.' : ''; upcoming: String(root.isLate)\n"
                               "refusals: root.isLate ? ['The water is back: 31 cm'] : []\n"
                               "facts: [WfText { text: 'What it is about' }]\n"
                               "WfText { text: 'Who permits it?' }\n"
                               "Item { Layout.fillWidth: true; implicitHeight: root.isLate ? 500 : 60 } } }");
        QVERIFY(made);
        QVERIFY(QMetaObject::invokeMethod(made.get(), "start"));
        auto *dialog = made->property("dialog").value<QObject *>();
        auto *content = made->property("content").value<QQuickItem *>();
        QVERIFY(dialog && content);
        QTRY_VERIFY(dialog->property("opened").toBool() && dialog->property("isSettled").toBool());
        QVERIFY(QQuickTest::qWaitForPolish(m_test.window(), 5'000));
        const QQuickItem *button = nullptr;
        const QList<QQuickItem *> texts = TestWindow::textsIn(content);
        for (const QQuickItem *text : texts) {
            if (text->property("text").toString() == "Do it"_L1)
                button = text;
        }
        QVERIFY(button);
        const QPointF place = button->mapToScene(QPointF());
        QVERIFY(made->setProperty("isLate", true));
        const QQuickItem *scroll = m_test.find(u"AnswersRoom"_s, content);
        QVERIFY(scroll);
        QTRY_VERIFY(scroll->property("contentHeight").toReal() > 500);
        QVERIFY(QQuickTest::qWaitForPolish(m_test.window(), 5'000));
        QVERIFY(m_test.keep(u"seen-refused"_s));
        const QPointF moved = button->mapToScene(QPointF()) - place;
        QVERIFY2(std::abs(moved.y()) <= 1, qPrintable(QString::number(moved.y())));
        const QQuickItem *why = TestWindow::textIn(content, u"! The water is back: 31 cm\nNobody may."_s);
        QVERIFY(why && why->isVisible() && !scroll->isAncestorOf(why));
        const qreal end = why->mapToScene(QPointF(0, why->height())).y();
        QVERIFY2(why->height() > 20 && end <= place.y() + 8, qPrintable(QString::number(end)));
        QVERIFY(QMetaObject::invokeMethod(dialog, "close"));
    }

private:
    /// In the program's own window, over everything.
    std::unique_ptr<QObject> make(const QByteArray &qml)
    {
        QQmlComponent component(qmlEngine(m_test.window()));
        component.setData("import QtQuick\nimport QtQuick.Layouts\nimport Watchfloor.Theme\nimport Watchfloor.Panels\n"
                          "import Watchfloor.Forms\nimport Watchfloor.Dashboard\n"
                              + qml,
                          QUrl(u"qrc:/seen.qml"_s));
        std::unique_ptr<QObject> object(component.createWithInitialProperties(
            {{u"view"_s, QVariant::fromValue(m_view)}, {u"parent"_s, QVariant::fromValue(m_test.window()->contentItem())}}));
        if (!object)
            qWarning("%s", qPrintable(component.errorString()));
        return object;
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
};

WATCHFLOOR_TEST(TestSeenFirst, QApplication)
#include "test_seenfirst.moc"
