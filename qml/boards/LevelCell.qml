// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// One of the three levels: whose it is, what it is now, since when and by whom, and what can be done about it.
ColumnLayout {
    id: root

    property string owner
    property string signalColor
    property string level
    property string facts
    property string reason
    default property alias buttons: row.data

    spacing: 6

    WfText {
        text: root.owner
        dim: true
        font.pixelSize: Theme.small
        Layout.fillWidth: true
    }
    Swatch {
        signal: root.signalColor
        text: root.level
        most: root.width
        font.pixelSize: root.width < 260 ? Theme.body : Theme.title
    }
    WfText {
        visible: text !== ""
        text: root.facts
        dim: true
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        maximumLineCount: 2
        Layout.fillWidth: true
    }
    WfText {
        // Where it would leave no room for the buttons, the record's detail has it.
        visible: text !== "" && root.height >= 184
        text: root.reason
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        verticalAlignment: Text.AlignTop
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: 18
        Layout.preferredHeight: 18
    }
    Item { Layout.fillHeight: root.reason === "" || root.height < 184 }
    Flow {
        id: row

        Layout.fillWidth: true
        spacing: Theme.gap
    }
}
