// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session

/// What a caller is asked, in the order in which it is said: where, what, who is hurt or trapped, who calls.
ColumnLayout {
    id: root

    required property Session session
    readonly property var verb: session.desk.verb("incident.report", "")
    readonly property bool hasPlace: place.text.trim() !== ""
    readonly property bool hasType: type.value !== undefined
    /// A road alone is no place: the nearest units to its middle may be far. Nor is what was recorded so.
    readonly property bool isVague: place.hasPlace && (place.picked.kind === "road" || (session.lists.record(place.picked.subject ?? "")?.placeApprox ?? false))
    /// All that stands in it, as fill() takes it.
    readonly property var written: ({ place: place.text, picked: place.picked, type: type.value, severity: severity.value, isOwn: severity.isOwn,
                                      source: caller.source.value, texts: texts.map(field => field.text), at: at })
    readonly property list<var> texts: [people, vehicles, caller.name, caller.phone, caller.number, detail]
    /// What takes the keyboard, and which of it had the keyboard last: there somebody types on.
    readonly property list<var> stops: [place, type, people, vehicles, severity, detail, caller.phone, caller.name, caller.source, caller.number]
    property int at: 0
    /// A press on the map is meant for the place.
    property bool active: false

    /// The place was found.
    signal placed

    function choicesOf(name: string): var { return verb.fields?.find(f => f.name === name)?.choices ?? [] }
    /// Nothing of the call before stays; what was `written` of an unfinished one stands there again.
    function fill(old: var) {
        place.reset(old.place ?? "")
        place.picked = old.picked ?? {}
        type.value = old.type ?? undefined
        severity.value = old.severity ?? 4
        severity.isOwn = old.isOwn ?? false
        for (let i = 0; i < texts.length; ++i)
            texts[i].text = old.texts?.[i] ?? ""
        caller.source.value = old.source ?? "110"
        at = Math.max(0, Math.min(stops.length - 1, old.at ?? 0))
    }
    /// The keyboard has gone to `item`: outside of the form that changes nothing.
    function follow(item: Item) {
        for (let one = item; one !== null && one !== root; one = one.parent) {
            const stop = stops.indexOf(one)
            if (stop >= 0)
                at = stop
        }
    }
    /// Where somebody typed last, behind the last word.
    function takeKeyboard() {
        const stop = stops[at]
        stop.forceActiveFocus(Qt.TabFocusReason)
        if (texts.includes(stop))
            stop.cursorPosition = stop.length
    }
    /// Nothing of what a caller says stands there.
    function isBlank(): bool {
        return place.text.trim() === "" && type.value === undefined && texts.every(field => field.text.trim() === "")
    }
    /// After the place: what was chosen already is not chosen anew by the digit that is meant for the next question.
    function goOn() { (hasType ? people : type).forceActiveFocus(Qt.TabFocusReason) }
    function focusPlace() { place.forceActiveFocus(Qt.TabFocusReason) }
    /// See PlaceField.
    function settle(): bool { return place.settle() }
    /// What is proposed until somebody chooses: people in danger weigh more.
    function weigh() {
        if (!severity.isOwn)
            severity.value = Number(people.text) >= 10 ? 1 : Number(people.text) >= 3 || ["trapped", "collapse"].includes(type.value) ? 2 : Number(people.text) > 0 ? 3 : 4
    }
    function fields(): var {
        const all = { place: session.places.written(place.text.trim()), type: type.value, severity: severity.value, source: caller.source.value }
        if (place.hasPlace) {
            all.pos = [place.picked.longitude, place.picked.latitude]
            if (place.picked.road !== "")
                all.road = place.picked.road
            if (place.picked.subject.startsWith("floodpoint/"))
                all.floodPoint = place.picked.subject
            if (isVague)
                all.placeApprox = true
        }
        for (const [name, field] of [["people", people], ["vehicles", vehicles]]) {
            if (field.text !== "")
                all[name] = Number(field.text)
        }
        for (const [name, field] of [["caller", caller.name], ["callerPhone", caller.phone], ["sourceNo", caller.number], ["detail", detail]]) {
            if (field.text.trim() !== "")
                all[name] = field.text.trim()
        }
        return all
    }

    spacing: 6
    // Nobody knows the place by name: on to the next question, the words stay.
    Keys.onReturnPressed: event => {
        event.accepted = place.activeFocus
        if (place.activeFocus)
            goOn()
    }

    component Heading: WfText {
        dim: true
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
    }

    Heading { text: qsTr("Where? Road, crossing, stretch, camera, point; or press on the map") }
    PlaceField {
        id: place

        Layout.fillWidth: true
        session: root.session
        // Once found it is changed only by who goes back to it: a press elsewhere must not move a call.
        takesPresses: root.active && (!hasPlace || activeFocus)
        staysOnMap: root.active
        placeholderText: qsTr("A Road and B Street, 200 m west of …")
        Accessible.name: qsTr("Where")
        onChosen: {
            if (activeFocus)
                root.goOn()
            root.placed()
        }
    }
    WfText {
        Layout.fillWidth: true
        text: root.isVague ? qsTr("■ Somewhere on %1, taken as its middle: add the crossing, or press on the map.").arg(place.picked.title)
            : place.hasPlace ? qsTr("✓ On the map: %1").arg(place.picked.kindTitle + " " + place.picked.title)
            : place.text !== "" ? qsTr("■ Not on the map yet: without a position no nearest unit can be told.") : ""
        color: place.hasPlace && !root.isVague ? Theme.calm : Theme.amber
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Heading { text: qsTr("What happened?") }
    ChoiceRow {
        id: type

        Layout.fillWidth: true
        choices: root.choicesOf("type")
        name: qsTr("What happened")
        next: people
        onChosen: root.weigh()
    }
    Heading { text: qsTr("Hurt, trapped, vehicles") }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        WfField {
            id: people

            Layout.fillWidth: true
            placeholderText: qsTr("people in danger")
            validator: IntValidator { bottom: 0; top: 100000 }
            onTextChanged: root.weigh()
            Keys.onPressed: event => event.accepted = type.isHeld(event)
        }
        WfField {
            id: vehicles

            Layout.fillWidth: true
            placeholderText: qsTr("vehicles")
            validator: IntValidator { bottom: 0; top: 10000 }
        }
    }
    ChoiceRow {
        id: severity

        property bool isOwn: false

        Layout.fillWidth: true
        choices: root.choicesOf("severity")
        name: qsTr("Grade")
        next: detail
        onChosen: isOwn = true
    }
    WfArea {
        id: detail

        Layout.fillWidth: true
        placeholderText: qsTr("What else the caller says")
        Accessible.name: placeholderText
        Keys.onPressed: event => event.accepted = severity.isHeld(event)
    }
    Caller {
        id: caller

        Layout.fillWidth: true
        sources: root.choicesOf("source").filter(c => c.value !== "control" || root.session.drill !== null)
    }
}
