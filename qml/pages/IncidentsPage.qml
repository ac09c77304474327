// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// 警情 and 隐患: incidents, and hazards from finding to sign-off.
WindowPage {
    id: root

    property string tab: "incidents"
    readonly property list<var> tabs: [
        { key: "incidents", title: qsTr("Incidents"), note: view.lists.summary.incidentsOpen > 0 ? qsTr("%1 open").arg(view.lists.summary.incidentsOpen) : "" },
        { key: "hazards", title: qsTr("Hazards"), note: openHazards.count > 0 ? qsTr("%1 not signed off").arg(openHazards.count) : "" }
    ]

    function show(key: string) { tab = key }

    RecordFilterModel {
        id: openHazards

        source: root.view.lists.hazards
        openOnly: true
    }
    WfTabs {
        id: strip

        x: Theme.pad
        y: 8
        tabs: root.tabs
        current: root.tab
        onChosen: key => root.show(key)
        onTurned: root.takeList()
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
            view: root.view
            onAsked: (verb, subject) => root.asked(verb, subject)
            onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
        }
    }
    Component { id: hazards; HazardsTab { view: root.view; onAsked: (verb, subject) => root.asked(verb, subject) } }
}
