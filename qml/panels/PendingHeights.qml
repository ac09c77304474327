// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// How high a row of the queue is: a title and two lines of what it is about, or one line less where neither needs two. By how long the
/// words are: rows out of sight are not made.
Item {
    id: root

    /// How wide the rows are.
    required property real room
    readonly property real high: Math.ceil(20 + Math.max(titleFont.lineSpacing, 20) + 2 * detailFont.lineSpacing)
    readonly property real low: high - Math.floor(detailFont.lineSpacing)

    function of(title: string, detail: string, further: string, limit: string): real {
        const words = room - 42 - Theme.pad - 8
        // What is left of a limit has its room at its widest, and so has the number, which comes and goes: no row grows by them.
        const aside = (limit === "" ? 0 : Math.max(detailFont.advanceWidth(limit) * 1.1, 96) + 8) + 60
        const said = further === "" ? detail : further + " · " + detail
        const isOneLine = titleFont.advanceWidth(title) <= words - aside && detailFont.advanceWidth(said) <= words
        return isOneLine && !(title + said).includes("\n") ? low : high
    }

    visible: false
    FontMetrics {
        id: titleFont

        font { family: Theme.family; pixelSize: Theme.body; weight: Font.DemiBold }
    }
    FontMetrics {
        id: detailFont

        font { family: Theme.family; pixelSize: Theme.small }
    }
}
