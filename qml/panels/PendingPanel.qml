// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// 待处理: what needs a decision now, the gravest first, each with its key and its limit. A new alarm is brought into sight; what is
/// out of sight is counted above and below.
Panel {
    id: root

    required property View view
    readonly property real rowHeight: heights.high
    readonly property PendingModel pending: view.lists.pending
    /// How high all rows are together.
    property real wanted: 0
    /// And how high those that are whole above the line that says there are more.
    property real whole: 0

    signal askedWith(string verb, string subject, var given)
    /// A step that is the same for several, which `detail` names.
    signal askedForAll(string verb, list<string> subjects, string detail)
    signal looked(string subject, real latitude, real longitude, bool hasPosition)

    function trigger(key: string) {
        const entry = pending.keyed(key)
        if (entry.subject !== undefined && !isInSight(entry.row)) {
            list.currentIndex = entry.row
            list.positionViewAtIndex(entry.row, ListView.Contain)
            view.notice(qsTr("Alt+%1 is shown now: press it again to take it.").arg(key), false)
        } else if (entry.subject !== undefined)
            root.take(entry)
        else
            view.notice(qsTr("No row of the queue has the number Alt+%1.").arg(key), false)
    }
    function take(entry: var) {
        list.currentIndex = entry.row
        list.positionViewAtIndex(entry.row, ListView.Contain)
        away.stop()
        taken = entry.subject
        root.looked(entry.subject, entry.latitude, entry.longitude, entry.hasPosition)
        if (entry.verb === "" || view.desk.readOnly)
            return
        if (entry.together.length > 1)
            root.askedForAll(entry.verb, entry.together, entry.detail)
        else
            root.askedWith(entry.verb, entry.subject, entry.fields)
    }
    PendingHeights {
        id: heights

        room: list.width
    }
    function limitOf(row: var): string {
        return row.overdueMs > 0 ? qsTr("late %1").arg(view.span(row.overdueMs)) : row.remainingMs > 0 ? qsTr("%1 left").arg(view.span(row.remainingMs)) : ""
    }
    function heightOf(row: var): real { return heights.of(row.title, row.detail, row.further, limitOf(row), row.what) }
    function measure() {
        const room = height - 46 - more.height
        let all = 0
        let seen = 0
        let isCut = false
        for (let row = 0; row < pending.count; ++row) {
            const high = all > 4000 ? rowHeight : heightOf(pending.get(row)) // no screen shows more
            isCut = isCut || seen + high > room
            if (!isCut)
                seen += high
            all += high
        }
        whole = seen
        wanted = all
        more.tally()
    }
    onHeightChanged: Qt.callLater(measure)
    Component.onCompleted: Qt.callLater(measure)

    /// Its title, at least.
    function isInSight(row: int): bool {
        const item = list.itemAtIndex(row)
        return item !== null && item.y >= list.contentY - 1 && item.y + item.height / 2 <= list.contentY + list.height
    }
    /// What was taken from the queue last; once it is done, the gravest of what is left is next.
    property string taken: ""
    function followTaken() {
        if (taken === "")
            return
        for (let row = 0; row < pending.count; ++row) {
            if (pending.get(row).subject === taken)
                return
        }
        taken = ""
        goFirst()
    }
    function goFirst() {
        list.currentIndex = 0
        showFirst()
    }
    function showFirst() {
        const before = list.contentY
        list.positionViewAtBeginning()
        if (list.contentY !== before)
            shiftedAt = Date.now()
    }
    /// When the view last moved by itself, and for how long after that a button that goes down was meant for the row of before. In real
    /// milliseconds.
    property real shiftedAt: 0

    title: qsTr("Needs a decision")
    note: pending.overdue > 0 ? qsTr("%1 overdue · gravest first").arg(pending.overdue) : qsTr("gravest first")
    implicitHeight: 46 + (pending.count === 0 ? 86 : Math.max(wanted, heights.low))

    Connections {
        target: root.pending

        // The view keeps what it shows in its place when rows come above it: an alarm would stand out of sight.
        function onAlarmCame() { Qt.callLater(root.showFirst) }
        function onRowsInserted() {
            Qt.callLater(root.measure)
            if (!away.running)
                Qt.callLater(root.showFirst)
        }
        function onRowsRemoved() {
            Qt.callLater(root.measure)
            Qt.callLater(root.followTaken)
        }
        function onRowsMoved() {
            Qt.callLater(root.measure)
            if (!away.running)
                Qt.callLater(root.showFirst)
        }
        function onDataChanged() { Qt.callLater(root.measure) }
    }
    // Whoever comes back to the page sees the gravest first.
    onVisibleChanged: if (visible) Qt.callLater(root.goFirst)

    Timer { // somebody looks further down
        id: away

        interval: 15000
        onTriggered: root.showFirst()
    }

    EmptyState {
        visible: root.pending.count === 0
        text: qsTr("Nothing waits for you. Alarms, closures to confirm, late steps and unanswered notices will stand here.")
    }
    WfList {
        id: list

        // Whole rows: none is cut by the line that says there are more.
        anchors { fill: parent; bottomMargin: !more.visible ? 0 : root.whole === 0 ? more.height : Math.max(more.height, root.height - 46 - root.whole) }
        focus: true
        model: root.pending
        onContentYChanged: {
            contentY > originY ? away.restart() : away.stop()
            Qt.callLater(more.tally)
        }
        onContentHeightChanged: Qt.callLater(more.tally)
        onHeightChanged: Qt.callLater(more.tally)
        onWidthChanged: Qt.callLater(root.measure)
        onEntered: index => root.take(root.pending.get(index))
        delegate: PendingRow {
            id: entry

            width: list.width
            height: root.heightOf(entry)
            limit: root.limitOf(entry)
            headLines: heights.headLines(entry.what, entry.limit)
            stepLines: heights.stepLines(entry.title, entry.further)
            shiftedAt: root.shiftedAt
            onTaken: root.take(root.pending.get(entry.index))
            onMissed: root.view.notice(qsTr("The queue has just moved: click once more."), false)
        }
    }
    MoreRows {
        id: more

        visible: root.wanted > root.height - 46 + 1
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        view: list
    }
}
