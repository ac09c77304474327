// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// Closing a road: clicked on the map or named, then asked for (报请) or stopped at the scene (拦停).
Panel {
    id: root

    required property View view
    readonly property ClosureSketch sketch: view.traffic.sketch
    readonly property var causes: view.desk.verb("closure.ask", "").fields.find(f => f.name === "cause")?.choices ?? []
    property bool stopping: false
    property string problem
    /// What the road is closed for: the flood point that it is drawn for, or the incident that was chosen when it began and is not over.
    property string about
    /// Only what happened on the road that is drawn is what it is closed for.
    readonly property bool linked: about !== "" && (about === sketch.floodPoint || (sketch.ready && sketch.concerns(view.lists.record(about))))
    property bool presumed: false // the cause was taken from the incident, not chosen
    readonly property bool unfounded: presumed && sketch.ready && !sketch.concerns(view.lists.record(about))
    /// What it is closed for, as it stands; empty: nobody has said.
    readonly property string chosenCause: causes[cause.currentIndex]?.value ?? ""

    function begin() {
        lanes.text = ""
        lanesClosed.text = ""
        const chosen = sketch.floodPoint !== "" ? sketch.floodPoint : view.lists.selected
        const matter = chosen === sketch.floodPoint || chosen.startsWith("incident/") ? view.lists.record(chosen) : ({})
        about = ["closed", "cancelled", "merged"].includes(matter.state ?? "closed") ? "" : chosen
        // An accident is what it is, and so is what was read at a flood point; else that water stands there is said by a person.
        const known = about === "" ? "" : about === sketch.floodPoint ? "ponding" : matter.incidentType === "accident" ? "accident" : ""
        cause.currentIndex = known === "" ? -1 : causes.findIndex(c => c.value === known)
        presumed = known !== "" && about !== sketch.floodPoint
        stopping = false
        problem = ""
        naming.begin(about === "" ? "" : matter.road ?? "")
        guard.begin()
    }
    function fields(): var {
        const all = Object.assign({}, sketch.fields(), { cause: cause.currentValue })
        for (const [name, field] of [["lanes", lanes], ["lanesClosed", lanesClosed]]) {
            if (field.number !== undefined)
                all[name] = field.number
        }
        return all
    }
    /// Why nothing can be asked for yet; empty: the stretch is there.
    readonly property string missing: sketch.ready ? "" : sketch.busy ? qsTr("The stretch is still being looked for.") : sketch.problem !== "" ? sketch.problem : naming.lackingText
    /// Which of the names was refused, once that is known.
    readonly property string refused: sketch.busy ? "" : sketch.refusedName

    /// The keyboard goes to what the form is refused for.
    function focusOnRefused(field: string) {
        if (field === "lanes" || field === "lanesClosed") // too many are closed of those that there are: the first of both
            (field === "lanes" && lanesClosed.text === "" ? lanes : lanesClosed).forceActiveFocus(Qt.TabFocusReason)
        else if (field === "cause")
            cause.forceActiveFocus(Qt.TabFocusReason)
        else
            naming.focusOn(field)
    }
    function commit(verb: string) {
        if (!sketch.ready) {
            problem = missing
            if (!sketch.busy)
                naming.focusOn(sketch.refusedName !== "" ? sketch.refusedName : naming.lacking)
            return
        }
        if (cause.currentIndex < 0) {
            problem = qsTr("First choose the cause.")
            cause.forceActiveFocus(Qt.TabFocusReason)
            return
        }
        const wrong = [lanesClosed, lanes].find(field => field.refuse())
        problem = wrong !== undefined ? wrong.fault : view.desk.whyNot(verb, "", fields())
        if (problem !== "") {
            if (wrong === undefined)
                focusOnRefused(view.desk.forms.fault(verb, "", fields(), "").field)
            return
        }
        view.desk.run(verb, "", fields())
        sketch.active = false
    }

    title: qsTr("Close a road")
    note: sketch.busy ? qsTr("looking …") : ""
    implicitHeight: 46 + body.implicitHeight + 2 * Theme.pad
    border.color: Theme.accent
    // Not when the page is come back to: what was drawn is there still.
    readonly property bool active: sketch.active
    readonly property SketchGuard guard: SketchGuard {
        form: body
        view: root.view
        sketch: root.sketch
        filled: root.sketch.marks.length > 0 ? true : undefined
        unsent: qsTr("The closure that is being drawn is not asked for yet: Esc once more discards it.")
        onLeft: root.sketch.active = false
    }

    onActiveChanged: if (active) Qt.callLater(begin)
    Component.onCompleted: if (active) begin()
    onMissingChanged: problem = "" // what was said of it is no longer so
    onRefusedChanged: if (refused !== "" && visible) naming.focusOn(refused)
    onUnfoundedChanged: if (unfounded) cause.currentIndex = -1

    ColumnLayout {
        id: body

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.pad }
        spacing: Theme.gap

        Shortcut {
            sequences: ["Ctrl+Return", "Ctrl+Enter"]
            autoRepeat: false
            enabled: root.visible
            onActivated: root.commit(root.stopping ? "closure.stop" : "closure.ask")
        }
        WfText {
            Layout.fillWidth: true
            text: root.sketch.ready ? qsTr("%1 %2, %3 → %4, %5 km").arg(root.sketch.road).arg(root.sketch.scopeTitle(lanesClosed.number ?? 0, lanes.number ?? 0)).arg(root.sketch.from).arg(root.sketch.to).arg((root.sketch.metres / 1000).toFixed(1))
                                    : qsTr("Click the road on the map: the stretch from the last exit before to the next entry after is proposed; a second click moves its end. Or name it:")
            strong: root.sketch.ready
            wrapMode: Text.WordWrap
        }
        WfText {
            Layout.fillWidth: true
            visible: root.linked
            text: qsTr("For: %1").arg(root.view.lists.title(root.about))
            dim: true
            wrapMode: Text.WordWrap
        }
        ClosureNaming {
            id: naming

            Layout.fillWidth: true
            view: root.view
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
            WfNumber {
                id: lanesClosed

                Layout.preferredWidth: 130
                placeholderText: qsTr("lanes closed")
                from: 1; to: 12
                onTextEdited: root.problem = ""
            }
            WfNumber {
                id: lanes

                Layout.preferredWidth: 130
                placeholderText: qsTr("of lanes")
                from: 1; to: 12
                onTextEdited: root.problem = ""
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
        LeaveLine {
            Layout.fillWidth: true
            guard: root.guard
        }
        ClosureActions {
            Layout.fillWidth: true
            sketch: root.sketch
            stopping: root.stopping
            why: root.problem === "" ? root.missing : ""
            onStoppingAsked: stopping => root.stopping = stopping
            onCommitted: verb => root.commit(verb)
            onLeaveAsked: root.guard.leave()
        }
    }
}
