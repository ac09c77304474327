// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels

/// Depth of a flood point with the next two hours as a line and a band, and in words when which limit is reached.
ColumnLayout {
    id: root

    required property View view
    required property string subject
    property string caption
    property bool words: true
    readonly property var said: {
        Follow.on(view.water.revision)
        return view.water.forecast(subject)
    }

    spacing: 6

    DepthChart {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: root.words ? Theme.chart : 0
        Layout.preferredHeight: Theme.chart
        view: root.view
        subject: root.subject
        caption: root.caption
        hours: 2
        board: root.view.water
    }
    Repeater {
        model: root.words ? root.said.sentences : []

        WfText {
            required property string modelData
            required property int index

            Layout.fillWidth: true
            text: "· " + modelData
            strong: index === root.said.sentences.length - 1
            wrapMode: Text.WordWrap
        }
    }
    WfText {
        Layout.fillWidth: true
        visible: (root.words || !root.said.known) && text !== ""
        text: root.said.known ? root.said.basis ?? "" : root.said.problem
        dim: true
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
}
