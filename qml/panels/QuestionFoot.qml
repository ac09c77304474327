// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The foot of a question: who says it, why nobody can decide it as it stands, and the buttons. It is on the screen whatever is scrolled above.
ColumnLayout {
    id: root

    required property Desk desk
    /// Why nobody can decide it: said beside the button that is barred.
    required property list<string> refusals
    /// What is still to be answered; empty: nothing is.
    required property string missing
    required property string problem
    /// What the button does, in a word.
    required property string action
    required property bool danger
    /// Whether it may be left as it stands.
    required property LeaveGuard guard
    readonly property string seat: behalf.seat

    signal seatGiven
    signal backAsked
    signal finishAsked

    function reset() { behalf.reset() }

    spacing: Theme.gap

    OnBehalf {
        id: behalf

        Layout.fillWidth: true
        desk: root.desk
        onSeatChanged: root.seatGiven()
    }
    WfText {
        Layout.fillWidth: true
        visible: root.refusals.length > 0
        text: [...root.refusals.map(reason => "! " + reason), ...(root.refusals.includes(root.missing) ? [] : [root.missing])].join("\n")
        color: Theme.red
        strong: true
        wrapMode: Text.WordWrap
        maximumLineCount: 14 // what is to be done first stands at the end
    }
    WfText {
        Layout.fillWidth: true
        visible: root.problem !== "" && (root.refusals.length === 0 || root.problem !== root.missing) // it stands above
        text: root.problem
        color: Theme.red
        wrapMode: Text.WordWrap
    }
    LeaveLine {
        Layout.fillWidth: true
        guard: root.guard
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        WfText {
            text: qsTr("as %1").arg(root.desk.seatName)
            dim: true
            Layout.fillWidth: true
        }
        BackButton { onClicked: root.backAsked() }
        WfButton {
            text: root.action
            hint: "Ctrl+↵"
            danger: root.danger
            primary: !root.danger
            enabled: root.missing === ""
            onClicked: root.finishAsked()
        }
    }
}
