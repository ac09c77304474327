// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Panels
import Watchfloor.Boards
import Watchfloor.Lists

/// 日志: every event as it was recorded; the duty log (值班日志) that writes itself; the handover (交接班); the archive (档案);
/// what was, counted (复盘).
WindowPage {
    id: root

    property string tab: "events"
    /// The calls that are not recorded, which no list of records holds.
    property list<var> keptCalls: []

    function show(key: string) {
        tab = key
        if (key === "archive")
            (archive.item as ArchiveTab)?.takeKeyboard()
    }
    /// A record of the archive, which is turned to.
    function look(subject: string) {
        show("archive");
        (archive.item as ArchiveTab)?.look(subject)
    }

    /// What is looked for in the archive is typed in its field; the month of the review is asked from the strip.
    function mainList(): Item { return archive.isShown ? (archive.item as ArchiveTab)?.field ?? null : review.isShown ? null : firstList(root) }
    /// A part that was turned to by a fast hand before it was made.
    function takeMade(key: string) {
        if (tab === key && tabs.wasTurned && tabs.holdsKeyboard())
            takeList()
    }

    WfTabs {
        id: tabs

        anchors { left: parent.left; top: parent.top; leftMargin: Theme.pad; topMargin: 6 }
        tabs: [{ key: "events", title: qsTr("Events") }, { key: "dutylog", title: qsTr("Duty log") }, { key: "handover", title: qsTr("Handover") },
               { key: "archive", title: qsTr("Archive") }, { key: "review", title: qsTr("Review") }]
        current: root.tab
        onChosen: key => root.show(key)
        onTurned: root.takeList()
        Keys.onPressed: event => {
            if (archive.isShown)
                (archive.item as ArchiveTab)?.seek(event)
            else if (review.isShown)
                (review.item as ReviewTab)?.turn(event)
        }
    }
    Item {
        anchors { fill: parent; topMargin: tabs.height + 6 + Theme.gap; leftMargin: Theme.pad; rightMargin: Theme.pad; bottomMargin: Theme.pad }

        Panel {
            id: events

            readonly property EventsFound found: root.view.archive.events

            anchors.fill: parent
            visible: root.tab === "events"
            title: qsTr("Events")
            note: !found.filtered ? root.view.host.logName : found.count === 0 ? "" : found.failure !== "" ? found.failure
                : found.exhausted ? qsTr("%1 found").arg(found.count) : qsTr("the newest %1, more below").arg(found.count)

            EventsBar {
                id: eventsBar

                view: root.view
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.pad; topMargin: 10 }
                onEntered: eventsTable.takeKeyboard()
            }
            LogTable {
                id: eventsTable

                anchors { fill: parent; topMargin: eventsBar.y + eventsBar.height + 10 }
                view: root.view
                found: events.found
            }
        }
        Panel {
            anchors.fill: parent
            visible: root.tab === "dutylog"
            title: qsTr("Duty log")
            note: qsTr("writes itself; additions are marked")
            DutyLogTable {
                anchors.fill: parent
                view: root.view
                onAsked: (verb, subject) => root.asked(verb, subject)
            }
        }
        HandoverBoard {
            anchors.fill: parent
            visible: root.tab === "handover"
            view: root.view
            keptCalls: root.keptCalls
            onAsked: (verb, subject) => root.asked(verb, subject)
        }
        Loader {
            id: archive

            readonly property bool isShown: root.tab === "archive"

            anchors.fill: parent
            active: false
            visible: isShown
            onIsShownChanged: active = active || isShown
            onLoaded: Qt.callLater(root.takeMade, "archive")
            sourceComponent: ArchiveTab {
                view: root.view
                onAsked: (verb, subject) => root.asked(verb, subject)
            }
        }
        Loader {
            id: review

            readonly property bool isShown: root.tab === "review"

            anchors.fill: parent
            active: false
            visible: isShown
            onIsShownChanged: active = active || isShown
            sourceComponent: ReviewTab { view: root.view }
        }
    }
}
