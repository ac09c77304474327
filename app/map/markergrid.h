// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QPointF>
#include <QRect>

namespace wf {

/// Where a marker is: it goes on from its report for at most longestMove seconds.
struct MovingPlace {
    static constexpr double longestMove = 30; ///< seconds; as in shaders/marker.vert

    QPointF place; ///< Mercator metres
    QPointF velocity; ///< Mercator metres per second
    double at = 0; ///< UTC ms of the report
    bool there = false;
    bool selected = false; ///< drawn above the others

    [[nodiscard]] QPointF placeAt(double now) const { return place + velocity * qBound(0.0, (now - at) / 1000, longestMove); }
};

/// Finds markers by where they are. Each stands in every cell of the world that it may come to before its next report, so that nothing
/// has to be kept up to date while they move.
class MarkerGrid {
public:
    /// So many rows that are nowhere yet, in cells of this size (Mercator metres).
    void reset(qsizetype count, double cellSize);
    void set(int row, const MovingPlace &marker);

    /// The marker nearest to a point and not farther than `reach` (Mercator metres) at a time; of several equally near the one drawn
    /// on top: a selected one, then the last. -1 = none.
    [[nodiscard]] int nearest(QPointF point, double reach, double now) const;

private:
    /// First and last cell in both directions; empty = nowhere, or too many to list.
    [[nodiscard]] QRect cellsOf(const MovingPlace &marker) const;
    [[nodiscard]] int cellOf(double metres) const;
    [[nodiscard]] static quint64 keyOf(int x, int y) { return quint64(quint32(x)) << 32 | quint32(y); }
    void enter(int row, const QRect &cells);
    void leave(int row, const QRect &cells);

    double m_cellSize = 1000;
    QList<MovingPlace> m_markers;
    QList<QRect> m_cellsOfRow;
    QHash<quint64, QList<int>> m_cells;
    QList<int> m_wide; ///< those that may come through too many cells
};

} // namespace wf
