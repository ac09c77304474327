// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// How high a row of the queue is: a title and two lines of what it is about, or one line less where neither needs two; of people in danger
/// three lines, and as many more as it takes to say to its end what has happened to how many, and all that is to be done for them. By how
/// long the words are: rows out of sight are not made.
Item {
    id: root

    /// How wide the rows are.
    required property real room
    readonly property real high: Math.ceil(16 + Math.max(titleFont.lineSpacing, 20) + 2 * detailFont.lineSpacing)
    readonly property real low: high - Math.floor(detailFont.lineSpacing)

    /// What is left of a limit has its room at its widest, and so has the number, which comes and goes: no row grows by them.
    function aside(limit: string): real { return (limit === "" ? 0 : Math.max(detailFont.advanceWidth(limit) * 1.1, 96) + 8) + 60 }
    /// How many lines it takes to say what has happened to how many, beside limit and number: one where smaller letters make it one.
    function headLines(what: string, limit: string): int {
        const words = room - 42 - Theme.pad - aside(limit)
        return what === "" || smallTitleFont.advanceWidth(what) <= words ? 1 : Math.max(2, linesOf(what, titleFont, words))
    }
    /// And how many, to say all that is to be done.
    function stepLines(title: string, further: string): int {
        return linesOf(further === "" ? title : title + " · " + further, detailFont, room - 42 - Theme.pad - 8)
    }
    /// A line ends between words, and before a Chinese character that is no closing mark.
    function linesOf(said: string, font: FontMetrics, words: real): int {
        if (font.advanceWidth(said) <= words)
            return 1
        let lines = 1
        let taken = 0
        for (const part of said.match(/[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef][\u3001\u3002\uff0c\uff1b\uff1a\uff09]*\s*/g) ?? []) {
            if (taken > 0 && taken + font.advanceWidth(part.replace(/\s+$/, "")) > words) {
                ++lines
                taken = 0
            }
            taken += font.advanceWidth(part)
        }
        return lines
    }
    function of(title: string, detail: string, further: string, limit: string, what: string): real {
        if (what !== "") {
            const more = (headLines(what, limit) - 1) * titleFont.lineSpacing + (stepLines(title, further) - 1) * detailFont.lineSpacing
            return more > 0 ? Math.ceil(high + more + 2) : high
        }
        const words = room - 42 - Theme.pad - 8
        const said = further === "" ? detail : further + " · " + detail
        const isOneLine = titleFont.advanceWidth(title) <= words - aside(limit) && detailFont.advanceWidth(said) <= words
        return isOneLine && !(title + said).includes("\n") ? low : high
    }

    visible: false
    FontMetrics {
        id: titleFont

        font { family: Theme.family; pixelSize: Theme.body; weight: Font.DemiBold }
    }
    FontMetrics {
        id: smallTitleFont

        font { family: Theme.family; pixelSize: Theme.small; weight: Font.DemiBold }
    }
    FontMetrics {
        id: detailFont

        font { family: Theme.family; pixelSize: Theme.small }
    }
}
