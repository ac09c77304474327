// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels
import Watchfloor.Pages

/// The window: top bar, rail, the page, and over all of it the frame that says 演练 or 回放.
ApplicationWindow {
    id: window

    required property Session session
    property int page: 0
    /// Nothing is painted: an exercise is being played as fast as it goes.
    property bool resting: false
    readonly property bool painted: situation.painted
    readonly property list<var> pages: [
        { key: "situation", icon: "situation", title: qsTr("Situation") }, { key: "incidents", icon: "incident", title: qsTr("Incidents"), tabs: ["incidents", "hazards"] },
        { key: "flood", icon: "flood", title: qsTr("Flood") }, { key: "closures", icon: "closure", title: qsTr("Closures") },
        { key: "deployment", icon: "unit", title: qsTr("Forces"), tabs: ["units", "forces", "duty", "posts", "equipment", "placement"] },
        { key: "cameras", icon: "camera", title: qsTr("Cameras") }, { key: "agencies", icon: "agency", title: qsTr("Agencies") },
        { key: "exercise", icon: "exercise", title: qsTr("Exercise") }, { key: "replay", icon: "replay", title: qsTr("Replay") },
        { key: "log", icon: "log", title: qsTr("Log") }
    ]

    signal reportsAsked

    function go(index: int) {
        page = index
        pageLoaders.itemAt(index).active = true
    }
    function showTab(index: int, key: string) {
        go(index)
        const shown = (pageLoaders.itemAt(index) as Loader).item;
        (shown as IncidentsPage)?.show(key);
        (shown as DeploymentPage)?.show(key)
    }
    function goTo(key: string) {
        const index = pages.findIndex(p => p.key === key)
        if (index >= 0)
            go(index)
    }
    function select(subject: string) {
        if (subject !== "")
            session.lists.selected = subject
    }
    function act(verb: string, subject: string) {
        // A report upward is due for something else: it is written on its own page.
        if (verb === "bulletin.draft" && subject !== "") {
            goTo("agencies")
            window.reportsAsked()
        } else if (verb === "closure.confirm" || verb === "closure.reopen") {
            decision.ask(verb, subject)
        } else {
            dialog.ask(verb, subject)
        }
    }
    function command(name: string) {
        if (name.startsWith("page:"))
            goTo(name.slice(5))
        else if (name === "closure:draw" || name === "corridor:plan") {
            goTo("closures")
            if (session.desk.readOnly)
                return
            session.traffic.sketch.active = name === "closure:draw"
            session.traffic.corridor.active = name === "corridor:plan"
        } else if (name.startsWith("verb:"))
            act(name.slice(5), "")
        else if (name.startsWith("language:"))
            session.language = name.slice(9)
        else if (name === "drill:toggle" && session.drill)
            session.drill.toggle()
    }

    width: 1920
    height: 1080
    visible: true
    title: session.windowTitle
    color: Theme.base
    font.family: Theme.family

    TopBar {
        id: bar

        visible: !window.resting
        session: window.session
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: frame.visible ? 6 : 0 }
        onSearchAsked: palette.open()
        onSubjectAsked: subject => window.select(subject)
    }
    Rail {
        id: rail

        visible: !window.resting
        pages: window.pages
        current: window.page
        counts: ({ situation: window.session.lists.pending.count, incidents: window.session.lists.summary.incidentsOpen,
                   closures: window.session.lists.summary.closuresOpen })
        anchors { left: parent.left; top: bar.bottom; bottom: parent.bottom; leftMargin: frame.visible ? 6 : 0; bottomMargin: frame.visible ? 6 : 0 }
        onChosen: index => window.go(index)
    }
    Item {
        id: stage

        visible: !window.resting
        clip: true
        anchors { left: rail.right; right: parent.right; top: bar.bottom; bottom: parent.bottom; rightMargin: frame.visible ? 6 : 0; bottomMargin: frame.visible ? 6 : 0 }

        SituationPage {
            id: situation

            anchors.fill: parent
            visible: window.page === 0
            session: window.session
            onAsked: (verb, subject) => window.act(verb, subject)
        }
        Repeater {
            id: pageLoaders

            model: window.pages.length

            Loader {
                required property int index

                anchors.fill: parent
                visible: window.page === index && index > 0
                active: false
                sourceComponent: [nothing, incidents, flood, closures, deployment, cameras, agencies, exercise, replay, log][index]
            }
        }
    }
    Component { id: nothing; Item { } }
    Component { id: incidents; IncidentsPage { session: window.session; onAsked: (verb, subject) => window.act(verb, subject) } }
    Component { id: flood; FloodPage { session: window.session; onAsked: (verb, subject) => window.act(verb, subject); onAskedWith: (verb, subject, given) => dialog.askWith(verb, subject, given) } }
    Component {
        id: closures

        ClosuresPage {
            session: window.session
            onAsked: (verb, subject) => window.act(verb, subject)
            onStepAsked: (subject, move) => dialog.askWith(move.verb, subject, { step: move.step, how: move.how })
        }
    }
    Component { id: deployment; DeploymentPage { session: window.session; onAsked: (verb, subject) => window.act(verb, subject) } }
    Component { id: cameras; CamerasPage { session: window.session; onAsked: (verb, subject) => window.act(verb, subject) } }
    Component {
        id: agencies

        AgenciesPage {
            id: agenciesPage

            session: window.session
            onAsked: (verb, subject) => window.act(verb, subject)
            Connections {
                target: window

                function onReportsAsked() { agenciesPage.tab = 2 }
            }
        }
    }
    Component { id: exercise; ExercisePage { session: window.session; onAsked: (verb, subject) => window.act(verb, subject) } }
    Component { id: replay; ReplayPage { session: window.session } }
    Component { id: log; LogPage { session: window.session; onAsked: (verb, subject) => window.act(verb, subject) } }

    ModeFrame {
        id: frame

        anchors.fill: parent
        mode: window.session.mode
    }
    Toast {
        id: toast

        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 28 }
    }
    VerbDialog {
        id: dialog

        desk: window.session.desk
    }
    DecisionDialog {
        id: decision

        session: window.session
        atLeft: window.pages[window.page].key === "closures"
    }
    SearchPalette {
        id: palette

        session: window.session
        onPicked: entry => {
            if (entry.command !== "")
                window.command(entry.command)
            else if (entry.subject !== "")
                window.select(entry.subject)
            if (entry.command === "" && entry.hasPosition) {
                window.go(0)
                situation.look(entry.latitude, entry.longitude)
            }
        }
    }
    Connections {
        target: window.session.desk

        function onDone(verb: string, subject: string, title: string) { toast.show(qsTr("Recorded: %1").arg(title), false) }
        function onRefused(reason: string) { toast.show(reason, true) }
    }
    Connections {
        target: window.session

        function onNotice(text: string, bad: bool) { toast.show(text, bad) }
    }
    Shortcuts {
        session: window.session
        onPageAsked: index => window.go(index)
        onSearchAsked: palette.open()
        onPendingAsked: key => situation.trigger(key)
        onCommandAsked: name => window.command(name)
    }
}
