// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Dashboard
import Watchfloor.Panels

/// What one key must not do by itself: each asks once, naming what will happen.
Item {
    id: root

    required property View view

    /// `tab`: one of the page; empty: it has none.
    signal pageAsked(string key, string tab)
    /// It was confirmed that the program is to end.
    signal leaveConfirmed

    /// The same step for several, asked for once; `detail` names each. What needs more than a yes is done where they stand.
    function together(verb: string, subjects: list<string>, detail: string) {
        const asked = view.desk.verb(verb, subjects[0])
        const open = asked.fields.filter(f => f.required)
        // By what way they were told is said by whoever told them.
        const how = ["order.tell", "order.tell_cancel", "order.inform"].includes(verb) && open.length === 1 && open[0].name === "medium" ? open[0] : null
        if (!(verb.endsWith(".remind") || how !== null) || (open.length > 0 && how === null)) {
            const [page, tab] = ({ notice: ["agencies", "agencies"], sign: ["agencies", "publication"],
                                   order: ["deployment", "units"] })[subjects[0].split("/")[0]] ?? ["flood", ""]
            root.pageAsked(page, tab)
            return
        }
        const act = given => view.desk.runAll(subjects.map(s => ({ verb: verb, subject: s, fields: given })))
        const title = qsTr("%1 (%2)?").arg(asked.title).arg(subjects.length)
        if (how === null)
            confirm.ask(title, detail, asked.title, () => act({}))
        else
            confirm.askHow(title, detail, asked.title, qsTr("How were they told?"), how.choices, value => act({ medium: value }))
    }
    /// The first corridor that something lies across, and for which there is another way, takes it when that is confirmed.
    function reroute() {
        const ways = view.traffic.corridors
        for (let row = 0; row < ways.count; ++row) {
            const way = ways.get(row)
            if (!way.found)
                continue
            root.pageAsked("closures", "")
            confirm.ask(qsTr("Take the other way?"),
                        view.lists.title(way.subject) + "\n" + qsTr("%1 lies across. Another way: %2 min by %3").arg(way.obstacleTitle).arg(way.minutes).arg(way.roadsText)
                            + (way.passesText === "" ? "" : "\n■ " + qsTr("On the other way: %1").arg(way.passesText)),
                        qsTr("Take it"), () => view.desk.run("corridor.reroute", way.subject, view.traffic.rerouteFields(way.subject)))
            return
        }
        view.notice(qsTr("Nothing lies across a green corridor that has another way."), false)
    }
    /// Of what would end: a replay that is looked at meanwhile changes nothing about it.
    function leave() {
        const pending = (view.behind ?? view.lists).pending
        const lost = typed.names(root.Window.contentItem)
        const named = lost.length === 0 ? "" : "\n" + qsTr("Typed and not recorded: %1.").arg(lost.join(qsTr(", ", "between the names of fields")))
        if (view.host.ownMode === "live")
            confirm.ask(qsTr("Leave live duty?"), qsTr("Until the program runs again no gauge is read, no alarm sounds and no limit is watched. What was recorded stays, and so do calls in hand; other words that were typed and not recorded are lost. Waiting now: %1, of these alarms not signed for: %2.").arg(pending.count).arg(pending.alarms) + named, qsTr("Leave duty"), root.leaveConfirmed)
        else
            confirm.ask(qsTr("Leave the exercise?"), qsTr("It stops at %1. What was done stays in %2 and is taken up from there at the next start.").arg(view.host.ownElapsed).arg(view.host.ownLogName) + named, qsTr("Leave the exercise"), root.leaveConfirmed)
    }

    TypedText { id: typed }
    ConfirmDialog { id: confirm }
    AttemptDialog { drill: root.view.host.drill }
}
