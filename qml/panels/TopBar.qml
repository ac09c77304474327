// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// Time, mode, warning, response, rain, connection and age of data, and the seat: always the same thing in the same place.
Rectangle {
    id: root

    required property Session session
    readonly property SituationSummary summary: session.lists.summary

    signal searchAsked
    signal helpAsked
    signal subjectAsked(string subject)
    signal volumeAsked

    implicitHeight: Theme.topBar
    color: Theme.base

    component Field: Rectangle {
        default property alias content: inner.data

        implicitHeight: 40
        implicitWidth: inner.implicitWidth + 24
        radius: Theme.radius
        color: Theme.panelSolid
        border.color: Theme.line
        Row {
            id: inner

            spacing: 10
            anchors.centerIn: parent
        }
    }
    component Note: WfText {
        dim: true
        font.pixelSize: Theme.small
        anchors.verticalCenter: parent.verticalCenter
    }

    RowLayout {
        anchors { fill: parent; leftMargin: Theme.pad + 6; rightMargin: Theme.pad + 6 }
        spacing: 10

        WfText {
            // Whole at any width: the city alone where there is no room for more.
            text: root.width < 1700 ? root.session.cityName : qsTr("%1 · Traffic command").arg(root.session.cityName)
            strong: true
            font.pixelSize: 19
            elide: Text.ElideNone
            Layout.minimumWidth: implicitWidth
        }
        // Live duty says so too, quietly: what stands out is what is not real.
        Rectangle {
            readonly property bool live: root.session.mode === "live"

            implicitWidth: word.implicitWidth + 28
            implicitHeight: 36
            radius: Theme.radius
            color: live ? "transparent" : root.session.mode === "drill" ? Theme.text : Theme.accent
            border.color: live ? Theme.line : "transparent"
            WfText {
                id: word

                anchors.centerIn: parent
                text: root.session.modeTitle
                strong: true
                font.pixelSize: 19
                color: parent.live ? Theme.text : Theme.base
            }
        }
        WfText {
            text: root.session.clockText
            strong: true
            font.pixelSize: Theme.huge
            elide: Text.ElideNone
        }
        Column {
            WfText {
                text: root.session.dateText
                dim: true
                font.pixelSize: Theme.small
                elide: Text.ElideNone
            }
            WfText {
                text: root.session.paceText
                visible: text !== ""
                dim: true
                font.pixelSize: Theme.small
                elide: Text.ElideNone
            }
        }
        Item { Layout.fillWidth: true }
        AlarmField {
            session: root.session
            onVolumeAsked: root.volumeAsked()
        }
        Field {
            Swatch {
                signal: root.summary.warningColor
                text: ({ blue: qsTr("Rainstorm blue warning"), yellow: qsTr("Rainstorm yellow warning"), orange: qsTr("Rainstorm orange warning"),
                         red: qsTr("Rainstorm red warning") })[root.summary.warningColor] ?? qsTr("No warning")
                anchors.verticalCenter: parent.verticalCenter
            }
            Note {
                visible: root.summary.warningSince > 0
                text: root.session.timeText(root.summary.warningSince)
            }
            TapHandler { onTapped: root.subjectAsked(root.summary.warningSubject) }
        }
        Field {
            Swatch {
                signal: root.summary.responseColor
                text: root.summary.responseLevel === 0 ? qsTr("No response active") : root.summary.responseText
                anchors.verticalCenter: parent.verticalCenter
            }
            Note {
                visible: root.summary.responseSince > 0
                text: root.session.timeText(root.summary.responseSince)
            }
            TapHandler { onTapped: root.subjectAsked(root.summary.responseSubject) }
        }
        Field {
            WfText {
                text: qsTr("Rain %1 mm").arg(root.summary.rainTotalMm.toFixed(1))
                strong: true
            }
            Note { text: qsTr("last hour %1").arg(root.summary.rainLastHourMm.toFixed(1)) }
        }
        Field {
            Rectangle {
                width: 10
                height: 10
                radius: root.session.storageProblem === "" ? 5 : 0
                color: root.session.storageProblem === "" ? Theme.calm : Theme.red
                anchors.verticalCenter: parent.verticalCenter
            }
            WfText {
                text: root.session.linkText
                anchors.verticalCenter: parent.verticalCenter
            }
            Note { text: root.session.dataAgeText }
        }
        WfButton {
            text: qsTr("Search")
            hint: "Ctrl+K"
            onClicked: root.searchAsked()
        }
        WfButton {
            implicitWidth: 64
            text: "?"
            hint: "F1"
            Accessible.name: qsTr("Manual")
            onClicked: root.helpAsked()
        }
        WfText {
            text: root.session.desk.seatName
            visible: text !== ""
            strong: true
            elide: Text.ElideNone
        }
    }
    Rectangle {
        height: 1
        width: parent.width
        color: Theme.line
        anchors.bottom: parent.bottom
    }
}
