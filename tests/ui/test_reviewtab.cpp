// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include "reviewdesk.h"

#include <QApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The monthly review as one reads it, goes through it by the keyboard and takes it along.
class TestReviewTab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.live(u"duty.wflog"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_view = m_test.view();
        m_now = m_view->host().room().clock->now();
        enter(u"entry/begin"_s, wf::monthsOn(m_now, -24), {}); // the log has begun long before
        const QStringList roads{u"桃园北路"_s, u"长风大街"_s, u"滨河西路"_s};
        int number = 0;
        for (const auto &[months, many] : {std::pair(0, 5), std::pair(-1, 3), std::pair(-12, 2)}) {
            for (int i = 0; i < many; ++i)
                enter(u"incident/r-%1"_s.arg(++number), wf::monthsOn(m_now, months), roads.at(i % 3));
        }
        QTRY_VERIFY(m_view->host().room().log->isIdle());
    }

    void saysHowManyInBothLanguages()
    {
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            m_view->host().setLanguage(language);
            QVERIFY(turnTo());
            QTRY_COMPARE(review()->counts()->span.number, 5);
            QCOMPARE(review()->counts()->monthBefore.number, 3);
            QCOMPARE(review()->counts()->yearBefore.number, 2);
            QTRY_VERIFY(TestWindow::textOf(tab()).contains(review()->headline()));
            const QString text = TestWindow::textOf(tab());
            // Not only what the desk says of itself: the figures are there, in the language of the window.
            QVERIFY2(review()->headline().contains(u'5'), qPrintable(review()->headline()));
            QVERIFY(!review()->sentences().isEmpty());
            static const QRegularExpression chinese(u"[\\x{4e00}-\\x{9fff}]"_s);
            QCOMPARE(review()->headline().contains(chinese), language == "zh_CN"_L1);
            for (const QString &sentence : review()->sentences())
                QVERIFY2(text.contains(sentence), qPrintable(text));
            for (const QString &words : {u"桃园北路"_s, review()->columns().at(1), m_view->host().city().attribution()})
                QVERIFY2(text.contains(words), qPrintable(text));
            QVERIFY(m_test.keep(u"review-"_s + language));
        }
    }

    /// All were at one place: it is in the middle of the map, and all of them are there.
    void theMapShowsWhere()
    {
        QVERIFY(turnTo());
        const QList<QObject *> all = m_test.all();
        const auto found = std::ranges::find_if(all, [](const QObject *one) { return one->inherits("wf::HexLayer"); });
        QVERIFY(found != all.cend());
        auto *layer = qobject_cast<QQuickItem *>(*found);
        QVERIFY(layer);
        QCOMPARE(review()->cells().size(), 1);
        const auto countAt = [layer](qreal x, qreal y) {
            int count = -1;
            QMetaObject::invokeMethod(layer, "countAt", qReturnArg(count), x, y);
            return count;
        };
        QTRY_COMPARE(countAt(layer->width() / 2, layer->height() / 2), 5);
        QCOMPARE(countAt(-100, -100), 0);
    }

    void theKeyboardGoesFromMonthToMonth()
    {
        QVERIFY(turnTo());
        const QString month = review()->month();
        QTRY_VERIFY(review()->canGoBack());
        QQuickItem *button = m_test.find(u"WfButton"_s, tab());
        QVERIFY(button);
        button->forceActiveFocus(Qt::TabFocusReason);
        m_test.key(Qt::Key_Left);
        QCOMPARE(review()->month(), wf::dayOf(wf::monthsOn(m_now, -1)).toString(u"yyyy-MM"_s));
        QTRY_COMPARE(review()->counts()->span.number, 3);
        QTRY_VERIFY(!review()->isBusy());
        m_test.key(Qt::Key_Right);
        QCOMPARE(review()->month(), month);
        QTRY_COMPARE(review()->counts()->span.number, 5);

        // The page keys turn what is higher than the window, and so they do from the strip of the tabs.
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        QQuickItem *scroll = m_test.find(u"WfScroll"_s, tab());
        QVERIFY(scroll);
        QTRY_VERIFY(scroll->property("contentHeight").toReal() > scroll->height());
        m_test.key(Qt::Key_PageDown);
        QTRY_VERIFY(scroll->property("contentY").toReal() > 0);
        m_test.key(Qt::Key_Home);
        QTRY_COMPARE(scroll->property("contentY").toReal(), 0.0);
        m_test.press({u"Ctrl+PgUp"_s, u"Ctrl+PgDown"_s});
        QTRY_VERIFY(m_test.isFocusIn(u"WfTabs"_s));
        m_test.key(Qt::Key_End);
        QTRY_VERIFY(scroll->property("isAtEnd").toBool());
        m_test.key(Qt::Key_Home);
    }

    void fitsSmallAndWideScreens()
    {
        for (const QSize size : {QSize(1366, 768), QSize(5760, 1080), QSize(1920, 1080)}) {
            m_test.window()->resize(size);
            QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(size));
            QVERIFY(turnTo());
            QList<QQuickItem *> cells;
            const QList<QObject *> all = m_test.all();
            for (QObject *one : all) {
                if (QByteArrayView(one->metaObject()->className()).startsWith("ReviewCell"))
                    cells.append(qobject_cast<QQuickItem *>(one));
            }
            QCOMPARE(cells.size(), 7);
            const QRectF room = place(tab());
            for (const QQuickItem *cell : std::as_const(cells)) {
                QVERIFY(cell->height() >= 200 && cell->width() >= 400);
                QVERIFY2(place(cell).left() >= room.left() && place(cell).right() <= room.right(),
                         qPrintable(QDebug::toString(place(cell))));
                for (const QQuickItem *other : std::as_const(cells))
                    QVERIFY(cell == other || !place(cell).intersects(place(other)));
            }
            QVERIFY(m_test.keep(u"review-%1"_s.arg(size.width())));
        }
    }

    void isTakenAlongAsPictureAndTable()
    {
        QVERIFY(turnTo());
        const QString picture = m_test.file(u"review.png"_s);
        QVERIFY(QMetaObject::invokeMethod(tab(), "savePicture", QUrl::fromLocalFile(picture)));
        QTRY_VERIFY(QFile::exists(picture));
        const QImage image(picture);
        const auto *scroll = m_test.find(u"WfScroll"_s, tab());
        QVERIFY(scroll);
        QVERIFY(image.height() >= scroll->property("contentHeight").toInt()); // all of it, not only what is scrolled to
        QVERIFY(image.width() >= scroll->width() / 2);
        // It shows the page, from its head to its foot: words and bars on their ground.
        const auto coloursIn = [&image](int top, int height) {
            QSet<QRgb> seen;
            for (int y = std::max(0, top); y < std::min(image.height(), top + height); ++y) {
                for (int x = 0; x < image.width(); x += 2)
                    seen.insert(image.pixel(x, y));
            }
            return seen.size();
        };
        QVERIFY2(coloursIn(0, 60) > 8, "nothing stands at the head of the picture");
        QVERIFY2(coloursIn(image.height() / 2, image.height() / 2) > 8, "nothing stands in the lower half of the picture");

        for (const QString &kind : {u"csv"_s, u"png"_s}) {
            QList<QObject *> buttons = m_test.all();
            buttons.removeIf([&kind](const QObject *one) {
                return !QByteArrayView(one->metaObject()->className()).startsWith("ReviewSave") || one->property("kind").toString() != kind;
            });
            QCOMPARE(buttons.size(), 1);
            QVERIFY(QMetaObject::invokeMethod(buttons.constFirst(), "click"));
            QTRY_VERIFY(m_test.dialog(u"SaveDialog"_s));
            QTRY_VERIFY(m_test.isFocusIn(u"WfField"_s));
            QQuickItem *name = m_test.window()->activeFocusItem();
            QVERIFY(name->property("text").toString().endsWith(review()->month() + u'.' + kind));
            // Without the ending, and to where somebody says; Enter writes it.
            const QString file = m_test.file(u"taken."_s + kind);
            name->setProperty("text", m_test.file(u"taken"_s));
            m_test.key(Qt::Key_Return);
            QTRY_VERIFY(!m_test.dialog(u"SaveDialog"_s));
            QTRY_VERIFY(QFileInfo(file).size() > 0);
            QFile taken(file);
            QVERIFY(taken.open(QFile::ReadOnly));
            const QByteArray bytes = taken.readAll();
            taken.close();
            if (kind == "csv"_L1)
                QVERIFY2(bytes.contains("桃园北路"), bytes.left(300).constData());
            else
                QVERIFY(!QImage::fromData(bytes).isNull());
            // What is there already is replaced by another Enter alone.
            QFile there(file);
            QVERIFY(there.open(QFile::WriteOnly) && there.write("mine") == 4);
            there.close();
            QVERIFY(QMetaObject::invokeMethod(buttons.constFirst(), "click"));
            QTRY_VERIFY(m_test.dialog(u"SaveDialog"_s) && m_test.isFocusIn(u"WfField"_s));
            m_test.window()->activeFocusItem()->setProperty("text", file);
            m_test.key(Qt::Key_Return);
            QTRY_VERIFY(!m_test.dialog(u"SaveDialog"_s)->property("doubtful").toString().isEmpty());
            QCOMPARE(QFileInfo(file).size(), 4);
            // Neither one that is held nor one of the same movement of the hand.
            if (m_test.dialog(u"SaveDialog"_s)->property("isJustAsked").toBool()) {
                QTest::keyClick(m_test.window(), Qt::Key_Return);
                QVERIFY(m_test.dialog(u"SaveDialog"_s));
            }
            QTRY_VERIFY(!m_test.dialog(u"SaveDialog"_s)->property("isJustAsked").toBool());
            QTest::simulateEvent(m_test.window(), true, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
            QVERIFY(m_test.dialog(u"SaveDialog"_s));
            QCOMPARE(QFileInfo(file).size(), 4);
            m_test.key(Qt::Key_Return);
            QTRY_VERIFY(!m_test.dialog(u"SaveDialog"_s));
            QTRY_VERIFY(QFileInfo(file).size() > 4);
        }
    }

    /// Every hour, weekday and month is said whole, or one of some; none runs into the next. What is not on record has a dash.
    void whatStandsBelowTheBarsIsWhole()
    {
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            m_view->host().setLanguage(language);
            for (const QSize size : {QSize(1366, 768), QSize(2560, 1440), QSize(1920, 1080)}) {
                m_test.window()->resize(size);
                QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(size));
                QVERIFY(turnTo());
                QTRY_COMPARE(faultsBelowBars(), QString());
            }
        }
        const QString text = TestWindow::textOf(tab());
        for (const QString &word : {u"\nJan\n"_s, u"\nJul\n"_s})
            QVERIFY2(text.contains(word), qPrintable(text));
        m_view->host().setLanguage(u"zh_CN"_s);
        QVERIFY(turnTo());
    }

    /// The streets come below the hexagons, whatever size the map has when it is opened.
    void theMapHasItsStreets()
    {
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
            m_test.window()->resize(size);
            QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(size));
            QVERIFY(turnTo());
            QQuickItem *scroll = m_test.find(u"WfScroll"_s, tab());
            QQuickItem *map = m_test.find(u"ReviewMap"_s, tab());
            QVERIFY(scroll && map);
            scroll->setProperty("contentY", map->mapToItem(tab(), QPointF()).y() - 100);
            QVERIFY(!map->property("fitted").toString().isEmpty());
            const auto colours = [this, map] {
                const QRect box = place(map).toRect() & QRect(QPoint(), m_test.window()->size());
                const QImage image = m_test.window()->grabWindow().copy(box);
                QSet<QRgb> seen;
                for (int y = 0; y < image.height() / 2; y += 2) {
                    for (int x = 0; x < image.width() / 2; x += 2)
                        seen.insert(image.pixel(x, y));
                }
                return seen.size();
            };
            QTRY_VERIFY_WITH_TIMEOUT(colours() > 8, 30'000);
            scroll->setProperty("contentY", 0);
        }
    }

    void aReplayIsReviewedTooAndSaysSo()
    {
        QVERIFY(m_view->host().replay()->openCurrent());
        QVERIFY(turnTo());
        QCOMPARE(review()->mark(), u"回放"_s);
        wf::ReviewDesk *replayed = review();
        QVERIFY(replayed->isActive());
        m_view->host().replay()->leave();
        QVERIFY(turnTo());
        QVERIFY(review() != replayed && review()->isActive());
        QCOMPARE(review()->mark(), QString());
    }

    void cleanup() { QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings())); }

private:
    [[nodiscard]] wf::ReviewDesk *review() const { return m_view->review(); }
    [[nodiscard]] QQuickItem *tab() const { return m_test.find(u"ReviewTab"_s); }
    [[nodiscard]] static QRectF place(const QQuickItem *item) { return item->mapRectToScene(QRectF(0, 0, item->width(), item->height())); }
    /// The page stands, and all that was entered is counted.
    [[nodiscard]] bool turnTo() const
    {
        return QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"review"_s)
            && wf::waitFor([this] { return tab() && review()->isCounted() && !review()->counts()->isBehind() && !review()->isBusy(); });
    }
    [[nodiscard]] QString faultsBelowBars() const
    {
        const QList<QObject *> all = m_test.all();
        int charts = 0;
        for (QObject *one : all) {
            if (!QByteArrayView(one->metaObject()->className()).startsWith("ReviewBars"))
                continue;
            ++charts;
            auto *bars = qobject_cast<QQuickItem *>(one);
            QList<QQuickItem *> marks = TestWindow::textsIn(bars);
            marks.removeIf([](const QQuickItem *text) { return text->objectName() != "reviewMark"_L1; });
            if (marks.size() < 5)
                return u"only %1 marks"_s.arg(marks.size());
            for (const QQuickItem *mark : std::as_const(marks)) {
                const QString words = mark->property("text").toString();
                if (mark->property("truncated").toBool() || !place(bars).adjusted(0, -1, 0, 1).contains(place(mark)))
                    return words + u" is cut"_s;
                for (const QQuickItem *other : std::as_const(marks)) {
                    if (other != mark && place(other).intersects(place(mark)))
                        return words + u" runs into "_s + other->property("text").toString();
                }
            }
        }
        return charts == 3 ? QString() : u"%1 charts"_s.arg(charts);
    }
    void enter(const QString &subject, qint64 at, const QString &road) const
    {
        wf::Room &room = m_view->host().room();
        const bool isIncident = subject.startsWith("incident/"_L1);
        const QString state = isIncident ? u"received"_s : u"added"_s;
        QJsonObject fields{{u"no"_s, u"J-"_s + subject.section(u'-', 1)},
                           {u"type"_s, isIncident ? u"accident"_s : u"note"_s},
                           {u"state"_s, state},
                           {u"times"_s, QJsonObject{{state, at}}},
                           {u"by"_s, QJsonObject{{state, u"DD"_s}}}};
        if (isIncident) {
            fields.insert(u"road"_s, road);
            fields.insert(u"place"_s, road);
            fields.insert(u"pos"_s, QJsonArray{112.55, 37.87});
        }
        wf::Draft draft;
        draft.id = room.ids->next();
        draft.seat = u"DD"_s;
        draft.role = u"dispatcher"_s;
        draft.verb = isIncident ? u"incident.report"_s : u"entry.add"_s;
        draft.subject = subject;
        draft.at = draft.wall = at;
        draft.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
        draft.seen = u"{}"_s;
        (void)room.log->append({draft});
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    qint64 m_now = 0;
};

WATCHFLOOR_TEST(TestReviewTab, QApplication)
#include "test_reviewtab.moc"
