// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The steps that may follow for the record and the seat at the screen, as buttons.
Flow {
    id: root

    required property Desk desk
    required property string subject
    /// Changes whenever the record does, so that the steps are asked for anew.
    property var revision
    /// Verbs shown elsewhere.
    property list<string> except: []
    /// What stands before them, though it is no step of the record itself: [{verb, title, danger, hint}].
    property list<var> before: []
    /// As many as stand there at once; the others come when they are asked for, so that none is out of reach.
    property int most: 6
    property bool unfolded: false
    /// The first of them is what comes next; false: what comes next stands elsewhere.
    property bool leads: true

    readonly property list<var> steps: {
        Follow.on(revision)
        Follow.on(desk.seatId)
        return subject === "" ? [] : desk.verbsOf(subject).filter(v => !except.includes(v.verb))
    }
    readonly property var verbs: subject === "" ? [] : [...before, ...(unfolded ? steps : steps.slice(0, most))]
    readonly property int folded: unfolded ? 0 : Math.max(0, steps.length - most)

    signal asked(string verb, string subject)

    spacing: Theme.gap
    onSubjectChanged: unfolded = false

    Repeater {
        id: buttons

        model: root.verbs.length // not the verbs themselves: asked for anew they must not take the focus away

        WfButton {
            required property int index
            readonly property var modelData: root.verbs[index] ?? { verb: "", title: "", danger: false }

            focusPolicy: Qt.TabFocus // clicked, it leaves the keyboard where it was: the next Enter is not for what follows in its place
            means: modelData.verb
            text: modelData.title
            hint: modelData.hint ?? ""
            danger: modelData.danger
            primary: root.leads && index === root.before.length && !modelData.danger
            onClicked: root.asked(modelData.verb, root.subject)
        }
    }
    WfButton {
        visible: root.folded > 0
        text: qsTr("More steps (%1)").arg(root.folded)
        focusPolicy: Qt.TabFocus
        onClicked: {
            const hadKeys = activeFocus
            const first = root.verbs.length
            root.unfolded = true
            if (hadKeys)
                buttons.itemAt(first)?.forceActiveFocus(Qt.TabFocusReason)
        }
    }
}
