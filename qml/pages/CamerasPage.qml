// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Map
import Watchfloor.Panels
import Watchfloor.Lists

/// 视频: the catalogue of cameras, by place and state, and where each of them looks.
WindowPage {
    id: root

    property bool faultsOnly: false

    function choose(subject: string) {
        view.lists.selected = subject
        const row = view.lists.record(subject)
        if (row.hasPosition)
            city.show(row.latitude, row.longitude, 16)
    }

    RecordFilterModel {
        id: cameras

        source: root.view.lists.cameras
        text: bar.text
        states: root.faultsOnly ? ["fault"] : []
    }
    RowLayout {
        anchors { fill: parent; margins: Theme.pad }
        spacing: Theme.pad

        Panel {
            Layout.preferredWidth: Theme.part(root.width, 760, 0.56)
            Layout.fillHeight: true
            title: qsTr("Cameras")
            note: qsTr("%1 in all, %2 out of order").arg(root.view.lists.cameras.count).arg(root.view.lists.summary.camerasFault)

            FilterBar {
                id: bar

                width: parent.width
                view: root.view
                toggleText: qsTr("Out of order")
                onToggled: on => root.faultsOnly = on
            }
            RecordTable {
                anchors { fill: parent; topMargin: bar.height }
                model: cameras
                current: root.view.lists.selected
                follows: true
                emptyText: root.faultsOnly ? qsTr("Every camera works.") : qsTr("No cameras yet. They come with the exercise or a file of assets.")
                columns: [
                    { role: "recordId", title: qsTr("No."), width: 76, dim: true, format: v => v.toUpperCase() },
                    { role: "name", title: qsTr("Place"), width: 0, strong: true },
                    { role: "brigadeTitle", title: qsTr("Brigade"), width: 90, dim: true },
                    { role: "heading", title: qsTr("Looks"), width: 64, right: true, format: v => v < 0 ? "" : v.toFixed(0) + "°" },
                    { role: "stateTitle", title: qsTr("State"), width: 86, chip: true, tone: row => row.state === "fault" ? "near" : "" },
                    { role: "finding", title: qsTr("Last look"), width: 160, dim: true, format: (v, row) => row.lastLookAt > 0 ? root.view.timeText(row.lastLookAt) + " " + v : "" }
                ]
                onChosen: subject => root.choose(subject)
                onWalked: subject => root.choose(subject)
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.pad

            Rectangle {
                Layout.fillWidth: true
                Layout.fillHeight: true
                color: Theme.base
                border.color: Theme.line
                clip: true
                CityMap {
                    id: city

                    anchors { fill: parent; margins: 1 }
                    view: root.view
                    keepOut: [Qt.rect(layerMenu.x, layerMenu.y, layerMenu.width, layerMenu.height)]
                    layers: MapLayers { incidents: false; posts: false; signs: false; units: false }
                    Component.onCompleted: {
                        home()
                        zoomLevel = 14.4
                    }
                }
                LayerMenu {
                    id: layerMenu

                    map: city
                    anchors { right: parent.right; bottom: parent.bottom; margins: Theme.pad }
                }
            }
            DetailPanel {
                Layout.fillWidth: true
                Layout.preferredHeight: 330
                visible: root.view.lists.selected !== ""
                view: root.view
                onAsked: (verb, subject) => root.asked(verb, subject)
                onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
                onClosed: root.view.lists.selected = ""
            }
        }
    }
}
