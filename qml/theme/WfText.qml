// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Text in the house font; `strong` for what is read first, `dim` for what explains it. Figures are tabular.
Text {
    property bool strong: false
    property bool dim: false

    color: dim ? Theme.dim : Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.weight: strong ? Font.DemiBold : Font.Normal
    font.features: { "tnum": 1 }
    elide: Text.ElideRight
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
