// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

/// The hexagons of the H3 grid: the same ones in every month, so that two maps of a city can be laid side by side.
namespace wf {

/// Cells of half a kilometre to a side: a junction with its approaches.
inline constexpr int StandardHexResolution = 8;

/// The cell that a position lies in, degrees; 0 where there is none (no position, no such resolution).
[[nodiscard]] quint64 hexCell(double longitude, double latitude, int resolution);
/// Its corners, x = longitude and y = latitude in degrees, the first one not repeated; empty where it is no cell.
[[nodiscard]] QList<QPointF> hexOutline(quint64 cell);

} // namespace wf
