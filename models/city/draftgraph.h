// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citydraft.h"
#include "geo.h"

#include <vector>

namespace wf {

/// The road graph of a draft: ways cut where they meet.
struct DraftGraph {
    struct Edge {
        int from = 0;
        int to = 0;
        int way = 0; ///< index into CityDraft::ways
        double metres = 0;
        QList<QPointF> line;
    };
    struct Turn {
        int fromEdge = 0;
        int toEdge = 0;
        int via = 0;
        bool only = false;
    };
    QList<QPointF> nodes;
    std::vector<Edge> edges;
    std::vector<Turn> turns;
    /// For each node the number of its strongly connected part.
    std::vector<int> part;
    int mainPart = -1; ///< the largest
    double strongShare = 0; ///< nodes in the largest part / all nodes
    double metres = 0; ///< road, both directions of a two-way road counted once
    qint64 turnsLost = 0; ///< restrictions whose ways or point are not in the draft
};

[[nodiscard]] DraftGraph buildGraph(const CityDraft &draft);

/// Length of a line, metres.
[[nodiscard]] double groundMetres(const QList<QPointF> &line);

} // namespace wf
