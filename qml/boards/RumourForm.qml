// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// An answer to a rumour, in the approved wording and with verified numbers only.
Panel {
    id: root

    required property View view
    readonly property list<var> closures: [{ subject: "", title: qsTr("no closure") }].concat(view.papers.closures)
    /// The closure it is about; empty = none.
    property string closure

    signal written(var fields)

    title: qsTr("Rumour answered")
    note: qsTr("verified facts only")

    GridLayout {
        anchors { fill: parent; margins: Theme.pad }
        columns: 2
        columnSpacing: Theme.pad
        rowSpacing: Theme.gap

        WfText { text: qsTr("What is going round"); dim: true }
        WfField { id: claim; Layout.fillWidth: true; placeholderText: qsTr("in the words of the rumour") }
        WfText { text: qsTr("What was found"); dim: true }
        WfField { id: finding; Layout.fillWidth: true; placeholderText: qsTr("by whom it was checked and with what result; may stay empty") }
        WfText { text: qsTr("About"); dim: true }
        RowLayout {
            WfCombo {
                id: about

                Layout.fillWidth: true
                model: root.closures
                textRole: "title"
                valueRole: "subject"
                value: root.closure
                onActivated: root.closure = currentValue
            }
            WfButton {
                enabled: claim.text !== ""
                text: qsTr("Write the answer")
                onClicked: root.written(root.view.papers.rumour(claim.text, finding.text, about.currentValue ?? "", ""))
            }
        }
        Item { Layout.fillHeight: true }
    }
}
