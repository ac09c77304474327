// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citydraft.h"
#include "refusal.h"

#include <QByteArrayView>
#include <QStringList>

#include <expected>
#include <functional>

namespace wf {

enum class OsmFormat : quint8 { Xml, XmlGz, XmlBz2, Pbf };

/// Adds what an OpenStreetMap file holds to the draft. `source` is the name used in messages. Refused with
/// "osm.broken" (text names source and line, or byte) and then the draft is as it was.
[[nodiscard]] std::expected<void, Refusal> importOsm(QByteArrayView bytes, OsmFormat format, const QString &source, CityDraft &draft);

/// Adds a GeoJSON FeatureCollection of OpenStreetMap lines or areas, as ogr2ogr writes them: tags are properties, the
/// rest in the hstore text "other_tags". Refused with "geojson.broken" (line and byte) or "geojson.feature" (its
/// number and osm_id); then the draft is as it was.
[[nodiscard]] std::expected<void, Refusal> importGeoJson(QByteArrayView bytes, const QString &source, CityDraft &draft);

/// Reads files by their extension (.osm, .osm.gz, .osm.bz2, .osm.pbf, .geojson, .json) into one draft. `progress` is
/// told 0 … 1. Refused with "city.unreadable", "city.unknown_format" or what the importers say.
[[nodiscard]] std::expected<CityDraft, Refusal> importFiles(const QStringList &files, const std::function<void(double)> &progress = {});

} // namespace wf
