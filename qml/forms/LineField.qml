// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// A line along a road: what is held, and positions typed or pasted in its stead.
ColumnLayout {
    id: root

    required property View view
    required property var field
    property var value

    signal edited(var value, string problem)

    spacing: 2
    onActiveFocusChanged: {
        if (activeFocus)
            input.forceActiveFocus(Qt.TabFocusReason)
    }

    WfArea {
        id: input

        Layout.fillWidth: true
        Accessible.name: root.field.title
        placeholderText: root.field.value === undefined ? qsTr("positions, one a line (WGS-84)") : qsTr("as it is; or positions, one a line (WGS-84)")
        onTextChanged: {
            if (!activeFocus)
                return
            const read = text.trim() === "" ? { value: root.field.value, problem: "" }
                                            : root.view.desk.forms.readLine(text, false, [root.view.city.homeLongitude, root.view.city.homeLatitude])
            root.edited(read.value, read.problem)
        }
    }
    WfText {
        visible: text !== ""
        text: root.view.desk.forms.lineText(root.value)
        dim: true
        font.pixelSize: Theme.small
    }
}
