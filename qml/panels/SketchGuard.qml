// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Of what is named, chosen or pressed on the map for a closure or a corridor one key throws away nothing: see LeaveGuard.
LeaveGuard {
    id: root

    required property View view
    /// ClosureSketch or CorridorSketch: what is left.
    required property QtObject sketch
    /// Said where the form is not on the screen.
    required property string unsent
    readonly property Connections asking: Connections {
        target: root.sketch

        function onLeaveAsked() { root.leave() }
    }

    signal left

    function leave() {
        if (mayLeave())
            left()
        else if (!form.visible)
            view.notice(unsent, false)
    }
}
