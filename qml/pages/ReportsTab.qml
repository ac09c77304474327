// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Boards

/// 报送: which report is due upward and when, written from the log and changed by hand; answers to rumours; everything drafted
/// and sent.
RowLayout {
    id: root

    required property Session session

    signal asked(string verb, string subject)

    spacing: Theme.pad

    Connections {
        target: root.session.papers

        function onReportReady(kind: string, fields: var) { editor.fields = fields }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.fillHeight: true
        spacing: Theme.pad

        ReportsDue {
            id: due

            Layout.fillWidth: true
            Layout.preferredHeight: 280
            session: root.session
            onWriteAsked: write => editor.giveWay(write)
        }
        BulletinEditor {
            id: editor

            Layout.fillWidth: true
            Layout.fillHeight: true
            session: root.session
            title: qsTr("The text")
            emptyText: qsTr("Write a report from the log, or an answer to a rumour: it stands here to be read and changed before it is drafted for approval.")
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.fillHeight: true
        spacing: Theme.pad

        BulletinList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            session: root.session
            title: qsTr("Reports, drafted and sent")
            states: ["drafted", "approved", "published"]
            media: ["report"]
            emptyText: qsTr("No report yet. First, further and final reports will stand here from draft to dispatch.")
            onAsked: (verb, subject) => root.asked(verb, subject)
        }
        RumourForm {
            Layout.fillWidth: true
            Layout.preferredHeight: 210
            session: root.session
            onWritten: fields => editor.giveWay(() => editor.fields = fields)
        }
    }
    Shortcut {
        sequence: "F7"
        autoRepeat: false
        enabled: root.visible
        onActivated: due.write(0)
    }
}
