// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Map
import Watchfloor.Panels

/// What lies over the map of the situation: what waits for a decision, the closures and the forces; rain and depth below, or on a desk of
/// several screens beside them.
FocusScope {
    id: root

    required property Session session
    required property CityMap city
    required property SituationRoom room
    /// The panels and buttons no label may hide below.
    readonly property list<rect> keepOut: [Qt.rect(pending.x, pending.y, pending.width, pending.height), Qt.rect(side.x, side.y, side.width, side.height),
                                           Qt.rect(bottom.x, bottom.y, bottom.width, bottom.height), Qt.rect(forces.x, forces.y, forces.width, forces.height),
                                           Qt.rect(layerMenu.x, layerMenu.y, layerMenu.width, layerMenu.height)]

    /// The calls that are not recorded and wait while none is in hand, the oldest first.
    readonly property list<var> keptCalls: intake.waiting

    signal asked(string verb, string subject)
    /// The same with what is known already: {field: value}.
    signal askedWith(string verb, string subject, var given)
    signal askedForAll(string verb, list<string> subjects, string detail)

    focus: true

    function look(latitude: real, longitude: real) { city.show(latitude, longitude, 14.6) }
    function trigger(key: string) { pending.trigger(key) }
    function takeCall(wasSeen: bool) { intake.begin(wasSeen) }
    /// Who could go to it takes the keys.
    function dispatch(subject: string) {
        if (intake.shows) { // what was typed is not lost
            session.notice(qsTr("A call is being taken: record it, or leave it with Esc, before units are sent elsewhere."), false)
            intake.takeKeyboard()
            return
        }
        const row = session.lists.record(subject)
        session.lists.selected = subject
        if (row.hasPosition)
            look(row.latitude, row.longitude)
        detail.dispatch()
    }

    LayerMenu {
        id: layerMenu

        map: root.city
        anchors { right: root.room.wide ? pending.left : side.left; bottom: root.room.vast ? root.bottom : bottom.top; margins: Theme.pad }
    }
    PendingPanel {
        id: pending

        x: root.room.wide ? side.x - width - Theme.pad : Theme.pad + 2
        y: Theme.pad
        width: root.room.queue
        height: Math.min(implicitHeight, root.height - 2 * Theme.pad - (root.room.vast ? 0 : bottom.height + Theme.pad))
        session: root.session
        onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
        onAskedForAll: (verb, subjects, detail) => root.askedForAll(verb, subjects, detail)
        onLooked: (subject, latitude, longitude, hasPosition) => {
            root.session.lists.selected = subject
            if (hasPosition)
                root.look(latitude, longitude)
        }
    }
    Column {
        id: side

        /// What the forces leave of it.
        readonly property real upper: height - (forces.visible && !root.room.vast ? forces.height + spacing : 0)

        x: root.width - width - Theme.pad - root.room.third
        y: Theme.pad
        width: root.room.side
        height: root.height - 2 * Theme.pad
        spacing: Theme.gap

        CallIntake {
            id: intake

            width: parent.width
            height: visible ? parent.height : 0
            visible: shows
            session: root.session
            onRecorded: subject => root.dispatch(subject)
            onDismissed: pending.forceActiveFocus(Qt.TabFocusReason)
        }
        DetailPanel {
            id: detail

            width: parent.width
            height: visible ? side.upper : 0
            visible: root.session.lists.selected !== "" && !intake.shows
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
            onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
            onClosed: root.session.lists.selected = ""
        }
        ClosureBoard {
            id: board

            width: parent.width
            height: visible ? Math.min(implicitHeight, side.upper - 212) : 0
            visible: root.session.lists.selected === "" && !intake.shows
            session: root.session
            onChosen: subject => {
                const row = root.session.lists.record(subject)
                root.session.lists.selected = subject
                if (row.hasPosition)
                    root.look(row.latitude, row.longitude)
            }
        }
        RecentPanel {
            width: parent.width
            height: visible ? side.upper - board.height - side.spacing : 0
            visible: board.visible
            session: root.session
        }
    }
    ForcesPanel {
        id: forces

        x: root.width - width - Theme.pad
        y: root.height - height - Theme.pad
        width: root.room.side
        height: implicitHeight
        visible: root.room.vast || (!intake.shows && !(detail.visible && root.height < 860)) // what is looked at needs the room
        session: root.session
    }
    Panel {
        id: bottom

        x: root.room.vast ? forces.x : Theme.pad + 2
        y: root.room.vast ? Theme.pad : root.height - height - Theme.pad
        width: root.room.vast ? forces.width : root.width - side.width - 3 * Theme.pad - 2
        height: root.room.vast ? forces.y - Theme.gap - Theme.pad : Theme.strip

        Item {
            id: charts

            /// One above the other.
            readonly property bool stacked: root.room.vast
            readonly property real half: (height - 28) / 2

            anchors { fill: parent; margins: Theme.pad }

            Column {
                width: charts.stacked ? charts.width : (charts.width - 28) * 0.44
                height: charts.stacked ? charts.half : charts.height
                WfText {
                    text: qsTr("Rain: line since it began, area per 10 min (mm)")
                    dim: true
                    font.pixelSize: Theme.small
                }
                RainChart {
                    width: parent.width
                    height: parent.height - 20
                    session: root.session
                }
            }
            DepthChart {
                x: charts.width - width
                y: charts.height - height
                width: charts.stacked ? charts.width : (charts.width - 28) * 0.56
                height: charts.stacked ? charts.half : charts.height
                session: root.session
                subject: root.session.chartedPoint
                caption: root.session.lists.title(root.session.chartedPoint)
            }
        }
    }
}
