// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// A text before it becomes a draft: prefilled, changed by hand, then drafted. Approval comes after it. It stands here in the language in
/// which it goes out; a desk in another language reads beneath what it says.
Panel {
    id: root

    required property View view
    /// Fields of bulletin.draft; empty = nothing to write yet.
    property var fields: ({})
    property string emptyText
    /// The program's own words can be had again for those that somebody has put in their place.
    property bool proposes: false
    readonly property bool ready: fields.text !== undefined
    /// Other words stand there than were proposed.
    readonly property bool changed: ready && area.text !== view.papers.inPublic(fields.text)
    /// Somebody has changed the text, or is composing in it, and no draft has those words.
    readonly property bool touched: ready && (area.preeditText !== "" || (changed && area.text !== drafted))
    /// What the text is about, where several take turns here: each keeps what was changed by hand, {fields, text} by that, until it is
    /// drafted or given up. In this window alone.
    property string about
    readonly property var kept: ({})
    /// The words of the draft that was made last.
    property string drafted
    /// A draft is on its way. What is typed meanwhile is no part of it, and stays.
    readonly property bool waiting: answer.waiting
    /// Empty: it goes out in the desk's own language.
    readonly property string help: {
        Follow.on(view.host.language)
        return ready ? view.papers.helpBeside(fields.text) : ""
    }

    /// The program's own words are asked for, and what stands here may go.
    signal proposeAsked

    function draft() {
        if (ready && !view.desk.readOnly && !waiting)
            answer.ask(view.desk, "bulletin.draft", "", view.papers.withText(fields, area.text), area.text, about)
    }
    /// The text of something else takes its turn: as somebody has changed it, or as it is proposed.
    function turnTo(what: string, proposal: var) {
        if (touched)
            kept[about] = { fields: fields, text: area.text }
        else
            delete kept[about]
        about = what
        drafted = ""
        const own = kept[what]
        fields = own?.fields ?? proposal
        if (own !== undefined)
            area.text = own.text
    }
    /// What stands there, with what is still being composed in it.
    function words(): string { return area.text.slice(0, area.cursorPosition) + area.preeditText + area.text.slice(area.cursorPosition) }
    /// Something else is to stand here for good: words that somebody has put there, and nobody has drafted, go only when that is confirmed.
    function giveWay(then: var) {
        if (touched)
            confirm.ask(qsTr("Replace the text?"), qsTr("%1: it was changed by hand and not drafted. These words are lost:\n\n%2").arg(view.papers.inPublic(fields.title ?? "")).arg(words()), qsTr("Replace it"), then)
        else
            then()
    }

    // Asked of the fields themselves: `ready` may not have followed them yet.
    onFieldsChanged: {
        const text = fields.text !== undefined ? view.papers.inPublic(fields.text) : ""
        if (text === area.text)
            return // the same again would only take the cursor from where somebody works
        const at = area.cursorPosition
        area.text = text
        area.cursorPosition = Math.min(at, area.length)
    }

    ConfirmDialog { id: confirm }
    DeskAnswer {
        id: answer

        onRecorded: {
            if (root.kept[sentFrom]?.text === sent)
                delete root.kept[sentFrom]
            if (root.about === sentFrom)
                root.drafted = sent
        }
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
                Follow.on(root.view.host.language)
                const title = root.fields.title ?? ""
                return [root.view.papers.inPublic(title), root.view.papers.helpBeside(title)].filter(part => part !== "").join(" · ")
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
                    text: root.changed ? "" : root.help // of other words nobody has said what they mean
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
                text: (root.fields.recipients ?? []).length > 0 ? qsTr("To: %1").arg(root.fields.recipients.map(who => root.view.papers.inWords(who)).join(qsTr(", "))) : ""
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
                visible: root.proposes && root.changed
                text: qsTr("Propose anew")
                onClicked: root.giveWay(() => root.proposeAsked())
            }
            WfText {
                visible: root.waiting
                text: qsTr("Recording…")
                dim: true
                font.pixelSize: Theme.small
                elide: Text.ElideNone
            }
            WfButton {
                visible: !root.view.desk.readOnly
                enabled: !root.waiting
                primary: true
                text: qsTr("Draft")
                onClicked: root.draft()
            }
        }
    }
}
