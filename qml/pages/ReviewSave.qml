// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists
import Watchfloor.Panels

/// Asks where the review is to be written as one kind of file.
WfButton {
    id: root

    required property ReviewDesk review
    /// The ending of such a file, "csv", and how the dialog calls them.
    required property string kind
    required property string filter

    signal chosen(url file)

    enabled: review.counted
    onClicked: chooser.ask(review.suggestedFile(SavePlace.folder, kind))

    SaveDialog {
        id: chooser

        title: root.filter
        ending: root.kind
        onChosen: file => root.chosen(file)
    }
}
