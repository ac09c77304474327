// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"

#include <optional>

namespace wf {

/// An order to within so many metres of an end is one to that end: the posts at two ends are 30 m apart at least.
inline constexpr double sameEndM = 25;

/// One of the places of which any will do: an end of a closed stretch.
struct UnitEnd {
    QString key; ///< "from", "to"
    QString name; ///< in words
    QPointF pos; ///< longitude, latitude
    bool isHeld = false; ///< somebody stands there, or is on the way: who is asked next goes to another one, while there is one
    qint64 heldAt = 0; ///< when the first of those who are to stand there was sent, UTC ms; 0 = nobody by an order that is open
};

/// What is wanted at a place.
struct UnitNeed {
    QPointF place; ///< longitude, latitude
    QString brigade; ///< whose area the place is in; empty = not known, nobody crosses a border
    QStringList types; ///< any of these kinds; empty = any
    QStringList equipment; ///< all of these: "锥桶 20"
    int count = 1; ///< units
    /// A border between brigades is crossed by order of the command center only: false leaves other brigades' units out.
    bool byCenter = true;
    QString about = {}; ///< subject of the incident, closure or point it is for: units that an order sends there already are said to be
    QList<UnitEnd> ends = {}; ///< instead of `place`: each unit goes to the one that it reaches soonest
    bool inDanger = false; ///< people are in danger there: time orders, and a border decides only between units that are as soon there
    bool isApproximate = false; ///< nobody knows exactly where it is: so is every time
    QString point = {}; ///< subject of the flood point that it is about or lies at: whoever goes there does not leave it uncovered
    QString brigadeName = {}; ///< what `brigade` is called; empty = its key
};

/// How candidates are put in order.
struct NearestLimits {
    double ownBrigadeMargin = 60; ///< s: another brigade's unit goes first only if it is quicker by more than this
    double dangerMargin = 30; ///< s: the same where people are in danger; so much no estimate of a travel time can tell apart
    qint64 stalePositionMs = 10 * 60'000; ///< a position older than this is marked
};

/// How a unit would come.
struct UnitWay {
    QString end; ///< key of the end it leads to; empty where there is but one place
    QString endName;
    double seconds = 0; ///< by the roads of this moment
    QString reason; ///< in words, translated: why the unit stands where it does
};

/// A unit that could be sent.
struct UnitChoice {
    QString subject;
    QString callSign;
    double seconds = 0; ///< by the roads of this moment
    bool free = true;
    bool sentHere = false; ///< an order about the same thing holds it: no other is needed
    bool crossBrigade = false; ///< 跨区
    bool stalePosition = false; ///< older than the limit, or of unknown age
    bool chosen = false; ///< one of the `count` to send
    QStringList missingEquipment;
    QList<GuardPoint> uncovers; ///< posts and flood points that nobody free would reach in time if it left
    QString reason; ///< in words, translated: why it stands where it does
    QList<UnitWay> ways; ///< to each end it could go to, the soonest first; `seconds` and `reason` are those of the first
    /// Of a unit that stands at one end of a closed stretch by its order: the way to the other one, where nobody stands or is on the way.
    /// An order there ends the one it is on, and its own end is given up; it is never one of the `chosen`.
    std::optional<UnitWay> onward = {};
    QString whyNot = {}; ///< in words, translated: why it can't be sent, where it is busy and there is no way onward
    QString leaves = {}; ///< the name of its own end, where there is a way onward
};

/// A unit that could not, and why.
struct UnitLeftOut {
    QString subject;
    QString callSign;
    QString code; ///< unit.no_position, unit.off_duty, unit.other_kind, unit.no_way, unit.other_brigade
    QString reason;
};

struct NearestUnits {
    QList<UnitChoice> ranked; ///< best first
    QList<UnitLeftOut> leftOut; ///< in the order given
    QList<GuardPoint> uncovers; ///< by sending all the chosen together
    QString shortfall; ///< in words, where fewer free units than wanted can come, and which end of a closed stretch no vehicle gets to
};

/// What nobody would cover if these units left, but for the place that they are sent to.
[[nodiscard]] QList<GuardPoint> uncoveredElsewhere(const Coverage &coverage, const QStringList &units, const QString &about,
                                                   const QString &point);
/// Who should go. Order: free units with all the equipment, free ones that lack some, then busy ones that could be diverted; one that was
/// sent here keeps the place it had while it was free, so that nothing jumps under the hand that sent it, and shows the time to the end
/// that it was sent to; within each by travel time, where another brigade's units carry `ownBrigadeMargin` more, or `dangerMargin` where
/// people are in danger. Only free units are chosen. Deterministic.
[[nodiscard]] NearestUnits nearestUnits(const UnitNeed &need, const QList<ForceUnit> &units, const DrivingTimes &times,
                                        const Coverage &coverage, qint64 now, const NearestLimits &limits = {});

} // namespace wf
