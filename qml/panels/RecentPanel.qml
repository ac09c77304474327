// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// What just happened: the last events of the log, the newest first.
Panel {
    id: root

    required property View view

    title: qsTr("Just now")

    EmptyState {
        visible: list.count === 0
        text: qsTr("Every step anybody takes will stand here, the newest first.")
    }
    ListView {
        id: list

        cacheBuffer: 0
        anchors.fill: parent
        clip: true
        interactive: false
        model: root.view.lists.events
        // A row that comes in above would push the view down, not itself up.
        onCountChanged: Qt.callLater(positionViewAtBeginning)
        delegate: Item {
            id: row

            required property string timeText
            required property string seatName
            required property string verbTitle
            required property string text
            required property string subject

            width: list.width
            height: 46
            ColumnLayout {
                anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad; topMargin: 5; bottomMargin: 5 }
                spacing: 0
                RowLayout {
                    Layout.fillWidth: true
                    WfText {
                        text: row.timeText
                        dim: true
                        font.pixelSize: Theme.small
                        elide: Text.ElideNone
                    }
                    WfText {
                        text: row.verbTitle
                        strong: true
                        font.pixelSize: Theme.small
                        Layout.fillWidth: true
                    }
                    WfText {
                        text: row.seatName
                        dim: true
                        font.pixelSize: Theme.small
                        Layout.maximumWidth: row.width * 0.5
                    }
                }
                WfText {
                    text: row.text
                    dim: true
                    font.pixelSize: Theme.small
                    Layout.fillWidth: true
                }
            }
            TapHandler { onTapped: root.view.lists.selected = row.subject }
        }
    }
}
