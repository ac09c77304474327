// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assignment.h"
#include "geo.h"
#include "medians.h"
#include "onetest.h"
#include "placement.h"
#include "trials.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

MedianProblem randomProblem(QRandomGenerator &random, int candidates, int demands, int count)
{
    MedianProblem problem;
    problem.count = count;
    for (int j = 0; j < demands; ++j)
        problem.weights.append(random.bounded(6) ? 1 + random.bounded(5) : 0);
    for (int i = 0; i < candidates; ++i) {
        QList<double> row;
        for (int j = 0; j < demands; ++j)
            row.append(random.bounded(600));
        problem.seconds.append(row);
    }
    return problem;
}

/// The least cost, by looking at every subset as a bit mask.
double leastCost(const MedianProblem &problem)
{
    double least = never;
    for (unsigned mask = 0; mask < 1U << unsigned(problem.seconds.size()); ++mask) {
        if (std::popcount(mask) != problem.count)
            continue;
        double cost = 0;
        for (qsizetype j = 0; j < problem.weights.size(); ++j) {
            double nearest = never;
            for (qsizetype i = 0; i < problem.seconds.size(); ++i) {
                if (mask >> unsigned(i) & 1U)
                    nearest = std::min(nearest, problem.seconds.at(i).at(j));
            }
            cost += problem.weights.at(j) > 0 ? problem.weights.at(j) * nearest : 0;
        }
        least = std::min(least, cost);
    }
    return least;
}

QPointF at(double eastMetres, double northMetres = 0)
{
    return {112.5 + eastMetres / (111'195 * std::cos(37.85 * std::numbers::pi / 180)), 37.85 + northMetres / 111'195};
}

ForceUnit unitAt(const QString &id, QPointF pos)
{
    ForceUnit unit;
    unit.subject = "unit/"_L1 + id;
    unit.callSign = id;
    unit.type = u"car"_s;
    unit.state = u"available"_s;
    unit.pos = pos;
    return unit;
}

/// 10 m/s in a straight line; nobody gets north of the wall.
DrivingTimes open(double wall = 1e9)
{
    return [wall](const QList<QPointF> &starts, QPointF goal, double) {
        QList<double> seconds;
        for (const QPointF start : starts)
            seconds.append((start.y() > wall) != (goal.y() > wall) ? never : groundMetres(start, goal) / 10);
        return seconds;
    };
}

} // namespace

class TestPlacement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exactIsTheLeast();
    void swapsNeverWorse();
    void largeIsGood();
    void costsNothingToAskForAll();
    void assignmentAgainstAllOrders();
    void placesBeforeTheRain();
    void staysWhereItIsBest();
    void someOfTheUnits();
    void neverWorseThanToday();
    void whatCantBeReached();
    void nobodyAndNothing();
    void weighsFloodPoints();
};

void TestPlacement::exactIsTheLeast()
{
    QRandomGenerator random(1);
    int swapsFellShort = 0;
    for (Trials trials(300, 100); trials.next();) {
        const int candidates = 2 + random.bounded(11);
        const MedianProblem problem = randomProblem(random, candidates, 1 + random.bounded(30), 1 + random.bounded(candidates));
        const double least = leastCost(problem);
        const Medians best = bestMedians(problem);
        QVERIFY(best.exact);
        QCOMPARE(best.chosen.size(), problem.count);
        QVERIFY(std::ranges::is_sorted(best.chosen) && std::ranges::adjacent_find(best.chosen) == best.chosen.end());
        QVERIFY(std::abs(best.cost - least) < 1e-6);
        QVERIFY(std::abs(medianCost(problem, best.chosen) - least) < 1e-6);
        // The enumeration alone finds it, too, from the worst beginning.
        QVERIFY(std::abs(exactMedians(problem, {{}, never, false}).cost - least) < 1e-6);
        const Medians swapped = swappedMedians(problem, greedyMedians(problem).chosen);
        QVERIFY(swapped.cost >= least - 1e-6);
        swapsFellShort += swapped.cost > least + 1e-6 ? 1 : 0;
    }
    QVERIFY2(swapsFellShort > 0, "the exact search is never needed: the instances prove nothing");
}

void TestPlacement::swapsNeverWorse()
{
    QRandomGenerator random(2);
    int better = 0;
    Trials trials(200, 20);
    while (trials.next()) {
        const MedianProblem problem = randomProblem(random, 5 + random.bounded(40), 5 + random.bounded(60), 1 + random.bounded(5));
        const Medians greedy = greedyMedians(problem);
        QCOMPARE(greedy.cost, medianCost(problem, greedy.chosen));
        const Medians swapped = swappedMedians(problem, greedy.chosen);
        QVERIFY(swapped.cost <= greedy.cost + 1e-6);
        QVERIFY(std::abs(swapped.cost - medianCost(problem, swapped.chosen)) < 1e-6);
        better += swapped.cost < greedy.cost - 1e-6 ? 1 : 0;
        // No single swap is left that helps.
        for (int out = 0; out < swapped.chosen.size(); ++out) {
            for (int in = 0; in < problem.seconds.size(); ++in) {
                QList<int> other = swapped.chosen;
                if (other.contains(in))
                    continue;
                other[out] = in;
                QVERIFY(medianCost(problem, other) >= swapped.cost - 1e-4);
            }
        }
        QCOMPARE(bestMedians(problem).chosen, bestMedians(problem).chosen);
    }
    QVERIFY(better > trials.share(20));
}

void TestPlacement::largeIsGood()
{
    QRandomGenerator random(3);
    MedianProblem problem = randomProblem(random, 150, 200, 12);
    const Medians best = bestMedians(problem);
    QVERIFY(!best.exact);
    QVERIFY(best.cost <= greedyMedians(problem).cost);
    // Begun from somewhere else, it is at least as good as that place.
    QList<int> today(12);
    std::iota(today.begin(), today.end(), 100);
    QVERIFY(bestMedians(problem, today).cost <= std::min(best.cost, medianCost(problem, today)) + 1e-6);
    problem.exactUpTo = 0;
    problem.count = 1;
    QVERIFY(!bestMedians(problem).exact);
}

void TestPlacement::costsNothingToAskForAll()
{
    QRandomGenerator random(4);
    const MedianProblem problem = randomProblem(random, 30, 10, 30);
    QCOMPARE(bestMedians(problem).chosen.size(), 30);
    QVERIFY(bestMedians(problem).exact);
    MedianProblem none = randomProblem(random, 3, 0, 2);
    QCOMPARE(bestMedians(none).chosen.size(), 2);
    QCOMPARE(bestMedians(none).cost, 0.0);
}

void TestPlacement::assignmentAgainstAllOrders()
{
    QRandomGenerator random(5);
    for (Trials trials(500, 50); trials.next();) {
        const int rows = 1 + random.bounded(6);
        const int columns = 1 + random.bounded(6);
        QList<QList<double>> costs;
        for (int i = 0; i < rows; ++i) {
            costs.append(QList<double>());
            for (int j = 0; j < columns; ++j)
                costs.last().append(random.bounded(8) ? random.bounded(100) : 1e7);
        }
        // Every order of the longer side; the shorter side takes the first of it.
        QList<int> order(std::max(rows, columns));
        std::iota(order.begin(), order.end(), 0);
        double least = never;
        do {
            double cost = 0;
            for (int i = 0; i < std::min(rows, columns); ++i)
                cost += rows <= columns ? costs.at(i).at(order.at(i)) : costs.at(order.at(i)).at(i);
            least = std::min(least, cost);
        } while (std::next_permutation(order.begin(), order.end()));
        const QList<int> columnOf = cheapestAssignment(costs);
        QCOMPARE(columnOf.size(), rows);
        double cost = 0;
        QList<int> used;
        for (int i = 0; i < rows; ++i) {
            if (columnOf.at(i) < 0)
                continue;
            QVERIFY(!used.contains(columnOf.at(i)));
            used.append(columnOf.at(i));
            cost += costs.at(i).at(columnOf.at(i));
        }
        QCOMPARE(used.size(), std::min(rows, columns));
        QCOMPARE(cost, least);
    }
    QVERIFY(cheapestAssignment({}).isEmpty());
    QCOMPARE(cheapestAssignment({{}, {}}), (QList<int>{-1, -1}));
}

void TestPlacement::placesBeforeTheRain()
{
    PlacementQuestion question;
    question.demands
        = {{u"floodpoint/w"_s, u"West"_s, at(0), 1}, {u"floodpoint/e"_s, u"East"_s, at(10'000), 3}, {u"post/p"_s, u"P"_s, at(5000), 0}};
    question.stands = {{u"by West"_s, at(500)}, {u"by East"_s, at(9800)}, {u"middle"_s, at(5000)}};
    question.units = {unitAt(u"A"_s, at(9000)), unitAt(u"B"_s, at(2000)), unitAt(u"C"_s, at(1))};
    question.units[2].pos.reset();
    const Placement placed = placeUnits(question, open());
    QVERIFY(placed.exact);
    QVERIFY(placed.method.startsWith(u"exact"_s));
    QCOMPARE(placed.withoutPosition, QStringList{u"C"_s});
    QCOMPARE(placed.moves.size(), 2);
    QCOMPARE(placed.moves.at(0).name, u"by East"_s); // each to the one it is near to
    QCOMPARE(placed.moves.at(0).stand, 1);
    QCOMPARE(placed.moves.at(1).name, u"by West"_s);
    QVERIFY(std::abs(placed.moves.at(0).seconds - 80) < 0.1);
    QVERIFY(std::abs(placed.meanBefore - (200 + 3 * 100) / 4.0) < 0.1);
    QVERIFY(std::abs(placed.meanAfter - (50 + 3 * 20) / 4.0) < 0.1);
    QVERIFY(std::abs(placed.gainPercent() - 78) < 0.1);
    QVERIFY(std::abs(placed.maxBefore - 200) < 0.1 && std::abs(placed.maxAfter - 50) < 0.1); // the weightless one is far
    QCOMPARE(placed.reach.at(1).unit, u"unit/A"_s);
    QCOMPARE(placed.unreached, 0);
}

void TestPlacement::staysWhereItIsBest()
{
    PlacementQuestion question;
    question.demands = {{u"floodpoint/w"_s, u"West"_s, at(0), 1}};
    question.stands = {{u"same place"_s, at(100)}, {u"other"_s, at(300)}};
    question.units = {unitAt(u"A"_s, at(100))};
    const Placement placed = placeUnits(question, open());
    QVERIFY(placed.moves.first().stays);
    QCOMPARE(placed.moves.first().stand, -1);
    QCOMPARE(placed.moves.first().seconds, 0.0);
    QCOMPARE(placed.gainSeconds(), 0.0);
}

void TestPlacement::someOfTheUnits()
{
    PlacementQuestion question;
    question.demands = {{u"floodpoint/w"_s, u"West"_s, at(0), 1}};
    question.stands = {{u"by West"_s, at(50)}};
    question.units = {unitAt(u"far"_s, at(8000)), unitAt(u"near"_s, at(700)), unitAt(u"foot"_s, at(10))};
    question.units[2].type = u"foot"_s;
    question.count = 1;
    const Placement placed = placeUnits(question, open());
    QCOMPARE(placed.onFoot, QStringList{u"foot"_s});
    QCOMPARE(placed.moves.size(), 1);
    QCOMPARE(placed.moves.first().callSign, u"near"_s);
    QVERIFY(std::abs(placed.meanBefore - 70) < 0.1); // compared with itself, not with whoever stays behind
}

void TestPlacement::neverWorseThanToday()
{
    QRandomGenerator random(6);
    for (Trials trials(150, 15); trials.next();) {
        PlacementQuestion question;
        const auto somewhere = [&random] { return at(random.bounded(10'000), random.bounded(10'000)); };
        for (int i = 1 + random.bounded(8); i > 0; --i)
            question.demands.append({QString::number(i), {}, somewhere(), double(random.bounded(4))});
        for (int i = random.bounded(8); i > 0; --i)
            question.stands.append({QString::number(i), somewhere()});
        for (int i = 1 + random.bounded(6); i > 0; --i)
            question.units.append(unitAt(QString::number(i), somewhere()));
        question.count = random.bounded(int(question.units.size()) + 1);
        question.exactUpTo = random.bounded(2) ? 1e6 : 0;
        const Placement placed = placeUnits(question, open(37.90));
        QVERIFY(placed.gainSeconds() >= -1e-9);
        QCOMPARE(placed.moves.size(), question.count ? question.count : question.units.size());
        QList<QPointF> goals;
        for (const Placement::Move &move : placed.moves) {
            QVERIFY(std::isfinite(move.seconds) && move.seconds < 1e6);
            QVERIFY(!goals.contains(move.pos));
            goals.append(move.pos);
        }
        for (qsizetype j = 0; j < placed.reach.size(); ++j) {
            double nearest = question.cap;
            for (const QPointF goal : goals)
                nearest = std::min(nearest, open(37.90)({goal}, question.demands.at(j).pos, 25).first());
            QVERIFY(std::abs(placed.reach.at(j).after - nearest) < 1e-6);
        }
    }
}

void TestPlacement::whatCantBeReached()
{
    PlacementQuestion question;
    question.demands = {{u"floodpoint/n"_s, u"North"_s, at(0, 9000), 1}, {u"floodpoint/s"_s, u"South"_s, at(0), 1}};
    question.stands = {{u"across"_s, at(0, 9000)}, {u"here"_s, at(10)}};
    question.units = {unitAt(u"A"_s, at(2000)), unitAt(u"B"_s, at(3000))};
    question.cap = 1800;
    const double wall = at(0, 5000).y();
    const Placement placed = placeUnits(question, open(wall));
    for (const Placement::Move &move : placed.moves)
        QVERIFY(move.pos.y() < wall);
    QCOMPARE(placed.unreached, 1);
    QCOMPARE(placed.reach.at(0).after, 1800.0);
    QVERIFY(placed.reach.at(0).unit.isEmpty());
    QCOMPARE(placed.maxAfter, 1800.0);

    // One of the two beyond the wall, and both stands there: only one can go where it is good, so both stay.
    question.stands = {{u"across"_s, at(0, 9000)}, {u"across too"_s, at(20'000, 9000)}};
    question.demands = {{u"floodpoint/n"_s, u"North"_s, at(0, 9000), 1}, {u"floodpoint/m"_s, u"M"_s, at(20'000, 9000), 1}};
    question.units[1].pos = at(10'000, 9000);
    const Placement split = placeUnits(question, open(wall));
    QVERIFY(split.moves.at(0).stays && split.moves.at(1).stays);
    QVERIFY(split.method.contains(u"can't all be reached"_s));
}

void TestPlacement::nobodyAndNothing()
{
    PlacementQuestion question;
    QVERIFY(placeUnits(question, open()).moves.isEmpty());
    question.demands = {{u"floodpoint/n"_s, u"North"_s, at(0), 1}};
    const Placement nobody = placeUnits(question, open());
    QCOMPARE(nobody.unreached, 1);
    QCOMPARE(nobody.meanAfter, question.cap);
    question.demands.clear();
    question.units = {unitAt(u"A"_s, at(0))};
    const Placement nothing = placeUnits(question, open());
    QVERIFY(nothing.moves.first().stays);
    QCOMPARE(nothing.meanAfter, 0.0);
    QCOMPARE(nothing.gainPercent(), 0.0);
}

void TestPlacement::weighsFloodPoints()
{
    QCOMPARE(floodWeight(0), 0.1);
    QCOMPARE(floodWeight(1), 1.0);
    QCOMPARE(floodWeight(0.5, 0), 0.5);
    QCOMPARE(floodWeight(7), 1.0);
    QCOMPARE(floodWeight(std::nan("")), 1.0); // not known: better there than not
}

WATCHFLOOR_TEST(TestPlacement)
#include "test_placement.moc"
