// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citypack.h"
#include "onetest.h"
#include "patience.h"
#include "playing.h"
#include "readable.h"
#include "screens.h"

#include <QApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

/// Every page on every screen a desk has, in both languages: all that is written there can be read.
class TestScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings())); }

    void everythingCanBeRead_data()
    {
        if (isApart())
            QSKIP("a test of its own: test_readable");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        // The narrowest in the longer language and the widest in the other; all of them under `./dev test --long`.
        const bool whole = qEnvironmentVariableIntValue("WATCHFLOOR_LONG") > 0;
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160), QSize(5760, 1080)}) {
            for (const auto *language : {"zh_CN", "en"}) {
                if (whole || (size.width() == 1366 && language[0] == 'e') || (size.width() == 5760 && language[0] == 'z'))
                    QTest::addRow("%dx%d %s", size.width(), size.height(), language) << QString::fromLatin1(language) << size;
            }
        }
    }

    void everythingCanBeRead()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        openExercise();
        m_screens.show(language, size);
        QStringList faults;
        m_screens.everyPage([&](const QString &page) {
            const QStringList found = m_screens.staying([&] { return unreadable(*m_test.window()) + misplaced(*m_test.window()); });
            for (const QString &fault : found)
                faults << page + u"  "_s + fault;
        });
        everyClosure([&](const QString &closure) {
            const QStringList found = m_screens.staying([&] { return unreadable(*m_test.window()); });
            for (const QString &fault : found)
                faults << closure + u"  "_s + fault;
        });
        Screens::judge(faults);
    }

    /// On a desk of the usual width the top bar has room for the word of its search, whatever is warned of, and agencies for telephones.
    void whatIsReachedForIsThere_data()
    {
        if (isApart())
            QSKIP("a test of its own: test_desks");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::newRow("zh 1920") << u"zh_CN"_s << QSize(1920, 1080);
        QTest::newRow("en 1366") << u"en"_s << QSize(1366, 768);
    }
    void whatIsReachedForIsThere()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        openExercise();
        QVERIFY(!m_test.view()->lists()->summary()->property("warningColor").toString().isEmpty());
        m_screens.show(language, size);
        if (size.width() >= 1920) { // on the smallest desk its key is enough
            const QQuickItem *search = m_test.find(u"SearchButton"_s);
            QVERIFY(search && !search->property("text").toString().isEmpty());
        }
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"agencies"_s, u"agencies"_s));
        m_screens.settle();
        QQuickItem *board = m_test.find(u"AgencyBoard"_s);
        QVERIFY(board);
        const QString said = TestWindow::textOf(board);
        int seen = 0;
        for (const wf::Record *agency : m_test.view()->host().room().situation->records(u"agency"_s))
            seen += said.contains(agency->text("phone"_L1)) ? 1 : 0;
        QVERIFY2(seen >= 5, qPrintable(said));
    }

    /// Nothing is Chinese but names that stand in the city's map or in the log without an English one.
    void englishIsEnglish()
    {
        openExercise();
        const QStringList given = namesWithoutEnglish();
        m_screens.show(u"en"_s, {1920, 1080});
        QStringList found;
        m_screens.everyPage([&](const QString &page) {
            for (const QString &text : chinese(*m_test.window(), given))
                found << page + u"  "_s + text;
        });
        Screens::judge(found);
    }

    /// What the bundled exercise names, it names in both languages.
    void whatTheExerciseWorksWithHasEnglishNames()
    {
        openExercise();
        const auto *situation = m_test.view()->host().room().situation.get();
        QStringList missing;
        const auto ask = [&missing](const QString &where, const QJsonValue &value) {
            const QJsonArray all = value.isArray() ? value.toArray() : QJsonArray{value};
            for (const auto &one : all) {
                if (one.toObject().value("en"_L1).toString().isEmpty())
                    missing << where;
            }
        };
        for (const wf::Record *unit : situation->records(u"unit"_s)) {
            ask(unit->subject() + u" callSign"_s, unit->value("callSign"_L1));
            ask(unit->subject() + u" equipment"_s, unit->value("equipment"_L1));
        }
        for (const wf::Record *agency : situation->records(u"agency"_s))
            ask(agency->subject() + u" duty"_s, agency->value("duty"_L1));
        for (const wf::Record *point : situation->records(u"floodpoint"_s)) {
            const QJsonObject card = point->value("card"_L1).toObject();
            for (const auto *field : {"charge", "stopAt", "equipment"})
                ask(point->subject() + u' ' + QLatin1StringView(field), card.value(QLatin1StringView(field)));
        }
        for (const auto *kind : {"unit", "agency", "floodpoint", "camera", "sign", "post", "brigade", "resource", "rainstation"}) {
            for (const wf::Record *record : situation->records(QLatin1StringView(kind)))
                ask(record->subject() + u" name"_s, record->value("name"_L1));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    /// Quotation marks are as wide as the language's letters, also after it was changed.
    void marksAreAsWideAsTheLanguage()
    {
        openExercise();
        for (const auto &[language, narrow] : {std::pair{u"en"_s, true}, std::pair{u"zh_CN"_s, false}, std::pair{u"en"_s, true}}) {
            m_screens.show(language, {1366, 768});
            const QQuickItem *text = m_test.find(u"WfText"_s);
            QVERIFY(text);
            QCOMPARE(text->property("font").value<QFont>().isFeatureSet("pwid"), narrow);
        }
    }

    /// On the smallest desk, too, six flood points at least are seen at once.
    void sixFloodPointsAreSeen()
    {
        if (isApart())
            QSKIP("a test of its own: test_desks");
        openExercise();
        for (const auto &language : {u"en"_s, u"zh_CN"_s}) {
            m_screens.show(language, {1366, 768});
            QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"flood"_s));
            for (const QString &chosen : {QString(), u"floodpoint/erbaqiao"_s}) {
                m_test.view()->lists()->setSelected(chosen);
                m_screens.settle();
                const QQuickItem *table = m_test.find(u"RecordTable"_s);
                const QQuickItem *list = m_test.find(u"WfList"_s, m_test.find(u"RecordTable"_s));
                QVERIFY(table && list);
                const double rows = list->height() / table->property("rowHeight").toDouble();
                QVERIFY2(rows >= 6, qPrintable(QString::number(rows)));
            }
            m_test.view()->lists()->setSelected({});
        }
    }

    /// On a wide desk of several screens the eye need not cross it from what waits to the closures.
    void queueAndClosuresAreNeighboursOnAWideDesk()
    {
        if (isApart())
            QSKIP("a test of its own: test_desks");
        openExercise();
        m_screens.show(u"zh_CN"_s, {5760, 1080});
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"situation"_s));
        m_screens.settle();
        const QQuickItem *queue = m_test.find(u"PendingPanel"_s);
        const QQuickItem *board = m_test.find(u"ClosureBoard"_s);
        QVERIFY(queue && board);
        const qreal between = board->mapToScene({}).x() - queue->mapToScene({}).x() - queue->width();
        QVERIFY2(between >= 0 && between < 100, qPrintable(QString::number(between)));
    }

    /// There the map has the larger share, the city fills it, and three columns use the whole height beside it.
    void theMapHasTheLargerShareOfAVeryWideDesk()
    {
        if (isApart())
            QSKIP("a test of its own: test_desks");
        openExercise();
        const auto pack = wf::CityPack::open(TestWindow::share(u"taiyuan.citypack"_s));
        QVERIFY(pack);
        m_test.view()->lists()->setSelected({});
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"situation"_s));
        QQuickItem *page = m_test.find(u"SituationPage"_s);
        QVERIFY(page && QMetaObject::invokeMethod(page, "home")); // wherever it was looked at before
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160), QSize(5760, 1080)}) {
            m_screens.show(u"zh_CN"_s, size);
            QTest::qWait(0);
            m_screens.settle();
            const QStringList faults = misplaced(*m_test.window());
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
            if (size.width() != 5760)
                continue;
            const auto *map = m_test.find(u"CityMap"_s);
            QVERIFY(map);
            const QRectF clear = map->property("clear").toRectF();
            const auto cityWidth = [&] { return pack->bounds().width() / 360 * 256 * std::exp2(map->property("zoomLevel").toDouble()); };
            QTRY_VERIFY2(cityWidth() >= 0.6 * clear.width(), qPrintable(QString::number(cityWidth())));
            for (const auto &lowest : {u"ForcesPanel"_s, u"RecentPanel"_s}) {
                const QQuickItem *panel = m_test.find(lowest);
                QVERIFY2(panel, qPrintable(lowest));
                QVERIFY(panel->mapToScene(QPointF(0, panel->height())).y() > page->mapToScene(QPointF(0, page->height())).y() - 40);
            }
            QVERIFY(m_test.find(u"RainChart"_s)->height() > 200 && m_test.find(u"DepthChart"_s)->height() > 200);
        }
    }

    /// A larger desk shows more: rows are as high as on a small one, and there are more of them.
    void aLargeDeskShowsMoreNotLarger()
    {
        if (isApart())
            QSKIP("a test of its own: test_desks");
        openExercise();
        const auto rows = [this](const QSize &size) {
            m_screens.show(u"zh_CN"_s, size);
            [&] { QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"events"_s)); }();
            m_screens.settle();
            const QQuickItem *list = m_test.find(u"WfList"_s, m_test.find(u"LogTable"_s));
            const auto *row = list ? list->property("currentItem").value<QQuickItem *>() : nullptr;
            return std::pair(list ? list->height() : 0, row ? row->height() : 0);
        };
        const auto [small, row] = rows({1366, 768});
        const auto [large, same] = rows({3840, 2160});
        QVERIFY(small > 0 && row > 0);
        QCOMPARE(same, row);
        QVERIFY(large > 2.5 * small);
    }

    /// On the smallest desk all of it stays while alarms stand there and are not heard: what the weather does gives way to nothing. The
    /// last of the tests: the alarm stays.
    void rainStaysBesideAlarms_data()
    {
        if (isApart())
            QSKIP("a test of its own: test_desks");
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("zh") << u"zh_CN"_s;
    }
    void rainStaysBesideAlarms()
    {
        QFETCH(QString, language);
        openExercise();
        wf::View &view = *m_test.view();
        // The lists are others once the language has changed.
        const auto summary = [&view](const char *name) { return view.lists()->summary()->property(name); };
        QVERIFY(summary("stationsReporting").toInt() > 0 && !summary("warningColor").toString().isEmpty());
        view.host().sound()->listenTo(view.host().room().situation.get()); // as in an exercise that runs
        for (const wf::Record *point : view.host().room().situation->records(u"floodpoint"_s)) {
            if (view.host().sound()->standing() > 0)
                break;
            // Refused where the point has its alarm already.
            (void)m_test.run(
                u"alarm.raise"_s, {},
                {{u"floodPoint"_s, point->subject()}, {u"depthCm"_s, 31}, {u"level"_s, u"close"_s}, {u"readingAt"_s, view.host().now()}});
        }
        QTRY_VERIFY(view.host().sound()->standing() > 0);
        m_screens.show(language, {1366, 768});
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"situation"_s));
        m_screens.settle();
        QVERIFY(m_test.find(u"AlarmField"_s));
        QQuickItem *bar = m_test.find(u"TopBar"_s);
        QVERIFY(bar);
        const auto rain = [&summary] { return QString::number(summary("rainTotalMm").toDouble(), 'f', 1); };
        QTRY_VERIFY2(TestWindow::textOf(bar).contains(rain()), qPrintable(TestWindow::textOf(bar)));
        // Nothing of it is cut or hidden by the edge of the window.
        QStringList faults = unreadable(*m_test.window());
        faults.removeIf([](const QString &fault) { return !fault.contains("TopBar"_L1); });
        Screens::judge(faults);
        QVERIFY(m_test.keep(u"topbar-alarm-"_s + language));
    }

private:
    /// What takes long runs under a name of its own.
    static bool isApart() { return qEnvironmentVariableIsSet("WATCHFLOOR_PARTS_APART"); }
    void openExercise()
    {
        if (m_open == u"exercise"_s)
            return;
        m_test.close();
        const QString problem = m_test.open(m_test.drill({u"all"_s}));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        test::playTo(m_test, 118);
        m_test.view()->host().drill()->setControlShown(true);
        askToReopenOne();
        m_open = u"exercise"_s;
    }

    /// One of the closures shows the confirmations of its reopening.
    void askToReopenOne()
    {
        const QString verb = u"closure.ask_reopen"_s;
        auto *desk = m_test.view()->closureDesk();
        const auto closures = m_test.view()->host().room().situation->records(u"closure"_s);
        const auto closure = std::ranges::find_if(
            closures, [](const wf::Record *one) { return one->state() == "in_force"_L1 && !one->text("floodPoint"_L1).isEmpty(); });
        QVERIFY(closure != closures.cend());
        const QString subject = (*closure)->subject();
        // Somebody, and the gauge, read less than closes the road: it may be permitted now.
        const qint64 now = qint64(m_test.view()->host().now()) + 1000;
        for (const wf::Record *point : m_test.view()->host().room().situation->records(u"floodpoint"_s))
            m_test.view()->host().room().log->measure({{"depth/"_L1 + point->id(), now, {12.0}, u"gauge"_s, {}},
                                                       {"depth/"_L1 + point->id(), now, {12.0}, u"officer"_s, u"XC"_s}});
        QTRY_VERIFY(!desk->standing(verb, subject).value(u"isForbidden"_s).toBool());
        const QVariantList permitters = desk->confirmation(verb, subject).value(u"permitters"_s).toList();
        QVERIFY(!permitters.isEmpty());
        m_test.view()->desk()->run(
            verb, subject, {{u"permittedBy"_s, permitters.constFirst().toMap().value(u"value"_s)}, {u"overrideReason"_s, u"水已退"_s}});
        QTRY_COMPARE(m_test.view()->host().room().situation->record(subject)->state(), u"reopening_asked"_s);
    }

    /// Each open closure in full.
    template <typename Look> void everyClosure(Look look)
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
        const auto closures = m_test.view()->host().room().situation->records(u"closure"_s);
        for (const wf::Record *closure : closures) {
            m_test.view()->lists()->setSelected(closure->subject());
            m_screens.settle();
            QTest::qWait(0);
            m_screens.settle();
            look(u"closure "_s + closure->state());
            if (qEnvironmentVariableIsSet("WATCHFLOOR_PICTURES"))
                QVERIFY(m_test.keep(u"closure-%1-%2"_s.arg(closure->state()).arg(m_test.window()->width())));
        }
        m_test.view()->lists()->setSelected({});
    }

    /// Names of the city's roads and places, and every plain text in the records: what is {zh, en} there is not among them.
    [[nodiscard]] QStringList namesWithoutEnglish() const
    {
        QStringList names;
        if (const auto pack = wf::CityPack::open(TestWindow::share(u"taiyuan.citypack"_s))) {
            for (const auto &road : pack->roadNames())
                names << road.name;
            for (const auto &place : pack->places())
                names << place.name;
        }
        const auto *situation = m_test.view()->host().room().situation.get();
        for (const auto *kind :
             {"closure", "floodpoint", "camera", "duty", "incident", "order", "corridor", "unit", "sign", "hazard", "bulletin"}) {
            for (const wf::Record *record : situation->records(QLatin1StringView(kind)))
                addPlain(record->fields(), names);
        }
        names.removeDuplicates();
        names.removeIf([](const QString &name) { return name.size() < 2; });
        std::ranges::sort(names, std::greater(), &QString::size);
        return names;
    }
    static void addPlain(const QJsonValue &value, QStringList &into)
    {
        if (value.isString()) {
            into << value.toString();
        } else if (value.isArray()) {
            for (const auto &one : value.toArray())
                addPlain(one, into);
        } else if (value.isObject() && !value.toObject().contains("zh"_L1)) {
            for (const auto &one : value.toObject())
                addPlain(one, into);
        }
    }

    TestWindow m_test;
    Screens m_screens{m_test};
    QString m_open;
};

WATCHFLOOR_TEST(TestScreens, QApplication)
#include "test_screens.moc"
