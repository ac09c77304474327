// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Session

/// A line typed about one record. It stays with the record it was typed for, in this window alone, and stands there again when that one is
/// chosen; it goes when it is recorded: neither another choice, nor a disk that is busy, nor a refusal loses a word of it.
WfField {
    id: root

    required property Session session
    required property string subject
    /// The step that records it.
    required property string verb
    /// The desk whose answer is waited for; null: none is.
    property Desk writer: null
    /// The words that are on their way, and where they were typed.
    property string sent
    property string sentFrom
    /// What was typed and is not recorded, by where; `standing`: where what stands there now belongs.
    readonly property var kept: ({})
    property string standing
    readonly property string place: session.ownLogName + "\n" + subject
    readonly property bool canSend: text.trim() !== "" && writer === null

    function send(about: string, fields: var) {
        if (!canSend)
            return
        sent = text
        sentFrom = standing
        writer = session.desk
        writer.run(verb, about, fields)
    }
    function turn() {
        standing = place
        text = kept[place] ?? ""
    }

    onTextChanged: {
        if (text === "")
            delete kept[standing]
        else
            kept[standing] = text
    }
    onPlaceChanged: turn()
    Component.onCompleted: standing = place

    Connections {
        target: root.writer

        function onDone(verb: string) {
            if (verb !== root.verb)
                return
            root.writer = null
            if (root.kept[root.sentFrom] !== root.sent)
                return // somebody has typed on
            delete root.kept[root.sentFrom]
            if (root.standing === root.sentFrom)
                root.text = ""
        }
        function onRefused(reason: string, verb: string) {
            if (verb === root.verb)
                root.writer = null
        }
    }
}
