// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// A number in its range. That a needed one is lacking the form says.
WfNumber {
    id: root

    required property var field

    signal edited(var value, string problem)

    title: field.title
    from: field.max > field.min ? field.min : -Infinity
    to: field.max > field.min ? field.max : Infinity
    fractions: field.type !== "integer"
    mayBeBlank: !(field.required ?? false)
    text: field.value === undefined ? "" : String(field.value)
    placeholderText: field.note
    onTextEdited: {
        const now = read(text)
        edited(now.number, now.isBlank ? "" : now.fault)
    }
}
