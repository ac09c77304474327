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
    readonly property int choices: isBetween ? 5 : 3
    readonly property bool isApart: width < 300 + choices * (140 + spacing)
    readonly property real choice: isApart ? Math.floor((width - (choices - 1) * spacing) / choices)
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
        found.renewDays()
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
}
