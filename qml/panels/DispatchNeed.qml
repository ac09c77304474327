// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// What is wanted at the place: which kinds, which equipment, how many.
Flow {
    id: root

    required property View view
    readonly property DispatchBoard board: view.dispatch

    function toggled(list: var, value: string): var {
        return list.includes(value) ? list.filter(v => v !== value) : [...list, value]
    }

    spacing: 6

    Repeater {
        model: root.view.forces.kinds

        WfButton {
            required property var modelData

            implicitHeight: 30
            implicitWidth: Math.max(48, contentItem.implicitWidth + 20)
            font.pixelSize: Theme.small
            checked: root.board.types.includes(modelData.type)
            text: modelData.title
            onClicked: root.board.types = root.toggled(root.board.types, modelData.type)
        }
    }
    WfCombo {
        implicitHeight: 30
        implicitWidth: 170
        visible: root.board.knownEquipment.length > 0
        model: [qsTr("any equipment"), ...root.board.knownEquipment]
        value: root.board.equipment[0] ?? model[0]
        Accessible.name: qsTr("Equipment wanted")
        onActivated: index => root.board.equipment = index > 0 ? [root.board.knownEquipment[index - 1]] : []
    }
    Stepper {
        implicitHeight: 30
        value: root.board.wanted
        unit: qsTr("units: %1")
        onMoved: value => root.board.wanted = value
    }
}
