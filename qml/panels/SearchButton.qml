// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// Opens the search; on a narrow screen its key says enough.
WfButton {
    id: root

    readonly property string word: qsTr("Search")
    /// With the word, and how wide that is.
    property bool spoken: true
    readonly property real wordWidth: metrics.advanceWidth + 8

    hint: "Ctrl+K"
    text: spoken ? word : ""
    Accessible.name: word

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.body
        text: root.word
    }
}
