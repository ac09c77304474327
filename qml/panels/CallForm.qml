// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// What a caller is asked, in the order in which it is said: where, what, who is hurt or trapped, who calls.
ColumnLayout {
    id: root

    required property View view
    readonly property var verb: view.desk.verb("incident.report", "")
    readonly property bool hasPlace: place.text.trim() !== ""
    readonly property bool hasType: type.value !== undefined
    /// A road alone is no place: the nearest units to its middle may be far. Nor is what was recorded so.
    readonly property bool isVague: place.hasPlace && (place.picked.kind === "road" || (view.lists.record(place.picked.subject ?? "")?.placeApprox ?? false))
    /// All that stands in it, as fill() takes it.
    readonly property var written: ({ place: place.text, picked: place.picked, type: type.value, severity: severity.value, isOwn: severity.isOwn,
                                      source: caller.source.value, texts: texts.map(field => field.text), at: at })
    readonly property list<var> texts: [counts.people, counts.vehicles, caller.name, caller.phone, caller.number, detail]
    /// What takes the keyboard, and which of it had the keyboard last: there somebody types on.
    readonly property list<var> stops: [place, type, counts.people, counts.vehicles, severity, detail, caller.phone, caller.name, caller.source, caller.number]
    property int at: 0
    /// An earlier report that this one may be of the same thing as; empty: none is known.
    property var alike: ({})
    readonly property bool isAlike: alike.subject !== undefined
    /// A press on the map is meant for the place.
    property bool active: false
    /// It is on its way to disk: what was typed now would be in no record.
    property bool readOnly: false

    /// The place was found.
    signal placed

    function choicesOf(name: string): var { return verb.fields?.find(f => f.name === name)?.choices ?? [] }
    /// Nothing of the call before stays; what was `written` of an unfinished one stands there again.
    function fill(old: var) {
        place.resume(old.place ?? "")
        place.picked = old.picked ?? {}
        type.value = old.type ?? undefined
        severity.value = old.severity ?? undefined
        severity.isOwn = old.isOwn ?? false
        for (let i = 0; i < texts.length; ++i)
            texts[i].text = old.texts?.[i] ?? ""
        caller.source.value = old.source ?? "110"
        at = Math.max(0, Math.min(stops.length - 1, old.at ?? 0))
        weigh()
        Qt.callLater(compare)
    }
    /// With what is there already.
    function compare() {
        const call = place.hasPlace ? fields() : ({})
        alike = place.hasPlace && view.incident !== null ? view.incident.likeliest({ place: call.place, type: call.type, pos: call.pos, road: call.road, floodPoint: call.floodPoint }, view.lists.now) : ({})
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
    function goOn() { (hasType ? counts.people : type).forceActiveFocus(Qt.TabFocusReason) }
    function focusPlace() { place.forceActiveFocus(Qt.TabFocusReason) }
    /// What stands there and is no number, in words: the keyboard is where. Empty: nothing.
    function refusal(): string { return counts.refuse() ? counts.fault : "" }
    /// What is typed where something is chosen goes nowhere.
    function sayIdle(name: string) { view.notice(qsTr("“%1”: letters choose nothing here. Press a digit, or Tab to go on.").arg(name), false) }
    /// See PlaceField.
    function settle(): bool { return place.settle() }
    /// What is proposed until somebody chooses: people in danger weigh more. Of what nobody has said anything nothing is. The number is read
    /// from what is typed: what is bound to it may still tell of the text before.
    function weigh() {
        const people = counts.people.read(counts.people.text).number ?? 0
        if (!severity.isOwn)
            severity.value = people >= 10 ? 1 : people >= 3 || ["trapped", "collapse"].includes(type.value) ? 2 : people > 0 ? 3
                : type.value !== undefined ? 4 : undefined
    }
    function fields(): var {
        const all = { place: view.places.written(place.text.trim()), type: type.value, severity: severity.value, source: caller.source.value }
        if (place.hasPlace) {
            all.pos = [place.picked.longitude, place.picked.latitude]
            if ((place.picked.road ?? "") !== "")
                all.road = place.picked.road
            if ((place.picked.subject ?? "").startsWith("floodpoint/"))
                all.floodPoint = place.picked.subject
            if (isVague)
                all.placeApprox = true
        }
        for (const [name, field] of [["people", counts.people], ["vehicles", counts.vehicles]]) {
            if (field.number !== undefined)
                all[name] = field.number
        }
        for (const [name, field] of [["caller", caller.name], ["callerPhone", caller.phone], ["sourceNo", caller.number], ["detail", detail]]) {
            if (field.text.trim() !== "")
                all[name] = field.text.trim()
        }
        return all
    }

    Connections {
        target: root.active ? root.view.lists : null
        function onRecordChanged(subject: string) {
            if (subject.startsWith("incident/"))
                Qt.callLater(root.compare)
        }
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

    Heading { text: qsTr("Where? By its name, or pressed on the map") }
    PlaceField {
        id: place

        Layout.fillWidth: true
        view: root.view
        // Once found it is changed only by who goes back to it: a press elsewhere must not move a call.
        takesPresses: root.active && !readOnly && (!hasPlace || activeFocus)
        readOnly: root.readOnly
        staysOnMap: root.active
        placeholderText: qsTr("A Road and B Street, 200 m west of …")
        Accessible.name: qsTr("Where")
        onChosen: {
            if (activeFocus)
                root.goOn()
            root.placed()
        }
        onPickedChanged: Qt.callLater(root.compare)
    }
    WfText {
        Layout.fillWidth: true
        text: root.isVague ? qsTr("■ Somewhere on %1, taken as its middle: add the crossing, or press on the map.").arg(place.picked.title)
            : root.isAlike ? qsTr("■ Perhaps the same as %1 at %2, %3: %4").arg(root.alike.title).arg(root.view.timeText(root.alike.receivedAt).slice(0, 5)).arg(root.alike.stateTitle).arg(root.alike.reason)
            : place.hasPlace ? qsTr("✓ On the map: %1").arg(place.picked.kindTitle + " " + place.picked.title)
            : place.text !== "" ? qsTr("■ Not on the map yet: without a position no nearest unit can be told.") : ""
        color: place.hasPlace && !root.isVague && !root.isAlike ? Theme.calm : Theme.amber
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Heading { text: qsTr("What happened?") }
    ChoiceRow {
        id: type

        Layout.fillWidth: true
        choices: root.choicesOf("type")
        name: qsTr("What happened")
        next: counts.people
        readOnly: root.readOnly
        onChosen: {
            root.weigh()
            root.compare()
        }
        onIdle: root.sayIdle(name)
    }
    CallCounts {
        id: counts

        Layout.fillWidth: true
        before: type
        readOnly: root.readOnly
        onCounted: root.weigh()
    }
    ChoiceRow {
        id: severity

        property bool isOwn: false

        Layout.fillWidth: true
        choices: root.choicesOf("severity")
        name: qsTr("Grade")
        next: detail
        readOnly: root.readOnly
        onChosen: isOwn = true
        onIdle: root.sayIdle(name)
    }
    WfArea {
        id: detail

        Layout.fillWidth: true
        placeholderText: qsTr("What else the caller says")
        Accessible.name: placeholderText
        readOnly: root.readOnly
        Keys.onPressed: event => event.accepted = severity.isHeld(event)
    }
    Caller {
        id: caller

        Layout.fillWidth: true
        readOnly: root.readOnly
        sources: root.choicesOf("source").filter(c => c.value !== "control" || root.view.host.drill !== null)
    }
}
