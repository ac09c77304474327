// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// Rows of records in columns: [{role, title, width (0 = the rest), chip, strong, right, dim, keep}]; keyboard and mouse choose one.
/// A column grows to its words where there is room. Where there is none, what matters least is left out (dim first, from the right; `keep`
/// says otherwise, higher stays longer), so that names never shrink to nothing; a mark says so, and the row's detail shows all. What takes the
/// rest and what is strong stands in two lines where one is too short.
FocusScope {
    id: root

    required property var model
    required property list<var> columns
    property string current
    property string emptyText
    property int rowHeight: Theme.row
    property int headHeight: 34
    /// The keyboard is on what is chosen, wherever it was chosen, and `walked` chooses where a key has gone: what the page's keys act on is
    /// the row that is seen.
    property bool follows: false
    /// The subject of the row the keyboard is on; empty: it is elsewhere.
    readonly property string under: list.activeFocus ? list.heldSubject : ""
    readonly property int gap: width < 900 ? 12 : 20
    readonly property list<var> shown: plan.shown

    /// By Enter, Space or the mouse.
    signal chosen(string subject)
    /// An arrow, Home, End or a page key has gone to it.
    signal walked(string subject)

    function follow() {
        const row = follows && current !== "" && model ? model.rowOf(current) : -1
        if (row >= 0) {
            list.currentIndex = row
            list.hold()
        }
    }
    /// At the ends nothing is walked to, and the key goes on.
    function walk(event: var, by: int) {
        event.accepted = list.findRow(event)
        if (event.accepted)
            return
        const row = list.currentIndex + by
        event.accepted = row >= 0 && row < list.count
        if (!event.accepted)
            return
        list.currentIndex = row
        walked(model.subjectAt(row))
    }

    function cell(row: var, column: var): string {
        // A cell whose row has just gone may still be asked, by what else its column looks at.
        const value = row ? row[column.role] : undefined
        if (value === undefined || value === null)
            return ""
        return column.format ? column.format(value, row) : String(value)
    }

    onCurrentChanged: follow()

    ColumnRoom {
        id: plan

        columns: root.columns
        room: root.width - 2 * Theme.pad
        gap: root.gap
    }
    RowLayout {
        id: header

        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.pad; rightMargin: Theme.pad }
        height: root.headHeight
        spacing: root.gap
        Repeater {
            model: root.shown

            ColumnTitle {
                required property var modelData

                Layout.preferredWidth: modelData.width > 0 ? plan.widthOf(modelData) : 10
                Layout.fillWidth: modelData.width === 0
                text: modelData.title
                horizontalAlignment: modelData.right ? Text.AlignRight : Text.AlignLeft
            }
        }
    }
    WfText {
        visible: root.shown.length < root.columns.length
        text: "…"
        dim: true
        anchors { right: parent.right; rightMargin: 1; verticalCenter: header.verticalCenter }
        font.pixelSize: 12
        Accessible.name: qsTr("There is more in the detail")
    }
    Rectangle {
        height: 1
        color: Theme.line
        anchors { left: parent.left; right: parent.right; top: header.bottom }
    }
    Item { // below the heads
        anchors { fill: parent; topMargin: root.headHeight + 1 }
        EmptyState {
            visible: list.count === 0
            text: root.emptyText
        }
    }
    WfList {
        id: list

        anchors { fill: parent; topMargin: root.headHeight + 1 }
        model: root.model
        keeps: root.model
        focus: true
        onEntered: index => root.chosen(root.model.subjectAt(index))
        onMoved: index => root.walked(root.model.subjectAt(index))
        onActiveFocusChanged: if (activeFocus) root.follow()
        Keys.onDownPressed: event => root.walk(event, 1)
        Keys.onUpPressed: event => root.walk(event, -1)
        delegate: Rectangle {
            id: line

            required property int index
            required property var model
            readonly property bool isCurrent: root.current !== "" && model.subject === root.current

            width: list.width
            height: root.rowHeight
            color: isCurrent ? Theme.accentFill : mouse.containsMouse ? Theme.rowHover : "transparent"

            RowLayout {
                anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
                spacing: root.gap
                Repeater {
                    model: root.shown

                    RecordCell {
                        required property var modelData

                        column: modelData
                        room: plan
                        value: root.cell(line?.model, modelData) // asked once more when the line has just gone
                        tone: modelData.tone && line?.model ? modelData.tone(line.model) : ""
                        rowHeight: root.rowHeight
                        Layout.preferredWidth: modelData.width > 0 ? plan.widthOf(modelData) : 10
                        Layout.fillWidth: modelData.width === 0
                        Layout.fillHeight: true
                    }
                }
            }
            Rectangle {
                height: 1
                width: parent.width
                color: Theme.rowLine
                anchors.bottom: parent.bottom
            }
            MouseArea {
                id: mouse

                anchors.fill: parent
                hoverEnabled: true
                onClicked: {
                    list.currentIndex = line.index
                    list.hold() // it may be the row of before, of which nothing was held
                    list.forceActiveFocus(Qt.MouseFocusReason) // the next key is for the row that was pressed, or for the dialog it opens
                    root.chosen(line.model.subject)
                }
            }
        }
    }
}
