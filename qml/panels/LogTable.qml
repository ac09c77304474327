// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// The events of the log, the newest first; older ones are fetched when one scrolls to them. Where something is asked, those that fit.
Item {
    id: root

    required property View view
    /// What may be asked here; null: nothing.
    property EventsFound found: null
    readonly property bool isFiltered: found !== null && found.filtered
    /// In which the longest that is said of who it was stands whole, of what was on the screen so far.
    property real wish: 0
    readonly property real who: Math.max(116, Math.min(wish, root.width * 0.3))
    /// The same of what was done.
    property real deed: 0
    readonly property real what: Math.max(130, Math.min(deed, root.width * 0.25))

    /// Onto the newest.
    function takeKeyboard() {
        if (list.count > 0)
            list.forceActiveFocus(Qt.TabFocusReason)
    }
    function get(row: int): var { return isFiltered ? found.get(row) : view.lists.events.get(row) }

    EmptyState {
        visible: list.count === 0
        text: root.isFiltered ? root.found.busy ? qsTr("Looking through the log …") : root.found.failure !== "" ? root.found.failure
                                                : qsTr("No event is like that.")
            : qsTr("Nothing has happened yet. Every step anybody takes will be written here.")
    }
    WfList {
        id: list

        anchors.fill: parent
        model: root.isFiltered ? root.found : root.view.lists.events
        newestFirst: true
        onModelChanged: Qt.callLater(list.showNewest)
        onEntered: index => root.view.lists.selected = root.get(index).subject ?? ""
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
                    text: row.onBehalf === "" ? row.seatName : qsTr("%1 for %2").arg(row.seatName).arg(root.view.seatTitle(row.onBehalf))
                    Layout.preferredWidth: root.who
                    onImplicitWidthChanged: if (implicitWidth > root.wish)
                        root.wish = Math.ceil(implicitWidth)
                    Component.onCompleted: root.wish = Math.max(root.wish, Math.ceil(implicitWidth))
                }
                WfText {
                    text: row.verbTitle
                    strong: true
                    Layout.preferredWidth: root.what
                    onImplicitWidthChanged: if (implicitWidth > root.deed)
                        root.deed = Math.ceil(implicitWidth)
                    Component.onCompleted: root.deed = Math.max(root.deed, Math.ceil(implicitWidth))
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
            TapHandler { onTapped: root.view.lists.selected = row.subject }
        }
    }
}
