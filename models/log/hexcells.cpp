// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hexcells.h"

#include <h3api.h>

#include <cmath>

namespace wf {

quint64 hexCell(double longitude, double latitude, int resolution)
{
    if (!std::isfinite(longitude) || !std::isfinite(latitude) || std::abs(latitude) > 90 || std::abs(longitude) > 180)
        return 0;
    const LatLng place{degsToRads(latitude), degsToRads(longitude)};
    H3Index cell = 0;
    return latLngToCell(&place, resolution, &cell) == E_SUCCESS ? quint64(cell) : 0;
}

QList<QPointF> hexOutline(quint64 cell)
{
    CellBoundary boundary{};
    if (isValidCell(cell) == 0 || cellToBoundary(cell, &boundary) != E_SUCCESS)
        return {};
    QList<QPointF> corners;
    for (int i = 0; i < boundary.numVerts; ++i) {
        const LatLng &corner = boundary.verts[i];
        corners.append({radsToDegs(corner.lng), radsToDegs(corner.lat)});
    }
    return corners;
}

} // namespace wf
