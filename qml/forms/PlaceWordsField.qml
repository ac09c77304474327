// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Dashboard
import Watchfloor.Panels

/// The words for a place, where the form asks for its position too: anything may be typed, and what is found by it says where it is, as
/// when a call is taken.
FocusScope {
    id: root

    required property View view
    required property var field
    /// What the form holds; another field may say it. What is being typed stays.
    required property string value
    property alias except: input.except

    signal edited(string value)
    /// What was found by the words, as PlaceField has it; undefined: by these words nothing was, any more.
    signal placed(var entry)

    /// See PlaceField.
    function settle(): bool { return input.settle() }

    implicitWidth: input.implicitWidth
    implicitHeight: input.implicitHeight
    /// What another field says stands here once nobody types here any more: nothing is recorded that is not seen.
    function follow() {
        if (activeFocus || input.text.trim() === value.trim())
            return
        input.reset(value)
        input.wasPlaced = false
    }
    onValueChanged: follow()
    onActiveFocusChanged: if (!activeFocus)
        Qt.callLater(follow)

    PlaceField {
        id: input

        property bool wasPlaced: false

        width: root.width
        focus: true
        view: root.view
        Accessible.name: root.field.title
        onTextEdited: {
            root.edited(text)
            if (wasPlaced)
                root.placed(undefined)
            wasPlaced = false
        }
        onChosen: entry => {
            wasPlaced = true
            root.edited(text)
            root.placed(entry)
        }
        Component.onCompleted: text = root.value
    }
}
