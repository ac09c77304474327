// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// One cell of a RecordTable: a state as a chip, or words; in two lines where one is too short, figures at the right in one.
Item {
    id: root

    /// As RecordTable describes it.
    required property var column
    required property ColumnRoom room
    required property string value
    /// A severity of the theme; empty: as the column says.
    required property string tone
    required property int rowHeight
    readonly property bool isStrong: column.strong === true
    readonly property bool isChip: column.chip === true
    readonly property real wish: isChip ? 0 : room.lineOf(value, isStrong)
    readonly property bool folds: width > 0 && column.right !== true && wish > width + 0.5

    onWishChanged: if (isStrong || column.width > 0) room.like(column.role, wish)

    Chip {
        visible: root.isChip && root.value !== ""
        text: root.value
        severity: root.tone
        width: Math.min(implicitWidth, parent.width)
        onImplicitWidthChanged: if (visible) root.room.like(root.column.role, implicitWidth)
        anchors.verticalCenter: parent.verticalCenter
    }
    WfText {
        visible: !root.isChip
        anchors.fill: parent
        text: root.value
        wrapMode: root.folds ? Text.Wrap : Text.NoWrap
        maximumLineCount: root.folds ? 2 : 1
        font.pixelSize: !root.folds ? Theme.body : root.rowHeight < 34 ? 12 : Theme.small
        lineHeightMode: root.folds ? Text.FixedHeight : Text.ProportionalHeight
        lineHeight: root.folds ? Math.min(19, Math.floor(root.rowHeight / 2) - 1) : 1
        strong: root.isStrong
        color: root.tone !== "" ? Theme.severity(root.tone) : root.column.dim ? Theme.dim : Theme.text
        horizontalAlignment: root.column.right ? Text.AlignRight : Text.AlignLeft
    }
}
