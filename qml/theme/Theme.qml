// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

/// Every colour, size and font of the screens. Colour means something: red is a control in force or a limit passed,
/// amber is stopped at the scene or near a limit; the four signal colours appear only as labelled swatches.
QtObject {
    readonly property color base: "#0b0f14"
    readonly property color panel: "#f2111820"
    readonly property color panelSolid: "#111820"
    readonly property color raised: "#1a2430"
    readonly property color hover: "#223041"
    /// A row of a list that the mouse is over: fainter than one that is chosen.
    readonly property color rowHover: "#162029"
    readonly property color line: "#2a3846"
    readonly property color rowLine: "#1a2530"
    readonly property color text: "#e8eef4"
    readonly property color dim: "#a3b3c2"
    readonly property color faint: "#8496a6"
    readonly property color accent: "#7cc0ff"
    readonly property color accentFill: "#1d4468"
    readonly property color red: "#ff6259"
    readonly property color redFill: "#5a1a1c"
    readonly property color amber: "#ffb43b"
    readonly property color amberFill: "#4a3410"
    readonly property color calm: "#8fb8a2"
    readonly property color focus: "#ffffff"
    readonly property color signFace: "#050709"
    readonly property color signCell: "#0d1216"
    readonly property color signText: "#f0e2bd"
    readonly property color diversion: "#cfe4ff"
    readonly property color corridor: "#63d297"
    /// What the map's layers call their colours, with those of ways to drive.
    readonly property var tints: ({ normal: "#a9b8c6", info: "#7cc0ff", active: "#e8eef4", warn: "#ffb43b", alarm: "#ff6259", off: "#5d6c7a",
                                    diversion: "#cfe4ff", corridor: "#63d297" })
    /// Reached within 3, 5, 10 minutes: brighter is nearer.
    readonly property list<color> reach: ["#6a9fc9", "#42698c", "#2a435b"]

    /// Bars of a month, of the month before and of the year before.
    readonly property list<color> spans: ["#7cc0ff", "#8496a6", "#4f6273"]
    /// Of a map that counts: brighter is more.
    readonly property list<color> shades: ["#802f5878", "#994683b3", "#b862aee6", "#e0b0dcff"]

    readonly property string family: "Noto Sans CJK SC"
    /// In English “ ” ‘ ’ and … are as wide as Latin letters: for Chinese the house font draws them as wide as its characters. That a
    /// translation says which it is, lets the fonts follow it without asking anything else.
    readonly property bool isLatin: qsTr("narrow", "width of quotation marks and ellipses: 'narrow' as Latin letters, 'wide' as Chinese characters") === "narrow"
    readonly property var features: isLatin ? ({ "tnum": 1, "pwid": 1, "palt": 1 }) : ({ "tnum": 1 })
    readonly property int huge: 30
    readonly property int title: 18
    readonly property int body: 15
    readonly property int small: 13
    readonly property int gap: 8
    readonly property int pad: 14
    readonly property int radius: 4
    /// At the right edge of what scrolls: the room of its bar. Rows leave it free of words.
    readonly property int gutter: 8
    readonly property int row: 40
    readonly property int topBar: 60
    /// Height of the line at the foot that says what was done.
    readonly property int foot: 30
    readonly property int rail: 76
    /// Width of the striped frame around an exercise and a replay.
    readonly property int rim: 6
    /// Over the map of the situation: width of the queue at its left, of the panels at its right, height of the charts below.
    readonly property int queue: 372
    readonly property int side: 420
    readonly property int strip: 186
    /// On a desk of several screens: width of each column beside the map. Wider, its lines are no longer read at a glance.
    readonly property int column: 620
    /// The least height of a chart that can be read.
    readonly property int chart: 120

    /// Width of a part that would like `wanted` pixels beside a table in a room of `whole`: never more than its `share`, so that the
    /// table keeps room to be read on a small screen; on a large one it grows a little, as there is more to show.
    function part(whole: real, wanted: real, share: real): real {
        return Math.round(Math.min(whole * share, wanted * Math.max(1, Math.min(1.4, whole / 2400))))
    }

    /// Swatch of a warning's or response's colour: "blue", "yellow", "orange", "red".
    function signalColor(name: string): color {
        switch (name) {
        case "blue": return "#3f8cff"
        case "yellow": return "#f7cf2e"
        case "orange": return "#ff8f2a"
        case "red": return "#f0403a"
        }
        return faint
    }

    /// Colour of a severity: "alarm" (limit passed), "near" (near a limit), anything else is quiet.
    function severity(name: string): color {
        if (name === "alarm" || name === "close" || name === "late" || name === "in_force" || name === "confirmed")
            return red
        if (name === "near" || name === "slow" || name === "stopped")
            return amber
        if (name === "watch")
            return accent
        return dim
    }
}
