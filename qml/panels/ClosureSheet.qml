// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// A closure in full: where and how deep, its four tracks side by side, the way round it, and the next step on one key.
Rectangle {
    id: root

    required property View view
    /// What Enter would do, in words.
    readonly property Item offer: steps
    required property string subject
    required property string number
    required property string road
    required property string directionTitle
    required property string fromPlace
    required property string toPlace
    required property string state
    required property string stateTitle
    required property string drawn
    required property string waterText
    required property real depthAt
    required property string sinceText
    required property var tracks
    /// Who is in danger there, and what was permitted past the rule.
    required property string warningText
    /// How deep, and how long ago that was read: it ages while somebody sees it.
    readonly property string aged: {
        Follow.on(visible ? view.host.now : 0)
        return [waterText, waterText === "" ? "" : view.ago(depthAt)].filter(part => part !== "").join(" · ")
    }
    readonly property bool current: view.lists.selected === subject
    readonly property bool loud: drawn !== "one_lane" && (state === "in_force" || state === "confirmed" || state === "reopening_asked")
    /// No room for all of a closure beside each other.
    readonly property bool narrow: width < 820
    readonly property bool reopening: state === "reopening_asked"
    readonly property var diversions: {
        Follow.on(view.traffic.revision)
        return view.traffic.diversionsOf(subject)
    }
    readonly property var next: {
        Follow.on(state)
        Follow.on(current ? view.host.now : 0) // some steps only need time to pass
        Follow.on(tracks)
        Follow.on(waterText)
        Follow.on(view.desk.seatId)
        return view.closureDesk.next(subject)
    }

    signal chosen(string subject)
    signal asked(string verb, string subject)
    signal stepAsked(string subject, string step)

    function doNext() {
        const move = view.closureDesk.next(subject) // as it is now, not when it was last drawn
        if (move.verb === undefined) {
            if ((move.waits ?? "") !== "")
                view.notice(move.waits, false)
            return
        }
        if (move.hindrance !== "")
            view.notice(move.hindrance, true)
        else if (move.step !== "")
            root.stepAsked(subject, move.step)
        else
            root.asked(move.verb, subject)
    }

    implicitHeight: body.implicitHeight + 2 * Theme.pad
    color: current ? Theme.raised : mouse.containsMouse ? Theme.rowHover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: road + " " + directionTitle + " " + stateTitle

    Rectangle {
        width: 3
        height: parent.height
        visible: root.current
        color: Theme.accent
    }
    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.chosen(root.subject)
    }
    ColumnLayout {
        id: body

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.pad; leftMargin: Theme.pad + 4 }
        spacing: 10

        ClosureHead {
            Layout.fillWidth: true
            narrow: root.narrow
            room: body.width
            name: qsTr("%1 %2").arg(root.road).arg(root.directionTitle)
            stretch: root.number + "  " + root.fromPlace + " → " + root.toPlace
            waterText: root.aged
            sinceText: root.sinceText
            stateTitle: root.stateTitle
            severity: root.loud ? "alarm" : root.state === "stopped" || root.drawn === "one_lane" ? "near" : root.state === "asked" ? "watch" : ""
        }
        WfText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.warningText
            color: Theme.red
            strong: true
            wrapMode: Text.WordWrap
        }
        ClosureSteps { // above the tracks: they are in sight wherever the sheet begins
            id: steps

            Layout.fillWidth: true
            visible: root.current && !root.view.desk.readOnly
            narrow: root.narrow
            room: body.width
            desk: root.view.desk
            subject: root.subject
            revision: root.tracks
            next: root.next
            onNextAsked: root.doNext()
            onAsked: (verb, subject) => root.asked(verb, subject)
        }
        GridLayout {
            Layout.fillWidth: true
            columns: root.narrow ? 2 : 4
            uniformCellWidths: true
            columnSpacing: 22
            rowSpacing: 10
            Repeater {
                model: root.state === "rejected" ? [] : root.tracks.filter(t => t.key !== "reopen") // nothing is to be done of what was turned down

                TrackSteps {
                    required property var modelData

                    Layout.fillWidth: true
                    Layout.preferredWidth: 100
                    Layout.alignment: Qt.AlignTop
                    view: root.view
                    track: modelData
                    detailed: root.current
                }
            }
        }
        Repeater {
            model: root.reopening ? root.tracks.filter(t => t.key === "reopen") : []

            TrackSteps {
                required property var modelData

                Layout.fillWidth: true
                view: root.view
                track: modelData
                detailed: root.current
            }
        }
        Repeater {
            model: root.diversions

            DiversionLine {
                required property var modelData

                Layout.fillWidth: true
                diversion: modelData
                detailed: root.current
            }
        }
    }
    Rectangle {
        height: 1
        width: parent.width
        color: Theme.line
        anchors.bottom: parent.bottom
    }
}
