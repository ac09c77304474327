// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatchboard.h"
#include "forcesboard.h"
#include "incidentboard.h"
#include "placefinder.h"
#include "placementboard.h"
#include "postboard.h"
#include "rosterboard.h"

namespace wf {

/// The boards of one room: dispatch, forces, posts, roster, placing before the rain, and what belongs to an incident.
class Boards final : public QObject {
    Q_OBJECT
public:
    /// Everything given must outlive the boards.
    Boards(const Situation &situation, EventLog &log, const Clock &clock, QObject *parent = nullptr)
        : QObject(parent)
        , forceWatch(situation)
        , dispatch(situation, clock, forceWatch)
        , forces(situation)
        , posts(situation, log, clock, forceWatch)
        , roster(situation, clock)
        , placement(situation, forceWatch)
        , incident(situation)
        , places(situation)
    {
    }

    /// The roads with what is closed on them now.
    void setRoads(const RoadState &roads)
    {
        forceWatch.setRoads(roads);
        incident.setRoads(roads);
        places.setRoads(roads.graph());
    }

    ForceWatch forceWatch;
    DispatchBoard dispatch;
    ForcesBoard forces;
    PostBoard posts;
    RosterBoard roster;
    PlacementBoard placement;
    IncidentBoard incident;
    PlaceFinder places;
};

} // namespace wf
