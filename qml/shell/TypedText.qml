// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Panels
import Watchfloor.Boards
import Watchfloor.Forms

/// What somebody has typed in the window and not recorded, by the names of the fields it stands in. Not calls: they are kept.
QtObject {
    /// In an item and all that is in it, shown or not: a page that was left keeps its words.
    function names(item: Item): list<string> {
        if (item === null || (item as CallIntake) !== null)
            return []
        const form = item as VerbForm
        if (form !== null) // a dialog that was left is begun anew the next time
            return form.visible ? form.fields.filter(field => form.touched.includes(field.name)).map(field => field.title) : []
        const line = item as KeptLine
        if (line !== null)
            return Object.keys(line.kept).length > 0 ? [nameOf(line.Accessible.name, line.placeholderText)] : []
        const signs = item as SignPackage
        if (signs !== null)
            return signs.touched || Object.keys(signs.kept).length > 0 ? [signs.title] : []
        const area = item as WfArea
        if (area !== null) // what the program has proposed can't be undone
            return area.text !== "" && area.canUndo && !area.readOnly ? [nameOf(area.Accessible.name, area.placeholderText)] : []
        let found = []
        for (let i = 0; i < item.children.length; ++i)
            found = [...found, ...names(item.children[i])]
        return found.filter((name, at) => name !== "" && found.indexOf(name) === at)
    }
    function nameOf(name: string, placeholder: string): string { return name !== "" ? name : placeholder }
}
