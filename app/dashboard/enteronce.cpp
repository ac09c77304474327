// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enteronce.h"

#include <utility>

namespace wf {

namespace {

/// Enter is a line break in it. In one line of input it does something.
bool takesLines(const QQuickItem *item)
{
    return item && (item->flags() & QQuickItem::ItemAcceptsInputMethod) && !item->inherits("QQuickTextInput");
}

} // namespace

QQuickItem *EnterOnce::keeper(QQuickItem *focus)
{
    const QQuickItem *rows = focus ? focus->parentItem() : nullptr;
    QQuickItem *list = rows ? rows->parentItem() : nullptr;
    return list && list->inherits("QQuickItemView") ? list : focus;
}

bool EnterOnce::swallows(const QKeyEvent &key, QQuickItem *focus)
{
    m_isHeldOn = m_held.isHeldOn(key);
    if (!isEnter(key)) {
        if (!HeldKey::isModifier(key.key()))
            forget();
        return false;
    }
    // What is asked first, whether it is a shortcut, and the press that follows are one.
    if (key.type() == QEvent::KeyPress && std::exchange(m_isAsked, false))
        return m_isSwallowed;
    m_isAsked = key.type() == QEvent::ShortcutOverride;
    m_isSwallowed = isTooMuch(key, focus);
    return m_isSwallowed;
}

bool EnterOnce::isTooMuch(const QKeyEvent &key, QQuickItem *focus)
{
    const QQuickItem *at = keeper(focus);
    const bool isElsewhere = at != m_from.data();
    if (m_isHeldOn) {
        m_hasMoved = m_hasMoved || isElsewhere;
        const bool isPlain = !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        return m_hasMoved || !isPlain || !takesLines(focus);
    }
    const bool isAtOnce = m_isArmed && m_since.isValid() && m_since.durationElapsed() < rest;
    m_since.start();
    m_hasMoved = isAtOnce && isElsewhere;
    if (m_hasMoved)
        return true;
    m_from = keeper(focus);
    m_isArmed = true;
    return false;
}

void EnterOnce::released(const QKeyEvent &key)
{
    m_held.released(key);
    if (!isEnter(key) || key.isAutoRepeat())
        return;
    m_isAsked = false;
    m_since.start();
}

} // namespace wf
