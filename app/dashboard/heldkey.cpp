// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldkey.h"

#include <cstdlib>
#include <utility>

namespace wf {

bool HeldKey::isModifier(int key)
{
    switch (key) {
    case Qt::Key_Control:
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
        return true;
    default:
        return false;
    }
}

bool HeldKey::isSamePress(const QKeyEvent &key) const
{
    if (key.key() != m_key || !m_isLetGo)
        return false;
    const bool isDigit = m_key >= Qt::Key_0 && m_key <= Qt::Key_9;
    const std::chrono::nanoseconds limit = isDigit ? sameDigit : samePress;
    if (key.timestamp() == 0 || m_releasedAt == 0)
        return m_since.isValid() && m_since.durationElapsed() < limit;
    // What the events say, not when they are read: behind a busy moment two presses come together.
    const auto apart = std::chrono::milliseconds(std::abs(qint64(key.timestamp()) - qint64(m_releasedAt)));
    return apart < limit;
}

bool HeldKey::isHeldOn(const QKeyEvent &key)
{
    if (isModifier(key.key()))
        return false;
    const bool wasAsked = std::exchange(m_isAsked, key.type() == QEvent::ShortcutOverride);
    if (wasAsked && key.type() == QEvent::KeyPress && key.key() == m_key)
        return m_isHeldOn;
    // Pressed without having been let go of: that went to another window.
    m_isHeldOn = key.isAutoRepeat() || isSamePress(key);
    m_key = key.key();
    m_isLetGo = false;
    return m_isHeldOn;
}

void HeldKey::released(const QKeyEvent &key)
{
    if (key.isAutoRepeat() || key.key() != m_key)
        return;
    m_isAsked = false;
    m_isLetGo = true;
    m_releasedAt = key.timestamp();
    m_since.start();
}

} // namespace wf
