// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Hospitals, fire stations, railway stations and shelters: can they be reached and left, and how much longer it takes.
Panel {
    id: root

    required property View view

    signal looked(real latitude, real longitude)
    signal chosen(string subject)

    function look(latitude: real, longitude: real, record: string) {
        root.looked(latitude, longitude)
        if (record !== "")
            root.chosen(record)
    }

    title: qsTr("Within reach")
    note: view.traffic.cutCount > 0 ? qsTr("%1 cut off · %2 slower").arg(view.traffic.cutCount).arg(view.traffic.slowCount)
                                       : qsTr("%1 slower").arg(view.traffic.slowCount)

    EmptyState {
        visible: list.count === 0
        text: qsTr("Hospitals, fire stations, railway stations and shelters of the city will stand here, with what closures do to the ways there.")
    }
    Row {
        id: header

        visible: list.count > 0
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.pad; rightMargin: Theme.pad; topMargin: 6 }
        WfText { width: parent.width - 176; text: qsTr("Place"); dim: true; font.pixelSize: Theme.small }
        WfText { width: 88; text: qsTr("In"); dim: true; font.pixelSize: Theme.small }
        WfText { width: 88; text: qsTr("Out"); dim: true; font.pixelSize: Theme.small }
    }
    WfList {
        id: list

        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: parent.bottom; topMargin: 4 }
        model: root.view.traffic.accesses
        onEntered: index => {
            const place = root.view.traffic.accesses.get(index)
            root.look(place.latitude, place.longitude, place.record)
        }
        delegate: Rectangle {
            id: row

            required property string name
            required property string inText
            required property string outText
            required property string severity
            required property string record
            required property bool cut
            required property real latitude
            required property real longitude

            width: list.width
            height: 32
            color: mouse.containsMouse ? Theme.rowHover : "transparent"
            Row {
                anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
                WfText {
                    width: parent.width - 176
                    height: parent.height
                    text: (row.cut ? "▲ " : "") + row.name
                    rightPadding: 6
                    color: row.cut ? Theme.red : Theme.text
                    strong: row.cut
                }
                Repeater {
                    model: [row.inText, row.outText]

                    WfText {
                        required property string modelData

                        width: 88
                        height: row.height
                        text: modelData
                        color: row.severity === "" ? Theme.dim : Theme.severity(row.severity)
                    }
                }
            }
            MouseArea {
                id: mouse

                anchors.fill: parent
                hoverEnabled: true
                onClicked: root.look(row.latitude, row.longitude, row.record)
            }
        }
    }
}
