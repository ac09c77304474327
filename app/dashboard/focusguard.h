// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enteronce.h"

#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtQmlIntegration>

namespace wf {

/// Keeps the keyboard of a window on what is seen. Qt Quick leaves it in a panel that is hidden, on a page that is turned away from,
/// in a row that was scrolled off: a key would send or decide something there that nobody looks at.
/// - The focus leaves what is hidden or disabled, before the next key at the latest: back to where it was before, never onto a button.
/// - What takes the focus outside of what its scrolling area shows is brought into sight.
/// - A key that acts (Enter, Space, a letter, a digit; an arrow where it chooses: `arrowsAct`) on what is out of sight only shows it, and
///   swallowed() says so; the same key again acts. What it acts on is the list's row, or what the item with the keyboard, or one around
///   it, says (`actsOn(key)`: the choice of a digit), and all of that is to be seen, as far as it can be.
/// - A key held down acts once, however its repeats come (see HeldKey), but for texts and arrows, and it is no text where the keyboard has
///   gone meanwhile; Enter acts once however it is held or tapped, see EnterOnce.
/// - Qt's own dialogs for files stand in the window, with the keyboard: one in a window of its own may get none, and can't be left.
class FocusGuard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickWindow *window READ window WRITE setWindow NOTIFY windowChanged REQUIRED)
public:
    using QObject::QObject;

    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    void setWindow(QQuickWindow *window);

    /// Visible and enabled, with all it lies in.
    [[nodiscard]] static bool isReachable(const QQuickItem *item);
    /// Something of it can be seen: for a list, of its current row.
    [[nodiscard]] static bool isSeen(QQuickItem *item);

    /// As if nobody had touched a key for a while.
    void rest() { m_enter.forgetAll(); }

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void windowChanged();
    /// A key did nothing but to show what it would have acted on.
    void swallowed();

private:
    void follow();
    void settle();
    /// Held on from before: for a command, or for another text.
    [[nodiscard]] bool isStale(const QKeyEvent &key);
    [[nodiscard]] bool heeds(const QKeyEvent &key);
    [[nodiscard]] QQuickItem *before(const QQuickItem *hidden) const;
    /// What has the keyboard, and then what the key acts on where that is something else. False: nothing moved.
    static bool reveal(QQuickItem *item, QQuickItem *acted = nullptr);

    QPointer<QQuickWindow> m_window;
    QPointer<QQuickItem> m_item;
    QPointer<QQuickItem> m_pressedAt; ///< what kept the keyboard when the last key was pressed
    EnterOnce m_enter;
    int m_swallowedKey = 0; ///< as long as it is held
    QList<QPointer<QQuickItem>> m_trail; ///< where the keyboard was, the last at the end
};

} // namespace wf
