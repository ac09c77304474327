// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Watchfloor.Theme

/// One brigade: how many units are free of how many, and its people; chooses the brigade when clicked.
T.AbstractButton {
    id: root

    /// {key, title, total, free, committed, onScene, officers, auxiliaries}
    required property var brigade

    checkable: true
    implicitHeight: 104
    hoverEnabled: true

    background: Rectangle {
        color: root.checked ? Theme.accentFill : root.hovered ? Theme.hover : Theme.panelSolid
        radius: Theme.radius
        border.width: root.visualFocus ? 2 : 1
        border.color: root.visualFocus ? Theme.focus : root.checked ? Theme.accent : Theme.line
    }
    contentItem: ColumnLayout {
        spacing: 2
        WfText {
            text: root.brigade.title
            strong: true
            Layout.fillWidth: true
            Layout.leftMargin: Theme.pad
            Layout.rightMargin: Theme.pad
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.pad
            Layout.rightMargin: Theme.pad
            spacing: 10
            WfText {
                text: root.brigade.free + " / " + root.brigade.total
                strong: true
                font.pixelSize: 22
                color: root.brigade.free === 0 ? Theme.amber : Theme.text
            }
            Bar {
                Layout.fillWidth: true
                done: root.brigade.committed
                total: root.brigade.total
            }
        }
        WfText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.pad
            Layout.rightMargin: Theme.gap
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            text: qsTr("police %1 · auxiliaries %2 · on scene %3").arg(root.brigade.officers).arg(root.brigade.auxiliaries).arg(root.brigade.onScene)
            dim: true
            font.pixelSize: 12
        }
    }
}
