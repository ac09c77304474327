// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// A place by its name, or pressed on the map: roads, crossings, stretches, places and records, in Chinese, English, pinyin or
/// initials. The best matches stand below and, by the same numbers, on the map. For every form that asks where: read `picked`, or
/// handle chosen(); reset() before it is used again.
WfField {
    id: root

    required property Session session
    /// What may be chosen: "road", "crossing", "place", "unit" …; empty = anything that has a place.
    property list<string> kinds: []
    /// What was chosen: {title, kind, subject, road, direction, latitude, longitude}; empty while nothing was.
    property var picked: ({})
    /// Whether a press on the map answers it, and its places stay on the map: from when it had the keyboard until another field has it
    /// or this one is hidden.
    property bool takesPresses: kinds.length === 0
    property bool staysOnMap: kinds.length === 0
    readonly property bool hasPlace: picked.title !== undefined

    // What nobody knows by that name are the caller's own words, where anything may be said.
    doubt: !hasPlace && !activeFocus && text.trim() !== "" && (kinds.length > 0 || query.candidates.count > 0) ? qsTr("not chosen") : ""

    signal chosen(var entry)

    function reset(title: string) {
        query.clear()
        text = title
        picked = {}
    }

    /// Takes what fits the whole text, as leaving the field does. True where that is still being looked for: chosen() follows.
    function settle(): bool {
        if (!hasPlace && query.text !== "")
            query.takeSure()
        return query.takesNext
    }

    onTextEdited: {
        picked = {}
        query.text = text
    }
    onActiveFocusChanged: {
        if (activeFocus)
            session.places.taker = query
        else
            Qt.callLater(leave) // once what was being composed stands in the text
    }
    function leave() {
        if (activeFocus)
            return
        settle()
        if (!staysOnMap && session.places.taker === query)
            session.places.taker = null
    }
    onVisibleChanged: if (!visible && session.places.taker === query)
        session.places.taker = null
    Keys.onDownPressed: query.current += 1
    Keys.onUpPressed: query.current -= 1
    Keys.onReturnPressed: event => event.accepted = query.takeCurrent()
    Keys.onEnterPressed: event => event.accepted = query.takeCurrent()

    PlaceQuery {
        id: query

        finder: root.session.places
        kinds: root.kinds
        takesPresses: root.takesPresses
        onTaken: place => {
            // What was typed and is known to nobody are the caller's own words: a press gives them their place.
            if (!(place.pressed ?? false) || root.hasPlace || root.text.trim() === "")
                root.text = place.title
            root.picked = place
            root.chosen(place)
        }
    }
    Popup {
        y: root.height + 2
        width: Math.max(root.width, 280)
        height: list.contentHeight + 2
        padding: 1
        visible: root.activeFocus && !query.found && query.candidates.count > 0
        closePolicy: Popup.NoAutoClose
        background: Rectangle { color: Theme.panelSolid; border.color: Theme.accent; radius: Theme.radius }
        contentItem: ListView {
            id: list

            cacheBuffer: 0
            clip: true
            model: query.candidates
            currentIndex: query.current
            delegate: Rectangle {
                id: hit

                required property int index
                required property string title
                required property string kindTitle
                required property string key

                width: list.width
                height: 34
                color: ListView.isCurrentItem ? Theme.hover : "transparent"
                KeyHint {
                    id: number

                    text: hit.key
                    anchors { left: parent.left; leftMargin: 8; verticalCenter: parent.verticalCenter }
                }
                WfText {
                    text: hit.title
                    anchors { left: number.right; right: kind.left; leftMargin: 8; rightMargin: 6; verticalCenter: parent.verticalCenter }
                }
                WfText {
                    id: kind

                    text: hit.kindTitle
                    dim: true
                    font.pixelSize: Theme.small
                    elide: Text.ElideNone
                    anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
                }
                MouseArea {
                    anchors.fill: parent
                    onPressed: {
                        query.current = hit.index
                        query.takeCurrent()
                    }
                }
            }
        }
    }
}
