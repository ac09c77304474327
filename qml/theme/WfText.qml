// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Text in the house font: one line, whatever breaks a name holds, unless it wraps. `strong` for what is read first, `dim` for what
/// explains it. Figures are tabular. What is cut is read by resting the pointer on it.
Text {
    property bool strong: false
    property bool dim: false

    color: dim ? Theme.dim : Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.weight: strong ? Font.DemiBold : Font.Normal
    font.features: Theme.features
    elide: Text.ElideRight
    maximumLineCount: wrapMode === Text.NoWrap ? 1 : 10000
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
