// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// What the other fields of a VerbForm say once one of them is changed: what was proposed by it, counted from it, or tells of the same
/// place; what somebody has said himself stays. `next`: what the form is to hold.
QtObject {
    id: root

    required property var form
    /// The position is what the words for the place say, not one that was chosen, typed or pressed in its own field.
    property bool isPosNamed: false

    function has(name: string): bool { return form.fields.some(f => f.name === name) }
    function isOwn(name: string): bool { return form.touched.includes(name) }
    function hold(next: var, name: string, value: var) {
        if (value === undefined || value === "" || value === null)
            delete next[name]
        else
            next[name] = value
    }
    /// `before`: what the field `name` held.
    function change(next: var, name: string, before: var, value: var) {
        if (name === "pos" && !isOwn("placeApprox"))
            delete next.placeApprox // it was said of the place before
        if (name === "pos") {
            isPosNamed = false
            if (value?.length === 2)
                takeRoad(next, form.view.places?.named(value[1], value[0]).road ?? "")
        }
        // What was counted from this time moves with it, as long as nobody has said otherwise.
        for (const field of form.fields) {
            if (field.after === name && !isOwn(field.name) && before !== undefined && value !== undefined && next[field.name] !== undefined)
                next[field.name] += value - before
        }
        // What is no longer among the choices is not sent.
        for (const field of form.fields) {
            const chosen = field.choices.find(c => c.value === next[field.name])
            if (chosen !== undefined && !form.isOffered(chosen, next))
                delete next[field.name]
        }
    }
    /// What was proposed by what stood in other fields is proposed anew by what stands there now, as long as nobody has edited it.
    function follow(next: var) {
        const followers = form.fields.filter(f => f.follows && !isOwn(f.name))
        if (followers.length === 0)
            return
        const proposed = form.view.desk.forms.followed(form.verb, form.subject, next)
        for (const field of followers)
            hold(next, field.name, proposed[field.name])
    }
    /// The road is that of the place, where it is known. What is new has one only together with the words for the place.
    function takeRoad(next: var, road: var) {
        if (has("road") && !isOwn("road") && (!form.creating || has("place")))
            hold(next, "road", road)
    }
    /// A place was chosen by its name, in the field `from`, the position or the words for the place: each says the same as the other.
    /// Undefined: it is chosen no more, and all is as it was.
    function place(next: var, from: string, entry: var) {
        if (from === "place" && isOwn("pos") && !isPosNamed)
            return
        const begun = name => form.fields.find(f => f.name === name)?.value
        const isVague = entry !== undefined && (entry.kind === "road" || (form.view.lists.record(entry.subject ?? "")?.placeApprox ?? false))
        if (from === "place")
            hold(next, "pos", entry === undefined ? begun("pos") : [entry.longitude, entry.latitude])
        else if (has("place") && (next.place === undefined || !isOwn("place")))
            next.place = entry.title
        if (has("placeApprox") && !isOwn("placeApprox"))
            hold(next, "placeApprox", entry === undefined ? begun("placeApprox") : isVague ? true : undefined)
        takeRoad(next, entry === undefined ? begun("road") : entry.road)
        isPosNamed = entry !== undefined && from === "place"
    }
}
