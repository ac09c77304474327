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

    void dispatchFromTheDetailPanel()
    {
        m_session->desk()->setSeatId(u"DD"_s);
        const auto points = m_session->room().situation->records(u"floodpoint"_s);
        QMetaObject::invokeMethod(m_window, "go", 0);
        m_session->lists()->setSelected(points.first()->subject());
        QTRY_VERIFY(m_session->dispatch()->choices()->count() > 0);
        QTRY_VERIFY(!m_session->dispatch()->isBusy());
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QTest::keyClick(m_window, Qt::Key_D, Qt::AltModifier);
        // Who was sent here before keeps the number, which marks nobody.
        const auto digit = Qt::Key(Qt::Key_0 + m_session->dispatch()->nearestFree().value(u"key"_s).toInt());
        QTest::keyClick(m_window, digit);
        QTRY_COMPARE(m_session->dispatch()->markedCount(), 1);
        QVERIFY(m_test.keep(u"dispatch"_s));
        QTest::keyClick(m_window, digit);
        QCOMPARE(m_session->dispatch()->markedCount(), 0);
        m_session->dispatch()->markSuggested();
        const QVariantList orders = m_session->dispatch()->orders();
        QVERIFY(!orders.isEmpty());
        const qsizetype before = m_session->room().situation->records(u"order"_s).size();
        m_session->desk()->runAll(orders, u"orders"_s);
        QTRY_COMPARE(m_session->room().situation->records(u"order"_s).size(), before + orders.size());
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void everyDetailPanel()
    {
        for (const QString &kind : {u"closure"_s, u"floodpoint"_s, u"unit"_s, u"incident"_s, u"camera"_s, u"sign"_s, u"order"_s,
                                    u"notice"_s, u"bulletin"_s, u"warning"_s, u"response"_s, u"agency"_s, u"post"_s, u"entry"_s}) {
            const auto records = m_session->room().situation->records(kind);
            QVERIFY2(!records.isEmpty(), qPrintable(kind));
            QMetaObject::invokeMethod(m_window, "go", 0);
            m_session->lists()->setSelected(records.first()->subject());
            QVERIFY(m_test.keep(u"detail-"_s + kind));
        }
        m_session->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void aFloodPointHasItsForecastAndItsCard()
    {
        QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", u"flood"_s));
        m_session->lists()->setSelected(u"floodpoint/erbaqiao"_s);
        m_session->water()->ask();
        QTRY_VERIFY(m_session->water()->forecast(u"floodpoint/erbaqiao"_s).value(u"known"_s).toBool());
        QVERIFY(!m_session->water()->forecast(u"floodpoint/erbaqiao"_s).value(u"sentences"_s).toStringList().isEmpty());
        QVERIFY(m_test.keep(u"flood-point"_s));
        m_session->lists()->setSelected({});
        QVERIFY(m_test.keep(u"flood"_s));
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void thePublicationIsAboutTheClosureThatIsWorkedOn()
    {
        const QVariantList closures = m_session->papers()->closures();
        QVERIFY(!closures.isEmpty());
        for (const QVariant &one : closures) {
            const QString subject = one.toMap().value(u"subject"_s).toString();
            m_session->lists()->setSelected(subject);
            QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", 6, u"publication"_s));
            QQuickItem *tab = m_test.find(u"PublicationTab"_s);
            QVERIFY(tab);
            QTRY_COMPARE(tab->property("closure").toString(), subject);
            QCOMPARE(m_test.find(u"SignPackage"_s, tab)->property("closure").toString(), subject); // what F7 drafts for
        }
        m_session->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void theSignsOfAClosureAreDraftedApprovedPublishedAndWithdrawn()
    {
        wf::Desk *desk = m_session->desk();
        const QString seat = desk->seatId();
        desk->setSeatId(u"ZHZ"_s);
        const QString closure = m_session->papers()->closures().constFirst().toMap().value(u"subject"_s).toString();
        const QVariantList rows = m_session->papers()->signPackage(closure).value(u"rows"_s).toList();
        QVERIFY(!rows.isEmpty());
        QVariantMap messages;
        for (const QVariant &row : rows) {
            const QVariantMap sign = row.toMap();
            if (sign.value(u"usable"_s).toBool() && !sign.value(u"lines"_s).toStringList().isEmpty())
                messages.insert(sign.value(u"sign"_s).toString(), sign.value(u"lines"_s));
        }
        QVERIFY(!messages.isEmpty());
        const QString bulletin = m_test.run(u"bulletin.draft"_s, {}, m_session->papers()->signBulletin(closure, messages));
        QVERIFY(!bulletin.isEmpty());
        QVERIFY(!desk->whyNot(u"bulletin.publish"_s, bulletin, {}).isEmpty()); // nothing is published without approval
        QCOMPARE(m_test.run(u"bulletin.approve"_s, bulletin, {}), bulletin);
        QCOMPARE(m_test.run(u"bulletin.publish"_s, bulletin, {{u"proof"_s, u"told"_s}}), bulletin);
        const QString sign = messages.firstKey();
        QTRY_COMPARE(m_session->room().situation->record(sign)->state(), u"showing"_s);
        QCOMPARE(m_test.run(u"bulletin.withdraw"_s, bulletin, {{u"gone"_s, u"told"_s}}), bulletin);
        QTRY_COMPARE(m_session->room().situation->record(sign)->state(), u"blank"_s);
        desk->setSeatId(seat);
    }

    void incidentWithAllThatBelongsToIt()
    {
        QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", 1, u"incidents"_s));
        const auto incidents = m_session->room().situation->records(u"incident"_s);
        m_session->lists()->setSelected(incidents.first()->subject());
        QCOMPARE(m_session->incidentBoard()->incident(), incidents.first()->subject());
        QTRY_VERIFY(m_session->incidentBoard()->links()->rowCount() > 0);
        QTRY_VERIFY(m_session->dispatch()->choices()->rowCount() > 0);
        QVERIFY(m_test.keep(u"incident-desk"_s));
        QVERIFY(QMetaObject::invokeMethod(m_window, "showTab", 4, u"units"_s));
        m_session->lists()->setSelected(m_session->room().situation->records(u"order"_s).last()->subject());
        QVERIFY(m_test.keep(u"units-order"_s));
        m_session->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void everyFormOpens()
    {
        const auto closures = m_session->room().situation->records(u"closure"_s);
        m_session->desk()->setSeatId(u"ZHZ"_s);
        for (const QString &verb : {u"incident.report"_s, u"closure.ask"_s, u"order.send"_s, u"entry.add"_s, u"notice.send"_s}) {
            QVERIFY(QMetaObject::invokeMethod(m_window, "act", verb, QString()));
            QVERIFY(m_test.keep(u"form-"_s + verb));
            QTest::keyClick(m_window, Qt::Key_Escape);
        }
        QVERIFY(QMetaObject::invokeMethod(m_window, "act", u"closure.confirm"_s, closures.first()->subject()));
        QVERIFY(m_test.keep(u"form-closure.confirm"_s));
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void aClosureInFull()
    {
        QTest::keyClick(m_window, Qt::Key_Escape); // the forms that were opened
        QTest::keyClick(m_window, Qt::Key_Escape);
        m_session->desk()->setSeatId(u"ZHZ"_s);
        QVERIFY(QMetaObject::invokeMethod(m_window, "goTo", u"closures"_s));
        QString open;
        for (const wf::Record *closure : m_session->room().situation->records(u"closure"_s)) {
            if (closure->state() == "in_force"_L1)
                open = closure->subject();
        }
        QVERIFY(!open.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_session->traffic()->isSettled() && m_session->traffic()->diversions()->count() > 0, 30'000);
        m_session->lists()->setSelected(open);
        QVERIFY(m_test.keep(u"closures-selected"_s));
        const QVariantMap facts = m_session->closureDesk()->confirmation(u"closure.reopen"_s, open);
        QCOMPARE(facts.value(u"level"_s).toInt(), 3); // yellow
        QVERIFY(!facts.value(u"authorities"_s).toList().isEmpty());
        QVERIFY(facts.value(u"clauses"_s).toList().size() > 5);
        QVERIFY(QMetaObject::invokeMethod(m_window, "act", u"closure.confirm"_s, open));
        QVERIFY(m_test.keep(u"closures-decision"_s));
        QTest::keyClick(m_window, Qt::Key_Escape);
        m_session->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// What is known of the accident is not typed once more; that it is under water nobody has said.
    void aRoadIsClosedForTheAccidentThatIsChosen()
    {
        for (const QString &type : {u"accident"_s, u"ponding"_s}) {
            const QString incident = m_test.run(u"incident.report"_s, {},
                                                {{u"type"_s, type},
                                                 {u"severity"_s, 3},
                                                 {u"place"_s, u"滨河西路迎泽大桥南"_s},
                                                 {u"road"_s, u"滨河西路"_s},
                                                 {u"source"_s, u"110"_s},
                                                 {u"pos"_s, QVariantList{112.53, 37.86}}});
            QVERIFY(!incident.isEmpty());
            m_session->lists()->setSelected(incident);
            QVERIFY(QMetaObject::invokeMethod(m_window, "command", u"closure:draw"_s));
            QQuickItem *tool = nullptr;
            QTRY_VERIFY((tool = m_test.find(u"ClosureTool"_s)));
            QTRY_COMPARE(tool->property("about").toString(), incident);
            QCOMPARE(m_test.find(u"PlaceField"_s, tool)->property("text").toString(), u"滨河西路"_s);
            QCOMPARE(tool->property("chosenCause").toString(), type == "accident"_L1 ? type : QString());
            m_session->traffic()->sketch()->setActive(false);
        }
        m_session->lists()->setSelected({});
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void aRoadIsClosedOnTheMap()
    {
        wf::ClosureSketch *sketch = m_session->traffic()->sketch();
        QVERIFY(QMetaObject::invokeMethod(m_window, "command", u"closure:draw"_s));
        QVERIFY(sketch->isActive());
        QVERIFY(m_test.keep(u"closures-draw-empty"_s));
        sketch->name(u"滨河西路"_s, u"southbound"_s, u"迎泽大桥"_s, u"南内环桥"_s);
        QTRY_VERIFY(!sketch->isBusy());
        QVERIFY2(sketch->isReady(), qPrintable(sketch->problem()));
        QVERIFY(m_test.keep(u"closures-draw-named"_s));
        const QVariantMap fields = sketch->fields();
        QVariantMap asked = fields;
        asked.insert(u"cause"_s, u"ponding"_s);
        QCOMPARE(m_session->desk()->whyNot(u"closure.ask"_s, {}, asked), QString());
        sketch->clear();
        sketch->click(m_session->homeLatitude() + 0.5, m_session->homeLongitude()); // far from any road
        QTRY_VERIFY(!sketch->problem().isEmpty());
        sketch->setActive(false);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void aGreenCorridorAndReach()
    {
        wf::CorridorSketch *corridor = m_session->traffic()->corridor();
        QVERIFY(QMetaObject::invokeMethod(m_window, "command", u"corridor:plan"_s));
        QVERIFY(corridor->isActive());
        const wf::Record *unit = m_session->room().situation->records(u"unit"_s).first();
        corridor->setFrom(unit->name(), unit->position().y(), unit->position().x());
        corridor->setTo(u"to"_s, m_session->homeLatitude(), m_session->homeLongitude());
        QTRY_VERIFY(corridor->isReady());
        QVERIFY(!corridor->junctions().isEmpty());
        QVERIFY(m_test.keep(u"closures-corridor"_s));
        QCOMPARE(m_session->desk()->whyNot(u"corridor.plan"_s, {}, corridor->fields()), QString());
        corridor->setActive(false);
        m_session->traffic()->reach()->setWatched(true);
        QTRY_COMPARE(m_session->traffic()->reach()->bands().size(), 3);
        QVERIFY(m_session->traffic()->reach()->share().last() > 0.2);
        m_session->traffic()->reach()->setWatched(false);
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void replayShowsTheSamePagesReadOnly()
    {
        QVERIFY(m_session->replay()->openCurrent());
        QCOMPARE(m_session->mode(), u"replay"_s);
        QVERIFY(m_session->desk()->isReadOnly());
        QVERIFY(m_session->lists()->summary()->property("closuresOpen").toInt() > 0);
        m_session->replay()->setAt(m_session->replay()->from());
        QCOMPARE(m_session->lists()->summary()->property("closuresOpen").toInt(), 0);
        for (int i = 0; i < 10; ++i) {
            QVERIFY(QMetaObject::invokeMethod(m_window, "go", i));
            QVERIFY(!m_window->grabWindow().isNull());
        }
        m_session->replay()->leave();
        QCOMPARE(m_session->mode(), u"drill"_s);
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
