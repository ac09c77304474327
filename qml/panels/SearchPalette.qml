// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// Ctrl+K: any road, place, unit, camera, record or command, by Chinese, English or pinyin initials.
WfPopup {
    id: root

    required property View view
    readonly property SearchModel search: view.lists.search

    signal picked(var entry)

    function take(row: int) {
        if (row < 0 || row >= results.count)
            return
        const entry = search.get(row)
        close()
        picked(entry)
    }

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: 84
    width: 640
    height: Math.min(560, 62 + Math.max(1, results.count) * 52)
    padding: 1
    isPassing: true
    Overlay.modal: Rectangle { color: "#50000000" }
    background: Rectangle { color: Theme.panelSolid; border.color: Theme.accent; radius: Theme.radius }
    onOpened: {
        input.text = ""
        view.offerSteps(view.lists.selected)
        input.forceActiveFocus()
    }

    contentItem: Item {
        WfField {
            id: input

            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 10 }
            implicitHeight: 42
            font.pixelSize: Theme.title
            placeholderText: qsTr("Road, place, unit, camera, incident, command: name or pinyin initials (bhxl)")
            onSoughtChanged: root.search.query = sought
            Keys.onDownPressed: results.incrementCurrentIndex()
            Keys.onUpPressed: results.decrementCurrentIndex()
            onAccepted: root.take(Math.max(0, results.currentIndex))
        }
        WfText {
            visible: results.count === 0
            // Half a syllable is no fault.
            text: input.preeditText !== "" ? "" : input.text === "" ? qsTr("Type to search.") : qsTr("Nothing found for “%1”.").arg(input.text)
            dim: true
            anchors { top: input.bottom; left: parent.left; topMargin: 12; leftMargin: 20 }
        }
        ListView {
            id: results

            cacheBuffer: 0
            clip: true
            model: root.search
            currentIndex: 0
            ScrollBar.vertical: WfScrollBar {}
            anchors { left: parent.left; right: parent.right; top: input.bottom; bottom: parent.bottom; topMargin: 8 }
            delegate: Rectangle {
                id: hit

                required property int index
                required property string title
                required property string subtitle
                required property string kind
                required property string kindTitle

                width: results.width
                height: 52
                color: ListView.isCurrentItem ? Theme.hover : "transparent"
                Icon {
                    x: 18
                    size: 20
                    color: Theme.dim
                    name: ({ road: "road", place: "place", unit: "unit", camera: "camera", sign: "sign", floodpoint: "flood", incident: "incident",
                             closure: "closure", post: "place", agency: "agency", command: "command" })[hit.kind] ?? "place"
                    anchors.verticalCenter: parent.verticalCenter
                }
                Column {
                    anchors { left: parent.left; right: kindOf.left; leftMargin: 54; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    WfText {
                        width: parent.width
                        text: hit.title
                        strong: true
                    }
                    WfText {
                        width: parent.width
                        visible: text !== ""
                        text: hit.subtitle
                        dim: true
                        font.pixelSize: Theme.small
                    }
                }
                WfText {
                    id: kindOf

                    width: Math.min(implicitWidth, 0.4 * parent.width) // names keep the larger part
                    text: hit.kindTitle
                    dim: true
                    font.pixelSize: Theme.small
                    anchors { right: parent.right; rightMargin: 18; verticalCenter: parent.verticalCenter }
                }
                MouseArea {
                    anchors.fill: parent
                    onClicked: root.take(hit.index)
                }
            }
        }
    }
}
