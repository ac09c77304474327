// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The coming shift changes: post by post, who goes and who comes; a post that stays empty stands out.
Panel {
    id: root

    required property View view

    title: qsTr("Shift changes")
    note: list.count > 0 ? qsTr("next 12 hours") : ""

    EmptyState {
        visible: list.count === 0
        text: qsTr("No shift change in the next hours.")
    }
    WfList {
        id: list

        anchors.fill: parent
        model: root.view.roster.handovers
        delegate: Item {
            id: change

            required property string post
            required property real at
            required property var model
            readonly property bool empty: model.alone

            width: list.width
            height: 56
            RowLayout {
                anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
                spacing: 14
                WfText {
                    text: root.view.timeText(change.at).slice(0, 5)
                    strong: true
                    font.pixelSize: 17
                    elide: Text.ElideNone
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    WfText {
                        Layout.fillWidth: true
                        text: change.post
                    }
                    WfText {
                        Layout.fillWidth: true
                        text: (change.model.out === "" ? qsTr("nobody") : change.model.out) + " → " + (change.empty ? qsTr("nobody comes") : change.model["in"])
                        dim: !change.empty
                        color: change.empty ? Theme.amber : Theme.dim
                        font.pixelSize: Theme.small
                    }
                }
                WfText {
                    visible: !change.empty && change.model.gapMs > 0
                    text: qsTr("■ %1 unmanned").arg(root.view.span(change.model.gapMs))
                    color: Theme.amber
                    font.pixelSize: Theme.small
                    elide: Text.ElideNone
                }
            }
            Rectangle {
                width: parent.width
                height: 1
                color: Theme.line
                anchors.bottom: parent.bottom
            }
        }
    }
}
