// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// How wide the columns of a RecordTable are, and which are left out where there is no room for all.
QtObject {
    id: root

    required property list<var> columns
    /// Pixels for all of them, and between two.
    required property real room
    required property int gap
    /// What the cells of a column would like, by role; those on the screen so far.
    property var liked: ({})
    property var wishes: ({})
    readonly property bool generous: needed(columns, true) <= room
    /// What takes the rest leaves to others only what is beyond this: in it a title stands in two lines.
    readonly property int rest: 220
    /// Of those that are shown, by role.
    readonly property var widths: {
        const all = {}
        let spare = room - needed(shown, generous)
        for (const column of shown) {
            all[column.role] = leastOf(column, generous)
            if (column.width === 0)
                spare -= Math.max(0, rest - all[column.role])
        }
        // One that can't have its words in one line takes nothing from the next, which might.
        for (const column of shown.filter(c => c.width > 0).sort((a, b) => weight(b) - weight(a))) {
            const more = Math.max(0, wishOf(column) - all[column.role])
            if (more > spare)
                continue
            all[column.role] += more
            spare -= more
        }
        return all
    }
    readonly property list<var> shown: {
        const some = columns.slice()
        while (some.length > 2 && needed(some, false) > room)
            some.splice(some.reduce((least, column, at) => weight(column) <= weight(some[least]) ? at : least, 0), 1)
        return some
    }

    // Each measures with the font that is drawn. Asked for a width it does not say when it has its font: who asks follows that.
    readonly property FontMetrics heads: FontMetrics {
        font.family: Theme.family
        font.pixelSize: Theme.small
        font.features: Theme.features
    }
    readonly property FontMetrics plain: FontMetrics {
        font.family: Theme.family
        font.pixelSize: Theme.body
        font.features: Theme.features
    }
    readonly property FontMetrics strong: FontMetrics {
        font.family: Theme.family
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        font.features: Theme.features
    }

    /// Pixels in which a cell's words stand in one line.
    function lineOf(text: string, isStrong: bool): real {
        const metrics = isStrong ? strong : plain
        Follow.on(metrics.font)
        return Math.ceil(metrics.advanceWidth(text)) + 4
    }
    /// The least a column is of use with; all of them are, that share the rest.
    function widthOf(column: var): real { return widths[column.role] ?? leastOf(column, generous) }
    /// In which its longest words stand in one line, but for prose.
    function wishOf(column: var): real { return Math.ceil(Math.min(260, liked[column.role] ?? 0)) }
    function leastOf(column: var, grown: bool): real {
        Follow.on(heads.font)
        const head = heads.advanceWidth(column.title) + 2
        if (column.width === 0)
            return Math.max(column.strong ? Math.max(150, Math.min(260, liked[column.role] ?? 0)) : 110, head)
        // Nothing stands in it, of all that was on the screen so far: its head is enough, and others need the room.
        if (!column.chip && liked[column.role] <= lineOf("", false))
            return Math.ceil(head)
        const most = column.chip ? 240 : grown || column.strong ? column.width * 1.8 : 0
        return Math.ceil(Math.max(column.width, head, Math.min(most, liked[column.role] ?? 0)))
    }
    function needed(some: var, grown: bool): real { return some.reduce((sum, column) => sum + leastOf(column, grown) + gap, -gap) }
    function weight(column: var): int { return column.keep ?? (column.strong ? 5 : column.chip ? 4 : column.dim ? 1 : column.width === 0 ? 3 : 2) }
    function like(role: string, wish: real) {
        if (wish <= Math.max(liked[role] ?? 0, wishes[role] ?? 0))
            return
        wishes[role] = wish
        Qt.callLater(grow) // all cells of a row at once, and not while they are being made
    }
    function grow() { liked = Object.assign({}, liked, wishes) }

    // Other words, perhaps another language.
    onColumnsChanged: {
        wishes = {}
        liked = {}
    }
}
