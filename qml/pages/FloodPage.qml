// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Panels
import Watchfloor.Boards
import Watchfloor.Lists

/// 汛情: the three levels, every flood point with its reading and the next two hours, the response's checklist; the chosen
/// point with its forecast and its card.
WindowPage {
    id: root

    /// A low screen, where all is denser: six points at least are seen.
    readonly property bool low: height < 700
    readonly property int heads: low ? 36 : 44
    /// Height of what stands above: the points below it keep their rows on a low screen.
    readonly property real upper: Math.min(low ? 206 : 258, height * 0.38)
    readonly property bool pointChosen: view.lists.selected.startsWith("floodpoint/")

    /// The row that the keyboard is seen on is the one that is meant, also when Esc has left it unchosen.
    function takeRow() {
        if (table.under !== "")
            view.lists.selected = table.under
    }

    RecordFilterModel {
        id: points

        source: root.view.lists.floodPoints
        sortRoleName: "depthCm"
        descending: true
    }
    Shortcut {
        sequence: "Ctrl+E"
        autoRepeat: false
        enabled: root.visible && !root.view.desk.readOnly
        onActivated: {
            root.takeRow()
            if (!root.pointChosen)
                root.view.lists.selected = points.subjectAt(0)
            pointPanel.enterReading()
        }
    }
    Shortcut {
        sequence: "Ctrl+Shift+R"
        autoRepeat: false
        enabled: root.visible && root.pointChosen && !root.view.desk.readOnly
        onActivated: {
            root.takeRow()
            pointPanel.acceptReading()
        }
    }
    FocusScope {
        focus: true // of its place; in it the points, where nothing is decided
        anchors.fill: parent

        RowLayout {
            anchors { fill: parent; margins: Theme.pad }
            spacing: Theme.pad

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                Layout.fillHeight: true
                spacing: Theme.pad

                LevelsPanel {
                    Layout.fillWidth: true
                    Layout.preferredHeight: root.upper
                    headHeight: root.heads
                    view: root.view
                    onAsked: (verb, subject) => root.asked(verb, subject)
                    onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
                }
                Panel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    headHeight: root.heads
                    title: qsTr("Flood points")
                    note: qsTr("%1 at the limit or above, %2 handled").arg(root.view.lists.summary.floodPointsClose).arg(root.view.lists.summary.floodPointsHandled)

                    RecordTable {
                        id: table

                        focus: true
                        anchors.fill: parent
                        model: points
                        current: root.view.lists.selected
                        follows: true
                        rowHeight: root.low ? 28 : root.height < 800 ? 34 : 40
                        headHeight: root.low ? 28 : 34
                        emptyText: qsTr("No flood points yet. They come with the exercise or a file of assets.")
                        columns: [
                            { role: "name", title: qsTr("Point"), width: 0, strong: true },
                            { role: "depthCm", title: qsTr("Depth"), width: 76, right: true, keep: 6, format: (v, row) => v < 0 ? "–" : qsTr("%1 cm").arg(v.toFixed(0)) + (row.disputed || (row.doubted && row.readingSource === "gauge") || (row.besideText ?? "") !== "" ? " ?" : ""), tone: row => row.levelKey === "normal" || row.levelKey === "none" ? "" : row.levelKey },
                            { role: "trendText", title: qsTr("Trend"), width: 128, dim: true },
                            { role: "levelTitle", title: qsTr("Level"), width: 86, chip: true, keep: 5, tone: row => row.levelKey === "normal" || row.levelKey === "none" ? "" : row.levelKey },
                            { role: "closeCm", title: qsTr("Closes at"), width: 62, right: true, dim: true },
                            { role: "subject", title: qsTr("Reached"), width: 62, format: (v, row) => { Follow.on(root.view.water.revision); return root.view.water.forecast(v).closeText ?? "" }, tone: row => row.levelKey === "close" ? "close" : "near" },
                            { role: "readingSource", title: qsTr("Read by"), width: 128, format: (v, row) => row.disputed ? qsTr("gauge %1 ≠ seen %2").arg(row.disputeGaugeCm.toFixed(0)).arg(row.disputePersonCm.toFixed(0)) : (row.besideText ?? "") !== "" ? row.besideText : v === "" ? (row.gauge === "" ? qsTr("no gauge") : row.doubted ? qsTr("gauge, doubtful") : qsTr("gauge silent")) : v === "gauge" ? (row.doubted ? (row.fallenCm >= 0 ? qsTr("in doubt, then %1 cm").arg(row.fallenCm.toFixed(0)) : qsTr("gauge, doubtful")) : qsTr("gauge")) : row.readBy !== "" ? qsTr("read by %1, entered by %2").arg(row.readBy).arg(root.view.seatTitle(row.readingBy)) : qsTr("entered by %1").arg(root.view.seatTitle(row.readingBy)), tone: row => row.doubted || row.disputed ? "near" : "", dim: true },
                            { role: "depthAgeText", title: qsTr("Age"), width: 60, dim: true, keep: 4 }
                        ]
                        onChosen: subject => root.view.lists.selected = subject
                        onWalked: subject => root.view.lists.selected = subject
                    }
                }
                TaskTable {
                    Layout.fillWidth: true
                    Layout.preferredHeight: root.low ? 146 : Math.min(250, root.height * 0.21)
                    headHeight: root.heads
                    tableHead: root.low ? 28 : 34
                    view: root.view
                    onAsked: (verb, subject) => root.asked(verb, subject)
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                Layout.fillHeight: true
                spacing: Theme.pad

                Panel {
                    Layout.fillWidth: true
                    Layout.preferredHeight: root.upper
                    headHeight: root.heads
                    title: qsTr("Rain")
                    note: root.view.lists.summary.rainSince === 0 ? "" : qsTr("%1 mm since %2 · last hour %3").arg(root.view.lists.summary.rainTotalMm.toFixed(1)).arg(root.view.timeText(root.view.lists.summary.rainSince).slice(0, 5)).arg(root.view.lists.summary.rainLastHourMm.toFixed(1))

                    WfText {
                        id: drawn

                        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.pad; rightMargin: Theme.pad; topMargin: 6 }
                        text: qsTr("Line since it began, area per 10 min (mm)")
                        dim: true
                        font.pixelSize: Theme.small
                    }
                    RainChart {
                        anchors { left: parent.left; right: parent.right; top: drawn.bottom; bottom: parent.bottom; margins: Theme.pad; topMargin: 0 }
                        view: root.view
                    }
                }
                Panel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: root.view.lists.selected === ""
                    title: qsTr("The next two hours")
                    note: qsTr("the points that reach their limit first")

                    Outlook {
                        anchors { fill: parent; margins: Theme.pad }
                        view: root.view
                    }
                }
                PointPanel {
                    id: pointPanel

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: root.pointChosen
                    view: root.view
                    onAsked: (verb, subject) => root.asked(verb, subject)
                    onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
                    onClosed: root.view.lists.selected = ""
                }
                DetailPanel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: root.view.lists.selected !== "" && !root.pointChosen
                    view: root.view
                    onAsked: (verb, subject) => root.asked(verb, subject)
                    onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
                    onClosed: root.view.lists.selected = ""
                }
                Loader {
                    Layout.fillWidth: true
                    // With nothing refused it says only how the folder stands.
                    Layout.preferredHeight: root.low && (root.view.host.gauges?.refusedCount ?? 0) === 0 ? 84 : Math.min(220, root.height * 0.24)
                    visible: active
                    active: root.view.host.gauges !== null
                    sourceComponent: RefusedLines { gauges: root.view.host.gauges }
                }
            }
        }
    }
}
