// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// Time, mode, warning, response, rain, connection and age of data, and the seat: always the same thing in the same place. On a narrow
/// screen what explains gives way to what is said, one after the other and whole; nothing is cut.
Rectangle {
    id: root

    required property Session session
    readonly property SituationSummary summary: session.lists.summary
    /// What may give way, the first to go first. Their widths do not depend on whether they are shown.
    readonly property list<Item> extras: [purpose, hour, response.time, warning.time, pace, searchWord, storage.link, date, help, total, storage.age, searchKey]
    readonly property real wanted: {
        let sum = 2 * (Theme.pad + 6) + city.implicitWidth + modeBox.implicitWidth + row.spacing + (alarms.visible ? alarms.implicitWidth + row.spacing : 0)
                + (duty.visible ? duty.implicitWidth + row.spacing : 0) + clock.implicitWidth
                + warning.least + response.least + seat.implicitWidth + 4 * 24 + 9 * row.spacing
        for (const extra of extras)
            sum += extra.implicitWidth + 10
        return sum
    }
    /// How many of them go.
    readonly property int gone: {
        let over = wanted - width
        let count = 0
        while (over > 0 && count < extras.length)
            over -= extras[count++].implicitWidth + 10
        return count
    }

    signal searchAsked
    signal helpAsked
    signal subjectAsked(string subject)
    signal volumeAsked
    /// Out of the replay, to the duty behind it.
    signal dutyAsked

    function stays(extra: Item): bool { return extras.indexOf(extra) >= gone }

    implicitHeight: Theme.topBar
    color: Theme.base

    RowLayout {
        id: row

        anchors { fill: parent; leftMargin: Theme.pad + 6; rightMargin: Theme.pad + 6 }
        spacing: 10

        WfText {
            id: city

            text: root.session.cityName
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

            mode: root.session.mode
            title: root.session.modeTitle
        }
        WfText {
            id: clock

            text: root.session.clockText
            strong: true
            font.pixelSize: Theme.huge
            elide: Text.ElideNone
        }
        Column {
            WfText {
                id: date

                text: root.session.dateText
                visible: root.stays(date)
                dim: true
                font.pixelSize: Theme.small
                elide: Text.ElideNone
            }
            WfText {
                id: pace

                text: root.session.paceText
                visible: text !== "" && root.stays(pace)
                dim: true
                font.pixelSize: Theme.small
                elide: Text.ElideNone
            }
        }
        Item { Layout.fillWidth: true }
        AlarmField {
            id: alarms

            session: root.session
            compact: root.width < 1700
            onVolumeAsked: root.volumeAsked()
        }
        DutyField {
            id: duty

            Layout.fillWidth: true
            Layout.minimumWidth: 96
            Layout.maximumWidth: duty.implicitWidth
            session: root.session
            compact: root.width < 1700
            onClicked: root.dutyAsked()
        }
        SignalField {
            id: warning

            signal: root.summary.warningColor
            text: ({ blue: qsTr("Rainstorm blue warning"), yellow: qsTr("Rainstorm yellow warning"), orange: qsTr("Rainstorm orange warning"),
                     red: qsTr("Rainstorm red warning") })[root.summary.warningColor] ?? qsTr("No warning")
            since: root.summary.warningSince > 0 ? root.session.timeText(root.summary.warningSince) : ""
            isSinceShown: root.stays(warning.time)
            onTapped: root.subjectAsked(root.summary.warningSubject)
        }
        SignalField {
            id: response

            signal: root.summary.responseColor
            text: root.summary.responseLevel === 0 ? qsTr("No response active") : root.summary.responseText
            since: root.summary.responseSince > 0 ? root.session.timeText(root.summary.responseSince) : ""
            isSinceShown: root.stays(response.time)
            onTapped: root.subjectAsked(root.summary.responseSubject)
        }
        TopField {
            visible: root.stays(total)
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
                text: root.summary.stationsReporting === 0 ? "" : root.summary.rainSince > 0 && root.summary.rainAt - root.summary.rainSince < 3600000 ? qsTr("since %1").arg(root.session.timeText(root.summary.rainSince).slice(0, 5)) : qsTr("last hour %1").arg(root.summary.rainLastHourMm.toFixed(1))
            }
        }
        StorageField {
            id: storage

            session: root.session
            isLinkShown: root.stays(storage.link)
            isAgeShown: root.stays(storage.age)
        }
        SearchButton {
            id: search

            spoken: root.stays(searchWord)
            visible: root.stays(searchKey)
            onClicked: root.searchAsked()
            Item {
                id: searchWord

                implicitWidth: search.wordWidth
            }
            Item {
                id: searchKey

                implicitWidth: 82
            }
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
        WfText {
            id: seat

            text: root.session.desk.seatName
            visible: text !== ""
            strong: true
            Layout.maximumWidth: root.width / 6
        }
    }
    Rectangle {
        height: 1
        width: parent.width
        color: Theme.line
        anchors.bottom: parent.bottom
    }
}
