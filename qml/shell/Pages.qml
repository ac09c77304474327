// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Dashboard
import Watchfloor.Pages

/// What the pages show, each under its key in PageList; the situation, which is there before all others, is made by the window itself.
/// A new page is its file, its line here, and its line in app/dashboard/windowpages.cpp.
QtObject {
    id: root

    required property View view
    property list<var> keptCalls: []
    readonly property Component incidents: IncidentsPage { view: root.view }
    readonly property Component flood: FloodPage { view: root.view }
    readonly property Component closures: ClosuresPage { view: root.view }
    readonly property Component deployment: DeploymentPage { view: root.view }
    readonly property Component cameras: CamerasPage { view: root.view }
    readonly property Component agencies: AgenciesPage { view: root.view }
    readonly property Component exercise: ExercisePage { view: root.view }
    readonly property Component replay: ReplayPage { view: root.view }
    readonly property Component log: LogPage { view: root.view; keptCalls: root.keptCalls }
}
