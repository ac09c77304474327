// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels

/// A position: a place by its name, typed or pasted coordinates with their datum, or pressed on the map.
ColumnLayout {
    id: root

    required property Session session
    required property var field
    property var held: field.value
    property bool isGcj: false

    signal edited(var value, string problem)
    /// The place was chosen by its name; `isVague`: it is a road alone, taken as its middle.
    signal named(string title, bool isVague)

    function take(position: var) {
        held = position
        edited(position, "")
    }
    function read(text: string) {
        if (text.trim() === "" || !/\d/.test(text.normalize("NFKC"))) // a name: its candidates are shown
            return take(undefined)
        const position = session.desk.forms.readPosition(text, isGcj, [session.homeLongitude, session.homeLatitude])
        held = position.value
        edited(position.value, position.problem)
    }

    spacing: 4
    onActiveFocusChanged: {
        if (activeFocus)
            input.forceActiveFocus(Qt.TabFocusReason)
    }

    PlaceField {
        id: input

        Layout.fillWidth: true
        session: root.session
        Accessible.name: root.field.title
        placeholderText: qsTr("place, or 37.8681N 112.5623E")
        onTextEdited: root.read(text)
        onActiveFocusChanged: {
            if (!activeFocus && text.trim() !== "" && root.held === undefined)
                root.edited(undefined, qsTr("“%1”: choose a place for “%2”, or type coordinates.").arg(root.field.title).arg(text))
        }
        onChosen: entry => {
            root.take([entry.longitude, entry.latitude])
            root.named(entry.title, entry.kind === "road")
        }
        Component.onCompleted: text = root.session.desk.forms.positionText(root.field.value)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        WfText {
            Layout.fillWidth: true
            text: root.held === undefined ? qsTr("no position") : root.session.desk.forms.positionText(root.held)
            dim: true
            font.pixelSize: Theme.small
        }
        WfButton {
            implicitHeight: 28
            checkable: true
            checked: root.isGcj
            text: root.isGcj ? qsTr("typed: GCJ-02") : qsTr("typed: WGS-84")
            Accessible.name: root.isGcj ? qsTr("Coordinates are typed in GCJ-02, as Chinese maps show them") : qsTr("Coordinates are typed in WGS-84")
            onToggled: {
                root.isGcj = checked
                if (root.held !== undefined && input.picked.title === undefined)
                    root.read(input.text)
            }
        }
        WfButton {
            implicitHeight: 28
            text: qsTr("On the map …")
            onClicked: {
                picker.active = true;
                (picker.item as MapPicker).begin(root.held)
            }
        }
    }
    Loader {
        id: picker

        active: false
        visible: false
        sourceComponent: MapPicker {
            session: root.session
            onPicked: (latitude, longitude) => {
                root.isGcj = false // the map is in WGS-84
                input.reset(root.session.desk.forms.positionText([longitude, latitude]))
                root.take([longitude, latitude])
            }
        }
    }
}
