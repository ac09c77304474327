// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The selected record: what it is, its figures, the steps that may follow, and what happened to it.
Panel {
    id: root

    required property View view
    property string subject: view.lists.selected
    property var row: ({})
    /// Units can be sent there. Set with the row: as a binding it would be asked for while the row is read.
    property bool dispatches: false
    readonly property string kind: subject.split("/")[0]
    readonly property bool isReplay: view.host.mode === "replay"
    /// There is no such record now: at the moment of a replay it is still to come.
    readonly property bool missing: {
        Follow.on(row)
        return subject !== "" && view.lists.title(subject) === subject
    }

    signal asked(string verb, string subject)
    /// The same with what is known already: {field: value}.
    signal askedWith(string verb, string subject, var given)
    signal closed

    /// Who could go takes the keys.
    function dispatch() { units.expect() }
    function refresh() {
        row = subject === "" ? {} : view.lists.record(subject)
        dispatches = view.lists.isDispatched(subject)
    }

    title: {
        Follow.on(row) // it may only just have come back from the log
        return subject === "" ? "" : !missing ? view.lists.title(subject) : isReplay ? qsTr("Not there yet at this moment") : "…"
    }
    onSubjectChanged: {
        refresh()
        flick.contentY = 0
    }
    onVisibleChanged: if (visible) refresh() // its water went on meanwhile
    Component.onCompleted: refresh()
    headerItems: WfButton {
        implicitWidth: 32
        implicitHeight: 32
        Accessible.name: qsTr("Close")
        onClicked: root.closed()
        Icon {
            anchors.centerIn: parent
            name: "close"
            size: 14
        }
    }

    // The water of a point, of its closure and of its alarm changes without them.
    Connections {
        target: root.view
        enabled: root.visible && ["closure", "floodpoint", "alarm"].includes(root.kind)

        function onTicked() { root.refresh() }
    }
    Connections {
        target: root.view.lists

        function onRecordChanged(subject: string) {
            if (subject === root.subject)
                root.refresh()
        }
    }
    EmptyState {
        visible: root.missing && root.isReplay
        text: qsTr("What is chosen comes later: it will stand here once the replay has reached it.")
    }
    WfScroll {
        id: flick

        /// As much of the units as there is room for; what stands above them has been read. Where the room is less, the list and the
        /// button that sends.
        function showUnits() {
            const top = Math.max(units.y, Math.min(units.y + units.listTop, units.y + Theme.pad + units.end - height))
            contentY = Math.max(0, Math.min(top, contentHeight - height))
        }

        anchors.fill: parent
        visible: !root.missing
        contentHeight: column.implicitHeight + 2 * Theme.pad
        onContentHeightChanged: if (units.hasKeys) Qt.callLater(showUnits) // the list has grown, or what stands above it

        ColumnLayout {
            id: column

            x: Theme.pad
            y: Theme.pad
            width: flick.width - 2 * Theme.pad
            spacing: Theme.pad

            // Wraps: a row wider than the panel would push everything below it past the panel's edge.
            Flow {
                Layout.fillWidth: true
                spacing: 8
                Chip {
                    text: root.row.stateTitle ?? ""
                    visible: text !== ""
                    width: Math.min(implicitWidth, column.width)
                    height: 28
                    severity: root.row.tint === "alarm" ? "alarm" : root.row.tint === "warn" ? "near" : ""
                }
                Chip {
                    visible: root.row.conflicted ?? false
                    width: Math.min(implicitWidth, column.width)
                    height: 28
                    text: qsTr("Two versions: %1").arg((root.row.forkFields ?? []).join(", "))
                    severity: "near"
                }
                WfButton {
                    readonly property var first: units.visible && units.board.about === root.subject && units.board.nearestFree.subject !== undefined ? units.board.nearestFree : null

                    visible: first !== null
                    width: Math.min(implicitWidth, column.width)
                    implicitHeight: 28
                    font.pixelSize: Theme.small
                    text: first ? first.callSign + " " + first.minutes : ""
                    hint: column.width < 420 ? "" : "Alt+D" // the list below says it too
                    Accessible.name: qsTr("Nearest unit: %1").arg(text)
                    onClicked: units.focusList()
                }
                WfText {
                    text: root.row.ageText ?? ""
                    visible: text !== ""
                    height: 28
                    dim: true
                    font.pixelSize: Theme.small
                }
            }
            FactList {
                Layout.fillWidth: true
                facts: root.view.factsOf(root.kind, root.row)
            }
            WfText {
                readonly property string note: {
                    Follow.on(root.view.traffic.revision)
                    return root.kind === "corridor" ? root.view.traffic.corridorNote(root.subject) : ""
                }

                Layout.fillWidth: true
                visible: note !== ""
                text: "■ " + qsTr("On the way: %1").arg(note)
                color: Theme.amber
                strong: true
                wrapMode: Text.WordWrap
            }
            StepList {
                Layout.fillWidth: true
                visible: root.kind === "closure" && root.row.state !== "rejected" // nothing is to be done of what was turned down
                view: root.view
                tracks: root.row.tracks ?? []
                active: !root.view.desk.readOnly && (root.row.isOpen ?? false)
                onAsked: step => root.askedWith("closure.step", root.subject, { step: step })
                onBackAsked: step => root.askedWith("closure.undo_step", root.subject, { step: step })
            }
            DepthChart {
                Layout.fillWidth: true
                Layout.preferredHeight: visible ? 190 : 0
                visible: root.kind === "floodpoint"
                view: root.view
                subject: visible ? root.subject : ""
            }
            VerbBar {
                Layout.fillWidth: true
                desk: root.view.desk
                subject: root.subject
                revision: root.row
                except: ["closure.step", "closure.undo_step"]
                onAsked: (verb, subject) => root.asked(verb, subject)
            }
            DispatchPanel {
                id: units

                Layout.fillWidth: true
                room: flick.height - Theme.pad
                onFocused: Qt.callLater(flick.showUnits) // when it is laid out
                onYChanged: if (hasKeys) Qt.callLater(flick.showUnits)
                onEndChanged: if (hasKeys) Qt.callLater(flick.showUnits)
                visible: root.visible && root.dispatches
                view: root.view
                subject: root.subject
            }
            RecordHistory {
                Layout.fillWidth: true
                view: root.view
                subject: root.subject
            }
        }
    }
}
