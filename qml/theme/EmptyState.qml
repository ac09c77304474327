// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// What will appear here, and how, while there is nothing.
WfText {
    dim: true
    wrapMode: Text.WordWrap
    horizontalAlignment: Text.AlignHCenter
    font.pixelSize: Theme.body
    anchors.centerIn: parent
    width: parent ? Math.min(parent.width - 48, 520) : 0
}
