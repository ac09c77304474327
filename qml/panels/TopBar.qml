// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// Time, mode, warning, response, rain, connection and age of data, and the seat: always the same thing in the same place. On a narrow
/// screen what explains gives way to what is said, one after the other and whole. What the weather does always stays: warning, response and
/// rain, whatever alarms are told of beside them.
Rectangle {
    id: root

    required property View view
    readonly property SituationSummary summary: view.lists.summary
    readonly property real seatWidth: Math.min(seat.least, width / 6)
    /// What stays, as wide as it would like.
    readonly property real staying: 2 * (Theme.pad + 6) + Math.min(city.implicitWidth, width / 5) + modeBox.implicitWidth + clock.implicitWidth + (alarms.visible ? alarms.implicitWidth + row.spacing : 0)
                                    + (duty.visible ? duty.implicitWidth + row.spacing : 0) + warning.least + response.least + total.implicitWidth + 10
                                    + (storage.isCalm ? 0 : storage.link.implicitWidth + row.spacing) + seatWidth + 4 * 24 + 10 * row.spacing
    /// What even that has too little room for: the seat's name is cut. The duty behind a replay folds by itself.
    readonly property real lack: Math.max(0, staying - (duty.visible ? duty.implicitWidth - duty.Layout.minimumWidth : 0) - width)
    /// The first to give way: that nobody is signed on, where it is wider than the seat's name; what explains; what a key does as well (F1);
    /// the long names of what is warned of, which have short ones; how old the data is; and last the search, by which all else is found.
    readonly property GivingWay order: GivingWay {
        room: root.width
        staying: root.staying
        gap: row.spacing
        parts: [seat.unsaid, purpose, hour, response.time, warning.time, pace, search.wordRoom, storage.link, date, help,
                response.longer, warning.longer, storage.age, search.keyRoom].filter(part => part !== storage.link || storage.isCalm)
    }

    signal searchAsked
    signal helpAsked
    signal subjectAsked(string subject)
    signal volumeAsked
    signal signOnAsked
    /// Out of the replay, to the duty behind it.
    signal dutyAsked

    function stays(part: Item): bool { return order.keeps(part) }

    implicitHeight: Theme.topBar
    color: Theme.base

    RowLayout {
        id: row

        anchors { fill: parent; leftMargin: Theme.pad + 6; rightMargin: Theme.pad + 6 }
        spacing: 10

        WfText {
            id: city

            text: root.view.city.name
            strong: true
            font.pixelSize: 19
            Layout.maximumWidth: root.width / 5
        }
        WfText {
            id: purpose

            text: qsTr("Traffic command")
            visible: root.stays(purpose)
            strong: true
            font.pixelSize: 19
        }
        ModeBox {
            id: modeBox

            mode: root.view.host.mode
            title: root.view.host.modeTitle
        }
        WfText {
            id: clock

            text: root.view.host.clockText
            strong: true
            font.pixelSize: Theme.huge
            elide: Text.ElideNone
        }
        Column {
            // A layout gives what is as wide as nothing the width it had before: what is empty goes.
            visible: root.stays(date) || (pace.text !== "" && root.stays(pace))
            WfText {
                id: date

                text: root.view.host.dateText
                visible: root.stays(date)
                dim: true
                font.pixelSize: Theme.small
                elide: Text.ElideNone
            }
            WfText {
                id: pace

                text: root.view.host.paceText
                visible: text !== "" && root.stays(pace)
                dim: true
                font.pixelSize: Theme.small
                elide: Text.ElideNone
            }
        }
        Item { Layout.fillWidth: true; Layout.preferredWidth: 0 }
        AlarmField {
            id: alarms

            view: root.view
            compact: root.width < 1700
            onVolumeAsked: root.volumeAsked()
        }
        DutyField {
            id: duty

            Layout.fillWidth: true
            Layout.minimumWidth: 96
            Layout.maximumWidth: duty.implicitWidth
            view: root.view
            compact: root.width < 1700
            onClicked: root.dutyAsked()
        }
        SignalField {
            id: warning

            signal: root.summary.warningColor
            text: ({ blue: qsTr("Rainstorm blue warning"), yellow: qsTr("Rainstorm yellow warning"), orange: qsTr("Rainstorm orange warning"),
                     red: qsTr("Rainstorm red warning") })[root.summary.warningColor] ?? qsTr("No warning")
            brief: ({ blue: qsTr("Blue warning"), yellow: qsTr("Yellow warning"), orange: qsTr("Orange warning"), red: qsTr("Red warning") })[root.summary.warningColor] ?? ""
            isWhole: root.stays(warning.longer)
            since: root.summary.warningSince > 0 ? root.view.timeText(root.summary.warningSince) : ""
            isSinceShown: root.stays(warning.time)
            onTapped: root.subjectAsked(root.summary.warningSubject)
        }
        SignalField {
            id: response

            signal: root.summary.responseColor
            text: root.summary.responseLevel === 0 ? qsTr("No response active") : root.summary.responseText
            brief: ["", qsTr("Level 1 response"), qsTr("Level 2 response"), qsTr("Level 3 response"), qsTr("Level 4 response")][root.summary.responseLevel] ?? ""
            isWhole: root.stays(response.longer)
            since: root.summary.responseSince > 0 ? root.view.timeText(root.summary.responseSince) : ""
            isSinceShown: root.stays(response.time)
            onTapped: root.subjectAsked(root.summary.responseSubject)
        }
        TopField {
            WfText {
                id: total

                text: root.summary.stationsReporting > 0 ? qsTr("Rain %1 mm").arg(root.summary.rainTotalMm.toFixed(1)) : qsTr("Rain: no reading")
                strong: true
            }
            WfText {
                id: hour

                visible: root.stays(hour)
                dim: true
                elide: Text.ElideNone
                font.pixelSize: Theme.small
                anchors.verticalCenter: parent.verticalCenter
                text: root.summary.stationsReporting === 0 ? "" : root.summary.rainSince > 0 && root.summary.rainAt - root.summary.rainSince < 3600000 ? qsTr("since %1").arg(root.view.timeText(root.summary.rainSince).slice(0, 5)) : qsTr("last hour %1").arg(root.summary.rainLastHourMm.toFixed(1))
            }
        }
        StorageField {
            id: storage

            view: root.view
            isLinkShown: root.stays(storage.link)
            isAgeShown: root.stays(storage.age)
        }
        SearchButton {
            id: search

            spoken: root.stays(search.wordRoom)
            visible: root.stays(search.keyRoom)
            onClicked: root.searchAsked()
        }
        WfButton {
            id: help

            visible: root.stays(help)
            implicitWidth: 64
            text: "?"
            hint: "F1"
            Accessible.name: qsTr("Manual")
            onClicked: root.helpAsked()
        }
        SeatField {
            id: seat

            desk: root.view.desk
            isLive: root.view.host.mode === "live"
            isUnsaidShown: root.stays(seat.unsaid)
            Layout.maximumWidth: Math.ceil(Math.max(Math.min(76, root.seatWidth), root.seatWidth - root.lack)) + (seat.isUnsaidShown ? seat.unsaid.implicitWidth : 0)
            onClicked: root.signOnAsked()
        }
    }
    Rectangle { height: 1; width: parent.width; color: Theme.line; anchors.bottom: parent.bottom }
}
