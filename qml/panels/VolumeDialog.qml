// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// How loud alarms are on this desk; 0 turns them off, which the top bar then says.
WfPopup {
    id: root

    required property View view

    x: parent ? parent.width - width - 40 : 0
    y: 96
    width: 420
    padding: Theme.pad
    isPassing: true
    onOpened: level.forceActiveFocus(Qt.TabFocusReason)
    background: Rectangle {
        color: Theme.panelSolid
        border.color: Theme.accent
        border.width: 2
        radius: Theme.radius
    }
    Overlay.modal: Rectangle { color: "#30000000" }

    contentItem: ColumnLayout {
        spacing: Theme.pad
        WfText {
            text: qsTr("Alarm sound")
            strong: true
            font.pixelSize: 20
        }
        RowLayout {
            spacing: Theme.pad
            Stepper {
                id: level

                value: Math.round(root.view.host.sound.volume / 10)
                from: 0
                to: 10
                Accessible.name: qsTr("Volume")
                onMoved: value => root.view.host.sound.volume = 10 * value
            }
            WfText {
                text: qsTr("of 10, beside the desktop's own volume")
                dim: true
                Layout.fillWidth: true
                wrapMode: Text.WordWrap
            }
        }
        WfText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.view.host.sound.problem === "" ? "" : qsTr("Alarms not heard: %1").arg(root.view.host.sound.problem)
            color: Theme.amber
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            Item { Layout.fillWidth: true }
            WfButton {
                text: qsTr("Close")
                hint: "Esc"
                onClicked: root.close()
            }
            WfButton {
                text: qsTr("Hear it")
                primary: true
                enabled: root.view.host.sound.volume > 0
                onClicked: root.view.host.sound.tryIt()
            }
        }
    }
}
