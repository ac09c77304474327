// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Map
import Watchfloor.Panels
import Watchfloor.Lists

/// 管制: every closure with its four tracks, beside the map with the ways round it; roads are closed here, and corridors opened.
FocusScope {
    id: root

    required property Session session
    readonly property ClosureSketch sketch: session.traffic.sketch

    signal asked(string verb, string subject)
    signal stepAsked(string subject, string step)

    /// However it was chosen: by a key, a number of the queue or the search.
    function look() {
        const row = session.lists.record(session.lists.selected)
        if (session.lists.selected.startsWith("closure/") && row.hasPosition)
            city.show(row.latitude, row.longitude, 13.6)
    }
    function choose(subject: string) {
        if (session.lists.selected === subject)
            look() // it may have been moved away from
        session.lists.selected = subject
    }

    /// A road is to be closed for an incident or for the water at a point: its place is shown, where the road can be pressed.
    readonly property bool isDrawing: sketch.active

    onIsDrawingChanged: {
        const chosen = sketch.floodPoint !== "" ? sketch.floodPoint : session.lists.selected
        const row = session.lists.record(chosen)
        if (isDrawing && (chosen === sketch.floodPoint || chosen.startsWith("incident/")) && row.hasPosition)
            city.show(row.latitude, row.longitude, 15)
    }

    /// Not from a road or a corridor that is being entered.
    function takeKeyboard() {
        if (!sketch.active && !session.traffic.corridor.active)
            list.takeKeyboard()
    }

    onVisibleChanged: {
        if (!visible)
            return
        list.takeKeyboard()
        look()
    }
    Component.onCompleted: list.forceActiveFocus()

    Connections {
        target: root.session.desk

        function onDone(verb: string, subject: string) { if (root.visible && ["closure.ask", "closure.stop", "corridor.plan"].includes(verb)) root.choose(subject) }
    }
    Connections {
        target: root.session.lists

        function onSelectedChanged() { if (root.visible) root.look() }
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

        source: root.session.lists.closures
        openOnly: true
    }
    Panel {
        id: board

        x: Theme.pad
        y: Theme.pad
        width: Math.round(root.width * (root.width < 1500 ? 0.48 : 0.57))
        height: root.height - 2 * Theme.pad
        title: qsTr("Temporary traffic control")
        note: qsTr("%1 open · %2 in force").arg(closures.count).arg(root.session.lists.summary.closuresInForce + root.session.lists.summary.closuresReopening)
        headerItems: WfButton {
            visible: !root.sketch.active && !root.session.desk.readOnly
            implicitHeight: 30
            text: qsTr("Close a road")
            hint: "Ctrl+R"
            onClicked: {
                root.session.traffic.corridor.active = false
                root.sketch.active = true
            }
        }

        ClosureTool {
            id: tool

            width: parent.width
            height: visible ? implicitHeight : 0
            visible: root.sketch.active
            session: root.session
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
            session: root.session
            rows: closures
            onChosen: subject => root.choose(subject)
            onAsked: (verb, subject) => root.asked(verb, subject)
            onStepAsked: (subject, step) => root.stepAsked(subject, step)
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
                session: root.session
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
            height: root.session.traffic.corridor.active ? 300 : 236
            spacing: Theme.pad
            anchors.bottom: parent.bottom

            AccessPanel {
                visible: !root.session.traffic.corridor.active
                width: visible ? (parent.width - Theme.pad) * 0.5 : 0
                height: parent.height
                session: root.session
                onLooked: (latitude, longitude) => city.show(latitude, longitude, 14)
                onChosen: subject => root.session.lists.selected = subject
            }
            CorridorPanel {
                width: root.session.traffic.corridor.active ? parent.width : (parent.width - Theme.pad) * 0.5
                height: parent.height
                session: root.session
                onAsked: (verb, subject) => root.asked(verb, subject)
                onChosen: subject => root.choose(subject)
            }
        }
    }
}
