// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// Names and values in two columns.
GridLayout {
    id: root

    /// [{title, value}]
    required property list<var> facts
    property real titleWidth: 92

    columns: 2
    columnSpacing: Theme.pad
    rowSpacing: 6

    Repeater {
        model: root.facts

        WfText {
            required property int index
            required property var modelData

            Layout.row: index
            Layout.column: 0
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: root.titleWidth
            text: modelData.title
            dim: true
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
    }
    Repeater {
        model: root.facts

        WfText {
            required property int index
            required property var modelData

            Layout.row: index
            Layout.column: 1
            Layout.fillWidth: true
            text: modelData.value
            wrapMode: Text.WordWrap
        }
    }
}
