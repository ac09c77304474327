// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// A decision: what it is about stands above, what may be answered scrolls below it, who says it and the buttons stand at the foot. However
/// small the window is, facts and buttons are seen from the first moment on; what is answered comes into sight.
WfPopup {
    id: root

    required property Session session
    /// The page's map is at the right: the dialog stands at the left.
    property bool atLeft: false
    property string problem
    /// What the button does, in a word.
    property string action
    property bool danger: false
    /// What is still to be answered; empty: nothing is.
    property string missing
    readonly property bool complete: missing === ""
    /// Where it is answered: whoever is told of it finds the keyboard there.
    property Item missingField: null
    /// What belongs to the field the keyboard is in and is to be seen with it.
    property Item beside: null
    readonly property string seat: behalf.seat
    property alias facts: head.data
    default property alias answers: options.data

    signal helpAsked
    signal committed
    signal seatGiven

    /// Opens it with nothing scrolled; `begin` takes the keyboard to the first question, which stands at the top.
    function show(begin: var) {
        problem = ""
        behalf.reset()
        scroll.isStill = true
        open()
        begin()
        // Where nothing is asked the keyboard is in the dialog all the same, and not on what lies behind it.
        const focus = column.Window.activeFocusItem
        let inside = focus
        while (inside !== null && inside !== column)
            inside = inside.parent
        if (inside === null || !focus.visible || !focus.enabled)
            column.forceActiveFocus(Qt.TabFocusReason)
        scroll.contentY = 0
        scroll.isStill = false
    }

    function finish() {
        if (complete)
            return committed()
        problem = missing
        missingField?.forceActiveFocus(Qt.TabFocusReason)
    }

    onMissingChanged: problem = ""
    x: parent ? (atLeft ? Theme.rail + 40 : parent.width - width - 40) : 0
    y: Theme.topBar + Theme.gap
    width: 620
    height: Math.min(column.implicitHeight + 2 * Theme.pad, parent ? parent.height - y - Theme.gap : 900)
    padding: Theme.pad
    background: Rectangle { color: Theme.panelSolid; border.color: root.danger ? Theme.red : Theme.accent; border.width: 2; radius: Theme.radius }
    Overlay.modal: Rectangle { color: "#30000000" }

    contentItem: ColumnLayout {
        id: column

        readonly property Item focused: Window.activeFocusItem
        /// Where the eye is to be: the answer given, or the field that waits for one.
        readonly property Item spot: (focused as WfChoice)?.spot ?? focused

        spacing: Theme.gap
        onSpotChanged: scroll.reveal(spot)

        Shortcut {
            sequence: "PgDown"
            enabled: root.opened
            onActivated: scroll.turn(0.9)
        }
        Shortcut {
            sequence: "PgUp"
            enabled: root.opened
            onActivated: scroll.turn(-0.9)
        }
        Shortcut {
            sequence: "F1"
            autoRepeat: false
            enabled: root.opened
            onActivated: root.helpAsked()
        }
        Shortcut { // not a key handler: a choice that has the focus keeps Enter to itself
            sequences: ["Ctrl+Return", "Ctrl+Enter"]
            autoRepeat: false
            enabled: root.opened
            onActivated: root.finish()
        }

        ColumnLayout {
            id: head

            spacing: Theme.gap
            Layout.fillWidth: true
        }
        Rectangle { Layout.fillWidth: true; implicitHeight: 1; color: Theme.line }
        Flickable {
            id: scroll

            /// It is being opened: what takes the keyboard then is at the top.
            property bool isStill: false

            function isOption(item: Item): bool {
                for (let one = item; one !== null; one = one.parent) {
                    if (one === options)
                        return true
                }
                return false
            }
            /// Where the keyboard is, is seen, and what belongs to it where there is room for both. What is higher than the room shows its beginning.
            function reveal(item: Item) {
                if (isStill || !root.opened || !isOption(item))
                    return
                let top = item.mapToItem(options, 0, 0).y
                const bottom = top + item.height
                if (isOption(root.beside)) {
                    const upper = root.beside.mapToItem(options, 0, 0).y
                    if (upper < top && bottom - upper + 2 * Theme.gap <= height)
                        top = upper
                }
                const lowest = Math.max(0, contentHeight - height)
                contentY = Math.max(0, Math.min(lowest, top - Theme.gap, Math.max(contentY, bottom + Theme.gap - height)))
            }
            function turn(pages: real) { contentY = Math.max(0, Math.min(contentHeight - height, contentY + pages * height)) }

            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: options.implicitHeight
            contentHeight: options.implicitHeight
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            onContentHeightChanged: {
                returnToBounds()
                Qt.callLater(reveal, column.spot) // what has just come may have the keyboard
            }
            onHeightChanged: returnToBounds()
            ScrollBar.vertical: WfScrollBar {}

            ColumnLayout {
                id: options

                width: scroll.width - (scroll.clip ? 12 : 0)
                spacing: Theme.gap
            }
        }
        OnBehalf {
            id: behalf

            Layout.fillWidth: true
            desk: root.session.desk
            onSeatChanged: root.seatGiven()
        }
        WfText {
            Layout.fillWidth: true
            visible: root.problem !== ""
            text: root.problem
            color: Theme.red
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfText {
                text: qsTr("as %1").arg(root.session.desk.seatName)
                dim: true
                Layout.fillWidth: true
            }
            WfButton {
                text: qsTr("Cancel")
                hint: "Esc"
                onClicked: root.close()
            }
            WfButton {
                text: root.action
                hint: "Ctrl+↵"
                danger: root.danger
                primary: !root.danger
                enabled: root.complete
                onClicked: root.finish()
            }
        }
    }
}
