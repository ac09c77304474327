// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// What the next shift takes over, section by section, as it is now.
Panel {
    id: root

    required property View view
    /// [{title, items: [{number, text, dueAt, since}]}]
    property list<var> sections: []

    /// The same again would only lose the place somebody reads at.
    function show(now: var) {
        if (JSON.stringify(now) === JSON.stringify(sections))
            return
        const read = list.contentY - list.originY // the rows need not begin at 0
        const row = list.currentIndex
        sections = now
        list.forceLayout()
        if (row >= 0) // which sections there are does not change
            list.currentIndex = Math.min(row, list.count - 1)
        list.contentY = list.originY + Math.max(0, Math.min(read, list.contentHeight - list.height))
        list.returnToBounds()
    }
    function timeOf(item: var): string {
        return item.dueAt > 0 ? qsTr("by %1").arg(view.timeText(item.dueAt).slice(0, 5))
             : item.since > 0 ? qsTr("since %1").arg(view.timeText(item.since).slice(0, 5)) : ""
    }

    title: qsTr("What the next shift takes over, as it is now")

    WfList {
        id: list

        anchors { fill: parent; topMargin: Theme.gap; bottomMargin: Theme.gap }
        spacing: Theme.pad
        model: root.sections
        cacheBuffer: 20000 // a dozen sections, some higher than the view: all are made, and where each stands is known
        delegate: Column {
            id: section

            required property var modelData

            width: ListView.view.width
            spacing: 4
            topPadding: 4
            leftPadding: Theme.pad // the frame round the list is not over its words
            rightPadding: Theme.pad
            WfText {
                text: section.modelData.title + "  " + (section.modelData.items.length > 0 ? section.modelData.items.length : section.modelData.none)
                strong: section.modelData.items.length > 0
                dim: section.modelData.items.length === 0
            }
            Repeater {
                model: section.modelData.items

                RowLayout {
                    id: item

                    required property var modelData

                    width: section.width - section.leftPadding - section.rightPadding
                    spacing: 12
                    WfText {
                        text: item.modelData.number
                        dim: true
                        Layout.preferredWidth: 76
                        Layout.alignment: Qt.AlignTop
                    }
                    WfText {
                        text: item.modelData.text
                        wrapMode: Text.WordWrap
                        Layout.fillWidth: true
                    }
                    WfText {
                        text: root.timeOf(item.modelData)
                        dim: true
                        font.pixelSize: Theme.small
                        Layout.alignment: Qt.AlignTop
                    }
                }
            }
        }
    }
}
