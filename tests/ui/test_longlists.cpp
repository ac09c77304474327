// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"
#include "patience.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace Qt::StringLiterals;

/// What is longer than its room can be seen to be, and reached; what a form holds is in sight; what is counted is counted.
class TestLongLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QQuickStyle::setStyle(u"Basic"_s); }

    /// A bar where rows are out of sight, which the mouse moves and the keyboard never comes to; none where all are seen.
    void aListLongerThanItsRoomSaysSo()
    {
        const auto made = make("Window { width: 300; height: 200; visible: true\n"
                               "property Item shown: list\n"
                               "function fill(rows: int) { list.model = rows }\n"
                               "WfList { id: list; anchors.fill: parent; model: 40\n"
                               "delegate: Item { required property int index; width: ListView.view.width; height: 30 } } }");
        auto *window = qobject_cast<QQuickWindow *>(made.get());
        QVERIFY(window && QTest::qWaitForWindowExposed(window));
        const auto *list = window->property("shown").value<QQuickItem *>();
        QVERIFY(list);
        const QQuickItem *bar = under(list, "WfScrollBar"_L1).value(0);
        QVERIFY(bar);
        QTRY_VERIFY(bar->isVisible());
        const QRectF box = bar->mapRectToScene(QRectF(0, 0, bar->width(), bar->height()));
        QCOMPARE(box.right(), 300.0);
        QVERIFY(box.width() <= 10);
        const auto at = [&](qreal y) { return QPointF(box.center().x(), y).toPoint(); };
        QTest::mousePress(window, Qt::LeftButton, {}, at(8));
        QTest::mouseMove(window, at(100));
        QTest::mouseMove(window, at(195));
        QTest::mouseRelease(window, Qt::LeftButton, {}, at(195));
        QTRY_VERIFY(list->property("contentY").toReal() > 500);
        QVERIFY(!bar->hasActiveFocus());
        QVERIFY(QMetaObject::invokeMethod(window, "fill", 3));
        QTRY_VERIFY(!bar->isVisible());
    }

    /// Rows of very different heights, which take them only as their words wrap: wherever a page key goes, no part of the view stays empty.
    void aPageKeyLeavesNoRoomEmpty()
    {
        const auto made = make(
            "import QtQuick.Layouts\nWindow { width: 500; height: 360; visible: true; color: 'black'; property Item shown: list\n"
            "WfList { id: list; anchors.fill: parent; focus: true; model: [3, 2, 6, 1, 0, 0, 1, 9, 14, 5, 9]\n"
            "delegate: Rectangle { id: section; required property int modelData; color: 'red'; width: ListView.view.width; height: "
            "rows.height\n"
            "Column { id: rows; width: parent.width; Item { width: 1; height: 24 }\n"
            "Repeater { model: section.modelData; RowLayout { width: rows.width; Text { Layout.preferredWidth: 76; text: 'A-0011' }\n"
            "Text { Layout.fillWidth: true; wrapMode: Text.WordWrap; text: 'in both directions, informing drivers, '.repeat(4) } } } } } } "
            "}");
        auto *window = qobject_cast<QQuickWindow *>(made.get());
        QVERIFY(window && QTest::qWaitForWindowExposed(window));
        auto *list = window->property("shown").value<QQuickItem *>();
        QVERIFY(list);
        list->forceActiveFocus();
        const auto isFilled = [window] {
            const QImage seen = window->grabWindow();
            int empty = 0; // longer than a letter or a frame is high
            for (int y = 0; y < seen.height() && empty < 20; ++y)
                empty = seen.pixelColor(seen.width() - 20, y).red() > 128 ? 0 : empty + 1;
            return !seen.isNull() && empty < 20;
        };
        QTRY_VERIFY(isFilled());
        for (const Qt::Key key : {Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End}) {
            QTest::keyClick(window, key);
            QTRY_VERIFY2(isFilled(), qPrintable(QString::number(key, 16)));
        }
        const auto real = [list](const char *name) { return list->property(name).toReal(); };
        QTRY_COMPARE(real("contentY") + list->height(), real("originY") + real("contentHeight"));
    }

    /// A pointer that lies still lets go of what is under it, however much moves on the screen meanwhile.
    void aPointerThatRestsLetsGo()
    {
        const auto made
            = make("Window { width: 300; height: 200; visible: true\n"
                   "property bool isAtWork: pointer.isAtWork\n"
                   "UnderPointer { id: pointer; anchors.fill: parent; patience: 300\n"
                   "Rectangle { width: 20; height: 20; RotationAnimation on rotation { from: 0; to: 360; duration: 700; loops: -1 } } } }");
        auto *window = qobject_cast<QQuickWindow *>(made.get());
        QVERIFY(window && QTest::qWaitForWindowExposed(window));
        QTest::mouseMove(window, QPoint(150, 100));
        QTRY_VERIFY(window->property("isAtWork").toBool());
        QTRY_VERIFY(!window->property("isAtWork").toBool());
        QTest::mouseMove(window, QPoint(160, 100));
        QTRY_VERIFY(window->property("isAtWork").toBool());
    }

    /// What a press tells may open a dialog: the keyboard is not taken from it afterwards.
    void nothingTakesTheKeyboardFromWhatItOpened()
    {
        static const QRegularExpression thief(u"\\b(chosen|asked|entered)\\([^\\n]*\\)\\n\\s*[\\w.]*forceActiveFocus"_s);
        QDirIterator files(QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/qml"_s, {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++seen;
            const auto found = thief.match(QString::fromUtf8(file.readAll()));
            QVERIFY2(!found.hasMatch(), qPrintable(file.fileName() + u": "_s + found.captured()));
        }
        QVERIFY(seen > 100);
    }

    /// Of every page: nothing scrolls without a bar.
    void whateverScrollsHasABar()
    {
        static const QRegularExpression scroller(u"\\b(Flickable|ListView|GridView|TableView) \\{"_s);
        QDirIterator files(QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/qml"_s, {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
        qsizetype seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            const qsizetype scrollers = text.count(scroller);
            const auto free = text.count(u"interactive: false"_s) + text.count(u" height: list.contentHeight + 2"_s); // as high as its rows
            seen += scrollers;
            QVERIFY2(scrollers <= text.count(u"ScrollBar.vertical: WfScrollBar"_s) + free, qPrintable(file.fileName()));
        }
        QVERIFY(seen > 5);
    }

    /// A column asks for the room that its words take as they are drawn.
    void aCellIsMeasuredAsItIsDrawn()
    {
        const auto made = make("Item { property string words\n"
                               "property real plain: room.lineOf(words, false); property real strong: room.lineOf(words, true)\n"
                               "property real plainDrawn: one.implicitWidth; property real strongDrawn: other.implicitWidth\n"
                               "WfText { id: one; text: parent.words }\n"
                               "WfText { id: other; text: parent.words; strong: true }\n"
                               "ColumnRoom { id: room; columns: []; room: 500; gap: 12 } }");
        QVERIFY(made && made->setProperty("words", u"South Inner Ring “West” Street 1234"_s));
        const auto real = [&](const char *name) { return made->property(name).toReal(); };
        QVERIFY(real("plain") >= real("plainDrawn") && real("plain") <= real("plainDrawn") + 6);
        QVERIFY(real("strong") >= real("strongDrawn") && real("strong") <= real("strongDrawn") + 6);
    }

    /// The longer words of English stand whole beside a closure on the smallest desk.
    void whatIsSaidOfAClosureStandsWhole()
    {
        const auto made = make(
            "Window { width: 392; height: 500; visible: true; property Item first: lines; property Item second: facts\n"
            "DiversionLine { id: lines; width: 392; diversion: ({ preview: true, directionTitle: 'southbound', found: true, reason: '',\n"
            "roadsText: 'Yingze West Avenue → Jinci Road → South Inner Ring West Street → Binhe West Road', addedText: '+6 min, +3.2 km',\n"
            "cardText: '', planned: false, cardProblem: '', otherText: 'Xinjian South Road', besideText: '', passesText: '', signs: [], "
            "tiers: [],\n"
            "aheadText: 'Binhe West Road', exitName: '', entryName: '' }) }\n"
            "FactList { id: facts; y: 250; width: 392\n"
            "facts: [{ title: 'Depth when reopening was asked for', value: '12 cm' }] } }");
        auto *window = qobject_cast<QQuickWindow *>(made.get());
        QVERIFY(window && QTest::qWaitForWindowExposed(window));
        for (const char *name : {"first", "second"}) {
            const QList<QQuickItem *> texts = under(window->property(name).value<QQuickItem *>(), "WfText"_L1);
            QVERIFY(!texts.isEmpty());
            for (const QQuickItem *text : texts)
                QTRY_VERIFY2(!text->isVisible() || !text->property("truncated").toBool(), qPrintable(text->property("text").toString()));
        }
    }

    /// What was chosen and is no longer offered is marked, stays, and can be taken out; of few as of many.
    void whatMayNoLongerBeChosenIsInSight()
    {
        for (const int count : {2, 25}) {
            const auto made = make("RefListField { width: 600; view: null; field: ({ title: 'T', value: ['c1', 'x'],\n"
                                   "choices: Array.from({ length: "
                                   + QByteArray::number(count) + " }, (_, i) => ({ value: 'c' + i, title: 'C' + i })) }) }");
            auto *field = qobject_cast<QQuickItem *>(made.get());
            QVERIFY(field);
            const auto marked = [&] {
                QQuickItem *found = nullptr;
                for (QQuickItem *button : under(field, "WfButton"_L1)) {
                    if (button->property("text").toString() == "x (no longer to be chosen)"_L1)
                        found = button;
                }
                return found;
            };
            QVERIFY2(marked(), qPrintable(QString::number(count)));
            QCOMPARE(field->property("subjects").toStringList(), (QStringList{u"c1"_s, u"x"_s}));
            QVERIFY(QMetaObject::invokeMethod(marked(), "click"));
            QCOMPARE(field->property("subjects").toStringList(), QStringList{u"c1"_s});
        }
    }

    /// Every counted text of the program: one in English is not called like many.
    void oneIsNotCalledLikeMany()
    {
        QVERIFY(wf::applyLanguage(u"en"_s));
        QCOMPARE(QCoreApplication::translate("DutyLogTable", "%n lines", nullptr, 1), u"1 line"_s);
        QCOMPARE(QCoreApplication::translate("DutyLogTable", "%n lines", nullptr, 0), u"0 lines"_s);
        QFile file(QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/translations/watchfloor_en.ts"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader read(&file);
        QByteArray context;
        int seen = 0;
        while (!read.atEnd()) {
            if (read.readNext() != QXmlStreamReader::StartElement || (read.name() != "name"_L1 && read.name() != "source"_L1))
                continue;
            const bool isContext = read.name() == "name"_L1;
            const QByteArray text = read.readElementText().toUtf8();
            if (isContext) {
                context = text;
                continue;
            }
            const QString one = QCoreApplication::translate(context.constData(), text.constData(), nullptr, 1);
            const QString many = QCoreApplication::translate(context.constData(), text.constData(), nullptr, 7);
            QVERIFY2(one.contains(u'1') && many.contains(u'7') && QString(many).replace(u'7', u'1') != one, qPrintable(one));
            ++seen;
        }
        QVERIFY(seen > 20);
    }

private:
    /// Every item of a type in another.
    static QList<QQuickItem *> under(const QQuickItem *item, QLatin1StringView type)
    {
        QList<QQuickItem *> found;
        const auto children = item->childItems();
        for (QQuickItem *child : children) {
            for (const QMetaObject *meta = child->metaObject(); meta; meta = meta->superClass()) {
                const QString name = QString::fromLatin1(meta->className());
                if (name == type || name.startsWith(type + "_QML"_L1)) {
                    found << child;
                    break;
                }
            }
            found << under(child, type);
        }
        return found;
    }

    std::unique_ptr<QObject> make(const QByteArray &qml)
    {
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\nimport Watchfloor.Theme\nimport Watchfloor.Panels\nimport Watchfloor.Forms\n" + qml,
                          QUrl(u"qrc:/lists.qml"_s));
        std::unique_ptr<QObject> object(component.create());
        if (!object)
            qWarning("%s", qPrintable(component.errorString()));
        return object;
    }

    QQmlEngine m_engine;
};

QTEST_MAIN(TestLongLists)
#include "test_longlists.moc"
