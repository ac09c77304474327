// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Session
import Watchfloor.Panels
import Watchfloor.Lists

/// 汛情: rain and depth against the thresholds, every flood point with its reading, and who read it.
Item {
    id: root

    required property Session session

    signal asked(string verb, string subject)

    RecordFilterModel {
        id: points

        source: root.session.lists.floodPoints
        sortRoleName: "depthCm"
        descending: true
    }
    GridLayout {
        anchors { fill: parent; margins: Theme.pad }
        columns: 2
        columnSpacing: Theme.pad
        rowSpacing: Theme.pad

        Panel {
            Layout.preferredWidth: 3
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.rowSpan: 2
            title: qsTr("Flood points")
            note: qsTr("%1 at the limit or above, %2 handled").arg(root.session.lists.summary.floodPointsClose).arg(root.session.lists.summary.floodPointsHandled)

            RecordTable {
                anchors.fill: parent
                model: points
                current: root.session.lists.selected
                rowHeight: 44
                emptyText: qsTr("No flood points yet. They come with the exercise or a file of assets.")
                columns: [
                    { role: "name", title: qsTr("Point"), width: 0, strong: true },
                    { role: "depthCm", title: qsTr("Depth"), width: 70, right: true, format: v => v < 0 ? "–" : qsTr("%1 cm").arg(v.toFixed(0)), tone: row => row.levelKey === "normal" || row.levelKey === "none" ? "" : row.levelKey },
                    { role: "trend", title: qsTr("Trend"), width: 96, format: (v, row) => v === "rising" ? qsTr("↑ %1 / 10 min").arg(row.rate.toFixed(0)) : v === "falling" ? qsTr("↓ %1 / 10 min").arg(Math.abs(row.rate).toFixed(0)) : v === "steady" ? qsTr("→ steady") : "", dim: true },
                    { role: "levelTitle", title: qsTr("Level"), width: 96, chip: true, tone: row => row.levelKey === "normal" || row.levelKey === "none" ? "" : row.levelKey },
                    { role: "slowCm", title: qsTr("Slow"), width: 48, right: true, dim: true },
                    { role: "closeCm", title: qsTr("Close"), width: 48, right: true, dim: true },
                    { role: "readingSource", title: qsTr("Read by"), width: 110, format: (v, row) => v === "" ? qsTr("no gauge") : v === "gauge" ? (row.doubted ? qsTr("gauge, doubtful") : qsTr("gauge")) : root.session.seatTitle(row.readingBy), tone: row => row.doubted ? "near" : "", dim: true },
                    { role: "depthAgeText", title: qsTr("Age"), width: 70, dim: true }
                ]
                onChosen: subject => root.session.lists.selected = subject
            }
        }
        Panel {
            Layout.preferredWidth: 2
            Layout.fillWidth: true
            Layout.preferredHeight: 270
            title: qsTr("Rain since it began, and per 10 min (mm)")
            note: qsTr("%1 mm · last hour %2").arg(root.session.lists.summary.rainTotalMm.toFixed(1)).arg(root.session.lists.summary.rainLastHourMm.toFixed(1))

            RainChart {
                anchors { fill: parent; margins: Theme.pad }
                session: root.session
            }
        }
        Panel {
            Layout.preferredWidth: 2
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.session.lists.selected === ""
            title: qsTr("Deepest points")

            Column {
                anchors { fill: parent; margins: Theme.pad }
                spacing: Theme.gap

                Repeater {
                    model: Math.min(3, points.count)

                    DepthChart {
                        required property int index
                        readonly property string point: {
                            void root.session.lists.now
                            return points.subjectAt(index)
                        }

                        width: parent.width
                        height: (parent.height - 2 * Theme.gap) / 3
                        session: root.session
                        subject: point
                        caption: root.session.lists.title(point)
                    }
                }
            }
        }
        DetailPanel {
            Layout.preferredWidth: 2
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.session.lists.selected !== ""
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
            onClosed: root.session.lists.selected = ""
        }
    }
}
