// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Which record shows which lines: {subject: [lines]}.
ColumnLayout {
    id: root

    required property View view
    required property var field
    property var texts: field.value ?? ({})
    property list<string> subjects: Object.keys(field.value ?? {})

    signal edited(var value)

    function put(subject: string, lines: var) {
        const next = Object.assign({}, texts)
        if (lines === undefined)
            delete next[subject]
        else
            next[subject] = lines
        texts = next
        edited(next)
    }

    spacing: 4
    onActiveFocusChanged: {
        if (activeFocus)
            picker.forceActiveFocus(Qt.TabFocusReason)
    }

    Repeater {
        model: root.subjects

        RowLayout {
            id: sign

            required property string modelData

            Layout.fillWidth: true
            spacing: Theme.gap
            WfText {
                Layout.preferredWidth: 150
                wrapMode: Text.WordWrap
                text: root.field.choices.find(c => c.value === sign.modelData)?.title ?? sign.modelData
            }
            WfArea {
                Layout.fillWidth: true
                Accessible.name: qsTr("Lines of the sign, one a line")
                placeholderText: qsTr("one a line")
                Component.onCompleted: {
                    text = (root.texts[sign.modelData] ?? []).join("\n")
                    if (root.texts[sign.modelData] === undefined) // just chosen: its lines are next
                        forceActiveFocus(Qt.TabFocusReason)
                }
                onTextChanged: {
                    if (activeFocus)
                        root.put(sign.modelData, text.split("\n").map(line => line.trim()).filter(line => line !== ""))
                }
            }
            WfButton {
                implicitWidth: 36
                text: "×"
                Accessible.name: qsTr("Take this sign out")
                onClicked: {
                    root.put(sign.modelData, undefined)
                    root.subjects = root.subjects.filter(one => one !== sign.modelData)
                }
            }
        }
    }
    PickField {
        id: picker

        Layout.fillWidth: true
        view: root.view
        choices: root.field.choices.filter(c => !root.subjects.includes(c.value))
        start: ""
        name: root.field.title
        adds: true
        onEdited: value => {
            if (value === undefined)
                return
            root.subjects = root.subjects.concat([value])
            text = ""
            picked = ""
        }
    }
}
