// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Dashboard

/// The editor that a field's type asks for. `value` is what the form holds; edited() says what is to be held, or what is wrong.
Loader {
    id: root

    required property View view
    /// As FormDesk::form() describes it.
    required property var field
    property var value
    /// Of the field's choices those that are open as the form stands now.
    property var offered: field.choices
    /// What it is done to: of its own place it is no answer.
    property string subject
    /// UTC ms of the time that this one lies after; 0 = none.
    property double after: 0

    signal edited(var value, string problem)
    /// A place was chosen by its name, as PlaceField has it; undefined: what was chosen is chosen no more.
    signal placed(var entry)

    /// What was typed for a place is taken where it is sure, as leaving the field does. True: that is still being looked for.
    function settle(): bool { return (item as PlaceWordsField)?.settle() ?? (item as PositionField)?.settle() ?? false }
    function takeFocus() { (item as Item)?.forceActiveFocus(Qt.TabFocusReason) }
    /// The same where it is refused: of a group of values the one that the words name.
    function takeFocusAt(words: string) {
        const group = item as ObjectField
        if (group !== null)
            group.takeFocusAt(words)
        else
            takeFocus()
    }

    sourceComponent: {
        switch (field.type) {
        case "time": return time
        case "position": return position
        case "place": return place
        case "line": return line
        case "curve": return curve
        case "flag": return flag
        case "reference": return pick
        case "list": return field.choices.length > 0 ? references : list
        case "object": return field.choices.length > 0 ? signTexts : object
        case "number":
        case "integer": return field.choices.length > 0 ? choice : number
        default: return field.choices.length > 0 ? choice : text
        }
    }

    Component {
        id: time

        TimeField {
            forms: root.view.desk.forms
            field: root.field
            value: root.value
            after: root.after
            onEdited: (value, problem) => root.edited(value, problem)
        }
    }
    Component {
        id: position

        PositionField {
            view: root.view
            field: root.field
            value: root.value
            except: root.subject
            onEdited: (value, problem) => root.edited(value, problem)
            onPlaced: entry => root.placed(entry)
        }
    }
    Component {
        id: place

        PlaceWordsField {
            view: root.view
            field: root.field
            value: root.value ?? ""
            except: root.subject
            onEdited: value => root.edited(value, "")
            onPlaced: entry => root.placed(entry)
        }
    }
    Component {
        id: line

        LineField {
            view: root.view
            field: root.field
            value: root.value
            onEdited: (value, problem) => root.edited(value, problem)
        }
    }
    Component {
        id: curve

        CurveField {
            forms: root.view.desk.forms
            field: root.field
            value: root.value
            onEdited: (value, problem) => root.edited(value, problem)
        }
    }
    Component {
        id: flag

        FlagField {
            field: root.field
            value: root.value
            onEdited: value => root.edited(value, "")
        }
    }
    Component {
        id: pick

        PickField {
            view: root.view
            choices: root.field.choices
            start: root.field.value ?? ""
            name: root.field.title
            onEdited: (value, problem) => root.edited(value, problem)
        }
    }
    Component {
        id: references

        RefListField {
            view: root.view
            field: root.field
            onEdited: (value, problem) => root.edited(value, problem)
        }
    }
    Component {
        id: list

        ListField {
            field: root.field
            onEdited: value => root.edited(value, "")
        }
    }
    Component {
        id: signTexts

        SignTextsField {
            view: root.view
            field: root.field
            onEdited: value => root.edited(value, "")
        }
    }
    Component {
        id: object

        ObjectField {
            view: root.view
            field: root.field
            onEdited: (value, problem) => root.edited(value, problem)
        }
    }
    Component {
        id: number

        NumberField {
            field: root.field
            onEdited: (value, problem) => root.edited(value, problem)
        }
    }
    Component {
        id: choice

        ChoiceField {
            field: root.field
            offered: root.offered
            chosen: root.value
            onEdited: value => root.edited(value, "")
        }
    }
    Component {
        id: text

        TextField {
            field: root.field
            value: root.value ?? ""
            onEdited: value => root.edited(value, "")
        }
    }
}
