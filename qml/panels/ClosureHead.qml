// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// Which road is closed and where, how deep the water is, since when, and the state; in two lines where one is too short.
GridLayout {
    id: root

    required property bool narrow
    /// How wide it may be. Not its own width: a limit that follows from the layout it limits never settles.
    required property real room
    required property string name
    required property string stretch
    required property string waterText
    required property string sinceText
    required property string stateTitle
    required property string severity

    columns: narrow ? 1 : 2
    columnSpacing: Theme.pad
    rowSpacing: 4

    RowLayout {
        spacing: Theme.pad
        Layout.fillWidth: root.narrow
        Layout.maximumWidth: root.narrow ? root.room : root.room * 0.45
        WfText {
            text: root.name
            strong: true
            font.pixelSize: Theme.title
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth) + 1
        }
        Item {
            visible: root.narrow
            Layout.fillWidth: true
        }
        Chip {
            visible: root.narrow
            text: root.stateTitle
            severity: root.severity
        }
    }
    RowLayout {
        spacing: Theme.pad
        Layout.fillWidth: true
        WfText {
            text: root.stretch
            dim: true
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            Layout.fillWidth: true
        }
        WfText {
            text: root.waterText
            strong: true
            elide: Text.ElideNone
        }
        WfText {
            text: root.sinceText
            dim: true
            elide: Text.ElideNone
        }
        Chip {
            visible: !root.narrow
            text: root.stateTitle
            severity: root.severity
        }
    }
}
