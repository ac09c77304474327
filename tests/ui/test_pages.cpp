// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include "manual.h"
#include "windowpages.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Opens the program's window on the bundled exercise and every page in both languages.
class TestPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.drill({u"all"_s}));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_view = m_test.view();
        m_window = m_test.window();
    }

    /// A key by its place in the list; a page is made when it is first turned to, and is the same one in another language.
    void aPageIsItsKey()
    {
        const QStringList keys = wf::pageKeys();
        QCOMPARE(m_window->property("page").toString(), keys.first());
        QCOMPARE(pagesMade(), 0);
        for (qsizetype i = 0; i < keys.size(); ++i) {
            m_test.press({u"Ctrl+%1"_s.arg((i + 1) % 10)});
            QCOMPARE(m_window->property("page").toString(), keys.at(i));
            QCOMPARE(pagesMade(), i); // the situation stood there before
        }
        const QQuickItem *shown = m_test.find(u"WindowPage"_s);
        QVERIFY(shown);
        QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", u"nonsense"_s));
        QCOMPARE(m_window->property("page").toString(), keys.last());
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            m_view->host().setLanguage(language);
            QVERIFY(m_test.find(u"WindowPage"_s) == shown);
        }
        QCOMPARE(pagesMade(), keys.size() - 1);
        QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", keys.first()));
        QVERIFY(!m_test.find(u"WindowPage"_s));
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// All that turns to pages knows each of them.
    void everyPageIsKnown()
    {
        const auto pages = m_window->property("pages").toList();
        QCOMPARE(pages.size(), wf::windowPages().size());
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const wf::PageEntry &page = wf::windowPages().at(i);
            QCOMPARE(pages.at(i).toMap().value(u"key"_s).toString(), page.key);
            QCOMPARE(pages.at(i).toMap().value(u"title"_s).toString(), page.title());
            QVERIFY2(QFile::exists(u":/icons/%1.svg"_s.arg(page.icon)), qPrintable(page.icon));
            QVERIFY2(wf::Manual::keys().contains(page.chapter), qPrintable(page.chapter));
            QCOMPARE(wf::Manual().pageFor(page.key), page.chapter);
            const auto leadsThere = [this, &page] { // Ctrl+K
                const QVariantList found = m_view->lists()->search()->find(page.key, 50);
                return std::ranges::any_of(found, [&page](const QVariant &one) {
                    const QVariantMap entry = one.toMap();
                    return entry.value(u"command"_s).toString() == u"page:"_s + page.key
                        && entry.value(u"title"_s).toString().contains(page.title());
                });
            };
            QTRY_VERIFY2(leadsThere(), qPrintable(page.key));
        }
        QCOMPARE(wf::Manual().pageFor(u"corridor"_s), u"corridor"_s); // it is planned on a page of other things
        QCOMPARE(wf::Manual().pageFor(u"nonsense"_s), u"start"_s);
    }

    void everyPageInBothLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("minute");
        QTest::newRow("Chinese, before the start") << u"zh_CN"_s << 0;
        QTest::newRow("English, before the start") << u"en"_s << 0;
        QTest::newRow("Chinese, closures in force") << u"zh_CN"_s << 96;
        QTest::newRow("English, closures in force") << u"en"_s << 96;
    }

    void everyPageInBothLanguages()
    {
        QFETCH(QString, language);
        QFETCH(int, minute);
        m_view->host().setLanguage(language);
        QCOMPARE(m_view->host().language(), language);
        if (minute > 0 && m_view->host().drill()->director().elapsedMinutes() < minute) {
            m_view->host().drill()->director().runTo(minute);
            QTRY_VERIFY_WITH_TIMEOUT(m_view->host().drill()->director().elapsedMinutes() >= minute && !m_view->host().drill()->isRunning(),
                                     120'000);
            QVERIFY(m_view->lists()->summary()->property("closuresOpen").toInt() > 0);
        }
        const QStringList keys = wf::pageKeys();
        QSet<QByteArray> pictures;
        for (const QString &key : keys) {
            QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", key));
            const QImage picture = m_window->grabWindow();
            QCOMPARE(picture.size(), m_window->size() * m_window->devicePixelRatio());
            const QByteArrayView bits(picture.constBits(), picture.sizeInBytes());
            pictures << QCryptographicHash::hash(bits, QCryptographicHash::Sha1);
        }
        QCOMPARE(pictures.size(), keys.size()); // as many different pictures as pages
        if (minute > 0) { // the text of a closure is prefilled
            QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", u"agencies"_s, u"publication"_s));
            const QQuickItem *area = m_test.find(u"WfArea"_s, m_test.find(u"AgenciesPage"_s));
            QVERIFY(area);
            QVERIFY(!area->property("text").toString().isEmpty());
            QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", u"agencies"_s, u"agencies"_s));
        }
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void everyTabInBothLanguages()
    {
        enterDutyAndEquipment();
        int shown = 0;
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            m_view->host().setLanguage(language);
            for (const wf::PageEntry &page : wf::windowPages()) {
                QSet<QByteArray> pictures;
                for (const QString &tab : page.tabs) {
                    QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", page.key, tab));
                    const QImage picture = m_window->grabWindow();
                    pictures << QCryptographicHash::hash(QByteArrayView(picture.constBits(), picture.sizeInBytes()),
                                                         QCryptographicHash::Sha1);
                    if (qEnvironmentVariableIsSet("WATCHFLOOR_PICTURES")) // it is painted already
                        QVERIFY(m_test.keep(u"tab-%1-%2"_s.arg(tab, language)));
                }
                QCOMPARE(pictures.size(), page.tabs.size());
                shown += int(page.tabs.size());
            }
        }
        QVERIFY(shown >= 28);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// Every map one works on says how many of its layers are off; on the duty's own maps all of them are on.
    void hiddenLayersAreSaid()
    {
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            m_view->host().setLanguage(language);
            for (const auto &[page, tab, hidden] : {std::tuple{u"situation"_s, u""_s, 0}, std::tuple{u"closures"_s, u""_s, 0},
                                                    std::tuple{u"deployment"_s, u"placement"_s, 3}, std::tuple{u"cameras"_s, u""_s, 4}}) {
                QVERIFY(tab.isEmpty() ? QMetaObject::invokeMethod(m_window, "goTo", page)
                                      : QMetaObject::invokeMethod(m_window, "showTab", page, tab));
                QQuickItem *menu = nullptr;
                QTRY_VERIFY(menu = m_test.find(u"LayerMenu"_s));
                QCOMPARE(menu->property("hiddenCount").toInt(), hidden);
                auto *map = menu->property("map").value<QObject *>();
                auto *layers = map ? map->property("layers").value<QObject *>() : nullptr;
                QVERIFY(layers);
                const QString before = menu->property("layersTitle").toString();
                QCOMPARE(before.contains(QString::number(hidden)), hidden > 0);
                QVERIFY(layers->setProperty("closures", false));
                QCOMPARE(menu->property("hiddenCount").toInt(), hidden + 1);
                QVERIFY(menu->property("layersTitle").toString().contains(QString::number(hidden + 1)));
                QVERIFY(TestWindow::textOf(menu).contains(QString::number(hidden + 1)));
                QVERIFY(layers->setProperty("closures", true));
                QCOMPARE(menu->property("layersTitle").toString(), before);
            }
        }
        QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", u"situation"_s));
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void unitsPlacedBeforeTheRain()
    {
        QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", u"deployment"_s, u"posts"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_view->posts()->isReady() && m_view->posts()->covered() > 0, 20'000);
        QVERIFY(m_test.keep(u"posts"_s));
        QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", u"deployment"_s, u"placement"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_view->placement()->freeUnits() > 0, 20'000);
        m_view->placement()->propose();
        QTRY_VERIFY_WITH_TIMEOUT(m_view->placement()->hasAnswer() && !m_view->placement()->isBusy(), 60'000);
        QVERIFY(m_view->placement()->gainPercent() >= 0);
        QVERIFY(m_view->placement()->moves()->rowCount() > 0);
        QVERIFY(m_test.keep(u"placement"_s));
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    /// Those of the stack.
    [[nodiscard]] qsizetype pagesMade() const
    {
        const QList<QObject *> all = m_test.all();
        return std::ranges::count_if(all, [](const QObject *one) {
            const QMetaObject *type = one->metaObject();
            while (type && !QByteArrayView(type->className()).startsWith("WindowPage_QMLTYPE"))
                type = type->superClass();
            return type != nullptr;
        });
    }

    /// What the exercise does not have: a roster, equipment in store, a hazard.
    void enterDutyAndEquipment()
    {
        const auto now = static_cast<qint64>(m_view->host().now());
        constexpr qint64 hour = 3'600'000;
        const int posted = m_view->lists()->duties()->count(); // by the exercise itself
        QVariantList requests;
        const auto ask = [&requests](const QString &verb, const QVariantMap &fields) {
            requests << QVariantMap{{u"verb"_s, verb}, {u"subject"_s, QString()}, {u"fields"_s, fields}};
        };
        const QStringList people{u"张建国"_s, u"李卫东"_s, u"王晓梅"_s, u"赵志强"_s};
        const auto posts = m_view->host().room().situation->records(u"post"_s);
        for (qsizetype i = 0; i < people.size(); ++i) {
            ask(u"duty.plan"_s,
                {{u"person"_s, people.at(i)},
                 {u"badge"_s, u"01400%1"_s.arg(i)},
                 {u"personKind"_s, i % 2 ? u"auxiliary"_s : u"officer"_s},
                 {u"post"_s, posts.at(i / 2)->subject()},
                 {u"task"_s, u"疏导、拦停"_s},
                 {u"effect"_s, u"路口不锁死，积水不进车"_s},
                 {u"begin"_s, now - hour + 2 * hour * (i % 2)},
                 {u"until"_s, now + hour + 6 * hour * (i % 2)},
                 {u"brigade"_s, u"wanbailin"_s}});
        }
        ask(u"resource.define"_s,
            {{u"name"_s, u"移动泵车"_s}, {u"type"_s, u"pump"_s}, {u"quantity"_s, 4}, {u"place"_s, u"排水公司一库"_s}});
        ask(u"resource.define"_s,
            {{u"name"_s, u"防撞桶"_s}, {u"type"_s, u"barrier"_s}, {u"quantity"_s, 120}, {u"place"_s, u"万柏林大队库房"_s}});
        ask(u"hazard.report"_s, {{u"type"_s, u"cover"_s}, {u"text"_s, u"井盖移位"_s}, {u"place"_s, u"滨河西路二坝桥北 50 m"_s}});
        m_view->desk()->setSeatId(u"DD"_s);
        m_view->desk()->runAll(requests, u"entered"_s);
        QTRY_COMPARE(m_view->lists()->duties()->count(), posted + people.size());
        QTRY_COMPARE(m_view->lists()->hazards()->count(), 1);
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QQuickWindow *m_window = nullptr;
};

WATCHFLOOR_TEST(TestPages, QApplication)
#include "test_pages.moc"
