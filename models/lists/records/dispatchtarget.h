// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nearestunits.h"
#include "record.h"

#include <QHash>
#include <QPointF>

#include <optional>

namespace wf {

class Situation;

/// Where units are wanted, out of a record: an incident, a closure, a flood point, a post, a hazard.
struct DispatchTarget {
    /// What is said to who goes to one end of a closed stretch: it names that end, and nothing twice.
    struct AtEnd {
        QString place;
        QString task;
    };
    QString subject;
    QString title; ///< "H-0012 title", a name
    QString place; ///< in words
    QString brigade; ///< whose area it is in; empty = not known
    std::optional<QPointF> pos; ///< longitude, latitude; nothing where neither the record nor what it refers to has one
    QString task; ///< the order's text, ready to send, translated
    /// Of a closed stretch, or of one between whose ends the incident or flood point lies: before it, units go there and not to `pos`.
    /// What lies at an end or beyond it has none: units go to `pos`, round the stretch.
    QList<UnitEnd> ends;
    bool isAnyEnd = false; ///< each goes to the end that it reaches soonest, however many do; else one stands at each
    QString stretch; ///< subject of that closure; empty = none
    QString point; ///< subject of the flood point that it is or lies at; empty = none
    bool inDanger = false; ///< people are in danger there
    std::optional<int> people; ///< how many in danger the text speaks of, of an incident; 0 = of no number
    bool isApproximate = false; ///< where it is is known roughly only
    QHash<QString, AtEnd> atEnds; ///< by the key of the end
    QList<QList<QPointF>> lines; ///< of a closed stretch, in driving order; empty where it is open in part
};

/// Whether units can be sent because of a record of this kind.
[[nodiscard]] bool isDispatchKind(const QString &kind);
/// Place, brigade and task for a record; what the record does not say itself is taken from the flood point, incident or closure it
/// refers to. Without a record everything is empty.
[[nodiscard]] DispatchTarget dispatchTarget(const Situation &situation, const QString &subject);

} // namespace wf
