// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// The closures that are over, folded away until somebody asks.
Column {
    id: root

    required property Session session
    property bool unfolded: false

    signal chosen(string subject)

    RecordFilterModel {
        id: closed

        source: root.session.lists.closures
        where: ({ isOpen: false })
    }
    WfButton {
        visible: closed.count > 0
        x: Theme.pad
        implicitHeight: 32
        text: (root.unfolded ? "▾ " : "▸ ") + qsTr("Over: %1").arg(closed.count)
        onClicked: root.unfolded = !root.unfolded
    }
    Repeater {
        model: root.unfolded ? closed : null

        Rectangle {
            id: row

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
            color: root.session.lists.selected === subject ? Theme.raised : mouse.containsMouse ? Theme.rowHover : "transparent"
            WfText {
                text: row.number + "  " + qsTr("%1 %2").arg(row.road).arg(row.directionTitle) + "  " + row.fromPlace + " → " + row.toPlace
                dim: true
                anchors { left: parent.left; right: when.left; leftMargin: Theme.pad + 4; rightMargin: Theme.pad; verticalCenter: parent.verticalCenter }
            }
            WfText {
                id: when

                text: [row.sinceText, row.reopenedAt > 0 ? root.session.timeText(row.reopenedAt).slice(0, 5) : "", row.stateTitle].filter(s => s !== "").join(" · ")
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
        }
    }
}
