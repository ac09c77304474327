// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// A stretch to be closed by its names: the road, its direction, and the roads that cross it at both ends.
GridLayout {
    id: root

    required property Session session
    readonly property ClosureSketch sketch: session.traffic.sketch
    readonly property bool named: road.text !== "" && direction.currentIndex >= 0 && from.text !== "" && to.text !== ""

    /// `known`: the road, where it is known already.
    function begin(known: string) {
        road.reset(known)
        if (known !== "")
            road.picked = { title: known }
        from.reset("")
        to.reset("")
        direction.currentIndex = -1
        if (known === "")
            road.forceActiveFocus()
        else
            direction.forceActiveFocus(Qt.TabFocusReason)
    }
    function find() {
        if (named)
            sketch.name(road.text, direction.currentValue, from.text, to.text)
        else if (road.text !== "" && direction.currentIndex < 0) // which way is said by a person
            direction.forceActiveFocus(Qt.TabFocusReason)
    }

    /// Too narrow for all of it in one line: names of roads are long in English.
    readonly property bool narrow: width < 760

    columns: narrow ? 3 : 5
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    PlaceField {
        id: road

        Layout.columnSpan: root.narrow ? 2 : 1
        Layout.fillWidth: true
        Layout.preferredWidth: 120
        session: root.session
        kinds: ["road"]
        placeholderText: qsTr("Road")
    }
    WfCombo {
        id: direction

        Layout.fillWidth: root.narrow
        Layout.preferredWidth: 150
        model: root.session.desk.verb("closure.ask", "").fields.find(f => f.name === "direction")?.choices ?? []
        textRole: "title"
        valueRole: "value"
        takesDigits: true
        currentIndex: -1
        displayText: currentIndex < 0 ? qsTr("Direction …") : currentText
        Accessible.name: qsTr("Direction")
    }
    PlaceField {
        id: from

        Layout.fillWidth: true
        Layout.preferredWidth: 120
        session: root.session
        kinds: ["road", "place"]
        placeholderText: qsTr("from (crossing road)")
    }
    PlaceField {
        id: to

        Layout.fillWidth: true
        Layout.preferredWidth: 120
        session: root.session
        kinds: ["road", "place"]
        placeholderText: qsTr("to (crossing road)")
    }
    WfButton {
        Layout.fillWidth: root.narrow
        text: qsTr("Find")
        hint: "↵"
        enabled: root.named
        onClicked: root.find()
    }
}
