// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../lists/logdesk.h"
#include "dutyrules.h"
#include "gridroads.h"
#include "onetest.h"
#include "programseat.h"
#include "trafficwatch.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

const Seat SYS{u"SYS"_s, Role::System, u"A"_s, {}};
const Seat ZHZ{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
const QString Point = u"floodpoint/p"_s;

ResponsePlan planOf()
{
    ResponsePlan::Clause clause;
    clause.id = u"5.2"_s;
    clause.topic = QJsonObject{{u"zh"_s, u"通知排水"_s}};
    clause.role = u"liaison"_s;
    clause.withinMin = 5;
    clause.begins = u"closure.confirm"_s;
    clause.doneBy = {{.verb = u"closure.step"_s, .field = u"step"_s, .value = u"agency.drainage"_s}};
    ResponsePlan plan;
    plan.clauses = {clause};
    return plan;
}

/// A room without a window: a log, and the program's own seat with its rules.
struct Room {
    LocalLog log;
    Situation situation;
    SteppedClock clock;
    SeededIds ids;
    Commands commands{log, situation, clock, ids};
    TrafficWatch roads{situation, TrafficWatch::Mode::Inline};
    ProgramSeat program{commands, SYS};
    std::unique_ptr<DutyRules> rules;

    Room(LogStore store, qint64 now, quint32 seed)
        : log(std::move(store), LocalLog::Mode::Inline)
        , clock(now)
        , ids(clock, seed)
    {
        situation.begin(log.opening().result(), [this](const QString &subject) { return log.history(subject).result(); });
        situation.measure(log.openingSamples().result());
        situation.follow(log);
        commands.setSeats({ZHZ, SYS});
        roads.setRoads(grid());
        rules = std::make_unique<DutyRules>(program, situation, clock, &roads);
        rules->setPlan(planOf());
    }
    /// As live duty does it: the reading is heeded at once, the rules until they want nothing more.
    void read(double cm)
    {
        log.measure({{u"depth/p"_s, clock.now(), {cm}, u"gauge"_s, {}}});
        settle();
    }
    void settle() const
    {
        for (int round = 0; round < 12 && rules->round(); ++round) { }
    }
    [[nodiscard]] qsizetype count(const QString &kind) const { return situation.records(kind).size(); }
    [[nodiscard]] const Record *asked() const
    {
        const QList<const Record *> all = situation.records(u"closure"_s);
        const auto found = std::ranges::find_if(all, [](const Record *closure) { return closure->state() == "asked"_L1; });
        return found == all.end() ? nullptr : *found;
    }
    [[nodiscard]] QList<Event> events() { return log.events(0, 0).result(); }
};

/// Two rooms on copies of one log: a flood point, a rainstorm signal, and a road that is closed for an accident.
struct TwoRooms {
    QTemporaryDir folder;
    qint64 now = start;
    quint32 seed = 0; ///< another one at each start, as ids are never given out twice
    qsizetype common = 0; ///< events that both had from the beginning
    std::array<std::unique_ptr<Room>, 2> rooms;

    TwoRooms()
    {
        LogDesk desk;
        desk.put(Point,
                 {{"state"_L1, u"normal"_s},
                  {"name"_L1, u"横1路"_s},
                  {"kind"_L1, u"street"_s},
                  {"pos"_L1, QJsonArray{(at(1, 1).x() + at(2, 1).x()) / 2, at(1, 1).y()}},
                  {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}});
        desk.put(u"warning/w"_s, {{"state"_L1, u"received"_s}, {"type"_L1, u"rainstorm"_s}, {"color"_L1, u"yellow"_s}});
        desk.put(u"closure/a"_s,
                 {{"state"_L1, u"confirmed"_s},
                  {"road"_L1, u"横3路"_s},
                  {"direction"_L1, u"both"_s},
                  {"cause"_L1, u"accident"_s},
                  {"line"_L1, QJsonArray{QJsonArray{at(1, 3).x(), at(1, 3).y()}, QJsonArray{at(2, 3).x(), at(2, 3).y()}}}});
        common = desk.log->events(0, 0).result().size();
        desk.log.reset(); // its file is whole now
        for (int i = 0; i < 2; ++i) {
            if (!QFile::copy(desk.dir.filePath(u"test.wflog"_s), file(i)))
                qFatal("the log can't be copied");
        }
        open();
    }
    [[nodiscard]] QString file(int i) const { return folder.filePath(u"%1.wflog"_s.arg(i)); }
    [[nodiscard]] LogStore store(int i) const
    {
        auto opened = LogStore::open(file(i), LogStore::Access::ReadWrite);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text));
        opened->setInstallation(u"room%1"_s.arg(i));
        return std::move(*opened);
    }
    void open()
    {
        for (int i = 0; i < 2; ++i)
            rooms.at(std::size_t(i)) = std::make_unique<Room>(store(i), now, ++seed);
    }
    /// Each takes what the other one has, and they go on. False: something was not taken.
    [[nodiscard]] bool exchange()
    {
        const std::array<QList<Event>, 2> all{rooms.at(0)->events(), rooms.at(1)->events()};
        for (const auto &events : all) {
            for (const Event &event : events)
                now = std::max(now, event.at);
        }
        rooms = {};
        bool isTaken = true;
        for (int i = 0; i < 2; ++i) {
            LogStore one = store(i);
            isTaken = one.take(all.at(std::size_t(1 - i))).has_value() && one.asideCount() == 0 && one.waitingCount() == 0 && isTaken;
        }
        open();
        return isTaken && rooms.at(0)->situation.fingerprint() == rooms.at(1)->situation.fingerprint();
    }
    void each(const std::function<void(Room &)> &does) const
    {
        for (const auto &room : rooms)
            does(*room);
    }
    void wait(double minutes)
    {
        now += qint64(minutes * double(minute));
        each([this](Room &room) { room.clock.set(now); });
    }
};

} // namespace

/// What the program does by itself, of which many rooms stand on one log.
class TestProgramSeat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIdComesOfItsCause()
    {
        const QString one = derivedId(start, u"alarm\nfloodpoint/p");
        QCOMPARE(one, derivedId(start, u"alarm\nfloodpoint/p"));
        QVERIFY(one != derivedId(start, u"alarm\nfloodpoint/q"));
        QVERIFY(one != derivedId(start + 1, u"alarm\nfloodpoint/p"));
        QCOMPARE(one.size(), 36);
        QCOMPARE(one.at(14), QChar(u'7'));
        QVERIFY(one < derivedId(start + 1, u"alarm\nfloodpoint/p")); // ids grow with time
    }

    /// Both hold the seat, and neither knows of the other: one thing of each all the same.
    void twoRoomsMakeOneOfEach()
    {
        TwoRooms two;
        two.wait(0.5);
        two.each([](Room &room) { room.read(12); });
        two.wait(0.5);
        two.each([](Room &room) { room.read(26); });
        const auto isOne = [](const Room &room) {
            return room.count(u"alarm"_s) == 2 && room.count(u"closure"_s) == 2 && room.count(u"response"_s) == 1
                && room.count(u"task"_s) == 1 && room.asked();
        };
        two.each([&](Room &room) { QVERIFY(isOne(room)); });
        QVERIFY(two.exchange());
        two.each([&](Room &room) { QVERIFY(isOne(room)); });
        // Nor does either ask for anything now that it knows what the other did.
        const qsizetype events = two.rooms.at(0)->events().size();
        QVERIFY(events > two.common + 5);
        two.each([](Room &room) { room.read(27); });
        two.each([&](Room &room) {
            QVERIFY(isOne(room));
            QCOMPARE(room.events().size(), events);
        });
    }

    /// Somebody said no, and the water still stands: both ask once more, which is another thing than the first, and one.
    void afterANoBothAskForTheSame()
    {
        TwoRooms two;
        two.wait(1);
        two.each([](Room &room) { room.read(26); });
        QVERIFY(two.exchange());
        const Record *first = two.rooms.at(0)->asked();
        QVERIFY(first);
        const QString refused = first->subject();
        const auto done = two.rooms.at(0)->commands.run(ZHZ, {u"closure.reject"_s, refused, {{u"reason"_s, u"误报"_s}}, {}, {}}).result();
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text));
        QVERIFY(two.exchange());
        two.each([](Room &room) {
            room.settle();
            QVERIFY(!room.asked()); // somebody has just said no
        });
        two.wait(askAgainMin + 1);
        two.each([&](Room &room) {
            room.read(26);
            const Record *again = room.asked();
            QVERIFY(again);
            QVERIFY(again->subject() != refused);
        });
        QCOMPARE(two.rooms.at(0)->asked()->subject(), two.rooms.at(1)->asked()->subject());
        QVERIFY(two.exchange());
        two.each([](Room &room) {
            QCOMPARE(room.count(u"closure"_s), 3);
            QCOMPARE(room.count(u"alarm"_s), 1);
        });
    }

    /// While another room holds the seat this one asks for nothing; what waits is asked for once it is taken over.
    void whoDoesNotHoldItKeepsStill()
    {
        TwoRooms two;
        Room &room = *two.rooms.at(0);
        room.program.setHeld(false);
        two.wait(1);
        room.read(26);
        QVERIFY(!room.rules->round());
        const auto asked = room.program.run({{u"warning.lift"_s, u"warning/w"_s, {}, {}, {}}}).result();
        QVERIFY(asked.has_value() && asked->isEmpty());
        QCOMPARE(room.events().size(), two.common);
        QCOMPARE(room.situation.record(u"warning/w"_s)->state(), u"received"_s);

        room.program.setHeld(true);
        QCOMPARE(room.count(u"alarm"_s), 1); // by what was read meanwhile
        room.settle();
        QVERIFY(room.asked());
        QCOMPARE(room.count(u"response"_s), 1);
        QCOMPARE(room.count(u"task"_s), 1);
        QVERIFY(room.rules->refusals().isEmpty());
    }

    /// What the room before has raised and asked for is there: taking over adds nothing.
    void whatTheOtherRoomDidIsNotDoneAgain()
    {
        TwoRooms two;
        two.rooms.at(1)->program.setHeld(false);
        two.wait(1);
        two.each([](Room &room) { room.read(26); });
        QCOMPARE(two.rooms.at(1)->events().size(), two.common);
        // What the first one wrote reaches the second while it is open.
        two.rooms.at(1)->situation.apply(two.rooms.at(0)->events());
        const QByteArray before = two.rooms.at(1)->situation.fingerprint();
        two.rooms.at(1)->program.setHeld(true);
        two.rooms.at(1)->settle();
        QCOMPARE(two.rooms.at(1)->situation.fingerprint(), before);
        QCOMPARE(two.rooms.at(1)->events().size(), two.common);
    }
};

WATCHFLOOR_TEST(TestProgramSeat)
#include "test_programseat.moc"
