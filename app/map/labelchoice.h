// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace wf {

/// A label that would like to be shown beside a point.
struct LabelWish {
    QString key; ///< source and subject
    QPointF point; ///< pixels
    QSizeF size; ///< pixels, padding included
    double priority = 0;
    double gap = 0; ///< pixels from the point to the label
    double reserve = 0; ///< square around the point that other labels keep free
};

/// Which labels are shown, and where: the more important one wins, none overlaps another, a marker's reserve, an area
/// kept free or the edge of the view. A label stays on the side where it was as long as there is room.
class LabelChoice {
public:
    struct Placed {
        int wish; ///< index
        QRectF box;
    };

    [[nodiscard]] QList<Placed> choose(const QList<LabelWish> &wishes, const QRectF &view, const QList<QRectF> &keepOut, int maximum);

private:
    QHash<QString, int> m_sides; ///< of what was shown last
};

} // namespace wf
