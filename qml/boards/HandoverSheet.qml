// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// A handover that is prepared: its items, who has signed it, and the signature that is due.
ColumnLayout {
    id: root

    required property View view
    required property string subject
    required property var record

    /// What the next shift would take over now, item by item; when it is not what was prepared, that is said before somebody signs.
    required property list<string> now
    readonly property list<string> changes: {
        Follow.on(now)
        Follow.on(record)
        return view.papers.handoverChanges(subject)
    }
    readonly property bool outdated: changes.length > 0

    signal asked(string verb, string subject)

    /// The list as it is now; where one has signed the old one, both sign anew.
    function renew() {
        if (view.desk.readOnly)
            view.notice(qsTr("Nothing can be recorded here: the log is only read."), false)
        else
            view.desk.run("handover.amend", subject, { items: view.papers.renewedItems(subject) })
    }

    spacing: Theme.gap

    WfList {
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: root.record.items ?? []
        delegate: WfText {
            required property string modelData

            width: ListView.view.width
            text: "· " + modelData
            wrapMode: Text.WordWrap
            leftPadding: Theme.gap // the frame round the list is not over its words
            rightPadding: Theme.gap
            topPadding: 3
            bottomPadding: 4
        }
    }
    WfText {
        visible: text !== ""
        text: root.record.note ?? ""
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
    }
    WfList { // what it is, before anybody renews it
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, 150)
        visible: root.outdated
        model: root.changes
        delegate: WfText {
            required property string modelData

            width: ListView.view.width
            text: "■ " + modelData
            color: Theme.amber
            wrapMode: Text.WordWrap
            leftPadding: Theme.gap
            rightPadding: Theme.gap
        }
    }
    WfText { // what both knew when it was signed
        Layout.fillWidth: true
        visible: text !== ""
        text: (root.record.changes ?? "") === "" ? "" : qsTr("Changed before it was signed: %1").arg(root.record.changes)
        color: Theme.amber
        wrapMode: Text.WordWrap
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.outdated && !root.view.desk.readOnly
        spacing: Theme.gap
        WfText {
            Layout.fillWidth: true
            text: root.record.state === "signed_out" ? qsTr("■ Things have changed since the outgoing shift signed: renew the list, then both sign it.")
                                                     : qsTr("■ Things have changed since it was prepared: take them over before it is signed.")
            color: Theme.amber
            wrapMode: Text.WordWrap
        }
        WfButton {
            text: qsTr("Renew the list")
            hint: "F7"
            onClicked: root.renew()
        }
    }
    WfText {
        Layout.fillWidth: true
        wrapMode: Text.WordWrap
        text: (root.record.signedOutAt ?? 0) > 0 ? qsTr("Outgoing signed %1, %2").arg(root.view.timeText(root.record.signedOutAt)).arg((root.record.signerOut ?? "") === "" ? root.view.seatTitle(root.record.signedOutBy) : root.record.signerOut) : qsTr("Outgoing has not signed yet")
        dim: true
    }
    WfText {
        visible: (root.record.doneAt ?? 0) > 0
        Layout.fillWidth: true
        wrapMode: Text.WordWrap
        text: visible ? qsTr("Incoming signed %1, %2").arg(root.view.timeText(root.record.doneAt)).arg(root.record.signerOn ?? "") : ""
        dim: true
    }
    Row { // each stays where it is when the next shift is to sign: a second click opens nothing else
        visible: !root.view.desk.readOnly
        spacing: Theme.gap
        WfButton {
            visible: root.record.state === "prepared" || root.record.state === "signed_out"
            text: qsTr("Amend …")
            onClicked: root.asked("handover.amend", root.subject)
        }
        WfButton {
            visible: root.record.state === "prepared"
            primary: true
            enabled: !root.outdated // nobody signs for what is no longer so
            text: qsTr("Outgoing signs")
            onClicked: root.asked("handover.sign_out", root.subject)
        }
        WfButton {
            visible: root.record.state === "signed_out"
            primary: true
            enabled: !root.outdated
            text: qsTr("Incoming signs")
            onClicked: root.asked("handover.sign_on", root.subject)
        }
    }
}
