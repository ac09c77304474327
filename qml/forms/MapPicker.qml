// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Map

/// A place on the map: pressed, or what lies under the cross; the arrows move the map below it.
WfPopup {
    id: root

    required property View view

    signal picked(real latitude, real longitude)

    /// `position`: [longitude, latitude], or undefined for the middle of the city.
    function begin(position: var) {
        open()
        if (position === undefined)
            city.home()
        else
            city.show(position[1], position[0], 15)
        city.forceActiveFocus(Qt.TabFocusReason)
    }
    function take(latitude: real, longitude: real) {
        close()
        picked(latitude, longitude)
    }

    anchors.centerIn: parent
    width: (parent?.width ?? 1000) * 0.7
    height: (parent?.height ?? 700) * 0.8
    padding: 2
    isPassing: true
    background: Rectangle { color: Theme.panelSolid; border.color: Theme.accent; border.width: 2; radius: Theme.radius }
    contentItem: ColumnLayout {
        spacing: 0

        CityMap {
            id: city

            Layout.fillWidth: true
            Layout.fillHeight: true
            view: root.view
            picking: true
            clip: true
            Accessible.name: qsTr("Place on the map")
            onPicked: (latitude, longitude) => root.take(latitude, longitude)
            Keys.onLeftPressed: sheet.pan(-60, 0)
            Keys.onRightPressed: sheet.pan(60, 0)
            Keys.onUpPressed: sheet.pan(0, -60)
            Keys.onDownPressed: sheet.pan(0, 60)
            Keys.onReturnPressed: root.take(centre.latitude, centre.longitude)
            Keys.onEnterPressed: root.take(centre.latitude, centre.longitude)
            Keys.onPressed: event => {
                event.accepted = event.key === Qt.Key_Plus || event.key === Qt.Key_Equal || event.key === Qt.Key_Minus
                if (event.accepted)
                    zoomBy(event.key === Qt.Key_Minus ? -0.5 : 0.5)
            }

            Rectangle {
                anchors.centerIn: parent
                width: 34
                height: 2
                color: Theme.accent
            }
            Rectangle {
                anchors.centerIn: parent
                width: 2
                height: 34
                color: Theme.accent
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            spacing: Theme.gap
            WfText {
                Layout.fillWidth: true
                text: qsTr("Press the place; or move the map under the cross with the arrows, + and −")
                dim: true
            }
            BackButton { onClicked: root.leave() }
            WfButton {
                text: qsTr("Take the cross")
                hint: "↵"
                primary: true
                onClicked: root.take(city.centre.latitude, city.centre.longitude)
            }
        }
    }
}
