// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Map
import Watchfloor.Panels
import Watchfloor.Lists

/// 管制: every closure with its four tracks, beside the map with the ways round it; roads are closed here, and corridors opened.
WindowPage {
    id: root

    readonly property ClosureSketch sketch: view.traffic.sketch

    /// However it was chosen: by a key, a number of the queue or the search.
    function lookAtChosen() {
        const row = view.lists.record(view.lists.selected)
        if (view.lists.selected.startsWith("closure/") && row.hasPosition)
            city.show(row.latitude, row.longitude, 13.6)
    }
    function choose(subject: string) {
        if (view.lists.selected === subject)
            lookAtChosen() // it may have been moved away from
        view.lists.selected = subject
    }

    /// What was chosen here when it was left; and whether orders were given since, which choose what they are about.
    property string chosenLast
    property bool isOrdered: false

    /// Orders given elsewhere choose no other closure here. Whoever chose one since, by the queue, the map or the search, finds that.
    function takeUp() {
        if (isOrdered && chosenLast !== view.lists.selected && closures.rowOf(chosenLast) >= 0)
            view.lists.selected = chosenLast
        isOrdered = false
    }

    /// A road is to be closed for an incident or for the water at a point: its place is shown, where the road can be pressed.
    readonly property bool isDrawing: sketch.active

    onIsDrawingChanged: {
        const chosen = sketch.floodPoint !== "" ? sketch.floodPoint : view.lists.selected
        const row = view.lists.record(chosen)
        if (isDrawing && (chosen === sketch.floodPoint || chosen.startsWith("incident/")) && row.hasPosition)
            city.show(row.latitude, row.longitude, 15)
    }

    /// Not from a road or a corridor that is being entered.
    function takeKeyboard() {
        if (!sketch.active && !view.traffic.corridor.active)
            list.takeKeyboard()
    }

    onVisibleChanged: {
        if (!visible) {
            chosenLast = view.lists.selected
            return
        }
        takeUp()
        list.takeKeyboard()
        lookAtChosen()
    }
    Component.onCompleted: list.forceActiveFocus()

    Connections {
        target: root.view.desk

        function onDone(verb: string, subject: string) {
            if (root.visible && ["closure.ask", "closure.stop", "corridor.plan"].includes(verb))
                root.choose(subject)
            else if (!root.visible && verb.startsWith("order."))
                root.isOrdered = true
        }
    }
    Connections {
        target: root.view.lists

        function onSelectedChanged() {
            if (root.visible)
                root.lookAtChosen()
            else if (root.view.lists.selected.startsWith("closure/"))
                root.isOrdered = false
        }
    }
    Connections {
        target: root.sketch

        /// What was named and not clicked may lie elsewhere.
        function onChanged() {
            if (!root.visible || !root.sketch.ready || root.sketch.marks.length > 0)
                return
            const pos = root.sketch.fields().pos
            if (pos[0] !== city.centre.longitude || pos[1] !== city.centre.latitude)
                city.show(pos[1], pos[0], 13.6)
        }
    }
    RecordFilterModel {
        id: closures

        source: root.view.lists.closures
        openOnly: true
    }
    FocusScope {
        anchors.fill: parent

        Panel {
            id: board

            x: Theme.pad
            y: Theme.pad
            width: Math.round(root.width * (root.width < 1500 ? 0.48 : 0.57))
            height: root.height - 2 * Theme.pad
            title: qsTr("Temporary traffic control")
            note: [qsTr("%1 open · %2 in force").arg(closures.count).arg(root.view.lists.summary.closuresInForce + root.view.lists.summary.closuresReopening),
                   root.view.lists.summary.closuresLaneOpen > 0 ? qsTr("%1 with one lane open").arg(root.view.lists.summary.closuresLaneOpen) : ""].filter(part => part !== "").join(" · ")
            headerItems: WfButton {
                visible: !root.sketch.active && !root.view.desk.readOnly
                implicitHeight: 30
                text: qsTr("Close a road")
                hint: "Ctrl+R"
                onClicked: {
                    root.view.traffic.corridor.active = false
                    root.sketch.active = true
                }
            }

            ClosureTool {
                id: tool

                width: parent.width
                height: visible ? implicitHeight : 0
                visible: root.sketch.active
                view: root.view
                onVisibleChanged: if (!visible && root.visible) list.takeKeyboard()
            }
            EmptyState {
                visible: closures.count === 0 && !tool.visible
                text: qsTr("No road is closed. A closure asked for by a gauge, an officer or a desk, or stopped at the scene, will stand here with its four tracks, its diversion and its signs.")
            }
            ClosureList {
                id: list

                anchors { left: parent.left; right: parent.right; top: tool.bottom; bottom: parent.bottom }
                focus: true
                view: root.view
                rows: closures
                onChosen: subject => root.choose(subject)
                onAsked: (verb, subject) => root.asked(verb, subject)
                onStepAsked: (subject, step) => root.askedWith("closure.step", subject, { step: step })
            }
        }
        Item {
            id: right

            x: board.x + board.width + Theme.pad
            y: Theme.pad
            width: root.width - x - Theme.pad
            height: root.height - 2 * Theme.pad

            Rectangle {
                id: frame

                width: parent.width
                height: parent.height - lower.height - Theme.pad
                color: Theme.base
                border.color: root.sketch.active ? Theme.accent : Theme.line
                clip: true
                CityMap {
                    id: city

                    anchors { fill: parent; margins: 1 }
                    view: root.view
                    keepOut: [Qt.rect(layerMenu.x, layerMenu.y, layerMenu.width, layerMenu.height)]
                    picking: root.sketch.active
                    onPicked: (latitude, longitude) => root.sketch.click(latitude, longitude)
                    Component.onCompleted: home()
                }
                LayerMenu {
                    id: layerMenu

                    map: city
                    anchors { right: parent.right; bottom: parent.bottom; margins: Theme.pad }
                }
            }
            Row {
                id: lower

                width: parent.width
                height: root.view.traffic.corridor.active ? 300 + (root.view.traffic.corridor.blocked ? 76 : 0) + (root.view.traffic.corridor.passesText !== "" ? 76 : 0) : 236
                spacing: Theme.pad
                anchors.bottom: parent.bottom

                AccessPanel {
                    visible: !root.view.traffic.corridor.active
                    width: visible ? (parent.width - Theme.pad) * 0.5 : 0
                    height: parent.height
                    view: root.view
                    onLooked: (latitude, longitude) => city.show(latitude, longitude, 14)
                    onChosen: subject => root.view.lists.selected = subject
                }
                CorridorPanel {
                    width: root.view.traffic.corridor.active ? parent.width : (parent.width - Theme.pad) * 0.5
                    height: parent.height
                    view: root.view
                    onAsked: (verb, subject) => root.asked(verb, subject)
                    onChosen: subject => root.choose(subject)
                }
            }
        }
    }
}
