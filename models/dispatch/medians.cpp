// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "medians.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace wf {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr double noise = 1e-9; ///< relative; a gain smaller than the rounding of the sums is none

bool isBetter(double cost, double than) { return cost < than - noise * (than < never ? than : 0); }

/// The nearest and second nearest chosen place of each demand.
struct Nearest {
    std::vector<int> first; ///< index into the chosen
    std::vector<double> seconds;
    std::vector<double> second;

    Nearest(const MedianProblem &problem, const QList<int> &chosen)
        : first(size_t(problem.weights.size()), -1)
        , seconds(size_t(problem.weights.size()), never)
        , second(size_t(problem.weights.size()), never)
    {
        for (qsizetype c = 0; c < chosen.size(); ++c) {
            const QList<double> &row = problem.seconds.at(chosen.at(c));
            for (size_t j = 0; j < seconds.size(); ++j) {
                const double time = row.at(qsizetype(j));
                if (time < seconds[j]) {
                    second[j] = seconds[j];
                    seconds[j] = time;
                    first[j] = int(c);
                } else if (time < second[j]) {
                    second[j] = time;
                }
            }
        }
    }
};

/// Depth first over candidates in order, with the best that the rest could still bring as bound.
class Enumeration {
public:
    Enumeration(const MedianProblem &problem, const Medians &known)
        : m_problem(problem)
        , m_best(known)
        , m_rest(size_t(problem.seconds.size()) + 1, std::vector<double>(size_t(problem.weights.size()), never))
    {
        for (qsizetype i = problem.seconds.size() - 1; i >= 0; --i) {
            for (size_t j = 0; j < m_rest[size_t(i)].size(); ++j)
                m_rest[size_t(i)][j] = std::min(m_rest[size_t(i) + 1][j], problem.seconds.at(i).at(qsizetype(j)));
        }
    }

    Medians run()
    {
        visit(0, std::vector<double>(size_t(m_problem.weights.size()), never));
        m_best.exact = true;
        return m_best;
    }

private:
    void visit(qsizetype next, const std::vector<double> &seconds)
    {
        const qsizetype left = m_problem.count - m_chosen.size();
        if (left == 0) {
            const double cost = weighed(seconds, nullptr);
            if (isBetter(cost, m_best.cost))
                m_best = {m_chosen, cost, true};
            return;
        }
        for (qsizetype i = next; i + left <= m_problem.seconds.size(); ++i) {
            // With every candidate from here on at once it could not get better than this; later ones can only bring less.
            if (!isBetter(weighed(seconds, &m_rest[size_t(i)]), m_best.cost))
                return;
            std::vector<double> closer = seconds;
            for (size_t j = 0; j < closer.size(); ++j)
                closer[j] = std::min(closer[j], m_problem.seconds.at(i).at(qsizetype(j)));
            m_chosen.append(int(i));
            visit(i + 1, closer);
            m_chosen.removeLast();
        }
    }

    [[nodiscard]] double weighed(const std::vector<double> &seconds, const std::vector<double> *rest) const
    {
        double sum = 0;
        for (size_t j = 0; j < seconds.size(); ++j)
            sum += m_problem.weights.at(qsizetype(j)) * (rest ? std::min(seconds[j], (*rest)[j]) : seconds[j]);
        return sum;
    }

    const MedianProblem &m_problem;
    Medians m_best;
    QList<int> m_chosen;
    std::vector<std::vector<double>> m_rest; ///< per candidate and demand: the least time of this candidate and all after it
};

double choices(qsizetype of, qsizetype count)
{
    double product = 1;
    for (qsizetype i = 1; i <= std::min(count, of - count); ++i)
        product = product * double(of - i + 1) / double(i);
    return product;
}

} // namespace

double medianCost(const MedianProblem &problem, const QList<int> &chosen)
{
    const Nearest nearest(problem, chosen);
    double sum = 0;
    for (size_t j = 0; j < nearest.seconds.size(); ++j) {
        if (problem.weights.at(qsizetype(j)) > 0)
            sum += problem.weights.at(qsizetype(j)) * nearest.seconds[j];
    }
    return sum;
}

Medians greedyMedians(const MedianProblem &problem)
{
    Medians result;
    std::vector<double> seconds(size_t(problem.weights.size()), never);
    while (result.chosen.size() < std::min<qsizetype>(problem.count, problem.seconds.size())) {
        int best = -1;
        double bestCost = never;
        for (int i = 0; i < problem.seconds.size(); ++i) {
            if (result.chosen.contains(i))
                continue;
            double cost = 0;
            for (size_t j = 0; j < seconds.size(); ++j)
                cost += problem.weights.at(qsizetype(j)) * std::min(seconds[j], problem.seconds.at(i).at(qsizetype(j)));
            if (best < 0 || isBetter(cost, bestCost)) {
                best = i;
                bestCost = cost;
            }
        }
        for (size_t j = 0; j < seconds.size(); ++j)
            seconds[j] = std::min(seconds[j], problem.seconds.at(best).at(qsizetype(j)));
        result.chosen.append(best);
    }
    std::ranges::sort(result.chosen);
    result.cost = medianCost(problem, result.chosen);
    return result;
}

Medians swappedMedians(const MedianProblem &problem, const QList<int> &first)
{
    QList<int> chosen = first;
    double cost = medianCost(problem, chosen);
    for (;;) {
        const Nearest nearest(problem, chosen);
        double most = 0;
        int in = -1;
        qsizetype out = -1;
        for (int i = 0; i < problem.seconds.size(); ++i) {
            if (chosen.contains(i))
                continue;
            // What coming brings whoever leaves, and what each one's leaving then costs.
            double gain = 0;
            std::vector<double> loss(size_t(chosen.size()), 0);
            for (size_t j = 0; j < nearest.seconds.size(); ++j) {
                const double time = problem.seconds.at(i).at(qsizetype(j));
                const double weight = problem.weights.at(qsizetype(j));
                if (time < nearest.seconds[j])
                    gain += weight * (nearest.seconds[j] - time);
                else
                    loss[size_t(nearest.first[j])] += weight * (std::min(time, nearest.second[j]) - nearest.seconds[j]);
            }
            const auto least = std::ranges::min_element(loss);
            if (least != loss.end() && gain - *least > most) {
                most = gain - *least;
                in = i;
                out = least - loss.begin();
            }
        }
        if (in < 0)
            break;
        QList<int> swapped = chosen;
        swapped[out] = in;
        const double swappedCost = medianCost(problem, swapped);
        if (!isBetter(swappedCost, cost))
            break;
        chosen = swapped;
        cost = swappedCost;
    }
    std::ranges::sort(chosen);
    return {chosen, cost, false};
}

Medians exactMedians(const MedianProblem &problem, const Medians &known) { return Enumeration(problem, known).run(); }

Medians bestMedians(const MedianProblem &problem, const QList<int> &today)
{
    Medians best = swappedMedians(problem, greedyMedians(problem).chosen);
    if (!today.isEmpty() && today.size() == problem.count) {
        const Medians other = swappedMedians(problem, today);
        if (isBetter(other.cost, best.cost))
            best = other;
    }
    return choices(problem.seconds.size(), problem.count) <= problem.exactUpTo ? exactMedians(problem, best) : best;
}

} // namespace wf
