// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Brings a row of a list into sight, and keeps it there while the rows round it take their heights. Rows whose words wrap have them only
/// once they are laid out, after they were placed: the view, which goes by the heights of before, would end beside its rows, or leave some
/// of its room without any.
QtObject {
    id: root

    required property ListView view
    property int row: -1
    /// So many pictures are looked at still: the rows that come in the first have their heights in the next.
    property int left: 0
    readonly property Connections pictures: Connections {
        target: root.left > 0 ? root.view.Window.window : null

        function onAfterAnimating() { root.look() } // the rows are laid out by then
    }

    function bring(index: int) {
        row = index
        view.positionViewAtIndex(row, ListView.Contain)
        left = 3
        view.Window.window?.update()
    }
    function look() {
        // Whoever goes on, by a key or the wheel, is not brought back.
        left = row === view.currentIndex && row < view.count && !view.moving ? left - 1 : 0
        if (left === 0)
            return
        view.forceLayout()
        fill()
        view.positionViewAtIndex(row, ListView.Contain)
        view.returnToBounds()
        fill()
        view.Window.window?.update()
    }
    /// A view that was moved while it placed its rows has not looked which of them it needs where it is now: it does when it moves.
    function fill() {
        const at = view.contentY
        view.contentY = at > view.originY + 1 ? at - 1 : at + 1
        view.contentY = at
    }
}
