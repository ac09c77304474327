// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// A unit that could be sent: its key, call sign and telephone, brigade, kind, minutes, and why it stands where it does.
Rectangle {
    id: root

    required property string subject
    required property string callSign
    required property string phone
    required property string brigadeTitle
    required property bool cross
    required property string typeTitle
    required property string stateTitle
    required property bool free
    required property string minutes
    required property string lacking
    required property bool stale
    required property string uncovers
    required property string reason
    required property bool suggested
    required property bool marked
    required property string key

    readonly property bool isNarrow: body.width < 420
    readonly property string about: phone === "" ? typeTitle : typeTitle + " · ☎ " + phone

    signal toggled

    implicitHeight: body.implicitHeight + 14
    color: marked ? Theme.accentFill : mouse.containsMouse ? Theme.rowHover : "transparent"
    opacity: free ? 1 : 0.72
    Accessible.role: Accessible.CheckBox
    Accessible.name: callSign + " " + minutes
    Accessible.checked: marked

    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.toggled()
    }
    KeyHint {
        id: hint

        x: 8
        y: 10
        text: root.marked ? "✓" : root.key
        visible: root.free && text !== ""
        border.color: root.suggested || root.marked ? Theme.accent : Theme.line
    }
    ColumnLayout {
        id: body

        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: 38; rightMargin: 10; topMargin: 7 }
        spacing: 2

        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            WfText {
                text: root.callSign
                strong: true
                Layout.fillWidth: root.isNarrow
                Layout.maximumWidth: root.isNarrow ? body.width : body.width / 2
            }
            WfText {
                visible: !root.isNarrow
                text: root.about
                dim: true
                font.pixelSize: Theme.small
                Layout.fillWidth: true
            }
            Chip {
                visible: root.cross && !root.isNarrow
                text: qsTr("across brigades")
                severity: "watch"
            }
            Chip {
                visible: !root.free && !root.isNarrow
                text: root.stateTitle
            }
            WfText {
                text: root.minutes
                strong: true
                font.pixelSize: 17
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideNone
                Layout.minimumWidth: 64
            }
        }
        Flow { // a line of its own where the one above is full, and another: the telephone is read to its end
            visible: root.isNarrow
            Layout.fillWidth: true
            spacing: 8
            WfText {
                width: Math.min(implicitWidth, body.width)
                height: Math.max(implicitHeight, root.cross || !root.free ? 24 : 0)
                text: root.about
                dim: true
                font.pixelSize: Theme.small
            }
            Chip {
                visible: root.cross
                text: qsTr("across brigades")
                severity: "watch"
            }
            Chip {
                visible: !root.free
                text: root.stateTitle
            }
        }
        WfText {
            Layout.fillWidth: true
            text: root.reason
            dim: true
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
            maximumLineCount: root.uncovers === "" ? 2 : 1
        }
        WfText {
            Layout.fillWidth: true
            visible: root.lacking !== ""
            text: qsTr("■ lacks %1").arg(root.lacking)
            color: Theme.amber
            font.pixelSize: Theme.small
        }
        WfText {
            Layout.fillWidth: true
            visible: root.uncovers !== ""
            text: qsTr("■ leaves uncovered: %1").arg(root.uncovers)
            color: Theme.amber
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
            maximumLineCount: 2
        }
    }
    Rectangle {
        height: 1
        width: parent.width
        color: Theme.line
        anchors.bottom: parent.bottom
    }
}
