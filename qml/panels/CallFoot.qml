// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// Below the form of a call: that it was left before, what is wrong or missing, and what may be done with it.
ColumnLayout {
    id: root

    /// When the call began that was left before it was recorded, "16:40"; empty: it was not.
    required property string since
    /// How many other calls are kept.
    required property int others
    required property string problem
    required property string missing
    required property bool isBlank
    required property bool isDiscarding
    required property bool isSending
    /// Its keys are for this call.
    required property bool takesKeys

    signal recordAsked
    signal leaveAsked
    signal discardAsked

    spacing: Theme.gap

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        autoRepeat: false
        enabled: root.takesKeys && root.visible
        onActivated: root.recordAsked()
    }
    Shortcut {
        sequence: "Alt+Q"
        autoRepeat: false
        enabled: root.takesKeys && root.visible
        onActivated: root.discardAsked()
    }
    WfText {
        Layout.fillWidth: true
        visible: root.since !== ""
        text: qsTr("Call not recorded yet, kept from %1").arg(root.since)
        color: Theme.amber
        strong: true
        wrapMode: Text.WordWrap
    }
    WfText {
        Layout.fillWidth: true
        visible: root.others > 0
        text: qsTr("%n other call(s) kept: Esc, then F2", "", root.others)
        color: Theme.amber
        wrapMode: Text.WordWrap
    }
    WfText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.isSending ? qsTr("Recording…") : root.problem !== "" ? root.problem : root.missing !== "" ? qsTr("Still missing: %1").arg(root.missing) : ""
        color: root.problem !== "" ? Theme.red : Theme.dim
        wrapMode: Text.WordWrap
    }
    WfText {
        Layout.fillWidth: true
        visible: root.isDiscarding
        text: qsTr("Alt+Q once more discards this call: nothing of it stays. Esc keeps it.")
        color: Theme.red
        strong: true
        wrapMode: Text.WordWrap
    }
    Flow { // in the narrowest panel, in the longest words too
        Layout.fillWidth: true
        layoutDirection: Qt.RightToLeft
        spacing: Theme.gap

        WfButton {
            text: qsTr("Record, nearest units")
            hint: "Ctrl+↵"
            primary: true
            enabled: root.missing === "" && !root.isSending
            onClicked: root.recordAsked()
        }
        WfButton {
            text: root.isBlank ? qsTr("Back") : qsTr("Keep")
            hint: "Esc"
            onClicked: root.leaveAsked()
        }
        WfButton {
            visible: !root.isBlank
            text: root.isDiscarding ? qsTr("Discard for good") : qsTr("Discard")
            hint: "Alt+Q"
            danger: root.isDiscarding
            onClicked: root.discardAsked()
        }
    }
}
