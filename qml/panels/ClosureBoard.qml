// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// All closures that are open, and where each of their tracks stands. Under a hand at work none changes its place.
Panel {
    id: root

    required property View view
    property bool openOnly: true
    /// How high all cards are together: a view that has another height reckons anew what it has not shown yet.
    property real wanted: 0

    signal chosen(string subject)

    function measure() { wanted = list.contentHeight }

    implicitHeight: 46 + (shown.count === 0 ? 110 : wanted)
    title: qsTr("Temporary traffic control")
    note: [qsTr("%1 in force").arg(view.lists.summary.closuresInForce + view.lists.summary.closuresReopening), // until it is open
           view.lists.summary.closuresLaneOpen > 0 ? qsTr("%1 with one lane open").arg(view.lists.summary.closuresLaneOpen) : "",
           shown.waiting > 0 ? qsTr("%1 new at the end").arg(shown.waiting) : ""].filter(part => part !== "").join(" · ")

    RecordFilterModel {
        id: closures

        source: root.view.lists.closures
        openOnly: root.openOnly
    }
    HeldRows {
        id: shown

        source: closures
        held: pointer.isAtWork
    }
    EmptyState {
        visible: shown.count === 0
        text: qsTr("No road is closed. A closure asked for or stopped at the scene will stand here with its four tracks.")
    }
    UnderPointer {
        id: pointer

        anchors.fill: parent

        WfList {
            id: list

            anchors.fill: parent
            model: shown
            keeps: shown
            onContentHeightChanged: Qt.callLater(root.measure)
            Keys.forwardTo: [pointer]
            onEntered: root.chosen(heldSubject)
            delegate: ClosureCard {
                required property bool gone

                width: list.width
                view: root.view
                opacity: gone ? 0.6 : 1 // it only keeps its place
                onChosen: subject => root.chosen(subject)
            }
        }
    }
}
