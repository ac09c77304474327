// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// 联动: the agencies; what is published; what is reported upward.
WindowPage {
    id: root

    property string tab: "agencies"

    function show(key: string) { tab = key }

    WfTabs {
        id: tabs

        anchors { left: parent.left; top: parent.top; leftMargin: Theme.pad; topMargin: 6 }
        tabs: [
            { key: "agencies", title: qsTr("Agencies"), note: root.view.lists.summary.noticesOpen > 0 ? String(root.view.lists.summary.noticesOpen) : "" },
            { key: "publication", title: qsTr("Publication") },
            { key: "reports", title: qsTr("Reports upward"), note: root.view.papers.due.length > 0 ? String(root.view.papers.due.length) : "" }
        ]
        current: root.tab
        onChosen: key => root.show(key)
        onTurned: root.takeList()
    }
    Item {
        anchors { fill: parent; topMargin: tabs.height + 6 + Theme.gap; leftMargin: Theme.pad; rightMargin: Theme.pad; bottomMargin: Theme.pad }

        AgencyTab {
            anchors.fill: parent
            visible: root.tab === "agencies"
            view: root.view
            onAsked: (verb, subject) => root.asked(verb, subject)
        }
        PublicationTab {
            anchors.fill: parent
            visible: root.tab === "publication"
            view: root.view
            onAsked: (verb, subject) => root.asked(verb, subject)
        }
        ReportsTab {
            anchors.fill: parent
            visible: root.tab === "reports"
            view: root.view
            onAsked: (verb, subject) => root.asked(verb, subject)
        }
    }
}
