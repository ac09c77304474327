// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace wf {

/// What one square of tiles is painted from; plain data, since it crosses into a module.
struct PaintOrder {
    double left = 0; ///< the square in EPSG:3857, metres
    double bottom = 0;
    double right = 0;
    double top = 0;
    int edge = 1; ///< tiles along an edge of the square
    int tilePixels = 256; ///< along an edge of a tile
    int bufferPixels = 0; ///< around the square, from which labels and casings reach in
    double scale = 1; ///< of lines and labels
    int zoom = 0;
    std::map<std::string, double> sizes; ///< of the style at this zoom, by name
};

/// Paints tiles of one pack in one style. Mapnik and the seventy libraries it brings along stay in a module of their own, which is
/// loaded when there is a tile to paint: the start with a full cache never waits for them.
class TilePainter {
public:
    virtual ~TilePainter() = default;
    /// The PNG files of the square's tiles, row by row from its upper left; empty with the reason in `error`.
    [[nodiscard]] virtual std::vector<std::string> paint(const PaintOrder &order, std::string &error) = 0;
};

/// Where the module finds what it needs, and the style with its data source, as Mapnik's XML.
struct PainterSetup {
    std::string xml;
    std::string plugins; ///< folder of Mapnik's data sources
    std::vector<std::string> fonts; ///< files
};

/// What the module exports under `openPainterName`: a painter, or nullptr with the reason in `error`.
using OpenPainter = TilePainter *(*)(const PainterSetup &setup, std::string &error);
inline constexpr char openPainterName[] = "watchfloor_open_painter";

} // namespace wf
