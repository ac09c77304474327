// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The window: the map of the city at once, what is on it when the log is open, and everything around it when it stands.
Window {
    id: window

    required property View view
    readonly property string page: view.page
    /// Nothing is painted: an exercise is being played as fast as it goes.
    property bool resting: false
    readonly property bool painted: situation.painted
    /// Everything is there, dialogs and panels too.
    readonly property bool furnished: desks.status === Loader.Ready && situation.furnished && view.host.complete
    readonly property list<var> pages: {
        Follow.on(view.host.language)
        return PageList.titled()
    }
    /// The page asked for before there was anything but the map.
    property string wanted
    /// It was asked whether to leave, and the answer was yes.
    property bool leaving: false
    /// Why there is nothing to work with: it is said here, and the program ends with the window.
    property string failure
    /// Part of it could not be loaded: nothing of it is shown, for what is left would look alive and take no key.
    readonly property bool broken: desks.status === Loader.Error || situation.broken
    readonly property real foot: (desks.item as Console)?.foot ?? Theme.foot
    readonly property real rim: view.host.mode === "live" ? 0 : Theme.rim

    onBrokenChanged: if (broken)
        view.host.cannotShow()

    function showTab(key: string, tab: string) { (desks.item as Console)?.showTab(key, tab) }
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
    title: view.host.windowTitle
    color: Theme.base
    // Of what Qt draws by itself, as the box in which a file is chosen: the style's own colours are those of paper.
    palette {
        window: Theme.panelSolid
        windowText: Theme.text
        base: Theme.base
        alternateBase: Theme.raised
        text: Theme.text
        placeholderText: Theme.faint
        button: Theme.raised
        buttonText: Theme.text
        brightText: Theme.text
        light: Theme.hover
        midlight: Theme.hover
        mid: Theme.line
        dark: Theme.dim
        shadow: Theme.base
        highlight: Theme.accentFill
        highlightedText: Theme.text
        link: Theme.accent
        toolTipBase: Theme.raised
        toolTipText: Theme.text
    }
    // One key must not end a duty, nor one that goes on behind a replay. Nothing is lost where a replay is all there is.
    onClosing: close => {
        close.accepted = leaving || failure !== "" || (view.host.mode === "replay" && !view.host.replay.canLeave) || desks.item === null
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
        visible: window.page === "situation" && !window.resting && !window.broken
        view: window.view
        complete: first.stands
        onAsked: (verb, subject) => window.act(verb, subject)
        onAskedWith: (verb, subject, given) => (desks.item as Console)?.actWith(verb, subject, given)
        onAskedForAll: (verb, subjects, detail) => (desks.item as Console)?.actForAll(verb, subjects, detail)
    }
    FocusGuard {
        window: window
        onSwallowed: window.view.notice(qsTr("What the key acts on was out of sight. It is shown now: press the key again."), false)
    }
    FirstPicture {
        id: first

        window: window
        view: window.view
        painted: window.painted
        onStandsChanged: desks.setSource("Console.qml", { view: window.view, situation: situation, rim: Qt.binding(() => window.rim), pages: Qt.binding(() => window.pages),
                                                          page: Qt.binding(() => window.page), resting: Qt.binding(() => window.resting) })
    }
    Loader {
        id: desks

        anchors.fill: parent
        visible: !window.broken
        enabled: window.view.host.complete // until then it is not known who may decide what
        asynchronous: true
        onLoaded: if (window.wanted !== "")
            window.goTo(window.wanted)
    }
    Rectangle { // until the log is open there is only the map
        visible: opening.text !== ""
        anchors.centerIn: parent
        width: 560
        height: opening.implicitHeight + 6 * Theme.pad + (ending.visible ? ending.height + Theme.pad : share.visible ? share.height + Theme.pad : 0)
        color: Theme.base
        radius: Theme.radius
        EmptyState {
            id: opening

            anchors.verticalCenterOffset: ending.visible ? -(ending.height + Theme.pad) / 2 : share.visible ? -(share.height + Theme.pad) / 2 : 0
            text: window.failure !== "" ? window.failure : window.view.host.openingText
        }
        Bar {
            id: share

            visible: window.failure === "" && window.view.host.openingPercent >= 0
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 2 * Theme.pad }
            total: 20
            done: Math.floor(window.view.host.openingPercent / 5)
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
        mode: window.view.host.mode
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

        function onPageAsked(key: string) { window.view.page = key }
        function onLeaveConfirmed() {
            window.leaving = true
            window.close()
        }
    }
}
