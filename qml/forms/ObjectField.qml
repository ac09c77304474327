// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// A group of values, each with the editor of its own type; what it holds beside those it is known to hold stays.
ColumnLayout {
    id: root

    required property View view
    required property var field
    property var held: field.value ?? ({})
    property var problems: ({})

    signal edited(var value, string problem)

    function words(value: var): var {
        const isLocal = typeof value === "object" && value !== null && (value.zh !== undefined || value.en !== undefined)
        if (!isLocal)
            return value
        return view.host.language.startsWith("zh") ? value.zh ?? value.en : value.en ?? value.zh
    }
    function put(name: string, value: var, problem: string) {
        const next = Object.assign({}, held)
        if (value === undefined || value === "")
            delete next[name]
        else
            next[name] = value
        held = next
        const faults = Object.assign({}, problems)
        faults[name] = problem
        problems = faults
        edited(next, Object.values(faults).find(text => text !== "") ?? "")
    }

    /// The keyboard goes to the value that is wrong, or that the words name; where none is, to the first.
    function takeFocusAt(words: string) {
        const inner = root.field.inner
        const isWrong = one => (problems[one.name] ?? "") !== ""
        const isNamed = one => words.includes(one.title + "”")
        const at = [isWrong, isNamed].map(fits => inner.findIndex(fits)).find(index => index >= 0) ?? 0
        const row = rows.itemAt(at) as InnerRow
        row?.takeFocus()
    }

    component InnerRow: RowLayout {
        id: row

        required property var modelData
        required property int index

        /// As FieldEditor does, which cannot be named here.
        function takeFocus() { ((editor.item as Loader)?.item as Item)?.forceActiveFocus(Qt.TabFocusReason) }

        Layout.fillWidth: true
        spacing: Theme.gap
        WfText {
            Layout.preferredWidth: 150
            text: row.modelData.title
            dim: true
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        Loader {
            id: editor

            Layout.fillWidth: true
            // By its file: an editor that names itself would never end.
            Component.onCompleted: setSource("FieldEditor.qml", { view: root.view, field: Object.assign({}, row.modelData, { value: root.words(root.held[row.modelData.name]) }),
                                                                  value: root.words(root.held[row.modelData.name]) })
            Connections {
                target: editor.item
                ignoreUnknownSignals: true

                function onEdited(value: var, problem: string) {
                    editor.item.value = value
                    root.put(row.modelData.name, value, problem)
                }
            }
        }
    }

    spacing: 4
    onActiveFocusChanged: {
        if (activeFocus)
            takeFocusAt("")
    }

    Repeater {
        id: rows

        model: root.field.inner
        delegate: InnerRow { }
    }
}
