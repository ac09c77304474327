// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Dialogs
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// 回放: any log up to any moment, read-only, through the same pages; as everything, or as one seat could see it.
WindowPage {
    id: root

    readonly property ReplayControl replay: view.host.replay

    /// It begins at what it is for: the button that opens and leaves a replay.
    function mainList(): Item { return null }

    onVisibleChanged: if (!visible)
        replay.giveUp()

    FileDialog {
        id: chooser

        title: qsTr("Open a log")
        nameFilters: [qsTr("Logs (*.wflog)")]
        onAccepted: root.replay.choose(selectedFile)
    }
    ColumnLayout {
        anchors { fill: parent; margins: Theme.pad }
        spacing: Theme.pad

        Panel {
            Layout.fillWidth: true
            Layout.preferredHeight: 210
            title: qsTr("Replay")
            note: root.replay.opening ? qsTr("opening …") : root.replay.active ? root.replay.fileName : qsTr("nothing open")

            ColumnLayout {
                anchors { fill: parent; margins: Theme.pad }
                spacing: Theme.pad

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap
                    WfButton { // one and the same, and the first: the keyboard stays on it
                        visible: !root.replay.active || root.replay.canLeave
                        text: root.replay.active ? qsTr("Leave the replay")
                            : root.view.host.mode === "drill" ? qsTr("Replay this exercise so far") : qsTr("Replay this log so far")
                        primary: true
                        onClicked: root.replay.active ? root.replay.leave() : root.replay.chooseCurrent()
                    }
                    WfButton {
                        text: qsTr("Open a log …")
                        onClicked: chooser.open()
                    }
                    Item { Layout.fillWidth: true }
                    WfField {
                        id: moment

                        visible: root.replay.active
                        implicitWidth: 190
                        placeholderText: qsTr("Go to: 07-24 18:30")
                        Accessible.name: qsTr("Go to a moment")
                        onAccepted: {
                            const problem = root.replay.goTo(text)
                            if (problem !== "")
                                root.view.notice(problem, true)
                            else
                                clear()
                        }
                    }
                    WfText {
                        visible: root.replay.active
                        text: qsTr("Seen by")
                        dim: true
                    }
                    WfCombo {
                        visible: root.replay.active
                        implicitWidth: 200
                        model: root.replay.seats
                        textRole: "name"
                        valueRole: "id"
                        onActivated: root.replay.seenBy = currentValue
                    }
                }
                RowLayout {
                    Layout.fillWidth: true
                    visible: root.replay.active
                    spacing: Theme.gap
                    WfButton {
                        implicitWidth: 44
                        Accessible.name: qsTr("One event back")
                        onClicked: root.replay.step(-1)
                        Icon { anchors.centerIn: parent; name: "back"; size: 16; color: Theme.text }
                    }
                    WfButton {
                        implicitWidth: 44
                        Accessible.name: root.replay.playing ? qsTr("Pause") : qsTr("Play")
                        onClicked: root.replay.playing = !root.replay.playing
                        Icon { anchors.centerIn: parent; name: root.replay.playing ? "pause" : "play"; size: 16; color: Theme.text }
                    }
                    WfButton {
                        implicitWidth: 44
                        Accessible.name: qsTr("One event forward")
                        onClicked: root.replay.step(1)
                        Icon { anchors.centerIn: parent; name: "next"; size: 16; color: Theme.text }
                    }
                    Slider {
                        id: scrub

                        Layout.fillWidth: true
                        from: root.replay.from
                        to: Math.max(root.replay.from + 1, root.replay.to)
                        value: root.replay.at
                        // A value outside of the limits of then was cut: it is taken anew when they have changed.
                        onToChanged: value = Qt.binding(() => root.replay.at)
                        onFromChanged: value = Qt.binding(() => root.replay.at)
                        onMoved: root.replay.at = value
                        Accessible.name: qsTr("Moment")
                    }
                    WfText {
                        visible: root.replay.seeking
                        text: qsTr("to %1 …").arg(root.view.timeText(root.replay.at))
                        color: Theme.amber
                        elide: Text.ElideNone
                    }
                    WfText { // of what the pages show
                        text: root.replay.active ? root.view.timeText(root.replay.shownAt) : "--:--:--"
                        strong: true
                        font.pixelSize: 22
                        elide: Text.ElideNone
                    }
                }
                WfText {
                    Layout.fillWidth: true
                    dim: true
                    wrapMode: Text.WordWrap
                    text: root.replay.active ? qsTr("All pages now show this log at that moment. Nothing can be changed; the original goes on behind it.")
                                             : qsTr("Open a log to see every page as it was at any moment, as everything or as one seat could see it.")
                }
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Up to this moment")
            LogTable {
                anchors.fill: parent
                view: root.view
            }
        }
    }
}
