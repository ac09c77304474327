// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// 备勤/已派 by brigade and kind: free and committed units, people (民警 and 辅警 apart) as people, vehicles as vehicles.
Panel {
    id: root

    required property View view
    property string brigade

    readonly property var nothing: ({ title: "", free: 0, committed: 0, cells: [], officers: 0, officersFree: 0, auxiliaries: 0, auxiliariesFree: 0,
                                      vehicles: 0, vehiclesFree: 0, cross: 0, offDuty: 0 })

    signal chosen(string brigade)

    title: qsTr("Free / committed by brigade and kind")
    note: qsTr("people as people, vehicles as vehicles")

    component Cell: RowLayout {
        id: cell

        property int free
        property int committed
        property bool big: false

        spacing: 6
        WfText {
            Layout.fillWidth: true
            text: cell.free + cell.committed === 0 ? "–" : cell.free
            strong: cell.free > 0
            color: cell.free + cell.committed === 0 ? Theme.faint : cell.free === 0 ? Theme.amber : Theme.text
            font.pixelSize: cell.big ? 24 : 20
            horizontalAlignment: Text.AlignRight
        }
        WfText {
            Layout.preferredWidth: Math.max(cell.width < 96 ? 26 : 44, implicitWidth)
            text: cell.free + cell.committed === 0 ? "" : "/ " + cell.committed
            dim: true
            font.pixelSize: cell.big ? 18 : 16
        }
    }
    component Line: RowLayout {
        id: line

        required property var row
        property bool big: false

        spacing: 10
        WfText {
            Layout.preferredWidth: 150
            text: line.row.title
            strong: line.big
            font.pixelSize: line.big ? 18 : 16
        }
        Cell { Layout.preferredWidth: 10; Layout.fillWidth: true; free: line.row.free; committed: line.row.committed; big: line.big }
        Repeater {
            model: line.row.cells

            Cell {
                required property var modelData

                Layout.preferredWidth: 10
                Layout.fillWidth: true
                free: modelData.free
                committed: modelData.committed
                big: line.big
            }
        }
        Repeater {
            model: [["officersFree", "officers"], ["auxiliariesFree", "auxiliaries"], ["vehiclesFree", "vehicles"]]

            Cell {
                required property var modelData

                Layout.preferredWidth: 10
                Layout.fillWidth: true
                free: line.row[modelData[0]]
                committed: line.row[modelData[1]] - line.row[modelData[0]]
                big: line.big
            }
        }
        WfText {
            Layout.preferredWidth: 60
            text: line.row.cross > 0 ? line.row.cross : ""
            color: Theme.accent
            horizontalAlignment: Text.AlignRight
        }
        WfText {
            Layout.preferredWidth: 60
            text: line.row.offDuty > 0 ? line.row.offDuty : ""
            dim: true
            horizontalAlignment: Text.AlignRight
        }
    }

    ColumnLayout {
        anchors { fill: parent; margins: Theme.pad }
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: 34
            spacing: 10
            Repeater {
                model: [{ title: qsTr("Brigade"), width: 150 }, { title: qsTr("All units"), width: 0 },
                        ...root.view.forces.kinds.map(k => ({ title: k.title, width: 0 })), { title: qsTr("Police"), width: 0 },
                        { title: qsTr("Auxiliaries"), width: 0 }, { title: qsTr("Vehicles"), width: 0 }, { title: qsTr("Across"), width: 60 },
                        { title: qsTr("Off duty"), width: 60 }]

                WfText {
                    required property int index
                    required property var modelData

                    Layout.preferredWidth: modelData.width > 0 ? modelData.width : 10
                    Layout.fillWidth: modelData.width === 0
                    rightPadding: modelData.width === 0 && root.width > 1400 ? 34 : 0
                    text: modelData.title
                    dim: true
                    font.pixelSize: Theme.small
                    horizontalAlignment: index === 0 ? Text.AlignLeft : Text.AlignRight
                }
            }
        }
        Line {
            Layout.fillWidth: true
            Layout.preferredHeight: 48
            big: true
            row: Object.assign({}, root.nothing, { title: qsTr("All") }, root.view.forces.all)
        }
        Repeater {
            model: root.view.forces.brigades

            Rectangle {
                id: entry

                required property string key
                required property string title
                required property int free
                required property int committed
                required property var cells
                required property int officers
                required property int officersFree
                required property int auxiliaries
                required property int auxiliariesFree
                required property int vehicles
                required property int vehiclesFree
                required property int cross
                required property int offDuty

                Layout.fillWidth: true
                Layout.preferredHeight: 44
                color: root.brigade === key ? Theme.accentFill : mouse.containsMouse ? Theme.hover : "transparent"
                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
                MouseArea {
                    id: mouse

                    anchors.fill: parent
                    hoverEnabled: true
                    onClicked: root.chosen(root.brigade === entry.key ? "" : entry.key)
                }
                Line {
                    anchors.fill: parent
                    row: ({ title: entry.title, free: entry.free, committed: entry.committed, cells: entry.cells, officers: entry.officers, officersFree: entry.officersFree,
                            auxiliaries: entry.auxiliaries, auxiliariesFree: entry.auxiliariesFree, vehicles: entry.vehicles, vehiclesFree: entry.vehiclesFree,
                            cross: entry.cross, offDuty: entry.offDuty })
                }
            }
        }
        Item { Layout.fillHeight: true }
    }
}
