// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// People trapped: how many there are, brought out, handed over to the ambulance, and from whom that is known; what is still open stands
/// in amber.
ColumnLayout {
    id: root

    required property View view
    required property string subject
    required property var row
    /// Nobody has counted those who are trapped: no figure is shown for them.
    readonly property bool uncounted: row.peopleUncounted ?? false
    readonly property int rescued: row.rescued ?? 0
    readonly property int handedOver: row.handedOver ?? 0
    /// They are counted in the incident it was merged into.
    readonly property bool merged: (row.into ?? "") !== ""
    readonly property bool canWrite: !view.desk.readOnly && view.incident.open
    readonly property string source: {
        Follow.on(row)
        return subject === "" ? "" : view.incident.rescueSource(subject)
    }

    signal asked(string verb, string subject)

    spacing: 8

    Flow {
        Layout.fillWidth: true
        spacing: 24
        Tally {
            value: root.uncounted ? "?" : root.row.people ?? 0
            label: root.uncounted ? qsTr("people, number unknown") : qsTr("people reported")
            severity: root.uncounted && !root.merged ? "near" : ""

            // A number that is not right is pressed where it stands; the keyboard has the button below.
            TapHandler {
                enabled: root.canWrite
                onTapped: root.asked("incident.update", root.subject)
            }
            HoverHandler {
                enabled: root.canWrite
                cursorShape: Qt.PointingHandCursor
            }
        }
        Tally { value: root.rescued; label: qsTr("rescued"); severity: (root.row.peopleLeft ?? 0) > 0 && !root.merged ? "near" : "" }
        Tally { value: root.handedOver; label: qsTr("handed over") }
        Tally { visible: (root.row.vehicles ?? 0) > 0; value: root.row.vehicles ?? 0; label: qsTr("vehicles") }
    }
    WfText {
        Layout.fillWidth: true
        visible: root.merged
        text: qsTr("Merged: these people are counted in %1, not here.").arg(root.row.intoTitle ?? "")
        wrapMode: Text.WordWrap
    }
    WfText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.source === "" ? "" : qsTr("Known from: %1").arg(root.source)
        dim: true
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Flow {
        Layout.fillWidth: true
        visible: root.canWrite
        spacing: Theme.gap
        WfButton {
            text: qsTr("Record a rescue")
            onClicked: root.asked("incident.rescue", root.subject)
        }
        WfButton {
            text: qsTr("Correct the report")
            onClicked: root.asked("incident.update", root.subject)
        }
    }
}
