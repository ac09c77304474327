// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// A number in its range.
WfField {
    id: root

    required property var field

    signal edited(var value, string problem)

    function read() {
        // Full-width digits come from an input method.
        const plain = text.normalize("NFKC").trim()
        if (plain === "")
            return edited(undefined, "")
        const number = Number(plain)
        const isRanged = field.max > field.min
        if (isNaN(number) || (field.type === "integer" && !Number.isInteger(number)))
            edited(undefined, field.type === "integer" ? qsTr("“%1” must be a whole number.").arg(field.title) : qsTr("“%1” must be a number.").arg(field.title))
        else if (isRanged && (number < field.min || number > field.max))
            edited(undefined, qsTr("“%1” must be between %2 and %3.").arg(field.title).arg(field.min).arg(field.max))
        else
            edited(number, "")
    }

    text: field.value === undefined ? "" : String(field.value)
    placeholderText: field.note
    Accessible.name: field.title
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    onTextEdited: read()
}
