// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// 实战, 演练 or 回放. Live duty says so too, quietly: what stands out is what is not real.
Rectangle {
    id: root

    required property string mode
    required property string title
    readonly property bool live: mode === "live"

    implicitWidth: word.implicitWidth + 28
    implicitHeight: 36
    radius: Theme.radius
    color: live ? "transparent" : mode === "drill" ? Theme.text : Theme.accent
    border.color: live ? Theme.line : "transparent"
    WfText {
        id: word

        anchors.centerIn: parent
        text: root.title
        strong: true
        font.pixelSize: 19
        color: root.live ? Theme.text : Theme.base
    }
}
