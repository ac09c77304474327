// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// A message sign as it will look: every place of its rows and columns, the characters in the middle.
Rectangle {
    id: root

    required property View view
    required property list<string> lines
    property int rows: 2
    property int cols: 8
    property real cell: Math.max(8, Math.min(30, (width - 8) / Math.max(1, cols)))
    readonly property var face: view.papers.preview(lines, rows, cols)

    implicitHeight: rows * cell + 8
    implicitWidth: cols * cell + 8
    color: Theme.signFace
    border.color: Theme.line
    radius: 2
    Accessible.role: Accessible.StaticText
    Accessible.name: lines.join(" / ")

    Item {
        id: glass

        width: root.cols * root.cell
        height: root.rows * root.cell
        anchors.centerIn: parent

        Repeater {
            model: root.rows * root.cols

            Rectangle {
                required property int index

                x: (index % root.cols) * root.cell + 1
                y: Math.floor(index / root.cols) * root.cell + 1
                width: root.cell - 2
                height: root.cell - 2
                color: Theme.signCell
            }
        }
        Repeater {
            model: root.face

            Item {
                id: line

                required property int index
                required property var modelData

                y: index * root.cell
                width: glass.width
                height: root.cell
                Repeater {
                    model: line.modelData

                    WfText {
                        required property var modelData

                        x: modelData.column * root.cell / 2
                        width: modelData.halves * root.cell / 2
                        height: root.cell
                        text: modelData.text
                        color: Theme.signText
                        strong: true
                        font.pixelSize: root.cell * 0.8
                        horizontalAlignment: Text.AlignHCenter
                        elide: Text.ElideNone
                    }
                }
            }
        }
    }
}
