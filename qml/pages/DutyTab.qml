// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels

/// The duty roster; beside it what a file that was read says, the chosen duty, or the coming shift changes.
RowLayout {
    id: root

    required property Session session
    readonly property bool hasFile: session.roster.fileName !== ""
    readonly property bool hasChoice: session.lists.selected.startsWith("duty/")

    signal asked(string verb, string subject)

    spacing: Theme.pad

    RosterTable {
        Layout.fillWidth: true
        Layout.fillHeight: true
        session: root.session
        onAsked: (verb, subject) => root.asked(verb, subject)
    }
    RosterImport {
        Layout.preferredWidth: Theme.part(root.width, 460, 0.36)
        Layout.fillHeight: true
        visible: root.hasFile
        session: root.session
    }
    DetailPanel {
        Layout.preferredWidth: Theme.part(root.width, 430, 0.36)
        Layout.fillHeight: true
        visible: !root.hasFile && root.hasChoice
        session: root.session
        onAsked: (verb, subject) => root.asked(verb, subject)
        onClosed: root.session.lists.selected = ""
    }
    HandoverList {
        Layout.preferredWidth: Theme.part(root.width, 430, 0.36)
        Layout.fillHeight: true
        visible: !root.hasFile && !root.hasChoice
        session: root.session
    }
}
