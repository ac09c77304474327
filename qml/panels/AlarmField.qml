// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Alarms nobody has signed for, on every page; the key that silences them; and why they would not be heard.
RowLayout {
    id: root

    required property View view
    /// On a narrow screen the figure and the key say enough.
    property bool compact: false
    readonly property AlarmSound sound: view.host.sound

    signal volumeAsked

    spacing: 10
    visible: view.host.mode !== "replay" && (sound.standing > 0 || sound.problem !== "")

    Rectangle {
        visible: root.sound.standing > 0
        implicitHeight: 40
        implicitWidth: words.implicitWidth + 24
        radius: Theme.radius
        color: Theme.redFill
        border.width: 2
        border.color: Theme.red
        RowLayout {
            id: words

            anchors.centerIn: parent
            spacing: 8
            WfText {
                text: "◆ " + (root.compact ? String(root.sound.standing) : root.sound.silenced ? qsTr("Alarms to sign for: %1, silenced").arg(root.sound.standing) : qsTr("Alarms to sign for: %1").arg(root.sound.standing))
                strong: true
                elide: Text.ElideNone
            }
            KeyHint {
                visible: root.sound.sounding || root.compact
                text: !root.sound.sounding ? qsTr("silenced") : root.compact ? "F3" : qsTr("F3 silences")
            }
        }
        TapHandler { onTapped: root.sound.silence() }
    }
    Rectangle {
        visible: root.sound.problem !== ""
        implicitHeight: 40
        implicitWidth: Math.min(230, problem.implicitWidth + 24)
        radius: Theme.radius
        color: Theme.amberFill
        border.color: Theme.amber
        WfText {
            id: problem

            anchors { fill: parent; leftMargin: 12; rightMargin: 12 }
            text: root.compact ? qsTr("No sound") : qsTr("Alarms not heard: %1").arg(root.sound.problem)
            color: Theme.amber
            font.pixelSize: 12
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
        TapHandler { onTapped: root.volumeAsked() }
    }
}
