// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "idlekeys.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QQuickItem>

namespace wf {

namespace {

bool isInDialog(const QQuickItem *item)
{
    while (item && !item->inherits("QQuickPopupItem"))
        item = item->parentItem();
    return item;
}

/// A list has dropped down from it: what a key says of the page is not what it would do once the list is closed.
bool isChoosing(const QQuickItem *item)
{
    for (; item; item = item->parentItem()) {
        const auto *list = item->property("popup").value<QObject *>();
        if (list && list->property("visible").toBool())
            return true;
    }
    return false;
}

} // namespace

void IdleKeys::setWindow(QQuickWindow *window)
{
    if (window == m_window)
        return;
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window;
    if (m_window)
        m_window->installEventFilter(this);
    Q_EMIT windowChanged();
}

void IdleKeys::setKeys(const QStringList &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    Q_EMIT keysChanged();
}

bool IdleKeys::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_window && event->type() == QEvent::KeyPress) {
        const auto &pressed = *static_cast<QKeyEvent *>(event);
        // Held down it has been told once.
        if (const QString key = QKeySequence(pressed.keyCombination()).toString(QKeySequence::PortableText);
            !pressed.isAutoRepeat() && m_keys.contains(key) && !isChoosing(m_window->activeFocusItem()))
            Q_EMIT idle(key, isInDialog(m_window->activeFocusItem()));
    }
    return QObject::eventFilter(object, event);
}

} // namespace wf
