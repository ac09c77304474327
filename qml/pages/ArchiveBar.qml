// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// What the archive's list may be restricted to: a field for what is looked for, and choices beside it, or below it where there is no room.
Flow {
    id: root

    required property View view
    readonly property ArchiveModel records: view.archive.records
    property alias field: field
    readonly property int choices: 6
    readonly property bool isApart: width < 300 + choices * (140 + spacing)
    /// Below the field they stand in one row or, so that each can be read, in two.
    readonly property int inRow: width < choices * (130 + spacing) ? choices / 2 : choices
    readonly property real choice: isApart ? Math.floor((width - (inRow - 1) * spacing) / inRow)
                                           : Math.max(140, Math.min(200, Math.floor((width - 480) / choices) - spacing))

    signal typed(string sought)
    /// Down from the field.
    signal entered()
    signal accepted()

    /// From the day in one field to the day in the other.
    function takeDays() {
        const isRead = view.archive.setBetween(firstDay.text, lastDay.text)
        for (const one of [firstDay, lastDay])
            one.doubt = isRead ? "" : qsTr("no such days")
    }

    spacing: Theme.gap

    WfField {
        id: field

        width: Math.min(480, root.isApart ? root.width : Math.floor(root.width) - root.choices * (root.choice + root.spacing))
        placeholderText: qsTr("Number, name, place or road; pinyin or initials (cfdj)")
        onSoughtChanged: root.typed(sought)
        Keys.onDownPressed: root.entered()
        onAccepted: root.accepted()
    }
    WfCombo {
        width: root.choice
        textRole: "title"
        valueRole: "key"
        value: root.records.kind
        model: [{ key: "", title: qsTr("All kinds") }, ...root.view.archive.kinds()]
        Accessible.name: qsTr("Kind")
        onActivated: root.records.kind = currentValue
    }
    WfCombo { // each kind has its own
        width: root.choice
        enabled: root.records.kind !== ""
        opacity: enabled ? 1 : 0.5
        textRole: "title"
        valueRole: "key"
        value: root.records.state
        model: [{ key: "", title: qsTr("Any state") }, ...root.view.archive.states]
        Accessible.name: qsTr("State")
        onActivated: root.records.state = currentValue
    }
    WfCombo {
        width: root.choice
        textRole: "title"
        valueRole: "key"
        value: root.records.road
        model: [{ key: "", title: qsTr("Any road") }, ...root.view.archive.roads]
        Accessible.name: qsTr("Road")
        onActivated: root.records.road = currentValue
    }
    WfCombo {
        width: root.choice
        textRole: "title"
        valueRole: "key"
        value: root.records.brigade
        model: [{ key: "", title: qsTr("Any brigade") }, ...root.view.archive.brigades]
        Accessible.name: qsTr("Brigade")
        onActivated: root.records.brigade = currentValue
    }
    PeriodChoice {
        width: root.choice
        value: root.view.archive.period
        onActivated: root.view.archive.period = currentValue
    }
    DayField {
        id: firstDay

        isFirst: true
        day: root.view.archive.fromDay
        width: root.choice
        visible: root.view.archive.period === "between"
        onGiven: root.takeDays()
    }
    DayField {
        id: lastDay

        isFirst: false
        day: root.view.archive.toDay
        width: root.choice
        visible: firstDay.visible
        onGiven: root.takeDays()
    }
    WfCombo {
        width: root.choice
        textRole: "title"
        valueRole: "key"
        value: root.view.archive.where
        model: [{ key: "", title: qsTr("Anywhere") }, ...root.view.archive.places]
        Accessible.name: qsTr("Place")
        onActivated: root.view.archive.where = currentValue
    }
}
