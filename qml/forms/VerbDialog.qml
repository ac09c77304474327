// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// One step, asked for once: what it is about, what it needs, and who said it when it came by voice (代录).
WfPopup {
    id: root

    required property View view
    readonly property Desk desk: view.desk
    readonly property var nothing: ({ verb: "", title: "", danger: false, held: ({}), fields: [] })
    property string subject
    property var verb: nothing
    property alias form: scroll.form
    /// What it does as the form stands.
    readonly property string title: desk.forms.title(verb.verb ?? "", form.values)
    property string problem
    /// What takes effect is read to its end first.
    readonly property bool unread: (verb.danger ?? false) && matter.unread
    /// As it is now, while the dialog stands open too.
    readonly property list<var> facts: {
        Follow.on(view.host.now)
        return opened ? desk.factsFor(subject) : []
    }
    /// What speaks against the step.
    readonly property string warning: doubts.warning
    /// What bars it, whatever is entered.
    readonly property string bar: doubts.bar

    signal helpAsked

    function ask(name: string, about: string) { askWith(name, about, {}) }
    /// The same with what can already be said: {field: value}.
    function askWith(name: string, about: string, given: var) {
        subject = about
        verb = nothing // nothing of the form before stays in this one
        verb = desk.verb(name, about, given)
        problem = ""
        behalf.reset()
        scroll.contentY = 0
        matter.reset()
        open()
        if (!form.focusOn(""))
            contentColumn.nextItemInFocusChain()?.forceActiveFocus(Qt.TabFocusReason)
    }

    function commit() {
        if (form.settle()) {
            problem = qsTr("The place is still being looked for: confirm again in a moment.")
            return
        }
        const fault = form.problem !== "" ? { text: form.problem, field: form.wrong }
                                          : desk.forms.fault(verb.verb, subject, form.said, behalf.seat, verb.held)
        const barred = fault.text !== "" && bar !== ""
        problem = barred ? bar : fault.text
        if (barred)
            return // no field of it could help
        if (problem !== "") {
            if (form.focusOnRefused(fault.field, problem))
                scroll.revealFocus() // also where the keyboard was in it all the time, and it was scrolled away
            return
        }
        if (unread && matter.readOn())
            return // nothing takes effect that was not on the screen
        // Only what a person changed in it since it was opened: the record may be another one by now.
        desk.run(verb.verb, subject, desk.forms.sent(verb.verb, subject, form.said, verb.held), behalf.seat)
        close()
    }

    filled: form.touched.length > 0 ? true : undefined // what is put back as it was, too
    anchors.centerIn: undefined
    x: parent ? parent.width - width - 40 : 0
    y: 96
    width: 640
    height: Math.min(contentColumn.implicitHeight + 2 * Theme.pad, parent ? parent.height - 130 : 900)
    padding: Theme.pad
    background: Rectangle { color: Theme.panelSolid; border.color: root.verb.danger ? Theme.red : Theme.accent; border.width: 2; radius: Theme.radius }
    Overlay.modal: Rectangle { color: "#30000000" }

    contentItem: ColumnLayout {
        id: contentColumn

        spacing: Theme.pad
        Connections {
            target: contentColumn.Window.window
            enabled: root.opened

            function onActiveFocusItemChanged() {
                scroll.reveal(contentColumn.Window.activeFocusItem)
                root.form.leave()
            }
        }
        Shortcut {
            sequence: "F1"
            autoRepeat: false
            enabled: root.opened
            onActivated: root.helpAsked()
        }
        Shortcut { // not a key handler: a choice that has the focus keeps Enter to itself
            sequences: ["Ctrl+Return", "Ctrl+Enter"]
            autoRepeat: false
            enabled: root.opened
            onActivated: root.commit()
        }

        WfText {
            Layout.fillWidth: true
            text: root.title
            strong: true
            font.pixelSize: 20
            wrapMode: Text.WordWrap
        }
        AuthorityLine { authorities: root.form.deciders }
        ReadText { // a long text is read in its own place: what is asked about it, and the buttons, stay in sight
            id: matter

            readonly property real most: Math.min(wordsHeight, root.parent ? root.parent.height * 0.38 : 300)

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: most
            Layout.maximumHeight: most
            Layout.minimumHeight: Math.min(most, 72)
            visible: text !== ""
            turns: root.opened
            text: { // as it is now, also where the same was asked about before
                Follow.on(root.view.host.now)
                return root.opened && root.subject !== "" ? root.desk.describe(root.subject) : ""
            }
        }
        FactList {
            Layout.fillWidth: true
            titleWidth: 150
            visible: root.facts.length > 0
            facts: root.facts
        }
        VerbScroll {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Math.min(implicitHeight, 120)
            view: root.view
            active: root.opened
            verb: root.verb.verb ?? ""
            subject: root.subject
            fields: root.verb.fields ?? []
            creating: root.subject === ""
            restating: root.subject !== "" && (root.verb.creates ?? false)
            prompted: doubts.prompted
            // What is wrong still stays said, whichever field was left or changed.
            onEdited: {
                if (root.problem !== root.form.problem)
                    root.problem = ""
            }
        }
        OnBehalf {
            id: behalf

            Layout.fillWidth: true
            desk: root.desk
        }
        VerbDoubts { // beside the buttons, however long all that stands above is
            id: doubts

            Layout.fillWidth: true
            view: root.view
            verb: root.verb
            subject: root.subject
            form: root.form
            active: root.opened
            problem: root.problem
        }
        LeaveLine {
            Layout.fillWidth: true
            guard: root.guard
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfText {
                text: qsTr("as %1").arg(root.desk.seatName)
                dim: true
                Layout.fillWidth: true
            }
            BackButton { onClicked: root.leave() }
            WfButton {
                text: root.unread ? qsTr("Read on") : root.title
                hint: "Ctrl+↵"
                primary: !root.verb.danger
                danger: root.verb.danger ?? false
                onClicked: root.commit()
            }
        }
    }
}
