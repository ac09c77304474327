// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels

/// 叫应: the responsible people a warning calls for, in order; each call recorded until it is answered.
Panel {
    id: root

    required property Session session
    readonly property var board: session.papers.callouts
    readonly property int open: board.rows.filter(row => row.mustAnswer && row.state !== "answered").length

    function act(verb: string, row: var) {
        session.desk.run(verb, verb === "call.make" ? "" : row.call, verb === "call.make" ? row.fields : {})
    }

    title: qsTr("Calls to responsible people (叫应)")
    note: board.rows.every(row => !row.mustAnswer) ? "" : open > 0 ? qsTr("%1 still to answer").arg(open) : qsTr("all have answered")

    EmptyState {
        visible: root.board.rows.length === 0
        text: qsTr("No warning is active. Whom a warning calls for will stand here, to be called until they answer.")
    }
    ListView {
        cacheBuffer: 0
        anchors.fill: parent
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.board.rows
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
                    text: entry.modelData.at > 0 ? root.session.timeText(entry.modelData.at).slice(0, 5) + (entry.modelData.tries > 1 ? " ×" + entry.modelData.tries : "") : ""
                    dim: true
                    font.pixelSize: Theme.small
                }
                Chip {
                    text: entry.modelData.stateTitle
                    severity: entry.modelData.state === "unanswered" ? "late" : entry.modelData.state === "calling" ? "near" : ""
                }
                Repeater {
                    model: root.session.desk.readOnly ? [] : entry.modelData.state === "" ? [{ verb: "call.make", title: qsTr("Call") }]
                         : entry.modelData.state === "calling" ? [{ verb: "call.answer", title: qsTr("Answered") }, { verb: "call.miss", title: qsTr("No answer") }]
                         : entry.modelData.state === "unanswered" ? [{ verb: "call.again", title: qsTr("Again") }] : []

                    WfButton {
                        required property var modelData

                        implicitHeight: 30
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
