// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Session

/// The editor that a field's type asks for. `value` is what the form holds; edited() says what is to be held, or what is wrong.
Loader {
    id: root

    required property Session session
    /// As FormDesk::form() describes it.
    required property var field
    property var value
    /// Of the field's choices those that are open as the form stands now.
    property var offered: field.choices
    /// UTC ms of the time that this one lies after; 0 = none.
    property double after: 0

    signal edited(var value, string problem)
    /// A position was chosen by the name of its place; `isVague`: of a road alone.
    signal named(string title, bool isVague)

    function takeFocus() { (item as Item)?.forceActiveFocus(Qt.TabFocusReason) }

    sourceComponent: {
        switch (field.type) {
        case "time": return time
        case "position": return position
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
            forms: root.session.desk.forms
            field: root.field
            value: root.value
            after: root.after
            onEdited: (value, problem) => root.edited(value, problem)
        }
    }
    Component {
        id: position

        PositionField {
            session: root.session
            field: root.field
            onEdited: (value, problem) => root.edited(value, problem)
            onNamed: (title, isVague) => root.named(title, isVague)
        }
    }
    Component {
        id: line

        LineField {
            session: root.session
            field: root.field
            value: root.value
            onEdited: (value, problem) => root.edited(value, problem)
        }
    }
    Component {
        id: curve

        CurveField {
            forms: root.session.desk.forms
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
            session: root.session
            choices: root.field.choices
            start: root.field.value ?? ""
            name: root.field.title
            onEdited: (value, problem) => root.edited(value, problem)
        }
    }
    Component {
        id: references

        RefListField {
            session: root.session
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
            session: root.session
            field: root.field
            onEdited: value => root.edited(value, "")
        }
    }
    Component {
        id: object

        ObjectField {
            session: root.session
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
