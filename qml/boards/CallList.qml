// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// 叫应: the responsible people a warning calls for, in order; each call recorded until it is answered.
Panel {
    id: root

    required property View view
    readonly property var board: view.papers.callouts
    readonly property int open: board.rows.filter(row => row.mustAnswer && row.state !== "answered").length

    /// What may follow for a person, the likeliest first.
    function steps(row: var): var {
        if (view.desk.readOnly)
            return []
        return row.state === "" ? [{ verb: "call.make", title: qsTr("Call") }]
             : row.state === "calling" ? [{ verb: "call.answer", title: qsTr("Answered") }, { verb: "call.miss", title: qsTr("No answer") }]
             : row.state === "unanswered" ? [{ verb: "call.again", title: qsTr("Again") }] : []
    }
    /// Whose call it is, in which row, how it stands and since when, ms of this machine; 0: since the list is looked at.
    property var stood: ({})
    property real moment: 0
    /// A row that has just become another takes no press: it was meant for the button that stood there before.
    function isResting(row: var): bool { return moment - (stood[nameOf(row)]?.since ?? 0) < 3000 }
    function nameOf(row: var): string { return row.fields.whom + "\n" + row.person }
    function look() {
        const isFirst = Object.keys(stood).length === 0
        const next = {}
        moment = Date.now()
        board.rows.forEach((row, index) => {
            const old = stood[nameOf(row)]
            const stays = old !== undefined && old.index === index && old.state === row.state
            next[nameOf(row)] = { index: index, state: row.state, since: stays ? old.since : isFirst ? 0 : moment }
        })
        stood = next
    }
    function act(verb: string, row: var) {
        if (verb === "call.answer") // one key says of nobody that he knows
            confirm.ask(qsTr("Did this person answer: %1?").arg([row.person, row.phone].filter(part => part !== "").join(" ")), row.reason, qsTr("Answered"),
                        () => view.desk.run(verb, row.call, {}))
        else
            view.desk.run(verb, verb === "call.make" ? "" : row.call, verb === "call.make" ? row.fields : {})
    }

    onBoardChanged: look()
    Component.onCompleted: look()
    title: qsTr("Calls to responsible people")
    note: board.rows.every(row => !row.mustAnswer) ? "" : open > 0 ? qsTr("%1 still to answer").arg(open) : qsTr("all have answered")

    ConfirmDialog { id: confirm }
    Timer {
        interval: 200
        repeat: true
        running: Object.values(root.stood).some(one => root.moment - one.since < 3000)
        onTriggered: root.moment = Date.now()
    }
    EmptyState {
        visible: root.board.rows.length === 0
        text: root.board.warning !== "" ? qsTr("This warning calls for nobody but whoever sits here.")
                                        : qsTr("No warning is active. Whom a warning calls for will stand here, to be called until they answer.")
    }
    WfList {
        anchors.fill: parent
        model: root.board.rows
        onEntered: index => {
            const step = root.steps(root.board.rows[index])[0]
            if (step !== undefined)
                root.act(step.verb, root.board.rows[index])
        }
        Keys.onPressed: event => { // N: nobody answered
            const row = root.board.rows[currentIndex]
            if (event.key === Qt.Key_N && event.modifiers === Qt.NoModifier && row !== undefined && root.steps(row).some(s => s.verb === "call.miss")) {
                root.act("call.miss", row)
                event.accepted = true
            }
        }
        delegate: Item {
            id: entry

            required property var modelData

            width: ListView.view.width
            height: 54
            RowLayout {
                anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
                spacing: 10
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    WfText {
                        text: entry.modelData.person + (entry.modelData.mustAnswer ? "" : " · " + qsTr("telling is enough"))
                        strong: entry.modelData.mustAnswer
                        Layout.fillWidth: true
                    }
                    WfText {
                        text: entry.modelData.phone !== "" ? entry.modelData.phone + " · " + entry.modelData.reason : entry.modelData.reason
                        dim: true
                        font.pixelSize: Theme.small
                        Layout.fillWidth: true
                    }
                }
                WfText {
                    text: entry.modelData.at > 0 ? root.view.timeText(entry.modelData.at).slice(0, 5) + (entry.modelData.tries > 1 ? " ×" + entry.modelData.tries : "") : ""
                    dim: true
                    font.pixelSize: Theme.small
                }
                Chip {
                    text: entry.modelData.stateTitle
                    severity: entry.modelData.state === "unanswered" ? "late" : entry.modelData.state === "calling" ? "near" : ""
                }
                Repeater {
                    model: root.steps(entry.modelData)

                    WfButton {
                        required property var modelData

                        implicitHeight: 30
                        focusPolicy: Qt.TabFocus
                        enabled: entry !== null && !root.isResting(entry.modelData) // asked once more when the row has just gone
                        text: modelData.title
                        onClicked: root.act(modelData.verb, entry.modelData)
                    }
                }
            }
            Rectangle {
                height: 1
                width: parent.width
                color: Theme.line
                anchors.bottom: parent.bottom
            }
        }
    }
}
