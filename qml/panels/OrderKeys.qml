// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// What can be recorded of an order by one key, what whoever has it is still to hear first. In a narrow column one below the other, whole.
Flow {
    id: root

    required property string subject
    required property string orderState
    required property bool late
    /// The keyboard is on the order: the keys are shown.
    required property bool isCurrent
    /// Cancelled, and whoever drives on it has not been told.
    required property bool untold
    /// Whoever has it has heard it, and something has changed since.
    required property bool outdated
    /// Somebody is to be told, has to say how far he is, or to sign the copy.
    required property bool waits
    required property bool moves
    required property bool copies

    signal told(string subject, string medium)
    signal reported(string subject, string verb)
    signal copySigned(string subject)

    visible: waits || moves || copies
    spacing: 8

    component Key: WfButton {
        implicitHeight: 28
        font.pixelSize: Theme.small
    }

    Key {
        visible: root.waits
        text: root.untold ? qsTr("Cancellation told by radio") : root.outdated ? qsTr("News told by radio") : qsTr("Told by radio")
        hint: root.isCurrent ? "R" : ""
        primary: root.outdated || root.late
        onClicked: root.told(root.subject, "radio")
    }
    Key {
        visible: root.waits
        text: root.untold ? qsTr("Cancellation told by telephone") : root.outdated ? qsTr("News told by telephone")
            : qsTr("Told by telephone")
        hint: root.isCurrent ? "T" : ""
        onClicked: root.told(root.subject, "phone")
    }
    Key {
        visible: root.moves && root.orderState === "signed"
        text: qsTr("Is under way")
        hint: root.isCurrent ? "D" : ""
        onClicked: root.reported(root.subject, "order.depart")
    }
    Key {
        visible: root.moves
        text: qsTr("Has arrived")
        hint: root.isCurrent ? "A" : ""
        onClicked: root.reported(root.subject, "order.arrive")
    }
    Key {
        visible: root.copies
        text: qsTr("Copy signed")
        hint: "C"
        onClicked: root.copySigned(root.subject)
    }
}
