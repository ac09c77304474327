// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// A position: a place by its name, typed or pasted coordinates with their datum, or pressed on the map.
ColumnLayout {
    id: root

    required property View view
    required property var field
    /// What the form holds; another field may say it.
    property var value
    property var held: field.value
    property alias except: input.except
    property bool isGcj: false

    signal edited(var value, string problem)
    /// The place was chosen by its name: as PlaceField has it.
    signal placed(var entry)

    function take(position: var) {
        held = position
        edited(position, "")
    }
    function read(text: string) {
        if (text.trim() === "" || !/\d/.test(text.normalize("NFKC"))) // a name: its candidates are shown
            return take(undefined)
        const position = view.desk.forms.readPosition(text, isGcj, [view.city.homeLongitude, view.city.homeLatitude])
        held = position.value
        edited(position.value, position.problem)
    }

    /// See PlaceField. A name that is no place is refused, not left out.
    function settle(): bool {
        const waits = input.settle()
        if (!waits)
            refuseName()
        return waits
    }
    function refuseName() {
        if (input.text.trim() !== "" && held === undefined)
            edited(undefined, qsTr("“%1”: choose a place for “%2”, or type coordinates.").arg(field.title).arg(input.text))
    }

    spacing: 4
    onValueChanged: {
        if (JSON.stringify(value) === JSON.stringify(held))
            return // said here
        held = value
        isGcj = false
        input.reset(view.desk.forms.positionText(value))
    }
    onActiveFocusChanged: {
        if (activeFocus)
            input.forceActiveFocus(Qt.TabFocusReason)
    }

    PlaceField {
        id: input

        Layout.fillWidth: true
        view: root.view
        Accessible.name: root.field.title
        placeholderText: qsTr("place, or 37.8681N 112.5623E")
        onTextEdited: root.read(text)
        onActiveFocusChanged: {
            if (!activeFocus)
                root.refuseName()
        }
        onChosen: entry => {
            root.take([entry.longitude, entry.latitude])
            root.placed(entry)
        }
        Component.onCompleted: input.reset(root.view.desk.forms.positionText(root.field.value))
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        WfText {
            Layout.fillWidth: true
            text: root.held === undefined ? qsTr("no position") : root.view.desk.forms.positionText(root.held)
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
            view: root.view
            onPicked: (latitude, longitude) => {
                root.isGcj = false // the map is in WGS-84
                input.reset(root.view.desk.forms.positionText([longitude, latitude]))
                root.take([longitude, latitude])
            }
        }
    }
}
