// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// A key in the list of orders acts on the order that is marked there, wherever its row has gone meanwhile.
class TestOrders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.live(u"orders.wflog"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_view = m_test.view();
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            run(u"unit.define"_s, u"unit/"_s + id,
                {{u"callSign"_s, u"迎泽"_s + id},
                 {u"brigade"_s, u"yingze"_s},
                 {u"type"_s, u"car"_s},
                 {u"pos"_s, QVariantList{112.55, 37.86}}});
        const auto call = [this](const QString &id, const QString &type, int severity) {
            run(u"incident.report"_s, u"incident/"_s + id,
                {{u"type"_s, type}, {u"severity"_s, severity}, {u"place"_s, u"迎泽桥"_s}, {u"source"_s, u"110"_s}});
        };
        call(u"grave"_s, u"trapped"_s, 2);
        call(u"middle"_s, u"collapse"_s, 2);
        call(u"slight"_s, u"breakdown"_s, 4);
        m_grave = send(u"a"_s, u"grave"_s);
        m_middle = send(u"b"_s, u"middle"_s);
        m_slight = send(u"c"_s, u"slight"_s);
        QVERIFY(!m_grave.isEmpty() && !m_middle.isEmpty() && !m_slight.isEmpty());
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// Each of them goes on its way step by step; what is told sinks below what is not, and the keyboard stays on it.
    void theGravestIsToldFirstAndFollowed()
    {
        const auto state = [this](const QString &order) { return m_view->host().room().situation->record(order)->state(); };
        m_test.key(Qt::Key_5, Qt::ControlModifier);
        for (const QString &order : {m_grave, m_middle, m_slight}) {
            m_test.key(Qt::Key_O, Qt::AltModifier);
            QTRY_VERIFY(m_test.isFocusIn(u"OrdersPanel"_s));
            QTRY_COMPARE(marked(), order);
            QCOMPARE(m_view->lists()->selected(), order); // its details stand beside the list
            for (const auto &[key, verb, next] :
                 {std::tuple{Qt::Key_R, u"order.tell"_s, u"signed"_s}, std::tuple{Qt::Key_D, u"order.depart"_s, u"under_way"_s},
                  std::tuple{Qt::Key_A, u"order.arrive"_s, u"on_scene"_s}}) {
                // What is still being written takes no next step.
                const QVariantMap fields = key == Qt::Key_R ? QVariantMap{{u"medium"_s, u"radio"_s}} : QVariantMap();
                QTRY_COMPARE(m_view->desk()->whyNot(verb, order, fields), QString());
                m_test.key(key);
                QTRY_COMPARE(state(order), next);
                QTRY_COMPARE(marked(), order);
            }
        }
        // What comes above pushes the rows down; the key is still for the one that is marked.
        QSignalSpy refused(m_view->desk(), &wf::Desk::refused);
        run(u"unit.define"_s, u"unit/d"_s,
            {{u"callSign"_s, u"迎泽d"_s}, {u"brigade"_s, u"yingze"_s}, {u"type"_s, u"car"_s}, {u"pos"_s, QVariantList{112.55, 37.86}}});
        run(u"incident.report"_s, u"incident/late"_s,
            {{u"type"_s, u"trapped"_s}, {u"severity"_s, 1}, {u"place"_s, u"迎泽桥"_s}, {u"source"_s, u"110"_s}});
        const QString late = send(u"d"_s, u"late"_s);
        QVERIFY(!late.isEmpty());
        QTRY_COMPARE(marked(), m_slight);
        m_test.key(Qt::Key_R);
        QTRY_VERIFY(!refused.isEmpty()); // it is told already
        QCOMPARE(state(late), u"sent"_s);
        // Its row goes: the keyboard is on none, until somebody takes it to one.
        QQuickItem *toggle = nullptr;
        QList<QQuickItem *> items{m_test.find(u"OrdersPanel"_s)};
        while (!items.isEmpty() && !toggle) {
            QQuickItem *item = items.takeFirst();
            toggle = item->property("checkable").toBool() ? item : nullptr;
            items << item->childItems();
        }
        QVERIFY(toggle && toggle->setProperty("checked", true));
        QTRY_COMPARE(marked(), m_slight);
        run(u"order.finish"_s, m_slight, {});
        QTRY_COMPARE(marked(), QString());
        refused.clear();
        for (const auto key : {Qt::Key_R, Qt::Key_D, Qt::Key_A, Qt::Key_C})
            m_test.key(key);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(state(late), u"sent"_s);
        QVERIFY(refused.isEmpty());
        m_test.key(Qt::Key_O, Qt::AltModifier);
        QTRY_COMPARE(marked(), late);
        m_test.key(Qt::Key_R);
        QTRY_COMPARE(state(late), u"signed"_s);
    }

    /// The report is about another place since: the card says so, and the keys that told the order tell it.
    void whoIsBoundForTheOldPlaceIsToldByTheSameKeys()
    {
        const auto order = [this](const QString &subject) { return m_view->host().room().situation->record(subject); };
        run(u"unit.define"_s, u"unit/e"_s,
            {{u"callSign"_s, u"迎泽e"_s}, {u"brigade"_s, u"yingze"_s}, {u"type"_s, u"car"_s}, {u"pos"_s, QVariantList{112.55, 37.86}}});
        run(u"incident.report"_s, u"incident/moved"_s,
            {{u"type"_s, u"accident"_s},
             {u"severity"_s, 3},
             {u"place"_s, u"迎泽桥"_s},
             {u"pos"_s, QVariantList{112.55, 37.86}},
             {u"source"_s, u"110"_s}});
        const QString sent = send(u"e"_s, u"moved"_s);
        QVERIFY(!sent.isEmpty());
        run(u"order.tell"_s, sent, {{u"medium"_s, u"radio"_s}});
        run(u"order.depart"_s, sent, {});
        run(u"incident.update"_s, u"incident/moved"_s, {{u"place"_s, u"五龙口街"_s}, {u"pos"_s, QVariantList{112.6, 37.9}}});
        m_test.key(Qt::Key_5, Qt::ControlModifier);
        m_test.key(Qt::Key_O, Qt::AltModifier);
        QTRY_COMPARE(marked(), sent);
        const QQuickItem *card = markedCard();
        QVERIFY(card && card->property("outdated").toBool() && card->property("waits").toBool());
        QCOMPARE(order(sent)->value("informedAt"_L1).toInteger(), 0);
        QTRY_COMPARE(m_view->desk()->whyNot(u"order.inform"_s, sent, {{u"medium"_s, u"phone"_s}}), QString());
        m_test.key(Qt::Key_T);
        QTRY_VERIFY(order(sent)->value("informedAt"_L1).toInteger() > 0);
        QCOMPARE(order(sent)->text("medium"_L1), u"phone"_s);
        QTRY_VERIFY(!markedCard() || !markedCard()->property("outdated").toBool());
        run(u"order.finish"_s, sent, {});
    }

    /// After a key no row changes its place for a moment: the next key, and a pointer that rests over the rows, mean what is seen there.
    void aKeyIsAHandAtWork()
    {
        m_test.key(Qt::Key_5, Qt::ControlModifier);
        m_test.key(Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY(m_test.isFocusIn(u"OrdersPanel"_s));
        const QQuickItem *pointer = m_test.find(u"UnderPointer"_s, m_test.find(u"OrdersPanel"_s));
        QVERIFY(pointer);
        QTRY_VERIFY(!pointer->property("isTyping").toBool());
        m_test.key(Qt::Key_Down);
        QVERIFY(pointer->property("isTyping").toBool() && pointer->property("isAtWork").toBool());
        QTRY_VERIFY(!pointer->property("isTyping").toBool());
    }

    /// A card that opens up where the keyboard comes to it stands in the list to its end, and a key for one that is not wholly seen shows
    /// it and does nothing else.
    void aKeyActsOnACardThatIsWhollySeen()
    {
        const auto state = [this](const QString &order) { return m_view->host().room().situation->record(order)->state(); };
        m_view->host().setLanguage(u"en"_s);
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        QStringList sent;
        for (const QString &id : {u"p"_s, u"q"_s, u"r"_s, u"s"_s, u"t"_s, u"u"_s}) {
            run(u"unit.define"_s, u"unit/"_s + id,
                {{u"callSign"_s, u"迎泽"_s + id},
                 {u"brigade"_s, u"yingze"_s},
                 {u"type"_s, u"car"_s},
                 {u"pos"_s, QVariantList{112.55, 37.86}}});
            const QString task = u"前往迎泽桥，在限值处拦停车辆，摆放锥桶，报告水深与现场人数，"_s.repeated(6);
            const QString order
                = m_test.run(u"order.send"_s, {},
                             {{u"to"_s, u"unit/"_s + id}, {u"task"_s, task}, {u"about"_s, u"incident/grave"_s}, {u"place"_s, u"迎泽桥"_s}});
            QVERIFY(!order.isEmpty());
            sent << order;
        }
        m_test.key(Qt::Key_5, Qt::ControlModifier);
        const auto list = [this] { return m_test.find(u"WfList"_s, m_test.find(u"OrdersPanel"_s)); };
        const auto isWhole = [this, &list] {
            const QQuickItem *card = markedCard();
            if (!card)
                return false;
            const QRectF box = card->mapRectToItem(list(), QRectF(0, 0, card->width(), card->height()));
            return box.top() >= -1 && box.bottom() <= list()->height() + 1;
        };
        const auto choose = [this](const QString &order) {
            m_view->lists()->setSelected(order);
            m_test.key(Qt::Key_O, Qt::AltModifier);
        };
        m_view->lists()->setSelected(sent.constFirst());
        QTRY_VERIFY(m_test.find(u"DetailPanel"_s)); // the list is narrower beside it
        choose(sent.constFirst());
        QTRY_COMPARE(marked(), sent.constFirst());
        QTRY_VERIFY(list()->property("contentHeight").toReal() > list()->height() + 100);
        QTRY_VERIFY(isWhole());
        // Now somebody has scrolled: its head or its buttons are cut.
        const QQuickItem *card = markedCard();
        const qreal lowest = list()->property("contentHeight").toReal() - list()->height();
        const qreal cut = card->y() + 40 <= lowest ? card->y() + 40 : card->y() + card->height() - list()->height() - 40;
        list()->setProperty("contentY", cut);
        QVERIFY(!isWhole());
        m_test.key(Qt::Key_R);
        QTRY_VERIFY(isWhole());
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(state(sent.constFirst()), u"sent"_s);
        m_test.key(Qt::Key_R);
        QTRY_COMPARE(state(sent.constFirst()), u"signed"_s);
        // Those that were told are folded: each opens up where the keyboard comes to it.
        const QStringList others = sent.mid(1);
        for (const QString &order : others)
            run(u"order.tell"_s, order, {{u"medium"_s, u"radio"_s}});
        for (const QString &order : std::as_const(sent)) {
            choose(order);
            QTRY_COMPARE(marked(), order);
            QTRY_VERIFY(isWhole());
        }
        QVERIFY(m_test.keep(u"orders-whole"_s));
    }

    /// Keys of a fast hand: what can't act yet says so, and is not refused as if it were wrong.
    void aKeyDuringTheWritingIsAnswered()
    {
        run(u"unit.define"_s, u"unit/fast"_s,
            {{u"callSign"_s, u"迎泽快"_s}, {u"brigade"_s, u"yingze"_s}, {u"type"_s, u"car"_s}, {u"pos"_s, QVariantList{112.55, 37.86}}});
        const QString order = send(u"fast"_s, u"middle"_s);
        const auto state = [this](const QString &about) { return m_view->host().room().situation->record(about)->state(); };
        QVERIFY(!order.isEmpty());
        m_view->lists()->setSelected(order);
        m_test.key(Qt::Key_5, Qt::ControlModifier);
        m_test.key(Qt::Key_O, Qt::AltModifier);
        QTRY_COMPARE(marked(), order);
        QQuickItem *panel = m_test.find(u"OrdersPanel"_s);
        QVERIFY(panel && panel->setProperty("writing", order)); // as long as the disk takes
        QSignalSpy refused(m_view->desk(), &wf::Desk::refused);
        QSignalSpy said(m_view, &wf::View::notice);
        QVERIFY(QMetaObject::invokeMethod(panel, "report", order, u"order.depart"_s));
        QCOMPARE(said.count(), 1);
        QVERIFY(panel->setProperty("writing", QString()));
        // Held on, as X11 tells it: it is told once, and nothing is refused.
        QTest::simulateEvent(m_test.window(), true, Qt::Key_R, Qt::NoModifier, u"r"_s, false);
        for (int i = 0; i < 20; ++i) {
            QTest::simulateEvent(m_test.window(), false, Qt::Key_R, Qt::NoModifier, u"r"_s, false);
            QTest::simulateEvent(m_test.window(), true, Qt::Key_R, Qt::NoModifier, u"r"_s, false);
        }
        QTest::simulateEvent(m_test.window(), false, Qt::Key_R, Qt::NoModifier, u"r"_s, false);
        QTRY_COMPARE(state(order), u"signed"_s);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QTRY_COMPARE(panel->property("writing").toString(), QString()); // it is let go of with the answer
        QVERIFY(refused.isEmpty());
    }

    /// In every list whose rows are held.
    void everyHeldListPassesItsKeysOn()
    {
        QDirIterator files(QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/qml"_s, {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            if (!text.contains("HeldRows {"_L1))
                continue;
            ++seen;
            QVERIFY2(text.contains("Keys.forwardTo: [pointer]"_L1), qPrintable(file.fileName()));
        }
        QVERIFY(seen >= 4);
    }

private:
    /// The order whose card is marked as the one the keyboard is on.
    [[nodiscard]] QString marked() const
    {
        const QQuickItem *card = markedCard();
        return card ? card->property("model").value<QObject *>()->property("subject").toString() : QString();
    }
    /// Of two that are marked none.
    [[nodiscard]] QQuickItem *markedCard() const
    {
        QList<QQuickItem *> items{m_test.find(u"OrdersPanel"_s)};
        QQuickItem *card = nullptr;
        while (!items.isEmpty()) {
            QQuickItem *item = items.takeFirst();
            if (!item)
                continue;
            if (QString::fromLatin1(item->metaObject()->className()).startsWith("OrderCard"_L1) && item->isVisible()
                && item->property("isCurrent").toBool()) {
                if (card)
                    return nullptr;
                card = item;
            }
            items << item->childItems();
        }
        return card;
    }
    void run(const QString &verb, const QString &subject, const QVariantMap &fields)
    {
        QVERIFY2(!m_test.run(verb, subject, fields).isEmpty(), qPrintable(verb));
    }
    QString send(const QString &unit, const QString &incident)
    {
        return m_test.run(
            u"order.send"_s, {},
            {{u"to"_s, u"unit/"_s + unit}, {u"task"_s, u"前往"_s}, {u"about"_s, u"incident/"_s + incident}, {u"place"_s, u"迎泽桥"_s}});
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QString m_grave;
    QString m_middle;
    QString m_slight;
};

WATCHFLOOR_TEST(TestOrders, QApplication)
#include "test_orders.moc"
