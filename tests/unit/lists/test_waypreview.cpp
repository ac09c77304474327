// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists.h"
#include "logdesk.h"
#include "onetest.h"
#include "papersboard.h"
#include "patience.h"
#include "trafficboard.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

QPointF at(int column, int row) { return {112.50 + column * 0.005, 37.80 + row * 0.004}; }

/// Five by five two-way streets, some 440 m apart.
RoadGraph grid()
{
    QList<QPointF> nodes;
    QList<RoadGraph::Edge> edges;
    const auto street = [&edges](int from, int to, const QString &name) {
        RoadGraph::Edge edge;
        edge.from = from;
        edge.to = to;
        edge.rank = 3;
        edge.name = name;
        edges.append(edge);
    };
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column) {
            nodes.append(at(column, row));
            if (column < 4)
                street(row * 5 + column, row * 5 + column + 1, u"横%1路"_s.arg(row));
            if (row < 4)
                street(row * 5 + column, row * 5 + column + 5, u"纵%1路"_s.arg(column));
        }
    }
    return RoadGraph::fromParts(nodes, edges);
}

QJsonArray pair(QPointF point) { return {point.x(), point.y()}; }

struct Room : LogDesk {
    Lists lists{situation, *log, clock};
    TrafficWatch watch{situation, TrafficWatch::Mode::Inline};

    /// A flood point 30 m beside a street that runs west to east; nobody reads it.
    void point(const QString &id, int row)
    {
        const QPointF pos = (at(1, row) + at(2, row)) / 2 + QPointF(0, 30 / 111'195.0);
        put(u"floodpoint/"_s + id,
            {{"state"_L1, u"normal"_s}, {"name"_L1, u"%1点"_s.arg(id)}, {"kind"_L1, u"underpass"_s}, {"pos"_L1, pair(pos)}});
    }
    void closure(const QString &state, const QJsonObject &more = {}, const QString &id = u"c"_s)
    {
        QJsonObject fields{{"state"_L1, state},
                           {"road"_L1, u"横2路"_s},
                           {"direction"_L1, u"both"_s},
                           {"cause"_L1, u"accident"_s},
                           {"line"_L1, QJsonArray{pair(at(1, 2)), pair(at(2, 2))}},
                           {"lineBack"_L1, QJsonArray{pair(at(2, 2)), pair(at(1, 2))}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            fields.insert(it.key(), it.value());
        put(u"closure/"_s + id, fields);
    }
    void sign(const QString &id, QPointF pos, double heading)
    {
        put(u"sign/"_s + id,
            {{"state"_L1, u"blank"_s}, {"name"_L1, id}, {"pos"_L1, pair(pos)}, {"heading"_L1, heading}, {"rows"_L1, 2}, {"cols"_L1, 10}});
    }
};

/// The room, with what a window shows of it: its pages of closures and of publishing.
struct RoadPages : Room {
    PapersBoard papers{lists};
    TrafficBoard board;

    RoadPages()
    {
        watch.setRoads(grid());
        sign(u"west"_s, (at(0, 2) + at(1, 2)) / 2, 90);
        sign(u"east"_s, (at(2, 2) + at(3, 2)) / 2, 270);
        // Before it by the straight line, and on no road.
        sign(u"field"_s, (at(0, 1) + at(1, 2)) / 2, 45);
        QObject::connect(&board, &TrafficBoard::changed, &papers, [this] { papers.setWays(board.ways(), board.offRoads()); });
        QObject::connect(&papers, &PapersBoard::waysWanted, &board, &TrafficBoard::want);
        board.show(&watch, &lists);
    }
    ~RoadPages() { board.show(nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(RoadPages)

    [[nodiscard]] QVariantMap package(const QString &closure = u"closure/c"_s) const { return papers.signPackage(closure); }
    [[nodiscard]] QStringList proposed(const QString &closure = u"closure/c"_s) const
    {
        QStringList signs;
        for (const QVariant &row : package(closure).value(u"rows"_s).toList())
            signs.append(row.toMap().value(u"sign"_s).toString());
        return signs;
    }
    /// Those that the page of the closures names, whose readers can still turn off.
    [[nodiscard]] QStringList named(const QString &closure = u"closure/c"_s) const
    {
        QStringList signs;
        for (const QVariant &way : board.diversionsOf(closure)) {
            for (const QVariant &use : way.toMap().value(u"signs"_s).toList()) {
                if (use.toMap().value(u"beforeExit"_s).toBool())
                    signs.append(use.toMap().value(u"subject"_s).toString());
            }
        }
        signs.removeDuplicates();
        signs.sort();
        return signs;
    }
};

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

class TestWayPreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsAskedForSaysWhatItsWaysPass();
    void aCorridorSaysWhatItPasses();
    void whatIsAskedForHasOneProposalEverywhere();
    void whatIsAskedForAgainIsAskedOfTheRoads();
    void aRoadThatTrafficPassesNamesThoseWhoCome();
    void onlyOffTheRoadsTheStraightLineSays();
};

/// Water below the wading depth of its vehicles, an alarm there and a closure that is asked for across it: said of a corridor that is being
/// planned and of one that is open, as it is now.
void TestWayPreview::aCorridorSaysWhatItPasses()
{
    Room room;
    room.watch.setRoads(grid());
    room.point(u"p"_s, 2);
    room.put(u"corridor/g"_s,
             {{"state"_L1, u"open"_s},
              {"line"_L1, QJsonArray{pair(at(0, 2)), pair(at(1, 2)), pair(at(2, 2)), pair(at(3, 2))}},
              {"wadingCm"_L1, 40}});
    TrafficBoard board;
    board.show(&room.watch, &room.lists);
    CorridorSketch &plan = *board.corridor();
    plan.setActive(true);
    plan.setWadingCm(40);
    plan.setFrom(u"a"_s, at(0, 2).y(), at(0, 2).x());
    plan.setTo(u"b"_s, at(3, 2).y(), at(3, 2).x());
    QTRY_VERIFY(plan.isReady());
    const auto said
        = [&](const QString &word) { return plan.passesText().contains(word) && board.corridorNote(u"corridor/g"_s).contains(word); };
    QCOMPARE(plan.passesText(), QString()); // nobody has read it, and nothing alarms: no word of water
    QCOMPARE(board.corridorNote(u"corridor/g"_s), QString());
    const auto measure = [&](double cm) {
        room.clock.set(room.clock.now() + 60'000);
        room.log->measure({{u"depth/p"_s, room.clock.now(), {cm}, u"gauge"_s, {}}});
    };
    measure(12);
    QTRY_VERIFY(said(u"p点"_s) && said(u"12 cm"_s));
    room.put(u"alarm/a"_s, {{"state"_L1, u"raised"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}, {"level"_L1, u"watch"_s}});
    QTRY_VERIFY(said(u"alarm"_s));
    measure(38);
    QTRY_VERIFY(said(u"38 cm"_s) && plan.isReady());
    room.closure(u"asked"_s, {{"cause"_L1, u"ponding"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}});
    QTRY_VERIFY(said(u"closure across it"_s));
    board.show(nullptr, nullptr);
    QCOMPARE(board.corridorNote(u"corridor/g"_s), QString());
}

/// Before a closure of both directions is confirmed each way names the flood point that it passes, what was read there as soon as it is,
/// and the same ways are led afterwards.
void TestWayPreview::whatIsAskedForSaysWhatItsWaysPass()
{
    Room room;
    room.watch.setRoads(grid());
    room.point(u"south"_s, 1);
    room.point(u"north"_s, 3);
    room.closure(u"asked"_s);
    TrafficBoard board;
    board.show(&room.watch, &room.lists);
    const auto rows = [&board] { return board.diversionsOf(u"closure/c"_s); };
    QTRY_COMPARE(rows().size(), 2);
    const QVariantList shown = rows();
    for (const QVariant &row : shown) {
        QVERIFY(row.toMap().value(u"preview"_s).toBool());
        QCOMPARE(row.toMap().value(u"passes"_s).toStringList().size(), 1);
        const QString text = row.toMap().value(u"passesText"_s).toString();
        QVERIFY2(text.contains(u'点') && text.contains(u"nobody"_s), qPrintable(text));
    }
    room.log->measure(
        {{u"depth/south"_s, room.clock.now(), {4}, u"gauge"_s, {}}, {u"depth/north"_s, room.clock.now(), {4}, u"gauge"_s, {}}});
    const auto isRead = [](const QVariant &row) { return row.toMap().value(u"passesText"_s).toString().contains(u"4 cm"_s); };
    QTRY_VERIFY(std::ranges::all_of(rows(), isRead));

    room.closure(u"confirmed"_s);
    QTRY_VERIFY(rows().size() == 2 && !rows().constFirst().toMap().contains(u"preview"_s));
    const QVariantList led = rows();
    for (qsizetype i = 0; i < led.size(); ++i) {
        for (const QString &what : {u"roads"_s, u"path"_s, u"passes"_s})
            QCOMPARE(led.at(i).toMap().value(what), shown.at(i).toMap().value(what));
        QVERIFY(isRead(led.at(i)));
    }
    board.show(nullptr, nullptr); // it looks at nothing when the room ends
}

/// The page that publishes proposes what the closure's own page names, and what is led once it is confirmed; none until that is known.
void TestWayPreview::whatIsAskedForHasOneProposalEverywhere()
{
    RoadPages window;
    window.closure(u"asked"_s);
    QVERIFY(window.package().value(u"pending"_s).toBool());
    QCOMPARE(window.proposed(), QStringList());
    QTRY_VERIFY(!window.package().value(u"pending"_s).toBool());
    const QStringList asked = window.proposed();
    QVERIFY2(asked.contains(u"sign/west"_s) && !asked.contains(u"sign/field"_s), qPrintable(asked.join(u' ')));
    QVERIFY(!window.package().value(u"byDistance"_s).toBool());
    QVERIFY(!window.package().value(u"way"_s).toString().isEmpty() || window.papers.waysOf(u"closure/c"_s)->isSplit);
    QCOMPARE(sorted(asked), window.named());
    // Never another rule in between.
    for (const QString &state : {u"stopped"_s, u"confirmed"_s, u"in_force"_s}) {
        window.closure(state);
        QCOMPARE(window.proposed(), asked);
        QTRY_VERIFY(window.board.isSettled());
        QCOMPARE(window.proposed(), asked);
        QCOMPARE(sorted(asked), window.named());
    }
}

/// The same stretch under another number, while the one before it was withdrawn: nothing of that one stands in its way.
void TestWayPreview::whatIsAskedForAgainIsAskedOfTheRoads()
{
    RoadPages window;
    window.closure(u"asked"_s);
    window.closure(u"confirmed"_s);
    QTRY_VERIFY(window.board.isSettled());
    const QStringList first = window.proposed();
    QVERIFY(!first.isEmpty());
    window.closure(u"rejected"_s);
    window.closure(u"asked"_s, {}, u"again"_s);
    QTRY_VERIFY(!window.package(u"closure/again"_s).value(u"pending"_s).toBool());
    QCOMPARE(window.proposed(u"closure/again"_s), first);
    QCOMPARE(sorted(first), window.named(u"closure/again"_s));
}

/// Where lanes are open, and after the end, the roads say who comes by as well; nobody is led round.
void TestWayPreview::aRoadThatTrafficPassesNamesThoseWhoCome()
{
    const QJsonObject lanes{{"lanes"_L1, 3}, {"lanesClosed"_L1, 1}}, oneLane{{"lane"_L1, u"one"_s}};
    for (const auto &[state, more] :
         {std::pair{u"in_force"_s, lanes}, std::pair{u"reopening_asked"_s, oneLane}, std::pair{u"reopened"_s, QJsonObject()}}) {
        RoadPages window;
        window.closure(state, more);
        QVERIFY(window.package().value(u"pending"_s).toBool());
        QTRY_VERIFY2(!window.package().value(u"pending"_s).toBool(), qPrintable(state));
        QVERIFY(!window.package().value(u"byDistance"_s).toBool());
        const QStringList signs = window.proposed();
        QVERIFY2(signs.contains(u"sign/west"_s) && !signs.contains(u"sign/field"_s), qPrintable(state + u' ' + signs.join(u' ')));
        QCOMPARE(window.package().value(u"way"_s).toString(), QString());
        QVERIFY(window.board.diversionsOf(u"closure/c"_s).isEmpty());
    }
}

/// Of a stretch on no road of the map they know nothing: that is said with what the straight line proposes, and nothing waits for ever.
void TestWayPreview::onlyOffTheRoadsTheStraightLineSays()
{
    const QJsonArray besides{pair(at(0, 0) + QPointF(0.0025, 0.0018)), pair(at(0, 0) + QPointF(0.0026, 0.0021))};
    for (const QString &state : {u"asked"_s, u"confirmed"_s, u"reopened"_s}) {
        RoadPages window;
        window.closure(state, {{"line"_L1, besides}, {"lineBack"_L1, QJsonArray()}});
        QTRY_VERIFY2(!window.package().value(u"pending"_s).toBool(), qPrintable(state));
        QVERIFY2(window.package().value(u"byDistance"_s).toBool(), qPrintable(state));
    }
}

WATCHFLOOR_TEST(TestWayPreview)
#include "test_waypreview.moc"
