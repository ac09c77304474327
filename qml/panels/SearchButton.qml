// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// Opens the search; on a narrow screen its key says enough.
WfButton {
    id: root

    readonly property string word: qsTr("Search")
    /// With the word.
    property bool spoken: true
    /// As wide as the word, and as the button without it.
    property alias wordRoom: forWord
    property alias keyRoom: forKey

    hint: "Ctrl+K"
    text: spoken ? word : ""
    Accessible.name: word

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.body
        text: root.word
    }
    Item {
        id: forWord

        visible: false
        implicitWidth: metrics.advanceWidth + 8
    }
    Item {
        id: forKey

        visible: false
        implicitWidth: 82
    }
}
