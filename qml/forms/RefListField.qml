// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// Several records: each can be taken out again, another one added by its name.
ColumnLayout {
    id: root

    required property Session session
    required property var field
    property list<string> subjects: field.value ?? []

    signal edited(var value, string problem)

    function put(next: list<string>) {
        subjects = next
        edited(next, "")
    }

    spacing: 4
    onActiveFocusChanged: {
        if (activeFocus)
            picker.forceActiveFocus(Qt.TabFocusReason)
    }

    Flow {
        Layout.fillWidth: true
        visible: root.subjects.length > 0
        spacing: 4

        Repeater {
            model: root.subjects

            WfButton {
                required property int index
                required property string modelData

                implicitHeight: 28
                text: root.field.choices.find(c => c.value === modelData)?.title ?? modelData
                hint: "×"
                Accessible.name: qsTr("Take out %1").arg(text)
                onClicked: root.put(root.subjects.filter((one, i) => i !== index))
            }
        }
    }
    PickField {
        id: picker

        Layout.fillWidth: true
        session: root.session
        choices: root.field.choices.filter(c => !root.subjects.includes(c.value))
        start: ""
        name: root.field.title
        adds: true
        onEdited: (value, problem) => {
            if (value === undefined)
                return root.edited(root.subjects, problem)
            root.put(root.subjects.concat([value]))
            text = ""
            picked = ""
        }
    }
}
