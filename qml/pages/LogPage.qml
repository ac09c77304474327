// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels
import Watchfloor.Boards

/// 日志: every event as it was recorded; the duty log (值班日志) that writes itself; the handover (交接班); the archive (档案);
/// what was, counted (复盘).
Item {
    id: root

    required property Session session
    property string tab: "events"

    signal asked(string verb, string subject)

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

    WfTabs {
        id: tabs

        anchors { left: parent.left; top: parent.top; leftMargin: Theme.pad; topMargin: 6 }
        tabs: [{ key: "events", title: qsTr("Events") }, { key: "dutylog", title: qsTr("Duty log") }, { key: "handover", title: qsTr("Handover") },
               { key: "archive", title: qsTr("Archive") }, { key: "review", title: qsTr("Review") }]
        current: root.tab
        onChosen: key => root.show(key)
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
            anchors.fill: parent
            visible: root.tab === "events"
            title: qsTr("Events")
            note: root.session.logName
            LogTable {
                anchors.fill: parent
                session: root.session
            }
        }
        Panel {
            anchors.fill: parent
            visible: root.tab === "dutylog"
            title: qsTr("Duty log")
            note: qsTr("writes itself; additions are marked")
            DutyLogTable {
                anchors.fill: parent
                session: root.session
                onAsked: (verb, subject) => root.asked(verb, subject)
            }
        }
        HandoverBoard {
            anchors.fill: parent
            visible: root.tab === "handover"
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
        }
        Loader {
            id: archive

            readonly property bool isShown: root.tab === "archive"

            anchors.fill: parent
            active: false
            visible: isShown
            onIsShownChanged: active = active || isShown
            sourceComponent: ArchiveTab {
                session: root.session
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
            sourceComponent: ReviewTab { session: root.session }
        }
    }
}
