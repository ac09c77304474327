// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "sqldatabase.h"
#include "testwindow.h"
#include "timetext.h"

#include <QApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

/// An event that somebody else's step could have made.
wf::Draft entryIn(const wf::Room &room)
{
    wf::Draft entry;
    entry.id = room.ids->next();
    entry.seat = u"DD"_s;
    entry.role = u"dispatcher"_s;
    entry.verb = u"entry.add"_s;
    entry.subject = u"entry/"_s + entry.id;
    entry.record = R"({"state":"added","text":"-"})";
    entry.at = entry.wall = room.clock->now();
    entry.seen = u"{}"_s;
    return entry;
}

/// A log that takes nothing for as long as this lives: as with a full disk, what is handed over can't be written.
class Blocked {
public:
    explicit Blocked(const QString &file)
        : m_holds(m_other.open(file, false) && m_other.exec("BEGIN IMMEDIATE"))
    {
    }
    [[nodiscard]] bool holds() const { return m_holds; }

private:
    wf::SqlDatabase m_other;
    bool m_holds;
};

} // namespace

/// Live duty as the program opens it: its assets, and its gauges from a folder.
class TestLive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void liveDutyKnowsItsAssets()
    {
        const wf::Options options = m_test.live(u"duty.wflog"_s);
        int units = 0;
        for (int time = 0; time < 2; ++time) { // the second time everything is known already
            wf::RoomHost liveHost(options);
            wf::View live(liveHost);
            QVERIFY(live.host().open());
            QCOMPARE(live.host().mode(), u"live"_s);
            QVERIFY(!live.host().drill());
            QVERIFY(!live.desk()->isReadOnly());
            QTRY_VERIFY(live.lists()->units()->rowCount() > 0);
            if (time == 0)
                units = live.lists()->units()->rowCount();
            QTRY_COMPARE(live.lists()->units()->rowCount(), units);
            QVERIFY(live.host().room().log->isIdle());
        }
    }

    /// Its lines carry both languages: nothing is read again, and what it says is heard once.
    void theDutyLogIsKeptInAnotherLanguage()
    {
        wf::RoomHost liveHost(m_test.live(u"spoken.wflog"_s));
        wf::View live(liveHost);
        QVERIFY(live.host().open());
        wf::DutyBook *book = live.papers()->book();
        (void)live.host().room().log->append({entryIn(live.host().room())});
        QTRY_VERIFY(book->count() > 0);
        QTRY_VERIFY(live.host().room().log->isIdle());
        live.listen();
        QSignalSpy reset(book, &wf::DutyBook::modelReset);
        const QString before = live.host().language();
        live.host().setLanguage(before == "en"_L1 ? u"zh_CN"_s : u"en"_s);
        QVERIFY(live.host().language() != before);
        QCOMPARE(live.papers()->book(), book);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the lists of before
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(reset.size(), 1);
        const int lines = book->count();
        (void)live.host().room().log->append({entryIn(live.host().room())});
        QTRY_VERIFY(book->count() > lines);
        QSignalSpy said(&live, &wf::View::notice);
        book->save(QUrl::fromLocalFile(m_test.file(u"spoken.txt"_s)), {});
        QTRY_COMPARE(said.size(), 1);
        live.host().setLanguage(before);
    }

    void liveDutyReadsItsGauges()
    {
        const QString folder = m_test.file(u"gauges"_s);
        QVERIFY(QDir().mkpath(folder));
        wf::Options options = m_test.live(u"gauged.wflog"_s);
        options.gauges = folder;
        wf::RoomHost liveHost(options);
        wf::View live(liveHost);
        QVERIFY(live.host().open());
        QVERIFY(live.host().gauges());
        QTRY_VERIFY(live.lists()->floodPoints()->rowCount() > 0);
        QFile file(folder + u"/erbaqiao.csv"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray now = QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600).toString(Qt::ISODate).toUtf8();
        file.write("gauge,time,depth_cm\nerbaqiao," + now + ",17\nerbaqiao," + now + ",wet\n");
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(live.host().room().situation->latest(u"depth/erbaqiao"_s), 20'000);
        QCOMPARE(live.host().room().situation->latest(u"depth/erbaqiao"_s)->v[0], 17.0);
        QCOMPARE(live.host().gauges()->readingCount(), 1);
        QTRY_COMPARE(live.host().gauges()->refusedCount(), 1);
        const wf::RefusedLinesModel *refused = live.host().gauges()->refusedLines();
        QTRY_COMPARE(refused->rowCount(), 1);
        const QString said = refused->index(0).data(wf::RefusedLinesModel::SaidRole).toString();
        QVERIFY2(said.contains(u'3'), qPrintable(said)); // its line
        QTRY_VERIFY(live.host().room().log->isIdle());
    }

    /// That the log is kept in one place alone is said in the top bar, and why.
    void aBackupThatWasNotMadeIsSaid()
    {
        wf::Options options = m_test.live(u"backedup.wflog"_s);
        options.backup = m_test.file(u"disk"_s); // not connected
        {
            wf::RoomHost liveHost(options);
            wf::View live(liveHost);
            QVERIFY(live.host().open());
            live.listen();
            QSignalSpy said(&live, &wf::View::notice);
            QCOMPARE(live.host().backupProblem(), QString());
            QVERIFY(live.host().backup());
            live.host().backup()->look();
            QTRY_VERIFY(!live.host().backupProblem().isEmpty());
            QCOMPARE(live.host().linkText(), live.host().backupProblem());
            QCOMPARE(live.host().storageProblem(), QString()); // what is done is kept
            QTRY_VERIFY(!said.isEmpty());
            const QString notice = said.constLast().constFirst().toString();
            QVERIFY2(notice.contains(options.backup), qPrintable(notice));
            QTRY_VERIFY(live.host().room().log->isIdle());
        }
        QVERIFY(QDir().mkpath(options.backup));
        wf::RoomHost liveHost(options);
        wf::View live(liveHost);
        QVERIFY(live.host().open());
        live.host().backup()->look();
        QTRY_VERIFY(live.host().backup()->lastAt() > 0);
        QCOMPARE(live.host().backupProblem(), QString());
        QCOMPARE(QDir(options.backup).entryList(QDir::Files).size(), 1);
        QTRY_VERIFY(live.host().room().log->isIdle());
    }

    /// That what is done is not kept is said for as long as it is so, and not until the program is begun anew.
    void theTopBarSaysWhetherTheLogIsSaved()
    {
        const wf::Options options = m_test.live(u"blocked.wflog"_s);
        QCOMPARE(m_test.open(options), QString());
        const wf::View &live = *m_test.view();
        QTRY_VERIFY(m_test.window()->property("furnished").toBool());
        QTRY_VERIFY(live.lists()->units()->rowCount() > 0);
        QTRY_VERIFY(live.host().room().log->isIdle());
        const auto bar = [this] { return TestWindow::textOf(m_test.find(u"StorageField"_s)); };
        QCOMPARE(live.host().storageProblem(), QString());
        QVERIFY(!bar().contains(u"未保存"_s));
        {
            const Blocked blocked(options.log);
            QVERIFY(blocked.holds());
            live.host().room().log->append({entryIn(live.host().room())});
            QTRY_VERIFY(!live.host().storageProblem().isEmpty());
            QTRY_VERIFY2(bar().contains(u"未保存"_s), qPrintable(bar()));
            QTRY_VERIFY(live.host().room().log->isIdle());
        }
        QVERIFY(!live.host().storageProblem().isEmpty()); // that it would be kept now nobody knows yet
        live.host().room().log->append({entryIn(live.host().room())});
        QTRY_COMPARE(live.host().storageProblem(), QString());
        QTRY_VERIFY2(!bar().contains(u"未保存"_s), qPrintable(bar()));
        QTRY_VERIFY(live.host().room().log->isIdle());
        m_test.close();
    }

    /// That one log could not be written says nothing of the next.
    void anotherAttemptIsNotTroubledByTheOneBefore()
    {
        wf::Options options = m_test.drill({u"none"_s});
        options.log = m_test.file(u"blocked-attempt.wflog"_s);
        wf::RoomHost drillHost(options);
        wf::View drill(drillHost);
        QVERIFY(drill.host().open());
        QTRY_VERIFY(drill.host().room().log->isIdle());
        const QString calm = drill.host().linkText();
        {
            const Blocked blocked(options.log);
            QVERIFY(blocked.holds());
            drill.host().room().log->append({entryIn(drill.host().room())});
            QTRY_VERIFY(!drill.host().storageProblem().isEmpty());
            QVERIFY(drill.host().linkText() != calm);
        }
        QSignalSpy ticked(&drill, &wf::View::ticked);
        QVERIFY(drill.host().openDrill(m_test.file(u"next-attempt.wflog"_s)));
        QCOMPARE(drill.host().storageProblem(), QString());
        QCOMPARE(drill.host().linkText(), calm);
        QVERIFY(!ticked.isEmpty()); // whoever shows it asks again
        QTRY_VERIFY(drill.host().room().log->isIdle());
    }

    /// What is always said of the backup has its room: the seat beside it stays in the narrowest bar.
    void theWordsOfTheBackupFitIntoTheTopBar()
    {
        wf::Options options = m_test.live(u"narrow.wflog"_s);
        options.backup = m_test.file(u"no-disk"_s);
        QCOMPARE(m_test.open(options), QString());
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        QTRY_VERIFY(m_test.view()->host().backup());
        m_test.view()->host().backup()->look();
        QTRY_VERIFY(!m_test.view()->host().backupProblem().isEmpty());
        QTRY_VERIFY(TestWindow::textOf(m_test.find(u"StorageField"_s)).contains(m_test.view()->host().backupProblem()));
        const QQuickItem *seat = m_test.find(u"SeatField"_s);
        QVERIFY(seat);
        QTRY_VERIFY(seat->mapToScene({seat->width(), 0}).x() <= 1366);
        QTRY_VERIFY(m_test.view()->host().room().log->isIdle());
        m_test.close();
    }

    /// The plan's limits are those of the log, looked at now or later.
    void aReplayCountsByThePlanOfTheDutyBehindIt()
    {
        wf::RoomHost liveHost(m_test.live(u"replayed.wflog"_s));
        wf::View live(liveHost);
        QVERIFY(live.host().open());
        QTRY_VERIFY(live.lists()->units()->rowCount() > 0);
        const qint64 at = live.host().room().clock->now();
        wf::Draft asked;
        asked.id = live.host().room().ids->next();
        asked.seat = u"DD"_s;
        asked.role = u"dispatcher"_s;
        asked.verb = u"closure.ask"_s;
        asked.subject = u"closure/replayed"_s;
        asked.record = QJsonDocument(QJsonObject{{u"state"_s, u"asked"_s},
                                                 {u"road"_s, u"滨河西路"_s},
                                                 {u"times"_s, QJsonObject{{u"asked"_s, at}}},
                                                 {u"by"_s, QJsonObject{{u"asked"_s, u"DD"_s}}}})
                           .toJson(QJsonDocument::Compact);
        asked.at = asked.wall = at;
        asked.seen = u"{}"_s;
        live.host().room().log->append({asked});
        const auto dueAt = [&live] {
            const wf::PendingModel *pending = live.lists()->pending();
            return pending->get(pending->rowOf(u"closure/replayed"_s, u"closure.asked"_s)).value(u"dueAt"_s).toLongLong();
        };
        const int limit = wf::DutyLimits(*live.host().room().rules->plan()).minutes(u"closure.confirm"_s, 0);
        QVERIFY(limit > 0 && limit != wf::limits::confirmClosure);
        const qint64 due = at + limit * wf::limits::minute;
        QTRY_COMPARE(dueAt(), due);
        QTRY_VERIFY(live.host().room().log->isIdle());
        QVERIFY(live.host().replay()->openCurrent());
        QCOMPARE(live.host().mode(), u"replay"_s);
        QCOMPARE(dueAt(), due);
        // A moment is written, and one outside of the log refused.
        wf::ReplayControl &replay = *live.host().replay();
        QVERIFY(!replay.goTo(u"2020-01-02 3:04"_s).isEmpty());
        QVERIFY(!replay.goTo(u"some day"_s).isEmpty());
        QCOMPARE(replay.at(), replay.to());
        QCOMPARE(replay.goTo(wf::timeText(at, at)), QString());
        QVERIFY(std::abs(replay.at() - double(at)) < 60'000);
        QTRY_VERIFY(!replay.isSeeking());
        live.host().replay()->leave();
        QCOMPARE(dueAt(), due);
    }

    /// An alarm of the duty that goes on behind a replay is seen there, and one press goes back to it.
    void anAlarmIsSeenBehindAReplay()
    {
        QCOMPARE(m_test.open(m_test.live(u"behind.wflog"_s)), QString());
        wf::View &live = *m_test.view();
        QTRY_VERIFY(m_test.window()->property("furnished").toBool());
        QTRY_VERIFY(live.lists()->floodPoints()->rowCount() > 1);
        QTRY_VERIFY(live.host().room().log->isIdle());
        QVERIFY(!live.behind());
        QVERIFY(live.host().replay()->openCurrent());
        QCOMPARE(live.behind(), live.ownLists());
        QVERIFY(live.behind() != live.lists());
        m_test.press({u"Ctrl+3"_s});
        QVERIFY(!m_test.find(u"DutyField"_s)); // nothing waits to be signed for
        QSignalSpy said(&live, &wf::View::notice);
        m_test.press({u"F2"_s});
        QCOMPARE(said.count(), 1);
        QVERIFY2(said.constFirst().constFirst().toString().contains(u"F2"_s), qPrintable(said.constFirst().constFirst().toString()));
        QVERIFY(said.constFirst().constFirst().toString().contains(u"Ctrl+9"_s));
        live.ownDesk()->run(u"alarm.raise"_s, {},
                            {{u"floodPoint"_s, u"floodpoint/erbaqiao"_s},
                             {u"level"_s, u"close"_s},
                             {u"depthCm"_s, 31},
                             {u"readingAt"_s, static_cast<double>(live.host().room().clock->now())}});
        QTRY_COMPARE(live.behind()->pending()->alarms(), 1);
        QTRY_VERIFY(m_test.find(u"DutyField"_s));
        const QString gravest = live.behind()->pending()->get(0).value(u"title"_s).toString();
        QTRY_VERIFY2(TestWindow::textOf(m_test.find(u"DutyField"_s)).contains(gravest),
                     qPrintable(TestWindow::textOf(m_test.find(u"DutyField"_s))));
        QVERIFY(m_test.keep(u"replay-alarm-behind"_s));
        QVERIFY(QMetaObject::invokeMethod(m_test.find(u"DutyField"_s), "click"));
        QCOMPARE(live.host().mode(), u"live"_s);
        QTRY_COMPARE(m_test.window()->property("page").toString(), u"situation"_s);
        QTRY_VERIFY(!m_test.find(u"DutyField"_s));
        QTRY_VERIFY(m_test.find(u"AlarmField"_s));
        QTRY_VERIFY(live.host().room().log->isIdle());
        QCOMPARE(TestWindow::warnings(), QString());
        m_test.close();
    }

    /// The row the keyboard is on is the one a key acts on; where a key acts on another tab it turns to it first.
    void aKeyActsOnTheRowThatIsSeen()
    {
        QCOMPARE(m_test.open(m_test.live(u"rows.wflog"_s)), QString());
        wf::View &live = *m_test.view();
        QTRY_VERIFY(m_test.window()->property("furnished").toBool());
        QTRY_VERIFY(live.lists()->floodPoints()->rowCount() > 3);
        QTRY_VERIFY(live.host().room().log->isIdle());
        m_test.press({u"Ctrl+3"_s});
        QVERIFY(m_test.isFocusIn(u"RecordTable"_s));
        m_test.press({u"Down"_s});
        const QString first = live.lists()->selected();
        QVERIFY2(first.startsWith("floodpoint/"_L1), qPrintable(first));
        m_test.press({u"Down"_s});
        const QString second = live.lists()->selected();
        QVERIFY(second.startsWith("floodpoint/"_L1) && second != first);
        for (int time = 0; time < 2; ++time) { // the second time nothing is chosen any more
            m_test.press({u"Ctrl+E"_s});
            QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
            QCOMPARE(live.lists()->selected(), second);
            m_test.press({u"Esc"_s});
            QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
            QTRY_VERIFY(m_test.isFocusIn(u"RecordTable"_s));
            live.lists()->setSelected({});
        }
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"deployment"_s, u"duty"_s));
        QSignalSpy said(&live, &wf::View::notice);
        m_test.press({u"Alt+O"_s});
        QTRY_COMPARE(m_test.find(u"DeploymentPage"_s)->property("tab").toString(), u"units"_s);
        QTRY_COMPARE(said.count(), 1); // there is no order yet
        QCOMPARE(TestWindow::warnings(), QString());
        m_test.close();
    }

    /// One line in a gauge's file, or a hundred thousand: set aside with its line or thinned, and a handful of marks on every axis.
    void nothingThatComesInStopsTheWindow()
    {
        const QString folder = m_test.file(u"wild"_s);
        QVERIFY(QDir().mkpath(folder));
        wf::Options options = m_test.live(u"wild.wflog"_s);
        options.gauges = folder;
        options.page = u"flood"_s;
        QCOMPARE(m_test.open(options), QString());
        wf::View &live = *m_test.view();
        QTRY_VERIFY(live.lists()->floodPoints()->rowCount() > 0);
        live.lists()->setSelected(u"floodpoint/erbaqiao"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600);
        const auto at = [&now](int secondsAgo) { return now.addSecs(-secondsAgo).toString(Qt::ISODate).toUtf8(); };
        QByteArray text = "gauge,time,depth_cm\n";
        for (int i = 20'000; i > 0; --i)
            text += "erbaqiao," + at(i / 2) + ',' + (i % 1000 == 7 ? "-9999" : QByteArray::number(i % 9)) + '\n';
        for (const char *figure : {"999999", "-9999", "10000000", "---"})
            text += "erbaqiao," + at(0) + ',' + figure + '\n';
        text += "erbaqiao," + at(0) + ",16\n";
        QFile file(folder + u"/erbaqiao.csv"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const auto latest = [&live] { return live.host().room().situation->latest(u"depth/erbaqiao"_s).value_or(wf::Sample()).v[0]; };
        QTRY_COMPARE_WITH_TIMEOUT(latest(), 16.0, 60'000);
        QTRY_VERIFY(live.host().gauges()->refusedCount() >= 20);
        live.host().room().log->measure({{u"depth/erbaqiao"_s, now.toMSecsSinceEpoch(), {1e7}, u"gauge"_s, {}}});
        QTRY_VERIFY(live.host().room().log->isIdle());
        QCOMPARE(latest(), 16.0);
        QQuickItem *chart = m_test.find(u"DepthChart"_s);
        QVERIFY(chart);
        QTRY_VERIFY(chart->property("axis").toMap().value(u"ticks"_s).toInt() >= 2);
        QVERIFY(chart->property("axis").toMap().value(u"ticks"_s).toInt() <= 7);
        QVERIFY(chart->property("ceiling").toDouble() <= 200);
        QVERIFY(m_test.keep(u"wild-gauge"_s));
        QCOMPARE(TestWindow::warnings(), QString());
        m_test.close();
    }

private:
    TestWindow m_test;
};

WATCHFLOOR_TEST(TestLive, QApplication)
#include "test_live.moc"
