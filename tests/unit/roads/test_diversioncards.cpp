// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gridroads.h"
#include "onetest.h"
#include "plannedway.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// The way that a card lays down.
class TestDiversionCards : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCardIsTriedFirst();
    void whatHasNoNameIsToldByWhatItConnects();
    void whatAWayDrives();
    void cardsInWords();
};

/// What is laid down for the place is led where it can be driven, however much longer it is; the program's own way stands beside it.
void TestDiversionCards::theCardIsTriedFirst()
{
    const Grid grid;
    const RoadState state(grid.graph, {Grid::block(23, 24, u"closure/1"_s)});
    const auto with = [&](const QString &card, const RoadState &roads) {
        return diversions(roads, {}, {}, {{u"closure/1"_s, plannedWays(card)}}).constFirst();
    };
    const Diversion own = diversions(state).constFirst();
    QVERIFY(!own.isPlanned && own.planProblem.isEmpty() && !own.other);

    const Diversion card = with(u"1路→5街→5路"_s, state);
    QVERIFY2(card.isPlanned, qPrintable(card.planProblem));
    QCOMPARE(card.way.roads, (QStringList{u"1路"_s, u"5街"_s, u"5路"_s}));
    QVERIFY(card.planProblem.isEmpty());
    QVERIFY(card.other);
    QCOMPARE(card.other->roads, own.way.roads);
    QVERIFY(std::abs(card.other->addedMetres - own.addedMetres) < 1);
    QVERIFY(card.addedMetres > own.addedMetres + 300);
    // The second of two where the first is shut, and neither where both are: then the program's own, with the reason.
    const RoadState shut = state.withBlocks({Grid::block(23, 24, u"closure/1"_s), Grid::block(37, 38, u"closure/2"_s)});
    QCOMPARE(with(u"1路→5街→5路或1路→1街→5路"_s, shut).way.roads, (QStringList{u"1路"_s, u"1街"_s, u"5路"_s}));
    const Diversion none = with(u"1路→5街→5路"_s, shut);
    QVERIFY(none.exists() && !none.isPlanned && none.planProblem.contains(u"5街"_s));
    QVERIFY(none.way.roads != card.way.roads);
    QVERIFY(with(u"凤凰大道→5街"_s, state).planProblem.contains(u"凤凰大道"_s));
    // The last is named for where one is back: it need only be met, and the map need not know it.
    QVERIFY(with(u"1路→5街→5路→某某桥"_s, state).isPlanned);
    // Or the first, where the map calls its beginning otherwise; but not two of them, nor in another order.
    QVERIFY(!with(u"5路→5街→1路"_s, state).isPlanned);
    // A card that names the way the program finds anyway has no other beside it.
    QVERIFY(!with(own.way.roads.join(u"→"_s), state).other);
}

/// A way along roads without a name is told by the roads that these lead from and to; the card's way is told in the card's words, and the
/// program's stands beside it in its own.
void TestDiversionCards::whatHasNoNameIsToldByWhatItConnects()
{
    // 甲路 from west to east; round its middle 400 m north: up 乙路, along a road without a name, down 丙路. Farther round: 远街.
    const QList<QPointF> nodes{at(0, 0), at(400, 0), at(800, 0), at(1200, 0), at(400, 400), at(800, 400), at(400, 700), at(800, 700)};
    const auto edge = [](int from, int to, const QString &name) {
        RoadGraph::Edge one;
        one.from = from;
        one.to = to;
        one.rank = 3;
        one.name = name;
        return one;
    };
    const RoadGraph graph
        = RoadGraph::fromParts(nodes,
                               {edge(0, 1, u"甲路"_s), edge(1, 2, u"甲路"_s), edge(2, 3, u"甲路"_s), edge(1, 4, u"乙路"_s), edge(4, 5, {}),
                                edge(5, 2, u"丙路"_s), edge(4, 6, u"乙路"_s), edge(6, 7, u"远街"_s), edge(7, 5, u"丙路"_s)});
    RoadBlock block;
    block.id = u"closure/1"_s;
    block.lines = {{nodes.at(1), nodes.at(2)}};
    const RoadState state(graph, {block});
    const Diversion own = diversions(state).constFirst();
    QVERIFY(own.exists());
    QCOMPARE(own.way.roads, (QStringList{u"乙路"_s, u"丙路"_s})); // what a sign can say
    QCOMPARE(own.legs.size(), 3);
    QVERIFY2(own.legs.at(1).contains(u"乙路"_s) && own.legs.at(1).contains(u"丙路"_s) && own.legs.at(1) != u"乙路"_s,
             qPrintable(own.legs.at(1)));
    QVERIFY2(std::abs(own.unnamedMetres - 400) < 5, qPrintable(QString::number(own.unnamedMetres)));
    // The card's is led before it, however much longer, and both are told.
    const Diversion card = diversions(state, {}, {}, {{u"closure/1"_s, plannedWays(u"乙路→远街→丙路"_s)}}).constFirst();
    QVERIFY2(card.isPlanned, qPrintable(card.planProblem));
    QCOMPARE(card.legs, (QStringList{u"乙路"_s, u"远街"_s, u"丙路"_s}));
    QCOMPARE(card.unnamedMetres, 0);
    QVERIFY(card.other);
    QCOMPARE(card.other->legs, own.legs);
}

void TestDiversionCards::whatAWayDrives()
{
    const Grid grid;
    const auto arc = [&grid](int from, int to) {
        for (int e = 0; e < grid.graph.edgeCount(); ++e) {
            const RoadGraph::Edge &edge = grid.graph.edge(e);
            if (edge.from == from && edge.to == to)
                return 2 * e;
            if (edge.from == to && edge.to == from)
                return 2 * e + 1;
        }
        return -1;
    };
    // Up 1路, along 5街, down 3路.
    const std::vector<int> way{arc(22, 29), arc(29, 36), arc(36, 37), arc(37, 38), arc(38, 31), arc(31, 24)};
    const auto drives = [&](const QString &card) { return wf::drives(grid.graph.data(), way, plannedWays(card).constFirst()); };
    QVERIFY(drives(u"1路→5街→3路"_s));
    QVERIFY(drives(u"5街"_s));
    QVERIFY(drives(u"1路→3路"_s));
    QVERIFY(drives(u"3街→1路→5街"_s)); // its beginning is called so, or its end
    QVERIFY(drives(u"1路→5街→3街"_s));
    QVERIFY(!drives(u"3街→1路→2路→5街"_s)); // two of them only met
    QVERIFY(!drives(u"5街→1路"_s)); // in that order
    QVERIFY(!drives(u"3路→5街→1路"_s));
    QVERIFY(!drives(u"3街"_s)); // one that is only crossed
    QVERIFY(!drives(u"1路→6街"_s));
    QVERIFY(!wf::drives(grid.graph.data(), {}, {u"1路"_s}));
    QVERIFY(!wf::drives(grid.graph.data(), way, {}));
}

void TestDiversionCards::cardsInWords()
{
    const auto ways = [](const QString &text) {
        QStringList all;
        for (const QStringList &way : plannedWays(text))
            all.append(way.join(u'+'));
        return all;
    };
    QCOMPARE(ways(u"迎泽西大街→晋祠路→南内环桥"_s), QStringList{u"迎泽西大街+晋祠路+南内环桥"_s});
    QCOMPARE(ways(u"府东街或迎泽大街"_s), (QStringList{u"府东街"_s, u"迎泽大街"_s}));
    QCOMPARE(ways(u"双塔北路、红沟路（夜间限行）"_s), QStringList{u"双塔北路+红沟路"_s});
    QCOMPARE(ways(u" → 、或；"_s), QStringList());
    QVERIFY(ways({}).isEmpty());
}

WATCHFLOOR_TEST(TestDiversionCards)
#include "test_diversioncards.moc"
