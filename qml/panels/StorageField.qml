// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Session

/// Whether what is done is kept, and how old the data is.
TopField {
    id: root

    required property Session session
    property bool isLinkShown: true
    property bool isAgeShown: true
    readonly property bool isCalm: root.session.storageProblem === "" && root.session.backupProblem === ""
    /// What may give way. Their widths do not depend on whether they are shown.
    property alias link: said
    property alias age: since

    Rectangle {
        width: 10
        height: 10
        radius: root.isCalm ? 5 : 0
        color: root.session.storageProblem !== "" ? Theme.red : root.isCalm ? Theme.calm : Theme.amber
        anchors.verticalCenter: parent.verticalCenter
    }
    WfText {
        id: said

        // That something is not kept, or kept in one place alone, is always said.
        visible: !root.isCalm || root.isLinkShown
        text: root.session.linkText
        anchors.verticalCenter: parent.verticalCenter
    }
    WfText {
        id: since

        visible: root.isAgeShown
        text: root.session.dataAgeText
        dim: true
        elide: Text.ElideNone
        font.pixelSize: Theme.small
        anchors.verticalCenter: parent.verticalCenter
    }
}
