// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The line above a table: find, show only some, make a new one.
Item {
    id: root

    required property View view
    property alias text: field.text
    property string toggleText
    property string createVerb
    property string createText

    /// Below this what it holds would lie over one another.
    readonly property real least: 2 * Theme.pad + field.Layout.minimumWidth + Theme.gap + (toggle.visible ? toggle.implicitWidth + Theme.gap : 0)
                                  + (create.visible ? create.implicitWidth + Theme.gap : 0)

    signal toggled(bool on)
    signal asked(string verb)

    implicitHeight: 56

    RowLayout {
        anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
        spacing: Theme.gap
        WfField {
            id: field

            Layout.preferredWidth: 320
            Layout.maximumWidth: 320
            Layout.minimumWidth: 110
            Layout.fillWidth: true
            placeholderText: qsTr("Filter: Chinese, English or pinyin initials")
        }
        WfButton {
            id: toggle

            visible: root.toggleText !== ""
            text: root.toggleText
            checkable: true
            onToggled: root.toggled(checked)
        }
        Item { Layout.fillWidth: true }
        WfButton {
            id: create

            visible: root.createVerb !== "" && !root.view.desk.readOnly
            text: root.createText
            primary: true
            onClicked: root.asked(root.createVerb)
        }
    }
}
