// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citypack.h"
#include "roadgraph.h"
#include "searchentry.h"
#include "signtemplates.h"
#include "tileserver.h"

#include <QObject>
#include <QtQmlIntegration>

namespace wf {

/// What there is once in an installation, whichever room is open and however many windows show it: the city with its roads and places, the
/// server of its tiles, and how its signs are worded.
class City : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString name READ name NOTIFY retranslated)
    Q_PROPERTY(QString attribution READ attribution NOTIFY retranslated)
    Q_PROPERTY(double homeLatitude READ homeLatitude CONSTANT)
    Q_PROPERTY(double homeLongitude READ homeLongitude CONSTANT)
    Q_PROPERTY(QString tileUrl READ tileUrl CONSTANT)
    Q_PROPERTY(QString tileCache READ tileCache CONSTANT)
    Q_PROPERTY(QString firstTiles READ firstTiles CONSTANT)
    Q_PROPERTY(bool sharpTiles READ sharpTiles CONSTANT)

public:
    explicit City(QObject *parent = nullptr);

    /// Its base map can be painted then.
    [[nodiscard]] std::expected<void, Refusal> open(const QString &file);
    [[nodiscard]] const CityPack &pack() const { return m_pack; }
    [[nodiscard]] TileServer &tiles() { return m_tiles; }
    [[nodiscard]] const TileServer &tiles() const { return m_tiles; }

    /// Empty until they are read.
    [[nodiscard]] const RoadGraph &roads() const { return m_roads; }
    void setRoads(const RoadGraph &roads) { m_roads = roads; }
    [[nodiscard]] const SignTemplates &signTemplates() const { return m_signTemplates; }
    void setSignTemplates(const SignTemplates &templates) { m_signTemplates = templates; }

    [[nodiscard]] QString name() const { return m_pack.name(); }
    [[nodiscard]] QString attribution() const;
    [[nodiscard]] double homeLatitude() const { return m_pack.center().y(); }
    [[nodiscard]] double homeLongitude() const { return m_pack.center().x(); }
    [[nodiscard]] QString tileUrl() const { return m_tiles.providersUrl().toString(); }
    [[nodiscard]] QString tileCache() const { return m_tiles.pluginCacheDirectory(); }
    [[nodiscard]] QString firstTiles() const { return m_tiles.firstTilesDirectory(); }
    [[nodiscard]] bool sharpTiles() const;
    /// Its roads and places, as they are searched for.
    [[nodiscard]] QList<SearchEntry> searchEntries() const;

Q_SIGNALS:
    /// What it is called is in the language of now.
    void retranslated();

private:
    CityPack m_pack;
    RoadGraph m_roads;
    TileServer m_tiles;
    SignTemplates m_signTemplates;
};

} // namespace wf
