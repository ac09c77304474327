// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Watchfloor.Session
import Watchfloor.Pages

/// The pages other than the situation, each made when it is first turned to.
Item {
    id: root

    required property Session session
    required property int count
    property int page: 0

    signal asked(string verb, string subject)
    /// The same with what is known already: {field: value}.
    signal askedWith(string verb, string subject, var given)
    signal reportsAsked

    /// The page's place; it is made if it was not yet.
    function at(index: int): Item {
        const shown = loaders.itemAt(index) as Loader
        shown.active = true
        return shown
    }
    function showTab(index: int, key: string) {
        const shown = (loaders.itemAt(index) as Loader).item;
        (shown as IncidentsPage)?.show(key);
        (shown as DeploymentPage)?.show(key);
        (shown as AgenciesPage)?.show(key);
        (shown as LogPage)?.show(key)
    }

    /// A record of the archive, on the page of the log.
    function lookInArchive(index: int, subject: string) { ((loaders.itemAt(index) as Loader).item as LogPage)?.look(subject) }

    /// A page is turned to that is shown already: the keyboard is given back to what stands first on it.
    function askedAgain(index: int) { ((loaders.itemAt(index) as Loader).item as ClosuresPage)?.takeKeyboard() }

    clip: true

    Repeater {
        id: loaders

        model: root.count

        Loader {
            required property int index

            anchors.fill: parent
            visible: root.page === index && index > 0
            active: false
            sourceComponent: [nothing, incidents, flood, closures, deployment, cameras, agencies, exercise, replay, log][index]
        }
    }
    Component { id: nothing; Item { } }
    Component {
        id: incidents

        IncidentsPage {
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
            onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
        }
    }
    Component {
        id: flood

        FloodPage {
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
            onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
        }
    }
    Component {
        id: closures

        ClosuresPage {
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
            onStepAsked: (subject, step) => root.askedWith("closure.step", subject, { step: step })
        }
    }
    Component {
        id: deployment

        DeploymentPage {
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
            onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
        }
    }
    Component {
        id: cameras

        CamerasPage {
            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
            onAskedWith: (verb, subject, given) => root.askedWith(verb, subject, given)
        }
    }
    Component {
        id: agencies

        AgenciesPage {
            id: agenciesPage

            session: root.session
            onAsked: (verb, subject) => root.asked(verb, subject)
            Connections {
                target: root

                function onReportsAsked() { agenciesPage.show("reports") }
            }
        }
    }
    Component { id: exercise; ExercisePage { session: root.session; onAsked: (verb, subject) => root.asked(verb, subject) } }
    Component { id: replay; ReplayPage { session: root.session } }
    Component { id: log; LogPage { session: root.session; onAsked: (verb, subject) => root.asked(verb, subject) } }
}
