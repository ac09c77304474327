// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Session

/// 联动: the agencies; what is published; what is reported upward.
Item {
    id: root

    required property Session session
    property int tab: 0

    signal asked(string verb, string subject)

    WfTabs {
        id: tabs

        anchors { left: parent.left; top: parent.top; leftMargin: Theme.pad; topMargin: 6 }
        tabs: [{ title: qsTr("Agencies"), count: root.session.lists.summary.noticesOpen }, { title: qsTr("Publication") }, { title: qsTr("Reports upward"), count: root.session.papers.due.length }]
        current: root.tab
        onChosen: index => root.tab = index
    }
    Item {
        anchors { fill: parent; topMargin: tabs.height + 6 + Theme.gap; leftMargin: Theme.pad; rightMargin: Theme.pad; bottomMargin: Theme.pad }

        AgencyTab {
            anchors.fill: parent
            visible: root.tab === 0
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
        }
        PublicationTab {
            anchors.fill: parent
            visible: root.tab === 1
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
        }
        ReportsTab {
            anchors.fill: parent
            visible: root.tab === 2
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
        }
    }
}
