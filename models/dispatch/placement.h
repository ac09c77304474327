// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forces.h"

namespace wf {

/// A place that somebody must reach soon when it rains.
struct Demand {
    QString subject; ///< "floodpoint/erbaqiao", "post/p01"
    QString name;
    QPointF pos; ///< longitude, latitude
    double weight = 1; ///< how much its minutes count; not negative
};
/// The weight of a flood point: `risk` (0 … 1) is the forecast's chance that it must be closed. One that stays dry for certain counts as
/// much as a post with `least`.
[[nodiscard]] double floodWeight(double risk, double least = 0.1);

/// A place where a unit could stand.
struct Stand {
    QString name;
    QPointF pos;
};

struct PlacementQuestion {
    QList<Demand> demands;
    QList<Stand> stands; ///< where units may wait; where they are now is always allowed too
    QList<ForceUnit> units; ///< to place; those without a position or on foot are told, not placed
    int count = 0; ///< how many of the units; 0 = all
    double cap = 3600; ///< s: nobody there sooner, or no way at all, counts as this
    double exactUpTo = 1'000'000; ///< choices up to which every one is looked at
};

/// Where units should wait before the rain.
struct Placement {
    struct Move {
        QString unit; ///< subject
        QString callSign;
        bool stays = false; ///< where it is
        int stand = -1; ///< into `stands`; -1 = it stays, or takes another unit's place
        QString name; ///< of the stand, or the call sign of the unit whose place it takes; empty = it stays
        QPointF pos;
        double seconds = 0; ///< to drive there
    };
    struct Reach {
        QString demand; ///< subject
        QString name;
        double before = 0; ///< s from the nearest of these units where they are today, at most `cap`
        double after = 0;
        QString unit; ///< who is nearest afterwards
    };
    QList<Move> moves; ///< one per unit placed
    QList<Reach> reach; ///< one per demand
    double meanBefore = 0; ///< weighted mean, s: the same units at their places of today
    double meanAfter = 0;
    double maxBefore = 0; ///< s, over demands with a weight
    double maxAfter = 0;
    int unreached = 0; ///< demands that nobody reaches within `cap` afterwards
    bool exact = false;
    QString method; ///< in words, translated
    QStringList withoutPosition; ///< call signs
    QStringList onFoot; ///< call signs: foot patrols guard where they stand and are not placed
    [[nodiscard]] double gainSeconds() const { return meanBefore - meanAfter; }
    [[nodiscard]] double gainPercent() const { return meanBefore > 0 ? 100 * gainSeconds() / meanBefore : 0; }
};

/// Positions for `count` of the units that minimise the weighted mean of the time to each demand from whoever is nearest (p-median); among
/// the units the assignment with the least driving in all. Exact up to `exactUpTo` choices, by enumeration with bounds; above that
/// greedy, then vertex substitution (Teitz and Bart 1968), begun from today's positions too. Never worse than today. Deterministic.
///
/// Driving is by each unit's own wading limit on the way to its stand; from there on the least of them counts for all.
[[nodiscard]] Placement placeUnits(const PlacementQuestion &question, const DrivingTimes &times);

} // namespace wf
