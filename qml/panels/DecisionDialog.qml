// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// Before a road is closed, declared in force, or reopened: which stretch, how deep the water is now, who stands there, on whose authority,
/// under which clause, who was told, where the traffic goes and what the signs will say. No single key confirms.
WfPopup {
    id: root

    required property Session session
    /// The page's map is at the right: the dialog stands at the left.
    property bool atLeft: false
    property string subject
    property var facts: ({})
    property string problem
    readonly property bool closing: facts.verb === "closure.confirm"
    /// As it is now, while the dialog is open.
    readonly property var standing: {
        void session.now
        return opened ? session.closureDesk.standing(facts.verb ?? "", subject) : {}
    }
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
        scroll.contentY = 0
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
    background: Rectangle { color: Theme.panelSolid; border.color: root.closing || form.lacking ? Theme.red : Theme.accent; border.width: 2; radius: Theme.radius }
    Overlay.modal: Rectangle { color: "#30000000" }

    contentItem: ColumnLayout {
        id: column

        spacing: Theme.gap
        Connections {
            target: column.Window.window
            enabled: root.opened

            function onActiveFocusItemChanged() { scroll.reveal(column.Window.activeFocusItem) }
        }
        Shortcut {
            sequence: "PgDown"
            enabled: root.opened
            onActivated: scroll.turn(0.9)
        }
        Shortcut {
            sequence: "PgUp"
            enabled: root.opened
            onActivated: scroll.turn(-0.9)
        }
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
        Flickable {
            id: scroll

            /// Where the keyboard is, is seen.
            function reveal(item: Item) {
                for (let one = item; one !== null; one = one.parent) {
                    if (one === details) {
                        const top = item.mapToItem(details, 0, 0).y
                        contentY = Math.max(0, Math.min(top - Theme.gap, Math.max(contentY, top + item.height + Theme.gap - height)))
                        return
                    }
                }
            }
            function turn(pages: real) { contentY = Math.max(0, Math.min(contentHeight - height, contentY + pages * height)) }

            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: details.implicitHeight
            contentHeight: details.implicitHeight
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar { policy: scroll.clip ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }

            ColumnLayout {
                id: details

                width: scroll.width - (scroll.clip ? 12 : 0)
                spacing: Theme.gap

                DecisionFacts {
                    Layout.fillWidth: true
                    facts: root.facts
                    standing: root.standing
                    diversions: root.diversions
                }
                Rectangle { Layout.fillWidth: true; implicitHeight: 1; color: Theme.line }
                DecisionForm {
                    id: form

                    Layout.fillWidth: true
                    visible: root.facts.verb !== "closure.enforce"
                    facts: root.facts
                    standing: root.standing
                }
                WfText {
                    visible: root.closing
                    text: root.signTexts.length > 0 ? qsTr("Proposed for the signs, each still to be approved") : qsTr("No message sign stands before it.")
                    dim: true
                    font.pixelSize: Theme.small
                }
                Repeater {
                    model: root.closing ? root.signTexts : []

                    SignPreview {
                        required property var modelData

                        Layout.fillWidth: true
                        sign: modelData
                    }
                }
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
                danger: root.closing || form.lacking
                primary: !danger
                enabled: form.complete
                onClicked: root.commit()
            }
        }
    }
}
