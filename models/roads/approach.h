// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriageway.h"
#include "diversion.h"
#include "roadoverlay.h"

namespace wf {

/// One shut stretch and the road it lies on, followed to both sides.
class Approach {
public:
    Approach(const ArcCosts &costs, const std::vector<ArcPiece> &stretch);

    /// Upstream arcs, the nearest first, up to 6 km or another closure; arcs behind it, up to some kilometres or another closure.
    [[nodiscard]] const std::vector<int> &upstream() const { return m_upstream; }
    [[nodiscard]] const std::vector<int> &downstream() const { return m_downstream; }
    /// Follows the road behind the closure anew, past that many further closures of it; false where there are not so many.
    [[nodiscard]] bool followPast(int closures);
    /// Is the road behind the closure followed only to where it is closed again?
    [[nodiscard]] bool isClosedBehind() const { return m_closedBehind >= 0; }
    /// And can nobody who has come back onto it leave it again before that?
    [[nodiscard]] bool isPocket() const;
    /// Does the map have no road by which one could come to the closure, or none that leads on from its end, whatever is open?
    [[nodiscard]] bool beginsOnMap() const;
    [[nodiscard]] bool endsOnMap() const;
    [[nodiscard]] const QString &road() const { return m_road; }
    [[nodiscard]] const std::vector<ArcPiece> &stretch() const { return m_stretch; }
    /// What driving on from the head of upstream arc `i` to the end of what is followed takes when the road is open.
    [[nodiscard]] double openSeconds(size_t i) const;
    /// Metres from the head of upstream arc `i` to where the closure begins.
    [[nodiscard]] double metresTo(size_t i) const;
    /// Where a way round has to arrive: the end of what is followed, or where the road ends with the closure any way on.
    [[nodiscard]] std::vector<ArcFoot> goals() const;
    [[nodiscard]] bool leadsOn() const { return !goals().empty(); }
    /// The arc that follows upstream arc `i` on the road.
    [[nodiscard]] int onwards(size_t i) const { return i == 0 ? m_stretch.front().arc : m_upstream[i - 1]; }

    [[nodiscard]] TrafficPlace place(size_t i) const;
    /// The last place before the closure where one can turn off the road; nothing where there is none.
    [[nodiscard]] std::optional<TrafficPlace> turnOff() const;
    /// Can one leave at the head of upstream arc `i` onto a main road (or its ramp)?
    [[nodiscard]] bool isBig(size_t i) const;
    /// Every place from which one could still drive into the closure.
    [[nodiscard]] const QList<TrafficPlace> &cordon() const { return m_cordon; }
    /// Can drivers on this arc only go on into the closure?
    [[nodiscard]] bool isTrapped(int arc) const { return std::ranges::contains(m_trapped, arc); }
    /// Those whose readers come to the closure on their quickest way, open roads supposed, without turning back: nobody who drives away
    /// from it, or past it on the other side, is meant.
    [[nodiscard]] QList<SignChoice> signs(const QList<MessageSign> &signs, double exitMetres) const;

private:
    [[nodiscard]] bool isShut(int arc) const { return m_costs.isShut(arc); }
    [[nodiscard]] bool isKnown(int arc) const;
    [[nodiscard]] int turningIn(int arc) const;
    void followBack();
    void findTrapped();
    [[nodiscard]] bool drivesOn(const std::vector<int> &chain, double along) const;

    const ArcCosts &m_costs;
    const RoadGraph::Data &m_graph;
    Carriageway m_way;
    std::vector<ArcPiece> m_stretch;
    QString m_road;
    std::vector<int> m_upstream;
    std::vector<int> m_downstream;
    int m_closedBehind = -1; ///< the shut arc where the road was followed no farther
    std::vector<int> m_trapped;
    QList<TrafficPlace> m_cordon;
};

} // namespace wf
