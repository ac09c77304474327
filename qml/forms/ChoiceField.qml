// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// One of several, by its title; Delete takes it back.
WfCombo {
    id: root

    required property var field
    required property var offered
    required property var chosen

    signal edited(var value)

    takesDigits: true
    model: offered
    textRole: "title"
    valueRole: "value"
    value: chosen ?? null // nothing is chosen that nobody chose
    displayText: currentIndex >= 0 ? currentText : count > 1 ? qsTr("choose … (1–%1)").arg(Math.min(9, count)) : qsTr("choose …")
    Accessible.name: field.title
    onActivated: edited(currentValue)
    Keys.onDeletePressed: {
        currentIndex = -1
        edited(undefined)
    }
}
