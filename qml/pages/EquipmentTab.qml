// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// Pumps, barriers, cones, boats: where, how many, committed, free.
RowLayout {
    id: root

    required property View view

    signal asked(string verb, string subject)

    spacing: Theme.pad

    EquipmentPanel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        view: root.view
        onAsked: (verb, subject) => root.asked(verb, subject)
    }
    DetailPanel {
        Layout.preferredWidth: Theme.part(root.width, 430, 0.36)
        Layout.fillHeight: true
        visible: root.view.lists.selected.startsWith("resource/")
        view: root.view
        onAsked: (verb, subject) => root.asked(verb, subject)
        onClosed: root.view.lists.selected = ""
    }
}
