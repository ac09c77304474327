// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// A number with what it counts, large enough to be read from the back; colour only where it is not as it should be.
Column {
    id: root

    property string value
    property string label
    property string severity

    spacing: 0
    WfText {
        text: root.value
        strong: true
        font.pixelSize: 28
        color: root.severity === "" ? Theme.text : Theme.severity(root.severity)
    }
    WfText {
        text: root.severity === "" ? root.label : (root.severity === "near" ? "■ " : "▲ ") + root.label
        color: root.severity === "" ? Theme.dim : Theme.severity(root.severity)
        font.pixelSize: Theme.small
    }
}
