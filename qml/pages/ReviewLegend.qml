// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme

/// Which bar is which month, from left to right; a month that is not on record has none.
Row {
    id: root

    /// The span's month, the month before, the year before; empty: not on record.
    required property list<string> columns

    spacing: 20
    Repeater {
        model: root.columns

        Row {
            id: entry

            required property int index
            required property string modelData

            visible: modelData !== ""
            spacing: 8
            Rectangle {
                width: 14
                height: 14
                radius: 2
                color: Theme.spans[entry.index]
                anchors.verticalCenter: parent.verticalCenter
            }
            WfText {
                text: entry.index === 0 ? entry.modelData : entry.index === 1 ? qsTr("%1, the month before").arg(entry.modelData) : qsTr("%1, the year before").arg(entry.modelData)
                dim: true
                font.pixelSize: Theme.small
            }
        }
    }
}
