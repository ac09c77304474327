// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Dialogs
import Watchfloor.Theme
import Watchfloor.Lists

/// Asks where the review is to be written as one kind of file.
WfButton {
    id: root

    required property ReviewDesk review
    /// The ending of such a file, "csv", and how the dialog calls them.
    required property string kind
    required property string filter

    signal chosen(url file)

    enabled: review.counted
    onClicked: {
        chooser.selectedFile = review.suggestedFile(chooser.currentFolder, kind)
        chooser.open()
    }

    FileDialog {
        id: chooser

        fileMode: FileDialog.SaveFile
        defaultSuffix: root.kind
        nameFilters: [root.filter]
        onAccepted: root.chosen(selectedFile)
    }
}
