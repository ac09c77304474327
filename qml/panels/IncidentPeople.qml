// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// People trapped: how many there are, brought out, handed over to the ambulance; what is still open stands in amber.
ColumnLayout {
    id: root

    required property Session session
    required property string subject
    required property var row
    readonly property int people: row.people ?? 0
    readonly property int rescued: row.rescued ?? 0
    readonly property int handedOver: row.handedOver ?? 0
    readonly property bool canWrite: !session.desk.readOnly && session.incident.open

    spacing: 8

    Flow {
        Layout.fillWidth: true
        spacing: 24
        Tally { value: root.people; label: qsTr("people reported"); }
        Tally { value: root.rescued; label: qsTr("rescued"); severity: (root.row.peopleLeft ?? 0) > 0 ? "near" : "" }
        Tally { value: root.handedOver; label: qsTr("handed over") }
        Tally { visible: (root.row.vehicles ?? 0) > 0; value: root.row.vehicles ?? 0; label: qsTr("vehicles") }
    }
    Flow {
        Layout.fillWidth: true
        visible: root.canWrite
        spacing: 8
        Stepper {
            id: out

            value: root.rescued
            from: 0
            to: 9999
            unit: qsTr("%1 rescued")
            onMoved: value => out.value = value
        }
        Stepper {
            id: over

            value: root.handedOver
            from: 0
            to: 9999
            unit: qsTr("%1 handed over")
            onMoved: value => over.value = value
        }
        WfButton {
            text: qsTr("Record")
            enabled: out.value !== root.rescued || over.value !== root.handedOver
            primary: enabled
            onClicked: root.session.desk.run("incident.rescue", root.subject, { rescued: out.value, handedOver: over.value })
        }
    }
    onRowChanged: {
        out.value = rescued
        over.value = handedOver
    }
}
