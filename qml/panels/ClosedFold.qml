// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// The closures that are over, folded away until somebody asks. Arrows go through them, Enter chooses; above them they are left.
Column {
    id: root

    required property View view
    property bool unfolded: false

    readonly property int count: closed.count

    signal chosen(string subject)
    /// The keyboard goes back to what stands above.
    signal backAsked

    function takeKeyboard() { head.forceActiveFocus(Qt.TabFocusReason) }
    /// The keyboard is in here.
    function hasKeys(): bool {
        for (let at = root.Window.activeFocusItem; at !== null; at = at.parent) {
            if (at === root)
                return true
        }
        return false
    }
    /// To a row; -1: to what folds them.
    function go(row: int) {
        if (row < -1)
            backAsked()
        else if (row < 0)
            takeKeyboard()
        else
            rows.itemAt(Math.min(row, rows.count - 1))?.forceActiveFocus(Qt.TabFocusReason)
    }

    Keys.onUpPressed: root.backAsked()
    Keys.onDownPressed: if (rows.count > 0) root.go(0)

    RecordFilterModel {
        id: closed

        source: root.view.lists.closures
        where: ({ isOpen: false })
    }
    WfButton {
        id: head

        visible: closed.count > 0
        x: Theme.pad
        implicitHeight: 32
        text: (root.unfolded ? "▾ " : "▸ ") + qsTr("Over: %1").arg(closed.count)
        onClicked: root.unfolded = !root.unfolded
    }
    Repeater {
        id: rows

        model: root.unfolded ? closed : null

        Rectangle {
            id: row

            required property int index
            required property string subject
            required property string number
            required property string road
            required property string directionTitle
            required property string fromPlace
            required property string toPlace
            required property string stateTitle
            required property string sinceText
            required property real reopenedAt

            width: root.width
            height: 40
            activeFocusOnTab: true
            Accessible.role: Accessible.ListItem
            Accessible.name: title.text
            Keys.onReturnPressed: root.chosen(row.subject)
            Keys.onEnterPressed: root.chosen(row.subject)
            Keys.onSpacePressed: root.chosen(row.subject)
            Keys.onUpPressed: root.go(row.index - 1)
            Keys.onDownPressed: root.go(row.index + 1)
            color: root.view.lists.selected === subject ? Theme.raised : mouse.containsMouse ? Theme.rowHover : "transparent"
            WfText {
                id: title

                text: row.number + "  " + qsTr("%1 %2").arg(row.road).arg(row.directionTitle) + "  " + row.fromPlace + " → " + row.toPlace
                dim: true
                anchors { left: parent.left; right: when.left; leftMargin: Theme.pad + 4; rightMargin: Theme.pad; verticalCenter: parent.verticalCenter }
            }
            WfText {
                id: when

                text: [row.sinceText, row.reopenedAt > 0 ? root.view.timeText(row.reopenedAt).slice(0, 5) : "", row.stateTitle].filter(s => s !== "").join(" · ")
                dim: true
                font.pixelSize: Theme.small
                elide: Text.ElideNone
                anchors { right: parent.right; rightMargin: Theme.pad; verticalCenter: parent.verticalCenter }
            }
            MouseArea {
                id: mouse

                anchors.fill: parent
                hoverEnabled: true
                onClicked: root.chosen(row.subject)
            }
            FocusRing { of: row }
        }
    }
}
