// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// While a replay is looked at: the alarms nobody has signed for in the duty that goes on behind it, how much waits there and what is the
/// gravest. Pressed, it goes back there. Nothing where no alarm waits.
WfButton {
    id: root

    required property View view
    /// On a narrow screen the figures say enough.
    property bool compact: false
    readonly property Lists duty: view.behind
    readonly property int alarms: duty?.pending.alarms ?? 0
    readonly property int waiting: duty?.pending.count ?? 0
    readonly property string gravest: {
        Follow.on(waiting)
        Follow.on(alarms)
        Follow.on(duty?.now ?? 0) // another may have become the gravest
        return duty?.pending.get(0).title ?? ""
    }
    readonly property string count: compact ? "◆ " + alarms + " · " + qsTr("back: %1").arg(view.host.behindTitle)
                                            : "◆ " + qsTr("%1: alarms %2 · waiting %3 — go back").arg(view.host.behindTitle).arg(alarms).arg(waiting)

    visible: alarms > 0
    danger: true
    implicitWidth: figures.implicitWidth + 28
    implicitHeight: 44
    Accessible.name: count + " " + gravest

    Column {
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 12; rightMargin: 12 }

        WfText {
            id: figures

            width: parent.width
            text: root.count
            strong: true
        }
        WfText {
            width: parent.width
            text: root.compact ? qsTr("waiting %1: %2").arg(root.waiting).arg(root.gravest) : root.gravest
            font.pixelSize: Theme.small
        }
    }
}
