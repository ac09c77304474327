// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// A green corridor from … to …: the quickest way for rescue vehicles as things stand, its time and the junctions to be held.
ColumnLayout {
    id: root

    required property Session session
    readonly property CorridorSketch plan: session.traffic.corridor
    property string about
    property string problem

    function begin() {
        about = ""
        problem = ""
        from.reset("")
        to.reset("")
        convoy.text = ""
        // What is selected is where help is needed, or who sets out.
        const subject = session.lists.selected
        const row = subject === "" ? {} : session.lists.record(subject)
        if (row.hasPosition) {
            const title = session.lists.title(subject)
            if (row.kind === "unit") {
                from.reset(title)
                plan.setFrom(title, row.latitude, row.longitude)
            } else {
                to.reset(title)
                plan.setTo(title, row.latitude, row.longitude)
            }
            if (row.kind === "incident")
                about = subject
        }
        from.forceActiveFocus()
    }
    function commit() {
        const fields = plan.fields()
        if (about !== "")
            fields.about = about
        if (convoy.text.trim() !== "")
            fields.convoy = convoy.text.trim()
        problem = session.desk.whyNot("corridor.plan", "", fields)
        if (problem !== "")
            return
        session.desk.run("corridor.plan", "", fields)
        plan.active = false
    }

    spacing: Theme.gap
    // Not when the page is come back to: what was typed is there still.
    readonly property bool active: plan.active

    onActiveChanged: if (active) Qt.callLater(begin)
    Component.onCompleted: if (active) begin()

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        autoRepeat: false
        enabled: root.visible && root.plan.ready
        onActivated: root.commit()
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        PlaceField {
            id: from

            Layout.fillWidth: true
            Layout.preferredWidth: 100
            session: root.session
            placeholderText: qsTr("From: place, unit, incident …")
            onChosen: entry => root.plan.setFrom(entry.title, entry.latitude, entry.longitude)
        }
        WfText { text: "→"; dim: true }
        PlaceField {
            id: to

            Layout.fillWidth: true
            Layout.preferredWidth: 100
            session: root.session
            placeholderText: qsTr("To: hospital, incident …")
            onChosen: entry => root.plan.setTo(entry.title, entry.latitude, entry.longitude)
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        WfField {
            id: convoy

            Layout.fillWidth: true
            placeholderText: qsTr("Vehicles (may stay empty)")
        }
        WfText {
            text: qsTr("wade up to")
            dim: true
            font.pixelSize: Theme.small
        }
        WfField {
            id: wading

            Layout.preferredWidth: 64
            text: String(root.plan.wadingCm)
            validator: IntValidator { bottom: 0; top: 150 }
            onEditingFinished: root.plan.wadingCm = Number(text)
        }
        WfText {
            text: qsTr("cm")
            dim: true
            font.pixelSize: Theme.small
        }
    }
    WfText {
        Layout.fillWidth: true
        text: root.plan.busy ? qsTr("looking for the way …")
            : root.plan.ready ? qsTr("%1 min, %2 km: %3").arg(Math.ceil(root.plan.seconds / 60)).arg(root.plan.km.toFixed(1)).arg(root.plan.roads.join(" → "))
            : root.plan.problem !== "" ? root.plan.problem : qsTr("Say from where to where: names in Chinese, English or pinyin initials.")
        color: root.plan.problem !== "" ? Theme.red : root.plan.ready ? Theme.corridor : Theme.dim
        wrapMode: Text.WordWrap
        maximumLineCount: 2
    }
    WfText {
        Layout.fillWidth: true
        visible: root.plan.ready
        text: root.plan.junctions.length === 0 ? qsTr("No junction has to be held.")
            : qsTr("Junctions to hold: %1").arg(root.plan.junctions.map(j => j.name + " +" + root.session.span(j.seconds * 1000)).join(" · "))
        dim: true
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        maximumLineCount: 3
    }
    WfText {
        Layout.fillWidth: true
        visible: root.problem !== ""
        text: root.problem
        color: Theme.red
        wrapMode: Text.WordWrap
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        Item { Layout.fillWidth: true }
        WfButton {
            text: qsTr("Cancel")
            hint: "Esc"
            onClicked: root.plan.active = false
        }
        WfButton {
            text: qsTr("Turn round")
            onClicked: {
                const title = from.text
                from.reset(to.text)
                to.reset(title)
                root.plan.swap()
            }
        }
        WfButton {
            text: qsTr("Plan it")
            hint: "Ctrl+↵"
            primary: true
            enabled: root.plan.ready
            onClicked: root.commit()
        }
    }
}
