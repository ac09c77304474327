// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Watchfloor.Theme
import Watchfloor.Dashboard

/// Who read the water last, how, when, and whether the gauge is believed.
ColumnLayout {
    id: root

    required property View view
    required property string subject
    required property var row
    readonly property string suggested: {
        Follow.on(view.water.revision)
        return view.water.gaugeDoubt(subject)
    }
    readonly property real gaugeCm: row.gaugeCm ?? -1
    /// A person and the gauge, which is believed, contradict each other: both figures.
    readonly property string dispute: row.disputeText ?? ""
    readonly property string whyDoubted: suggested !== "" ? suggested : dispute
    readonly property string who: row.readingSource === "gauge" ? qsTr("gauge %1").arg(row.gauge ?? "")
                                : (row.readBy ?? "") !== "" ? qsTr("read by %1, entered by %2").arg(row.readBy).arg(view.seatTitle(row.readingBy ?? ""))
                                : row.readingSource === "officer" ? qsTr("%1, on the spot").arg(view.seatTitle(row.readingBy))
                                : row.readingSource === "" ? "" : qsTr("%1, entered by hand").arg(view.seatTitle(row.readingBy ?? ""))

    signal askedWith(string verb, string subject, var given)

    spacing: 6

    RowLayout {
        Layout.fillWidth: true
        spacing: 10
        WfText {
            text: (root.row.depthCm ?? -1) < 0 ? qsTr("no reading") : qsTr("%1 cm").arg(root.row.depthCm.toFixed(0))
            strong: true
            font.pixelSize: 22
            color: root.row.levelKey === "close" || root.row.levelKey === "slow" ? Theme.severity(root.row.levelKey) : Theme.text
            elide: Text.ElideNone
        }
        WfText {
            Layout.fillWidth: true
            text: root.who === "" ? ((root.row.gauge ?? "") === "" ? qsTr("no gauge here: an officer's reading counts") : qsTr("gauge %1 has not reported: an officer's reading counts").arg(root.row.gauge)) : qsTr("%1 · %2 (%3)").arg(root.who).arg(root.view.timeText(root.row.depthAt)).arg(root.row.depthAgeText)
            dim: true
            color: root.row.stale ? Theme.amber : Theme.dim
        }
        WfButton {
            visible: !root.view.desk.readOnly
            text: qsTr("Enter a reading")
            hint: "Ctrl+E"
            onClicked: root.askedWith("entry.add", "", root.given())
        }
    }
    Rectangle {
        Layout.fillWidth: true
        visible: (root.row.doubted ?? false) || root.whyDoubted !== ""
        implicitHeight: doubt.implicitHeight + 16
        radius: Theme.radius
        color: root.row.doubted ? Theme.amberFill : "transparent"
        border.color: Theme.amber
        GridLayout {
            id: doubt

            columns: root.width < 620 ? 1 : 2 // in a narrow column the words keep its width
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 10 }
            WfText {
                Layout.fillWidth: true
                wrapMode: Text.WordWrap
                text: root.row.doubted ? qsTr("■ Gauge doubtful: %1 It opens no road; the deepest that it says stands until a person has looked.").arg(root.row.doubtful) + (root.gaugeCm < 0 ? "" : " " + qsTr("It reads %1 cm (%2).").arg(root.gaugeCm.toFixed(0)).arg(root.view.timeText(root.row.gaugeAt))) : root.dispute !== "" ? qsTr("■ Contradictory: %1. The deeper stands until both agree or the gauge is marked doubtful.").arg(root.dispute) : qsTr("■ The gauge gives reason to doubt: %1").arg(root.suggested)
            }
            RowLayout {
                spacing: 10
                WfButton {
                    visible: !root.view.desk.readOnly
                    text: root.row.doubted ? qsTr("Trust again") : qsTr("Mark doubtful")
                    hint: root.row.doubted ? "Ctrl+Shift+R" : ""
                    onClicked: root.row.doubted ? root.accept() : root.askedWith("floodpoint.doubt", root.subject, { reason: root.whyDoubted })
                }
            }
        }
    }

    /// A gauge in doubt is believed again: why, and who has looked, is said by a person.
    function accept() {
        if (view.desk.readOnly || !row.doubted)
            view.notice(qsTr("Ctrl+Shift+R: no reading of a gauge is in doubt here."), false)
        else
            askedWith("floodpoint.trust", subject, {})
    }
    function given(): var {
        return { type: "reading", floodPoint: root.subject } // its words follow from the point, also when another is chosen
    }
}
