// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// A line typed about one record. It stays with the record it was typed for, in this window alone, and stands there again when that one is
/// chosen; it goes when it is recorded: neither another choice, nor a disk that is busy, nor a refusal loses a word of it.
WfField {
    id: root

    required property View view
    required property string subject
    /// The step that records it.
    required property string verb
    readonly property bool waiting: answer.waiting
    /// What was typed and is not recorded, by where; `standing`: where what stands there now belongs.
    readonly property var kept: ({})
    property string standing
    readonly property string place: view.host.ownLogName + "\n" + subject
    readonly property bool canSend: text.trim() !== "" && !waiting

    function send(about: string, fields: var) {
        if (canSend)
            answer.ask(view.desk, verb, about, fields, text, standing)
    }
    function turn() {
        standing = place
        text = kept[place] ?? ""
    }

    // What is typed on behind words that are on their way would go with them, or be recorded with them once more.
    readOnly: waiting && standing === answer.sentFrom
    doubt: readOnly ? qsTr("recording…") : ""
    onTextChanged: {
        if (text === "")
            delete kept[standing]
        else
            kept[standing] = text
    }
    onPlaceChanged: turn()
    Component.onCompleted: standing = place

    DeskAnswer {
        id: answer

        onRecorded: {
            if (root.kept[sentFrom] !== sent)
                return // other words stand there by now
            delete root.kept[sentFrom]
            if (root.standing === sentFrom)
                root.text = ""
        }
    }
}
