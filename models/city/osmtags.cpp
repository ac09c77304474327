// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "osmtags.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

bool saysYes(const QString &value) { return !value.isEmpty() && value != "no"_L1; }

/// Only what is sure to be closed to everybody; "private" stays, the police may drive there.
bool closedToCars(const OsmTags &tags)
{
    const QString motor = tags.value(u"motor_vehicle"_s, tags.value(u"motorcar"_s, tags.value(u"vehicle"_s, tags.value(u"access"_s))));
    return motor == "no"_L1;
}

} // namespace

bool isBridge(const OsmTags &tags) { return saysYes(tags.value(u"bridge"_s)); }

bool isTunnel(const OsmTags &tags) { return saysYes(tags.value(u"tunnel"_s)) && tags.value(u"tunnel"_s) != "building_passage"_L1; }

std::optional<DraftWay> roadFromTags(const OsmTags &tags, bool &reversed)
{
    reversed = false;
    QString kind = tags.value(u"highway"_s);
    if (kind.isEmpty() || tags.value(u"area"_s) == "yes"_L1)
        return {};
    DraftWay way;
    if (kind.endsWith("_link"_L1)) {
        way.link = true;
        kind.chop(5);
    }
    static const QStringList cars{u"motorway"_s, u"trunk"_s, u"primary"_s, u"secondary"_s, u"tertiary"_s, u"residential"_s, u"service"_s};
    static const QStringList quiet{u"unclassified"_s, u"living_street"_s, u"road"_s};
    static const QStringList feet{u"footway"_s, u"pedestrian"_s, u"path"_s, u"cycleway"_s, u"steps"_s, u"bridleway"_s};
    if (cars.contains(kind)) {
        way.roadClass = kind;
    } else if (quiet.contains(kind)) {
        way.roadClass = u"residential"_s;
    } else if (feet.contains(kind) || kind == "track"_L1) {
        way.roadClass = kind == "track"_L1 ? u"track"_s : u"footway"_s;
        way.drivable = false;
    } else {
        return {}; // under construction, proposed, a bus stop
    }
    if (closedToCars(tags))
        way.drivable = false;
    way.name = tags.value(u"name"_s);
    way.bridge = isBridge(tags);
    way.tunnel = isTunnel(tags);
    way.layer = std::clamp(tags.value(u"layer"_s, way.bridge ? u"1"_s : way.tunnel ? u"-1"_s : u"0"_s).toInt(), -5, 5);
    const QString oneway = tags.value(u"oneway"_s);
    const bool round = tags.value(u"junction"_s) == "roundabout"_L1 || tags.value(u"junction"_s) == "circular"_L1;
    reversed = oneway == "-1"_L1 || oneway == "reverse"_L1;
    way.oneway = reversed || oneway == "yes"_L1 || oneway == "true"_L1 || oneway == "1"_L1
        || (oneway != "no"_L1 && (round || kind == "motorway"_L1));
    way.carriageways = way.oneway && classRank(way.roadClass) <= 4 ? 2 : 1;
    const double limit = tags.value(u"maxspeed"_s).toDouble();
    if (limit > 0)
        way.kmh = std::min(classSpeed(way.roadClass, way.link), limit);
    return way;
}

QString waterLineKind(const OsmTags &tags)
{
    static const QStringList kinds{u"river"_s, u"canal"_s, u"stream"_s, u"drain"_s, u"ditch"_s};
    const QString kind = tags.value(u"waterway"_s);
    return kinds.contains(kind) && !isTunnel(tags) ? (kind == "ditch"_L1 ? u"drain"_s : kind) : QString();
}

QString railKind(const OsmTags &tags)
{
    static const QStringList kinds{u"rail"_s, u"subway"_s, u"light_rail"_s, u"tram"_s};
    const QString kind = tags.value(u"railway"_s);
    return kinds.contains(kind) ? kind : QString();
}

QString areaKind(const OsmTags &tags)
{
    const auto is = [&](QLatin1StringView key, std::initializer_list<QLatin1StringView> values) {
        const QString value = tags.value(QString(key));
        return std::ranges::any_of(values, [&](QLatin1StringView one) { return value == one; });
    };
    if (saysYes(tags.value(u"building"_s)))
        return u"building"_s;
    if (is("natural"_L1, {"water"_L1}) || is("waterway"_L1, {"riverbank"_L1}) || is("landuse"_L1, {"reservoir"_L1, "basin"_L1}))
        return u"water"_s;
    if (is("place"_L1, {"island"_L1, "islet"_L1}))
        return u"island"_s;
    if (is("amenity"_L1, {"university"_L1, "college"_L1}))
        return u"campus"_s;
    if (is("amenity"_L1, {"school"_L1, "kindergarten"_L1}))
        return u"school"_s;
    if (is("amenity"_L1, {"hospital"_L1, "clinic"_L1}))
        return u"hospital"_s;
    if (is("leisure"_L1, {"park"_L1, "garden"_L1}))
        return u"park"_s;
    if (is("place"_L1, {"square"_L1}))
        return u"square"_s;
    if (is("leisure"_L1, {"stadium"_L1, "sports_centre"_L1, "pitch"_L1, "track"_L1}))
        return u"stadium"_s;
    if (is("natural"_L1, {"wood"_L1, "grassland"_L1, "scrub"_L1})
        || is("landuse"_L1, {"grass"_L1, "forest"_L1, "meadow"_L1, "recreation_ground"_L1, "cemetery"_L1}))
        return u"green"_s;
    if (is("office"_L1, {"government"_L1}))
        return u"government"_s;
    if (is("landuse"_L1, {"residential"_L1, "commercial"_L1, "industrial"_L1}))
        return tags.value(u"landuse"_s);
    if (is("landuse"_L1, {"retail"_L1}))
        return u"commercial"_s;
    if (is("landuse"_L1, {"railway"_L1}) || is("railway"_L1, {"station"_L1}) || is("amenity"_L1, {"bus_station"_L1}))
        return u"station"_s;
    return {};
}

QString placeKind(const OsmTags &tags)
{
    const auto value = [&](QLatin1StringView key) { return tags.value(QString(key)); };
    const QString amenity = value("amenity"_L1);
    static const QStringList direct{u"hospital"_s, u"school"_s, u"university"_s, u"bus_station"_s, u"fire_station"_s, u"police"_s};
    if (direct.contains(amenity))
        return amenity;
    if (amenity == "college"_L1)
        return u"university"_s;
    if (amenity == "townhall"_L1 || value("office"_L1) == "government"_L1)
        return u"government"_s;
    if (value("building"_L1) == "train_station"_L1 || value("railway"_L1) == "station"_L1)
        return u"railway_station"_s;
    if (value("tourism"_L1) == "museum"_L1)
        return u"museum"_s;
    if (value("shop"_L1) == "mall"_L1 || value("shop"_L1) == "department_store"_L1)
        return u"mall"_s;
    if (value("leisure"_L1) == "park"_L1)
        return u"park"_s;
    if (value("leisure"_L1) == "stadium"_L1)
        return u"stadium"_s;
    if (value("natural"_L1) == "water"_L1)
        return u"water"_s;
    if (value("place"_L1) == "square"_L1)
        return u"square"_s;
    return {};
}

int placeRank(const QString &kind)
{
    static const QHash<QString, int> ranks{
        {u"railway_station"_s, 1}, {u"hospital"_s, 2},    {u"university"_s, 2}, {u"park"_s, 2},         {u"water"_s, 2},
        {u"stadium"_s, 2},         {u"bus_station"_s, 2}, {u"square"_s, 2},     {u"fire_station"_s, 3}, {u"police"_s, 3},
        {u"government"_s, 3},      {u"museum"_s, 3},      {u"mall"_s, 3},       {u"school"_s, 4}};
    return ranks.value(kind, 5);
}

QPointF middleOf(const QList<QPointF> &ring)
{
    double twice = 0, x = 0, y = 0;
    for (qsizetype i = 1; i < ring.size(); ++i) {
        const QPointF a = ring[i - 1] - ring[0];
        const QPointF b = ring[i] - ring[0];
        const double cross = a.x() * b.y() - b.x() * a.y();
        twice += cross;
        x += (a.x() + b.x()) * cross;
        y += (a.y() + b.y()) * cross;
    }
    if (std::abs(twice) < 1e-14)
        return ring.value(0);
    return ring[0] + QPointF(x, y) / (3 * twice);
}

} // namespace wf
