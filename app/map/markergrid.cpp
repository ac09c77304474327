// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markergrid.h"

#include <algorithm>
#include <cmath>

namespace wf {

namespace {

constexpr int mostCells = 25; // of one marker
constexpr double cellLimit = 1e9; // keeps a cell's number in an int, however far out a place is said to be

} // namespace

void MarkerGrid::reset(qsizetype count, double cellSize)
{
    m_cellSize = std::isfinite(cellSize) && cellSize > 0 ? cellSize : 1000;
    m_markers = QList<MovingPlace>(count);
    m_cellsOfRow = QList<QRect>(count);
    m_cells.clear();
    m_wide.clear();
}

int MarkerGrid::cellOf(double metres) const
{
    return std::isnan(metres) ? 0 : int(std::floor(std::clamp(metres / m_cellSize, -cellLimit, cellLimit)));
}

QRect MarkerGrid::cellsOf(const MovingPlace &marker) const
{
    const QPointF end = marker.place + marker.velocity * MovingPlace::longestMove;
    const QPoint first(cellOf(std::min(marker.place.x(), end.x())), cellOf(std::min(marker.place.y(), end.y())));
    const QPoint last(cellOf(std::max(marker.place.x(), end.x())), cellOf(std::max(marker.place.y(), end.y())));
    const QRect cells(first, last);
    return qint64(cells.width()) * cells.height() > mostCells ? QRect() : cells;
}

void MarkerGrid::enter(int row, const QRect &cells)
{
    if (cells.isEmpty()) {
        m_wide.append(row);
        return;
    }
    for (int x = cells.left(); x <= cells.right(); ++x) {
        for (int y = cells.top(); y <= cells.bottom(); ++y)
            m_cells[keyOf(x, y)].append(row);
    }
}

void MarkerGrid::leave(int row, const QRect &cells)
{
    if (cells.isEmpty()) {
        m_wide.removeOne(row);
        return;
    }
    for (int x = cells.left(); x <= cells.right(); ++x) {
        for (int y = cells.top(); y <= cells.bottom(); ++y) {
            const auto cell = m_cells.find(keyOf(x, y));
            cell->removeOne(row);
            if (cell->isEmpty())
                m_cells.erase(cell);
        }
    }
}

void MarkerGrid::set(int row, const MovingPlace &marker)
{
    MovingPlace &own = m_markers[row];
    QRect &standing = m_cellsOfRow[row];
    const QRect cells = marker.there ? cellsOf(marker) : QRect();
    if (own.there && (!marker.there || cells != standing))
        leave(row, standing);
    if (marker.there && (!own.there || cells != standing))
        enter(row, cells);
    standing = cells;
    own = marker;
}

int MarkerGrid::nearest(QPointF point, double reach, double now) const
{
    int found = -1;
    double best = reach * reach;
    const auto look = [&](int row) {
        const MovingPlace &marker = m_markers.at(row);
        const QPointF d = marker.placeAt(now) - point;
        const double distance = QPointF::dotProduct(d, d);
        if (!(distance <= best))
            return;
        const bool above = found < 0 || std::pair(marker.selected, row) > std::pair(m_markers.at(found).selected, found);
        if (distance < best || above) {
            best = distance;
            found = row;
        }
    };
    const QRect area(QPoint(cellOf(point.x() - reach), cellOf(point.y() - reach)),
                     QPoint(cellOf(point.x() + reach), cellOf(point.y() + reach)));
    if (qint64(area.width()) * area.height() > m_cells.size()) { // seen from far above
        for (int row = 0; row < m_markers.size(); ++row) {
            if (m_markers.at(row).there)
                look(row);
        }
        return found;
    }
    for (int x = area.left(); x <= area.right(); ++x) {
        for (int y = area.top(); y <= area.bottom(); ++y) {
            const auto cell = m_cells.constFind(keyOf(x, y));
            if (cell != m_cells.cend())
                std::ranges::for_each(*cell, look);
        }
    }
    std::ranges::for_each(m_wide, look);
    return found;
}

} // namespace wf
