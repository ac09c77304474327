// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packwriter.h"

#include "draftgraph.h"
#include "gpkg.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

/// A line as the road graph reads it: longitude and latitude in turn, as little-endian doubles.
QByteArray lineBlob(const QList<QPointF> &line)
{
    static_assert(sizeof(QPointF) == 2 * sizeof(double));
    return QByteArray(reinterpret_cast<const char *>(line.constData()), line.size() * qsizetype(sizeof(QPointF)));
}

int areaOrder(const QString &kind)
{
    static const QStringList order{u"block"_s,    u"residential"_s, u"commercial"_s, u"industrial"_s, u"campus"_s,  u"school"_s,
                                   u"hospital"_s, u"government"_s,  u"stadium"_s,    u"station"_s,    u"green"_s,   u"park"_s,
                                   u"square"_s,   u"sand"_s,        u"water"_s,      u"island"_s,     u"building"_s};
    const qsizetype at = order.indexOf(kind);
    return at < 0 ? 5 : int(at);
}

double ringArea(const QList<QPointF> &ring)
{
    if (ring.size() < 3)
        return 0;
    const double east = groundMetres(ring[0], ring[0] + QPointF(0.001, 0)) * 1000;
    const double north = groundMetres(ring[0], ring[0] + QPointF(0, 0.001)) * 1000;
    double twice = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i] - ring[0];
        const QPointF b = ring[(i + 1) % ring.size()] - ring[0];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2 * east * north;
}

void writeLayers(GpkgWriter &out, const CityDraft &draft)
{
    out.beginLayer("roads", "LINESTRING",
                   "name TEXT, class TEXT, link INTEGER, bridge INTEGER, tunnel INTEGER, layer INTEGER, oneway INTEGER, "
                   "carriageways INTEGER, z_order INTEGER");
    for (const DraftWay &way : draft.ways) {
        const int order = way.layer * 100 + (9 - classRank(way.roadClass)) * 4 - (way.link ? 1 : 0);
        out.addLine(way.line,
                    {way.name, way.roadClass, int(way.link), int(way.bridge), int(way.tunnel), way.layer, int(way.oneway), way.carriageways,
                     order});
    }
    out.endLayer();
    out.beginLayer("areas", "POLYGON", "kind TEXT, name TEXT, z_order INTEGER, area REAL, height REAL");
    for (const DraftArea &area : draft.areas)
        out.addPolygon(area.rings, {area.kind, area.name, areaOrder(area.kind), ringArea(area.rings.first()), area.height});
    out.endLayer();
    out.beginLayer("water_lines", "LINESTRING", "kind TEXT, name TEXT");
    for (const DraftLine &line : draft.waterLines)
        out.addLine(line.line, {line.kind, line.name});
    out.endLayer();
    out.beginLayer("rail", "LINESTRING", "kind TEXT, bridge INTEGER, tunnel INTEGER, layer INTEGER, name TEXT");
    for (const DraftLine &line : draft.rail)
        out.addLine(line.line, {line.kind, int(line.bridge), int(line.tunnel), line.layer, line.name});
    out.endLayer();
    out.beginLayer("places", "POINT", "name TEXT, kind TEXT, rank INTEGER");
    for (const CityPack::Place &place : draft.places)
        out.addPoint(place.pos, {place.name, place.kind, place.rank});
    out.endLayer();
    out.beginLayer("districts", "POINT", "name TEXT, adcode TEXT");
    for (const CityPack::Place &district : draft.districts)
        out.addPoint(district.pos, {district.name, district.kind});
    out.endLayer();
}

void writeGraph(GpkgWriter &out, const CityDraft &draft, const DraftGraph &graph)
{
    out.beginTable("wf_nodes", "id INTEGER PRIMARY KEY, lon REAL, lat REAL");
    for (int i = 0; i < graph.nodes.size(); ++i)
        out.addRow({i, graph.nodes[i].x(), graph.nodes[i].y()});
    out.beginTable("wf_edges",
                   "id INTEGER PRIMARY KEY, from_node INTEGER, to_node INTEGER, oneway INTEGER, metres REAL, kmh REAL, class TEXT, "
                   "rank INTEGER, link INTEGER, level INTEGER, name TEXT, geom BLOB");
    for (int i = 0; i < int(graph.edges.size()); ++i) {
        const DraftGraph::Edge &edge = graph.edges[i];
        const DraftWay &way = draft.ways[edge.way];
        const double kmh = way.kmh > 0 ? way.kmh : classSpeed(way.roadClass, way.link);
        const int level = way.layer != 0 ? way.layer : way.bridge ? 1 : way.tunnel ? -1 : 0;
        out.addRow({i, edge.from, edge.to, int(way.oneway), edge.metres, kmh, way.roadClass, classRank(way.roadClass), int(way.link), level,
                    way.name, lineBlob(edge.line)});
    }
    out.beginTable("wf_restrictions", "from_edge INTEGER, to_edge INTEGER, via_node INTEGER, only_this INTEGER");
    for (const DraftGraph::Turn &turn : graph.turns)
        out.addRow({turn.fromEdge, turn.toEdge, turn.via, int(turn.only)});
}

void writeRoadNames(GpkgWriter &out, const CityDraft &draft)
{
    struct Sum {
        QString roadClass;
        double metres = 0;
        QRectF extent;
        QList<QPointF> points;
    };
    std::map<QString, Sum> names;
    for (const DraftWay &way : draft.ways) {
        if (!way.drivable || way.name.isEmpty())
            continue;
        Sum &sum = names[way.name];
        if (sum.roadClass.isEmpty() || classRank(way.roadClass) < classRank(sum.roadClass))
            sum.roadClass = way.roadClass;
        sum.metres += groundMetres(way.line) / std::max(1, way.carriageways);
        sum.points += way.line;
    }
    out.beginTable("wf_road_names", "name TEXT, class TEXT, lon REAL, lat REAL, west REAL, south REAL, east REAL, north REAL, metres REAL");
    for (auto &[name, sum] : names) {
        const auto [west, east] = std::ranges::minmax(sum.points, {}, &QPointF::x);
        const auto [south, north] = std::ranges::minmax(sum.points, {}, &QPointF::y);
        const QPointF middle((west.x() + east.x()) / 2, (south.y() + north.y()) / 2);
        const QPointF at = std::ranges::min(sum.points, {}, [&](QPointF point) { return groundMetres(point, middle); });
        out.addRow({name, sum.roadClass, at.x(), at.y(), west.x(), south.y(), east.x(), north.y(), sum.metres});
    }
}

/// The frame of the drivable roads: what the map may be moved to.
QRectF frameOf(const CityDraft &draft)
{
    double west = 180, south = 90, east = -180, north = -90;
    for (const DraftWay &way : draft.ways) {
        for (const QPointF &point : way.line) {
            west = std::min(west, point.x());
            east = std::max(east, point.x());
            south = std::min(south, point.y());
            north = std::max(north, point.y());
        }
    }
    return QRectF(QPointF(west, south), QPointF(east, north));
}

} // namespace

std::expected<PackReport, Refusal> writePack(const CityDraft &draft, const QString &file, const std::function<void(double)> &progress)
{
    const auto tell = [&](double share) {
        if (progress)
            progress(share);
    };
    const DraftGraph graph = buildGraph(draft);
    if (graph.edges.empty())
        return std::unexpected(
            Refusal{u"city.no_roads"_s,
                    QCoreApplication::translate("wf::City", "%1 was not written: the input has no road to drive on").arg(file)});
    tell(0.2);
    PackReport report;
    report.ways = std::ranges::count_if(draft.ways, &DraftWay::drivable);
    report.nodes = graph.nodes.size();
    report.edges = qint64(graph.edges.size());
    report.areas = draft.areas.size();
    report.places = draft.places.size();
    report.restrictions = qint64(graph.turns.size());
    report.kilometres = graph.metres / 1000;
    report.strongShare = graph.strongShare;
    QStringList reasons = draft.skipped.keys();
    reasons.sort();
    for (const QString &reason : std::as_const(reasons))
        report.warnings.append(QCoreApplication::translate("wf::City", "%1: %2").arg(reason).arg(draft.skipped.value(reason)));
    if (graph.turnsLost > 0)
        report.warnings.append(
            QCoreApplication::translate("wf::City", "turn restrictions whose roads are not in the input: %1").arg(graph.turnsLost));

    GpkgWriter out(file);
    writeLayers(out, draft);
    tell(0.6);
    writeGraph(out, draft, graph);
    tell(0.8);
    writeRoadNames(out, draft);
    const QRectF frame = frameOf(draft);
    const QJsonObject names{{u"zh"_s, draft.nameZh}, {u"en"_s, draft.nameEn}};
    const QList<std::pair<QString, QString>> meta{
        {u"format"_s, u"watchfloor-city/1"_s},
        {u"name"_s, QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact))},
        {u"schematic"_s, draft.schematic ? u"1"_s : u"0"_s},
        {u"attribution"_s, draft.attribution},
        {u"bounds"_s,
         u"%1 %2 %3 %4"_s.arg(frame.left(), 0, 'f', 6)
             .arg(frame.top(), 0, 'f', 6)
             .arg(frame.right(), 0, 'f', 6)
             .arg(frame.bottom(), 0, 'f', 6)},
        {u"warnings"_s, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(report.warnings)).toJson(QJsonDocument::Compact))},
        {u"edges"_s, QString::number(report.edges)},
    };
    out.beginTable("wf_meta", "key TEXT, value TEXT");
    for (const auto &[key, value] : meta)
        out.addRow({key, value});
    out.addRow({u"hash"_s, QString::fromLatin1(out.contentHash())});
    if (auto done = out.finish(); !done)
        return std::unexpected(done.error());
    tell(1);
    return report;
}

} // namespace wf
