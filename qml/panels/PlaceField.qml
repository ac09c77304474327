// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Watchfloor.Theme
import Watchfloor.Session

/// A road, place or record by its name: Chinese, English or pinyin initials; the best matches below.
WfField {
    id: root

    required property Session session
    /// What may be chosen: "road", "place", "unit" …; empty = anything that has a place.
    property list<string> kinds: []
    /// What was chosen: {title, kind, subject, latitude, longitude}; empty while nothing was.
    property var picked: ({})
    property list<var> hits: []

    signal chosen(var entry)

    function take(index: int) {
        if (index < 0 || index >= hits.length)
            return
        const entry = hits[index]
        picked = entry
        text = entry.title
        hits = []
        root.chosen(entry)
    }
    function enter(event: var) {
        event.accepted = hits.length > 0
        take(list.currentIndex)
    }
    function reset(title: string) {
        text = title
        picked = {}
        hits = []
    }

    onTextEdited: {
        picked = {}
        hits = text === "" ? [] : session.lists.search.find(text, 40).filter(e => e.hasPosition && e.command === "" && (kinds.length === 0 || kinds.includes(e.kind))).slice(0, 7)
        list.currentIndex = 0
    }
    onActiveFocusChanged: {
        if (!activeFocus && hits.length > 0)
            take(list.currentIndex)
    }
    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onUpPressed: list.decrementCurrentIndex()
    Keys.onReturnPressed: event => enter(event)
    Keys.onEnterPressed: event => enter(event)

    Popup {
        y: root.height + 2
        width: Math.max(root.width, 280)
        height: list.contentHeight + 2
        padding: 1
        visible: root.activeFocus && root.hits.length > 0
        closePolicy: Popup.NoAutoClose
        background: Rectangle { color: Theme.panelSolid; border.color: Theme.accent; radius: Theme.radius }
        contentItem: ListView {
            id: list

            cacheBuffer: 0
            clip: true
            model: root.hits
            delegate: Rectangle {
                id: hit

                required property int index
                required property var modelData

                width: list.width
                height: 34
                color: ListView.isCurrentItem ? Theme.hover : "transparent"
                WfText {
                    text: hit.modelData.title
                    anchors { left: parent.left; right: kind.left; leftMargin: 10; rightMargin: 6; verticalCenter: parent.verticalCenter }
                }
                WfText {
                    id: kind

                    text: hit.modelData.kindTitle
                    dim: true
                    font.pixelSize: Theme.small
                    elide: Text.ElideNone
                    anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
                }
                MouseArea {
                    anchors.fill: parent
                    onPressed: root.take(hit.index)
                }
            }
        }
    }
}
