// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Dashboard

/// Why a key does nothing where it was pressed: the line at the foot says so, and where it would.
Item {
    id: root

    required property View view
    /// The page that is shown.
    required property string page

    readonly property list<string> paging: {
        const keys = []
        for (let digit = 0; digit < 10; ++digit)
            keys.push("Ctrl+" + digit, "Alt+" + digit)
        return keys
    }
    readonly property list<string> anywhere: ["F2", "Ctrl+R", "Ctrl+G", "Ctrl+K", "Ctrl+PgUp", "Ctrl+PgDown", ...paging]

    /// Where the key does something, and what.
    function where(key: string): string {
        const drill = view.host.drill
        switch (key) {
        case "F2":
            return qsTr("takes a call: this seat only looks on.")
        case "Alt+D":
            if (page === "closures" && view.lists.summary.closuresOpen > 0)
                return qsTr("sends units: no closure is chosen yet, ↓ chooses the first.")
            return qsTr("sends units: first choose an open incident, closure, flood point, post or hazard.")
        case "Alt+Q":
            return qsTr("discards a call that is being taken: none is in hand.")
        case "Alt+M":
            return qsTr("merges two reports of one incident: on the page of incidents, for one that has another like it.")
        case "Alt+O":
            return qsTr("goes to the orders: on the page of forces, when there are any.")
        case "Ctrl+E":
            return qsTr("writes down a reading: on the page of flood points.")
        case "Ctrl+Shift+R":
            return qsTr("trusts a gauge in doubt again: on the page of flood points, when one is chosen.")
        case "F3":
            return qsTr("silences an alarm: none sounds.")
        case "F5":
            return drill !== null ? qsTr("starts and pauses the exercise: it is over.") : qsTr("starts and pauses an exercise: none is open.")
        case "F6":
            return drill !== null ? qsTr("goes on to the next inject: on the page of the exercise, when its control is shown.") : qsTr("goes on to the next inject of an exercise: none is open.")
        case "F7":
            return qsTr("carries out what is proposed: with the notices, publications and reports of the agencies, and in the duty log and the handover.")
        case "F8":
            return qsTr("takes another way for a green corridor.")
        case "F9":
            return qsTr("records that a notice was signed for: choose one on the page of agencies first.")
        case "F10":
            return qsTr("records that a notice was confirmed by voice: choose one on the page of agencies first.")
        case "Ctrl+PgUp":
        case "Ctrl+PgDown":
            return qsTr("turns to the next part of a page: this one has a single part.")
        }
        return ""
    }

    IdleKeys {
        window: root.Window.window
        keys: ["Alt+D", "Alt+M", "Alt+O", "Alt+Q", "Ctrl+E", "Ctrl+Shift+R", "F3", "F5", "F6", "F7", "F8", "F9", "F10", ...root.anywhere]
        onIdle: (key, inDialog) => {
            if (inDialog)
                root.view.notice(qsTr("%1: first answer what is open, or leave it with Esc.").arg(key), false)
            else if (root.view.host.mode === "replay" && root.where(key) !== "" && !key.includes("Pg") && key !== "Alt+O")
                root.view.notice(root.view.host.replay.canLeave ? qsTr("%1 does nothing: this is a replay. Leave it first, on its page (Ctrl+9).").arg(key)
                                                                 : qsTr("%1 does nothing: this is a replay.").arg(key), false)
            else if (root.where(key) !== "")
                root.view.notice(qsTr("%1 %2").arg(key).arg(root.where(key)), false)
        }
    }
}
