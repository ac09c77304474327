// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// 警情 and 隐患: incidents, and hazards from finding to sign-off.
Item {
    id: root

    required property Session session
    property string tab: "incidents"
    readonly property list<var> tabs: [
        { key: "incidents", title: qsTr("Incidents"), note: session.lists.summary.incidentsOpen > 0 ? qsTr("%1 open").arg(session.lists.summary.incidentsOpen) : "" },
        { key: "hazards", title: qsTr("Hazards"), note: openHazards.count > 0 ? qsTr("%1 not signed off").arg(openHazards.count) : "" }
    ]

    signal asked(string verb, string subject)
    /// The same with what is known already: {field: value}.
    signal askedWith(string verb, string subject, var given)

    function show(key: string) { tab = key }

    RecordFilterModel {
        id: openHazards

        source: root.session.lists.hazards
        openOnly: true
    }
    WfTabs {
        id: strip

        x: Theme.pad
        y: 8
        tabs: root.tabs
        current: root.tab
        onChosen: key => root.show(key)
    }
    Repeater {
        model: root.tabs.length

        Loader {
            required property int index
            readonly property bool isShown: root.tabs[index].key === root.tab

            anchors { fill: parent; margins: Theme.pad; topMargin: strip.y + strip.height + 8 }
            active: false
            visible: isShown
            onIsShownChanged: active = active || isShown
            Component.onCompleted: active = isShown
            sourceComponent: [incidents, hazards][index]
        }
    }
    Component {
        id: incidents

        IncidentsTab {
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
            onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
        }
    }
    Component { id: hazards; HazardsTab { session: root.session; onAsked: (verb, subject) => root.asked(verb, subject) } }
}
