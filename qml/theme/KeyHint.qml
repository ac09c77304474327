// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// The key that does it, drawn like a key cap.
Rectangle {
    property alias text: label.text

    implicitWidth: Math.max(20, label.implicitWidth + 10)
    implicitHeight: 20
    radius: 3
    color: "transparent"
    border.color: Theme.line
    WfText {
        id: label

        anchors.centerIn: parent
        font.pixelSize: 12
        color: Theme.dim
    }
}
