// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// A warning or a response in the top bar: its colour with its word, and since when where there is room.
TopField {
    id: root

    property string signal
    property string text
    property string since
    property bool isSinceShown: true
    /// What may give way. Its width does not depend on whether it is shown.
    property alias time: when
    /// The width of what never gives way.
    readonly property real least: swatch.implicitWidth

    signal tapped

    Swatch {
        id: swatch

        signal: root.signal
        text: root.text
        anchors.verticalCenter: parent.verticalCenter
    }
    WfText {
        id: when

        visible: text !== "" && root.isSinceShown
        text: root.since
        dim: true
        elide: Text.ElideNone
        font.pixelSize: Theme.small
        anchors.verticalCenter: parent.verticalCenter
    }
    TapHandler { onTapped: root.tapped() }
}
