// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// A time as it is said: 18:30, +30, now, 07-24 18:30; up and down move it by five minutes.
RowLayout {
    id: root

    required property FormDesk forms
    required property var field
    property var value
    property double after: 0

    signal edited(var value, string problem)

    function take(utcMs: double) {
        input.text = forms.timeText(utcMs)
        edited(utcMs, "")
    }
    function show() { input.text = value === undefined ? "" : forms.timeText(value) }

    spacing: Theme.gap
    onActiveFocusChanged: {
        if (activeFocus)
            input.forceActiveFocus(Qt.TabFocusReason)
    }
    // Another field has moved it; what is being typed stays.
    onValueChanged: {
        if (!input.activeFocus)
            show()
    }
    Component.onCompleted: show()

    WfField {
        id: input

        Layout.preferredWidth: 160
        Layout.fillWidth: true
        Accessible.name: root.field.title
        placeholderText: qsTr("18:30, +30, now")
        onTextEdited: {
            const read = text.trim() === "" ? { value: undefined, problem: "" } : root.forms.readTime(text, root.after)
            root.edited(read.value, read.problem)
        }
        onActiveFocusChanged: {
            if (!activeFocus && root.value !== undefined)
                root.show()
        }
        Keys.onUpPressed: root.take((root.value ?? root.forms.now()) + 300000)
        Keys.onDownPressed: root.take((root.value ?? root.forms.now()) - 300000)
    }
    WfText {
        Layout.preferredWidth: 130
        text: root.value === undefined ? "" : root.forms.timeDistance(root.value)
        dim: true
        font.pixelSize: Theme.small
    }
    WfButton {
        text: qsTr("Now")
        focusPolicy: Qt.NoFocus // typed: now
        onClicked: root.take(root.forms.now())
    }
    WfButton {
        visible: !root.field.past
        text: qsTr("+30 min")
        focusPolicy: Qt.NoFocus // typed: +30
        onClicked: root.take((root.value ?? root.forms.now()) + 1800000)
    }
}
