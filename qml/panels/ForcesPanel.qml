// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Units free and committed by kind; people counted apart as 民警 and 辅警, vehicles as vehicles.
Panel {
    id: root

    required property View view

    title: qsTr("Forces")
    note: qsTr("free / committed")
    implicitHeight: 46 + 34 * Math.ceil(view.lists.summary.types.length / 2) + 44

    ColumnLayout {
        anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad; topMargin: 8; bottomMargin: 8 }
        spacing: 2

        GridLayout {
            Layout.fillWidth: true
            columns: 2
            columnSpacing: 28
            rowSpacing: 2
            Repeater {
                model: root.view.lists.summary.types

                RowLayout {
                    id: kind

                    required property var modelData

                    Layout.fillWidth: true
                    Layout.preferredHeight: 30
                    WfText {
                        text: kind.modelData.title
                        Layout.fillWidth: true
                    }
                    WfText {
                        text: kind.modelData.free + " / " + kind.modelData.committed
                        strong: true
                    }
                }
            }
        }
        WfText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: qsTr("Police %1 · auxiliaries %2 · vehicles %3").arg(root.view.lists.summary.officers)
                  .arg(root.view.lists.summary.auxiliaries).arg(root.view.lists.summary.vehicles)
        }
    }
}
