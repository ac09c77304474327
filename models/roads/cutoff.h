// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadstate.h"

namespace wf {

/// A place that must stay within reach: a hospital, a fire station, a railway station, a shelter.
struct VitalPlace {
    QString subject;
    QPointF pos;
};

/// How a place can be reached (or left) now, held against the open roads.
struct Access {
    enum class Kind : quint8 {
        Open,
        Slower, ///< by a minute or more
        CutOff, ///< from more than half of the places that it has a way to on open roads
        Unknown, ///< the map joins it to nothing even when all roads are open
    };
    Kind kind = Kind::Unknown;
    double seconds = 0; ///< mean over the reference points that still have a way; of none: 0
    double addedSeconds = 0; ///< mean of what closures add, over the same
    double share = 0; ///< of the reference points that have a way on open roads, those that still have one; 0 … 1
    bool operator==(const Access &) const = default;
};

/// How vital places can be reached and left, against reference points spread over the city. A place whose own road is shut
/// is cut off, whatever lies beside it.
///
/// Reference points are main roads' ends nearest to the middles of equal squares over the city: every part of it counts the
/// same, no matter how dense its streets, and no reference is itself one of the places that may be cut off. One whose own
/// road is shut doesn't count for as long as that lasts.
///
/// Immutable. A later moment is checked from an earlier one: a way that leads over nothing that has changed is kept, and so is
/// one as quick as on open roads when something only opens. The others are searched anew from the place towards the reference
/// point, held to how far that is on open roads; closures only add to it, so the search sees little more than the way itself.
class CutOff {
public:
    CutOff() = default;
    /// References are chosen where none are given. Needs are those of who has to get there.
    CutOff(const RoadGraph &graph, const QList<VitalPlace> &places, const RouteNeeds &needs = {}, const QList<QPointF> &references = {});

    /// The places as they are in another state of the same graph.
    [[nodiscard]] CutOff checked(const RoadState &state) const;

    struct Result {
        QString subject;
        Access in;
        Access out;
        bool operator==(const Result &) const = default;
    };
    [[nodiscard]] const QList<Result> &results() const { return m_results; } ///< in the order of the places
    [[nodiscard]] int searches() const { return m_searches; } ///< how many ways the last check had to look for

private:
    struct Open; ///< what holds for open roads, shared by all moments
    struct Ways; ///< between one reference point and all places, one direction
    /// One row of m_ways; places marked in `keep` stay as they were `before`.
    void check(const RoadState &state, const Ways *before, const std::vector<char> &keep, qsizetype row);
    void judge();

    std::shared_ptr<const Open> m_open;
    RoadState m_state;
    QList<std::shared_ptr<const Ways>> m_ways; ///< to the places, from them, to them, …
    QList<Result> m_results;
    int m_searches = 0;
};

/// Points on main roads that lead on, at most `side`² of them, spread evenly over the city.
[[nodiscard]] QList<QPointF> spreadPoints(const RoadGraph &graph, int side = 4);

} // namespace wf
