// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphdata.h"

#include "citypack.h"
#include "draftgraph.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

QString textAt(sqlite3_stmt *row, int column)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column)), sqlite3_column_bytes(row, column));
}

template <typename Use> bool eachRow(sqlite3 *db, const char *sql, Use use)
{
    sqlite3_stmt *row = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &row, nullptr) != SQLITE_OK)
        return false;
    bool good = true;
    int state = SQLITE_ROW;
    while (good && (state = sqlite3_step(row)) == SQLITE_ROW)
        good = use(row);
    sqlite3_finalize(row);
    return good && state == SQLITE_DONE;
}

QList<QPointF> lineAt(sqlite3_stmt *row, int column)
{
    const int bytes = sqlite3_column_bytes(row, column);
    if (bytes <= 0 || bytes % int(sizeof(QPointF)) != 0)
        return {};
    QList<QPointF> line(bytes / qsizetype(sizeof(QPointF)));
    std::memcpy(static_cast<void *>(line.data()), sqlite3_column_blob(row, column), size_t(bytes));
    for (const QPointF &point : std::as_const(line)) {
        if (!(std::abs(point.x()) <= 180 && std::abs(point.y()) <= 90))
            return {};
    }
    return line;
}

} // namespace

RoadGraph::RoadGraph()
    : RoadGraph(fromParts({}, {}))
{
}

RoadGraph RoadGraph::fromParts(const QList<QPointF> &nodes, const QList<Edge> &edges, const QList<Restriction> &restrictions)
{
    auto data = std::make_shared<Data>();
    data->nodes = nodes;
    data->edges.assign(edges.begin(), edges.end());
    for (Edge &edge : data->edges) {
        if (edge.line.size() < 2)
            edge.line = {nodes[edge.from], nodes[edge.to]};
        if (edge.metres <= 0)
            edge.metres = groundMetres(edge.line);
        edge.kmh = std::max(edge.kmh, 1.0);
    }
    for (const Restriction &restriction : restrictions)
        data->restrictions[restriction.from].append(restriction);
    data->index();
    return RoadGraph(std::move(data));
}

std::expected<RoadGraph, Refusal> RoadGraph::fromPack(const QString &file)
{
    if (const auto pack = CityPack::open(file); !pack)
        return std::unexpected(pack.error());
    sqlite3 *db = nullptr;
    sqlite3_open_v2(file.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    QList<QPointF> nodes;
    QList<Edge> edges;
    QList<Restriction> restrictions;
    const bool nodesRead = eachRow(db, "SELECT id, lon, lat FROM wf_nodes ORDER BY id", [&](sqlite3_stmt *row) {
        nodes.append({sqlite3_column_double(row, 1), sqlite3_column_double(row, 2)});
        return sqlite3_column_int64(row, 0) == nodes.size() - 1;
    });
    const char *edgeSql = "SELECT id, from_node, to_node, oneway, metres, kmh, rank, link, name, level, geom FROM wf_edges ORDER BY id";
    const auto known = [&](int node) { return node >= 0 && node < nodes.size(); };
    const bool edgesRead
        = nodesRead && eachRow(db, edgeSql, [&](sqlite3_stmt *row) {
              Edge edge;
              edge.from = sqlite3_column_int(row, 1);
              edge.to = sqlite3_column_int(row, 2);
              edge.oneway = sqlite3_column_int(row, 3) != 0;
              edge.metres = sqlite3_column_double(row, 4);
              edge.kmh = sqlite3_column_double(row, 5);
              edge.rank = sqlite3_column_int(row, 6);
              edge.link = sqlite3_column_int(row, 7) != 0;
              edge.name = textAt(row, 8);
              edge.level = sqlite3_column_int(row, 9);
              edge.line = lineAt(row, 10);
              edges.append(edge);
              return sqlite3_column_int64(row, 0) == edges.size() - 1 && known(edge.from) && known(edge.to) && edge.line.size() >= 2;
          });
    const bool turnsRead
        = edgesRead && eachRow(db, "SELECT from_edge, to_edge, via_node, only_this FROM wf_restrictions", [&](sqlite3_stmt *row) {
              const Restriction turn{sqlite3_column_int(row, 0), sqlite3_column_int(row, 1), sqlite3_column_int(row, 2),
                                     sqlite3_column_int(row, 3) != 0};
              restrictions.append(turn);
              return turn.from >= 0 && turn.from < edges.size() && turn.to >= 0 && turn.to < edges.size() && known(turn.via);
          });
    const QString table = !nodesRead ? u"wf_nodes"_s : !edgesRead ? u"wf_edges"_s : u"wf_restrictions"_s;
    const qsizetype at = !nodesRead ? nodes.size() : !edgesRead ? edges.size() : restrictions.size();
    sqlite3_close(db);
    if (!turnsRead)
        return std::unexpected(
            Refusal{u"city.damaged"_s,
                    QCoreApplication::translate("wf::City", "The city pack %1 is damaged: table %2, row %3").arg(file, table).arg(at)});
    return fromParts(nodes, edges, restrictions);
}

} // namespace wf
