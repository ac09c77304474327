// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Map
import Watchfloor.Panels

/// What lies over the map of the situation: what waits for a decision, the closures and the forces; rain and depth below, or on a desk of
/// several screens beside them.
FocusScope {
    id: root

    required property View view
    required property CityMap city
    required property SituationRoom room
    /// The panels and buttons no label may hide below.
    readonly property list<rect> keepOut: [Qt.rect(pending.x, pending.y, pending.width, pending.height), Qt.rect(side.x, side.y, side.width, side.height),
                                           Qt.rect(bottom.x, bottom.y, bottom.width, bottom.height), Qt.rect(forces.x, forces.y, forces.width, forces.height),
                                           Qt.rect(layerMenu.x, layerMenu.y, layerMenu.width, layerMenu.height)]

    /// The calls that are not recorded and wait while none is in hand, or its form is out of sight: the one in the form, then the oldest.
    readonly property list<var> keptCalls: unattended ? [{ at: intake.began, isOpen: true }, ...intake.kept]
                                                      : intake.shows && !visible ? intake.kept : intake.waiting
    /// A call stands in the form, half taken, and another page is shown; or one from before, and the keyboard is not in it.
    readonly property bool unattended: intake.shows && !intake.form.isBlank() && (!visible || (intake.isLeft && !isFocusIn(root.Window.activeFocusItem, intake)))

    /// The queue's room above the strip of the charts.
    readonly property real aboveBottom: root.height - 2 * Theme.pad - (root.room.vast ? 0 : Theme.strip + Theme.pad)
    /// On a low screen, where more waits than stands above it, the strip gives way to the queue: the rain, which the top bar says too, is
    /// not drawn, and the depth stands beside the queue.
    readonly property bool bottomGives: !room.wide && root.height < 720 && pending.implicitHeight > aboveBottom

    signal asked(string verb, string subject)
    /// The same with what is known already: {field: value}.
    signal askedWith(string verb, string subject, var given)
    signal askedForAll(string verb, list<string> subjects, string detail)

    focus: true

    function isFocusIn(focus: Item, part: Item): bool {
        let one = focus
        while (one !== null && one !== part)
            one = one.parent
        return one !== null
    }
    function look(latitude: real, longitude: real) { city.show(latitude, longitude, 14.6) }
    function trigger(key: string) { pending.trigger(key) }
    function takeCall(wasSeen: bool) { intake.begin(wasSeen) }
    /// Who could go to it takes the keys.
    function dispatch(subject: string) {
        if (intake.shows) { // what was typed is not lost
            view.notice(qsTr("A call is being taken: record it, or leave it with Esc, before units are sent elsewhere."), false)
            intake.takeKeyboard()
            return
        }
        const row = view.lists.record(subject)
        view.lists.selected = subject
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
        height: Math.min(implicitHeight, root.bottomGives ? root.height - 2 * Theme.pad : root.aboveBottom)
        view: root.view
        onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
        onAskedForAll: (verb, subjects, detail) => root.askedForAll(verb, subjects, detail)
        onLooked: (subject, latitude, longitude, hasPosition) => {
            root.view.lists.selected = subject
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
            view: root.view
            onRecorded: subject => root.dispatch(subject)
            onDismissed: pending.forceActiveFocus(Qt.TabFocusReason)
        }
        DetailPanel {
            id: detail

            width: parent.width
            height: visible ? side.upper : 0
            visible: root.view.lists.selected !== "" && !intake.shows
            view: root.view
            onAsked: (verb, subject) => root.asked(verb, subject)
            onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
            onClosed: root.view.lists.selected = ""
        }
        ClosureBoard {
            id: board

            width: parent.width
            height: visible ? Math.min(implicitHeight, side.upper - 212) : 0
            visible: root.view.lists.selected === "" && !intake.shows
            view: root.view
            onChosen: subject => {
                const row = root.view.lists.record(subject)
                root.view.lists.selected = subject
                if (row.hasPosition)
                    root.look(row.latitude, row.longitude)
            }
        }
        RecentPanel {
            width: parent.width
            height: visible ? side.upper - board.height - side.spacing : 0
            visible: board.visible
            view: root.view
        }
    }
    ForcesPanel {
        id: forces

        x: root.width - width - Theme.pad
        y: root.height - height - Theme.pad
        width: root.room.side
        height: implicitHeight
        visible: root.room.vast || (!intake.shows && !(detail.visible && root.height < 860)) // what is looked at needs the room
        view: root.view
    }
    Panel {
        id: bottom

        readonly property real begin: root.bottomGives ? pending.x + pending.width + Theme.pad : Theme.pad + 2

        x: root.room.vast ? forces.x : begin
        y: root.room.vast ? Theme.pad : root.height - height - Theme.pad
        width: root.room.vast ? forces.width : root.width - side.width - 2 * Theme.pad - begin
        height: root.room.vast ? forces.y - Theme.gap - Theme.pad : Theme.strip

        SituationCharts {
            anchors { fill: parent; margins: Theme.pad }
            view: root.view
            stacked: root.room.vast
            drawsRain: !root.bottomGives
        }
    }
}
