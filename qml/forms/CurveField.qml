// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Watchfloor.Theme
import Watchfloor.Dashboard

/// A curve as pairs, one a line, drawn beside them.
RowLayout {
    id: root

    required property FormDesk forms
    required property var field
    property var value
    readonly property var points: value ?? []

    signal edited(var value, string problem)

    spacing: Theme.gap
    onActiveFocusChanged: {
        if (activeFocus)
            input.forceActiveFocus(Qt.TabFocusReason)
    }

    WfArea {
        id: input

        Layout.fillWidth: true
        Accessible.name: root.field.title
        placeholderText: qsTr("0: 0, then a pair a line")
        text: (root.field.value ?? []).map(pair => pair[0] + ": " + pair[1]).join("\n")
        onTextChanged: {
            if (!activeFocus)
                return
            const read = text.trim() === "" ? { value: undefined, problem: "" } : root.forms.readCurve(text)
            root.edited(read.value, read.problem)
        }
    }
    Rectangle {
        id: paper

        Layout.preferredWidth: 130
        Layout.preferredHeight: 90
        Layout.alignment: Qt.AlignTop
        color: Theme.base
        border.color: Theme.line
        visible: root.points.length > 1
        Shape {
            anchors { fill: parent; margins: 6 }
            ShapePath {
                strokeColor: Theme.accent
                strokeWidth: 2
                fillColor: "transparent"
                PathPolyline {
                    path: {
                        const last = root.points[root.points.length - 1] ?? [1, 1]
                        return root.points.map(pair => Qt.point((paper.width - 12) * pair[0] / Math.max(1, last[0]), (paper.height - 12) * (1 - pair[1] / Math.max(1, last[1]))))
                    }
                }
            }
        }
    }
}
