// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// 值班日志: writes itself, takes additions, and is exported as text, table or page.
Item {
    id: root

    required property View view
    readonly property DutyBook book: view.papers.book
    readonly property string onDuty: {
        Follow.on(people.count)
        let names = []
        for (let i = 0; i < people.count; ++i)
            names.push(people.get(i).person)
        return names.join(", ")
    }

    signal asked(string verb, string subject)

    RecordFilterModel {
        id: people

        source: root.view.lists.duties
        states: ["on_duty"]
    }
    RowLayout {
        id: bar

        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.pad; rightMargin: Theme.pad }
        height: 56
        spacing: Theme.gap
        WfField {
            Layout.preferredWidth: 320
            Layout.maximumWidth: 320
            Layout.minimumWidth: 110
            Layout.fillWidth: true
            placeholderText: qsTr("Only lines that contain …")
            onTextChanged: root.book.text = text
        }
        WfButton {
            text: qsTr("Additions only")
            checkable: true
            checked: root.book.additionsOnly
            onToggled: root.book.additionsOnly = checked
        }
        WfButton {
            text: "‹"
            Accessible.name: qsTr("The day before")
            onClicked: root.book.stepDay(-1)
        }
        WfField {
            id: dayField

            Layout.preferredWidth: 130
            Layout.minimumWidth: 130
            placeholderText: root.book.windowHours > 0 ? qsTr("Last %n hours", "", root.book.windowHours) : qsTr("All of it")
            text: root.book.day
            Accessible.name: qsTr("Day of the duty log")
            onTextEdited: doubt = ""
            onEditingFinished: {
                // Days that can't go on to the last one of before are one day.
                const isDay = root.book.showDays(text, text.trim() === "" ? "" : root.book.lastDay) || root.book.showDay(text)
                doubt = isDay ? "" : qsTr("no day")
                if (isDay)
                    text = Qt.binding(() => root.book.day)
            }
        }
        WfField {
            id: lastField

            visible: root.book.day !== ""
            Layout.preferredWidth: 130
            Layout.minimumWidth: 130
            placeholderText: qsTr("to the same day")
            text: root.book.lastDay
            Accessible.name: qsTr("Last day of the duty log")
            onTextEdited: doubt = ""
            onEditingFinished: {
                const areDays = !visible || root.book.showDays(root.book.day, text)
                doubt = areDays ? "" : qsTr("1 to %n days", "", root.book.mostDays)
                if (areDays)
                    text = Qt.binding(() => root.book.lastDay)
            }
        }
        WfButton {
            text: "›"
            enabled: root.book.day !== ""
            Accessible.name: qsTr("The day after")
            onClicked: root.book.stepDay(1)
        }
        WfText {
            visible: bar.width >= 1400
            text: root.book.exhausted ? qsTr("%n lines", "", root.book.count) : qsTr("the newest %n lines, more below", "", root.book.count)
            dim: true
            Layout.fillWidth: true
        }
        WfButton {
            visible: !root.view.desk.readOnly
            text: qsTr("Add an entry")
            hint: "F7"
            primary: true
            onClicked: root.asked("entry.add", "")
        }
        Repeater {
            model: [{ title: qsTr("As text"), end: "txt", filter: qsTr("Text (*.txt)") }, { title: qsTr("As table"), end: "csv", filter: qsTr("Table (*.csv)") },
                    { title: qsTr("As page"), end: "html", filter: qsTr("Page (*.html)") }]

            DutyLogSave {
                required property var modelData

                book: root.book
                onDuty: root.onDuty
                text: modelData.title
                kind: modelData.end
                filter: modelData.filter
            }
        }
    }
    Rectangle {
        height: 1
        width: parent.width
        color: Theme.line
        anchors.top: bar.bottom
    }
    EmptyState {
        visible: root.book.count === 0
        text: root.book.text.trim() !== "" ? qsTr("No line contains “%1”.").arg(root.book.text.trim())
            : root.book.additionsOnly ? qsTr("Nobody has added an entry here.")
            : root.book.lastDay !== "" ? qsTr("Nothing was recorded on these days.")
            : root.book.day !== "" ? qsTr("Nothing was recorded on this day.")
            : qsTr("Nothing yet. What is decided, asked, told and known will write itself here; add what the program can't know.")
    }
    WfList {
        id: list

        anchors { fill: parent; topMargin: bar.height + 1 }
        model: root.book
        newestFirst: true
        // Of one day that is asked for its date stands above.
        section.property: root.book.day !== "" && root.book.lastDay === "" ? "" : "dateText"
        section.delegate: WfText {
            required property string section

            objectName: "dutyLogDay"
            width: list.width
            height: 30
            leftPadding: Theme.pad
            text: section
            strong: true
            dim: true
        }
        onEntered: index => root.view.lists.selected = root.book.subjectAt(index)
        delegate: Rectangle {
            id: row

            required property int index
            required property string timeText
            required property string who
            required property string what
            required property string number
            required property string subject
            required property bool addition

            width: list.width
            height: Math.max(34, Math.max(words.implicitHeight, name.implicitHeight) + 12)
            color: "transparent"
            RowLayout { // as high as its words: held to the row's height, which goes by theirs, it would turn in a circle
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: Theme.pad; rightMargin: Theme.pad }
                spacing: 14
                WfText {
                    text: row.timeText
                    dim: true
                    Layout.preferredWidth: 72
                }
                WfText {
                    id: name

                    text: row.who
                    wrapMode: Text.WordWrap // who it was recorded for stands behind
                    maximumLineCount: 4 // in English too
                    Layout.preferredWidth: 150
                }
                WfText {
                    text: row.number
                    dim: true
                    Layout.preferredWidth: 76
                }
                WfText {
                    id: words

                    text: row.what
                    wrapMode: Text.WordWrap
                    maximumLineCount: 3
                    Layout.fillWidth: true
                }
                WfText {
                    text: row.addition ? qsTr("added") : ""
                    dim: true
                    font.pixelSize: Theme.small
                    Layout.preferredWidth: 60
                }
            }
            Rectangle {
                height: 1
                width: parent.width
                color: Theme.rowLine
                anchors.bottom: parent.bottom
            }
            TapHandler {
                onTapped: {
                    list.currentIndex = row.index
                    list.forceActiveFocus(Qt.MouseFocusReason)
                    root.view.lists.selected = row.subject
                }
            }
        }
    }
    Shortcut {
        sequence: "F7"
        autoRepeat: false
        enabled: root.visible && !root.view.desk.readOnly
        onActivated: root.asked("entry.add", "")
    }
}
