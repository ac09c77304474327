// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme

/// 警力: units and orders, forces at a glance, duty, posts, equipment, placing before the rain.
WindowPage {
    id: root

    property string tab: "units"
    readonly property list<var> tabs: [
        { key: "units", title: qsTr("Units and orders"), note: view.lists.summary.ordersLate > 0 ? qsTr("%1 late").arg(view.lists.summary.ordersLate) : "", alarm: true },
        { key: "forces", title: qsTr("Free and committed") },
        { key: "duty", title: qsTr("Duty"), note: view.roster.missing > 0 ? qsTr("%1 missing").arg(view.roster.missing) : "", alarm: true },
        { key: "posts", title: qsTr("Posts") },
        { key: "equipment", title: qsTr("Equipment") },
        { key: "placement", title: qsTr("Placing") }
    ]

    function show(key: string) { tab = key }
    /// Not later: the next key is for the order that it is taken to.
    function showOrders() {
        show("units");
        ((loaders.itemAt(0) as Loader)?.item as UnitsTab)?.focusOrders()
    }

    Shortcut {
        sequence: "Alt+O"
        autoRepeat: false
        enabled: root.visible
        onActivated: root.showOrders()
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
        id: loaders

        model: root.tabs.length

        Loader {
            required property int index
            readonly property bool isShown: root.tabs[index].key === root.tab

            anchors { fill: parent; margins: Theme.pad; topMargin: strip.y + strip.height + 8 }
            active: false
            visible: isShown
            onIsShownChanged: active = active || isShown
            Component.onCompleted: active = isShown
            sourceComponent: [units, forces, duty, posts, equipment, placement][index]
        }
    }
    Component {
        id: units

        UnitsTab {
            view: root.view
            onAsked: (verb, subject) => root.asked(verb, subject)
            onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
        }
    }
    Component { id: forces; ForcesTab { view: root.view; onAsked: (verb, subject) => root.asked(verb, subject) } }
    Component { id: duty; DutyTab { view: root.view; onAsked: (verb, subject) => root.asked(verb, subject) } }
    Component {
        id: posts

        PostsTab {
            view: root.view
            onAsked: (verb, subject) => root.asked(verb, subject)
            onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
        }
    }
    Component { id: equipment; EquipmentTab { view: root.view; onAsked: (verb, subject) => root.asked(verb, subject) } }
    Component { id: placement; PlacementTab { view: root.view } }
}
