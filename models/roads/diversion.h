// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadstate.h"

#include <QHash>

namespace wf {

/// A place on the way to a closure where something is to be done about the traffic.
struct TrafficPlace {
    QPointF pos;
    QString road; ///< the road driven on; may be empty
    QString crossing; ///< the road met or left to there; may be empty
    double metres = 0; ///< of driving to where the closure begins (0 at its side streets)
};

/// A message sign as it stands.
struct MessageSign {
    QString subject;
    QPointF pos;
    double heading = -1; ///< degrees clockwise from north, of the traffic that reads it; negative = not known
    QString road; ///< may be empty
    int rows = 0;
    int cols = 0;
};

/// A sign whose readers come to a closure.
struct SignChoice {
    MessageSign sign;
    double metres = 0; ///< of driving to where the closure begins
    double seconds = 0;
    bool beforeExit = true; ///< its readers can still turn off
};

/// A road that a way leaves before it is closed: whoever goes by its name alone drives on into the closure.
struct ClosedAhead {
    QString road;
    QString block; ///< what closes it
    bool operator==(const ClosedAhead &) const = default;
};

/// Past one shut stretch (one line of a block): the way round it from the last junction where it is not much worse than
/// turning off earlier, to where the road is joined again; where to guide, divide and stop the traffic
/// (远端诱导, 中端分流, 近端管控); which signs say it.
struct Diversion {
    QString block;
    int line = 0; ///< index into the block's lines
    std::optional<Refusal> refusal; ///< why there is no way; then `way`, `exit` and `entry` mean nothing

    /// The card's way (一点一策), where one is laid down for the place: tried first, so `way` is the card's where it can be driven.
    bool isPlanned = false; ///< `way` is the card's
    QString planProblem; ///< why it is not, in words; empty where there is no card
    /// What would have been led without the card; only where that is another way.
    struct Other {
        QStringList roads;
        double addedSeconds = 0;
        double addedMetres = 0;
        QStringList legs = {};
    };
    std::optional<Other> other;
    /// The way in words, in driving order: its roads, and what of it has no name by what it leads from and to, "road without a name (A –
    /// B)".
    QStringList legs;
    double unnamedMetres = 0; ///< of the way on roads without a name, but for slips of less than 100 m
    QStringList beside; ///< roads that run beside the water at the same level: nobody is led along them

    QStringList above; ///< roads of the way that run beside the water, higher by the map alone: somebody has to have looked

    QList<ClosedAhead> ahead; ///< of the way's roads, those that are closed within 3 km of where it leaves them; not the closed road itself

    Route way;
    double addedSeconds = 0; ///< against driving on, were the road open
    double addedMetres = 0;
    TrafficPlace exit; ///< where one leaves the road
    TrafficPlace entry; ///< where one is back on it; metres = from the closure's end

    QList<TrafficPlace> far; ///< big junctions further upstream, up to 6 km: guidance. Nearest first
    QList<TrafficPlace> middle; ///< the last big junction: traffic is divided there
    QList<TrafficPlace> near; ///< the cordon: every place from which one could still drive into the closure. Nearest first
    QList<SignChoice> signs; ///< within 6 km, nearest first

    [[nodiscard]] bool exists() const { return !refusal; }
};

/// What the cards lay down: by block the ways to try, in this order, each as roads in driving order (plannedWays()).
using PlannedWays = QHash<QString, QList<QStringList>>;

/// The diversions of all blocks of a state that are shut for `needs` (the public: no emergency), one per line, in order. None leads
/// through any block that is shut, nor through water above the wading limit: flood points go into the state as blocks too; nor along
/// what runs beside any wet block at the same level, nor through the hollow of a wet spot.
/// Where the road is closed again before one could leave it, or only what lies behind that can be reached, the way leads past both.
/// Refused, each for itself and in words that name the last place where traffic can be turned off, with "road.off_road" (the line
/// matches no road), "road.no_diversion" (no open way leads round), "road.beside_water" (only one beside the water does) or
/// "road.no_approach" (no road leads to it, or only through another closure).
[[nodiscard]] QList<Diversion> diversions(const RoadState &state, const QList<MessageSign> &signs = {}, const RouteNeeds &needs = {},
                                          const PlannedWays &planned = {});
/// Those of one block only; empty where the id is unknown or the block not shut.
[[nodiscard]] QList<Diversion> diversionsOf(const RoadState &state, const QString &block, const QList<MessageSign> &signs = {},
                                            const RouteNeeds &needs = {}, const PlannedWays &planned = {});

} // namespace wf
