// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The frame and watermark 演练 (or 回放) around every page. Nothing removes it, and it takes no clicks.
Item {
    id: root

    /// "drill", "replay" or "live".
    required property string mode
    readonly property string word: mode === "drill" ? qsTr("EXERCISE") : mode === "replay" ? qsTr("REPLAY") : ""

    visible: mode !== "live"
    enabled: false

    Canvas {
        id: frame

        readonly property color stripe: root.mode === "drill" ? "#d9e2ea" : "#7cc0ff"

        anchors.fill: parent
        onStripeChanged: requestPaint()
        onPaint: {
            const ctx = getContext("2d")
            ctx.reset()
            const w = 6
            ctx.beginPath()
            ctx.rect(0, 0, width, height)
            ctx.rect(w, w, width - 2 * w, height - 2 * w)
            ctx.fillRule = Qt.OddEvenFill
            ctx.clip()
            ctx.fillStyle = "#0b0f14"
            ctx.fillRect(0, 0, width, height)
            ctx.strokeStyle = stripe
            ctx.lineWidth = 7
            ctx.beginPath()
            for (let x = -height; x < width + height; x += 20) {
                ctx.moveTo(x, height)
                ctx.lineTo(x + height, 0)
            }
            ctx.stroke()
        }
    }
    Repeater {
        model: 3

        WfText {
            required property int index

            text: root.word
            opacity: 0.045
            rotation: -18
            font.pixelSize: root.height * (root.word.length > 4 ? 0.07 : 0.17) // as wide in letters as in characters
            font.weight: Font.Black
            elide: Text.ElideNone
            x: root.width * (0.12 + 0.27 * index) - 60
            y: root.height * (0.62 - 0.2 * index)
        }
    }
}
