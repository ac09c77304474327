// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// Which way traffic is led round a closure, and what speaks against it; above the signs that say so.
Column {
    id: root

    /// Empty: none is named.
    required property string way
    required property list<string> warnings

    WfText {
        visible: root.way !== ""
        text: qsTr("Way round: %1").arg(root.way)
        dim: true
        height: 34
        leftPadding: Theme.pad
        width: root.width
    }
    WfText {
        visible: root.warnings.length > 0
        text: root.warnings.join("\n")
        color: Theme.amber
        leftPadding: Theme.pad
        rightPadding: Theme.pad
        bottomPadding: 6
        width: root.width
        wrapMode: Text.WordWrap
    }
}
