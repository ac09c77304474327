// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Which signs stand in a package, in their order. A sign that stays keeps its row, with the keyboard and what is being composed in it.
ListModel {
    id: root

    function follow(signs: list<string>) {
        for (let at = root.count - 1; at >= 0; --at) {
            if (!signs.includes(root.get(at).sign))
                root.remove(at)
        }
        for (let at = 0; at < signs.length; ++at) {
            let from = at
            while (from < root.count && root.get(from).sign !== signs[at])
                ++from
            if (from === root.count)
                root.insert(at, { sign: signs[at] })
            else if (from !== at)
                root.move(from, at, 1)
        }
    }
}
