// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citypack.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QString>

namespace wf {

/// A line of the road map. Ways meet where they have a point with the same coordinates (to 7 decimals) in common.
struct DraftWay {
    qint64 id = 0; ///< of the source; 0 = none
    QString name;
    QString roadClass; ///< "motorway" … "service", "footway", "track"
    bool link = false; ///< a ramp
    bool drivable = true; ///< belongs to the road graph
    bool oneway = false; ///< in the order of the line
    bool bridge = false;
    bool tunnel = false;
    int layer = 0;
    int carriageways = 1; ///< 2 = this line is one of two
    double kmh = 0; ///< 0 = usual for the class
    QList<QPointF> line;
};

/// A surface: the first ring is the outline, the others are holes; rings are closed.
struct DraftArea {
    QString kind;
    QString name;
    double height = 0; ///< m, buildings
    QList<QList<QPointF>> rings;
};

/// Water line or railway.
struct DraftLine {
    QString kind;
    QString name;
    bool bridge = false;
    bool tunnel = false;
    int layer = 0;
    QList<QPointF> line;
};

/// A turn that is forbidden, or (only) the one that is allowed, as OpenStreetMap states it: ways and the point between.
struct DraftRestriction {
    qint64 fromWay = 0;
    qint64 toWay = 0;
    QPointF via;
    bool only = false;
};

/// A city while it is being read or drawn, before it is written to a pack.
struct CityDraft {
    QString nameZh;
    QString nameEn;
    QString attribution;
    bool schematic = false;
    QList<DraftWay> ways;
    QList<DraftArea> areas;
    QList<DraftLine> waterLines;
    QList<DraftLine> rail;
    QList<CityPack::Place> places;
    QList<CityPack::Place> districts; ///< kind holds the administrative code
    QList<DraftRestriction> restrictions;
    QHash<QString, qint64> skipped; ///< why (a sentence, translated) → how many
};

/// 1 motorway … 7 service, 8 what is not for cars.
[[nodiscard]] int classRank(const QString &roadClass);
/// Usual speed of travel in km/h, not the limit.
[[nodiscard]] double classSpeed(const QString &roadClass, bool link);

} // namespace wf
