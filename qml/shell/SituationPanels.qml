// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Map
import Watchfloor.Panels

/// What lies over the map of the situation: what waits for a decision, the closures and the forces; rain and depth below.
FocusScope {
    id: root

    required property Session session
    required property CityMap city
    /// The panels and buttons no label may hide below.
    readonly property list<rect> keepOut: [Qt.rect(pending.x, pending.y, pending.width, pending.height), Qt.rect(side.x, side.y, side.width, side.height),
                                           Qt.rect(bottom.x, bottom.y, bottom.width, bottom.height), Qt.rect(layerMenu.x, layerMenu.y, layerMenu.width, layerMenu.height)]

    signal asked(string verb, string subject)
    /// The same with what is known already: {field: value}.
    signal askedWith(string verb, string subject, var given)
    signal askedForAll(string verb, list<string> subjects, string detail)

    focus: true
    /// Side by side on a desk of several screens: the queue beside the closures, so that the eye need not cross all of them.
    readonly property bool wide: width > 2.6 * height && width > 2600
    readonly property int queueWidth: Theme.part(width, Theme.queue, 0.27)
    readonly property int sideWidth: Theme.part(width, Theme.side, 0.31)

    function look(latitude: real, longitude: real) { city.show(latitude, longitude, 14.6) }
    function trigger(key: string) { pending.trigger(key) }
    function takeCall() { intake.begin() }
    /// Who could go to it takes the keys.
    function dispatch(subject: string) {
        if (intake.active) { // what was typed is not lost
            session.notice(qsTr("A call is being taken: record it, or leave it with Esc, before units are sent elsewhere."), false)
            intake.begin()
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
        anchors { right: root.wide ? pending.left : side.left; bottom: bottom.top; margins: Theme.pad }
    }
    PendingPanel {
        id: pending

        x: root.wide ? side.x - width - Theme.pad : Theme.pad + 2
        y: Theme.pad
        width: root.queueWidth
        height: Math.min(implicitHeight, root.height - bottom.height - 3 * Theme.pad)
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

        x: root.width - width - Theme.pad
        y: Theme.pad
        width: root.sideWidth
        height: root.height - 2 * Theme.pad
        spacing: Theme.gap

        CallIntake {
            id: intake

            width: parent.width
            height: visible ? parent.height : 0
            visible: active
            session: root.session
            onRecorded: subject => root.dispatch(subject)
            onDismissed: pending.forceActiveFocus(Qt.TabFocusReason)
        }
        DetailPanel {
            id: detail

            width: parent.width
            height: !visible ? 0 : parent.height - (forces.visible ? forces.height + Theme.gap : 0)
            visible: root.session.lists.selected !== "" && !intake.active
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
            onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
            onClosed: root.session.lists.selected = ""
        }
        ClosureBoard {
            id: board

            width: parent.width
            height: visible ? Math.min(implicitHeight, parent.height - forces.height - 220) : 0
            visible: root.session.lists.selected === "" && !intake.active
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
            height: visible ? parent.height - board.height - forces.height - 2 * Theme.gap : 0
            visible: board.visible
            session: root.session
        }
        ForcesPanel {
            id: forces

            width: parent.width
            height: implicitHeight
            visible: !intake.active && !(detail.visible && root.height < 860) // what is looked at needs the room
            session: root.session
        }
    }
    Panel {
        id: bottom

        x: Theme.pad + 2
        y: root.height - height - Theme.pad
        width: root.width - side.width - 3 * Theme.pad - 2
        height: Theme.strip

        Row {
            anchors { fill: parent; margins: Theme.pad }
            spacing: 28

            Column {
                width: (parent.width - 28) * 0.44
                height: parent.height
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
                width: (parent.width - 28) * 0.56
                height: parent.height
                session: root.session
                subject: root.session.chartedPoint
                caption: root.session.lists.title(root.session.chartedPoint)
            }
        }
    }
}
