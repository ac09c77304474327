// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttext.h"

#include <QColor>
#include <QMouseEvent>
#include <QQuickItem>

#include <algorithm>

namespace wf {

namespace {

struct Found {
    QQuickItem *text = nullptr;
    bool hidden = false; ///< a surface lies there: what is below it cannot be read
};

bool hides(const QQuickItem &item)
{
    constexpr int opaque = 200; // of 255: panels let the map shine through a little
    return item.inherits("QQuickRectangle") && item.property("color").value<QColor>().alpha() >= opaque;
}

Found topmost(QQuickItem &item, const QPointF &point)
{
    if (!item.isVisible() || item.opacity() <= 0)
        return {};
    const QPointF here = item.mapFromScene(point);
    const bool within = item.contains(here);
    if (item.clip() && !within)
        return {};
    QList<QQuickItem *> children = item.childItems();
    std::ranges::stable_sort(children, {}, &QQuickItem::z);
    for (auto child = children.crbegin(); child != children.crend(); ++child) {
        if (const Found found = topmost(**child, point); found.text || found.hidden)
            return found;
    }
    if (!within)
        return {};
    if (item.inherits("QQuickText") && item.property("truncated").toBool())
        return {&item, false};
    return {nullptr, hides(item)};
}

} // namespace

CutText::CutText(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &CutText::look);
}

void CutText::setWindow(QQuickWindow *window)
{
    if (window == m_window)
        return;
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window;
    if (window)
        window->installEventFilter(this);
    Q_EMIT windowChanged();
}

QQuickItem *CutText::at(const QQuickWindow &window, const QPointF &point) { return topmost(*window.contentItem(), point).text; }

bool CutText::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        m_pointer = static_cast<QMouseEvent *>(event)->position();
        if (!m_place.contains(m_pointer))
            show({}, {});
        m_rest.start();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
    case QEvent::Leave:
    case QEvent::Wheel:
        m_rest.stop();
        show({}, {});
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void CutText::look()
{
    const QQuickItem *item = m_window ? at(*m_window, m_pointer) : nullptr;
    if (item)
        show(item->property("text").toString(), item->mapRectToScene(QRectF(0, 0, item->width(), item->height())));
    else
        show({}, {});
}

void CutText::show(const QString &text, const QRectF &place)
{
    if (text == m_text && place == m_place)
        return;
    m_text = text;
    m_place = place;
    Q_EMIT textChanged();
}

} // namespace wf
