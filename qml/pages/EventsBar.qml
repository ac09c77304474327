// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// What the list of events may be restricted to, as the archive's: a field for what is looked for, and choices beside it, or below it where
/// there is no room.
Flow {
    id: root

    required property View view
    readonly property EventsFound found: view.archive.events
    readonly property bool isBetween: found.period === "between"
    readonly property int choices: isBetween ? 9 : 7
    readonly property bool isApart: width < 300 + choices * (140 + spacing)
    /// Below the field they stand in one row or, so that each can be read, in two.
    readonly property int inRow: width < choices * (130 + spacing) ? Math.ceil(choices / 2) : choices
    readonly property real choice: isApart ? Math.floor((width - (inRow - 1) * spacing) / inRow)
                                           : Math.max(140, Math.min(200, Math.floor((width - 480) / choices) - spacing))

    /// Down or Enter was pressed before it was known what is found.
    property bool isAwaited: false

    /// Down or Enter from the field, onto what is found by what stands in it.
    signal entered()

    function enter() {
        isAwaited = found.busy
        if (!isAwaited)
            entered()
    }

    /// From the day in one field to the day in the other.
    function takeDays() {
        const isRead = found.setBetween(firstDay.text, lastDay.text)
        for (const one of [firstDay, lastDay])
            one.doubt = isRead ? "" : qsTr("no such days")
    }
    /// Of another log nothing is asked that the page doesn't say.
    function begin() {
        field.text = ""
        found.clear()
        if (visible)
            found.turnTo()
    }

    spacing: Theme.gap
    Connections {
        target: root.found

        function onBusyChanged() {
            if (root.isAwaited && !root.found.busy)
                Qt.callLater(root.enter)
        }
    }
    onFoundChanged: begin()
    onVisibleChanged: if (visible && found !== null)
        found.turnTo()
    Component.onCompleted: begin()

    WfField {
        id: field

        width: Math.min(480, root.isApart ? root.width : Math.floor(root.width) - root.choices * (root.choice + root.spacing))
        placeholderText: qsTr("What was done, number, name, place or road")
        onSoughtChanged: {
            root.isAwaited = false
            root.found.text = sought
        }
        Keys.onDownPressed: root.enter()
        onAccepted: root.enter()
    }
    WfCombo {
        width: root.choice
        textRole: "title"
        valueRole: "key"
        value: root.found.kind
        model: [{ key: "", title: qsTr("All kinds") }, ...root.found.kinds()]
        Accessible.name: qsTr("Kind")
        onActivated: root.found.kind = currentValue
    }
    WfCombo { // each kind has its own
        width: root.choice
        enabled: root.found.kind !== ""
        opacity: enabled ? 1 : 0.5
        textRole: "title"
        valueRole: "key"
        value: root.found.state
        model: [{ key: "", title: qsTr("Any state") }, ...root.found.states]
        Accessible.name: qsTr("State")
        onActivated: root.found.state = currentValue
    }
    WfCombo {
        width: root.choice
        textRole: "title"
        valueRole: "key"
        value: root.found.road
        model: [{ key: "", title: qsTr("Any road") }, ...root.found.roads]
        Accessible.name: qsTr("Road")
        onActivated: root.found.road = currentValue
    }
    WfCombo {
        width: root.choice
        textRole: "title"
        valueRole: "key"
        value: root.found.brigade
        model: [{ key: "", title: qsTr("Any brigade") }, ...root.found.brigades]
        Accessible.name: qsTr("Brigade")
        onActivated: root.found.brigade = currentValue
    }
    WfCombo {
        width: root.choice
        textRole: "title"
        valueRole: "key"
        value: root.found.seat
        model: [{ key: "", title: qsTr("All seats") }, ...root.found.seats()]
        Accessible.name: qsTr("Seat")
        onActivated: root.found.seat = currentValue
    }
    PeriodChoice {
        width: root.choice
        value: root.found.period
        onActivated: root.found.period = currentValue
    }
    DayField {
        id: firstDay

        isFirst: true
        day: root.found.fromDay
        width: root.choice
        visible: root.isBetween
        onGiven: root.takeDays()
    }
    DayField {
        id: lastDay

        isFirst: false
        day: root.found.toDay
        width: root.choice
        visible: root.isBetween
        onGiven: root.takeDays()
    }
    WfCombo {
        width: root.choice
        textRole: "title"
        valueRole: "key"
        value: root.found.where
        model: [{ key: "", title: qsTr("Anywhere") }, ...root.found.places]
        Accessible.name: qsTr("Place")
        onActivated: root.found.where = currentValue
    }
}
