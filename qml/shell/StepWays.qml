// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Dashboard

/// Where a step is asked for, and what a command does: on the page that shows what it needs, or in a dialog.
QtObject {
    id: root

    required property View view
    required property SituationPage situation

    signal pageAsked(string key)
    signal tabAsked(string key, string tab)
    signal dialogAsked(string verb, string subject, var given)
    signal volumeAsked

    /// `given`: what is known already of what the step asks for, {field: value}.
    function take(verb: string, subject: string, given: var) {
        if (verb === "bulletin.draft" && given.medium === "signs") {
            // What each sign upstream is to show is proposed on the page of what is published.
            view.lists.selected = subject
            tabAsked("agencies", "publication")
        } else if (verb === "bulletin.draft" && subject !== "") {
            // A report upward is due for something else: it is written on its own page.
            tabAsked("agencies", "reports")
        } else if (verb === "entry.add" && given.floodPoint) {
            dialogAsked(verb, "", given)
        } else if (verb === "closure.ask" && given.floodPoint) {
            // No road is known for its water: whoever knows the place draws it.
            command("closure:draw")
            view.lists.selected = given.floodPoint
            if (!view.desk.readOnly)
                view.traffic.sketch.beginAt(given.floodPoint)
        } else if (verb === "notice.send" && subject !== "") {
            // Its notices are proposed on the page of agencies, and recorded there together.
            view.lists.selected = subject
            tabAsked("agencies", "agencies")
        } else if (verb === "incident.report" && subject === "") {
            command("call:take")
        } else if ((verb === "incident.dispatch" || verb === "order.send") && (subject.startsWith("incident/") || subject.startsWith("closure/"))) {
            // Dispatched is what somebody is sent to.
            pageAsked("situation")
            situation.dispatch(subject)
        } else {
            dialogAsked(verb, subject, given)
        }
    }
    /// A step of the incident that is looked at; where none is that it may be done to, it is chosen first.
    function ofIncident(verb: string) {
        const subject = view.lists.selected
        if (subject.startsWith("incident/") && view.desk.verbsOf(subject).some(v => v.verb === verb))
            take(verb, subject, {})
        else {
            tabAsked("incidents", "incidents")
            view.notice(verb === "incident.update" ? qsTr("First choose an open incident: its report is the one that is corrected.")
                : qsTr("First choose an incident that this can be done to."), true)
        }
    }
    function command(name: string) {
        if (name.startsWith("page:"))
            pageAsked(name.slice(5))
        else if (name === "closure:draw" || name === "corridor:plan") {
            const chosen = view.lists.selected // what it is drawn for, whatever was chosen on that page before
            pageAsked("closures")
            view.lists.selected = chosen
            if (view.desk.readOnly)
                return
            view.traffic.sketch.active = name === "closure:draw"
            view.traffic.corridor.active = name === "corridor:plan"
        } else if (name === "call:take") {
            if (view.desk.readOnly)
                return
            const wasSeen = situation.visible
            pageAsked("situation")
            situation.takeCall(wasSeen)
        } else if (name.startsWith("incident:")) {
            if (!view.desk.readOnly)
                ofIncident(name === "incident:correct" ? "incident.update" : "incident." + name.slice(9))
        } else if (name.startsWith("verb:"))
            take(name.slice(5), "", {})
        else if (name.startsWith("step:")) // to the record that it was offered for
            take(name.slice(5).split(" ")[0], name.split(" ")[1], {})
        else if (name.startsWith("language:"))
            view.host.language = name.slice(9)
        else if (name === "drill:toggle" && view.host.drill)
            view.host.drill.toggle()
        else if (name === "sound:volume")
            volumeAsked()
    }
}
