// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Session

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
    property int most: 6
    /// The first of them is what comes next; false: what comes next stands elsewhere.
    property bool leads: true

    readonly property var verbs: {
        Follow.on(revision)
        Follow.on(desk.seatId)
        return subject === "" ? [] : [...before, ...desk.verbsOf(subject).filter(v => !except.includes(v.verb)).slice(0, most)]
    }

    signal asked(string verb, string subject)

    spacing: Theme.gap

    Repeater {
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
}
