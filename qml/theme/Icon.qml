// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// One of the project's icons (resources of this module), in the colour asked for.
Item {
    id: root

    property string name
    property color color: Theme.text
    property int size: 24

    implicitWidth: size
    implicitHeight: size
    Image {
        anchors.fill: parent
        // As many pixels as the screen that the window is on has for it.
        sourceSize: Qt.size(Math.ceil(root.size * Screen.devicePixelRatio), Math.ceil(root.size * Screen.devicePixelRatio))
        source: root.name === "" ? "" : "image://icons/" + root.name + "/" + root.color
    }
}
