// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// One order: to whom with telephone, the brigade's copy, what for, and how far it is.
Rectangle {
    id: root

    required property View view
    required property var model
    /// The keyboard is on it: its keys are shown.
    property bool isCurrent: false
    /// It only keeps its place: it has left the list.
    readonly property bool gone: model.gone ?? false
    /// Cancelled, and whoever drives on it has not been told.
    readonly property bool untold: !gone && (model.untold ?? false)
    readonly property bool waits: !gone && (model.state === "sent" || untold || outdated) && !view.desk.readOnly
    /// Whoever has it has heard it, and something has changed since: the place, or how many people.
    readonly property bool outdated: !gone && (model.peopleNews ?? "") !== "" && ["signed", "under_way", "on_scene"].includes(model.state)
    /// What was said by radio of its way can be recorded here.
    readonly property bool moves: !gone && (model.state === "signed" || model.state === "under_way") && !view.desk.readOnly

    readonly property bool copies: !gone && model.copyTo !== "" && model.copySignedAt <= 0 && model.isOpen && !view.desk.readOnly && isCurrent

    signal chosen(string subject)
    signal told(string subject, string medium)
    signal copySigned(string subject)
    signal reported(string subject, string verb)

    implicitHeight: body.implicitHeight + 18
    color: view.lists.selected === model.subject ? Theme.accentFill : hover.hovered ? Theme.rowHover : "transparent"

    HoverHandler { id: hover }
    MouseArea {
        anchors.fill: parent
        onClicked: root.chosen(root.model.subject)
    }
    ColumnLayout {
        id: body

        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.pad; rightMargin: Theme.pad; topMargin: 9 }
        spacing: 3

        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            WfText {
                text: root.model.toName
                strong: true
                Layout.maximumWidth: body.width / 2
            }
            WfText {
                text: root.model.toPhone === "" ? root.model.number : "☎ " + root.model.toPhone + " · " + root.model.number
                dim: true
                font.pixelSize: Theme.small
                Layout.fillWidth: true
            }
        }
        Flow { // in a narrow column one below the other, whole
            Layout.fillWidth: true
            spacing: 8
            visible: root.untold || root.model.danger || root.model.crossBrigade || root.model.escalatedAt > 0 || (root.model.reminders > 0 && root.model.isOpen)
            Chip {
                visible: root.untold
                text: qsTr("cancelled, unit not told")
                severity: "near"
            }
            Chip {
                visible: root.model.danger
                text: qsTr("people in danger")
                severity: "alarm"
            }
            Chip {
                visible: root.model.crossBrigade
                text: qsTr("across brigades")
                severity: "watch"
            }
            Chip {
                visible: root.model.escalatedAt > 0
                text: qsTr("escalated to %1").arg(root.view.seatTitle(root.model.escalatedTo))
                severity: "near"
            }
            Chip {
                readonly property int byPersons: root.model.reminders - root.model.programReminders

                visible: byPersons > 0 && root.model.isOpen
                text: qsTr("reminded %1×").arg(byPersons)
                severity: root.model.late ? "near" : ""
            }
            Chip { // the unit has heard nothing of it
                visible: root.model.programReminders > 0 && root.model.isOpen
                text: qsTr("program reminded the desk %1×").arg(root.model.programReminders)
                severity: root.model.late ? "near" : ""
            }
        }
        WfText {
            Layout.fillWidth: true
            text: root.model.orderText
            dim: !root.model.isOpen
            font.pixelSize: Theme.small + 1
            maximumLineCount: root.waits || root.isCurrent ? 12 : 2 // what is read over the radio stands there whole
            wrapMode: Text.WordWrap
        }
        WfText { // read out with it: the words are older
            Layout.fillWidth: true
            visible: text !== ""
            text: root.gone || (root.model.peopleNews ?? "") === "" ? "" : "■ " + root.model.peopleNews
            color: Theme.red
            strong: true
            font.pixelSize: Theme.small + 1
            wrapMode: Text.WordWrap
        }
        OrderTrack {
            Layout.fillWidth: true
            Layout.topMargin: 2
            view: root.view
            sentAt: root.model.sentAt
            signedAt: root.model.signedAt
            byVoice: root.model.byVoice
            underWayAt: root.model.underWayAt
            onSceneAt: root.model.onSceneAt
            doneAt: root.model.doneAt
            cancelledAt: root.model.cancelledAt
            stage: root.model.stage
            late: root.model.late
            lateMs: root.model.lateMs
        }
        WfText {
            readonly property string way: !root.model.byVoice ? "" : root.model.medium === "radio" ? qsTr("told by radio")
                : root.model.medium === "phone" ? qsTr("told by telephone") : qsTr("told by radio or telephone")

            readonly property string copy: root.model.copyTo === "" ? "" : root.model.copySignedAt > 0
                ? qsTr("copy to %1, signed for %2").arg(root.model.copyToName).arg(root.view.timeText(root.model.copySignedAt).slice(0, 5))
                : qsTr("copy to %1 ☎ %2").arg(root.model.copyToName).arg(root.model.copyToPhone)

            Layout.fillWidth: true
            visible: text !== ""
            // How the unit was told comes first: nobody has told the one who gets the copy.
            text: [way, copy].filter(part => part !== "").join(" · ")
            wrapMode: Text.WordWrap
            dim: true
            font.pixelSize: Theme.small
        }
        OrderKeys {
            Layout.fillWidth: true
            subject: root.model.subject
            orderState: root.model.state
            late: root.model.late
            isCurrent: root.isCurrent
            untold: root.untold
            outdated: root.outdated
            waits: root.waits
            moves: root.moves
            copies: root.copies
            onTold: (subject, medium) => root.told(subject, medium)
            onReported: (subject, verb) => root.reported(subject, verb)
            onCopySigned: subject => root.copySigned(subject)
        }
    }
    Rectangle {
        height: 1
        width: parent.width
        color: Theme.line
        anchors.bottom: parent.bottom
    }
}
