// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Boards

/// 报送: which report is due upward and when, written from the log and changed by hand; answers to rumours; everything drafted
/// and sent.
RowLayout {
    id: root

    required property View view

    /// Words typed by hand that may go: the report that is being written takes their place.
    property string given

    signal asked(string verb, string subject)

    spacing: Theme.pad

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.fillHeight: true
        spacing: Theme.pad

        ReportsDue {
            id: due

            Layout.fillWidth: true
            Layout.preferredHeight: 280
            view: root.view
            // Asked at the key: a question that came by itself would take the keyboard from whoever types. What was typed since then stays.
            allow: act => editor.giveWay(() => {
                root.given = editor.words()
                act()
            })
            onWritten: (fields, title) => {
                if (editor.touched && editor.words() !== root.given)
                    return root.view.notice(qsTr("%1 is written, but you have typed meanwhile: F7 once more puts it in the place of your words.").arg(title), false)
                editor.fields = fields
                due.tell(title)
            }
        }
        BulletinEditor {
            id: editor

            Layout.fillWidth: true
            Layout.fillHeight: true
            view: root.view
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
            view: root.view
            title: qsTr("Reports, drafted and sent")
            states: ["drafted", "approved", "published"]
            media: ["report"]
            emptyText: qsTr("No report yet. First, further and final reports will stand here from draft to dispatch.")
            onAsked: (verb, subject) => root.asked(verb, subject)
        }
        RumourForm {
            Layout.fillWidth: true
            Layout.preferredHeight: 210
            view: root.view
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
