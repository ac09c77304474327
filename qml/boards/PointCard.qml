// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels
import Watchfloor.Lists

/// The card of a flood point (一点一策): who is in charge, the limits, where to stop traffic, the detour, the equipment, and
/// which crews were sent there.
ColumnLayout {
    id: root

    required property View view
    required property string subject
    required property var row
    readonly property var card: row.card ?? ({})

    spacing: Theme.gap

    RecordFilterModel {
        id: crews

        source: root.view.lists.orders
        where: ({ about: root.subject })
        hiddenStates: ["cancelled", "rejected"]
    }
    WfText {
        text: qsTr("Card of the point")
        strong: true
    }
    FactList {
        Layout.fillWidth: true
        facts: [
            { title: qsTr("In charge"), value: root.card.charge ?? qsTr("not named") },
            { title: qsTr("Limits"), value: qsTr("watch %1 · slow %2 · close %3 cm; reopen below %4 cm for %5 min").arg(root.row.watchCm).arg(root.row.slowCm).arg(root.row.closeCm).arg(root.row.reopenCm).arg(root.row.reopenMin) },
            { title: qsTr("Stop traffic at"), value: root.card.stopAt ?? qsTr("not named") },
            { title: qsTr("Detour"), value: root.card.detour ?? qsTr("not named") },
            { title: qsTr("Equipment"), value: root.card.equipment ?? qsTr("not named") },
            { title: qsTr("Brigade"), value: root.row.brigadeTitle ?? "" }
        ]
    }
    WfText {
        text: crews.count > 0 ? qsTr("Crews sent there: %1").arg(crews.count) : qsTr("No crew was sent there yet.")
        strong: crews.count > 0
        dim: crews.count === 0
    }
    Repeater {
        model: crews

        RowLayout {
            id: crew

            required property var model

            Layout.fillWidth: true
            spacing: 10
            WfText {
                text: crew.model.toName
                Layout.preferredWidth: 110
            }
            WfText {
                text: crew.model.task
                dim: true
                font.pixelSize: Theme.small
                Layout.fillWidth: true
            }
            Chip {
                text: crew.model.stateTitle
                severity: crew.model.late ? "late" : crew.model.state === "on_scene" ? "watch" : ""
            }
        }
    }
}
