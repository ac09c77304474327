// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic

/// A dialog over everything; when it closes the keyboard is where it was before, or as near to it as still exists.
Popup {
    id: root

    /// What had the focus, and all it lay in.
    property list<Item> trail: []

    parent: Overlay.overlay
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    onAboutToShow: {
        const items = []
        for (let item = parent?.Window.activeFocusItem ?? null; item; item = item.parent)
            items.push(item)
        trail = items
    }
    onClosed: {
        const item = trail.find(one => one !== null && one.visible)
        trail = []
        item?.forceActiveFocus(Qt.TabFocusReason)
    }
}
