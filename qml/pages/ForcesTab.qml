// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// Free and committed at a glance, and the equipment aboard.
GridLayout {
    id: root

    required property View view
    property string brigade

    signal asked(string verb, string subject)

    // One above the other where there is no room for both.
    columns: width < 1500 ? 1 : 2
    columnSpacing: Theme.pad
    rowSpacing: Theme.pad

    ForcesMatrix {
        Layout.fillWidth: true
        Layout.fillHeight: true
        view: root.view
        brigade: root.brigade
        onChosen: brigade => root.brigade = brigade
    }
    Panel {
        Layout.preferredWidth: root.columns > 1 ? Theme.part(root.width, 360, 0.3) : 0
        Layout.fillWidth: root.columns === 1
        Layout.preferredHeight: root.columns > 1 ? -1 : 176
        Layout.fillHeight: root.columns > 1
        title: qsTr("Aboard the units on duty")
        note: qsTr("free / all")

        RecordTable {
            anchors.fill: parent
            model: root.view.forces.equipment
            rowHeight: 34
            emptyText: qsTr("No equipment is recorded aboard.")
            columns: [
                { role: "title", title: qsTr("Equipment"), width: 0, strong: true },
                { role: "free", title: qsTr("Free"), width: 60, right: true },
                { role: "count", title: qsTr("All"), width: 60, right: true, dim: true }
            ]
        }
    }
}
