// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// One thing that is so, under its name; nothing where there is nothing to say.
RowLayout {
    id: root

    property string title
    property string value

    visible: value !== ""
    Layout.fillWidth: true
    WfText {
        text: root.title
        dim: true
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        Layout.preferredWidth: 104
        Layout.alignment: Qt.AlignTop
    }
    WfText {
        text: root.value
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
    }
}
