// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Dashboard
import Watchfloor.Map

/// 态势: the whole city at a glance. The map comes first; its panels when it is `complete`.
FocusScope {
    id: root

    required property View view
    property bool complete: false
    readonly property bool painted: city.painted
    /// See SituationPanels.
    readonly property list<var> keptCalls: (panels.item as SituationPanels)?.keptCalls ?? []
    readonly property bool furnished: panels.status === Loader.Ready
    readonly property bool broken: panels.status === Loader.Error

    signal asked(string verb, string subject)
    signal askedWith(string verb, string subject, var given)
    signal askedForAll(string verb, list<string> subjects, string detail)

    function look(latitude: real, longitude: real) { city.show(latitude, longitude, 14.6) }
    function home() { city.home() }
    function takeCall(wasSeen: bool) { (panels.item as SituationPanels)?.takeCall(wasSeen) }
    function dispatch(subject: string) { (panels.item as SituationPanels)?.dispatch(subject) }
    function trigger(key: string) { (panels.item as SituationPanels)?.trigger(key) }

    clip: true

    SituationRoom {
        id: room

        width: root.width
        height: root.height
    }
    CityMap {
        id: city

        anchors.fill: parent
        view: root.view
        furnished: root.complete
        clear: room.clear
        homeZoom: room.zoom
        Component.onCompleted: home()
    }
    Binding { // the archive may be restricted to what is seen here
        target: root.view.ready ? root.view.archive : null
        property: "mapBox"
        value: city.shown
        restoreMode: Binding.RestoreNone
    }
    Loader {
        id: panels

        focus: true
        anchors.fill: parent
        enabled: root.view.host.complete
        asynchronous: true
        active: false
        onLoaded: city.keepOut = Qt.binding(() => (panels.item as SituationPanels)?.keepOut ?? [])
    }
    Connections {
        target: panels.item as SituationPanels

        function onAsked(verb: string, subject: string) { root.asked(verb, subject) }
        function onAskedWith(verb: string, subject: string, given: var) { root.askedWith(verb, subject, given) }
        function onAskedForAll(verb: string, subjects: list<string>, detail: string) { root.askedForAll(verb, subjects, detail) }
    }
    onCompleteChanged: {
        if (!complete || panels.active)
            return
        panels.active = true
        panels.setSource("SituationPanels.qml", { view: root.view, city: city, room: room })
    }
}
