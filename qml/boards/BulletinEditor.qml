// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// A text before it becomes a draft: prefilled, changed by hand, then drafted. Approval comes after it. It stands here in the language in
/// which it goes out; a desk in another language reads beneath what it says.
Panel {
    id: root

    required property Session session
    /// Fields of bulletin.draft; empty = nothing to write yet.
    property var fields: ({})
    property string emptyText
    readonly property bool ready: fields.text !== undefined
    /// Somebody has changed the text.
    readonly property bool touched: ready && area.text !== session.papers.inPublic(fields.text)
    /// Empty: it goes out in the desk's own language.
    readonly property string help: {
        Follow.on(session.language)
        return ready ? session.papers.helpBeside(fields.text) : ""
    }

    function draft() {
        if (ready && !session.desk.readOnly)
            session.desk.run("bulletin.draft", "", session.papers.withText(fields, area.text))
    }

    // Asked of the fields themselves: `ready` may not have followed them yet.
    onFieldsChanged: {
        const text = fields.text !== undefined ? session.papers.inPublic(fields.text) : ""
        if (text === area.text)
            return // the same again would only take the cursor from where somebody works
        const at = area.cursorPosition
        area.text = text
        area.cursorPosition = Math.min(at, area.length)
    }

    EmptyState {
        visible: !root.ready
        text: root.fields.problem ?? root.emptyText
    }
    ColumnLayout {
        anchors { fill: parent; margins: Theme.pad }
        visible: root.ready
        spacing: Theme.gap

        WfText {
            text: {
                Follow.on(root.session.language)
                const title = root.fields.title ?? ""
                return [root.session.papers.inPublic(title), root.session.papers.helpBeside(title)].filter(part => part !== "").join(" · ")
            }
            strong: true
            Layout.fillWidth: true
        }
        WfScroll {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: written.height

            Column {
                id: written

                width: scroll.width - Theme.gutter
                spacing: Theme.gap

                WfArea {
                    id: area

                    width: parent.width
                    height: Math.max(implicitHeight, 90)
                }
                WfText {
                    visible: text !== ""
                    text: root.touched ? "" : root.help // of other words nobody has said what they mean
                    dim: true
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                    width: parent.width
                }
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
