// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Theme
import Watchfloor.Dashboard

/// The forecasts of the points that reach their limit first, one below the other.
Column {
    id: soon

    required property View view
    /// As many as can be read.
    readonly property int most: Math.max(1, Math.min(3, Math.floor((height + spacing) / (Theme.chart + spacing))))
    readonly property int count: Math.min(most, soon.view.water.outlook.count)

    spacing: Theme.gap

    Repeater {
        model: soon.count

        Forecast {
            required property int index
            readonly property string point: {
                Follow.on(soon.view.water.revision)
                return soon.view.water.outlook.subjectAt(index)
            }

            width: parent.width
            height: (soon.height - (soon.most - 1) * soon.spacing) / soon.most
            view: soon.view
            subject: point
            words: false
            caption: soon.view.lists.title(point)
        }
    }
}
