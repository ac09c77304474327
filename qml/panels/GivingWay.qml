// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Which parts of a row are left out where there is no room for all: one after the other, in the order given, until the rest fits.
QtObject {
    id: root

    /// Pixels there are, and what the parts take that are never left out.
    required property real room
    required property real staying
    /// Between two parts.
    required property real gap
    /// The first to go first. Their implicit widths do not depend on whether they are shown.
    required property list<Item> parts
    /// How many of them go.
    readonly property int gone: {
        let over = staying - room
        for (const part of parts)
            over += part.implicitWidth + gap
        let count = 0
        while (over > 0 && count < parts.length)
            over -= parts[count++].implicitWidth + gap
        return count
    }

    /// What is none of the parts stays.
    function keeps(part: Item): bool {
        const at = parts.indexOf(part)
        return at < 0 || at >= gone
    }
}
