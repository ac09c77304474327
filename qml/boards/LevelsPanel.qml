// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// The three levels that must not be mixed: the weather signal, the city's flood-control response, our own response. A signal
/// suggests, a person decides.
Panel {
    id: root

    required property View view
    readonly property SituationSummary summary: view.lists.summary
    /// How long the signal is in force, where its issuer says so.
    readonly property string until: {
        const end = summary.warningColor === "" ? 0 : view.lists.record(summary.warningSubject).expiresAt ?? 0
        return end > 0 ? qsTr("until %1").arg(view.timeText(end).slice(0, 5)) : ""
    }
    readonly property bool acts: !view.desk.readOnly
    readonly property var police: {
        Follow.on(summary.responseSince)
        Follow.on(visible ? view.lists.now : 0)
        return summary.responseSubject === "" ? {} : view.lists.record(summary.responseSubject)
    }

    signal asked(string verb, string subject)
    signal askedWith(string verb, string subject, var given)

    title: qsTr("Three levels")
    note: qsTr("a signal suggests, a person decides")

    RecordFilterModel {
        id: cities

        source: root.view.lists.responses
        where: ({ scheme: "city" })
        openOnly: true
    }
    RowLayout {
        anchors { fill: parent; margins: Theme.pad }
        spacing: Theme.pad

        LevelCell {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.fillHeight: true
            owner: qsTr("1 · Weather signal (weather service)")
            signalColor: root.summary.warningColor
            level: root.summary.warningColor === "" ? qsTr("No signal") : root.view.lists.record(root.summary.warningSubject).typeTitle + " " + root.view.lists.record(root.summary.warningSubject).colorTitle
            facts: root.summary.warningSince > 0 ? [root.summary.warningIssuer, qsTr("issued %1").arg(root.view.timeText(root.summary.warningSince).slice(0, 5)), root.until].filter(part => part !== "").join(" · ") : ""
            reason: root.summary.warningText

            WfButton {
                visible: root.acts && root.summary.warningColor !== "" && !root.summary.warningAcknowledged
                text: qsTr("Acknowledge")
                primary: true
                onClicked: root.asked("warning.acknowledge", root.summary.warningSubject)
            }
            WfButton {
                visible: root.acts && root.summary.warningColor === ""
                text: qsTr("Take down a signal")
                onClicked: root.asked("warning.receive", "")
            }
        }
        Rectangle { Layout.fillHeight: true; implicitWidth: 1; color: Theme.line }
        LevelCell {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.fillHeight: true
            owner: qsTr("2 · Flood response (headquarters)")
            signalColor: root.summary.cityColor
            level: root.summary.cityLevel === 0 ? qsTr("None known") : root.summary.cityText
            facts: root.summary.citySince > 0 ? qsTr("taken down %1").arg(root.view.timeText(root.summary.citySince)) : ""

            WfButton {
                visible: root.acts && root.summary.cityLevel === 0
                text: qsTr("Take down the city's level")
                onClicked: root.askedWith("response.activate", "", { scheme: "city" })
            }
            WfButton {
                visible: root.acts && root.summary.cityLevel > 0
                text: qsTr("Changed")
                onClicked: root.asked("response.adjust", cities.subjectAt(0))
            }
            WfButton {
                visible: root.acts && root.summary.cityLevel > 0
                text: qsTr("Ended")
                onClicked: root.asked("response.end", cities.subjectAt(0))
            }
        }
        Rectangle { Layout.fillHeight: true; implicitWidth: 1; color: Theme.line }
        LevelCell {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.fillHeight: true
            owner: qsTr("3 · Our own response (traffic police)")
            signalColor: root.summary.responseLevel > 0 ? root.summary.responseColor : ""
            level: root.summary.responseLevel > 0 ? root.summary.responseText : root.summary.responseProposed !== "" ? qsTr("Proposed: %1").arg(root.view.lists.record(root.summary.responseProposed).levelText) : qsTr("Not active")
            facts: root.summary.responseLevel > 0 ? qsTr("%1 · %2 · clause %3").arg(root.view.timeText(root.summary.responseSince)).arg(root.police.authorityTitle ?? "").arg(root.summary.responseClause) : ""
            reason: root.police.reason ?? ""

            WfButton {
                visible: root.acts && root.summary.responseLevel === 0
                text: qsTr("Activate")
                danger: true
                onClicked: root.summary.responseProposed !== "" ? root.asked("response.activate", root.summary.responseProposed)
                                                                : root.askedWith("response.activate", "", { scheme: "police" })
            }
            WfButton {
                visible: root.acts && root.summary.responseLevel === 0 && root.summary.responseProposed !== ""
                text: qsTr("Turn down")
                onClicked: root.asked("response.reject", root.summary.responseProposed)
            }
            Repeater {
                model: root.acts && root.summary.responseLevel > 0 ? [
                    { verb: "response.maintain", title: qsTr("Maintain") }, { verb: "response.adjust", title: qsTr("Adjust") },
                    { verb: "response.end", title: qsTr("End") }
                ] : []

                WfButton {
                    required property var modelData

                    // On a low screen all three stand in one row.
                    implicitHeight: root.height < 230 ? 30 : 36
                    implicitWidth: root.height < 230 ? wanted - 12 : Math.max(64, wanted)
                    text: modelData.title
                    onClicked: root.asked(modelData.verb, root.summary.responseSubject)
                }
            }
        }
    }
}
