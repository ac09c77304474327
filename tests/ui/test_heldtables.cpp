// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QColor>
#include <QDirIterator>
#include <QFile>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtQuickTest/quicktest.h>

#include <memory>

using namespace Qt::StringLiterals;

/// Records in an order that somebody else decides.
class Shuffled : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { Subject = Qt::UserRole, Title };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_subjects.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const QString subject = m_subjects.value(index.row());
        return role == Subject ? subject : role == Title ? u"title of "_s + subject : QVariant();
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return {{Subject, "subject"_ba}, {Title, "title"_ba}}; }
    Q_INVOKABLE QString subjectAt(int row) const { return m_subjects.value(row); }
    Q_INVOKABLE int rowOf(const QString &subject) const { return int(m_subjects.indexOf(subject)); }

    void come(int row, const QString &subject)
    {
        beginInsertRows({}, row, row);
        m_subjects.insert(row, subject);
        endInsertRows();
    }
    void go(int row)
    {
        beginRemoveRows({}, row, row);
        m_subjects.remove(row);
        endRemoveRows();
    }
    void lift(int row)
    {
        beginMoveRows({}, row, row, {}, 0);
        m_subjects.move(row, 0);
        endMoveRows();
    }

private:
    QStringList m_subjects;
};

/// A press or a key hits the record that stood there: under a hand at work no row of a table or a board changes its place.
class TestHeldTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void aPressHitsTheRowThatStoodThere()
    {
        const auto window = makeTable();
        QVERIFY(window);
        const QPoint second = at(1);
        QTest::mouseMove(window.get(), second - QPoint(3, 0));
        QTest::mouseMove(window.get(), second);
        QTRY_VERIFY(table()->property("held").toBool());
        m_rows.come(0, u"new"_s);
        m_rows.lift(4);
        m_rows.go(m_rows.rowOf(u"a"_s));
        QVERIFY(QQuickTest::qWaitForPolish(window.get(), wf::Patience));
        QTest::mouseClick(window.get(), Qt::LeftButton, {}, second);
        QTRY_COMPARE(window->property("chosen").toString(), u"b"_s);
        // What has gone keeps its place, and nothing can be done with it.
        QTest::mouseClick(window.get(), Qt::LeftButton, {}, at(0));
        QCOMPARE(window->property("chosen").toString(), u"b"_s);
        QCOMPARE(table()->property("waiting").toInt(), 1); // and what came is told of
        QTest::mouseMove(window.get(), QPoint(200, 390)); // away from it
        QTRY_VERIFY(!table()->property("held").toBool());
        QCOMPARE(table()->property("waiting").toInt(), 0);
        QVERIFY(QQuickTest::qWaitForPolish(window.get(), wf::Patience));
        QTest::mouseClick(window.get(), Qt::LeftButton, {}, at(0)); // as in the source again
        QTRY_COMPARE(window->property("chosen").toString(), m_rows.subjectAt(0));
    }

    /// A call that was just recorded is chosen before its row is there: the keyboard is on it as soon as it comes, and the row of before is
    /// marked no longer.
    void whatIsChosenBeforeItComesIsFollowed()
    {
        const auto window = makeTable();
        QVERIFY(window);
        QVERIFY(QMetaObject::invokeMethod(window.get(), "take"));
        table()->setProperty("follows", true);
        table()->setProperty("current", u"b"_s);
        QTRY_COMPARE(table()->property("under").toString(), u"b"_s);
        table()->setProperty("current", u"new"_s);
        m_rows.come(3, u"new"_s);
        QTRY_COMPARE(table()->property("under").toString(), u"new"_s);
    }

    /// Chosen in the very turn in which rows come and go: the record of before is not returned to.
    void whatIsChosenWhileRowsGoIsFollowed()
    {
        for (const bool isKey : {false, true}) {
            const auto window = makeTable();
            QVERIFY(window);
            QVERIFY(QMetaObject::invokeMethod(window.get(), "take"));
            table()->setProperty("follows", true);
            table()->setProperty("current", u"b"_s);
            QTRY_COMPARE(table()->property("under").toString(), u"b"_s);
            QTRY_VERIFY(!table()->property("held").toBool());
            const int last = m_rows.rowCount() - 1;
            const QString next = isKey ? m_rows.subjectAt(m_rows.rowOf(u"b"_s) + 1) : m_rows.subjectAt(last - 1);
            m_rows.go(last);
            if (isKey)
                QTest::keyClick(window.get(), Qt::Key_Down);
            else
                table()->setProperty("current", next);
            for (int turns = 0; turns < 4; ++turns) // what is put off until the rows stand comes in them
                QCoreApplication::processEvents();
            QCOMPARE(table()->property("under").toString(), next);
        }
    }

    /// The next row by a key is the next one that was seen, as long as somebody goes on by keys.
    void aKeyGoesToTheRowThatIsSeen()
    {
        const auto window = makeTable();
        QVERIFY(window);
        QVERIFY(QMetaObject::invokeMethod(window.get(), "take"));
        QTest::keyClick(window.get(), Qt::Key_Down);
        QTRY_COMPARE(window->property("walked").toString(), u"b"_s);
        m_rows.lift(m_rows.rowOf(u"c"_s));
        m_rows.come(m_rows.rowOf(u"b"_s) + 1, u"new"_s);
        QVERIFY(QQuickTest::qWaitForPolish(window.get(), wf::Patience));
        QTest::keyClick(window.get(), Qt::Key_Down);
        QCOMPARE(window->property("walked").toString(), u"c"_s);
        QTest::keyClick(window.get(), Qt::Key_Return);
        QCOMPARE(window->property("chosen").toString(), u"c"_s);
        QTRY_VERIFY(!table()->property("held").toBool()); // a moment later the rows stand as in the source
    }

    /// What is chosen and in sight is so after rows have come, gone or changed places, wherever its own has gone to.
    void whatIsChosenStaysInSight()
    {
        const auto window = makeTable();
        QVERIFY(window);
        while (m_rows.rowCount() < 40)
            m_rows.come(m_rows.rowCount(), u"row %1"_s.arg(m_rows.rowCount()));
        table()->setProperty("follows", true);
        QQuickItem *list = nullptr;
        QList<QQuickItem *> items{table()};
        while (!items.isEmpty() && !list) {
            QQuickItem *item = items.takeFirst();
            list = item->inherits("QQuickListView") ? item : nullptr;
            items << item->childItems();
        }
        QVERIFY(list);
        const auto isSeen = [list] {
            const auto *row = list->property("currentItem").value<QQuickItem *>();
            const double top = list->property("contentY").toDouble();
            return row && row->y() >= top - 1 && row->y() + row->height() <= top + list->height() + 1;
        };
        // Whoever looks at the first rows sees what comes before them.
        for (int i = 0; i < 3; ++i) {
            m_rows.come(0, u"first %1"_s.arg(i));
            QTRY_VERIFY(list->property("contentY").toDouble() <= list->property("originY").toDouble() + 1);
        }
        QRandomGenerator random(7);
        const QStringList choices{u"a"_s, u"row 12"_s, u"row 39"_s};
        for (const QString &chosen : choices) {
            table()->setProperty("current", chosen);
            QTRY_COMPARE(list->property("heldSubject").toString(), chosen);
            QVERIFY(QMetaObject::invokeMethod(list, "positionViewAtIndex", list->property("currentIndex").toInt(), 4)); // Contain
            QTRY_VERIFY(isSeen());
            for (int i = 0; i < 30; ++i) {
                const int last = m_rows.rowCount() - 1;
                const int other = int(random.bounded(last));
                const int lifted = i % 6 == 0 ? m_rows.rowOf(chosen) : last;
                if (i % 3 == 0 && lifted > 0)
                    m_rows.lift(lifted);
                else if (i % 3 == 1)
                    m_rows.come(0, u"%1 %2"_s.arg(chosen).arg(i));
                else if (!choices.contains(m_rows.subjectAt(other)))
                    m_rows.go(other);
                QTRY_VERIFY2(isSeen(), qPrintable(chosen + u' ' + QString::number(i)));
                QCOMPARE(list->property("heldSubject").toString(), chosen);
            }
        }
    }

    /// With the program's own closures: the newest stands first, but not under the pointer.
    void aClosureThatComesMovesNoneUnderThePointer()
    {
        QCOMPARE(m_test.open(m_test.live(u"held.wflog"_s)), QString());
        QTRY_VERIFY(m_test.view()->host().room().log->isIdle());
        const QString first = ask(u"甲"_s);
        QVERIFY(!first.isEmpty());
        m_test.view()->lists()->setSelected({});
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"situation"_s));
        const auto cards = [this] {
            QList<QQuickItem *> found;
            QList<QQuickItem *> items{m_test.find(u"ClosureBoard"_s)};
            while (!items.isEmpty()) {
                QQuickItem *item = items.takeFirst();
                if (!item || !item->isVisible())
                    continue;
                if (QString::fromLatin1(item->metaObject()->className()).startsWith("ClosureCard"_L1))
                    found << item;
                items << item->childItems();
            }
            return found;
        };
        QTRY_COMPARE(cards().size(), 1);
        const QQuickItem *card = cards().constFirst();
        const QPoint there = card->mapToScene(QPointF(card->width() / 2, card->height() / 2)).toPoint();
        QTest::mouseMove(m_test.window(), there - QPoint(3, 0));
        QTest::mouseMove(m_test.window(), there);
        QTRY_VERIFY(card->property("color").value<QColor>().alpha() > 0); // the row says that it is hovered
        QVERIFY(!ask(u"乙"_s).isEmpty());
        QTRY_COMPARE(cards().size(), 2);
        QTest::mouseClick(m_test.window(), Qt::LeftButton, {}, there);
        QTRY_COMPARE(m_test.view()->lists()->selected(), first);
    }

    /// Rows that take the hover for themselves hide the pointer from what holds them.
    void noHeldRowHidesThePointer()
    {
        static const QRegularExpression rowOf(u"delegate: (\\w+) \\{"_s);
        const QString root = QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/qml"_s;
        QDirIterator files(root, {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            const QString name = files.next();
            const QString text = read(name);
            if (!text.contains("UnderPointer {"_L1))
                continue;
            ++seen;
            QVERIFY2(!text.contains("hoverEnabled: true"_L1), qPrintable(name));
            const QString row = rowOf.match(text).captured(1);
            const QString ofRow = read(root + u"/panels/"_s + row + u".qml"_s);
            QVERIFY2(!ofRow.contains("hoverEnabled: true"_L1), qPrintable(row));
        }
        QVERIFY(seen >= 4);
    }

private:
    static QString read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QString ask(const QString &from)
    {
        return m_test.run(u"closure.ask"_s, {},
                          {{u"road"_s, u"平阳路"_s},
                           {u"direction"_s, u"both"_s},
                           {u"from"_s, QString(from + u"路口"_s)},
                           {u"to"_s, u"丙路口"_s},
                           {u"line"_s, QVariantList{QVariantList{112.3, 37.6}, QVariantList{112.3, 37.61}}},
                           {u"cause"_s, u"accident"_s}});
    }

    /// A window with a table of five rows that holds them; nullptr: it did not come.
    std::unique_ptr<QQuickWindow> makeTable()
    {
        while (m_rows.rowCount() > 0)
            m_rows.go(0);
        for (const QString &subject : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
            m_rows.come(m_rows.rowCount(), subject);
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\nimport Watchfloor.Panels\n"
                          "Window { id: window; width: 400; height: 400; visible: true\n"
                          "required property var rows; property string chosen; property string walked; property Item shown: table\n"
                          "function take() { table.forceActiveFocus() }\n"
                          "RecordTable { id: table; width: 400; height: 340; model: window.rows\n"
                          "columns: [{ role: 'title', title: 'Title', width: 0, strong: true }]\n"
                          "onChosen: subject => window.chosen = subject\n"
                          "onWalked: subject => window.walked = subject } }",
                          QUrl(u"qrc:/held.qml"_s));
        std::unique_ptr<QObject> made(component.createWithInitialProperties({{u"rows"_s, QVariant::fromValue(&m_rows)}}));
        auto *window = qobject_cast<QQuickWindow *>(made.get());
        if (!window) {
            qWarning("%s", qPrintable(component.errorString()));
            return nullptr;
        }
        (void)made.release();
        std::unique_ptr<QQuickWindow> kept(window);
        window->requestActivate();
        if (!QTest::qWaitForWindowActive(window))
            return nullptr;
        m_table = window->property("shown").value<QQuickItem *>();
        QTest::mouseMove(window, QPoint(200, 390)); // not over the table
        const bool isFree = wf::waitFor([this] { return m_table && !m_table->property("held").toBool(); });
        if (!isFree || !QQuickTest::qWaitForPolish(window, wf::Patience))
            return nullptr;
        return kept;
    }
    [[nodiscard]] QQuickItem *table() const { return m_table; }
    /// The middle of a row.
    [[nodiscard]] QPoint at(int row) const
    {
        const double head = m_table->property("headHeight").toDouble() + 1;
        const double height = m_table->property("rowHeight").toDouble();
        return m_table->mapToScene(QPointF(150, head + (row + 0.5) * height)).toPoint();
    }

    Shuffled m_rows;
    QQmlEngine m_engine;
    QQuickItem *m_table = nullptr;
    TestWindow m_test;
};

WATCHFLOOR_TEST(TestHeldTables, QApplication)
#include "test_heldtables.moc"
