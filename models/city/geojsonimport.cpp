// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityimport.h"

#include "osmtags.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

/// "a"=>"b","c"=>"d" with \\ and \" inside; what can't be read is left out.
void readHstore(QStringView text, OsmTags &tags)
{
    QStringList parts;
    QString part;
    bool inside = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!inside) {
            inside = c == u'"';
            continue;
        }
        if (c == u'\\' && i + 1 < text.size()) {
            part += text[++i];
        } else if (c == u'"') {
            inside = false;
            parts.append(part);
            part.clear();
        } else {
            part += c;
        }
    }
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2)
        tags.insert(parts[i], parts[i + 1]);
}

OsmTags tagsOf(const QJsonObject &properties)
{
    OsmTags tags;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString value = it.value().isDouble() ? QString::number(it.value().toDouble()) : it.value().toString();
        if (it.key() == "other_tags"_L1)
            readHstore(value, tags);
        else if (!value.isEmpty())
            tags.insert(it.key(), value);
    }
    return tags;
}

/// Positions in WGS-84 range, rounded to the seven decimals that make equal points equal; empty when one is not.
QList<QPointF> pointsOf(const QJsonArray &array)
{
    QList<QPointF> points;
    points.reserve(array.size());
    for (const QJsonValue value : array) {
        const QJsonArray pair = value.toArray();
        if (pair.size() < 2 || !pair[0].isDouble() || !pair[1].isDouble())
            return {};
        const double lon = pair[0].toDouble();
        const double lat = pair[1].toDouble();
        if (!(std::abs(lon) <= 180 && std::abs(lat) <= 90))
            return {};
        points.append({std::round(lon * 1e7) / 1e7, std::round(lat * 1e7) / 1e7});
    }
    return points;
}

/// Why a feature can't be read, or nothing.
using Fault = std::optional<QString>;

Fault addLine(const QJsonArray &coordinates, const OsmTags &tags, CityDraft &draft)
{
    QList<QPointF> line = pointsOf(coordinates);
    if (line.size() < 2)
        return QCoreApplication::translate("wf::City", "a line needs two or more points [longitude, latitude] in degrees");
    bool reversed = false;
    if (auto way = roadFromTags(tags, reversed)) {
        if (reversed)
            std::ranges::reverse(line);
        way->id = tags.value(u"osm_id"_s).toLongLong();
        way->line = line;
        draft.ways.append(*way);
    } else if (const QString water = waterLineKind(tags); !water.isEmpty()) {
        draft.waterLines.append({water, tags.value(u"name"_s), false, false, 0, line});
    } else if (const QString rail = railKind(tags); !rail.isEmpty()) {
        draft.rail.append({rail, tags.value(u"name"_s), isBridge(tags), isTunnel(tags), tags.value(u"layer"_s).toInt(), line});
    } else {
        ++draft.skipped[tags.contains(u"highway"_s)
                            ? QCoreApplication::translate("wf::City", "roads under construction or of unknown kind")
                            : QCoreApplication::translate("wf::City", "lines that are not roads, water or railways")];
    }
    return {};
}

Fault addPolygon(const QJsonArray &coordinates, const OsmTags &tags, CityDraft &draft)
{
    QList<QList<QPointF>> rings;
    for (const QJsonValue value : coordinates) {
        QList<QPointF> ring = pointsOf(value.toArray());
        if (ring.size() < 4)
            return QCoreApplication::translate("wf::City", "a ring needs four or more points [longitude, latitude] in degrees");
        if (ring.first() != ring.last())
            ring.append(ring.first());
        rings.append(ring);
    }
    if (rings.isEmpty())
        return QCoreApplication::translate("wf::City", "a polygon without a ring");
    const QString name = tags.value(u"name"_s);
    const QString kind = areaKind(tags);
    if (const QString place = placeKind(tags); !place.isEmpty() && !name.isEmpty())
        draft.places.append({name, place, middleOf(rings.first()), placeRank(place)});
    if (!kind.isEmpty())
        draft.areas.append({kind, name, tags.value(u"height"_s).toDouble(), rings});
    else
        ++draft.skipped[QCoreApplication::translate("wf::City", "areas the map does not show")];
    return {};
}

Fault addFeature(const QJsonObject &feature, CityDraft &draft)
{
    const QJsonObject geometry = feature.value("geometry"_L1).toObject();
    const QString type = geometry.value("type"_L1).toString();
    const QJsonArray coordinates = geometry.value("coordinates"_L1).toArray();
    const OsmTags tags = tagsOf(feature.value("properties"_L1).toObject());
    if (type == "LineString"_L1)
        return addLine(coordinates, tags, draft);
    if (type == "Polygon"_L1)
        return addPolygon(coordinates, tags, draft);
    if (type == "MultiLineString"_L1 || type == "MultiPolygon"_L1) {
        for (const QJsonValue part : coordinates) {
            if (auto fault = type == "MultiPolygon"_L1 ? addPolygon(part.toArray(), tags, draft) : addLine(part.toArray(), tags, draft))
                return fault;
        }
        return {};
    }
    if (type == "Point"_L1) {
        const QList<QPointF> points = pointsOf(QJsonArray{coordinates});
        if (points.isEmpty())
            return QCoreApplication::translate("wf::City", "a point needs [longitude, latitude] in degrees");
        const QString kind = placeKind(tags);
        if (!kind.isEmpty() && tags.contains(u"name"_s))
            draft.places.append({tags.value(u"name"_s), kind, points.first(), placeRank(kind)});
        return {};
    }
    return type.isEmpty() ? QCoreApplication::translate("wf::City", "no geometry")
                          : QCoreApplication::translate("wf::City", "a geometry of type %1").arg(type);
}

} // namespace

std::expected<void, Refusal> importGeoJson(QByteArrayView bytes, const QString &source, CityDraft &draft)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = std::count(bytes.begin(), bytes.begin() + std::clamp<qsizetype>(error.offset, 0, bytes.size()), '\n') + 1;
        return std::unexpected(Refusal{u"geojson.broken"_s,
                                       QCoreApplication::translate("wf::City", "%1, line %2 (byte %3): not JSON: %4")
                                           .arg(source)
                                           .arg(line)
                                           .arg(error.offset)
                                           .arg(error.errorString())});
    }
    const QJsonObject root = document.object();
    if (root.value("type"_L1).toString() != "FeatureCollection"_L1 || !root.value("features"_L1).isArray())
        return std::unexpected(
            Refusal{u"geojson.broken"_s, QCoreApplication::translate("wf::City", "%1: not a GeoJSON FeatureCollection").arg(source)});
    CityDraft next = draft;
    const QJsonArray features = root.value("features"_L1).toArray();
    for (qsizetype i = 0; i < features.size(); ++i) {
        const QJsonObject feature = features[i].toObject();
        if (const Fault fault = addFeature(feature, next)) {
            const QJsonValue id = feature.value("properties"_L1).toObject().value("osm_id"_L1);
            return std::unexpected(Refusal{u"geojson.feature"_s,
                                           QCoreApplication::translate("wf::City", "%1, feature %2 (way %3): %4")
                                               .arg(source)
                                               .arg(i + 1)
                                               .arg(id.toVariant().toString(), *fault)});
        }
    }
    draft = std::move(next);
    return {};
}

} // namespace wf
