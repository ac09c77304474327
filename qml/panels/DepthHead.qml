// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard
import Watchfloor.Lists

/// Above a curve of depth: which point it is, how deep the water is now, and at which depths it is slow and closed.
Row {
    id: root

    required property View view
    required property string subject
    required property string caption
    /// The readings that are drawn below.
    required property ChartSeries series
    /// The gauge is not believed.
    required property bool doubted
    /// When the chart was last painted anew: what is said is of then.
    required property real now
    /// How wide the chart is.
    required property real room
    /// What a gauge in doubt says since, where it is another depth; below 0: the same.
    readonly property real fallenCm: {
        Follow.on(now)
        Follow.on(series.latest)
        return view.lists.record(subject).fallenCm ?? -1
    }
    /// As on every other page: what is believed, where anything is; the curve shows what the gauge says.
    readonly property real depthCm: {
        Follow.on(now)
        Follow.on(series.latest)
        const shown = view.lists.record(subject).depthCm ?? -1
        return shown >= 0 ? shown : series.latest
    }

    readonly property string shortly: caption.replace(/\s*[(（][^()（）]*[)）]\s*$/, "") || caption

    visible: caption !== ""
    spacing: 10

    FontMetrics {
        id: letters

        font: name.font
    }
    WfText {
        id: name

        readonly property real most: root.room - reading.implicitWidth - 10 - (limits.visible ? limits.implicitWidth + 10 : 0)

        // A remark in brackets behind the name goes first.
        text: letters.advanceWidth(root.caption) <= most ? root.caption : root.shortly
        strong: true
        width: Math.min(implicitWidth, most)
    }
    WfText {
        id: reading

        text: root.series.count === 0 ? qsTr("no reading") : root.doubted && root.fallenCm >= 0 ? qsTr("%1 cm, then %2 cm, in doubt").arg(root.depthCm.toFixed(0)).arg(root.fallenCm.toFixed(0)) : root.doubted ? qsTr("%1 cm, in doubt").arg(root.depthCm.toFixed(0)) : qsTr("%1 cm").arg(root.depthCm.toFixed(0))
        color: root.series.count === 0 ? Theme.dim : root.depthCm >= (root.series.thresholds.close ?? 1e9) ? Theme.red : root.doubted ? Theme.amber : root.depthCm >= (root.series.thresholds.slow ?? 1e9) ? Theme.amber : Theme.dim
    }
    WfText {
        id: limits

        // The lines say it too, where there is no room.
        visible: (root.series.thresholds.close ?? 0) > 0 && root.room > implicitWidth + reading.implicitWidth + 20 + Math.max(180, letters.advanceWidth(root.shortly))
        dim: true
        font.pixelSize: Theme.small
        text: qsTr("close at %1, slow at %2").arg(root.series.thresholds.close ?? 0).arg(root.series.thresholds.slow ?? 0)
        anchors.verticalCenter: parent.verticalCenter
    }
}
