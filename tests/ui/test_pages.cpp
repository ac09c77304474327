// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testwindow.h"

#include <QApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

/// Opens the program's window on the bundled exercise and every page in both languages.
class TestPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.drill({u"all"_s}));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_session = m_test.session();
        m_window = m_test.window();
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
        m_session->setLanguage(language);
        QCOMPARE(m_session->language(), language);
        if (minute > 0 && m_session->drill()->director().elapsedMinutes() < minute) {
            m_session->drill()->director().runTo(minute);
            QTRY_VERIFY_WITH_TIMEOUT(m_session->drill()->director().elapsedMinutes() >= minute && !m_session->drill()->isRunning(),
                                     120'000);
            QVERIFY(m_session->lists()->summary()->property("closuresOpen").toInt() > 0);
        }
        const auto pages = m_window->property("pages").toList();
        QCOMPARE(pages.size(), 10);
        for (int i = 0; i < pages.size(); ++i) // what --page takes
            QCOMPARE(pages.at(i).toMap().value(u"key"_s).toString(), wf::pageKeys().at(i));
        QSet<QByteArray> pictures;
        for (int i = 0; i < pages.size(); ++i) {
            QVERIFY(QMetaObject::invokeMethod(m_window, "go", i));
            const QImage picture = m_window->grabWindow();
            QCOMPARE(picture.size(), m_window->size() * m_window->devicePixelRatio());
            const QByteArrayView bits(picture.constBits(), picture.sizeInBytes());
            pictures << QCryptographicHash::hash(bits, QCryptographicHash::Sha1);
        }
        QCOMPARE(pictures.size(), pages.size()); // as many different pictures as pages
        if (minute > 0) { // the text of a closure is prefilled
            QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", 6, u"publication"_s));
            const QQuickItem *area = m_test.find(u"WfArea"_s, m_test.find(u"AgenciesPage"_s));
            QVERIFY(area);
            QVERIFY(!area->property("text").toString().isEmpty());
            QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", 6, u"agencies"_s));
        }
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void everyTabInBothLanguages()
    {
        enterDutyAndEquipment();
        const auto pages = m_window->property("pages").toList();
        int shown = 0;
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            m_session->setLanguage(language);
            for (int i = 0; i < pages.size(); ++i) {
                QSet<QByteArray> pictures;
                const QStringList tabs = pages.at(i).toMap().value(u"tabs"_s).toStringList();
                for (const QString &tab : tabs) {
                    QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", i, tab));
                    const QImage picture = m_window->grabWindow();
                    pictures << QCryptographicHash::hash(QByteArrayView(picture.constBits(), picture.sizeInBytes()),
                                                         QCryptographicHash::Sha1);
                    if (qEnvironmentVariableIsSet("WATCHFLOOR_PICTURES")) // it is painted already
                        QVERIFY(m_test.keep(u"tab-%1-%2"_s.arg(tab, language)));
                }
                QCOMPARE(pictures.size(), tabs.size());
                shown += int(tabs.size());
            }
        }
        QVERIFY(shown >= 28);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// Every map one works on says how many of its layers are off; on the duty's own maps all of them are on.
    void hiddenLayersAreSaid()
    {
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            m_session->setLanguage(language);
            for (const auto &[page, tab, hidden] :
                 {std::tuple{0, u""_s, 0}, std::tuple{3, u""_s, 0}, std::tuple{4, u"placement"_s, 3}, std::tuple{5, u""_s, 4}}) {
                QVERIFY(tab.isEmpty() ? QMetaObject::invokeMethod(m_window, "go", page)
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
        QVERIFY(QMetaObject::invokeMethod(m_window, "go", 0));
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void unitsPlacedBeforeTheRain()
    {
        QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", 4, u"posts"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_session->posts()->isReady() && m_session->posts()->covered() > 0, 20'000);
        QVERIFY(m_test.keep(u"posts"_s));
        QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", 4, u"placement"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_session->placement()->freeUnits() > 0, 20'000);
        m_session->placement()->propose();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->placement()->hasAnswer() && !m_session->placement()->isBusy(), 60'000);
        QVERIFY(m_session->placement()->gainPercent() >= 0);
        QVERIFY(m_session->placement()->moves()->rowCount() > 0);
        QVERIFY(m_test.keep(u"placement"_s));
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    /// What the exercise does not have: a roster, equipment in store, a hazard.
    void enterDutyAndEquipment()
    {
        const auto now = static_cast<qint64>(m_session->now());
        constexpr qint64 hour = 3'600'000;
        const int posted = m_session->lists()->duties()->count(); // by the exercise itself
        QVariantList requests;
        const auto ask = [&requests](const QString &verb, const QVariantMap &fields) {
            requests << QVariantMap{{u"verb"_s, verb}, {u"subject"_s, QString()}, {u"fields"_s, fields}};
        };
        const QStringList people{u"张建国"_s, u"李卫东"_s, u"王晓梅"_s, u"赵志强"_s};
        const auto posts = m_session->room().situation->records(u"post"_s);
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
        m_session->desk()->setSeatId(u"DD"_s);
        m_session->desk()->runAll(requests, u"entered"_s);
        QTRY_COMPARE(m_session->lists()->duties()->count(), posted + people.size());
        QTRY_COMPARE(m_session->lists()->hazards()->count(), 1);
    }

    TestWindow m_test;
    wf::Session *m_session = nullptr;
    QQuickWindow *m_window = nullptr;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_pages.moc"
