// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Watchfloor.Theme
import Watchfloor.Dashboard

/// F1: the manual. Typing looks for words, the arrow keys go through the headings, PgUp and PgDn through the text; Esc closes.
WfPopup {
    id: root

    required property View view
    property list<var> headings: []

    function show(screen: string) {
        manual.page = manual.pageFor(screen)
        input.text = ""
        look()
        open()
        input.forceActiveFocus(Qt.TabFocusReason)
        text.jump(0)
    }
    /// The headings that fit what is looked for; the current one stays the page's own while nothing is.
    function look() {
        headings = manual.find(input.text)
        toc.currentIndex = input.text !== "" ? 0 : headings.findIndex(h => h.page === manual.page)
        if (input.text !== "")
            turn(0)
    }
    function turn(index: int) {
        const heading = headings[index]
        if (heading === undefined)
            return
        toc.currentIndex = index
        manual.page = heading.page
        text.jump(heading.block)
    }

    anchors.centerIn: parent
    width: parent ? Math.min(1320, parent.width - 80) : 1320
    height: parent ? parent.height - 120 : 900
    padding: 1
    isPassing: true
    background: Rectangle { color: Theme.panelSolid; border.color: Theme.accent; border.width: 2; radius: Theme.radius }
    Overlay.modal: Rectangle { color: "#80000000" }

    Manual {
        id: manual

        language: root.view.host.language
        onLanguageChanged: root.look()
    }

    contentItem: Item {
        Item {
            id: left

            width: 330
            height: parent.height
            WfField {
                id: input

                anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.pad }
                placeholderText: qsTr("Search the manual")
                onTextEdited: root.look()
                Keys.onDownPressed: root.turn(Math.min(toc.count - 1, toc.currentIndex + 1))
                Keys.onUpPressed: root.turn(Math.max(0, toc.currentIndex - 1))
                Keys.onPressed: event => {
                    const by = event.key === Qt.Key_PageDown ? 1 : event.key === Qt.Key_PageUp ? -1 : 0
                    event.accepted = by !== 0
                    text.scroll(by * 0.85)
                }
            }
            WfText {
                visible: toc.count === 0
                x: Theme.pad + 4
                anchors { top: input.bottom; topMargin: Theme.pad }
                text: qsTr("Nothing found for “%1”.").arg(input.text)
                dim: true
            }
            ListView {
                id: toc

                anchors { left: parent.left; right: parent.right; top: input.bottom; bottom: parent.bottom; topMargin: Theme.gap; bottomMargin: Theme.gap }
                clip: true
                cacheBuffer: 0
                model: root.headings
                ScrollBar.vertical: WfScrollBar {}
                highlightMoveDuration: 0
                delegate: Rectangle {
                    id: entry

                    required property int index
                    required property var modelData

                    width: toc.width
                    height: modelData.level === 1 ? 36 : 28
                    color: ListView.isCurrentItem ? Theme.accentFill : mouse.containsMouse ? Theme.hover : "transparent"
                    WfText {
                        text: entry.modelData.title
                        strong: entry.modelData.level === 1
                        dim: entry.modelData.level > 1 && !entry.ListView.isCurrentItem
                        anchors { fill: parent; leftMargin: entry.modelData.level === 1 ? Theme.pad + 4 : 36; rightMargin: Theme.pad }
                    }
                    MouseArea {
                        id: mouse

                        anchors.fill: parent
                        hoverEnabled: true
                        onClicked: root.turn(entry.index)
                    }
                }
            }
        }
        Rectangle {
            x: left.width
            width: 1
            height: parent.height
            color: Theme.line
        }
        ManualPage {
            id: text

            anchors { left: left.right; right: parent.right; top: parent.top; bottom: parent.bottom; leftMargin: 1 }
            blocks: manual.blocks
            onFollowed: link => {
                if (!manual.follow(link))
                    Qt.openUrlExternally(link)
                root.look()
                text.jump(0)
            }
        }
        WfButton {
            anchors { right: parent.right; top: parent.top; margins: Theme.pad }
            implicitHeight: 32
            text: qsTr("Close")
            hint: "Esc"
            focusPolicy: Qt.NoFocus
            onClicked: root.close()
        }
    }
}
