// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Dialogs
import Watchfloor.Theme
import Watchfloor.Lists

/// Writes the duty log as one kind of file: the dialog knows no other, so that what was asked for is what is written.
WfButton {
    id: root

    required property DutyBook book
    required property string onDuty
    /// The ending of such a file, "csv", and how the dialog calls them.
    required property string kind
    required property string filter

    onClicked: {
        chooser.selectedFile = book.suggestedFile(chooser.currentFolder, kind)
        chooser.open()
    }

    FileDialog {
        id: chooser

        fileMode: FileDialog.SaveFile
        defaultSuffix: root.kind
        nameFilters: [root.filter]
        onAccepted: root.book.save(selectedFile, root.onDuty, root.kind)
    }
}
