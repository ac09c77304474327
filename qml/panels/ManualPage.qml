// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme

/// One page of the manual: headings, Markdown, tables, and pictures as wide as the page.
WfScroll {
    id: root

    required property list<var> blocks

    signal followed(string link)

    function jump(block: int) {
        column.ensurePolished()
        const item = parts.itemAt(block)
        contentY = item && block > 0 ? Math.max(0, Math.min(column.y + item.y - Theme.pad, contentHeight - height)) : 0
    }
    function scroll(pages: real) { contentY = Math.max(0, Math.min(contentHeight - height, contentY + pages * height)) }

    contentHeight: column.implicitHeight + 60

    ColumnLayout {
        id: column

        x: 34
        y: 26
        width: root.width - 68
        spacing: 12

        Repeater {
            id: parts

            model: root.blocks

            Loader {
                id: part

                required property var modelData

                Layout.fillWidth: true
                Layout.topMargin: modelData.kind === "heading" && modelData.level > 1 ? 14 : 0
                sourceComponent: modelData.kind === "heading" ? heading : modelData.kind === "picture" ? picture : modelData.kind === "table" ? table : words

                Component {
                    id: heading

                    WfText {
                        text: part.modelData.text
                        strong: true
                        font.pixelSize: part.modelData.level === 1 ? 26 : 19
                        wrapMode: Text.WordWrap
                    }
                }
                Component {
                    id: words

                    WfText {
                        text: part.modelData.text
                        textFormat: Text.MarkdownText
                        wrapMode: Text.WordWrap
                        elide: Text.ElideNone
                        linkColor: Theme.accent
                        lineHeight: 1.25
                        font.pixelSize: 16
                        onLinkActivated: link => root.followed(link)
                        HoverHandler { cursorShape: parent.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.ArrowCursor }
                    }
                }
                Component {
                    id: picture

                    Column {
                        spacing: 6
                        Image {
                            width: Math.min(implicitWidth, part.width)
                            height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
                            source: part.modelData.source
                            mipmap: true
                            Rectangle { anchors.fill: parent; color: "transparent"; border.color: Theme.line }
                        }
                        WfText {
                            width: parent.width
                            text: part.modelData.text
                            dim: true
                            font.pixelSize: Theme.small
                            wrapMode: Text.WordWrap
                        }
                    }
                }
                Component {
                    id: table

                    ColumnLayout {
                        spacing: 0
                        Repeater {
                            model: part.modelData.rows

                            ColumnLayout {
                                id: row

                                required property int index
                                required property var modelData

                                spacing: 0
                                RowLayout {
                                    Layout.fillWidth: true
                                    Layout.topMargin: 5
                                    Layout.bottomMargin: 5
                                    spacing: 20
                                    Repeater {
                                        model: row.modelData

                                        WfText {
                                            required property int index
                                            required property string modelData

                                            Layout.preferredWidth: index === 0 ? 190 : 100
                                            Layout.fillWidth: index > 0
                                            Layout.alignment: Qt.AlignTop
                                            text: modelData
                                            textFormat: Text.MarkdownText
                                            dim: row.index === 0
                                            strong: row.index > 0 && index === 0
                                            wrapMode: Text.WordWrap
                                            elide: Text.ElideNone
                                            onLinkActivated: link => root.followed(link)
                                        }
                                    }
                                }
                                Rectangle { Layout.fillWidth: true; implicitHeight: 1; color: Theme.rowLine }
                            }
                        }
                    }
                }
            }
        }
    }
}
