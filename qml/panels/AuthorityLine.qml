// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// At the head of every dialog that asks for a decision: what it is, and who may decide it. Nothing where nobody has to.
RowLayout {
    id: root

    property string title
    /// [{title}]
    property list<var> authorities
    /// Of the response, where it says who they are; 0: it does not.
    property int level: 0
    readonly property string names: authorities.map(authority => authority.title).join(" / ")

    visible: title !== "" || names !== ""
    spacing: Theme.pad
    Layout.fillWidth: true
    WfText {
        visible: text !== ""
        text: root.title
        dim: true
        Layout.alignment: Qt.AlignTop
    }
    WfText {
        visible: root.names !== ""
        text: root.level > 0 ? qsTr("Who may decide: %1 (response level %2)").arg(root.names).arg(root.level) : qsTr("Who may decide: %1").arg(root.names)
        strong: true
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        horizontalAlignment: root.title === "" ? Text.AlignLeft : Text.AlignRight
        Layout.fillWidth: true
    }
}
