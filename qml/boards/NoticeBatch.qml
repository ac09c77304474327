// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// Notices proposed for what has happened (a closure, people trapped, signals out of order), sent together.
Panel {
    id: root

    required property View view
    readonly property list<var> cases: view.papers.noticeCases
    /// The case looked at, its kind and subject: the gravest, until somebody chooses another.
    property string key
    readonly property var current: cases.find(c => c.case + c.subject === key) ?? cases[0] ?? null
    readonly property string currentKey: current === null ? "" : current.case + current.subject
    property list<var> drafts: []
    property list<string> leftOut: []
    readonly property list<var> chosen: drafts.filter(draft => !leftOut.includes(draft.agency + draft.fields.type))

    readonly property string renews: qsTr("Takes the place of a notice that nobody was told of yet: the incident has changed.")

    function toggle(key: string) { leftOut = leftOut.includes(key) ? leftOut.filter(k => k !== key) : leftOut.concat([key]) }
    /// The same again would only lose the place somebody reads at.
    function load() {
        const now = current === null ? [] : view.papers.notices(current.case, current.subject)
        if (JSON.stringify(now) !== JSON.stringify(drafts))
            drafts = now
    }
    /// Asks first, with whom, the number to call and what is to be said: one key must not tell four agencies, and tells none by itself.
    function send() {
        const all = chosen
        const words = all.map(draft => [draft.agencyName, draft.typeTitle, draft.phone].filter(part => part !== "").join(" · ") + "\n" + draft.text + (draft.replaces.length > 0 ? "\n" + root.renews : ""))
        // What it takes the place of, and nobody was told of, falls away in the same step.
        const dropped = []
        for (const draft of all) {
            for (const old of draft.replaces)
                dropped.push({ verb: "notice.drop", subject: old, fields: { reason: qsTr("renewed: the incident has changed") } })
        }
        if (view.desk.readOnly)
            view.notice(qsTr("Nothing can be recorded here: the log is only read."), false)
        else if (all.length === 0)
            view.notice(drafts.length === 0 ? qsTr("No notice is proposed now.") : qsTr("Every notice is left out."), false)
        else
            confirm.ask(qsTr("Record these notices (%1)? Nothing is transmitted: tell each of them by telephone or radio.").arg(all.length), words.join("\n\n"), qsTr("Record %1").arg(all.length),
                        () => view.desk.runAll(all.map(draft => ({ verb: "notice.send", subject: "", fields: draft.fields })).concat(dropped), dropped.length > 0 ? qsTr("Notices recorded: %1").arg(all.length) : ""))
    }

    /// Whoever comes from a record sees what is proposed for it.
    readonly property string selected: view.lists.selected
    onSelectedChanged: {
        const own = cases.find(c => c.subject === selected)
        if (own !== undefined)
            key = own.case + own.subject
    }

    title: qsTr("Proposed notices")
    onCurrentChanged: load()
    // What was left out belongs to the case it was left out of.
    onCurrentKeyChanged: leftOut = []
    Component.onCompleted: load()
    headerItems: WfButton {
        visible: !root.view.desk.readOnly && root.drafts.length > 0
        enabled: root.chosen.length > 0
        implicitHeight: 32
        primary: true
        text: qsTr("Record %1").arg(root.chosen.length)
        hint: "F7"
        onClicked: root.send()
    }

    ConfirmDialog { id: confirm }
    EmptyState {
        visible: root.cases.length === 0
        text: qsTr("No notice is proposed now; others are written as “New notice”. For a closure, people in danger, a collapsed road or signals out of order the notices will be proposed here and recorded together; nothing is transmitted, they are told by telephone.")
    }
    WfCombo {
        id: chooser

        visible: root.cases.length > 0
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.pad }
        model: root.cases.map(c => ({ title: c.title, value: c.case + c.subject }))
        textRole: "title"
        valueRole: "value"
        value: root.currentKey
        onActivated: root.key = currentValue
    }
    WfList {
        anchors { fill: parent; topMargin: chooser.visible ? chooser.height + 2 * Theme.pad : 0 }
        visible: root.cases.length > 0
        model: root.drafts
        onEntered: index => root.toggle(root.drafts[index].agency + root.drafts[index].fields.type)
        delegate: Item {
            id: entry

            required property var modelData
            readonly property string key: modelData.agency + modelData.fields.type
            readonly property bool taken: !root.leftOut.includes(key)

            width: ListView.view.width
            height: column.implicitHeight + 16
            ColumnLayout {
                id: column

                anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.pad; rightMargin: Theme.pad }
                spacing: 2
                RowLayout {
                    Layout.fillWidth: true
                    WfText {
                        text: entry.modelData.agencyName
                        strong: true
                    }
                    WfText {
                        text: entry.modelData.typeTitle
                        dim: true
                        font.pixelSize: Theme.small
                        Layout.fillWidth: true
                    }
                    WfText {
                        visible: text !== ""
                        text: entry.modelData.phone
                        font.pixelSize: Theme.small
                        elide: Text.ElideNone
                    }
                    WfButton {
                        implicitHeight: 28
                        checkable: true
                        checked: entry.taken
                        text: entry.taken ? qsTr("Takes part") : qsTr("Left out")
                        focusPolicy: Qt.NoFocus // Enter in the list does it
                        onToggled: root.toggle(entry.key)
                    }
                }
                WfText {
                    visible: entry.modelData.replaces.length > 0
                    text: root.renews
                    color: Theme.amber
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                    Layout.fillWidth: true
                }
                WfText {
                    text: entry.modelData.text
                    dim: !entry.taken
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                    Layout.fillWidth: true
                }
            }
        }
    }
}
