// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../unit/drill/smallscenario.h"
#include "onetest.h"
#include "testwindow.h"
#include "windowpages.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Live duty after a power cut: what the screens said before, they say after.
class TestRestart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_test.close(); }

    void everyPageSaysWhatItSaid()
    {
        const QString gauges = m_test.file(u"gauges"_s);
        QVERIFY(QDir().mkpath(gauges));
        wf::Options options = m_test.live(u"duty.wflog"_s);
        options.gauges = gauges;
        QString problem = m_test.open(options);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QTRY_VERIFY(m_test.view()->lists()->floodPoints()->rowCount() > 0);
        QTRY_VERIFY(m_test.view()->host().room().log->isIdle());
        const QString none = m_test.view()->dataAgeText();
        writeGauges(gauges);
        QTRY_VERIFY_WITH_TIMEOUT(m_test.view()->host().room().situation->latest(u"depth/erbaqiao"_s), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_test.view()->lists()->alarms()->count() > 0, 20'000);
        actForAWhile();
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_test.view()->dataAgeText() != none, 20'000);
        QTRY_VERIFY(!TestWindow::textOf(m_test.find(u"TopBar"_s)).contains(none)); // said on the screen with the next second
        const QMap<QString, QStringList> before = pages();

        // As a power cut leaves it: the file, and beside it what no checkpoint has taken in yet.
        QVERIFY(QDir().mkpath(m_test.file(u"cut"_s)));
        QVERIFY(QFile::copy(options.log, m_test.file(u"cut/duty.wflog"_s)));
        QVERIFY(QFile::copy(options.log + u"-wal"_s, m_test.file(u"cut/duty.wflog-wal"_s)));
        m_test.close();
        options.log = m_test.file(u"cut/duty.wflog"_s);
        problem = m_test.open(options);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_test.view()->lists()->alarms()->count() > 0, 20'000);
        QStringList differences;
        const QMap<QString, QStringList> after = pages();
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            for (const QString &line : *it) {
                if (!after.value(it.key()).contains(line))
                    differences << it.key() + u": gone: "_s + line;
            }
            for (const QString &line : after.value(it.key())) {
                if (!it->contains(line))
                    differences << it.key() + u": new: "_s + line;
            }
        }
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
        m_test.close();
    }

    /// More events than a page of the log holds: it opens at the newest, shows what comes as it comes, and lets those be who look at older
    /// ones; so does the duty log, and the same log in a replay.
    void theLogOpensAtItsNewest()
    {
        const wf::Options options = m_test.live(u"long.wflog"_s);
        QCOMPARE(m_test.open(options), QString());
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 30'000);
        add(0, 600);
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 30'000);
        m_test.close();
        QCOMPARE(m_test.open(options), QString());
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 30'000);
        add(1000); // before anybody has looked
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 30'000);

        for (const auto &[tab, type] : {std::pair(u"events"_s, u"LogTable"_s), std::pair(u"dutylog"_s, u"DutyLogTable"_s)}) {
            const int number = tab == "events"_L1 ? 2000 : 3000;
            QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, tab);
            QTRY_VERIFY(m_test.find(type));
            QQuickItem *list = m_test.find(u"WfList"_s, m_test.find(type));
            QVERIFY(list);
            const auto isAtTop = [list] { return list->property("contentY").toDouble() <= list->property("originY").toDouble() + 1; };
            const auto says = [list](int which) { return TestWindow::textOf(list).contains(u"第%1条记录"_s.arg(which)); };
            QTRY_VERIFY(isAtTop());
            QTRY_VERIFY2(says(tab == "events"_L1 ? 1000 : 2010), qPrintable(tab + u": "_s + TestWindow::textOf(list).left(400)));
            for (int i = 0; i < 3; ++i) {
                add(number + i);
                QTRY_VERIFY(says(number + i));
                QTRY_VERIFY(isAtTop());
            }
            list->forceActiveFocus();
            m_test.press({u"End"_s});
            QTRY_VERIFY(!isAtTop());
            add(number + 10);
            QTRY_VERIFY(m_test.view()->host().room().situation->record(u"entry/e%1"_s.arg(number + 10)));
            QVERIFY(!says(number + 10));
            QVERIFY(!isAtTop());
        }
        add(5000);
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 30'000);
        QVERIFY(m_test.view()->host().replay()->openCurrent());
        QMetaObject::invokeMethod(m_test.window(), "goTo", u"replay"_s);
        QTRY_VERIFY(m_test.find(u"LogTable"_s));
        QQuickItem *list = m_test.find(u"WfList"_s, m_test.find(u"LogTable"_s));
        QTRY_VERIFY2(TestWindow::textOf(list).contains(u"第5000条记录"_s), qPrintable(TestWindow::textOf(list).left(400)));
        QVERIFY(m_test.keep(u"replay-newest"_s));
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// What was asked for on the command line is how long what ended stays, and what the duty log says of how far back it reads.
    void whatEndedStaysAsLongAsWasAskedFor()
    {
        wf::Options options = m_test.live(u"weekend.wflog"_s);
        options.keepHours = 72;
        QCOMPARE(m_test.open(options), QString());
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 30'000);
        QCOMPARE(m_test.view()->host().room().working->windowMs(), 72 * wf::WorkingSet::HourMs);
        QCOMPARE(m_test.view()->papers()->book()->windowHours(), 72);
        QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"dutylog"_s);
        QTRY_VERIFY(m_test.find(u"DutyLogTable"_s));
        QTRY_VERIFY(std::ranges::any_of(m_test.all(),
                                        [](const QObject *one) { return one->property("placeholderText").toString().contains("72"_L1); }));
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// An exercise that was edited since its log was begun is not gone on with unasked.
    void anEditedExerciseAsks()
    {
        const QString folder = m_test.file(u"exercise"_s);
        QVERIFY(QDir().mkpath(folder));
        wf::Options options = m_test.drill({u"all"_s});
        options.drill = SmallScenario::write(folder);
        options.log = folder + u"/small.wflog"_s;
        QString problem = m_test.open(options);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(m_test.view()->host().drill()->doubt().isEmpty());
        m_test.view()->host().drill()->director().runTo(5);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_test.view()->host().drill()->director().elapsedMinutes() >= 5 && !m_test.view()->host().drill()->isRunning(), 30'000);
        QTRY_VERIFY(m_test.view()->host().room().log->isIdle());
        m_test.close();

        problem = m_test.open(options); // the same exercise goes on where it was
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(m_test.view()->host().drill()->doubt().isEmpty());
        QTRY_COMPARE(m_test.view()->host().drill()->state(), u"paused"_s); // its log is read, and nobody waits for it
        m_test.close();

        (void)SmallScenario::write(folder, SmallScenario::drill().replace("within: 3", "within: 4"));
        problem = m_test.open(options);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QTRY_VERIFY(m_test.dialog(u"AttemptDialog"_s));
        QVERIFY(m_test.keep(u"attempt"_s));
        m_test.key(Qt::Key_Return); // nothing is preset
        QVERIFY(m_test.dialog(u"AttemptDialog"_s));
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.dialog(u"AttemptDialog"_s));
        m_test.key(Qt::Key_F5); // put off: it does not run, and asks again
        QTRY_VERIFY(m_test.dialog(u"AttemptDialog"_s));
        QCOMPARE(m_test.view()->host().drill()->state(), u"paused"_s);
        m_test.key(Qt::Key_N, Qt::AltModifier);
        QTRY_VERIFY(m_test.view()->host().drill() && m_test.view()->host().drill()->state() == u"ready"_s);
        QCOMPARE(m_test.view()->host().logName(), u"small-2.wflog"_s);
        QVERIFY(m_test.view()->host().drill()->doubt().isEmpty());
        QTRY_VERIFY(!m_test.dialog(u"AttemptDialog"_s));
        m_test.close();

        problem = m_test.open(options);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QTRY_VERIFY(m_test.dialog(u"AttemptDialog"_s));
        m_test.key(Qt::Key_G, Qt::AltModifier);
        QTRY_VERIFY(m_test.view()->host().drill()->doubt().isEmpty());
        QCOMPARE(m_test.view()->host().logName(), u"small.wflog"_s);
        m_test.key(Qt::Key_F5);
        QTRY_COMPARE(m_test.view()->host().drill()->state(), u"running"_s);
        m_test.key(Qt::Key_F5);
        QTRY_COMPARE(m_test.view()->host().drill()->state(), u"paused"_s);
        QTRY_VERIFY(m_test.view()->host().room().log->isIdle());
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
        m_test.close();
    }

    void noModeWritesIntoAnothersLog()
    {
        const QString exercise = m_test.file(u"exercise/small.wflog"_s);
        wf::Options live = m_test.live(u"duty.wflog"_s);
        live.log = exercise;
        wf::RoomHost dutyHost(live);
        wf::View duty(dutyHost);
        auto opened = duty.host().open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"log.other_kind"_s);
        wf::Options drill = m_test.drill({u"all"_s});
        drill.log = m_test.file(u"cut/duty.wflog"_s);
        wf::RoomHost controlHost(drill);
        wf::View control(controlHost);
        opened = control.host().open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"log.other_kind"_s);
    }

private:
    /// Entries of the duty log, past all rules.
    void add(int first, int count = 1) const
    {
        wf::Room &room = m_test.view()->host().room();
        QList<wf::Draft> drafts;
        for (int number = first; number < first + count; ++number) {
            const QString words = u"第%1条记录"_s.arg(number);
            wf::Draft draft;
            draft.id = room.ids->next();
            draft.seat = u"DD"_s;
            draft.role = u"dispatcher"_s;
            draft.verb = u"entry.add"_s;
            draft.subject = u"entry/e%1"_s.arg(number);
            draft.record = QJsonDocument(QJsonObject{{"state"_L1, u"added"_s},
                                                     {"type"_L1, u"voice"_s},
                                                     {"name"_L1, words},
                                                     {"text"_L1, words},
                                                     {"times"_L1, QJsonObject{{"added"_L1, room.clock->now()}}}})
                               .toJson(QJsonDocument::Compact);
            draft.at = draft.wall = room.clock->now();
            draft.seen = u"{}"_s;
            drafts.append(draft);
        }
        room.log->append(drafts);
    }
    static QString stamp(int minutesAgo)
    {
        return QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo).toOffsetFromUtc(8 * 3600).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    }
    static void writeGauges(const QString &folder)
    {
        QFile water(folder + u"/water.csv"_s);
        QFile rain(folder + u"/rain.csv"_s);
        if (!water.open(QIODevice::WriteOnly) || !rain.open(QIODevice::WriteOnly))
            return;
        water.write("gauge,time,depth_cm\n");
        rain.write("station,time,total_mm\n");
        for (int minutes = 50; minutes >= 0; minutes -= 5) {
            water.write(u"erbaqiao,%1,%2\n"_s.arg(stamp(minutes)).arg(4 + (50 - minutes) / 2).toUtf8());
            rain.write(u"r01,%1,%2\n"_s.arg(stamp(minutes)).arg(20 - minutes * 0.4).toUtf8());
        }
    }
    QString must(const QString &seat, const QString &verb, const QString &subject, const QJsonObject &fields = {}) const
    {
        const wf::Seat *who = m_test.view()->host().room().commands->seat(seat);
        const auto future = m_test.view()->host().room().commands->run(*who, {verb, subject, fields, {}, {}});
        if (!wf::waitFor([&future] { return future.isFinished(); }))
            return {};
        const auto outcome = future.result();
        if (!outcome)
            qWarning() << verb << outcome.error().text;
        return outcome ? outcome->constFirst().subject : QString();
    }
    void actForAWhile() const
    {
        const auto now = static_cast<qint64>(m_test.view()->host().now());
        const QString call = must(u"JJ"_s, u"incident.report"_s, {},
                                  {{u"type"_s, u"ponding"_s},
                                   {u"severity"_s, 2},
                                   {u"place"_s, u"迎泽大街大南门"_s},
                                   {u"source"_s, u"122"_s},
                                   {u"title"_s, u"车辆被淹"_s}});
        must(u"JJ"_s, u"incident.verify"_s, call);
        const QString done = must(
            u"JJ"_s, u"incident.report"_s, {},
            {{u"type"_s, u"ponding"_s}, {u"severity"_s, 3}, {u"place"_s, u"长风桥"_s}, {u"source"_s, u"122"_s}, {u"title"_s, u"误报"_s}});
        must(u"JJ"_s, u"incident.cancel"_s, done, {{u"reason"_s, u"误报"_s}});
        const QString warning = must(u"ZBZ"_s, u"warning.receive"_s, {},
                                     {{u"type"_s, u"rainstorm"_s},
                                      {u"color"_s, u"yellow"_s},
                                      {u"text"_s, u"暴雨黄色预警"_s},
                                      {u"issuer"_s, u"市气象台"_s},
                                      {u"issuedAt"_s, now}});
        must(u"ZBZ"_s, u"warning.acknowledge"_s, warning);
        must(u"ZHZ"_s, u"response.activate"_s, {},
             {{u"scheme"_s, u"police"_s},
              {u"level"_s, 3},
              {u"color"_s, u"yellow"_s},
              {u"authority"_s, u"duty_commander"_s},
              {u"clause"_s, u"2.2"_s}});
        must(u"DD"_s, u"entry.add"_s, {}, {{u"type"_s, u"voice"_s}, {u"text"_s, u"各大队到岗"_s}});
        const auto units = m_test.view()->host().room().situation->records(u"unit"_s);
        must(u"DD"_s, u"order.send"_s, {}, {{u"to"_s, units.constFirst()->subject()}, {u"about"_s, call}, {u"task"_s, u"到场警戒"_s}});
    }
    /// Everything asked for is on disk, the roads have been looked at, and the program's own seat wants nothing more.
    bool isQuiet() const
    {
        const wf::Room &room = m_test.view()->host().room();
        return room.log->isIdle() && room.rules && !room.rules->waits() && room.traffic->isSettled();
    }
    /// What every page and tab says, but for times and what only moves with them.
    QMap<QString, QStringList> pages() const
    {
        QMap<QString, QStringList> all;
        for (const wf::PageEntry &page : wf::windowPages()) {
            QStringList tabs = page.tabs;
            if (tabs.isEmpty())
                tabs << QString();
            for (const QString &tab : std::as_const(tabs)) {
                if (tab.isEmpty())
                    QMetaObject::invokeMethod(m_test.window(), "goTo", page.key);
                else
                    QMetaObject::invokeMethod(m_test.window(), "showTab", page.key, tab);
                const QString name = page.key + u'/' + tab;
                // Lists are filled when they are laid out, charts and outlooks come from other threads: until it says the same twice.
                QStringList now;
                int same = 0;
                if (!QTest::qWaitFor(
                        [&] {
                            (void)m_test.window()->grabWindow();
                            const QStringList seen = lines();
                            same = seen == now ? same + 1 : 0;
                            now = seen;
                            return same >= 8;
                        },
                        20'000))
                    qWarning() << name << "does not come to rest";
                all.insert(name, now);
            }
        }
        return all;
    }
    QStringList lines() const
    {
        static const QRegularExpression times(
            u"[-−+]?\\d+([:.]\\d+)*\\s*(秒|分钟|分|小时|min|s|天)|\\d{1,2}:\\d{2}(:\\d{2})?|\\d+月\\d+日|\\d{4}-\\d\\d-\\d\\d"_s);
        static const QRegularExpression reckoned(u"^Alt\\+\\d$"_s); // the queue deals its keys anew
        QStringList said;
        collect(m_test.window()->contentItem(), QRectF(QPointF(), m_test.window()->size()), said);
        for (QString &line : said)
            line = line.replace(times, u"…"_s).remove(reckoned).simplified();
        said.removeAll(QString());
        said.sort();
        return said;
    }

    /// Texts that are seen: lists keep rows ready beyond their edges.
    static void collect(const QQuickItem *item, QRectF seen, QStringList &said)
    {
        if (!item->isVisible())
            return;
        const QRectF own = item->mapRectToScene(item->boundingRect());
        if (item->clip())
            seen &= own;
        if (item->inherits("QQuickText") && seen.contains(own.center()))
            said << item->property("text").toString().split(u'\n', Qt::SkipEmptyParts);
        for (const QQuickItem *child : item->childItems())
            collect(child, seen, said);
    }

    TestWindow m_test;
};

WATCHFLOOR_TEST(TestRestart, QApplication)
#include "test_restart.moc"
