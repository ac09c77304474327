// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Lists

/// The order that goes to the units that are marked: what they leave uncovered, its text, and the button that sends it.
ColumnLayout {
    id: root

    required property DispatchBoard board
    required property bool canSend
    /// Nobody is marked by the button: somebody chooses whom.
    required property bool mustMark

    signal sent

    spacing: 6

    WfText {
        Layout.fillWidth: true
        visible: root.board.markedUncovers !== ""
        text: qsTr("■ Together they leave uncovered: %1").arg(root.board.markedUncovers)
        color: Theme.amber
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    WfArea {
        Layout.fillWidth: true
        visible: root.canSend
        text: root.board.task
        Accessible.name: qsTr("Text of the order")
        onTextChanged: root.board.task = text
        font.pixelSize: Theme.small + 1
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.canSend
        WfButton {
            text: root.board.markedCount === 0 ? qsTr("Mark the first") : root.board.markedCount === 1 ? qsTr("Send %1").arg(root.board.markedText)
                                                                         : qsTr("Send %1 units").arg(root.board.markedCount)
            hint: "↵"
            primary: true
            enabled: root.board.task.trim() !== "" && !(root.mustMark && root.board.markedCount === 0)
            onClicked: root.sent()
        }
        WfText {
            Layout.fillWidth: true
            text: root.board.markedCount > 1 ? root.board.markedText : root.board.markedCount === 0 ? qsTr("1–9 or Space marks, several go together") : ""
            dim: true
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap // which keys, to the last word
        }
    }
}
