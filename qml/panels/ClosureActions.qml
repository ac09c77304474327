// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Lists

/// What can be done with the stretch that is drawn to be closed; as long as there is none, why not.
RowLayout {
    id: root

    required property ClosureSketch sketch
    /// It is asked whether all traffic is to be stopped there now.
    required property bool stopping
    /// Why nothing can be asked for yet, where it is said nowhere else.
    required property string why

    signal stoppingAsked(bool stopping)
    signal committed(string verb)
    signal leaveAsked

    spacing: Theme.gap

    WfText {
        Layout.fillWidth: true
        text: root.stopping ? qsTr("Stop all traffic there now, on standing authority?") : root.sketch.problem === "" ? root.why : ""
        color: root.stopping ? Theme.amber : Theme.dim
        wrapMode: Text.WordWrap
    }
    BackButton {
        hint: root.stopping ? "" : "Esc"
        onClicked: root.stopping ? root.stoppingAsked(false) : root.leaveAsked()
    }
    WfButton {
        visible: !root.stopping
        text: qsTr("Draw again")
        enabled: root.sketch.ready || root.sketch.problem !== ""
        onClicked: root.sketch.clear()
    }
    WfButton {
        text: root.stopping ? qsTr("Yes, stop it") : qsTr("Stop at the scene …")
        hint: root.stopping ? "Ctrl+↵" : ""
        danger: true
        enabled: root.sketch.ready
        onClicked: root.stopping ? root.committed("closure.stop") : root.stoppingAsked(true)
    }
    WfButton {
        visible: !root.stopping
        text: qsTr("Ask for it")
        hint: "Ctrl+↵"
        primary: true
        enabled: root.sketch.ready
        onClicked: root.committed("closure.ask")
    }
}
