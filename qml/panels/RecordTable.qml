// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// Rows of records in columns: [{role, title, width (0 = the rest), chip, strong, right}]; keyboard and mouse choose one.
FocusScope {
    id: root

    required property var model
    required property list<var> columns
    property string current
    property string emptyText
    property int rowHeight: Theme.row
    /// The subject of the row the keyboard is on; empty: it is elsewhere.
    readonly property string under: list.activeFocus && list.currentIndex >= 0 ? model.subjectAt(list.currentIndex) : ""

    signal chosen(string subject)

    function cell(row: var, column: var): string {
        // A cell whose row has just gone may still be asked, by what else its column looks at.
        const value = row ? row[column.role] : undefined
        if (value === undefined || value === null)
            return ""
        return column.format ? column.format(value, row) : String(value)
    }

    RowLayout {
        id: header

        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.pad; rightMargin: Theme.pad }
        height: 34
        spacing: 20
        Repeater {
            model: root.columns

            WfText {
                required property var modelData

                Layout.preferredWidth: modelData.width > 0 ? modelData.width : 10
                Layout.fillWidth: modelData.width === 0
                text: modelData.title
                dim: true
                font.pixelSize: Theme.small
                horizontalAlignment: modelData.right ? Text.AlignRight : Text.AlignLeft
            }
        }
    }
    Rectangle {
        height: 1
        color: Theme.line
        anchors { left: parent.left; right: parent.right; top: header.bottom }
    }
    EmptyState {
        visible: list.count === 0
        text: root.emptyText
    }
    WfList {
        id: list

        anchors { fill: parent; topMargin: 35 }
        model: root.model
        focus: true
        onEntered: index => root.chosen(root.model.subjectAt(index))
        delegate: Rectangle {
            id: line

            required property int index
            required property var model
            readonly property bool isCurrent: root.current !== "" && model.subject === root.current

            width: list.width
            height: root.rowHeight
            color: isCurrent ? Theme.accentFill : mouse.containsMouse || (list.activeFocus && ListView.isCurrentItem) ? Theme.hover : "transparent"

            RowLayout {
                anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
                spacing: 20
                Repeater {
                    model: root.columns

                    Item {
                        id: cell

                        required property var modelData
                        readonly property string value: root.cell(line.model, modelData)
                        readonly property string tone: modelData.tone && line.model ? modelData.tone(line.model) : ""

                        Layout.preferredWidth: modelData.width > 0 ? modelData.width : 10
                        Layout.fillWidth: modelData.width === 0
                        Layout.fillHeight: true
                        Chip {
                            visible: cell.modelData.chip === true && cell.value !== ""
                            text: cell.value
                            severity: cell.tone
                            anchors.verticalCenter: parent.verticalCenter
                        }
                        WfText {
                            visible: cell.modelData.chip !== true
                            anchors.fill: parent
                            text: cell.value
                            strong: cell.modelData.strong === true
                            color: cell.tone !== "" ? Theme.severity(cell.tone) : cell.modelData.dim ? Theme.dim : Theme.text
                            horizontalAlignment: cell.modelData.right ? Text.AlignRight : Text.AlignLeft
                        }
                    }
                }
            }
            Rectangle {
                height: 1
                width: parent.width
                color: "#1a2530"
                anchors.bottom: parent.bottom
            }
            MouseArea {
                id: mouse

                anchors.fill: parent
                hoverEnabled: true
                onClicked: {
                    list.currentIndex = line.index
                    root.chosen(line.model.subject)
                }
            }
        }
    }
}
