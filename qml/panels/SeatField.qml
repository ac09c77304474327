// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The seat, and below it who is signed on there; pressed, it asks who sits there now. Its words lie on the button and not in it: a long
/// name is cut where there is no room.
Item {
    id: root

    required property Desk desk
    /// In live duty it is said that nobody is signed on, where there is room.
    property bool isLive: false
    property bool isUnsaidShown: true
    /// What may give way: as much as that is wider than the seat's name. It does not depend on whether it is shown.
    property alias unsaid: rest
    /// As wide as what never gives way.
    readonly property real least: Math.ceil(Math.max(name.implicitWidth, desk.person === "" ? 0 : person.implicitWidth))

    signal clicked

    visible: desk.seatName !== ""
    implicitWidth: least + (isUnsaidShown ? rest.implicitWidth : 0)
    implicitHeight: 44

    Item {
        id: rest

        visible: false
        implicitWidth: root.desk.person === "" && person.text !== "" ? Math.max(0, Math.ceil(person.implicitWidth) - root.least) : 0
    }
    WfButton {
        anchors { fill: parent; leftMargin: -6; rightMargin: -6 } // in the gap beside it: the bar has no room to spare
        enabled: !root.desk.readOnly
        Accessible.name: root.desk.seatName + " " + person.text
        onClicked: root.clicked()
    }
    Column {
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }

        WfText {
            id: name

            width: parent.width
            text: root.desk.seatName
            strong: true
        }
        WfText {
            id: person

            width: parent.width
            visible: text !== "" && (root.desk.person !== "" || implicitWidth < root.width + 1)
            text: root.desk.person !== "" ? root.desk.person : root.isLive ? qsTr("not signed on") : ""
            dim: true
            font.pixelSize: Theme.small
        }
    }
}
