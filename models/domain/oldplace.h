// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QList>

#include <functional>
#include <optional>

namespace wf {

/// Where a unit is known to be, also by its own device.
using UnitPlaces = std::function<std::optional<QPointF>(const Record &unit)>;

/// The incident that a subject is, or that it was merged into; nullptr: it is none.
[[nodiscard]] const Record *standingIncident(const std::function<const Record *(const QString &subject)> &look, const QString &subject);

/// When the words of an order were last given to who has it, UTC ms, 1 at least.
[[nodiscard]] qint64 heardAt(const Record &order);
/// Where the report was when the order was given, or when its unit was last told of it ("boundFor"); nothing where nobody knew: then it was
/// told the words ("boundPlace").
[[nodiscard]] std::optional<QPointF> boundFor(const Record &order);
/// The report was found to be about another place since, more than 300 m from where the order leads to; or about one that nobody has found
/// yet, and who has the order was not told since.
[[nodiscard]] bool leadsElsewhere(const Record &order, const Record &incident);
/// The same, by as many metres.
[[nodiscard]] bool leadsFurther(const Record &order, const Record &incident, double metres);
/// The same as leadsElsewhere(), and whoever has the order has heard of it: he goes to the old place, as far as is known, or has come
/// there.
[[nodiscard]] bool isForOldPlace(const Record &order, const Record &incident);
/// The same, but for a unit on the scene that is known to be near the new place all the same. `place`: empty = where its record says, since
/// it is there.
[[nodiscard]] bool isMisled(const Record &order, const Record &incident, const std::function<const Record *(const QString &subject)> &look,
                            const UnitPlaces &place = {});

/// Which units were sent to an incident, or to a report that was merged into it.
struct OrdersFor {
    QList<const Record *> there; ///< on the scene, at its place
    QList<const Record *> coming; ///< not there yet, and not misled; told of it or not
    QList<const Record *> misled; ///< bound for the old place, or there: isMisled()
    bool isAny = false; ///< anybody ever
    bool isDone = false; ///< somebody has done there what he was sent for
    bool isCancelled = false; ///< of somebody it was taken back
    bool hadCome = false; ///< somebody had come who is not there: called away, or at the old place

    [[nodiscard]] bool isAnybody() const { return !there.isEmpty() || !coming.isEmpty(); }
};
/// `orders`: all there are, or those about it.
[[nodiscard]] OrdersFor ordersFor(const Record &incident, const QList<const Record *> &orders,
                                  const std::function<const Record *(const QString &subject)> &look, const UnitPlaces &place = {});

} // namespace wf
