// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Session
import Watchfloor.Panels

/// What one key must not do by itself: each asks once, naming what will happen.
Item {
    id: root

    required property Session session

    /// `tab`: one of the page; empty: it has none.
    signal pageAsked(string key, string tab)
    /// It was confirmed that the program is to end.
    signal leaveConfirmed

    /// The same step for several, asked for once; `detail` names each. What needs more than a yes is done where they stand.
    function together(verb: string, subjects: list<string>, detail: string) {
        const asked = session.desk.verb(verb, subjects[0])
        const given = verb === "order.tell" ? { medium: "radio" } : ({}) // one call by radio tells all of them
        if (!(verb.endsWith(".remind") || verb === "order.tell") || asked.fields.some(f => f.required && !(f.name in given))) {
            const [page, tab] = ({ notice: ["agencies", "agencies"], sign: ["agencies", "publication"],
                                   order: ["deployment", "units"] })[subjects[0].split("/")[0]] ?? ["flood", ""]
            root.pageAsked(page, tab)
            return
        }
        confirm.ask(qsTr("%1 (%2)?").arg(asked.title).arg(subjects.length), detail, asked.title,
                    () => session.desk.runAll(subjects.map(s => ({ verb: verb, subject: s, fields: given }))))
    }
    /// The first corridor that something lies across, and for which there is another way, takes it when that is confirmed.
    function reroute() {
        const ways = session.traffic.corridors
        for (let row = 0; row < ways.count; ++row) {
            const way = ways.get(row)
            if (!way.found)
                continue
            root.pageAsked("closures", "")
            confirm.ask(qsTr("Take the other way?"),
                        session.lists.title(way.subject) + "\n" + qsTr("%1 lies across. Another way: %2 min by %3").arg(way.obstacleTitle).arg(way.minutes).arg(way.roadsText),
                        qsTr("Take it"), () => session.desk.run("corridor.reroute", way.subject, session.traffic.rerouteFields(way.subject)))
            return
        }
        session.notice(qsTr("Nothing lies across a green corridor that has another way."), false)
    }
    /// Of what would end: a replay that is looked at meanwhile changes nothing about it.
    function leave() {
        const pending = (session.behind ?? session.lists).pending
        if (session.ownMode === "live")
            confirm.ask(qsTr("Leave live duty?"), qsTr("Until the program runs again no gauge is read, no alarm sounds and no limit is watched. What was recorded stays, and so do calls in hand; other words that were typed and not recorded are lost. Waiting now: %1, of these alarms not signed for: %2.").arg(pending.count).arg(pending.alarms), qsTr("Leave duty"), root.leaveConfirmed)
        else
            confirm.ask(qsTr("Leave the exercise?"), qsTr("It stops at %1. What was done stays in %2 and is taken up from there at the next start.").arg(session.ownElapsed).arg(session.ownLogName), qsTr("Leave the exercise"), root.leaveConfirmed)
    }

    ConfirmDialog { id: confirm }
    AttemptDialog { drill: root.session.drill }
}
