// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../lists/logdesk.h"
#include "commands.h"
#include "feeds.h"
#include "gaugefeed.h"
#include "onetest.h"
#include "patience.h"
#include "programseat.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace wf;
using namespace wf::test;

namespace {

const Seat SYS{u"SYS"_s, Role::System, u"A"_s, {}};

/// A room with a flood point, and a folder of gauges.
struct Desk : LogDesk {
    Commands commands{*log, situation, clock, ids};
    ProgramSeat program{commands, SYS};
    QString folder = dir.filePath(u"gauges"_s);

    Desk()
    {
        QDir().mkpath(folder);
        put(u"floodpoint/bridge"_s, {{u"state"_s, u"defined"_s}, {u"gauge"_s, u"g1"_s}});
    }
    [[nodiscard]] FeedRoom room() { return {clock, *log, situation}; }
    [[nodiscard]] std::unique_ptr<GaugeFeed> feed()
    {
        auto made = std::make_unique<GaugeFeed>(room(), program, folder);
        made->start();
        return made;
    }
    void write(const QByteArray &text) const
    {
        QFile out(QDir(folder).filePath(u"a.csv"_s));
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate) && out.write(text) == text.size());
    }
};

/// One that only says what it is told.
class ToldFeed final : public Feed {
public:
    using Feed::Feed;
    [[nodiscard]] QString title() const override { return id(); }
    using Feed::refuse;
    using Feed::setTrouble;
    using Feed::take;

protected:
    void begin() override { }
    void end() override { }
};

} // namespace

class TestFeeds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gaugesAreReadIntoTheLog()
    {
        Desk desk;
        desk.write("gauge,time,depth_cm\ng1,2026-07-24 16:58,7\nrubbish\n");
        std::unique_ptr<GaugeFeed> feed = desk.feed();
        QTRY_COMPARE(desk.log->samples(u"depth/bridge"_s, 0, start).result().size(), 1);
        QTRY_COMPARE(feed->refusedCount(), 1);
        QCOMPARE(feed->state(), Feed::State::Running);
        QCOMPARE(feed->lastAt(), start - 2 * minute);
        QTRY_COMPARE(feed->readingCount(), 1);
        const QString said = feed->refusedLines()->index(0).data().toString();
        QVERIFY2(said.startsWith(u"a.csv, line 3: "_s), qPrintable(said));
        // A restart reads the folder anew: nothing is told twice, and the line has the time of before.
        feed.reset();
        desk.clock.set(start + minute);
        feed = desk.feed();
        QSignalSpy refused(feed.get(), &Feed::refused);
        QVERIFY(hasCome(refused));
        QTRY_COMPARE(feed->refusedCount(), 1);
        QTRY_COMPARE(feed->refusedLines()->rowCount(), 1);
        QCOMPARE(feed->refusedLines()->index(0).data(RefusedLinesModel::AtRole).toLongLong(), start);
        QCOMPARE(feed->lastAt(), start - 2 * minute); // the log knows
        QCOMPARE(desk.log->samples(u"depth/bridge"_s, 0, start + minute).result().size(), 1);
        feed->stop();
        QCOMPARE(feed->stateKey(), u"off"_s);
    }

    void aFolderThatIsGoneIsSaid()
    {
        Desk desk;
        QVERIFY(QDir(desk.folder).removeRecursively());
        const std::unique_ptr<GaugeFeed> feed = desk.feed();
        QTRY_COMPARE(feed->state(), Feed::State::Failing);
        QVERIFY2(feed->stateText().contains(desk.folder), qPrintable(feed->stateText()));
        QTRY_COMPARE(feed->refusedCount(), 1);
    }

    void silenceIsSaid()
    {
        LogDesk desk;
        ToldFeed feed(u"told"_s, {desk.clock, *desk.log, desk.situation});
        QCOMPARE(feed.state(), Feed::State::Off);
        feed.start();
        QCOMPARE(feed.state(), Feed::State::Running);
        desk.clock.set(start + Feed::SilentMs + 1);
        QCOMPARE(feed.state(), Feed::State::Silent);
        feed.take({{u"depth/x"_s, desk.clock.now(), {3}, u"gauge"_s, {}}});
        QCOMPARE(feed.state(), Feed::State::Running);
        feed.setTrouble(QString(u"no line"_s));
        QCOMPARE(feed.state(), Feed::State::Failing);
        QCOMPARE(feed.stateText(), u"no line"_s);
        feed.setTrouble({});
        QCOMPARE(feed.state(), Feed::State::Running);
    }

    void twoFeedsKeepTheirOwnLines()
    {
        LogDesk desk;
        Feeds feeds;
        const QAbstractItemModelTester tester(&feeds, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto one = std::make_unique<ToldFeed>(u"one"_s, FeedRoom{desk.clock, *desk.log, desk.situation});
        ToldFeed two(u"two"_s, {desk.clock, *desk.log, desk.situation});
        feeds.add(*one);
        feeds.add(two);
        QCOMPARE(feeds.rowCount(), 2);
        QVERIFY(feeds.find(u"two"_s) == &two);
        one->refuse({RefusedLine::of(u"x"_s, QString(u"bad"_s), u"a"_s, 1, u"raw")});
        two.refuse({RefusedLine::of(u"x"_s, QString(u"bad"_s), u"a"_s, 1, u"raw"), RefusedLine::of(u"x"_s, QString(u"bad"_s), u"a"_s, 2)});
        QTRY_COMPARE(feeds.index(0).data(Feeds::RefusedRole).toInt(), 1);
        QTRY_COMPARE(feeds.index(1).data(Feeds::RefusedRole).toInt(), 2);
        one->clearRefused();
        QTRY_COMPARE(one->refusedCount(), 0);
        QCOMPARE(two.refusedCount(), 2);
        two.start();
        QCOMPARE(feeds.index(1).data(Feeds::StateRole).toString(), u"running"_s);
        one.reset();
        QCOMPARE(feeds.rowCount(), 1);
        QVERIFY(!feeds.find(u"one"_s));
    }
};

WATCHFLOOR_TEST(TestFeeds)
#include "test_feeds.moc"
