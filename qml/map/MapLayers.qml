// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Which layers are shown, and how many are not: reach is no part of that, which is worked out only where it is asked for.
QtObject {
    id: root

    property bool incidents: true
    property bool closures: true
    property bool floodPoints: true
    property bool units: true
    property bool cameras: true
    property bool signs: true
    property bool posts: true
    property bool labels: true
    property bool diversions: true
    property bool corridors: true
    property bool access: true
    property bool reach: false
    /// Layers of kinds that have no property of their own here, and are not shown.
    property list<string> others: []
    readonly property int hiddenCount: [incidents, closures, floodPoints, units, cameras, signs, posts, labels, diversions, corridors, access].filter(on => !on).length + others.length

    function isOn(key: string): bool { return root[key] === undefined ? !others.includes(key) : root[key] }
    function turn(key: string, on: bool) {
        if (root[key] !== undefined)
            root[key] = on
        else
            others = on ? others.filter(other => other !== key) : [...others, key]
    }
}
