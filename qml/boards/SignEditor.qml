// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// One sign of a package: what it will show, whether it takes part, and its lines to be changed.
RowLayout {
    id: root

    required property View view
    required property var proposal
    /// What it shows now, whatever was changed here meanwhile.
    property list<string> showing
    property list<string> lines: proposal.lines
    property bool chosen: proposal.usable && proposal.lines.length > 0
    readonly property string problem: !proposal.usable ? proposal.problem : lines.length === 0 ? proposal.problem : view.papers.whyNotOnSign(lines, proposal.rows, proposal.cols)

    signal edited(list<string> lines)
    signal toggled(bool on)

    function split(words: string): list<string> { return words.split("|").map(s => s.trim()).filter(s => s !== "") }
    /// Other words than stand in the field are its lines now; what is being composed there is not cut off, and takes their place.
    function show() {
        if (field.preeditText !== "" || split(field.text).join("\n") === lines.join("\n"))
            return
        field.text = lines.join(" | ")
        field.cursorPosition = 0 // read from its beginning
    }

    onLinesChanged: show()
    Component.onCompleted: show()

    spacing: Theme.pad

    SignFace {
        Layout.preferredWidth: 300
        Layout.preferredHeight: root.proposal.rows * cell + 8
        Layout.alignment: Qt.AlignTop
        view: root.view
        lines: root.problem === "" ? root.lines : []
        rows: root.proposal.rows
        cols: root.proposal.cols
        opacity: root.chosen ? 1 : 0.5
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        spacing: 4

        RowLayout {
            Layout.fillWidth: true
            WfText {
                text: root.proposal.name
                strong: true
                wrapMode: Text.WordWrap // which way it is read stands at its end
                maximumLineCount: 2
                Layout.fillWidth: true
            }
            WfText {
                text: qsTr("%1 · %2 km before").arg(root.proposal.tierTitle).arg((root.proposal.metres / 1000).toFixed(1))
                dim: true
                font.pixelSize: Theme.small
            }
        }
        RowLayout {
            Layout.fillWidth: true
            WfField {
                id: field

                Layout.fillWidth: true
                onPreeditTextChanged: Qt.callLater(root.show) // once what was composed stands there
                placeholderText: qsTr("lines, separated by |")
                enabled: root.proposal.usable
                onTextEdited: root.edited(root.split(text))
            }
            WfButton {
                text: root.chosen ? qsTr("Takes part") : qsTr("Left out")
                checkable: true
                checked: root.chosen
                enabled: root.problem === ""
                onToggled: root.toggled(checked)
            }
        }
        WfText {
            Layout.fillWidth: true
            text: root.problem !== "" ? root.problem : root.proposal.takenBy !== "" ? qsTr("Tells of %1 now: %2").arg(root.proposal.takenBy).arg(root.showing.join(" / ")) : root.showing.length > 0 ? qsTr("Shows now: %1").arg(root.showing.join(" / ")) : qsTr("No text recorded by this program. %1 × %2.").arg(root.proposal.rows).arg(root.proposal.cols)
            color: root.problem !== "" || root.proposal.takenBy !== "" ? Theme.amber : Theme.dim
            font.pixelSize: Theme.small
        }
    }
}
