// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Whether what is done is kept, and how old the data is.
TopField {
    id: root

    required property View view
    property bool isLinkShown: true
    property bool isAgeShown: true
    readonly property bool isCalm: root.view.host.storageProblem === "" && root.view.host.backupProblem === ""
    /// What may give way. Their widths do not depend on whether they are shown.
    property alias link: said
    property alias age: since

    Rectangle {
        width: 10
        height: 10
        radius: root.isCalm ? 5 : 0
        color: root.view.host.storageProblem !== "" ? Theme.red : root.isCalm ? Theme.calm : Theme.amber
        anchors.verticalCenter: parent.verticalCenter
    }
    WfText {
        id: said

        // That something is not kept, or kept in one place alone, is always said.
        visible: !root.isCalm || root.isLinkShown
        text: root.view.host.linkText
        anchors.verticalCenter: parent.verticalCenter
    }
    WfText {
        id: since

        visible: root.isAgeShown
        text: root.view.dataAgeText
        dim: true
        elide: Text.ElideNone
        font.pixelSize: Theme.small
        anchors.verticalCenter: parent.verticalCenter
    }
}
