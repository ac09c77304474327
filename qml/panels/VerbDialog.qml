// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// One step, asked for once: what it is about, what it needs, and who said it when it came by voice (代录).
Popup {
    id: root

    required property Desk desk
    property string subject
    property var verb: ({ verb: "", title: "", danger: false, fields: [] })
    property string problem

    function ask(name: string, about: string) { askWith(name, about, {}) }
    /// The same with what can already be said: {field: value}.
    function askWith(name: string, about: string, given: var) {
        subject = about
        const asked = desk.verb(name, about)
        asked.fields = (asked.fields ?? []).map(f => given[f.name] === undefined ? f : Object.assign({}, f, { value: given[f.name] }))
        verb = asked
        problem = ""
        behalf.currentIndex = -1
        open()
        form.forceActiveFocus()
    }

    function commit() {
        const values = form.values
        problem = desk.whyNot(verb.verb, subject, values)
        if (problem !== "")
            return
        desk.run(verb.verb, subject, values, behalf.currentIndex < 0 ? "" : behalf.currentValue)
        close()
    }

    parent: Overlay.overlay
    anchors.centerIn: undefined
    x: parent ? parent.width - width - 40 : 0
    y: 96
    width: 520
    height: Math.min(contentColumn.implicitHeight + 2 * Theme.pad, parent ? parent.height - 130 : 900)
    padding: Theme.pad
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    background: Rectangle {
        color: Theme.panelSolid
        border.color: root.verb.danger ? Theme.red : Theme.accent
        border.width: 2
        radius: Theme.radius
    }
    Overlay.modal: Rectangle { color: "#30000000" }

    contentItem: ColumnLayout {
        id: contentColumn

        spacing: Theme.pad
        Keys.onPressed: event => {
            if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier)) {
                root.commit()
                event.accepted = true
            }
        }

        WfText {
            text: root.verb.title ?? ""
            strong: true
            font.pixelSize: 20
        }
        WfText {
            Layout.fillWidth: true
            text: root.subject === "" ? "" : root.desk.describe(root.subject)
            visible: text !== ""
            wrapMode: Text.WordWrap
        }
        VerbForm {
            id: form

            Layout.fillWidth: true
            fields: root.verb.fields ?? []
            visible: fields.length > 0
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.pad
            WfText {
                text: qsTr("Recorded for")
                dim: true
            }
            WfCombo {
                id: behalf

                Layout.fillWidth: true
                model: root.desk.seats
                textRole: "name"
                valueRole: "id"
                displayText: currentIndex < 0 ? qsTr("nobody: I act myself") : currentText
                currentIndex: -1
            }
        }
        WfText {
            Layout.fillWidth: true
            visible: root.problem !== ""
            text: root.problem
            color: Theme.red
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfText {
                text: qsTr("as %1").arg(root.desk.seatName)
                dim: true
                Layout.fillWidth: true
            }
            WfButton {
                text: qsTr("Cancel")
                hint: "Esc"
                onClicked: root.close()
            }
            WfButton {
                text: root.verb.title ?? ""
                hint: "Ctrl+↵"
                primary: !root.verb.danger
                danger: root.verb.danger ?? false
                enabled: form.complete
                onClicked: root.commit()
            }
        }
    }
}
