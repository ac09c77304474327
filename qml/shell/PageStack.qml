// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Pages

/// The pages other than the situation, each made when it is first turned to.
Item {
    id: root

    required property View view
    property string page
    /// The calls that are not recorded (SituationPanels).
    property list<var> keptCalls: []
    /// Of the pages that stand here. They stay: what is typed in them does too, whatever the language is changed to.
    readonly property list<string> keys: PageList.keys.filter(key => pages[key] !== undefined)

    signal asked(string verb, string subject)
    /// The same with what is known already: {field: value}.
    signal askedWith(string verb, string subject, var given)

    /// The page's place; it is made if it was not yet. Null: it does not stand here.
    function at(key: string): Item {
        const place = loaders.itemAt(keys.indexOf(key)) as Loader
        if (place !== null)
            place.active = true
        return place
    }
    /// Null: it was not made yet, or does not stand here.
    function made(key: string): WindowPage {
        const place = loaders.itemAt(keys.indexOf(key)) as Loader
        return place !== null ? (place.item as WindowPage) : null
    }
    function showTab(key: string, tab: string) {
        const page = made(key)
        page?.show(tab)
        const focus = root.Window.activeFocusItem
        if (page !== null && isIn(focus, page) && !focus.visible && !page.takeList())
            page.nextItemInFocusChain()?.forceActiveFocus(Qt.TabFocusReason)
    }
    function isIn(item: Item, page: Item): bool {
        let one = item
        while (one !== null && one !== page)
            one = one.parent
        return one !== null
    }
    function isOnStrip(item: Item): bool {
        let one = item
        while (one !== null && (one as WfTabs) === null)
            one = one.parent
        return one !== null
    }
    /// A page was turned to: where the keyboard was on none of it but its strip, it goes to the page's list. False: nothing of it has it.
    function settle(key: string): bool {
        const page = made(key)
        const focus = root.Window.activeFocusItem
        if (page === null || (isIn(focus, page) && !isOnStrip(focus)))
            return page !== null
        return page.takeList() || isOnStrip(focus)
    }
    function look(key: string, subject: string) { made(key)?.look(subject) }
    function takeKeyboard(key: string) { made(key)?.takeKeyboard() }

    clip: true

    Pages {
        id: pages

        view: root.view
        keptCalls: root.keptCalls
    }
    Repeater {
        id: loaders

        model: root.keys

        Loader {
            id: place

            required property string modelData

            anchors.fill: parent
            visible: root.page === modelData
            active: false
            sourceComponent: pages[modelData]

            Connections {
                target: place.item as WindowPage

                function onAsked(verb: string, subject: string) { root.asked(verb, subject) }
                function onAskedWith(verb: string, subject: string, given: var) { root.askedWith(verb, subject, given) }
            }
        }
    }
}
