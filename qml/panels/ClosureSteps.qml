// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The next step of a closure on one key, or what it waits for; and what else may be done with it.
GridLayout {
    id: root

    required property bool narrow
    /// How wide it may be. Not its own width: a limit that follows from the layout it limits never settles.
    required property real room
    required property Desk desk
    required property string subject
    /// Changes whenever the record does.
    required property var revision
    /// As ClosureDesk.next() gives it.
    required property var next

    signal nextAsked
    signal asked(string verb, string subject)

    columns: narrow ? 1 : 2
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: root.narrow
        Layout.maximumWidth: root.narrow ? root.room : root.room * 0.6
        WfButton {
            visible: root.next.verb !== undefined
            enabled: visible && root.next.hindrance === ""
            text: root.next.title ?? ""
            hint: "↵"
            primary: true
            focusPolicy: Qt.TabFocus
            onClicked: root.nextAsked()
        }
        WfText {
            visible: (root.next.hindrance ?? "") !== "" || root.next.verb === undefined
            text: root.next.verb !== undefined ? root.next.hindrance : (root.next.waits ?? "") !== "" ? root.next.waits : qsTr("Nothing is due from this seat.")
            dim: true
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            Layout.maximumWidth: 420
        }
    }
    VerbBar {
        Layout.fillWidth: true
        desk: root.desk
        subject: root.subject
        revision: root.revision
        before: [{ verb: "order.send", title: qsTr("Send units"), danger: false, hint: "Alt+D" }]
        except: ["closure.step", "closure.undo_step", "closure.divert", "closure.remind", root.next.verb ?? ""]
        most: 4
        leads: false
        onAsked: (verb, subject) => root.asked(verb, subject)
    }
}
