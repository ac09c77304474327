// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic

/// A dialog over everything; when it closes the keyboard is where it was before, or as near to it as still exists. Esc closes it, at once
/// unless something was typed or chosen in it: then a second one does (see LeaveGuard, whose line each dialog shows beside its buttons).
Popup {
    id: root

    /// What had the focus, and all it lay in.
    property list<Item> trail: []
    /// What is filled in here is nothing to be kept: a search, or what takes effect as it is entered.
    property bool isPassing: false
    /// See LeaveGuard.
    property var filled: undefined
    readonly property LeaveGuard guard: LeaveGuard { form: root.contentItem; filled: root.filled }
    readonly property Shortcut leaving: Shortcut { // not the popup's own closing, which asks nobody
        sequence: "Esc"
        autoRepeat: false
        enabled: root.opened
        onActivated: root.leave()
    }

    function leave() {
        if (isPassing || guard.mayLeave())
            close()
    }

    parent: Overlay.overlay
    modal: true
    focus: true
    closePolicy: Popup.NoAutoClose
    onAboutToShow: {
        const items = []
        for (let item = parent?.Window.activeFocusItem ?? null; item; item = item.parent)
            items.push(item)
        trail = items
    }
    onOpened: guard.begin()
    onClosed: {
        const item = trail.find(one => one !== null && one.visible)
        trail = []
        item?.forceActiveFocus(Qt.TabFocusReason)
    }
}
