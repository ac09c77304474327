// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// What the window may ask of any page, and a page of the window. Its place is a focus scope; a page that says which of its parts has
/// the keyboard first has one more in it.
Item {
    id: root

    required property View view

    signal asked(string verb, string subject)
    /// The same with what is known already: {field: value}.
    signal askedWith(string verb, string subject, var given)

    /// Turns to one of its tabs.
    function show(tab: string) {}
    /// Shows a record that is on this page alone.
    function look(subject: string) {}
    /// It is turned to though it is shown already: the keyboard is given back to what stands first on it.
    function takeKeyboard() {}
    /// Where the arrow keys go when it, or one of its parts, was turned to by a key; null: to no list.
    function mainList(): Item { return firstList(root) }
    /// False: there is none.
    function takeList(): bool {
        const list = mainList()
        list?.forceActiveFocus(Qt.TabFocusReason)
        return list !== null
    }
    /// The first list that is shown in an item.
    function firstList(item: Item): Item {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i]
            if (!child.visible || !child.enabled)
                continue
            const found = (child as WfList) ?? firstList(child)
            if (found !== null)
                return found
        }
        return null
    }
}
