// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// Yes, no, or not said.
WfButton {
    id: root

    required property var field
    property var value

    signal edited(bool value)

    checkable: true
    checked: value === true
    text: value === undefined ? qsTr("not said") : value === true ? qsTr("Yes") : qsTr("No")
    Accessible.name: field.title
    onToggled: edited(checked)
}
