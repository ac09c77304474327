// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// A stretch to be closed by its names: the road, its direction, and the roads that cross it at both ends.
GridLayout {
    id: root

    Keys.onReturnPressed: find()
    Keys.onEnterPressed: find()

    required property View view
    readonly property ClosureSketch sketch: view.traffic.sketch
    /// The first of the names that nobody has given, and what to do about it; once all are there the stretch is still to be found.
    readonly property string lacking: road.text === "" ? "road" : direction.currentIndex < 0 ? "direction" : from.text === "" ? "from" : to.text === "" ? "to" : ""
    readonly property string lackingText: {
        switch (lacking) {
        case "road": return qsTr("No stretch yet: click the road on the map, or name it.")
        case "direction": return qsTr("No stretch yet: choose the direction.")
        case "from": return qsTr("No stretch yet: say from which crossing road.")
        case "to": return qsTr("No stretch yet: say to which crossing road.")
        default: return qsTr("No stretch yet: “Find” looks for what is named.")
        }
    }
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
    /// The keyboard goes to the name: "road", "direction", "from" or "to".
    function focusOn(name: string) {
        const field = ({ road: road, direction: direction, from: from, to: to })[name]
        if (field !== undefined)
            (field as Item).forceActiveFocus(Qt.TabFocusReason)
    }
    function find() {
        if (named)
            sketch.name(road.text, direction.currentValue, from.text, to.text)
        else if (!sketch.ready || (lacking === "direction" && road.text !== "")) // which way is said by a person
            focusOn(lacking)
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
        view: root.view
        kinds: ["road"]
        placeholderText: qsTr("Road")
    }
    WfCombo {
        id: direction

        Layout.fillWidth: root.narrow
        Layout.preferredWidth: 150
        model: root.view.desk.verb("closure.ask", "").fields.find(f => f.name === "direction")?.choices ?? []
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
        view: root.view
        kinds: ["road", "place"]
        placeholderText: qsTr("from (crossing road)")
    }
    PlaceField {
        id: to

        Layout.fillWidth: true
        Layout.preferredWidth: 120
        view: root.view
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
