// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layeritem.h"

namespace wf {

/// Lines of a constant width in pixels, patterned by their state: closures, planned diversions, routes.
///
/// Roles: path (list of [longitude, latitude]; also "line"), state, direction ("both" or empty = no chevrons), tint (for
/// states of its own colour), dimmed, subject. States: asked, stopped, confirmed, in_force, reopening_asked, one_lane
/// (closed but for one lane), reopened, planned, route; others are not drawn.
class StripeLayer : public LayerItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qreal lineWidth MEMBER m_lineWidth NOTIFY lineWidthChanged)
    Q_PROPERTY(QString pathRole MEMBER m_path NOTIFY rolesChanged)
    Q_PROPERTY(QString stateRole MEMBER m_state NOTIFY rolesChanged)
    Q_PROPERTY(QString directionRole MEMBER m_direction NOTIFY rolesChanged)
    Q_PROPERTY(QString subjectRole MEMBER m_subject NOTIFY rolesChanged)
    /// Every row is drawn as if in this state, with chevrons, whatever it says itself; empty = by its own.
    Q_PROPERTY(QString fixedState MEMBER m_fixedState NOTIFY rolesChanged)
    /// The colour of ways ("planned", "route") whatever the row says.
    Q_PROPERTY(QString fixedTint MEMBER m_fixedTint NOTIFY rolesChanged)
public:
    explicit StripeLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] int count() const override { return int(m_lines.size()); }
    Q_INVOKABLE QString subjectAt(qreal x, qreal y) const override;

Q_SIGNALS:
    void lineWidthChanged();
    void rolesChanged();

protected:
    void read(const std::optional<QList<std::pair<int, int>>> &changes) override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    struct Line {
        QList<QPointF> points; ///< Mercator metres, no two neighbours equal
        QString subject;
        int pattern = -1;
        int flags = 0;
        QRgb tint = 0;
    };

    [[nodiscard]] Line lineOf(int row) const;
    void build(MapNode &node);

    QList<Line> m_lines;
    QPointF m_origin;
    qreal m_lineWidth = 12;
    bool m_stale = true;
    QString m_path = QStringLiteral("path");
    QString m_state = QStringLiteral("state");
    QString m_direction = QStringLiteral("direction");
    QString m_subject = QStringLiteral("subject");
    QString m_fixedState;
    QString m_fixedTint;
};

} // namespace wf
