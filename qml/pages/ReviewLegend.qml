// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme

/// Which bar is which month, or year, from left to right; of one that is not on record it says so.
Row {
    id: root

    /// The span's month, the month before, the year before; empty: not on record.
    required property list<string> columns
    /// They are years: there is no month before.
    required property bool ofYear

    spacing: 20
    Repeater {
        model: root.columns

        Row {
            id: entry

            required property int index
            required property string modelData

            visible: modelData !== "" || (index > 0 && !(root.ofYear && index === 1))
            spacing: 8
            Rectangle {
                width: 14
                height: 14
                radius: 2
                color: Theme.spans[entry.index]
                anchors.verticalCenter: parent.verticalCenter
            }
            WfText {
                text: entry.modelData === "" ? (entry.index === 1 ? qsTr("the month before is not on record") : qsTr("the year before is not on record"))
                    : entry.index === 0 ? entry.modelData : entry.index === 1 ? qsTr("%1, the month before").arg(entry.modelData) : qsTr("%1, the year before").arg(entry.modelData)
                dim: true
                font.pixelSize: Theme.small
            }
        }
    }
}
