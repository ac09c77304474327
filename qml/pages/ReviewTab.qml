// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// 月度复盘: what came in, or was closed, in a month, against the month and the year before, or in a year, against the year before; as a table and as a picture too.
Item {
    id: root

    required property View view
    readonly property ReviewDesk review: view.review
    /// The one that was asked last: another room has another.
    property ReviewDesk asked: null

    /// Keys that mean something where they were pressed don't come here.
    function turn(event: var) {
        const pages = { [Qt.Key_PageDown]: 0.9, [Qt.Key_PageUp]: -0.9, [Qt.Key_End]: 1e4, [Qt.Key_Home]: -1e4 }[event.key] ?? 0
        event.accepted = event.modifiers === Qt.NoModifier && pages !== 0
        if (event.accepted)
            scroll.turn(pages)
    }
    function begin() {
        if (asked !== null && asked !== review)
            asked.active = false
        asked = review
        review.active = visible
    }
    /// Of the room that it was taken of: its mark goes with it, whichever room is shown when the picture is there.
    function savePicture(file: url) {
        const desk = review
        const isTaken = page.grabToImage(taken => desk.savePicture(desk === root.review ? taken.image : undefined, file))
        if (!isTaken)
            desk.savePicture(undefined, file) // which says so
    }

    /// Only what is of one of these.
    component Only: WfCombo {
        Layout.preferredWidth: 150
        textRole: "title"
        valueRole: "key"
    }

    onVisibleChanged: review.active = visible
    onReviewChanged: begin()
    Component.onCompleted: begin()
    Keys.onPressed: event => turn(event)

    RowLayout {
        id: head

        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 44
        spacing: Theme.gap
        // From any of its buttons.
        Keys.onLeftPressed: root.review.step(-1)
        Keys.onRightPressed: root.review.step(1)

        WfButton {
            implicitWidth: 40
            text: "‹"
            enabled: root.review.canGoBack
            Accessible.name: root.review.span === "year" ? qsTr("The year before") : qsTr("The month before")
            onClicked: root.review.step(-1)
        }
        WfText {
            objectName: "reviewMonth"
            text: root.review.monthTitle
            strong: true
            font.pixelSize: Theme.title
            horizontalAlignment: Text.AlignHCenter
            Layout.preferredWidth: 130
        }
        WfButton {
            implicitWidth: 40
            text: "›"
            enabled: root.review.canGoOn
            Accessible.name: root.review.span === "year" ? qsTr("The year after") : qsTr("The month after")
            onClicked: root.review.step(1)
        }
        WfCombo {
            objectName: "reviewSpan"
            Layout.preferredWidth: 100
            textRole: "title"
            valueRole: "key"
            value: root.review.span
            model: [{ key: "month", title: qsTr("Month") }, { key: "year", title: qsTr("Year") }]
            Accessible.name: qsTr("A month or a year")
            onActivated: root.review.span = currentValue
        }
        WfCombo {
            Layout.preferredWidth: 120
            textRole: "title"
            valueRole: "key"
            value: root.review.kind
            model: [{ key: "incident", title: qsTr("Incidents") }, { key: "closure", title: qsTr("Closures") }]
            Accessible.name: qsTr("What is counted")
            onActivated: root.review.kind = currentValue
        }
        Only {
            visible: root.review.counted
            value: root.review.type
            model: root.review.typeChoices
            Accessible.name: qsTr("Which type")
            onActivated: root.review.type = currentValue
        }
        Only {
            visible: root.review.counted
            value: root.review.brigade
            model: root.review.brigadeChoices
            Accessible.name: qsTr("Which brigade")
            onActivated: root.review.brigade = currentValue
        }
        Only {
            visible: root.review.counted
            value: root.review.road
            model: root.review.roadChoices
            Accessible.name: qsTr("Which road")
            onActivated: root.review.road = currentValue
        }
        WfText {
            text: root.review.problem !== "" ? root.review.problem : root.review.busy ? qsTr("counting …") : ""
            color: root.review.problem !== "" ? Theme.amber : Theme.dim
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        ReviewSave {
            review: root.review
            text: qsTr("As table")
            kind: "csv"
            filter: qsTr("Table (*.csv)")
            onChosen: file => root.review.saveTable(file)
        }
        ReviewSave {
            review: root.review
            text: qsTr("As picture")
            kind: "png"
            filter: qsTr("Picture (*.png)")
            onChosen: file => root.savePicture(file)
        }
    }
    EmptyState {
        visible: !root.review.counted && root.review.problem === ""
        text: qsTr("Here will stand how many incidents and closures there were, where and when, as soon as the log is counted.")
    }
    WfScroll {
        id: scroll

        anchors { fill: parent; topMargin: head.height + Theme.gap }
        visible: root.review.counted
        contentHeight: page.height

        // What a picture is made of: with its ground, and all of it, whatever is scrolled to.
        Rectangle {
            id: page

            width: scroll.width - Theme.gutter
            height: words.height + Theme.gap + grid.height
            color: Theme.base

            Column {
                id: words

                width: parent.width
                spacing: 4
                WfText {
                    objectName: "reviewHeadline"
                    width: parent.width
                    text: root.review.headline
                    strong: true
                    font.pixelSize: Theme.title
                    wrapMode: Text.WordWrap
                }
                WfText {
                    objectName: "reviewSentences"
                    width: parent.width
                    text: root.review.sentences.join(qsTr("; ", "between sentences"))
                    wrapMode: Text.WordWrap
                }
                ReviewLegend { columns: root.review.columns; ofYear: root.review.ofYear }
            }
            ReviewGrid {
                id: grid

                y: words.height + Theme.gap
                width: parent.width
                room: scroll.height - words.height
                view: root.view
                review: root.review
                // Who comes to the map's buttons by Tab sees them.
                onApproached: at => scroll.contentY = Math.max(0, Math.min(scroll.contentHeight - scroll.height, grid.y + at))
            }
        }
    }
}
