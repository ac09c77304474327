// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// 装备: where it is, how much, what is committed to what and what is free; commit and release with a quantity.
Panel {
    id: root

    required property View view
    readonly property string subject: view.lists.selected.startsWith("resource/") ? view.lists.selected : ""
    property var row: ({})
    property var targets: []

    signal asked(string verb, string subject)

    function refresh() {
        row = subject === "" ? {} : view.lists.record(subject)
        targets = view.dispatch.targets()
    }
    function move(verb: string) {
        if (subject !== "" && target.currentIndex >= 0)
            view.desk.run(verb, subject, { about: target.currentValue, quantity: quantity.value })
    }

    title: qsTr("Equipment")
    note: qsTr("pumps, barriers, cones, boats: free and committed")
    onSubjectChanged: refresh()
    onVisibleChanged: refresh()
    Component.onCompleted: refresh()

    Connections {
        target: root.view.lists

        function onRecordChanged(subject: string) {
            if (subject === root.subject)
                root.refresh()
        }
    }
    FilterBar {
        id: bar

        width: parent.width
        view: root.view
        createVerb: "resource.define"
        createText: qsTr("New equipment")
        onAsked: verb => root.asked(verb, "")
    }
    RecordTable {
        anchors { fill: parent; topMargin: bar.height; bottomMargin: mover.visible ? mover.height : 0 }
        model: RecordFilterModel {
            source: root.view.lists.resources
            text: bar.text
        }
        current: root.view.lists.selected
        follows: true
        emptyText: qsTr("No equipment yet. Pumps, barriers, cones and boats come with a file of assets, or are entered here.")
        columns: [
            { role: "name", title: qsTr("Equipment"), width: 0, strong: true },
            { role: "typeTitle", title: qsTr("Kind"), width: 90, dim: true },
            { role: "place", title: qsTr("Where"), width: 0 },
            { role: "brigadeTitle", title: qsTr("Holder"), width: 110, dim: true, format: (v, row) => row.agencyName !== "" ? row.agencyName : v },
            { role: "quantity", title: qsTr("All"), width: 56, right: true },
            { role: "committed", title: qsTr("Committed"), width: 80, right: true },
            { role: "free", title: qsTr("Free"), width: 56, right: true, tone: row => row.free === 0 ? "near" : "" },
            { role: "committedTo", title: qsTr("Committed to"), width: 0, dim: true },
            { role: "stateTitle", title: qsTr("State"), width: 90, chip: true, tone: row => row.state === "out" ? "near" : "" }
        ]
        onChosen: subject => root.view.lists.selected = subject
        onWalked: subject => root.view.lists.selected = subject
    }
    RowLayout {
        id: mover

        visible: root.subject !== "" && !root.view.desk.readOnly
        height: 60
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: Theme.pad; rightMargin: Theme.pad }
        spacing: Theme.gap
        WfText {
            text: root.row.name ?? ""
            strong: true
            Layout.maximumWidth: mover.width * 0.3
        }
        Stepper {
            id: quantity

            to: Math.max(1, root.row.quantity ?? 1)
            unit: qsTr("%1 pcs")
            onMoved: value => quantity.value = value
        }
        WfCombo {
            id: target

            Layout.fillWidth: true
            model: root.targets
            textRole: "title"
            valueRole: "value"
            displayText: currentIndex < 0 ? qsTr("for which closure, incident or flood point …") : currentText
            value: "" // none, until one is chosen
            onActivated: value = currentValue
        }
        WfButton {
            text: qsTr("Commit")
            primary: true
            enabled: target.currentIndex >= 0 && quantity.value <= (root.row.free ?? 0)
            onClicked: root.move("resource.commit")
        }
        WfButton {
            text: qsTr("Release")
            enabled: target.currentIndex >= 0 && (root.row.committed ?? 0) > 0
            onClicked: root.move("resource.release")
        }
    }
}
