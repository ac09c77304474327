// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// What of a call scrolls: while nothing is typed the calls that wait, then the form. Where the keyboard is, is seen; how many fields follow
/// below stands at the foot, over what would be cut in half there.
WfScroll {
    id: root

    required property View view
    /// The calls that wait, the oldest first: {at, entered}.
    required property list<var> kept
    /// It is in hand, and on the screen.
    required property bool shows
    /// It is on its way to disk: nothing of it is changed.
    required property bool isSending
    readonly property CallForm form: questions

    /// So many fields are below what is seen.
    property int below: 0

    signal takeAsked(real at)
    /// Something else stands in the form now.
    signal edited
    /// The place was found.
    signal placed

    function reveal(item: Item) {
        for (let one = item; one !== null; one = one.parent) {
            if (one === questions) {
                const top = item.mapToItem(contentItem, 0, 0).y
                const lowest = top + item.height + Theme.gap - height
                const end = contentHeight - height
                contentY = Math.max(0, Math.min(end, top - Theme.gap, Math.max(contentY, lowest < end ? lowest + more.height : lowest)))
                return
            }
        }
    }
    function tally() {
        const seen = contentY + height >= contentHeight - 1 ? Infinity : contentY + height - more.height
        below = questions.stops.filter(stop => stop.mapToItem(contentItem, 0, stop.height).y > seen + 1).length
    }

    contentHeight: questions.y + questions.implicitHeight
    onHeightChanged: {
        if (shows)
            reveal(Window.activeFocusItem)
        Qt.callLater(tally)
    }
    onContentYChanged: tally()
    onContentHeightChanged: Qt.callLater(tally) // once what has changed its height lies where it belongs
    onShowsChanged: Qt.callLater(tally)

    Connections {
        target: root.Window.window
        enabled: root.shows

        function onActiveFocusItemChanged() {
            questions.follow(root.Window.activeFocusItem)
            root.reveal(root.Window.activeFocusItem)
        }
    }
    KeptCalls {
        id: others

        width: questions.width
        visible: root.kept.length > 0 && questions.isBlank()
        view: root.view
        calls: root.kept
        types: questions.choicesOf("type")
        onTakeAsked: at => root.takeAsked(at)
    }
    CallForm {
        id: questions

        y: others.visible ? others.implicitHeight + Theme.pad : 0
        width: root.width - Theme.gutter
        view: root.view
        active: root.shows
        readOnly: root.isSending
        onYChanged: if (root.shows)
            root.reveal(root.Window.activeFocusItem) // the calls above it have their height only now
        onWrittenChanged: root.edited()
        onPlaced: root.placed()
    }
    Rectangle {
        id: more

        parent: root // it does not scroll
        y: root.height - height
        width: root.width - Theme.gutter
        height: 26
        visible: root.below > 0
        color: Theme.raised

        WfText {
            anchors { fill: parent; leftMargin: Theme.gap; rightMargin: Theme.gap }
            text: qsTr("▼ %n more field(s) below: Tab goes there", "", root.below)
            strong: true
            font.pixelSize: Theme.small
        }
    }
}
