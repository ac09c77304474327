// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapcamera.h"
#include "mapmaterial.h"
#include "rowsource.h"

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace wf {

/// A layer over a Map: follows its camera, reads its model once a frame, answers what lies under a point.
class LayerItem : public QQuickItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QQuickItem *map READ map WRITE setMap NOTIFY mapChanged)
    /// A QAbstractItemModel or a JavaScript list of objects.
    Q_PROPERTY(QVariant model READ model WRITE setModel NOTIFY modelChanged)
    /// What the semantic tints "normal" "info" "active" "warn" "alarm" "off" look like.
    Q_PROPERTY(QVariantMap tints READ tints WRITE setTints NOTIFY tintsChanged)
    Q_PROPERTY(QString selectedSubject READ selectedSubject WRITE setSelectedSubject NOTIFY selectedSubjectChanged)
    /// Below this zoom nothing of the layer is drawn or found.
    Q_PROPERTY(qreal minimumZoom READ minimumZoom WRITE setMinimumZoom NOTIFY minimumZoomChanged)
    /// Takes taps and hovering itself; otherwise ask with subjectAt().
    Q_PROPERTY(bool interactive READ isInteractive WRITE setInteractive NOTIFY interactiveChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit LayerItem(QQuickItem *parent = nullptr);

    [[nodiscard]] QQuickItem *map() const { return m_camera.map(); }
    void setMap(QQuickItem *map);
    [[nodiscard]] QVariant model() const { return m_rows.source(); }
    void setModel(const QVariant &model);
    [[nodiscard]] QVariantMap tints() const { return m_tints; }
    void setTints(const QVariantMap &tints);
    [[nodiscard]] QString selectedSubject() const { return m_selected; }
    void setSelectedSubject(const QString &subject);
    [[nodiscard]] qreal minimumZoom() const { return m_minimumZoom; }
    void setMinimumZoom(qreal zoom);
    [[nodiscard]] bool isInteractive() const { return m_interactive; }
    void setInteractive(bool interactive);
    [[nodiscard]] virtual int count() const = 0;

    /// The subject drawn at a point of the item, the nearest of several; empty = none.
    Q_INVOKABLE virtual QString subjectAt(qreal x, qreal y) const = 0;

Q_SIGNALS:
    void mapChanged();
    void modelChanged();
    void tintsChanged();
    void selectedSubjectChanged();
    void minimumZoomChanged();
    void interactiveChanged();
    void countChanged();
    void clicked(const QString &subject, qreal x, qreal y);
    void hovered(const QString &subject);

protected:
    [[nodiscard]] RowSource &rows() { return m_rows; }
    [[nodiscard]] const RowSource &rows() const { return m_rows; }
    [[nodiscard]] const MapCamera &camera() const { return m_camera; }
    [[nodiscard]] QColor tint(const QVariant &value) const { return tintOf(value, m_tints); }
    [[nodiscard]] bool isShown() const { return m_camera.map() && m_camera.zoom() >= m_minimumZoom; }
    /// The camera as the shaders want it; vertices are relative to `origin`.
    [[nodiscard]] MapFrame frame(QPointF origin) const;
    /// Everything is read and built again in the next frame.
    void readAll();
    /// Reads what changed; called once a frame, before the scene graph is synchronised.
    virtual void read(const std::optional<QList<std::pair<int, int>>> &changes) = 0;

    void updatePolish() override;
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void mousePressEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;

private:
    MapCamera m_camera;
    RowSource m_rows;
    QVariantMap m_tints = defaultPalette();
    QString m_selected;
    QString m_under;
    qreal m_minimumZoom = 0;
    bool m_interactive = false;
    bool m_readAll = true;
};

} // namespace wf
