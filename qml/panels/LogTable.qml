// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// The events of the log, the newest first; older ones are fetched when one scrolls to them.
Item {
    id: root

    required property Session session
    /// In which the longest that is said of who it was stands whole, of what was on the screen so far.
    property real wish: 0
    readonly property real who: Math.max(116, Math.min(wish, root.width * 0.3))

    EmptyState {
        visible: list.count === 0
        text: qsTr("Nothing has happened yet. Every step anybody takes will be written here.")
    }
    WfList {
        id: list

        anchors.fill: parent
        model: root.session.lists.events
        newestFirst: true
        onEntered: index => root.session.lists.selected = root.session.lists.events.get(index).subject ?? ""
        delegate: Item {
            id: row

            required property string timeText
            required property string seatName
            required property string onBehalf
            required property string verbTitle
            required property string number
            required property string text
            required property string kindTitle
            required property string subject

            width: list.width
            height: 36
            RowLayout {
                anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
                spacing: 12
                WfText {
                    text: row.timeText
                    dim: true
                    Layout.preferredWidth: 72
                }
                WfText {
                    text: row.onBehalf === "" ? row.seatName : qsTr("%1 for %2").arg(row.seatName).arg(root.session.seatTitle(row.onBehalf))
                    Layout.preferredWidth: root.who
                    onImplicitWidthChanged: if (implicitWidth > root.wish)
                        root.wish = Math.ceil(implicitWidth)
                    Component.onCompleted: root.wish = Math.max(root.wish, Math.ceil(implicitWidth))
                }
                WfText {
                    text: row.verbTitle
                    strong: true
                    Layout.preferredWidth: Math.max(130, Math.min(240, root.width * 0.15))
                }
                WfText {
                    text: row.number
                    dim: true
                    Layout.preferredWidth: 72
                }
                WfText {
                    text: row.text
                    Layout.fillWidth: true
                }
            }
            Rectangle {
                height: 1
                width: parent.width
                color: Theme.rowLine
                anchors.bottom: parent.bottom
            }
            TapHandler { onTapped: root.session.lists.selected = row.subject }
        }
    }
}
