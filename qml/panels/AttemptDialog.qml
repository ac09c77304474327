// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The exercise's log was begun with another form of it: go on, or begin anew. Neither is preset; Esc puts it off, and nothing moves until
/// it is answered.
WfPopup {
    id: root

    required property DrillControl drill
    readonly property string doubt: drill?.doubt ?? ""

    function answer(begins: bool) {
        close()
        if (begins)
            drill.beginAnew()
        else
            drill.goOn()
    }

    x: parent ? parent.width - width - 40 : 0
    y: 96
    width: 560
    padding: Theme.pad
    onDoubtChanged: {
        if (doubt === "")
            close()
        else
            open()
    }
    Component.onCompleted: if (doubt !== "")
        open()
    background: Rectangle {
        color: Theme.panelSolid
        border.color: Theme.accent
        border.width: 2
        radius: Theme.radius
    }
    Overlay.modal: Rectangle { color: "#30000000" }

    contentItem: ColumnLayout {
        spacing: Theme.pad
        Connections {
            target: root.drill

            function onDoubted() { root.open() }
        }
        Shortcut {
            sequence: "Alt+G"
            autoRepeat: false
            enabled: root.opened
            onActivated: root.answer(false)
        }
        Shortcut {
            sequence: "Alt+N"
            autoRepeat: false
            enabled: root.opened
            onActivated: root.answer(true)
        }
        WfText {
            text: qsTr("Go on with the earlier attempt?")
            strong: true
            font.pixelSize: 20
        }
        WfText {
            Layout.fillWidth: true
            text: root.doubt
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            Item { Layout.fillWidth: true }
            WfButton {
                text: qsTr("Go on with it")
                hint: "Alt+G"
                onClicked: root.answer(false)
            }
            WfButton {
                text: qsTr("Begin anew in a log of its own")
                hint: "Alt+N"
                onClicked: root.answer(true)
            }
        }
    }
}
