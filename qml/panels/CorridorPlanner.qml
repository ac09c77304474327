// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// A green corridor from … to …: the quickest way for rescue vehicles as things stand, its time and the junctions to be held.
ColumnLayout {
    id: root

    required property View view
    readonly property CorridorSketch plan: view.traffic.corridor
    property string about
    property string problem

    function begin() {
        about = ""
        problem = ""
        from.reset("")
        to.reset("")
        convoy.text = ""
        // What is selected is where help is needed, or who sets out.
        const subject = view.lists.selected
        const row = subject === "" ? {} : view.lists.record(subject)
        if (row.hasPosition && row.kind !== "corridor") {
            const title = view.lists.title(subject)
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
        guard.begin()
    }
    /// The field that says another place than the one the way leads to: what was typed and not chosen; null: none.
    function unchosen(): PlaceField {
        const isChosen = (field, place) => place !== "" && field.text.trim() === place
        return !isChosen(from, plan.fromPlace) ? from : !isChosen(to, plan.toPlace) ? to : null
    }
    function commit() {
        if (wading.refuse()) {
            problem = wading.fault
            return
        }
        const field = unchosen()
        if (field) {
            problem = field.text.trim() === "" ? qsTr("First say from where to where.") : qsTr("“%1” is not chosen yet: take one of the places offered there.").arg(field.text.trim())
            field.forceActiveFocus(Qt.TabFocusReason)
            return
        }
        if (!plan.ready && !plan.blocked) {
            problem = plan.busy ? qsTr("looking for the way …") : plan.problem
            return
        }
        const fields = plan.fields()
        if (about !== "")
            fields.about = about
        if (convoy.text.trim() !== "")
            fields.convoy = convoy.text.trim()
        problem = view.desk.whyNot("corridor.plan", "", fields)
        if (problem !== "")
            return
        if (plan.blocked) // no vehicle is sent into water that nobody has read of
            confirm.ask(qsTr("Plan a corridor that is blocked?"), from.text.trim() + " → " + to.text.trim() + "\n" + plan.blockText + "\n" + answer.way, qsTr("Plan it although it is blocked"), () => root.run(fields))
        else
            run(fields)
    }
    function run(fields: var) {
        view.desk.run("corridor.plan", "", fields)
        plan.active = false
    }

    component Small: WfText { dim: true; font.pixelSize: Theme.small }

    ConfirmDialog { id: confirm }

    spacing: Theme.gap
    // Not when the page is come back to: what was typed is there still.
    readonly property bool active: plan.active
    readonly property SketchGuard guard: SketchGuard {
        form: root
        view: root.view
        sketch: root.plan
        unsent: qsTr("The corridor that is being planned is not recorded yet: Esc once more discards it.")
        onLeft: root.plan.active = false
    }

    onActiveChanged: if (active) Qt.callLater(begin)
    Component.onCompleted: if (active) begin()

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        autoRepeat: false
        enabled: root.visible && !confirm.opened
        onActivated: root.commit()
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        PlaceField {
            id: from

            Layout.fillWidth: true
            Layout.preferredWidth: 100
            view: root.view
            placeholderText: qsTr("From: place, unit, incident …")
            onTextEdited: {
                root.problem = ""
                if (!from.hasPlace)
                    root.plan.clearFrom() // no way is drawn to what no field says
            }
            onChosen: entry => root.plan.setFrom(from.text.trim(), entry.latitude, entry.longitude)
        }
        WfText { text: "→"; dim: true }
        PlaceField {
            id: to

            Layout.fillWidth: true
            Layout.preferredWidth: 100
            view: root.view
            placeholderText: qsTr("To: hospital, incident …")
            onTextEdited: {
                root.problem = ""
                if (!to.hasPlace)
                    root.plan.clearTo()
            }
            onChosen: entry => root.plan.setTo(to.text.trim(), entry.latitude, entry.longitude)
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
        Small { text: qsTr("wade up to") }
        WfNumber {
            id: wading

            Layout.preferredWidth: 64
            text: String(root.plan.wadingCm)
            title: qsTr("wade up to")
            to: 150
            mayBeBlank: false
            // At once: what is asked for is what stands there.
            onTextEdited: {
                const typed = read(text).number
                if (typed !== undefined)
                    root.plan.wadingCm = typed
            }
        }
        Small { text: qsTr("cm") }
    }
    CorridorAnswer {
        id: answer

        Layout.fillWidth: true
        view: root.view
        plan: root.plan
    }
    WfText {
        Layout.fillWidth: true
        visible: root.problem !== ""
        text: root.problem
        color: Theme.red
        wrapMode: Text.WordWrap
    }
    LeaveLine {
        Layout.fillWidth: true
        guard: root.guard
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        Item { Layout.fillWidth: true }
        BackButton { onClicked: root.guard.leave() }
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
            text: root.plan.blocked ? qsTr("Plan it although it is blocked") : qsTr("Plan it")
            hint: "Ctrl+↵"
            primary: !root.plan.blocked
            danger: root.plan.blocked
            enabled: root.plan.ready || root.plan.blocked
            onClicked: root.commit()
        }
    }
}
