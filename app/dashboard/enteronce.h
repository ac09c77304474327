// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heldkey.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPointer>
#include <QQuickItem>

#include <chrono>

namespace wf {

/// One press of Enter, with Ctrl or without, acts once: what it opened, closed or gave the keyboard to was not seen by who pressed it.
/// - Held on, however that comes (see HeldKey), it does nothing more, whichever modifier is let go of first; only in a text of lines that
///   keeps the keyboard it goes on.
/// - Pressed again at once it does nothing where the keyboard has gone elsewhere meanwhile. In the text or the list that keeps the keyboard
///   every press counts, and so does one after any other key or a press of the mouse: that was meant for what is there now.
class EnterOnce {
public:
    /// How long after the last Enter was let go of another one may be of the same hand's movement.
    static constexpr auto rest = std::chrono::milliseconds(600);

    /// Of each KeyPress and ShortcutOverride of a window, before anything acts on it; `focus`: what has the keyboard.
    [[nodiscard]] bool swallows(const QKeyEvent &key, QQuickItem *focus);
    void released(const QKeyEvent &key);
    /// Something else was done, or enough time has passed.
    void forget() { m_isArmed = false; }
    /// As if no key had been touched for a while.
    void forgetAll()
    {
        forget();
        m_held.forget();
    }
    /// Of the key that was asked of last, whichever: it is held down from before.
    [[nodiscard]] bool isHeldOn() const { return m_isHeldOn; }

    /// What keeps the keyboard: of a row of a list the list, otherwise the item itself.
    [[nodiscard]] static QQuickItem *keeper(QQuickItem *focus);
    [[nodiscard]] static bool isEnter(const QKeyEvent &key) { return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter; }

private:
    [[nodiscard]] bool isTooMuch(const QKeyEvent &key, QQuickItem *focus);

    QPointer<QQuickItem> m_from; ///< what kept the keyboard when Enter last acted
    QElapsedTimer m_since; ///< since Enter was last pressed, or let go of
    HeldKey m_held;
    bool m_isHeldOn = false;
    bool m_isArmed = false;
    bool m_hasMoved = false; ///< the keyboard, since Enter was pressed
    bool m_isAsked = false; ///< whether it is a shortcut: the press itself may follow
    bool m_isSwallowed = false;
};

} // namespace wf
