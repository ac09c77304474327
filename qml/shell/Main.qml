// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Session

/// The window: the map of the city at once, what is on it when the log is open, and everything around it when it stands.
Window {
    id: window

    required property Session session
    property int page: 0
    /// Nothing is painted: an exercise is being played as fast as it goes.
    property bool resting: false
    readonly property bool painted: situation.painted
    /// Everything is there, dialogs and panels too.
    readonly property bool furnished: desks.status === Loader.Ready && situation.furnished && session.complete
    readonly property list<var> pages: [
        { key: "situation", icon: "situation", title: qsTr("Situation") }, { key: "incidents", icon: "incident", title: qsTr("Incidents"), tabs: ["incidents", "hazards"] },
        { key: "flood", icon: "flood", title: qsTr("Flood") }, { key: "closures", icon: "closure", title: qsTr("Closures") },
        { key: "deployment", icon: "unit", title: qsTr("Forces"), tabs: ["units", "forces", "duty", "posts", "equipment", "placement"] },
        { key: "cameras", icon: "camera", title: qsTr("Cameras") }, { key: "agencies", icon: "agency", title: qsTr("Agencies"), tabs: ["agencies", "publication", "reports"] },
        { key: "exercise", icon: "exercise", title: qsTr("Exercise") }, { key: "replay", icon: "replay", title: qsTr("Replay") },
        { key: "log", icon: "log", title: qsTr("Log"), tabs: ["events", "dutylog", "handover", "archive", "review"] }
    ]
    /// The page asked for before there was anything but the map.
    property string wanted
    /// It was asked whether to leave, and the answer was yes.
    property bool leaving: false
    /// Why there is nothing to work with: it is said here, and the program ends with the window.
    property string failure
    readonly property real foot: (desks.item as Console)?.foot ?? Theme.foot
    readonly property real rim: session.mode === "live" ? 0 : Theme.rim

    function go(index: int) { (desks.item as Console)?.go(index) }
    function showTab(index: int, key: string) { (desks.item as Console)?.showTab(index, key) }
    function act(verb: string, subject: string) { (desks.item as Console)?.act(verb, subject) }
    function actWith(verb: string, subject: string, given: var) { (desks.item as Console)?.actWith(verb, subject, given) }
    function command(name: string) { (desks.item as Console)?.command(name) }
    function goTo(key: string) {
        if (desks.item)
            (desks.item as Console).goTo(key)
        else
            wanted = key
    }

    // Until it is shown; then it takes the room its screen has.
    width: 1920
    height: 1080
    minimumWidth: 1024
    minimumHeight: 640
    visibility: first.due ? Window.Maximized : Window.Hidden
    title: session.windowTitle
    color: Theme.base
    // One key must not end a duty, nor one that goes on behind a replay. Nothing is lost where a replay is all there is.
    onClosing: close => {
        close.accepted = leaving || failure !== "" || (session.mode === "replay" && !session.replay.canLeave) || desks.item === null
        if (!close.accepted)
            (desks.item as Console).askToLeave()
    }

    SituationPage {
        id: situation

        // Not anchored: until the window is shown it has no room to give, and the map is to ask for its tiles before.
        x: Theme.rail + window.rim
        y: Theme.topBar + window.rim
        width: window.width - x - window.rim
        height: window.height - y - window.rim - window.foot
        visible: window.page === 0 && !window.resting
        session: window.session
        complete: first.stands
        onAsked: (verb, subject) => window.act(verb, subject)
        onAskedWith: (verb, subject, given) => (desks.item as Console)?.actWith(verb, subject, given)
        onAskedForAll: (verb, subjects, detail) => (desks.item as Console)?.actForAll(verb, subjects, detail)
    }
    FocusGuard {
        window: window
        onSwallowed: window.session.notice(qsTr("What the key acts on was out of sight. It is shown now: press the key again."), false)
    }
    FirstPicture {
        id: first

        window: window
        session: window.session
        painted: window.painted
        onStandsChanged: desks.setSource("Console.qml", { session: window.session, situation: situation, rim: Qt.binding(() => window.rim), pages: Qt.binding(() => window.pages),
                                                          page: Qt.binding(() => window.page), resting: Qt.binding(() => window.resting) })
    }
    Loader {
        id: desks

        anchors.fill: parent
        enabled: window.session.complete // until then it is not known who may decide what
        asynchronous: true
        onLoaded: if (window.wanted !== "")
            window.goTo(window.wanted)
    }
    Rectangle { // until the log is open there is only the map
        visible: opening.text !== ""
        anchors.centerIn: parent
        width: 560
        height: opening.implicitHeight + 6 * Theme.pad + (ending.visible ? ending.height + Theme.pad : 0)
        color: Theme.base
        radius: Theme.radius
        EmptyState {
            id: opening

            anchors.verticalCenterOffset: ending.visible ? -(ending.height + Theme.pad) / 2 : 0
            text: window.failure !== "" ? window.failure : window.session.openingText
        }
        WfButton {
            id: ending

            visible: window.failure !== ""
            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 2 * Theme.pad }
            text: qsTr("Close")
            primary: true
            onVisibleChanged: if (visible)
                forceActiveFocus(Qt.TabFocusReason)
            onClicked: window.close()
        }
    }
    ModeFrame {
        anchors.fill: parent
        mode: window.session.mode
    }
    CutText {
        id: cut

        window: window
    }
    WholeText {
        z: 2000000 // over dialogs too
        cut: cut
    }
    CompositionGuard { }
    Connections {
        target: desks.item as Console

        function onPageAsked(index: int) { window.page = index }
        function onLeaveConfirmed() {
            window.leaving = true
            window.close()
        }
    }
}
