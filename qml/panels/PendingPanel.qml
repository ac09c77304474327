// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// 待处理: what needs a decision now, the gravest first, each with its key and its limit. A new alarm is brought into sight; what is
/// out of sight is counted above and below.
Panel {
    id: root

    required property Session session
    readonly property real rowHeight: heights.high
    readonly property PendingModel pending: session.lists.pending
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
            session.notice(qsTr("Alt+%1 is shown now: press it again to take it.").arg(key), false)
        } else if (entry.subject !== undefined)
            root.take(entry)
        else
            session.notice(qsTr("No row of the queue has the number Alt+%1.").arg(key), false)
    }
    function take(entry: var) {
        list.currentIndex = entry.row
        list.positionViewAtIndex(entry.row, ListView.Contain)
        away.stop()
        taken = entry.subject
        root.looked(entry.subject, entry.latitude, entry.longitude, entry.hasPosition)
        if (entry.verb === "" || session.desk.readOnly)
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
        return row.overdueMs > 0 ? qsTr("late %1").arg(session.span(row.overdueMs)) : row.remainingMs > 0 ? qsTr("%1 left").arg(session.span(row.remainingMs)) : ""
    }
    function heightOf(row: var): real { return heights.of(row.title, row.detail, row.further, limitOf(row)) }
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
        tally()
    }
    /// How many rows stand out of sight: one of which most is seen does not.
    function tally() {
        list.forceLayout()
        let first = -1
        let last = -1
        let row = Math.max(0, list.indexAt(1, list.contentY + 1))
        for (let item = list.itemAtIndex(row); item !== null && item.y < list.contentY + list.height; item = list.itemAtIndex(++row)) {
            if (item.y < list.contentY - 0.4 * item.height || item.y + 0.6 * item.height > list.contentY + list.height)
                continue
            first = first < 0 ? row : first
            last = row
        }
        list.hiddenAbove = Math.max(0, first)
        list.hiddenBelow = list.count - 1 - Math.max(last, -1)
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

        property int hiddenAbove: 0
        property int hiddenBelow: 0

        // Whole rows: none is cut by the line that says there are more.
        anchors { fill: parent; bottomMargin: !more.visible ? 0 : root.whole === 0 ? more.height : Math.max(more.height, root.height - 46 - root.whole) }
        focus: true
        model: root.pending
        onContentYChanged: {
            contentY > originY ? away.restart() : away.stop()
            Qt.callLater(root.tally)
        }
        onContentHeightChanged: Qt.callLater(root.tally)
        onHeightChanged: Qt.callLater(root.tally)
        onWidthChanged: Qt.callLater(root.measure)
        onEntered: index => root.take(root.pending.get(index))
        delegate: PendingRow {
            id: entry

            width: list.width
            height: root.heightOf(entry)
            limit: root.limitOf(entry)
            shiftedAt: root.shiftedAt
            onTaken: root.take(root.pending.get(entry.index))
            onMissed: root.session.notice(qsTr("The queue has just moved: click once more."), false)
        }
    }
    Rectangle {
        id: more

        visible: root.wanted > root.height - 46 + 1
        height: 26
        color: Theme.raised
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }

        WfText {
            anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
            text: [list.hiddenAbove > 0 ? qsTr("▲ %1 above").arg(list.hiddenAbove) : "", list.hiddenBelow > 0 ? qsTr("▼ %1 more below").arg(list.hiddenBelow) : ""].filter(t => t !== "").join("   ")
            strong: true
            font.pixelSize: Theme.small
        }
    }
}
