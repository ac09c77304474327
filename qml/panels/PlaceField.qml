// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// A place by its name, or pressed on the map: roads, crossings, stretches, places and records, in Chinese, English, pinyin or
/// initials. The best matches stand below and, by the same numbers, on the map. For every form that asks where: read `picked`, or
/// handle chosen(); reset() before it is used again.
WfField {
    id: root

    required property View view
    /// What may be chosen: "road", "crossing", "place", "unit" …; empty = anything that has a place.
    property list<string> kinds: []
    /// What was chosen: {title, kind, subject, road, direction, latitude, longitude}; empty while nothing was.
    property var picked: ({})
    /// Whether a press on the map answers it, and its places stay on the map: from when it had the keyboard until another field has it
    /// or this one is hidden.
    property bool takesPresses: kinds.length === 0
    property bool staysOnMap: kinds.length === 0
    /// A record that is no answer: it is the one whose place is asked for.
    property string except
    readonly property bool hasPlace: picked.title !== undefined

    // What nobody knows by that name are the caller's own words, where anything may be said.
    doubt: !hasPlace && !activeFocus && text.trim() !== "" && (kinds.length > 0 || query.candidates.count > 0) ? qsTr("not chosen") : ""

    /// What was filled in before anybody typed here: whoever types means another place.
    property string given

    signal chosen(var entry)

    function reset(title: string) {
        resume(title)
        given = title
    }
    /// The same with words that a person has typed: they are gone on with.
    function resume(words: string) {
        query.clear()
        text = words
        picked = {}
        given = ""
    }

    /// Takes what fits the whole text, as leaving the field does. True where that is still being looked for: chosen() follows.
    function settle(): bool {
        if (!readOnly && !hasPlace && query.text !== "")
            query.takeSure()
        return query.takesNext
    }

    onTextEdited: {
        picked = {}
        given = ""
        query.text = text
    }
    onActiveFocusChanged: {
        if (activeFocus) {
            view.places.taker = query
            // A press puts the cursor where it is.
            if (given !== "" && text === given && focusReason !== Qt.MouseFocusReason)
                selectAll()
        } else {
            Qt.callLater(leave) // once what was being composed stands in the text
        }
    }
    function leave() {
        if (activeFocus)
            return
        settle()
        if (!staysOnMap && view.places.taker === query)
            view.places.taker = null
    }
    onVisibleChanged: if (!visible && view?.places.taker === query) // the view may have gone with its window
        view.places.taker = null
    Keys.onDownPressed: query.current += 1
    Keys.onUpPressed: query.current -= 1
    Keys.onReturnPressed: event => event.accepted = query.takeCurrent()
    Keys.onEnterPressed: event => event.accepted = query.takeCurrent()

    PlaceQuery {
        id: query

        finder: root.view.places
        kinds: root.kinds
        except: root.except
        takesPresses: root.takesPresses
        onTaken: place => {
            if (root.readOnly)
                return
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
        visible: root.activeFocus && !root.readOnly && !query.found && query.candidates.count > 0
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
