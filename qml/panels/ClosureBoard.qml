// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Lists

/// All closures that are open, and where each of their tracks stands.
Panel {
    id: root

    required property Session session
    property bool openOnly: true

    signal chosen(string subject)

    implicitHeight: 46 + (closures.count === 0 ? 110 : list.contentHeight)
    title: qsTr("Temporary traffic control")
    note: qsTr("%1 in force").arg(session.lists.summary.closuresInForce + session.lists.summary.closuresReopening) // until it is open

    RecordFilterModel {
        id: closures

        source: root.session.lists.closures
        openOnly: root.openOnly
    }
    EmptyState {
        visible: closures.count === 0
        text: qsTr("No road is closed. A closure asked for or stopped at the scene will stand here with its four tracks.")
    }
    WfList {
        id: list

        anchors.fill: parent
        model: closures
        onEntered: index => root.chosen(closures.subjectAt(index))
        delegate: ClosureCard {
            width: list.width
            session: root.session
            onChosen: subject => root.chosen(subject)
        }
    }
}
