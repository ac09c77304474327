// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists
import Watchfloor.Panels

/// Writes the duty log as one kind of file: the dialog knows no other, so that what was asked for is what is written.
WfButton {
    id: root

    required property DutyBook book
    required property string onDuty
    /// The ending of such a file, "csv", and how the dialog calls them.
    required property string kind
    required property string filter

    onClicked: chooser.ask(book.suggestedFile(SavePlace.folder, kind))

    SaveDialog {
        id: chooser

        title: root.filter
        ending: root.kind
        onChosen: file => root.book.save(file, root.onDuty, root.kind)
    }
}
