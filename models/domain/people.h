// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oldplace.h"

#include <functional>

namespace wf {

/// Reports that lie farther apart, m, are taken to be of different things.
inline constexpr double OneThingMetres = 500;

/// How many people of an incident are out of danger: the one place that says so. Whoever is handed over was brought out first and is one
/// of the rescued; where only the handing over was recorded, they are out all the same.
[[nodiscard]] int peopleOut(const Record &incident);
/// How many of those who were reported in danger are not out yet; 0 where nobody has counted them.
[[nodiscard]] int peopleLeft(const Record &incident);
/// The same, and one where people are trapped before anybody has counted them.
[[nodiscard]] int leftAtLeast(const Record &incident);

/// Who is in danger there still, as far as is known.
struct PeopleInDanger {
    int atLeast = 0; ///< as leftAtLeast()
    bool isCounted = true; ///< false: people are trapped and nobody has said how many; "an unknown number", never a figure
    bool operator==(const PeopleInDanger &) const = default;
};
[[nodiscard]] PeopleInDanger peopleInDanger(const Record &incident);

/// People are in it, or were, by what was said of it: the gravest severity, trapped, or a number of them.
[[nodiscard]] bool concernsPeople(const Record &incident);
/// Such an incident, as long as somebody may be in danger there still: not once those who were counted, or anybody, are said to be out and
/// nobody is left (leftAtLeast()). Of an unknown number trapped some may be left until somebody says how many there were; of the gravest,
/// of which nobody has said whether anybody is in it (leftAtLeast() is 0), until somebody says a number, 0 too. The queue and the guards
/// go by this.
[[nodiscard]] bool hasPeopleInDanger(const Record &incident);
/// Is the incident open, and somebody in danger there still, as hasPeopleInDanger() says?
[[nodiscard]] bool isDangerOpen(const Record &incident);
/// Since when somebody is to be called out for it, UTC ms: since the first that was recorded of it or, where people came into danger only
/// later or once more ("dangerAt"), since then. 0: nothing was recorded.
[[nodiscard]] qint64 dangerSince(const Record &incident);
/// Does the incident lie in the water of this flood point: it refers to it, or is within 60 m of it, whatever road it names?
[[nodiscard]] bool isInWaterOf(const Record &floodPoint, const Record &incident);

/// Is somebody in danger at what a unit would be sent to: this incident, an open one in the water of this flood point, or one on this
/// closed stretch (dangersOn()).
/// `incidents`, `floodPoints`: all there are.
[[nodiscard]] bool isDangerAt(const Record &matter, const QList<const Record *> &incidents, const QList<const Record *> &floodPoints);

/// A unit that is reported on the scene of this incident: by its order (also one about a report that was merged into it, or about its
/// closure or flood point), or by where it stands. Not by an order that led to where the report was thought to be before, unless the unit
/// is known to be near (isMisled()); `place`: as there.
[[nodiscard]] bool isAtIncident(const Record &unit, const Record &incident,
                                const std::function<const Record *(const QString &subject)> &look, const UnitPlaces &place = {});

} // namespace wf
