// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// Texts in some states and media, each with the one step that comes next: approve, publish, or withdraw. While the pointer is over them no
/// row changes its place under it.
Panel {
    id: root

    required property View view
    property list<string> states
    property list<string> media
    /// What else they must be: {role: value}.
    property var also: ({})
    /// The step that comes next takes down what hangs or is read out, whatever state the text is in.
    property bool takesDown: false
    property string emptyText
    readonly property int count: rows.count
    /// The pointer is at work over the rows: nothing may move under it.
    readonly property bool inUse: pointer.isAtWork

    signal asked(string verb, string subject)

    /// What follows for a text that stands here; empty: nothing, or this seat may not.
    function nextOf(row: var): string {
        const next = takesDown ? "bulletin.withdraw" : ({ drafted: "bulletin.approve", approved: "bulletin.publish", published: "bulletin.withdraw" })[row.state] ?? ""
        return next !== "" && !row.gone && view.desk.verbsOf(row.subject).some(v => v.verb === next) ? next : ""
    }
    function act(row: var) {
        const next = row.subject === undefined ? "" : nextOf(row)
        if (next !== "")
            root.asked(next, row.subject)
    }

    /// The next key is for the row, not for a button in it that the keyboard was on.
    function takeKeyboard() {
        list.forceActiveFocus(Qt.MouseFocusReason)
        const inner = list.Window.activeFocusItem
        if (inner !== list && inner instanceof WfButton)
            inner.focus = false
    }

    note: shown.waiting > 0 ? count + " · " + qsTr("%1 new at the end").arg(shown.waiting) : count > 0 ? String(count) : ""

    RecordFilterModel {
        id: rows

        source: root.view.lists.bulletins
        states: root.states
        where: Object.assign(root.media.length > 0 ? { medium: root.media } : {}, root.also)
    }
    HeldRows {
        id: shown

        source: rows
        held: root.inUse
    }
    EmptyState {
        visible: shown.count === 0
        text: root.emptyText
    }
    UnderPointer {
        id: pointer

        anchors.fill: parent

        WfList {
            id: list

            anchors.fill: parent
            model: shown
            keeps: shown
            Keys.forwardTo: [pointer]
            // What is marked is what the key is for, wherever its row has gone.
            onEntered: root.act(shown.get(shown.rowOf(heldSubject)))
            delegate: Rectangle {
                id: entry

                required property int index
                required property var model
                /// In the language in which it goes out, and beneath what that says.
                readonly property var words: {
                    Follow.on(model.text)
                    Follow.on(root.view.host.language)
                    return root.view.papers.bulletinText(model.subject)
                }
                readonly property bool offered: {
                    Follow.on(root.view.desk.seatId)
                    return root.nextOf(model) !== ""
                }

                width: list.width
                height: Math.max(74, column.implicitHeight + 18)
                color: root.view.lists.selected === model.subject ? Theme.accentFill : "transparent"
                opacity: model.gone ? 0.6 : 1 // it only keeps its place

                TapHandler {
                    onTapped: {
                        list.stand(entry.index)
                        root.takeKeyboard()
                        root.view.lists.selected = entry.model.subject
                    }
                }
                RowLayout {
                    anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
                    spacing: Theme.pad

                    ColumnLayout {
                        id: column

                        Layout.fillWidth: true
                        spacing: 2
                        RowLayout {
                            Layout.fillWidth: true
                            spacing: 10
                            WfText {
                                text: entry.model.medium === "report" ? entry.model.reportKindTitle : entry.model.mediumTitle
                                strong: true
                            }
                            WfText {
                                text: entry.model.title
                                Layout.fillWidth: true
                            }
                            WfText {
                                text: root.view.timeText(entry.model.publishedAt || entry.model.approvedAt || entry.model.draftedAt).slice(0, 5)
                                dim: true
                                font.pixelSize: Theme.small
                            }
                            Chip {
                                text: root.takesDown && entry.model.staysUp ? qsTr("Not to be taken down yet") : root.takesDown && entry.model.stale ? qsTr("To be taken down") : entry.model.stateTitle
                                severity: root.takesDown && entry.model.stale || entry.model.state === "drafted" ? "near" : entry.model.state === "published" ? "watch" : ""
                            }
                        }
                        WfText {
                            readonly property string phone: root.view.lists.record("agency/" + entry.model.medium).phone ?? ""
                            /// Empty: a sign and the public answer no telephone.
                            readonly property string whom: entry.model.recipients.length > 0 ? entry.model.recipients.join(", ")
                                : phone === "" && ["signs", "public"].includes(entry.model.medium) ? "" : entry.model.mediumTitle

                            visible: entry.model.state === "approved" && !root.takesDown
                            text: whom === "" ? qsTr("Recorded. Nothing is transmitted from here: have it put out by telephone, then confirm that it hangs or was read out.")
                                : qsTr("Recorded. Nothing is transmitted from here: give it to %1 by telephone, then confirm that it hangs or was read out.").arg(phone === "" ? whom : whom + " " + phone)
                            color: Theme.amber
                            font.pixelSize: Theme.small
                            wrapMode: Text.WordWrap
                            Layout.fillWidth: true
                        }
                        WfText {
                            visible: entry.model.signsText !== "" && entry.model.state !== "drafted"
                            text: entry.model.signsText
                            strong: true
                            font.pixelSize: Theme.small
                            Layout.fillWidth: true
                        }
                        Repeater {
                            model: [entry.words.text, entry.words.help].filter(part => part !== "")

                            WfText {
                                required property string modelData
                                required property int index
                                /// In the public's language, whatever the desk's is.
                                readonly property bool isPublic: index === 0

                                text: modelData
                                dim: true
                                font.pixelSize: Theme.small
                                wrapMode: Text.WordWrap
                                maximumLineCount: 2
                                Layout.fillWidth: true
                            }
                        }
                    }
                    WfButton {
                        visible: entry.offered
                        focusPolicy: Qt.TabFocus
                        means: entry.offered ? root.nextOf(entry.model) : ""
                        text: root.takesDown || entry.model.state === "published" ? qsTr("Withdraw …") : entry.model.state === "drafted" ? qsTr("Approve") : qsTr("Confirm published …")
                        danger: !root.takesDown && entry.model.state !== "published"
                        onClicked: root.act(entry.model)
                    }
                }
                Rectangle {
                    height: 1
                    width: parent.width
                    color: Theme.line
                    anchors.bottom: parent.bottom
                }
            }
        }
    }
}
