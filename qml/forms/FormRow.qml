// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// One field of a form: what it is called, and its editor.
RowLayout {
    id: root

    required property View view
    required property var field
    required property bool isNeeded
    /// What was typed in it cannot be sent.
    required property bool isWrong
    property alias offered: editor.offered
    property alias value: editor.value
    property alias after: editor.after
    property alias subject: editor.subject

    signal edited(var value, string problem)
    signal placed(var entry)

    function settle(): bool { return editor.settle() }
    function takeFocus() { editor.takeFocus() }
    function takeFocusAt(words: string) { editor.takeFocusAt(words) }

    spacing: Theme.pad

    WfText {
        Layout.preferredWidth: 130
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 8
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.WordWrap
        dim: !root.isNeeded
        color: root.isWrong ? Theme.red : dim ? Theme.dim : Theme.text
        text: root.field.title + (root.isNeeded ? " *" : "")
    }
    FieldEditor {
        id: editor

        Layout.fillWidth: true
        view: root.view
        field: root.field
        onEdited: (value, problem) => root.edited(value, problem)
        onPlaced: entry => root.placed(entry)
    }
}
