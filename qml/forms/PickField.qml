// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Watchfloor.Theme
import Watchfloor.Dashboard

/// A record among those that may be chosen: by its name, number or pinyin; Down shows them all. What is typed stands for a record as soon as
/// it fits one alone; of several somebody chooses, and until then the field says that nothing is chosen.
WfField {
    id: root

    required property View view
    /// [{value, title}]
    required property list<var> choices
    required property string start
    required property string name
    property string picked: start
    /// Each choice is added to others: while one types nothing is.
    property bool adds: false
    property bool asked: false
    /// Since something was chosen last somebody has typed; has gone to another of those that fit.
    property bool isTyped: false
    property bool isMoved: false
    readonly property list<var> hits: {
        if (!asked)
            return []
        const words = text.trim().toLowerCase()
        if (words === "" || !isTyped)
            return choices
        const found = view.lists.search.find(text, 80).map(entry => entry.subject)
        return choices.filter(c => c.title.toLowerCase().includes(words) || found.includes(c.value))
    }

    signal edited(var value, string problem)

    function titleOf(value: string): string { return choices.find(c => c.value === value)?.title ?? "" }
    function take(index: int) {
        if (index < 0 || index >= hits.length)
            return
        put(hits[index].value)
    }
    function put(value: string) {
        picked = value
        text = titleOf(value)
        asked = isTyped = isMoved = false
        edited(value, "")
    }
    /// The record that alone is meant by what is typed, or empty.
    function meant(): string {
        const same = hits.filter(c => c.title.toLowerCase() === text.trim().toLowerCase())
        return same.length === 1 ? same[0].value : hits.length === 1 ? hits[0].value : ""
    }
    function clear() {
        picked = ""
        text = ""
        asked = isTyped = isMoved = false
        edited(undefined, "")
    }

    text: titleOf(start)
    placeholderText: choices.length === 0 ? qsTr("there is none to choose") : qsTr("name, number or pinyin; ↓ all")
    Accessible.name: name
    doubt: picked === "" && !activeFocus && text.trim() !== "" ? qsTr("not chosen") : ""
    onTextEdited: {
        asked = isTyped = true
        isMoved = false
        list.currentIndex = 0
        picked = text.trim() === "" ? "" : meant()
        if (picked !== "" || text.trim() === "")
            edited(picked === "" || adds ? undefined : picked, "")
        else
            edited(undefined, hits.length === 0 ? qsTr("“%1”: nothing here is called “%2”.").arg(name).arg(text)
                                                : qsTr("“%1”: “%2” fits %3, none of them is chosen.").arg(name).arg(text).arg(hits.length))
    }
    onPressed: asked = true
    // Once what was being composed stands in the text: half of it is not what was meant.
    onActiveFocusChanged: if (!activeFocus)
        Qt.callLater(leave)
    function leave() {
        if (activeFocus)
            return
        if (asked && isMoved)
            take(list.currentIndex)
        else if (isTyped && picked !== "")
            put(picked)
        asked = isTyped = isMoved = false
    }
    Keys.onDownPressed: {
        if (asked) {
            list.incrementCurrentIndex()
            isMoved = isTyped
        } else {
            asked = true
        }
    }
    Keys.onUpPressed: {
        list.decrementCurrentIndex()
        isMoved = isTyped
    }
    Keys.onReturnPressed: event => {
        event.accepted = asked && hits.length > 0
        if (event.accepted)
            take(list.currentIndex)
    }
    Keys.onDeletePressed: event => {
        event.accepted = picked !== ""
        if (event.accepted)
            clear()
    }

    Popup {
        y: root.height + 2
        width: root.width
        height: Math.min(list.contentHeight + 2, 272)
        padding: 1
        visible: root.activeFocus && root.hits.length > 0
        closePolicy: Popup.NoAutoClose
        background: Rectangle { color: Theme.panelSolid; border.color: Theme.accent; radius: Theme.radius }
        contentItem: ListView {
            id: list

            cacheBuffer: 0
            clip: true
            model: root.hits
            ScrollBar.vertical: WfScrollBar {}
            delegate: Rectangle {
                id: hit

                required property int index
                required property var modelData

                width: list.width
                height: 34
                color: ListView.isCurrentItem ? Theme.hover : "transparent"
                WfText {
                    text: hit.modelData.title
                    anchors { left: parent.left; right: parent.right; margins: 10; verticalCenter: parent.verticalCenter }
                }
                MouseArea {
                    anchors.fill: parent
                    onPressed: root.take(hit.index)
                }
            }
        }
    }
}
