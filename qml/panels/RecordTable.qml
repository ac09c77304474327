// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Lists

/// Rows of records in columns: [{role, title, width (0 = the rest), chip, strong, right, dim, keep}]; keyboard and mouse choose one.
/// A column grows to its words where there is room, what matters most first. Where there is none, what matters least is left out (dim first,
/// from the right; `keep` says otherwise, higher stays longer), so that names never shrink to nothing; a mark says so, and the row's detail
/// shows all. Words stand in two lines where one is too short. Under a hand at work no row changes its place: what comes stands at the
/// end and is counted there, what goes only keeps its place.
FocusScope {
    id: root

    required property var model
    required property list<var> columns
    property string current
    property string emptyText
    /// What the rows are filtered by.
    readonly property string filter: (model as RecordFilterModel)?.text.trim() ?? ""
    property int rowHeight: Theme.row
    property int headHeight: 34
    /// The keyboard is on what is chosen, wherever it was chosen, and `walked` chooses where a key has gone: what the page's keys act on is
    /// the row that is seen.
    property bool follows: false
    /// The subject of the row the keyboard is on; empty: it is elsewhere.
    readonly property string under: list.activeFocus ? list.heldSubject : ""
    readonly property int gap: width < 900 ? 12 : 20
    /// Of a wall's width no eye follows a row to its end: so much is left empty at the right.
    readonly property real beyond: Math.max(0, width - 2000)
    readonly property list<var> shown: plan.shown
    /// A hand is at work over the rows: they keep their places.
    readonly property bool held: rows.held
    /// How many have come to their end meanwhile.
    readonly property int waiting: rows.waiting

    /// By Enter, Space or the mouse.
    signal chosen(string subject)
    /// An arrow, Home, End or a page key has gone to it.
    signal walked(string subject)

    /// What was chosen has no row yet: once it comes the keyboard is on it, and no other row is marked beside it.
    property bool awaited: false

    function follow() {
        const row = follows && current !== "" ? rows.rowOf(current) : -1
        awaited = follows && current !== "" && row < 0
        if (row >= 0)
            list.stand(row)
    }
    /// Not what has gone: nothing may be done with it any more.
    function choose(subject: string) {
        if (subject !== "" && !rows.get(rows.rowOf(subject)).gone)
            chosen(subject)
    }
    /// At the ends nothing is walked to, and the key goes on.
    function walk(event: var, by: int) {
        event.accepted = list.findRow(event)
        if (event.accepted)
            return
        let row = list.currentIndex + by
        while (rows.get(row).gone)
            row += by
        event.accepted = row >= 0 && row < list.count
        if (!event.accepted)
            return
        awaited = false
        list.stand(row)
        walked(rows.subjectAt(row))
    }

    onCurrentChanged: follow()

    HeldRows {
        id: rows

        source: root.model
        held: pointer.isAtWork
    }
    Connections {
        target: rows

        function onRowsInserted() { if (root.awaited) Qt.callLater(root.follow) }
        function onModelReset() { if (root.awaited) Qt.callLater(root.follow) }
    }
    Connections { // other rows are asked for, or in another order
        target: root.model
        ignoreUnknownSignals: true

        function onFilterChanged() { Qt.callLater(rows.settle) }
        function onSortingChanged() { Qt.callLater(rows.settle) }
    }
    ColumnRoom {
        id: plan

        columns: root.columns
        room: root.width - root.beyond - 2 * Theme.pad
        gap: root.gap
    }
    RowLayout {
        id: header

        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.pad; rightMargin: Theme.pad + root.beyond }
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
            text: root.filter !== "" ? qsTr("Nothing matches “%1”.").arg(root.filter) : root.emptyText
        }
    }
    UnderPointer {
        id: pointer

        anchors { fill: parent; topMargin: root.headHeight + 1 }

        WfList {
            id: list

            anchors.fill: parent
            model: rows
            keeps: rows
            focus: true
            Keys.forwardTo: [pointer]
            onEntered: root.choose(heldSubject)
            onMoved: index => root.walked(rows.subjectAt(index))
            onActiveFocusChanged: if (activeFocus) root.follow()
            Keys.onDownPressed: event => root.walk(event, 1)
            Keys.onUpPressed: event => root.walk(event, -1)
            delegate: RecordRow {
                id: line

                width: list.width
                height: root.rowHeight
                isCurrent: root.current !== "" && model.subject === root.current
                columns: root.shown
                room: plan
                beyond: root.beyond
                onPressed: {
                    list.stand(line.index)
                    list.forceActiveFocus(Qt.MouseFocusReason) // the next key is for the row that was pressed, or for the dialog it opens
                    root.choose(line.model.subject)
                }
            }
        }
    }
    Rectangle { // of what stands out of sight
        visible: rows.waiting > 0
        width: said.implicitWidth + 2 * Theme.gap
        height: 22
        radius: Theme.radius
        color: Theme.raised
        anchors { right: parent.right; bottom: parent.bottom; rightMargin: Theme.gutter + 4; bottomMargin: 4 }
        WfText {
            id: said

            anchors.centerIn: parent
            text: qsTr("%1 new at the end").arg(rows.waiting)
            font.pixelSize: Theme.small
        }
    }
}
