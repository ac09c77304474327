// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "playing.h"
#include "testwindow.h"

#include <QApplication>
#include <QJSValue>
#include <QQmlComponent>
#include <QQmlEngine>

using namespace Qt::StringLiterals;

/// Everything in the bar at the top has its room, at every width and whatever there is to say.
class TestTopBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// As after a restart, when the words are there before the font is.
    void aSignalKnowsItsWidthFromTheStart_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("brief");
        QTest::newRow("nothing") << u"No response active"_s << QString();
        QTest::newRow("in full") << u"Rainstorm orange warning"_s << u"Rainstorm orange warning"_s;
        QTest::newRow("in brief") << u"Rainstorm orange warning"_s << u"Orange warning"_s;
        QTest::newRow("Chinese") << u"暴雨橙色预警"_s << u"橙色预警"_s;
    }

    void aSignalKnowsItsWidthFromTheStart()
    {
        QFETCH(QString, words);
        QFETCH(QString, brief);
        // As in the bar: what is shown of it hangs on the width, which is asked for before all of it is made.
        const auto bar
            = made(u"Item { id: bar; property var field: signal; property real sum: signal.least + 1; property bool keeps: sum < 3;"
                   "Row { SignalField { id: signal; signal: 'orange'; text: ({ words: '%1' })['words']; brief: '%2';"
                   "isWhole: bar.keeps; isSinceShown: bar.keeps } } }"_s.arg(words, brief));
        QVERIFY(bar);
        const auto *field = bar->property("field").value<QQuickItem *>();
        QVERIFY(field);
        constexpr qreal frame = 24;
        const auto drawn = [field] { return field->property("implicitWidth").toReal() - frame; };
        const auto reckoned = [field] { return field->property("least").toReal(); };
        QTRY_VERIFY(drawn() > 40);
        QVERIFY2(reckoned() >= drawn() && reckoned() <= drawn() + 4, qPrintable(u"%1 %2"_s.arg(reckoned()).arg(drawn())));
    }

    /// What stands in no row takes no room from what does, and its head stays whole.
    void anEmptyColumnGivesItsRoom()
    {
        const auto room = made(u"ColumnRoom { room: 700; gap: 20; columns: [{ role: 'name', title: 'Title', width: 0 },"
                               "{ role: 'brigade', title: 'Brigade', width: 160 }, { role: 'place', title: 'Place', width: 160 }] }"_s);
        QVERIFY(room);
        const auto widthOf = [&room](const QString &role) { return room->property("widths").value<QJSValue>().property(role).toNumber(); };
        QCOMPARE(widthOf(u"brigade"_s), 160.0); // nothing is known yet
        constexpr double nothing = 4; // what the cell of an empty text likes
        QVERIFY(QMetaObject::invokeMethod(room.get(), "like", u"brigade"_s, nothing));
        QVERIFY(QMetaObject::invokeMethod(room.get(), "like", u"place"_s, 150.0));
        QTRY_VERIFY(widthOf(u"brigade"_s) < 100);
        QVERIFY(widthOf(u"brigade"_s) > 30);
        QVERIFY(widthOf(u"place"_s) >= 160);
        QVERIFY(QMetaObject::invokeMethod(room.get(), "like", u"brigade"_s, 60.0));
        QTRY_COMPARE(widthOf(u"brigade"_s), 160.0);
    }

    /// Nothing is warned of; whoever signed on before the restart is signed on.
    void theBarOfADutyFits()
    {
        for (const QString &badge : {QString(), u"014235"_s, u"0142350142350142"_s}) {
            for (const bool isAnew : {false, true}) {
                m_test.close();
                QCOMPARE(m_test.open(m_test.live(u"bar.wflog"_s)), QString());
                if (!isAnew)
                    QCOMPARE(m_test.view()->desk()->signOn(badge), QString());
                QCOMPARE(m_test.view()->desk()->person(), badge);
                sweep(true);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    /// Who it was stands whole in the list of events.
    void whoItWasIsReadToItsEnd()
    {
        QVERIFY(m_test.view());
        m_test.window()->resize(1920, 1000);
        m_test.view()->host().setLanguage(u"en"_s);
        QVERIFY(!m_test.run(u"entry.add"_s, {}, {{u"type"_s, u"note"_s}, {u"text"_s, u"路口已疏通"_s}}).isEmpty());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"events"_s));
        QTRY_VERIFY(m_test.find(u"LogTable"_s));
        const QString who = m_test.view()->desk()->seatName() + u' ' + m_test.view()->desk()->person();
        const auto cell = [this, who] { return TestWindow::textIn(m_test.find(u"LogTable"_s), who); };
        QTRY_VERIFY2(cell(), qPrintable(TestWindow::textOf(m_test.find(u"LogTable"_s)).left(400)));
        QTRY_VERIFY(!cell()->property("truncated").toBool());
    }

    /// Warning, response, rain and alarms, in an exercise that is at its height.
    void theBarOfAnExerciseFits()
    {
        m_test.close();
        QCOMPARE(m_test.open(m_test.drill({u"all"_s})), QString());
        for (const double minute : {40.0, 118.0}) {
            test::playTo(m_test, minute);
            for (const QString &badge : {QString(), u"0142350142350142"_s}) {
                QCOMPARE(m_test.view()->desk()->signOn(badge), QString());
                sweep(false);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void cleanup() { QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings())); }
    void cleanupTestCase() { m_test.close(); }

private:
    std::unique_ptr<QObject> made(const QString &qml)
    {
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\nimport Watchfloor.Panels\n" + qml.toUtf8(), QUrl(u"qrc:/bar.qml"_s));
        std::unique_ptr<QObject> object(component.create());
        if (!object)
            qWarning("%s", qPrintable(component.errorString()));
        return object;
    }
    /// Wider and narrower again: what has gone has to come back, and what came to go.
    void sweep(bool keepsAll)
    {
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            m_test.view()->host().setLanguage(language);
            for (const int width : {1366, 1440, 1536, 1600, 1680, 1760, 1840, 1920, 1366}) {
                m_test.window()->resize(width, 768);
                QTRY_COMPARE(m_test.window()->contentItem()->width(), qreal(width));
                QTRY_COMPARE(faults(keepsAll), QString());
            }
        }
    }
    /// What is wrong with the bar, in words; empty: nothing.
    [[nodiscard]] QString faults(bool keepsAll) const
    {
        QQuickItem *bar = m_test.find(u"TopBar"_s);
        const QQuickItem *row = bar ? m_test.find(u"QQuickRowLayout"_s, bar) : nullptr;
        if (!row)
            return u"no bar"_s;
        qreal last = 0;
        const QList<QQuickItem *> parts = row->childItems();
        for (QQuickItem *part : parts) {
            if (!part->isVisible() || part->width() < 1)
                continue;
            const QString words = TestWindow::textOf(part).replace(u'\n', u' ');
            if (part->x() < last - 0.5)
                return u"“%1” begins at %2, before %3"_s.arg(words).arg(part->x()).arg(last);
            last = part->x() + part->width();
            if (last > row->width() + 0.5)
                return u"“%1” ends at %2 of %3"_s.arg(words).arg(last).arg(row->width());
        }
        if (!keepsAll)
            return {};
        if (!m_test.find(u"SearchButton"_s, bar))
            return u"no search"_s;
        const QList<QQuickItem *> seat = TestWindow::textsIn(m_test.find(u"SeatField"_s, bar));
        for (const QQuickItem *text : seat) {
            if (text->property("truncated").toBool())
                return text->property("text").toString() + u" is cut"_s;
        }
        return {};
    }

    TestWindow m_test;
    QQmlEngine m_engine;
};

WATCHFLOOR_TEST(TestTopBar, QApplication)
#include "test_topbar.moc"
