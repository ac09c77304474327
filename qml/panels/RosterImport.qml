// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// What a roster file says: every fault with line and column, and nothing is planned; or how many duties it would plan, with one
/// confirmation.
Panel {
    id: root

    required property View view
    readonly property RosterBoard board: view.roster

    title: board.fileName
    note: board.faultCount > 0 ? qsTr("%n faults, nothing was taken", "", board.faultCount) : qsTr("%n duties ready", "", board.importCount)

    ColumnLayout {
        anchors { fill: parent; margins: Theme.pad }
        spacing: Theme.gap

        WfText {
            Layout.fillWidth: true
            text: root.board.faultCount > 0 ? qsTr("▲ The file was not taken. Mend these and import it again:")
                                            : qsTr("The file is sound. Planning enters all its lines at once.")
            color: root.board.faultCount > 0 ? Theme.red : Theme.text
            wrapMode: Text.WordWrap
        }
        WfList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: root.board.findings
            delegate: RowLayout {
                id: finding

                required property int line
                required property int column
                required property string field
                required property string text
                required property bool fault

                width: ListView.view.width
                spacing: 10
                WfText {
                    leftPadding: Theme.gap // clear of the frame
                    Layout.preferredWidth: 150 + Theme.gap
                    Layout.alignment: Qt.AlignTop
                    text: finding.line === 0 ? qsTr("whole file") : finding.column === 0 ? qsTr("line %1").arg(finding.line)
                                             : qsTr("line %1, column %2").arg(finding.line).arg(finding.column)
                    color: finding.fault ? Theme.red : Theme.dim
                    font.pixelSize: Theme.small
                }
                WfText {
                    Layout.fillWidth: true
                    text: finding.field === "" ? finding.text : finding.field + ": " + finding.text
                    wrapMode: Text.WordWrap
                    rightPadding: Theme.gutter
                    bottomPadding: 6
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Item { Layout.fillWidth: true }
            WfButton {
                text: qsTr("Discard")
                onClicked: root.board.forgetFile()
            }
            WfButton {
                visible: root.board.importCount > 0 && !root.view.desk.readOnly
                text: qsTr("Plan %n duties", "", root.board.importCount)
                primary: true
                onClicked: {
                    root.view.desk.runAll(root.board.planRequests(), qsTr("%n duties planned", "", root.board.importCount))
                    root.board.forgetFile()
                }
            }
        }
    }
}
