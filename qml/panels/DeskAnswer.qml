// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Dashboard

/// The desk's answer to the one step that a form has asked for: what was typed goes by that answer alone, and by nothing that another form or
/// another desk does. While it is waited for nothing is asked twice.
QtObject {
    id: root

    /// The desk whose answer is waited for, behind a replay too; null: none is.
    property Desk writer: null
    readonly property bool waiting: writer !== null
    /// The words that are on their way, or were last, and where they were typed.
    property string sent
    property string sentFrom
    /// The desk's own number of the step; 0: it has not given it yet, and what it answers until then is for this one.
    property int number: 0
    readonly property Connections hears: Connections {
        target: root.writer

        function onDone(verb: string, subject: string, title: string, number: int) {
            if (!root.isMeant(number))
                return
            root.writer = null
            root.recorded(subject)
        }
        function onRefused(reason: string, verb: string, subject: string, number: int) {
            if (!root.isMeant(number))
                return
            root.writer = null
            root.refused(reason)
        }
    }

    signal recorded(string subject)
    signal refused(string reason)

    function isMeant(which: int): bool { return number === 0 ? which !== 0 : which === number }
    /// `words`, typed at `from`, go with it. Only while nothing is waited for.
    function ask(desk: Desk, verb: string, subject: string, fields: var, words: string, from: string) {
        if (waiting)
            return
        sent = words
        sentFrom = from
        number = 0
        writer = desk
        const its = desk.run(verb, subject, fields)
        if (number === 0)
            number = its
    }
    /// Whatever is answered, it is no longer about what stands here.
    function forget() { writer = null }
}
