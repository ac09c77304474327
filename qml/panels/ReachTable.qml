// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The time to each flood point and post, today and as placed, the largest gain first.
Panel {
    id: root

    required property View view

    title: qsTr("Time to each point")

    RecordTable {
        anchors.fill: parent
        model: root.view.placement.reach
        rowHeight: 34
        emptyText: qsTr("The time to each flood point and post will stand here, today and as placed.")
        columns: [
            { role: "name", title: qsTr("Point"), width: 0 },
            { role: "beforeText", title: qsTr("Today"), width: 80, right: true, dim: true },
            { role: "afterText", title: qsTr("As placed"), width: 80, right: true, strong: true },
            { role: "callSign", title: qsTr("Then nearest"), width: 90, dim: true },
            { role: "weightText", title: qsTr("Weight, and why"), width: 320, dim: true }
        ]
        onChosen: subject => root.view.lists.selected = subject
    }
}
