// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Lists

/// Where it is, while nobody has said: what units are sent there by. Words for a place that nobody knows stay with what they were typed for.
PlaceField {
    id: root

    required property DispatchBoard board
    required property string subject
    readonly property var kept: ({})
    property string standing

    visible: board.placingVerb !== "" && board.about === subject && !view.desk.readOnly
    placeholderText: qsTr("Where is it? Road, crossing, place; or press on the map")
    onChosen: place => view.desk.run(board.placingVerb, subject, board.placingFields(place))

    Connections {
        target: root.board

        /// Also called where it has only changed.
        function onAboutChanged() {
            if (root.standing === root.board.about && !root.hasPlace)
                return
            root.kept[root.standing] = root.hasPlace ? "" : root.text
            root.standing = root.board.about
            root.resume(root.kept[root.standing] ?? "")
        }
    }
}
