// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// A list of texts, one a line.
WfArea {
    id: root

    required property var field

    signal edited(var value)

    text: (field.value ?? []).join("\n")
    placeholderText: field.note === "" ? qsTr("one a line") : field.note
    Accessible.name: field.title
    onTextChanged: {
        if (activeFocus)
            edited(text.split(/[\n|]/).map(line => line.trim()).filter(line => line !== ""))
    }
}
