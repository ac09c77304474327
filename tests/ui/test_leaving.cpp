// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"
#include "verb.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A form that nothing was typed or chosen in is left by one Esc, another asks once: in each dialog, and in what is drawn beside the map.
class TestLeaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_test.open(m_test.live(u"leaving.wflog"_s)), QString());
        m_view = m_test.view();
        QTRY_VERIFY(!m_view->host().room().situation->records(u"floodpoint"_s).isEmpty());
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        m_incident = report(3);
        m_other = report(2);
        m_closure = m_test.askClosure(u"accident"_s);
        QVERIFY(!m_incident.isEmpty() && !m_other.isEmpty() && !m_closure.isEmpty());
    }
    void cleanup()
    {
        QObject *left = m_test.dialog(u"WfPopup"_s);
        QVERIFY2(!left, left ? left->metaObject()->className() : "");
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }
    void cleanupTestCase() { m_test.close(); }

    void anUntouchedDialogIsLeftAtOnce_data() { dialogs(); }
    void anUntouchedDialogIsLeftAtOnce()
    {
        QFETCH(QString, type);
        QVERIFY(open());
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.dialog(type));
    }

    void aFilledDialogAsksOnce_data() { dialogs(); }
    void aFilledDialogAsksOnce()
    {
        QFETCH(QString, type);
        QVERIFY(open());
        QVERIFY(fill());
        m_test.key(Qt::Key_Escape);
        QVERIFY(isAsked(type));
        QVERIFY(fill()); // begins anew
        QVERIFY(m_test.dialog(type) && !isAsked(type));
        m_test.key(Qt::Key_Escape);
        QVERIFY(isAsked(type));
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.dialog(type));
    }

    /// Whatever form a verb has: what stands in it when it opens was put there by nobody.
    void everyFormIsLeftAtOnce()
    {
        for (const QString &verb :
             {u"entry.add"_s, u"task.set"_s, u"bulletin.draft"_s, u"notice.send"_s, u"warning.receive"_s, u"response.activate"_s,
              u"handover.prepare"_s, u"order.send"_s, u"duty.plan"_s, u"floodpoint.define"_s}) {
            QVERIFY(QMetaObject::invokeMethod(m_test.window(), "act", verb, QString()));
            QTRY_VERIFY2(m_test.dialog(u"VerbDialog"_s), qPrintable(verb));
            m_test.key(Qt::Key_Escape);
            QTRY_VERIFY2(!m_test.dialog(u"VerbDialog"_s), qPrintable(verb));
        }
    }

    /// A digit that chose is as much as words that were typed.
    void whatWasChosenAsksOnce()
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "act", u"closure.confirm"_s, m_closure));
        QTRY_VERIFY(m_test.dialog(u"DecisionDialog"_s) && m_test.isFocusIn(u"WfChoice"_s));
        m_test.key(Qt::Key_1);
        m_test.key(Qt::Key_Escape);
        QVERIFY(isAsked(u"DecisionDialog"_s));
        QVERIFY(m_test.keep(u"leaving-decision"_s));
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.dialog(u"DecisionDialog"_s));
    }

    void aSketchAsksOnce_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("type");
        QTest::newRow("closure") << u"closure:draw"_s << u"ClosureTool"_s;
        QTest::newRow("corridor") << u"corridor:plan"_s << u"CorridorPlanner"_s;
    }
    void aSketchAsksOnce()
    {
        QFETCH(QString, command);
        QFETCH(QString, type);
        m_view->lists()->setSelected({});
        for (const bool isFilled : {false, true}) {
            QVERIFY(QMetaObject::invokeMethod(m_test.window(), "command", command));
            QTRY_VERIFY(m_test.find(type) && m_test.isFocusIn(type) && m_test.isFocusIn(u"PlaceField"_s));
            if (isFilled) {
                m_test.type("zzzqqq");
                m_test.key(Qt::Key_Escape);
                QVERIFY(m_test.find(type));
                QVERIFY(m_test.find(u"LeaveLine"_s, m_test.find(type)));
                QVERIFY(m_test.keep(u"leaving-"_s + type));
            }
            m_test.key(Qt::Key_Escape);
            QTRY_VERIFY(!m_test.find(type));
        }
    }

    /// No button that leaves everything as it is bears the word of a step that ends something.
    void toGoBackIsNotToCancel()
    {
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            m_view->host().setLanguage(language);
            QVERIFY(QMetaObject::invokeMethod(m_test.window(), "act", u"incident.cancel"_s, m_incident));
            QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
            QQuickItem *content = m_test.dialog(u"VerbDialog"_s)->property("contentItem").value<QQuickItem *>();
            QQuickItem *back = m_test.find(u"BackButton"_s, content);
            QVERIFY(back);
            const QString word = back->property("text").toString();
            QVERIFY2(!wf::verbTitle(u"incident.cancel"_s).contains(word, Qt::CaseInsensitive), qPrintable(word));
            m_test.key(Qt::Key_Escape);
            QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        }
    }

private:
    [[nodiscard]] QString report(int people) const
    {
        return m_test.run(u"incident.report"_s, {},
                          {{u"place"_s, u"某桥"_s},
                           {u"type"_s, u"trapped"_s},
                           {u"severity"_s, 2},
                           {u"source"_s, u"110"_s},
                           {u"people"_s, people},
                           {u"pos"_s, QVariantList{112.556, 37.861}}});
    }

    static void dialogs()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("verb");
        QTest::newRow("form") << u"VerbDialog"_s << u"entry.add"_s;
        QTest::newRow("decision") << u"DecisionDialog"_s << u"closure.confirm"_s;
        QTest::newRow("rescue") << u"RescueDialog"_s << u"incident.rescue"_s;
        QTest::newRow("merge") << u"MergeDialog"_s << QString();
        QTest::newRow("sign on") << u"SignOnDialog"_s << QString();
    }
    /// Opens the one that the row is about, with the keyboard in it.
    [[nodiscard]] bool open() const
    {
        QFETCH(QString, type);
        QFETCH(QString, verb);
        const QString about = verb.startsWith("closure."_L1) ? m_closure : verb.startsWith("incident."_L1) ? m_incident : QString();
        if (!verb.isEmpty()) {
            QMetaObject::invokeMethod(m_test.window(), "act", verb, about);
        } else if (type == "MergeDialog"_L1) {
            QMetaObject::invokeMethod(m_test.window(), "goTo", u"incidents"_s);
            m_view->lists()->setSelected(m_other);
            if (!wf::waitFor([this] { return m_view->incidentBoard()->duplicates()->rowCount() > 0; }))
                return false;
            m_test.press({u"Alt+M"_s});
        } else if (QObject *dialog = closed(type)) {
            QMetaObject::invokeMethod(dialog, "ask");
        }
        return wf::waitFor([&] { return m_test.dialog(type) != nullptr; });
    }
    /// One that is not open yet.
    [[nodiscard]] QObject *closed(const QString &type) const
    {
        const QList<QObject *> everything = m_test.all();
        const auto found = std::ranges::find_if(everything, [&type](const QObject *one) {
            return QByteArrayView(one->metaObject()->className()).startsWith(type.toLatin1()) && one->property("guard").isValid();
        });
        return found == everything.cend() ? nullptr : *found;
    }
    /// Says something in it, as by hand: where something is typed.
    [[nodiscard]] bool fill() const
    {
        const auto isText = [this] { return m_test.isFocusIn(u"WfField"_s) || m_test.isFocusIn(u"WfArea"_s); };
        if (!isText() && !m_test.tabTo(isText))
            return false;
        m_test.type("1");
        return true;
    }
    [[nodiscard]] bool isAsked(const QString &type) const
    {
        const QObject *dialog = m_test.dialog(type);
        return dialog && m_test.find(u"LeaveLine"_s, dialog->property("contentItem").value<QQuickItem *>());
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QString m_incident;
    QString m_other;
    QString m_closure;
};

WATCHFLOOR_TEST(TestLeaving, QApplication)
#include "test_leaving.moc"
