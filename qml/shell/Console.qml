// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Session
import Watchfloor.Panels

/// Everything around the map of the situation: top bar, rail, the other pages, dialogs. It is made when the map stands, so that the
/// city is seen first.
Item {
    id: root

    required property Session session
    required property SituationPage situation
    required property list<var> pages
    /// Width of the frame that says 演练 or 回放.
    required property real rim
    property int page: 0
    /// Nothing is painted: an exercise is being played as fast as it goes.
    property bool resting: false
    readonly property real foot: toast.height

    signal pageAsked(int index)
    /// It was confirmed that the program is to end.
    signal leaveConfirmed

    function go(index: int) {
        const again = index === page
        pageAsked(index)
        const shown = stack.at(index)
        focusPage(index === 0 ? situation : shown)
        if (again)
            stack.askedAgain(index)
    }
    /// The keyboard goes to where it was on a page, the first time to what stands first on it.
    function focusPage(shown: Item) {
        shown.forceActiveFocus(Qt.TabFocusReason)
        if (root.Window.activeFocusItem === shown)
            shown.nextItemInFocusChain()?.forceActiveFocus(Qt.TabFocusReason)
    }
    function showTab(index: int, key: string) {
        go(index)
        stack.showTab(index, key)
    }
    function lookInArchive(subject: string) {
        const index = pages.findIndex(p => p.key === "log")
        go(index)
        stack.lookInArchive(index, subject)
    }
    function goTo(key: string) {
        const index = pages.findIndex(p => p.key === key)
        if (index >= 0)
            go(index)
    }
    /// The manual, on the page that tells of what is on the screen.
    function help() {
        const traffic = session.traffic
        manual.active = true;
        (manual.item as ManualView).show(traffic.corridor.active ? "corridor" : traffic.sketch.active ? "closures" : pages[page].key)
    }
    function select(subject: string) {
        if (subject !== "")
            session.lists.selected = subject
    }
    function act(verb: string, subject: string) { ways.take(verb, subject, {}) }
    /// `given`: what is known already of what the step asks for, {field: value}.
    function actWith(verb: string, subject: string, given: var) { ways.take(verb, subject, given) }
    function actForAll(verb: string, subjects: list<string>, detail: string) { questions.together(verb, subjects, detail) }
    function askToLeave() { questions.leave() }
    function command(name: string) { ways.command(name) }

    TopBar {
        id: bar

        visible: !root.resting
        session: root.session
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: root.rim }
        onHelpAsked: root.help()
        onSearchAsked: palette.open()
        onSubjectAsked: subject => root.select(subject)
        onVolumeAsked: volume.open()
        onSignOnAsked: signOn.ask()
        onDutyAsked: {
            root.session.replay.leave()
            root.go(0) // where its queue stands
        }
    }
    Rail {
        id: rail

        visible: !root.resting
        pages: root.pages
        current: root.page
        counts: ({ situation: root.session.lists.pending.count, incidents: root.session.lists.summary.incidentsOpen,
                   closures: root.session.lists.summary.closuresOpen })
        anchors { left: parent.left; top: bar.bottom; bottom: toast.top; leftMargin: root.rim }
        onChosen: index => root.go(index)
    }
    PageStack {
        id: stack

        visible: !root.resting
        session: root.session
        count: root.pages.length
        page: root.page
        anchors { left: rail.right; right: parent.right; top: bar.bottom; bottom: toast.top; rightMargin: root.rim }
        onAsked: (verb, subject) => root.act(verb, subject)
        onAskedWith: (verb, subject, given) => root.actWith(verb, subject, given)
    }
    Toast {
        id: toast

        session: root.session
        keptCalls: root.situation.keptCalls
        visible: !root.resting
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: root.rim }
    }
    Questions {
        id: questions

        session: root.session
        onPageAsked: (key, tab) => {
            if (tab === "")
                root.goTo(key)
            else
                root.showTab(root.pages.findIndex(p => p.key === key), tab)
        }
        onLeaveConfirmed: root.leaveConfirmed()
    }
    VolumeDialog {
        id: volume

        session: root.session
    }
    StepWays {
        id: ways

        session: root.session
        situation: root.situation
        onPageAsked: key => root.goTo(key)
        onTabAsked: (key, tab) => root.showTab(root.pages.findIndex(p => p.key === key), tab)
        onReportsAsked: stack.reportsAsked()
        onDialogAsked: (verb, subject, given) => steps.ask(verb, subject, given)
        onVolumeAsked: volume.open()
    }
    SignOnDialog {
        id: signOn

        session: root.session
    }
    StepDialogs {
        id: steps

        session: root.session
        atLeft: root.pages[root.page].key === "closures"
        onHelpAsked: root.help()
    }
    SearchPalette {
        id: palette

        session: root.session
        onPicked: entry => {
            if (entry.archived)
                return root.lookInArchive(entry.subject)
            if (entry.command !== "")
                root.command(entry.command)
            else if (entry.subject !== "")
                root.select(entry.subject)
            if (entry.command === "")
                root.go(0) // what has no place has its steps there
            if (entry.command === "" && entry.hasPosition) {
                root.situation.look(entry.latitude, entry.longitude)
            }
        }
    }
    Component.onCompleted: {
        if (session.drill && session.drill.state === "ready")
            toast.show(qsTr("F5 starts the exercise, F1 opens the manual, Ctrl+K finds anything."), false)
        session.listen()
    }

    Loader {
        id: manual

        active: false
        sourceComponent: ManualView { session: root.session }
    }
    Shortcuts {
        session: root.session
        onHelpAsked: root.help()
        onPageAsked: index => root.go(index)
        onSearchAsked: palette.open()
        page: root.pages[root.page].key
        onPendingAsked: key => root.situation.trigger(key)
        onRerouteAsked: questions.reroute()
        onDispatchAsked: subject => {
            root.go(0)
            root.situation.dispatch(subject)
        }
        onCommandAsked: name => root.command(name)
    }
}
