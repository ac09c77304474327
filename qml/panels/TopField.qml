// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// A box of the top bar; what is put into it stands in a row.
Rectangle {
    default property alias content: inner.data

    implicitHeight: 40
    implicitWidth: inner.implicitWidth + 24
    radius: Theme.radius
    color: Theme.panelSolid
    border.color: Theme.line
    Row {
        id: inner

        spacing: 10
        anchors.centerIn: parent
    }
}
