// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// A warning or a response in the top bar: its colour with its word, and since when where there is room.
TopField {
    id: root

    property string signal
    property string text
    /// The same in fewer words, for where there is no room for all; empty: there are none.
    property string brief
    property string since
    property bool isWhole: true
    property bool isSinceShown: true
    /// What may give way. Their widths do not depend on whether they are shown.
    property alias time: when
    /// As wide as the words that the short ones leave out.
    property alias longer: rest
    /// The width of what never gives way.
    readonly property real least: (signal === "" ? 0 : 14 + swatch.spacing) + (brief === "" ? whole : shorter) + 2
    // With the font that is drawn. A FontMetrics asked for a width would not say when it has its font, and what was asked before stays
    // as wide as in another.
    readonly property real whole: Math.ceil(inFull.advanceWidth)
    readonly property real shorter: Math.ceil(inBrief.advanceWidth)

    signal tapped

    Swatch {
        id: swatch

        signal: root.signal
        text: root.isWhole || root.brief === "" ? root.text : root.brief
        anchors.verticalCenter: parent.verticalCenter
    }
    TextMetrics {
        id: inFull

        font { family: Theme.family; pixelSize: Theme.body; weight: Font.DemiBold; features: Theme.features }
        text: root.text
    }
    TextMetrics {
        id: inBrief

        font { family: Theme.family; pixelSize: Theme.body; weight: Font.DemiBold; features: Theme.features }
        text: root.brief
    }
    Item {
        id: rest

        visible: false
        implicitWidth: root.brief === "" ? 0 : Math.max(0, root.whole - root.shorter)
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
