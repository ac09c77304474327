// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme

/// Words: one line, or several where they are prose.
FocusScope {
    id: root

    required property var field
    /// What the form holds; another field may say it. What is being typed stays.
    required property string value

    signal edited(string value)

    implicitWidth: editor.implicitWidth
    implicitHeight: Math.max(36, editor.implicitHeight)

    Loader {
        id: editor

        width: root.width
        focus: true
        sourceComponent: root.field.prose ? several : one
    }
    Component {
        id: one

        WfField {
            id: input

            focus: true
            Accessible.name: root.field.title
            Component.onCompleted: text = root.value
            onTextEdited: root.edited(text)

            Connections {
                target: root

                function onValueChanged() {
                    if (!input.activeFocus)
                        input.text = root.value
                }
            }
        }
    }
    Component {
        id: several

        WfArea {
            id: area

            focus: true
            Accessible.name: root.field.title
            Component.onCompleted: text = root.value
            onTextChanged: {
                if (activeFocus)
                    root.edited(text)
            }

            Connections {
                target: root

                function onValueChanged() {
                    if (!area.activeFocus)
                        area.text = root.value
                }
            }
        }
    }
}
