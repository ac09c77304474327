// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Dashboard
import Watchfloor.Panels

/// Everything around the map of the situation: top bar, rail, the other pages, dialogs. It is made when the map stands, so that the
/// city is seen first.
Item {
    id: root

    required property View view
    required property SituationPage situation
    required property list<var> pages
    /// Width of the frame that says 演练 or 回放.
    required property real rim
    required property string page
    /// Nothing is painted: an exercise is being played as fast as it goes.
    property bool resting: false
    readonly property real foot: toast.height

    signal pageAsked(string key)
    /// It was confirmed that the program is to end.
    signal leaveConfirmed

    function goTo(key: string) {
        if (!PageList.keys.includes(key))
            return
        const again = key === page
        pageAsked(key)
        const shown = stack.at(key)
        focusPage(shown !== null ? shown : situation)
        if (again)
            stack.takeKeyboard(key)
    }
    /// The keyboard goes to where it was on a page, the first time to what stands first on it.
    function focusPage(shown: Item) {
        shown.forceActiveFocus(Qt.TabFocusReason)
        if (!stack.settle(root.page) && root.Window.activeFocusItem === shown)
            shown.nextItemInFocusChain()?.forceActiveFocus(Qt.TabFocusReason)
    }
    function showTab(key: string, tab: string) {
        goTo(key)
        stack.showTab(key, tab)
    }
    function look(key: string, subject: string) {
        goTo(key)
        stack.look(key, subject)
    }
    /// The manual, on the page that tells of what is on the screen.
    function help() {
        const traffic = view.traffic
        manual.active = true;
        (manual.item as ManualView).show(traffic.corridor.active ? "corridor" : traffic.sketch.active ? "closures" : page)
    }
    function select(subject: string) {
        if (subject !== "")
            view.lists.selected = subject
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
        view: root.view
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: root.rim }
        onHelpAsked: root.help()
        onSearchAsked: palette.open()
        onSubjectAsked: subject => root.select(subject)
        onVolumeAsked: volume.open()
        onSignOnAsked: signOn.ask()
        onDutyAsked: {
            root.view.host.replay.leave()
            root.goTo("situation") // where its queue stands
        }
    }
    Rail {
        id: rail

        visible: !root.resting
        pages: root.pages
        current: root.page
        counts: ({ situation: root.view.lists.pending.count, incidents: root.view.lists.summary.incidentsOpen,
                   closures: root.view.lists.summary.closuresOpen })
        anchors { left: parent.left; top: bar.bottom; bottom: toast.top; leftMargin: root.rim }
        onChosen: key => root.goTo(key)
    }
    PageStack {
        id: stack

        visible: !root.resting
        view: root.view
        page: root.page
        keptCalls: root.situation.keptCalls
        anchors { left: rail.right; right: parent.right; top: bar.bottom; bottom: toast.top; rightMargin: root.rim }
        onAsked: (verb, subject) => root.act(verb, subject)
        onAskedWith: (verb, subject, given) => root.actWith(verb, subject, given)
    }
    Toast {
        id: toast

        view: root.view
        keptCalls: root.situation.keptCalls
        visible: !root.resting
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: root.rim }
    }
    Questions {
        id: questions

        view: root.view
        onPageAsked: (key, tab) => {
            if (tab === "")
                root.goTo(key)
            else
                root.showTab(key, tab)
        }
        onLeaveConfirmed: root.leaveConfirmed()
    }
    VolumeDialog {
        id: volume

        view: root.view
    }
    StepWays {
        id: ways

        view: root.view
        situation: root.situation
        onPageAsked: key => root.goTo(key)
        onTabAsked: (key, tab) => root.showTab(key, tab)
        onDialogAsked: (verb, subject, given) => steps.ask(verb, subject, given)
        onVolumeAsked: volume.open()
    }
    SignOnDialog {
        id: signOn

        view: root.view
    }
    StepDialogs {
        id: steps

        view: root.view
        atLeft: root.page === "closures"
        onHelpAsked: root.help()
    }
    SearchPalette {
        id: palette

        view: root.view
        onPicked: entry => {
            if (entry.archived)
                return root.look("log", entry.subject)
            if (entry.command !== "")
                root.command(entry.command)
            else if (entry.subject !== "")
                root.select(entry.subject)
            if (entry.command === "")
                root.goTo("situation") // what has no place has its steps there
            if (entry.command === "" && entry.hasPosition) {
                root.situation.look(entry.latitude, entry.longitude)
            }
        }
    }
    Component.onCompleted: {
        if (view.host.drill && view.host.drill.state === "ready")
            toast.show(qsTr("F5 starts the exercise, F1 opens the manual, Ctrl+K finds anything."), false)
        view.listen()
    }

    Loader {
        id: manual

        active: false
        sourceComponent: ManualView { view: root.view }
    }
    Shortcuts {
        view: root.view
        onHelpAsked: root.help()
        onPageAsked: key => root.goTo(key)
        onSearchAsked: palette.open()
        page: root.page
        onPendingAsked: key => root.situation.trigger(key)
        onRerouteAsked: questions.reroute()
        onDispatchAsked: subject => {
            root.goTo("situation")
            root.situation.dispatch(subject)
        }
        onCommandAsked: name => root.command(name)
    }
}
