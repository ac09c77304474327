// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace wf {

/// Places to stand at so that those who need somebody are reached soon: the p-median problem. All numbers are finite and not negative;
/// rows of `seconds` are candidates, columns demands.
struct MedianProblem {
    QList<QList<double>> seconds;
    QList<double> weights; ///< per demand
    int count = 0; ///< places to choose; never more than there are candidates
    /// Choices up to which every one is looked at. 54 264 are 6 of 21, 1 million about 8 of 24.
    double exactUpTo = 1'000'000;
};

struct Medians {
    QList<int> chosen; ///< candidates, rising
    double cost = 0; ///< Σ weight × seconds to the nearest chosen one
    bool exact = false;
};

/// Σ weight × seconds from each demand to the nearest of the chosen; 0 without demands, the sum over nothing chosen is infinite.
[[nodiscard]] double medianCost(const MedianProblem &problem, const QList<int> &chosen);

/// One after the other, each the one that helps most.
[[nodiscard]] Medians greedyMedians(const MedianProblem &problem);
/// From a first choice, always the one swap of a chosen for another candidate that helps most, until none does (vertex substitution:
/// Teitz and Bart 1968, gains as in Whitaker 1983). Never worse than what it begins with.
[[nodiscard]] Medians swappedMedians(const MedianProblem &problem, const QList<int> &first);
/// Every choice, those left out whose best possible end is no better than the best found so far. Begins with `known`.
[[nodiscard]] Medians exactMedians(const MedianProblem &problem, const Medians &known);
/// Exact where there are at most `exactUpTo` choices; otherwise the better of the swaps from the greedy choice and from `today`
/// (empty, or `count` candidates). Deterministic.
[[nodiscard]] Medians bestMedians(const MedianProblem &problem, const QList<int> &today = {});

} // namespace wf
