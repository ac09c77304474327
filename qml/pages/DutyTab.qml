// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// The duty roster; beside it what a file that was read says, the chosen duty, or the coming shift changes.
RowLayout {
    id: root

    required property View view
    readonly property bool hasFile: view.roster.fileName !== ""
    readonly property bool hasChoice: view.lists.selected.startsWith("duty/")

    signal asked(string verb, string subject)

    spacing: Theme.pad

    RosterTable {
        Layout.fillWidth: true
        Layout.fillHeight: true
        view: root.view
        onAsked: (verb, subject) => root.asked(verb, subject)
    }
    RosterImport {
        Layout.preferredWidth: Theme.part(root.width, 460, 0.36)
        Layout.fillHeight: true
        visible: root.hasFile
        view: root.view
    }
    DetailPanel {
        Layout.preferredWidth: Theme.part(root.width, 430, 0.36)
        Layout.fillHeight: true
        visible: !root.hasFile && root.hasChoice
        view: root.view
        onAsked: (verb, subject) => root.asked(verb, subject)
        onClosed: root.view.lists.selected = ""
    }
    HandoverList {
        Layout.preferredWidth: Theme.part(root.width, 430, 0.36)
        Layout.fillHeight: true
        visible: !root.hasFile && !root.hasChoice
        view: root.view
    }
}
