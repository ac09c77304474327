// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderplace.h"

#include "closure.h"
#include "geo.h"
#include "oldplace.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

std::optional<QPointF> ownPlace(const Record &record, std::optional<QPointF> from)
{
    const QJsonArray line = record.value("line"_L1).toArray();
    if (from && !line.isEmpty())
        return nearestOnStretch(record, *from);
    if (!line.isEmpty())
        return soundPosition(pointOf(line.first()));
    return record.hasPosition() ? soundPosition(record.position()) : std::nullopt;
}

/// The number of people that whoever has the order was told later than its words say; empty: no other one.
QString toldSince(const Record &order)
{
    const QJsonValue people = order.value("toldPeople"_L1);
    if (!people.isDouble())
        return {};
    return people.toInt() > 0 ? QCoreApplication::translate("Order", "Told since: %n people in danger there.", nullptr, people.toInt())
                              : QCoreApplication::translate("Order", "Told since: nobody in danger there any more.");
}

} // namespace

std::optional<QPointF> orderPlace(const Record &order, const std::function<const Record *(const QString &subject)> &look,
                                  std::optional<QPointF> from)
{
    if (order.hasPosition())
        return soundPosition(order.position());
    const Record *about = look ? look(order.text("about"_L1)) : nullptr;
    for (int hops = 0; about && about->state() == "merged"_L1 && hops < 16; ++hops)
        about = look(about->text("into"_L1));
    if (!about)
        return std::nullopt;
    if (about->kind() == "incident"_L1 && isForOldPlace(order, *about))
        return boundFor(order);
    if (const auto own = ownPlace(*about, from))
        return own;
    if (about->value("placeApprox"_L1).toBool())
        return std::nullopt; // somewhere else than was thought: where, is to be checked
    for (const QLatin1StringView field : {"floodPoint"_L1, "closure"_L1, "about"_L1}) {
        const Record *other = look(about->text(field));
        if (const auto place = other ? ownPlace(*other, from) : std::nullopt)
            return place;
    }
    return std::nullopt;
}

QString orderWords(const Record &order)
{
    const QString place = order.localText("place"_L1).trimmed();
    const QString told = toldSince(order);
    const QString said = order.localText("task"_L1).trimmed();
    const QString task = told.isEmpty() || said.isEmpty() ? said + told : QCoreApplication::translate("Order", "%1 ■ %2").arg(said, told);
    if (place.isEmpty() || task.contains(place))
        return task;
    return task.isEmpty() ? place : QCoreApplication::translate("Order", "%1 · %2").arg(place, task);
}

} // namespace wf
