// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Closures, cameras and units that belong to the incident, and what stands near and could be linked.
ColumnLayout {
    id: root

    required property View view

    function link(subject: string, linked: bool) {
        view.desk.run("incident.link", view.incident.incident, view.incident.linkFields(subject, linked))
    }

    spacing: 2

    Repeater {
        id: list

        model: root.view.incident.links

        RowLayout {
            id: entry

            required property string subject
            required property string kind
            required property string kindTitle
            required property string title
            required property string stateTitle
            required property real metres
            required property bool linked
            required property bool byOrder

            Layout.fillWidth: true
            spacing: 8
            WfText {
                Layout.preferredWidth: 84
                text: entry.kindTitle
                dim: true
                font.pixelSize: Theme.small
            }
            WfText {
                Layout.fillWidth: true
                text: entry.title
                strong: entry.linked
                font.pixelSize: Theme.small + 1
                MouseArea {
                    anchors.fill: parent
                    onClicked: root.view.lists.selected = entry.subject
                }
            }
            WfText {
                text: entry.byOrder ? qsTr("by order") : entry.metres >= 0 ? qsTr("%1 m").arg(entry.metres.toFixed(0)) : entry.stateTitle
                dim: true
                font.pixelSize: Theme.small
                elide: Text.ElideNone
            }
            WfButton {
                implicitHeight: 26
                implicitWidth: 64
                font.pixelSize: 12
                visible: !root.view.desk.readOnly && root.view.incident.open && !entry.byOrder && !(entry.linked && entry.kind === "closure")
                text: entry.linked ? qsTr("Unlink") : qsTr("Link")
                onClicked: root.link(entry.subject, !entry.linked)
            }
        }
    }
    WfText {
        visible: list.count === 0
        text: root.view.incident.open ? qsTr("Nothing linked, and no closure or camera near.") : qsTr("It is over: nobody is sent there any more.")
        dim: true
        font.pixelSize: Theme.small
    }
}
