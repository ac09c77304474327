// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// Before a road is closed or reopened: which stretch, on whose authority, under which clause, who was told, where the traffic
/// goes and what the signs will say. No single key confirms.
WfPopup {
    id: root

    required property Session session
    /// The page's map is at the right: the dialog stands at the left.
    property bool atLeft: false
    property string subject
    property var facts: ({})
    property string problem
    readonly property bool closing: facts.verb === "closure.confirm"
    /// Worked out anew when the ways round it are.
    readonly property var diversions: {
        void session.traffic.revision
        return opened ? session.traffic.diversionsOf(subject) : []
    }
    readonly property var signTexts: {
        void session.traffic.revision
        return opened && closing ? session.closureDesk.signTexts(subject) : []
    }

    signal helpAsked

    function ask(verb: string, about: string) {
        subject = about
        problem = ""
        facts = session.closureDesk.confirmation(verb, about)
        if (facts.verb === undefined)
            return
        behalf.reset()
        open()
        form.begin()
    }
    function commit() {
        if (!form.complete)
            return
        problem = session.desk.whyNot(facts.verb, subject, form.values)
        if (problem !== "")
            return
        session.desk.run(facts.verb, subject, form.values, behalf.seat)
        close()
    }

    x: parent ? (atLeft ? Theme.rail + 40 : parent.width - width - 40) : 0
    y: 84
    width: 620
    height: Math.min(column.implicitHeight + 2 * Theme.pad, parent ? parent.height - 110 : 900)
    padding: Theme.pad
    background: Rectangle { color: Theme.panelSolid; border.color: root.closing ? Theme.red : Theme.accent; border.width: 2; radius: Theme.radius }
    Overlay.modal: Rectangle { color: "#30000000" }

    component Fact: RowLayout {
        property string title
        property string value

        visible: value !== ""
        Layout.fillWidth: true
        WfText {
            text: parent.title
            dim: true
            font.pixelSize: Theme.small
            Layout.preferredWidth: 104
            Layout.alignment: Qt.AlignTop
        }
        WfText {
            text: parent.value
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
    }

    contentItem: ColumnLayout {
        id: column

        spacing: Theme.gap
        Shortcut {
            sequence: "F1"
            autoRepeat: false
            enabled: root.opened
            onActivated: root.helpAsked()
        }
        Shortcut { // not a key handler: a choice that has the focus keeps Enter to itself
            sequences: ["Ctrl+Return", "Ctrl+Enter"]
            autoRepeat: false
            enabled: root.opened
            onActivated: root.commit()
        }

        WfText {
            text: root.facts.title ?? ""
            dim: true
        }
        WfText {
            Layout.fillWidth: true
            text: qsTr("%1 %2").arg(root.facts.road ?? "").arg(root.facts.directionTitle ?? "")
            strong: true
            font.pixelSize: 22
        }
        Fact {
            title: qsTr("Stretch")
            value: (root.facts.fromPlace ?? "") + " → " + (root.facts.toPlace ?? "")
        }
        Fact {
            title: qsTr("Cause")
            value: [root.facts.causeTitle, root.facts.floodPointName, root.facts.depthCm >= 0 ? qsTr("%1 cm now").arg(root.facts.depthCm.toFixed(0)) : ""]
                   .filter(s => s !== undefined && s !== "").join(" · ")
        }
        Repeater {
            model: root.diversions

            DiversionLine {
                required property var modelData

                Layout.fillWidth: true
                diversion: modelData
            }
        }
        Rectangle { Layout.fillWidth: true; implicitHeight: 1; color: Theme.line }
        DecisionForm {
            id: form

            Layout.fillWidth: true
            facts: root.facts
        }
        WfText {
            visible: root.closing
            text: root.signTexts.length > 0 ? qsTr("Proposed for the signs, each still to be approved") : qsTr("No message sign stands before it.")
            dim: true
            font.pixelSize: Theme.small
        }
        WfList {
            id: signs

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: Math.min(contentHeight, 330)
            Layout.minimumHeight: visible ? 60 : 0
            visible: root.closing && count > 0
            spacing: 6
            model: root.signTexts
            delegate: SignPreview {
                required property var modelData

                width: signs.width
                sign: modelData
            }
        }
        OnBehalf {
            id: behalf

            Layout.fillWidth: true
            desk: root.session.desk
        }
        WfText {
            Layout.fillWidth: true
            visible: root.problem !== ""
            text: root.problem
            color: Theme.red
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfText {
                text: qsTr("as %1").arg(root.session.desk.seatName)
                dim: true
                Layout.fillWidth: true
            }
            WfButton {
                text: qsTr("Cancel")
                hint: "Esc"
                onClicked: root.close()
            }
            WfButton {
                text: root.facts.title ?? ""
                hint: "Ctrl+↵"
                danger: root.closing
                primary: !root.closing
                enabled: form.complete
                onClicked: root.commit()
            }
        }
    }
}
