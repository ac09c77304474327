// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// The parts of a page: [{key, title, note, alarm}]. Ctrl+PgUp and Ctrl+PgDn (or Ctrl+Tab) go through them from anywhere on the
/// page; the strip itself is one stop of the Tab key, in which the arrow keys go.
Row {
    id: root

    required property list<var> tabs
    property string current
    property bool active: visible
    readonly property int at: tabs.findIndex(t => t.key === current)

    signal chosen(string key)
    /// A key has turned to another part from anywhere on the page: the keyboard is on the strip, unless the part takes it.
    signal turned

    /// The part that is shown was turned to by such a key: it takes the keyboard also where it is made only then.
    property bool wasTurned: false

    function go(by: int) {
        wasTurned = false
        chosen(tabs[(at + by + tabs.length) % tabs.length].key)
        take() // what had the focus has left the screen with its part
    }
    function turn(by: int) {
        go(by)
        wasTurned = true
        turned()
    }
    function take() { strip.itemAt(at)?.forceActiveFocus(Qt.TabFocusReason) }

    function holdsKeyboard(): bool {
        for (let i = 0; i < strip.count; ++i) {
            if (strip.itemAt(i)?.activeFocus)
                return true
        }
        return false
    }

    spacing: 4
    // Shown by somebody else while the keyboard is on the strip: it goes along.
    onAtChanged: {
        if (holdsKeyboard())
            take()
    }
    Accessible.role: Accessible.PageTabList

    Shortcut {
        sequences: ["Ctrl+PgDown", "Ctrl+Tab"]
        enabled: root.active
        onActivated: root.turn(1)
    }
    Shortcut {
        sequences: ["Ctrl+PgUp", "Ctrl+Shift+Tab"]
        enabled: root.active
        onActivated: root.turn(-1)
    }
    Repeater {
        id: strip

        model: root.tabs.length // not the tabs themselves: a number that changes must not take the focus away

        T.AbstractButton {
            id: tab

            required property int index
            readonly property var modelData: root.tabs[index] ?? {}
            readonly property bool isCurrent: modelData.key === root.current
            readonly property string note: modelData.note ?? ""

            implicitHeight: 40
            implicitWidth: label.implicitWidth + 36
            hoverEnabled: true
            focusPolicy: isCurrent || activeFocus ? Qt.StrongFocus : Qt.NoFocus
            Accessible.role: Accessible.PageTab
            Accessible.name: modelData.title ?? ""
            onClicked: root.chosen(modelData.key)
            Keys.onLeftPressed: root.go(-1)
            Keys.onRightPressed: root.go(1)
            background: Rectangle {
                radius: Theme.radius
                color: tab.isCurrent ? Theme.raised : tab.hovered ? Theme.hover : "transparent"
                border.width: tab.visualFocus ? 2 : 0
                border.color: Theme.focus
                Rectangle {
                    visible: tab.isCurrent
                    height: 3
                    radius: 1
                    color: Theme.accent
                    anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                }
            }
            contentItem: Item {
                Row {
                    id: label

                    anchors.centerIn: parent
                    spacing: 8
                    WfText {
                        text: tab.modelData.title ?? ""
                        strong: tab.isCurrent
                        dim: !tab.isCurrent
                        font.pixelSize: 16
                    }
                    WfText {
                        visible: tab.note !== ""
                        text: tab.note
                        color: tab.modelData.alarm ? Theme.red : Theme.dim
                        strong: tab.modelData.alarm ?? false
                        font.pixelSize: Theme.small
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }
        }
    }
    KeyHint {
        text: "Ctrl+PgDn"
        anchors.verticalCenter: parent.verticalCenter
    }
}
