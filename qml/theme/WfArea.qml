// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// Several lines of input; as high as its text unless a layout says otherwise.
T.TextArea {
    id: root

    implicitHeight: Math.max(36, contentHeight + topPadding + bottomPadding)
    implicitWidth: 220
    leftPadding: 10
    rightPadding: 10
    topPadding: 8
    bottomPadding: 8
    color: Theme.text
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.text
    placeholderTextColor: Theme.faint
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    font.family: Theme.family
    font.features: Theme.features
    font.pixelSize: Theme.body
    // Tab leaves the field: everything works by keyboard.
    KeyNavigation.priority: KeyNavigation.BeforeItem
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    WfText {
        visible: root.length === 0 && root.preeditText === ""
        text: root.placeholderText
        color: Theme.faint
        wrapMode: Text.WordWrap
        verticalAlignment: Text.AlignTop
        anchors { fill: parent; leftMargin: 10; rightMargin: 10; topMargin: 8 }
    }
    background: Rectangle {
        color: Theme.base
        radius: Theme.radius
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : Theme.line
    }
}
