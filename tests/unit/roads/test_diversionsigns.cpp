// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gridroads.h"
#include "onetest.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// Which signs tell of a closure.
class TestDiversionSigns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signs();
    void signsAreReadOnTheWayThere();
};

void TestDiversionSigns::signs()
{
    const Grid grid;
    const RoadState state(grid.graph, {Grid::block(23, 24, u"closure/1"_s)});
    const auto sign = [](const char *subject, double x, double y, double heading, const QString &road = {}) {
        return MessageSign{QString::fromLatin1(subject), at(x, y), heading, road, 3, 12};
    };
    const auto all
        = diversions(state,
                     {sign("sign/far", 10, 605, 90), sign("sign/near", 300, 605, 90), sign("sign/behind", 900, 605, 90),
                      sign("sign/other", 300, 605, 90, u"5街"_s), sign("sign/away", 5000, 5000, 90), sign("sign/unknown", 330, 605, -1)});
    QCOMPARE(all.size(), 1);
    QStringList subjects;
    for (const SignChoice &choice : all[0].signs)
        subjects.append(choice.sign.subject);
    QCOMPARE(subjects, (QStringList{u"sign/unknown"_s, u"sign/near"_s, u"sign/far"_s}));
    QVERIFY(std::abs(all[0].signs[1].metres - 100) < 3);
    QVERIFY(std::abs(all[0].signs[2].metres - 390) < 3);
    QVERIFY(all[0].signs[1].beforeExit || all[0].exit.metres > 100);
}

/// Divided streets, on which one may turn back at every crossing: whoever reads a proposed sign comes to where the closure begins without
/// ever driving back, and nobody is meant who drives past the same place the other way.
void TestDiversionSigns::signsAreReadOnTheWayThere()
{
    constexpr int size = Grid::size;
    const auto nodeOf = [](int x, int y) { return y * size + x; };
    const auto isOn = [](int x, int y) { return x >= 0 && y >= 0 && x < size && y < size; };
    QList<QPointF> nodes;
    QList<RoadGraph::Edge> edges;
    for (int i = 0; i < size * size; ++i)
        nodes.append(Grid::point(i));
    const std::pair<int, int> steps[]{{0, 1}, {1, 0}, {0, -1}, {-1, 0}}; // by heading, 90 degrees apart
    for (int i = 0; i < size * size; ++i) {
        for (const auto &[dx, dy] : steps) {
            const int x = i % size, y = i / size;
            if (!isOn(x + dx, y + dy))
                continue;
            RoadGraph::Edge edge;
            edge.from = i;
            edge.to = nodeOf(x + dx, y + dy);
            edge.oneway = true;
            edge.rank = 3;
            edge.name = dy == 0 ? QString::number(y) + u"街"_s : QString::number(x) + u"路"_s;
            const auto beside = [&](double along) { // on the right
                return at(200.0 * x + along * dx + 5.0 * dy, 200.0 * y + along * dy - 5.0 * dx);
            };
            edge.line = {nodes.at(edge.from), beside(40), beside(160), nodes.at(edge.to)};
            edges.append(edge);
        }
    }
    const RoadGraph graph = RoadGraph::fromParts(nodes, edges);
    QRandomGenerator random(7);
    int proposed = 0;
    for (int trial = 0; trial < 120; ++trial) {
        const int x = 1 + random.bounded(size - 2), y = 1 + random.bounded(size - 2), closed = random.bounded(4);
        const auto [towardsX, towardsY] = steps[closed];
        const RoadBlock block = Grid::block(nodeOf(x, y), nodeOf(x + towardsX, y + towardsY), u"closure/1"_s);
        QList<MessageSign> signs;
        QList<std::array<int, 3>> places; // where its readers drive to next, and their heading
        for (const RoadGraph::Edge &edge : std::as_const(edges)) {
            const int from = edge.from, to = edge.to;
            const int dx = to % size - from % size, dy = to / size - from / size;
            const int heading = dy == 1 ? 0 : dx == 1 ? 1 : dy == -1 ? 2 : 3;
            signs.append({u"sign/%1"_s.arg(places.size()), (nodes.at(from) + nodes.at(to)) / 2, 90.0 * heading, {}, 3, 12});
            places.append(std::array{to % size, to / size, heading});
        }
        const QList<Diversion> all = diversions(RoadState(graph, {block}), signs);
        QCOMPARE(all.size(), 1);
        bool isUpstreamTold = false;
        for (const SignChoice &choice : all.constFirst().signs) {
            ++proposed;
            const auto [toX, toY, heading] = places.at(choice.sign.subject.section(u'/', 1).toInt());
            const QString about = u"trial %1: at %2,%3 heading %4, closed at %5,%6 heading %7"_s.arg(trial)
                                      .arg(toX)
                                      .arg(toY)
                                      .arg(heading)
                                      .arg(x)
                                      .arg(y)
                                      .arg(closed);
            const int restX = x - toX, restY = y - toY;
            QVERIFY2((heading + 2) % 4 != closed, qPrintable(about));
            QVERIFY2(restX * steps[heading].first + restY * steps[heading].second >= 0, qPrintable(about));
            QVERIFY2(restX * towardsX + restY * towardsY >= 0, qPrintable(about));
            QVERIFY2(std::abs(choice.metres - 100 - 200.0 * (std::abs(restX) + std::abs(restY))) < 30, qPrintable(about));
            for (const SignChoice &other : all.constFirst().signs)
                QVERIFY2(other.sign.pos != choice.sign.pos || other.sign.heading == choice.sign.heading, qPrintable(about));
            isUpstreamTold = isUpstreamTold || (restX == 0 && restY == 0 && heading == closed);
        }
        QVERIFY2(isUpstreamTold, qPrintable(u"trial %1"_s.arg(trial)));
    }
    QVERIFY2(proposed > 300, qPrintable(QString::number(proposed)));
}

WATCHFLOOR_TEST(TestDiversionSigns)
#include "test_diversionsigns.moc"
