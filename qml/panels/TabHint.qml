// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// A question is answered, the next one waits: Tab goes there.
RowLayout {
    id: root

    property string text

    spacing: 8
    KeyHint { text: "Tab" }
    WfText {
        text: root.text
        dim: true
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
    }
}
