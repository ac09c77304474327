// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citydraft.h"
#include "refusal.h"
#include "samplegeometry.h"

#include <QRandomGenerator>

#include <expected>

namespace wf::sample {

/// One carriageway or street while it is drawn.
struct Strip {
    QString name;
    QString roadClass;
    bool oneway = false;
    int carriageways = 1;
    bool link = false;
    int layer = 0; ///< > 0 bridge, < 0 tunnel
    bool minor = false; ///< a residential street of a block: dropped where it hangs in the air
    Line line;
};

/// A road as the table gives it: its middle line and how it is built.
struct Road {
    QString name;
    QString roadClass;
    QString form; ///< "single", "dual", "river", "express", "bridge", "tunnel"
    Line line;
    QList<int> strips; ///< indices into Drawing::strips
};

/// A named site that takes a block of about the given size.
struct Site {
    QString name;
    QString kind; ///< of the place
    QString area; ///< kind of the area, empty = a point only
    double squareMetres = 0;
    QPointF pos;
};

/// Everything the steps of the drawing share. Metres east and north of `origin`.
struct Drawing {
    QPointF origin{112.5400, 37.8500};
    QRandomGenerator random{20260724};
    std::vector<Road> roads;
    std::vector<Strip> strips;
    std::vector<Line> rails;
    QList<Site> sites;
    Line westBank; ///< middle of the western riverside expressway, south to north
    Line eastBank;
    CityDraft draft;

    [[nodiscard]] QPointF local(QPointF lonLat) const;
    [[nodiscard]] QPointF lonLat(QPointF local) const;
    [[nodiscard]] Line lonLat(const Line &line) const;
    [[nodiscard]] QList<QPointF> closed(const Line &ring) const; ///< in degrees, first point repeated
    void addArea(const QString &kind, const QString &name, const Line &ring, double height = 0);
    [[nodiscard]] double between(double low, double high);
};

/// Carriageways, side roads, bridges with ramps and tunnels from the roads' middle lines.
void drawRoads(Drawing &drawing, const QList<QStringList> &structures);
/// Blocks between the roads: streets, sites, built-up ground, buildings. Adds minor strips.
void drawBlocks(Drawing &drawing);
/// River with its islands and banks, canals, railways.
void drawLandscape(Drawing &drawing);
/// Makes ways of the strips, meeting where they cross on one level; drops minor streets that hang in the air.
void joinStrips(Drawing &drawing);

} // namespace wf::sample
