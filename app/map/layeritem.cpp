// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layeritem.h"

#include <QHoverEvent>
#include <QMouseEvent>

namespace wf {

LayerItem::LayerItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(&m_camera, &MapCamera::changed, this, &QQuickItem::update);
    connect(&m_rows, &RowSource::changed, this, &QQuickItem::polish);
}

void LayerItem::setMap(QQuickItem *map)
{
    if (map == m_camera.map())
        return;
    m_camera.follow(map);
    Q_EMIT mapChanged();
    readAll();
}

void LayerItem::setModel(const QVariant &model)
{
    m_rows.setSource(model);
    Q_EMIT modelChanged();
    readAll();
}

void LayerItem::setTints(const QVariantMap &tints)
{
    m_tints = tints;
    Q_EMIT tintsChanged();
    readAll();
}

void LayerItem::setSelectedSubject(const QString &subject)
{
    if (subject == m_selected)
        return;
    m_selected = subject;
    Q_EMIT selectedSubjectChanged();
    readAll();
}

void LayerItem::setMinimumZoom(qreal zoom)
{
    if (qFuzzyCompare(zoom, m_minimumZoom))
        return;
    m_minimumZoom = zoom;
    Q_EMIT minimumZoomChanged();
    update();
}

void LayerItem::setInteractive(bool interactive)
{
    if (interactive == m_interactive)
        return;
    m_interactive = interactive;
    setAcceptedMouseButtons(interactive ? Qt::LeftButton : Qt::NoButton);
    setAcceptHoverEvents(interactive);
    Q_EMIT interactiveChanged();
}

MapFrame LayerItem::frame(QPointF origin) const
{
    return {.center = m_camera.center() - origin, .size = size(), .scale = float(m_camera.scale()), .bearing = float(m_camera.bearing())};
}

void LayerItem::readAll()
{
    m_readAll = true;
    polish();
}

void LayerItem::updatePolish()
{
    const int before = count();
    auto changes = m_rows.takeChanges();
    if (std::exchange(m_readAll, false))
        changes.reset();
    read(changes);
    update();
    if (count() != before)
        Q_EMIT countChanged();
}

void LayerItem::componentComplete()
{
    QQuickItem::componentComplete();
    readAll();
}

void LayerItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    update();
}

void LayerItem::mousePressEvent(QMouseEvent *event)
{
    const QString subject = subjectAt(event->position().x(), event->position().y());
    event->setAccepted(!subject.isEmpty());
    if (!subject.isEmpty())
        Q_EMIT clicked(subject, event->position().x(), event->position().y());
}

void LayerItem::hoverMoveEvent(QHoverEvent *event)
{
    const QString subject = subjectAt(event->position().x(), event->position().y());
    event->ignore();
    if (subject != std::exchange(m_under, subject))
        Q_EMIT hovered(subject);
}

} // namespace wf
