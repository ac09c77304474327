// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Boards

/// 发布: for one closure the signs before it and the texts for radio, navigation and the public; what waits for approval and
/// what is public now. Nothing is published without approval; withdrawing takes one step.
ColumnLayout {
    id: root

    required property View view
    property list<var> closures: []
    readonly property list<string> subjects: closures.map(c => c.subject)
    property string closure
    property string medium: "radio"
    /// On a low screen an empty list leaves its room to the other one. Never while the pointer is at work over the other's rows: they would
    /// move under it.
    property bool isWaitingLow: true
    property bool isPublicLow: true

    signal asked(string verb, string subject)

    /// The one that is worked on elsewhere too, as long as something is to be said of it.
    function follow() {
        const isWritten = subjects.includes(closure) && (editor.touched || signs.touched)
        if (isWritten)
            return // what somebody has typed is about the one it was typed for
        if (subjects.includes(view.lists.selected))
            closure = view.lists.selected
        else if (!subjects.includes(closure))
            closure = subjects[0] ?? ""
    }
    /// The same list again would only close over what somebody chooses from it.
    function know() {
        const now = view.papers.closures
        if (JSON.stringify(now) !== JSON.stringify(closures))
            closures = now
    }
    function proposal(): var { return closure === "" ? {} : view.papers.bulletin(medium, closure) }
    function turn() { editor.turnTo(closure + " " + medium, proposal()) }
    function write() {
        const now = proposal()
        if (JSON.stringify(now) !== JSON.stringify(editor.fields))
            editor.fields = now
    }
    function share() {
        if (!standing.inUse || standing.count === 0)
            isWaitingLow = waiting.count === 0
        if (!waiting.inUse || waiting.count === 0)
            isPublicLow = standing.count === 0
    }

    spacing: Theme.pad
    onSubjectsChanged: if (!subjects.includes(closure)) follow()
    onVisibleChanged: if (visible) follow()
    onClosureChanged: turn()
    onMediumChanged: turn()
    Component.onCompleted: {
        know()
        follow()
        share()
    }

    Connections {
        target: root.view.lists

        function onSelectedChanged() { root.follow() }
    }
    Connections {
        target: root.view.papers

        function onChanged() {
            root.know()
            if (!editor.touched)
                root.write()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.pad
        WfText {
            text: qsTr("About the closure")
            dim: true
        }
        WfCombo {
            Layout.preferredWidth: Theme.part(root.width, 560, 0.4)
            model: root.closures
            textRole: "title"
            valueRole: "subject"
            value: root.closure
            displayText: root.closure === "" ? qsTr("no road is closed") : currentText
            onActivated: {
                root.closure = currentValue
                root.view.lists.selected = currentValue
            }
        }
        Chip {
            readonly property var entry: root.closures.find(c => c.subject === root.closure)

            visible: entry !== undefined
            text: entry?.stateTitle ?? ""
        }
        Item { Layout.fillWidth: true }
        WfText {
            text: qsTr("Nothing is published without approval.")
            dim: true
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.pad

        SignPackage {
            id: signs

            Layout.fillWidth: true
            Layout.preferredWidth: 11
            Layout.fillHeight: true
            view: root.view
            closure: root.closure
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 9
            Layout.fillHeight: true
            spacing: Theme.pad

            BulletinEditor {
                id: editor

                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(290, root.height * 0.36)
                view: root.view
                title: qsTr("Text")
                proposes: true
                onProposeAsked: editor.fields = root.proposal()
                emptyText: qsTr("No closure to tell of. Its text for radio, navigation and the public will be proposed here.")
                headerItems: Repeater {
                    model: [{ key: "radio", title: qsTr("Radio") }, { key: "navigation", title: qsTr("Navigation") }, { key: "public", title: qsTr("Public") }]

                    WfButton {
                        required property var modelData

                        implicitHeight: 30
                        text: modelData.title
                        checked: root.medium === modelData.key
                        onClicked: root.medium = modelData.key
                    }
                }
            }
            BulletinList {
                id: waiting

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 1
                Layout.maximumHeight: root.isWaitingLow && root.height < 760 ? 96 : root.height // what waits needs the room
                onCountChanged: root.share()
                onInUseChanged: root.share()
                view: root.view
                title: qsTr("Waiting for approval or publication")
                states: ["drafted", "approved"]
                media: ["signs", "radio", "navigation", "public"]
                also: ({ stale: false })
                emptyText: qsTr("Nothing waits. Drafts stand here until the commander has approved them and they are published.")
                onAsked: (verb, subject) => root.asked(verb, subject)
            }
            BulletinList {
                id: standing

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 1
                Layout.maximumHeight: root.isPublicLow && root.height < 760 ? 96 : root.height // what waits needs the room
                onCountChanged: root.share()
                onInUseChanged: root.share()
                view: root.view
                title: qsTr("Public now")
                media: ["signs", "radio", "navigation", "public"]
                also: ({ isPublic: true })
                takesDown: true
                emptyText: qsTr("Nothing is public now. What is published stands here with its way back.")
                onAsked: (verb, subject) => root.asked(verb, subject)
            }
        }
    }
    Shortcut {
        sequence: "F7"
        autoRepeat: false
        enabled: root.visible
        onActivated: signs.draft()
    }
}
