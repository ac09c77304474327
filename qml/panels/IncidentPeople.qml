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

    /// What is recorded, whatever was dialled before.
    function reset() {
        out.value = rescued
        over.value = handedOver
    }
    /// More is recorded at once; to take back who was recorded as safe is asked first.
    function record() {
        const counts = { rescued: out.value, handedOver: over.value }
        const incident = subject
        const act = () => session.desk.run("incident.rescue", incident, counts)
        if (counts.rescued >= rescued && counts.handedOver >= handedOver)
            act()
        else
            confirm.ask(qsTr("Record fewer people than before?"),
                        qsTr("%1\nRescued: %2 instead of %3\nHanded over: %4 instead of %5").arg(session.desk.describe(incident)).arg(counts.rescued).arg(rescued).arg(counts.handedOver).arg(handedOver),
                        qsTr("Record the lower number"), act)
    }

    // Not onRowChanged: it comes before the two have followed the row.
    onRescuedChanged: out.value = rescued
    onHandedOverChanged: over.value = handedOver
    onSubjectChanged: reset()
    Component.onCompleted: reset()

    spacing: 8

    ConfirmDialog { id: confirm }
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

            value: 0
            from: 0
            to: 9999
            unit: qsTr("%1 rescued")
            onMoved: value => out.value = value
        }
        Stepper {
            id: over

            value: 0
            from: 0
            to: 9999
            unit: qsTr("%1 handed over")
            onMoved: value => over.value = value
        }
        WfButton {
            text: qsTr("Record")
            enabled: out.value !== root.rescued || over.value !== root.handedOver
            primary: enabled
            onClicked: root.record()
        }
    }
}
