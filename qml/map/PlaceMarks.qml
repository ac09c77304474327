// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// The places a field asks about, by the numbers of its list, the one that is looked at strongest.
Item {
    id: root

    required property View view
    required property Map map
    readonly property PlaceQuery query: view.places.taker

    Repeater {
        model: root.query ? root.query.candidates : null

        Rectangle {
            id: mark

            required property int index
            required property real latitude
            required property real longitude
            required property string key
            readonly property bool isCurrent: root.query !== null && index === root.query.current
            readonly property point at: {
                Follow.on(root.map.center)
                Follow.on(root.map.zoomLevel)
                Follow.on(root.width)
                return root.map.fromCoordinate(QtPositioning.coordinate(latitude, longitude), false)
            }

            x: at.x - width / 2
            y: at.y - height / 2
            z: isCurrent ? 1 : 0
            width: isCurrent ? 30 : 22
            height: width
            radius: width / 2
            color: isCurrent ? Theme.accent : Theme.panelSolid
            border.color: isCurrent ? Theme.text : Theme.accent
            border.width: 2
            WfText {
                anchors.centerIn: parent
                text: mark.key
                color: mark.isCurrent ? Theme.base : Theme.text
                strong: mark.isCurrent
                font.pixelSize: Theme.small
            }
        }
    }
}
