// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// What of a call scrolls: while nothing is typed the calls that wait, then the form. Where the keyboard is, is seen.
WfScroll {
    id: root

    required property View view
    /// The calls that wait, the oldest first: {at, entered}.
    required property list<var> kept
    /// It is in hand, and on the screen.
    required property bool shows
    /// It is on its way to disk: nothing of it is changed.
    required property bool isSending
    readonly property CallForm form: questions

    signal takeAsked(real at)
    /// Something else stands in the form now.
    signal edited
    /// The place was found.
    signal placed

    function reveal(item: Item) {
        for (let one = item; one !== null; one = one.parent) {
            if (one === questions) {
                const top = item.mapToItem(contentItem, 0, 0).y
                contentY = Math.max(0, Math.min(top - Theme.gap, Math.max(contentY, top + item.height + Theme.gap - height)))
                return
            }
        }
    }

    contentHeight: questions.y + questions.implicitHeight
    onHeightChanged: if (shows)
        reveal(Window.activeFocusItem)

    Connections {
        target: root.Window.window
        enabled: root.shows

        function onActiveFocusItemChanged() {
            questions.follow(root.Window.activeFocusItem)
            root.reveal(root.Window.activeFocusItem)
        }
    }
    KeptCalls {
        id: others

        width: questions.width
        visible: root.kept.length > 0 && questions.isBlank()
        view: root.view
        calls: root.kept
        types: questions.choicesOf("type")
        onTakeAsked: at => root.takeAsked(at)
    }
    CallForm {
        id: questions

        y: others.visible ? others.implicitHeight + Theme.pad : 0
        width: root.width - Theme.gutter
        view: root.view
        active: root.shows
        readOnly: root.isSending
        onYChanged: if (root.shows)
            root.reveal(root.Window.activeFocusItem) // the calls above it have their height only now
        onWrittenChanged: root.edited()
        onPlaced: root.placed()
    }
}
