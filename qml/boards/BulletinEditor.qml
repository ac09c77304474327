// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// A text before it becomes a draft: prefilled, changed by hand, then drafted. Approval comes after it.
Panel {
    id: root

    required property Session session
    /// Fields of bulletin.draft; empty = nothing to write yet.
    property var fields: ({})
    property string emptyText
    readonly property bool ready: fields.text !== undefined
    /// Somebody has changed the text.
    readonly property bool touched: ready && area.text !== session.papers.inWords(fields.text)

    function draft() {
        if (ready && !session.desk.readOnly)
            session.desk.run("bulletin.draft", "", session.papers.withText(fields, area.text))
    }

    // Asked of the fields themselves: `ready` may not have followed them yet.
    onFieldsChanged: area.text = fields.text !== undefined ? session.papers.inWords(fields.text) : ""

    EmptyState {
        visible: !root.ready
        text: root.fields.problem ?? root.emptyText
    }
    ColumnLayout {
        anchors { fill: parent; margins: Theme.pad }
        visible: root.ready
        spacing: Theme.gap

        WfText {
            text: root.session.papers.inWords(root.fields.title ?? "")
            strong: true
            Layout.fillWidth: true
        }
        WfScroll {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: area.implicitHeight

            WfArea {
                id: area

                width: scroll.width - Theme.gutter
                height: Math.max(implicitHeight, 90)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            WfText {
                text: (root.fields.recipients ?? []).length > 0 ? qsTr("To: %1").arg(root.fields.recipients.map(who => root.session.papers.inWords(who)).join(qsTr(", "))) : ""
                dim: true
                font.pixelSize: Theme.small
                Layout.fillWidth: true
            }
            WfText {
                text: qsTr("%n characters", "", area.length)
                dim: true
                font.pixelSize: Theme.small
            }
            WfButton {
                visible: !root.session.desk.readOnly
                primary: true
                text: qsTr("Draft")
                onClicked: root.draft()
            }
        }
    }
}
