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
    /// A title and two lines of what it is about.
    readonly property real rowHeight: Math.ceil(20 + Math.max(titleFont.lineSpacing, 20) + 2 * detailFont.lineSpacing)
    readonly property PendingModel pending: session.lists.pending

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
    FontMetrics {
        id: titleFont

        font { family: Theme.family; pixelSize: Theme.body; weight: Font.DemiBold }
    }
    FontMetrics {
        id: detailFont

        font { family: Theme.family; pixelSize: Theme.small }
    }

    /// Its title, at least. All rows are of one height.
    function isInSight(row: int): bool {
        const y = list.originY + row * rowHeight
        return y >= list.contentY - 1 && y + rowHeight / 2 <= list.contentY + list.height
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
    readonly property int reaction: 400

    title: qsTr("Needs a decision")
    note: pending.overdue > 0 ? qsTr("%1 overdue · gravest first").arg(pending.overdue) : qsTr("gravest first")
    implicitHeight: 46 + (pending.count === 0 ? 86 : pending.count * rowHeight)

    Connections {
        target: root.pending

        // The view keeps what it shows in its place when rows come above it: an alarm would stand out of sight.
        function onAlarmCame() { Qt.callLater(root.showFirst) }
        function onRowsInserted() { if (!away.running) Qt.callLater(root.showFirst) }
        function onRowsRemoved() { Qt.callLater(root.followTaken) }
        function onRowsMoved() { if (!away.running) Qt.callLater(root.showFirst) }
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

        readonly property int above: Math.max(0, Math.ceil((contentY - originY) / root.rowHeight - 0.4))
        readonly property int below: Math.max(0, count - Math.floor((contentY - originY + height) / root.rowHeight + 0.4))

        // Whole rows: none is cut by the line that says there are more.
        anchors { fill: parent; bottomMargin: more.visible ? more.height + Math.max(0, parent.height - more.height) % root.rowHeight : 0 }
        focus: true
        model: root.pending
        onContentYChanged: contentY > originY ? away.restart() : away.stop()
        onEntered: index => root.take(root.pending.get(index))
        delegate: Rectangle {
            id: entry

            required property int index
            required property string title
            required property string detail
            required property string key
            required property string subject
            required property string verb
            required property string verbTitle
            required property string tint
            required property real overdueMs
            required property real remainingMs
            required property bool isAlarm
            readonly property bool late: overdueMs > 0
            property bool isPlaced: false
            property real cameAt: 0 ///< when it came to stand where it does

            width: list.width
            height: root.rowHeight
            ListView.onAdd: cameAt = Date.now()
            onYChanged: if (isPlaced) cameAt = Date.now() // scrolled into sight it has not moved
            Component.onCompleted: Qt.callLater(() => { if (entry) entry.isPlaced = true })
            color: isAlarm ? Theme.redFill : mouse.containsMouse ? Theme.rowHover : "transparent"

            Rectangle {
                width: 12
                height: 12
                radius: entry.tint === "info" ? 6 : 0
                rotation: entry.tint === "alarm" ? 45 : 0
                color: entry.tint === "alarm" ? Theme.red : entry.tint === "warn" ? Theme.amber : "transparent"
                border.color: entry.tint === "info" ? Theme.dim : "transparent"
                border.width: 2
                anchors { left: parent.left; top: parent.top; leftMargin: Theme.pad + 2; topMargin: 18 }
            }
            ColumnLayout {
                anchors { fill: parent; leftMargin: 42; rightMargin: Theme.pad; topMargin: 8; bottomMargin: 8 }
                spacing: 2

                RowLayout {
                    Layout.fillWidth: true
                    WfText {
                        id: heading

                        text: entry.title
                        strong: true
                        wrapMode: Text.WordWrap
                        maximumLineCount: 2 // what is to be done is read to its end
                        lineHeight: lineCount > 1 ? 0.9 : 1
                        Layout.fillWidth: true
                    }
                    WfText {
                        visible: entry.late || entry.remainingMs > 0
                        text: entry.late ? qsTr("late %1").arg(root.session.span(entry.overdueMs)) : qsTr("%1 left").arg(root.session.span(entry.remainingMs))
                        color: entry.isAlarm ? Theme.text : entry.late ? (entry.tint === "alarm" ? Theme.red : Theme.amber) : Theme.dim
                        strong: entry.late
                        font.pixelSize: Theme.small
                        elide: Text.ElideNone
                    }
                    KeyHint {
                        visible: entry.key !== ""
                        text: "Alt+" + entry.key
                    }
                }
                WfText {
                    text: entry.detail
                    dim: !entry.isAlarm
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                    maximumLineCount: heading.lineCount > 1 ? 1 : 2
                    verticalAlignment: Text.AlignTop
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
            }
            Rectangle {
                height: 1
                width: parent.width
                color: Theme.line
                anchors.bottom: parent.bottom
            }
            MouseArea {
                id: mouse

                anchors.fill: parent
                hoverEnabled: true
                /// The row stood there before the button went down.
                property bool isMeant: false

                onPressed: isMeant = Date.now() - Math.max(entry.cameAt, root.shiftedAt) >= root.reaction
                onClicked: {
                    if (isMeant)
                        root.take(root.pending.get(entry.index))
                    else
                        root.session.notice(qsTr("The queue has just moved: click once more."), false)
                }
            }
        }
    }
    Rectangle {
        id: more

        visible: list.count * root.rowHeight > root.height - 46 + 1
        height: 26
        color: Theme.raised
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }

        WfText {
            anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
            text: [list.above > 0 ? qsTr("▲ %1 above").arg(list.above) : "", list.below > 0 ? qsTr("▼ %1 more below").arg(list.below) : ""].filter(t => t !== "").join("   ")
            strong: true
            font.pixelSize: Theme.small
        }
    }
}
