// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The fields of a verb in as much room as there is: where the keyboard is, is seen.
Flickable {
    id: root

    required property View view
    /// Somebody types into it.
    property bool active: false
    property alias form: entries
    property alias fields: entries.fields
    property alias creating: entries.creating
    property alias restating: entries.restating
    property alias prompted: entries.prompted
    property alias verb: entries.verb
    property alias subject: entries.subject

    signal edited

    /// Still so when rows have found their height.
    function revealFocus() { reveal(root.Window.activeFocusItem) }
    function reveal(item: Item) {
        if (!active || !isIn(item))
            return
        const top = item.mapToItem(entries, 0, 0).y
        contentY = Math.max(0, Math.min(top - Theme.gap, Math.max(contentY, top + item.height + Theme.gap - height)))
    }
    function isIn(item: Item): bool {
        for (let one = item; one !== null; one = one.parent) {
            if (one === entries)
                return true
        }
        return false
    }

    implicitHeight: entries.implicitHeight
    contentHeight: entries.implicitHeight
    visible: entries.fields.length > 0
    onContentHeightChanged: Qt.callLater(revealFocus)
    onHeightChanged: Qt.callLater(revealFocus)
    clip: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: WfScrollBar {}

    VerbForm {
        id: entries

        view: root.view
        onValuesChanged: root.edited()
        width: root.width - (root.clip ? 12 : 0)
    }
}
