// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QtQuickTest/quicktest.h>

using namespace Qt::StringLiterals;

/// Wherever a depth is shown beside a step it is that of now, and says how old it is: on cards and sheets, and in dialogs that stand open.
class TestDepthNow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(m_test.file(u"gauges"_s)));
        wf::Options options = m_test.live(u"depthnow.wflog"_s);
        options.gauges = m_test.file(u"gauges"_s);
        QCOMPARE(m_test.open(options), QString());
        m_view = m_test.view();
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QFile file(m_test.file(u"gauges/erbaqiao.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("gauge,time,depth_cm\n");
        const QDateTime now = QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600);
        for (int minute = 5; minute >= 0; --minute)
            file.write("erbaqiao," + now.addSecs(-60 * minute).toString(Qt::ISODate).toUtf8() + ',' + QByteArray::number(31 - minute)
                       + '\n');
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(!m_view->host().room().situation->records(u"closure"_s).isEmpty(), 30'000);
        m_closure = m_view->host().room().situation->records(u"closure"_s).constFirst()->subject();
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
    }
    void cleanup()
    {
        m_test.leave();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// A depth without its age is none to decide by.
    void theDepthOfAClosureHasItsAge()
    {
        m_view->host().setLanguage(u"en"_s);
        m_view->lists()->setSelected({});
        for (const auto &[page, type] : {std::pair(u"situation"_s, u"ClosureBoard"_s), std::pair(u"closures"_s, u"ClosureSheet"_s)}) {
            QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", page));
            QQuickItem *shown = nullptr;
            QTRY_VERIFY(shown = m_test.find(type));
            const auto aged = [this] {
                const QVariantMap row = m_view->lists()->record(m_closure);
                return row.value(u"waterText"_s).toString() + u" · "_s + m_view->ago(row.value(u"depthAt"_s).toDouble());
            };
            QVERIFY(aged().contains(u"31 cm"_s) && !aged().endsWith(u"· "_s));
            QTRY_VERIFY2(TestWindow::textOf(shown).contains(aged()), qPrintable(TestWindow::textOf(shown)));
        }
    }

    /// The sheet of an alarm says which limit was passed, how deep it is now and since when that is known, and how the water moves.
    void anAlarmSaysHowDeepItIsNow()
    {
        const wf::Situation &situation = *m_view->host().room().situation;
        const auto standing = [&situation] {
            for (const wf::Record *alarm : situation.records(u"alarm"_s)) {
                if (alarm->state() != "ended"_L1)
                    return alarm->subject();
            }
            return QString();
        };
        QTRY_VERIFY(!standing().isEmpty());
        const QString alarm = standing();
        m_view->host().setLanguage(u"en"_s);
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"situation"_s));
        m_view->lists()->setSelected(alarm);
        QQuickItem *panel = nullptr;
        QTRY_VERIFY(panel = m_test.find(u"DetailPanel"_s));
        const QVariantMap row = m_view->lists()->record(alarm);
        const QVariantMap where = m_view->lists()->record(row.value(u"floodPoint"_s).toString());
        const QString limit = where.value(row.value(u"level"_s).toString() + u"Cm"_s).toString();
        QVERIFY(!limit.isEmpty());
        for (const QString &words : {u"31 cm ↑"_s, u"gauge, "_s, u"%1, from %2 cm"_s.arg(row.value(u"levelTitle"_s).toString(), limit)})
            QTRY_VERIFY2(TestWindow::textOf(panel).contains(words), qPrintable(words + u" is not in "_s + TestWindow::textOf(panel)));
        QVERIFY(m_test.keep(u"alarm-detail"_s));
        m_view->lists()->setSelected({});
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
    }

    /// The water goes on while somebody decides: whatever is asked, the words follow it.
    void theDepthFollowsWhileItIsDecided()
    {
        m_view->host().setLanguage(u"en"_s);
        int cm = 31;
        for (const auto &[verb, step] : {std::pair(u"closure.step"_s, u"reopen.one_lane"_s),
                                         std::pair(u"closure.undo_step"_s, u"scene.cordon"_s), std::pair(u"closure.reopen"_s, QString())}) {
            QQuickItem *content = open(verb, step);
            QVERIFY(content);
            ++cm;
            read(cm);
            const QString depth = u"%1 cm"_s.arg(cm);
            QVERIFY(!TestWindow::textOf(content).contains(depth));
            QTRY_VERIFY2_WITH_TIMEOUT(TestWindow::textOf(content).contains(depth), qPrintable(TestWindow::textOf(content)), 30'000);
            m_test.leave();
            QTRY_VERIFY(!m_test.dialog(step.isEmpty() ? u"DecisionDialog"_s : u"StepDialog"_s));
        }
    }

    /// What comes while a hand is at work is read above, and moves no answer under it; what was answered stays answered.
    void whatComesMovesNoAnswerUnderAHand()
    {
        m_test.window()->resize(1366, 1000); // there is room to grow into
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 1000));
        QQuickItem *content = open(u"closure.reopen"_s, {});
        QVERIFY(content);
        QObject *dialog = m_test.dialog(u"DecisionDialog"_s);
        QQuickItem *facts = m_test.find(u"FactsRoom"_s, content);
        QVERIFY(dialog && facts);
        QVERIFY(m_test.isFocusIn(u"WfChoice"_s));
        const QQuickItem *choice = m_test.window()->activeFocusItem();
        m_test.key(Qt::Key_1);
        QCOMPARE(choice->property("index").toInt(), 0);
        point(facts->mapToScene(QPointF(facts->width() / 2, facts->height() / 2)).toPoint());
        QTRY_VERIFY(dialog->property("held").toBool());
        const auto top = [choice] { return choice->mapToScene(QPointF()).y(); };
        const qreal before = top();
        const qreal high = facts->property("contentHeight").toReal();
        QVariantMap asked = m_view->closureDesk()->confirmation(u"closure.reopen"_s, m_closure);
        asked.insert(u"causeTitle"_s, u"One thing\nand another\nand a third\nand a fourth"_s);
        QVERIFY(dialog->setProperty("asked", asked));
        QTRY_VERIFY(facts->property("contentHeight").toReal() > high + 20);
        QVERIFY(QQuickTest::qWaitForPolish(m_test.window(), 5'000));
        QCOMPARE(top(), before);
        QCOMPARE(choice->property("index").toInt(), 0);
        point(aside);
        QTRY_VERIFY(!dialog->property("held").toBool());
        QTRY_VERIFY(top() > before + 20); // now all of it is seen
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"DecisionDialog"_s));
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
    }

    /// Where what it is about becomes shorter no answer comes up; and a button under the pointer stays there, as all beside it.
    void fewerWordsMoveNoAnswer()
    {
        m_test.window()->resize(1366, 1000);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 1000));
        QQuickItem *content = open(u"closure.reopen"_s, {});
        QVERIFY(content);
        QObject *dialog = m_test.dialog(u"DecisionDialog"_s);
        QVERIFY(dialog && m_test.isFocusIn(u"WfChoice"_s));
        const QQuickItem *choice = m_test.window()->activeFocusItem();
        QTRY_VERIFY(dialog->property("isSettled").toBool());
        const auto top = [choice] { return choice->mapToScene(QPointF()).y(); };
        const auto say = [&](const QString &cause) {
            QVariantMap asked = m_view->closureDesk()->confirmation(u"closure.reopen"_s, m_closure);
            asked.insert(u"causeTitle"_s, cause);
            return dialog->setProperty("asked", asked) && QQuickTest::qWaitForPolish(m_test.window(), wf::Patience);
        };
        const qreal before = top();
        QVERIFY(say(u"One thing\nand another\nand a third"_s));
        QTRY_VERIFY(top() > before + 20);
        const qreal lowest = top();
        QVERIFY(say(u"One thing"_s));
        QCOMPARE(top(), lowest);
        point(choice->mapToScene(QPointF(choice->width() / 4, choice->height() / 2)).toPoint());
        QTRY_VERIFY(dialog->property("held").toBool());
        QVERIFY(say(u"One thing\nand another\nand a third\nand a fourth\nand a fifth"_s));
        QCOMPARE(top(), lowest);
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"DecisionDialog"_s));
        // The next time it is as high as what it says then.
        QVERIFY(open(u"closure.reopen"_s, {}));
        QTRY_VERIFY(m_test.window()->activeFocusItem()->mapToScene(QPointF()).y() < lowest - 20);
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"DecisionDialog"_s));
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
    }

private:
    /// Beside every dialog.
    static constexpr QPoint aside{1360, 4};
    void point(QPoint where) const
    {
        QTest::mouseMove(m_test.window(), where - QPoint(3, 0));
        QTest::mouseMove(m_test.window(), where);
    }

    /// The gauge says so now.
    void read(int cm) const
    {
        QFile file(m_test.file(u"gauges/erbaqiao.csv"_s));
        QVERIFY(file.open(QIODevice::Append));
        const QDateTime now = QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600);
        file.write("erbaqiao," + now.toString(Qt::ISODateWithMs).toUtf8() + ',' + QByteArray::number(cm) + '\n');
    }
    /// What the dialog shows, once it stands.
    [[nodiscard]] QQuickItem *open(const QString &verb, const QString &step) const
    {
        point(aside);
        const QVariantMap given = step.isEmpty() ? QVariantMap() : QVariantMap{{u"step"_s, step}};
        const QString type = step.isEmpty() ? u"DecisionDialog"_s : u"StepDialog"_s;
        if (!QMetaObject::invokeMethod(m_test.window(), "actWith", verb, m_closure, QVariant(given))
            || !wf::waitFor([&] { return m_test.dialog(type) != nullptr; }) || !QQuickTest::qWaitForPolish(m_test.window(), wf::Patience))
            return nullptr;
        return m_test.dialog(type)->property("contentItem").value<QQuickItem *>();
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QString m_closure;
};

WATCHFLOOR_TEST(TestDepthNow, QApplication)
#include "test_depthnow.moc"
