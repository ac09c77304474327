// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roadgraph.h"

#include "arcroute.h"
#include "graphdata.h"

namespace wf {

RoadGraph::RoadGraph(std::shared_ptr<const Data> data)
    : m_data(std::move(data))
{
}

bool RoadGraph::isEmpty() const { return m_data->edges.empty(); }

int RoadGraph::nodeCount() const { return int(m_data->nodes.size()); }

int RoadGraph::edgeCount() const { return int(m_data->edges.size()); }

const RoadGraph::Edge &RoadGraph::edge(int index) const { return m_data->edges[size_t(index)]; }

QPointF RoadGraph::node(int index) const { return m_data->nodes[index]; }

std::optional<Snap> RoadGraph::snap(QPointF point, double maxMetres, const QString &road) const
{
    const QString name = road.isEmpty() ? QString() : matchName(road);
    if (isEmpty() || (!road.isEmpty() && name.isEmpty()))
        return {};
    const Data::Foot foot = m_data->nearest(point, maxMetres, name);
    if (foot.edge < 0)
        return {};
    return m_data->snapOf(foot);
}

std::optional<Route> RoadGraph::route(QPointF from, QPointF to) const
{
    return quickestRoute(ArcCosts(*m_data, nullptr, {}), from, to, {});
}

QStringList RoadGraph::roadNames() const
{
    QStringList names = m_data->edgesByName.keys();
    names.sort();
    return names;
}

} // namespace wf
