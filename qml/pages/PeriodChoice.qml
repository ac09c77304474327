// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// The days that a list of what happened may be restricted to.
WfCombo {
    textRole: "title"
    valueRole: "key"
    model: [{ key: "", title: qsTr("Any time") }, { key: "today", title: qsTr("Today") }, { key: "week", title: qsTr("Last 7 days") },
            { key: "month", title: qsTr("This month") }, { key: "last_month", title: qsTr("Last month") },
            { key: "days30", title: qsTr("Last 30 days") }, { key: "year", title: qsTr("Last year") },
            { key: "between", title: qsTr("From … to …") }]
    Accessible.name: qsTr("Period")
}
