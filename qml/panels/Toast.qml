// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// What was last done, and when, or why it was refused: a line of its own at the foot of the screen, over nothing. Bright for a few
/// seconds; what was done stays to be read until there is something else to say.
Rectangle {
    id: root

    required property View view
    property bool bad: false
    property bool fresh: false
    /// What a key did not do here and now: no longer true a while later, so it goes.
    property bool passing: false
    /// The calls that are not recorded and wait, the oldest first: they are named as long as they do. In front of them one that stands open
    /// out of sight or without the keyboard, which says {isOpen: true}.
    property list<var> keptCalls: []

    function show(message: string, isBad: bool, isPassing: bool) {
        label.text = view.host.clockText + "  " + message
        bad = isBad
        passing = isPassing
        fresh = true
        timer.restart()
    }

    implicitHeight: Math.max(Theme.foot, label.implicitHeight + 8, kept.visible ? kept.implicitHeight + 8 : 0)
    color: !fresh ? Theme.base : bad ? Theme.redFill : Theme.raised

    Connections {
        target: root.view.desk

        function onDone(verb: string, subject: string, title: string) { root.show(qsTr("Recorded: %1").arg(title), false, false) }
        function onRefused(reason: string) { root.show(reason, true, false) }
    }
    Connections {
        target: root.view

        function onNotice(text: string, bad: bool) { root.show(text, bad, true) }
    }
    WfText {
        id: label

        anchors { left: parent.left; right: kept.visible ? kept.left : parent.right; top: parent.top; bottom: parent.bottom; leftMargin: Theme.pad + 6; rightMargin: Theme.pad + 6 }
        wrapMode: Text.WordWrap
        maximumLineCount: root.bad ? 10 : 3 // why something is refused, and what to do first, is read to its end
        font.pixelSize: Theme.small + 1
        color: root.bad ? Theme.red : root.fresh ? Theme.text : Theme.dim
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    WfText {
        id: kept

        anchors { right: parent.right; top: parent.top; bottom: parent.bottom; rightMargin: Theme.pad + 6 }
        width: Math.min(Math.ceil(implicitWidth), parent.width * 0.4)
        visible: root.keptCalls.length > 0
        text: !visible ? "" : root.keptCalls[0].isOpen && root.keptCalls.length > 1 ? qsTr("F2: %n call(s) not recorded yet, the form holds that of %1", "", root.keptCalls.length).arg(root.view.timeText(root.keptCalls[0].at).slice(0, 5))
                       : root.keptCalls[0].isOpen ? qsTr("F2: a call not recorded yet, kept from %1").arg(root.view.timeText(root.keptCalls[0].at).slice(0, 5))
                       : qsTr("F2 twice: %n call(s) not recorded yet, kept from %1", "", root.keptCalls.length).arg(root.view.timeText(root.keptCalls[0].at).slice(0, 5))
        color: Theme.amber
        strong: true
        wrapMode: Text.WordWrap
        maximumLineCount: 2
        font.pixelSize: Theme.small + 1
    }
    Rectangle {
        height: 1
        width: parent.width
        color: root.bad && root.fresh ? Theme.red : Theme.line
    }
    Timer {
        id: timer

        interval: root.bad ? 20000 : 8000
        onTriggered: {
            root.fresh = false
            if (root.passing)
                label.text = ""
        }
    }
}
