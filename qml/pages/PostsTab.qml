// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// The posts, and the chosen one with the units that could go there.
RowLayout {
    id: root

    required property View view

    signal asked(string verb, string subject)
    /// The same with what is known already: {field: value}.
    signal askedWith(string verb, string subject, var given)

    spacing: Theme.pad

    PostsPanel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        view: root.view
    }
    DetailPanel {
        Layout.preferredWidth: Theme.part(root.width, 460, 0.36)
        Layout.fillHeight: true
        visible: root.view.lists.selected !== ""
        view: root.view
        onAsked: (verb, subject) => root.asked(verb, subject)
        onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
        onClosed: root.view.lists.selected = ""
    }
}
