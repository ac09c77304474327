// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <expected>
#include <memory>
#include <optional>

namespace wf {

/// A way to drive: where along, how long. `line` begins and ends on the road, not at the points asked for.
struct Route {
    QList<QPointF> line;
    double seconds = 0;
    double metres = 0;
    QStringList roads; ///< names in driving order, without repeats and unnamed ones
};

/// The place on a road nearest to a point.
struct Snap {
    QPointF pos;
    double metres = 0; ///< how far it is from the point
    double heading = 0; ///< degrees clockwise from north, of driving (of drawing, on a two-way road)
    QString road; ///< may be empty
    bool oneway = false;
    int edge = -1;
    double along = 0; ///< metres from the edge's beginning
};

/// The city's roads as a directed graph: nearest road, quickest route, and the stretch of a named road between two
/// crossing roads. Immutable after loading, so that several threads may ask at once; a copy shares the data.
/// Points are longitude, latitude in WGS-84 degrees.
class RoadGraph {
public:
    RoadGraph();

    /// Reads the graph of a city pack. Refused with "city.unreadable", "city.not_a_pack" or "city.damaged".
    [[nodiscard]] static std::expected<RoadGraph, Refusal> fromPack(const QString &file);

    /// One directed edge or, where `oneway` is false, one to drive both ways. `line` runs from node `from` to `to`.
    struct Edge {
        int from = 0;
        int to = 0;
        bool oneway = false;
        double metres = 0; ///< 0 = taken from the line
        double kmh = 40;
        int rank = 5; ///< class: 1 motorway, 2 trunk, 3 primary, 4 secondary, 5 tertiary, 6 residential, 7 service; a ramp as its road
        bool link = false; ///< a ramp
        QString name;
        int level = 0; ///< > 0 on a bridge, < 0 in a tunnel
        QList<QPointF> line;
    };
    /// No turning from edge `from` into edge `to`; where `only` is set, turning nowhere else.
    struct Restriction {
        int from = 0;
        int to = 0;
        int via = 0; ///< node
        bool only = false;
    };
    /// Builds a graph from its parts (tests, tools); indices must be in range.
    [[nodiscard]] static RoadGraph fromParts(const QList<QPointF> &nodes, const QList<Edge> &edges,
                                             const QList<Restriction> &restrictions = {});

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] int nodeCount() const;
    [[nodiscard]] int edgeCount() const;
    [[nodiscard]] const Edge &edge(int index) const;
    [[nodiscard]] QPointF node(int index) const;

    /// Nearest place on a road open to driving, not farther than `maxMetres`; on a road of that name only, if given.
    [[nodiscard]] std::optional<Snap> snap(QPointF point, double maxMetres, const QString &road = {}) const;

    /// Quickest way by each class's usual speed, one-way streets and turn restrictions kept; nothing where a point is
    /// more than 1 km from any road or no way leads there. As RoadState::route() with nothing closed.
    [[nodiscard]] std::optional<Route> route(QPointF from, QPointF to) const;

    /// The line of a named road in a direction ("northbound" …, "both"), in driving order, from where it meets or passes `from`
    /// to where it does `to`. Which of the two comes first in a direction is found out: `turned` says that traffic comes in at
    /// `to`, so that the line begins there and whoever writes the names down exchanges them. "both": the carriageway that
    /// leads from `from` to `to`, turned only where the road has none. Roads that cross on different levels meet where they
    /// come nearest (≤ 150 m). Names match exactly or else by containing each other (迎泽桥, 迎泽大桥). Refused with
    /// "road.unknown" (names which), "road.no_direction" (no carriageway leads that way, or the stretch runs across it by
    /// more than 60°),
    /// "road.no_meeting" or "road.no_stretch" (a gap between).
    [[nodiscard]] std::expected<QList<QPointF>, Refusal> stretch(const QString &road, const QString &direction, const QString &from,
                                                                 const QString &to, bool *turned = nullptr) const;

    /// Names of all roads, each once, sorted.
    [[nodiscard]] QStringList roadNames() const;
    /// The name as the city writes it, for one written a little differently; empty when no road matches.
    [[nodiscard]] QString matchName(const QString &road) const;

    struct Data;
    /// What is loaded, for the rest of this room (graphdata.h).
    [[nodiscard]] const Data &data() const { return *m_data; }

private:
    explicit RoadGraph(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> m_data;
};

} // namespace wf
