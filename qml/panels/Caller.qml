// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// Who calls, from where, and under which number it is known there: the last that is asked.
ColumnLayout {
    id: root

    /// Where calls come from: [{value, title}].
    required property list<var> sources
    property bool readOnly: false
    property alias phone: phoneField
    property alias name: nameField
    property alias source: sourceField
    property alias number: numberField

    spacing: 6

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        WfField {
            id: phoneField

            Layout.fillWidth: true
            placeholderText: qsTr("caller's telephone")
            readOnly: root.readOnly
        }
        WfField {
            id: nameField

            Layout.fillWidth: true
            placeholderText: qsTr("caller's name")
            readOnly: root.readOnly
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        WfCombo {
            id: sourceField

            Layout.fillWidth: true
            model: root.sources
            textRole: "title"
            valueRole: "value"
            Accessible.name: qsTr("Source")
            enabled: !root.readOnly
            onActivated: value = currentValue
        }
        WfField {
            id: numberField

            Layout.fillWidth: true
            placeholderText: qsTr("its number there")
            readOnly: root.readOnly
        }
    }
}
