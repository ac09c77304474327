// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <QJsonObject>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <expected>

namespace wf {

/// One city: a GeoPackage with its map layers, plus own tables with the road graph. Opening checks that the file is a
/// pack of a version this program knows and reads what is small; layers are read by the map renderer, the graph by
/// RoadGraph::fromPack(). Positions are longitude, latitude in WGS-84 degrees.
class CityPack {
public:
    /// Something on the map that has a name and a point: hospital, school, station, park, district …
    struct Place {
        QString name;
        QString kind; ///< "hospital", "school", "university", "government", "park", "water", "railway_station", "district" …
        QPointF pos;
        int rank = 0; ///< 1 = shown first
        bool operator==(const Place &) const = default;
    };

    /// All the road of one name taken together.
    struct RoadName {
        QString name;
        QString roadClass; ///< of its most important part: "trunk", "primary" …
        QPointF pos; ///< a point on it, near its middle
        QRectF extent;
        double metres = 0; ///< carriageways counted once each
        bool operator==(const RoadName &) const = default;
    };

    /// Refused with "city.unreadable", "city.not_a_pack", "city.newer" (made by a later version) or "city.damaged".
    [[nodiscard]] static std::expected<CityPack, Refusal> open(const QString &file);

    [[nodiscard]] QString file() const { return m_file; }
    /// In the language of the interface (setContentLanguage()).
    [[nodiscard]] QString name() const;
    /// Whether this is the city with that name, {zh, en}: in one language one contains the other ("太原", "太原市").
    [[nodiscard]] bool isCalled(const QJsonObject &name) const;
    /// Drawn by judgement between known positions (the bundled sample), not surveyed: say 示意 where the map is shown.
    [[nodiscard]] bool isSchematic() const { return m_schematic; }
    [[nodiscard]] QRectF bounds() const { return m_bounds; }
    /// Where the map should first look.
    [[nodiscard]] QPointF center() const { return m_center; }
    /// "© OpenStreetMap contributors, ODbL 1.0": show it with the map.
    [[nodiscard]] QString attribution() const { return m_attribution; }
    /// Hex digest of everything that went into the pack; the key of a tile cache.
    [[nodiscard]] QString contentHash() const { return m_contentHash; }
    [[nodiscard]] const QList<Place> &places() const { return m_places; }
    [[nodiscard]] const QList<RoadName> &roadNames() const { return m_roadNames; }
    /// What whoever built the pack should know: what was skipped and why. In the language it was built in.
    [[nodiscard]] QStringList warnings() const { return m_warnings; }

private:
    QString m_file;
    QString m_names; ///< JSON text {"zh","en"}
    bool m_schematic = false;
    QRectF m_bounds;
    QPointF m_center;
    QString m_attribution;
    QString m_contentHash;
    QList<Place> m_places;
    QList<RoadName> m_roadNames;
    QStringList m_warnings;
};

} // namespace wf
