// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Earlier reports that may be of the same thing; Alt+M merges into the likeliest.
ColumnLayout {
    id: root

    required property View view
    readonly property bool canMerge: view.incident.open && !view.desk.readOnly

    /// Asks first: two reports made one are not told apart again. Where people are in danger in both, how many there are in all as well.
    function merge(into: string) {
        const incident = view.incident.incident
        if (!canMerge || into === "")
            return
        const fault = view.desk.forms.fault("incident.merge", incident, { into: into }, "")
        if (fault.field === "inDanger")
            count.ask(incident, into, fault.text)
        else {
            confirm.ask(qsTr("Merge two incidents?"), qsTr("%1\nbecomes part of\n%2").arg(view.desk.describe(incident)).arg(view.desk.describe(into)), qsTr("Merge"),
                        () => view.desk.run("incident.merge", incident, { into: into }))
            confirm.warning = view.desk.forms.caution("incident.merge", incident, { into: into }, {}).text
        }
    }

    spacing: 4

    ConfirmDialog { id: confirm }
    MergeDialog {
        id: count

        view: root.view
    }
    Repeater {
        id: list

        model: root.view.incident.duplicates

        RowLayout {
            id: entry

            required property int index
            required property string subject
            required property string title
            required property string stateTitle
            required property string reason
            required property real score
            required property real receivedAt

            Layout.fillWidth: true
            spacing: 10
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0
                WfText {
                    Layout.fillWidth: true
                    text: root.view.timeText(entry.receivedAt).slice(0, 5) + "  " + entry.title
                    strong: entry.index === 0
                }
                WfText {
                    Layout.fillWidth: true
                    text: qsTr("%1 % · %2").arg((100 * entry.score).toFixed(0)).arg(entry.reason)
                    dim: true
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                    maximumLineCount: 2
                }
            }
            WfButton {
                visible: root.canMerge
                implicitHeight: 30
                font.pixelSize: Theme.small
                text: qsTr("Merge into it")
                hint: entry.index === 0 ? "Alt+M" : ""
                onClicked: root.merge(entry.subject)
            }
        }
    }
    WfText {
        visible: list.count === 0
        text: qsTr("No other report like this one.")
        dim: true
        font.pixelSize: Theme.small
    }
}
