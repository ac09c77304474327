// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels
import Watchfloor.Lists

/// 档案: every record the log has ever held, found by number, name, place, road, pinyin or initials. What is in the situation opens as
/// everywhere, what has sunk as it stands in the log.
RowLayout {
    id: root

    required property Session session
    readonly property ArchiveModel records: session.archive.records
    property string subject
    /// The chosen one stands in the situation.
    property bool isLive: false

    signal asked(string verb, string subject)

    function takeKeyboard() { field.forceActiveFocus(Qt.TabFocusReason) }
    function look(chosen: string) {
        subject = chosen
        isLive = chosen !== "" && session.archive.isLive(chosen)
        if (isLive)
            session.lists.selected = chosen
        session.archive.record.subject = isLive ? "" : chosen
    }

    spacing: Theme.pad
    onVisibleChanged: records.active = visible
    Component.onCompleted: records.active = visible

    Connections {
        target: root.session

        function onRoomChanged() { // another log
            root.records.active = root.visible
            field.text = ""
            root.look("")
        }
    }
    Panel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        title: qsTr("Archive")
        note: root.session.mode === "replay" ? qsTr("the whole log, whatever moment is shown")
            : root.records.count === 0 ? "" : root.records.exhausted ? qsTr("%1 found").arg(root.records.count) : qsTr("the newest %1, more below").arg(root.records.count)

        RowLayout {
            id: bar

            anchors { left: parent.left; right: parent.right; leftMargin: Theme.pad; rightMargin: Theme.pad }
            height: 56
            spacing: Theme.gap
            WfField {
                id: field

                Layout.fillWidth: true
                Layout.minimumWidth: 160
                Layout.maximumWidth: 480
                placeholderText: qsTr("Number, name, place or road; pinyin or initials (cfdj)")
                onSoughtChanged: root.records.text = sought
                Keys.onDownPressed: table.forceActiveFocus(Qt.TabFocusReason)
                onAccepted: if (!root.records.busy && root.records.count > 0) root.look(root.records.subjectAt(0))
            }
            WfCombo {
                implicitWidth: 150
                textRole: "title"
                valueRole: "key"
                value: root.records.kind
                model: [{ key: "", title: qsTr("All kinds") }].concat(root.session.archive.kinds())
                Accessible.name: qsTr("Kind")
                onActivated: root.records.kind = currentValue
            }
            WfCombo {
                id: period

                implicitWidth: 150
                textRole: "title"
                valueRole: "days"
                model: [{ days: -1, title: qsTr("Any time") }, { days: 0, title: qsTr("Today") }, { days: 7, title: qsTr("Last 7 days") },
                        { days: 30, title: qsTr("Last 30 days") }, { days: 365, title: qsTr("Last year") }]
                Accessible.name: qsTr("Period")
                onActivated: root.records.from = currentValue < 0 ? 0 : root.session.archive.dayBegin(currentValue)
            }
            Item { Layout.fillWidth: true }
        }
        RecordTable {
            id: table

            anchors { fill: parent; topMargin: bar.height }
            model: root.records
            current: root.subject
            follows: true
            emptyText: root.records.busy ? "" : root.records.failure !== "" ? root.records.failure : qsTr("Nothing like it in the archive.")
            columns: [
                { role: "number", title: qsTr("No."), width: 90 },
                { role: "bornText", title: qsTr("Began"), width: 150, dim: true, keep: 3 },
                { role: "kindTitle", title: qsTr("Kind"), width: 80 },
                { role: "title", title: qsTr("Title"), width: 0, keep: 5 },
                { role: "place", title: qsTr("Place"), width: 150, dim: true, keep: 1 },
                { role: "brigadeTitle", title: qsTr("Brigade"), width: 100, dim: true },
                { role: "stateTitle", title: qsTr("State"), width: 100, chip: true },
                { role: "endedText", title: qsTr("Ended"), width: 150, dim: true }
            ]
            onChosen: subject => root.look(subject)
            onWalked: subject => root.look(subject)
        }
    }
    DetailPanel {
        Layout.preferredWidth: Theme.part(root.width, 450, 0.34)
        Layout.fillHeight: true
        visible: root.isLive && root.session.lists.selected === root.subject
        session: root.session
        onAsked: (verb, subject) => root.asked(verb, subject)
        onClosed: root.look("")
    }
    ArchiveCard {
        Layout.preferredWidth: Theme.part(root.width, 450, 0.34)
        Layout.fillHeight: true
        visible: root.subject !== "" && !root.isLive
        session: root.session
        onSubjectAsked: subject => root.look(subject)
        onClosed: root.look("")
    }
}
