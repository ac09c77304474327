// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// What was said about it and by which medium; a line is added with Enter. The answer to whoever reported it (110, 122) goes in below.
ColumnLayout {
    id: root

    required property View view
    required property string subject
    required property var row
    readonly property bool canWrite: !view.desk.readOnly && subject !== ""

    function add() {
        const voice = medium.currentValue === "radio" || medium.currentValue === "phone"
        line.send("", { type: voice ? "voice" : "note", text: line.text.trim(), about: subject, medium: medium.currentValue })
    }
    /// By what way it was given is not asked here, and not made up.
    function answer() { feedback.send(subject, { feedback: feedback.text.trim() }) }

    spacing: 6

    RecordFilterModel {
        id: entries

        source: root.view.lists.entries
        where: ({ about: root.subject })
    }
    RecordFilterModel {
        id: merged

        source: root.view.lists.incidents
        where: ({ into: root.subject })
    }
    // The calls that became part of it, each with those it told of.
    Repeater {
        id: calls

        model: root.subject === "" ? null : merged

        WfText {
            id: call

            required property var model

            Layout.fillWidth: true
            text: call.model.peopleLeft > 0 ? qsTr("Merged into this: %1 (people in danger there: %2)").arg(root.view.desk.describe(call.model.subject)).arg(call.model.peopleLeft)
                                            : qsTr("Merged into this: %1").arg(root.view.desk.describe(call.model.subject))
            font.pixelSize: Theme.small + 1
            wrapMode: Text.WordWrap
        }
    }
    Repeater {
        id: list

        model: entries

        RowLayout {
            id: entry

            required property var model

            Layout.fillWidth: true
            spacing: 10
            WfText {
                text: root.view.timeText(entry.model.addedAt)
                dim: true
                font.pixelSize: Theme.small
                elide: Text.ElideNone
                Layout.alignment: Qt.AlignTop
            }
            WfText {
                Layout.preferredWidth: Math.max(56, Math.min(90, implicitWidth))
                Layout.alignment: Qt.AlignTop
                text: entry.model.mediumTitle || entry.model.typeTitle
                dim: true
                font.pixelSize: Theme.small
            }
            WfText {
                Layout.fillWidth: true
                text: entry.model.text
                font.pixelSize: Theme.small + 1
                wrapMode: Text.WordWrap
            }
        }
    }
    WfText {
        visible: list.count === 0 && calls.count === 0 // a call that became part of it says something about it
        text: qsTr("Nothing said about it yet.")
        dim: true
        font.pixelSize: Theme.small
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.canWrite
        WfCombo {
            id: medium

            implicitWidth: 96
            textRole: "title"
            valueRole: "value"
            model: [{ value: "phone", title: qsTr("Telephone") }, { value: "radio", title: qsTr("Radio") }, { value: "face", title: qsTr("In person") },
                    { value: "screen", title: qsTr("On screen") }]
        }
        KeptLine {
            id: line

            Layout.fillWidth: true
            view: root.view
            subject: root.subject
            verb: "entry.add"
            placeholderText: qsTr("What was said")
            onAccepted: root.add()
        }
        WfButton {
            text: qsTr("Add")
            hint: "↵"
            enabled: line.canSend
            onClicked: root.add()
        }
    }
    WfText {
        Layout.topMargin: 8
        text: (root.row.sourceTitle ?? "") === "" ? qsTr("Feedback") : qsTr("Feedback to %1 %2").arg(root.row.sourceTitle).arg(root.row.sourceNo ?? "").trim()
        strong: true
    }
    WfText {
        Layout.fillWidth: true
        text: (root.row.feedbackAt ?? 0) > 0 ? root.view.timeText(root.row.feedbackAt) + "  " + root.row.feedback : qsTr("None given yet.")
        dim: (root.row.feedbackAt ?? 0) <= 0
        font.pixelSize: Theme.small + 1
        wrapMode: Text.WordWrap
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.canWrite
        KeptLine {
            id: feedback

            Layout.fillWidth: true
            view: root.view
            subject: root.subject
            verb: "incident.feedback"
            placeholderText: qsTr("What was done, for whoever reported it")
            onAccepted: root.answer()
        }
        WfButton {
            text: qsTr("Give feedback")
            enabled: feedback.canSend
            onClicked: root.answer()
        }
    }
}
