// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Asks where a file is to be written: its name stands there already and has the keyboard, Enter writes it. What is there already is
/// replaced by a second Enter alone.
WfPopup {
    id: root

    /// What is written, "Table (*.csv)", and the ending of its file, "csv".
    property string title
    property string ending
    /// A path.
    property string folder
    /// The file that is replaced by another Enter; empty: none.
    property url doubtful
    /// Whether this file is there is being asked; empty: of none.
    property url looking
    /// It was asked just now: another Enter, or click, of the same movement of the hand replaces nothing.
    readonly property bool isJustAsked: seen.running

    signal chosen(url file)

    function ask(proposed: url) {
        folder = SavePlace.folderOf(proposed)
        field.text = SavePlace.nameOf(proposed)
        doubtful = ""
        looking = ""
        open()
        SavePlace.lookFor(folder)
    }
    function commit() {
        const file = SavePlace.fileIn(folder, field.text, ending)
        if (String(file) === "")
            return field.forceActiveFocus(Qt.TabFocusReason)
        if (String(file) === String(looking) || String(file) === String(doubtful) && seen.running)
            return
        looking = file
        SavePlace.look(file)
    }
    function answer(file: url, isThere: bool) {
        if (!visible || String(file) !== String(looking))
            return
        looking = ""
        if (isThere && String(file) !== String(doubtful)) {
            doubtful = file
            seen.restart()
            return field.forceActiveFocus(Qt.TabFocusReason)
        }
        close()
        chosen(file)
    }

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: Theme.topBar + 10 * Theme.gap
    width: 620
    padding: Theme.pad
    onClosed: looking = ""
    onOpened: {
        field.forceActiveFocus(Qt.TabFocusReason)
        field.selectAll()
    }
    background: Rectangle {
        color: Theme.panelSolid
        border.color: Theme.accent
        border.width: 2
        radius: Theme.radius
    }
    Overlay.modal: Rectangle { color: "#30000000" }

    contentItem: ColumnLayout {
        spacing: Theme.gap

        WfText {
            Layout.fillWidth: true
            text: root.title
            strong: true
            font.pixelSize: Theme.title
        }
        WfField {
            id: field

            Layout.fillWidth: true
            Accessible.name: qsTr("File name")
            onTextChanged: {
                root.doubtful = ""
                root.looking = ""
            }
            onAccepted: root.commit()
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            WfText {
                Layout.fillWidth: true
                text: qsTr("in %1").arg(root.folder)
                dim: true
                elide: Text.ElideMiddle
            }
            WfButton {
                text: qsTr("Another folder …")
                onClicked: {
                    folders.currentFolder = SavePlace.urlOf(root.folder)
                    folders.open()
                }
            }
        }
        WfText {
            Layout.fillWidth: true
            visible: String(root.doubtful) !== ""
            text: qsTr("There is such a file already. Enter once more replaces it.")
            color: Theme.amber
            wrapMode: Text.WordWrap
        }
        LeaveLine {
            Layout.fillWidth: true
            guard: root.guard
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            BackButton { onClicked: root.leave() }
            WfButton {
                text: String(root.doubtful) !== "" ? qsTr("Replace") : qsTr("Write")
                hint: "↵"
                primary: true
                enabled: field.text.trim() !== ""
                onClicked: root.commit()
            }
        }
        Timer {
            id: seen

            interval: 600
        }
        FolderDialog {
            id: folders

            onAccepted: {
                SavePlace.folder = selectedFolder
                root.folder = SavePlace.pathOf(selectedFolder)
                root.doubtful = ""
                root.looking = ""
                field.forceActiveFocus(Qt.TabFocusReason)
            }
        }
        Connections {
            target: SavePlace

            function onLooked(file: url, isThere: bool) { root.answer(file, isThere) }
            function onGone(folder: string, instead: string) {
                if (root.visible && folder === root.folder)
                    root.folder = instead
            }
        }
    }
}
