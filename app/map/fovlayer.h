// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layeritem.h"

namespace wf {

/// What cameras see: faint sectors on the ground. Roles: latitude, longitude, heading and fov (degrees), rangeM (metres),
/// tint, dimmed, subject.
class FovLayer : public LayerItem {
    Q_OBJECT
    QML_ELEMENT
public:
    explicit FovLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] int count() const override { return int(m_sectors.size()); }
    /// Sectors are not picked: what stands in them is.
    Q_INVOKABLE QString subjectAt(qreal x, qreal y) const override;

protected:
    void read(const std::optional<QList<std::pair<int, int>>> &changes) override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    struct Sector {
        QPointF place; ///< Mercator metres
        double heading; ///< radians
        double half; ///< half the angle, radians
        double radius; ///< Mercator metres
        QColor tint;
        bool selected;
    };

    void build(MapNode &node);

    QList<Sector> m_sectors;
    QPointF m_origin;
    bool m_stale = true;
};

} // namespace wf
