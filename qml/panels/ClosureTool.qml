// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// Closing a road: clicked on the map or named, then asked for (报请) or stopped at the scene (拦停).
Panel {
    id: root

    required property Session session
    readonly property ClosureSketch sketch: session.traffic.sketch
    readonly property var causes: session.desk.verb("closure.ask", "").fields.find(f => f.name === "cause")?.choices ?? []
    property bool stopping: false
    property string problem
    /// What the road is closed for: the flood point that it is drawn for, or the incident that was chosen when it began and is not over.
    property string about
    /// Only what happened on the road that is drawn is what it is closed for.
    readonly property bool linked: about !== "" && (about === sketch.floodPoint || (sketch.ready && sketch.concerns(session.lists.record(about))))
    property bool presumed: false // the cause was taken from the incident, not chosen
    readonly property bool unfounded: presumed && sketch.ready && !sketch.concerns(session.lists.record(about))
    /// What it is closed for, as it stands; empty: nobody has said.
    readonly property string chosenCause: causes[cause.currentIndex]?.value ?? ""

    function begin() {
        lanes.text = ""
        lanesClosed.text = ""
        const chosen = sketch.floodPoint !== "" ? sketch.floodPoint : session.lists.selected
        const matter = chosen === sketch.floodPoint || chosen.startsWith("incident/") ? session.lists.record(chosen) : ({})
        about = ["closed", "cancelled", "merged"].includes(matter.state ?? "closed") ? "" : chosen
        // An accident is what it is, and so is what was read at a flood point; else that water stands there is said by a person.
        const known = about === "" ? "" : about === sketch.floodPoint ? "ponding" : matter.incidentType === "accident" ? "accident" : ""
        cause.currentIndex = known === "" ? -1 : causes.findIndex(c => c.value === known)
        presumed = known !== "" && about !== sketch.floodPoint
        stopping = false
        problem = ""
        naming.begin(about === "" ? "" : matter.road ?? "")
    }
    function fields(): var {
        const all = Object.assign({}, sketch.fields(), { cause: cause.currentValue })
        if (lanes.text !== "")
            all.lanes = Number(lanes.text)
        if (lanesClosed.text !== "")
            all.lanesClosed = Number(lanesClosed.text)
        return all
    }
    function commit(verb: string) {
        if (cause.currentIndex < 0) {
            problem = qsTr("First choose the cause.")
            cause.forceActiveFocus(Qt.TabFocusReason)
            return
        }
        problem = session.desk.whyNot(verb, "", fields())
        if (problem !== "")
            return
        session.desk.run(verb, "", fields())
        sketch.active = false
    }

    title: qsTr("Close a road")
    note: sketch.busy ? qsTr("looking …") : ""
    implicitHeight: 46 + body.implicitHeight + 2 * Theme.pad
    border.color: Theme.accent
    // Not when the page is come back to: what was drawn is there still.
    readonly property bool active: sketch.active

    onActiveChanged: if (active) Qt.callLater(begin)
    Component.onCompleted: if (active) begin()
    onUnfoundedChanged: if (unfounded) cause.currentIndex = -1

    ColumnLayout {
        id: body

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.pad }
        spacing: Theme.gap
        Keys.onReturnPressed: naming.find()
        Keys.onEnterPressed: naming.find()

        Shortcut {
            sequences: ["Ctrl+Return", "Ctrl+Enter"]
            autoRepeat: false
            enabled: root.visible && root.sketch.ready
            onActivated: root.commit(root.stopping ? "closure.stop" : "closure.ask")
        }
        WfText {
            Layout.fillWidth: true
            text: root.sketch.ready ? qsTr("%1 %2, %3 → %4, %5 km").arg(root.sketch.road).arg(root.sketch.directionTitle).arg(root.sketch.from).arg(root.sketch.to).arg((root.sketch.metres / 1000).toFixed(1))
                                    : qsTr("Click the road on the map: the stretch from the last exit before to the next entry after is proposed; a second click moves its end. Or name it:")
            strong: root.sketch.ready
            wrapMode: Text.WordWrap
        }
        WfText {
            Layout.fillWidth: true
            visible: root.linked
            text: qsTr("For: %1").arg(root.session.lists.title(root.about))
            dim: true
            wrapMode: Text.WordWrap
        }
        ClosureNaming {
            id: naming

            Layout.fillWidth: true
            session: root.session
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfButton {
                text: root.sketch.both ? qsTr("Both directions") : qsTr("One direction")
                checkable: true
                checked: root.sketch.both
                enabled: root.sketch.ready
                onToggled: root.sketch.both = checked
            }
            WfCombo {
                id: cause

                Layout.preferredWidth: 140
                model: root.causes
                textRole: "title"
                valueRole: "value"
                takesDigits: true
                currentIndex: -1
                displayText: currentIndex < 0 ? qsTr("Cause …") : currentText
                Accessible.name: qsTr("Cause")
                onActivated: { root.problem = ""; root.presumed = false }
            }
            WfField {
                id: lanesClosed

                Layout.preferredWidth: 130
                placeholderText: qsTr("lanes closed")
                validator: IntValidator { bottom: 1; top: 12 }
            }
            WfField {
                id: lanes

                Layout.preferredWidth: 130
                placeholderText: qsTr("of lanes")
                validator: IntValidator { bottom: 1; top: 12 }
            }
            Item { Layout.fillWidth: true }
        }
        WfText {
            text: qsTr("Empty: the whole carriageway")
            dim: true
            font.pixelSize: Theme.small
            Layout.fillWidth: true
        }
        WfText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.problem !== "" ? root.problem : root.sketch.problem
            color: Theme.red
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfText {
                text: root.stopping ? qsTr("Stop all traffic there now, on standing authority?") : ""
                color: Theme.amber
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
            WfButton {
                text: root.stopping ? qsTr("Back") : qsTr("Cancel")
                hint: root.stopping ? "" : "Esc"
                onClicked: root.stopping ? root.stopping = false : root.sketch.active = false
            }
            WfButton {
                visible: !root.stopping
                text: qsTr("Draw again")
                enabled: root.sketch.ready || root.sketch.problem !== ""
                onClicked: root.sketch.clear()
            }
            WfButton {
                text: root.stopping ? qsTr("Yes, stop it") : qsTr("Stop at the scene …")
                hint: root.stopping ? "Ctrl+↵" : ""
                danger: true
                enabled: root.sketch.ready
                onClicked: root.stopping ? root.commit("closure.stop") : root.stopping = true
            }
            WfButton {
                visible: !root.stopping
                text: qsTr("Ask for it")
                hint: "Ctrl+↵"
                primary: true
                enabled: root.sketch.ready
                onClicked: root.commit("closure.ask")
            }
        }
    }
}
