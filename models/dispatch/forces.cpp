// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forces.h"

#include "brigades.h"
#include "dispatchtext.h"
#include "geo.h"
#include "oldplace.h"
#include "orderpeople.h"
#include "situation.h"
#include "unitplace.h"

#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr double walkingDetour = 1.3; ///< way on foot over straight line, usual in a grid of streets
constexpr double walkingSpeed = 5 / 3.6; ///< m/s
constexpr double never = std::numeric_limits<double>::infinity();

} // namespace

bool ForceUnit::isFree() const { return state == "available"_L1; }
bool ForceUnit::isCommitted() const { return state == "assigned"_L1 || state == "en_route"_L1 || state == "on_scene"_L1; }
bool ForceUnit::isOffDuty() const { return state == "off_duty"_L1; }
bool ForceUnit::isVehicle() const { return type != "foot"_L1; }

namespace {

/// The units that drive on an order that was cancelled, as far as is known.
QSet<QString> unitsUntold(const Situation &situation)
{
    QSet<QString> units;
    const QList<const Record *> orders = situation.records(u"order"_s);
    for (const Record *order : orders) {
        if (isCancelUntold(*order, orders))
            units.insert(order->text("to"_L1));
    }
    return units;
}

} // namespace

QList<ForceUnit> forceUnits(const Situation &situation)
{
    const QSet<QString> untold = unitsUntold(situation);
    QHash<QString, const Record *> postOf;
    const QList<const Record *> posts = situation.records(u"post"_s);
    for (const Record *post : posts) {
        if (post->state() == "staffed"_L1)
            postOf.insert(post->text("unit"_L1), post);
    }
    const auto look = [&situation](const QString &subject) { return situation.record(subject); };
    const UnitPlaces known = [&situation](const Record &unit) { return knownPlace(situation, unit); };
    QList<ForceUnit> units;
    const QList<const Record *> records = situation.records(u"unit"_s);
    for (const Record *record : records) {
        ForceUnit unit;
        unit.subject = record->subject();
        unit.callSign = record->localText("callSign"_L1);
        unit.brigade = record->text("brigade"_L1);
        unit.brigadeName = brigadeName(situation, unit.brigade);
        unit.type = record->text("type"_L1);
        unit.state = record->state();
        unit.isCancelUntold = unit.isFree() && untold.contains(unit.subject);
        const QJsonArray equipment = record->value("equipment"_L1).toArray();
        for (const auto &item : equipment)
            unit.equipment.append(localise(item));
        unit.officers = int(record->number("officers"_L1));
        unit.auxiliaries = int(record->number("auxiliaries"_L1));
        unit.wadingCm = record->number("wadingCm"_L1, unit.wadingCm);
        if (const auto place = unitPlace(situation, *record)) {
            unit.pos = place->pos;
            unit.posAt = place->at;
            unit.isPosReported = place->source == UnitPlace::Source::Reported;
        }
        unit.order = record->text("order"_L1);
        if (const Record *order = unit.order.isEmpty() ? nullptr : situation.record(unit.order)) {
            unit.orderAbout = order->text("about"_L1);
            unit.orderPlace = order->localText("place"_L1);
            unit.orderPos = order->hasPosition() ? soundPosition(order->position()) : std::nullopt;
            unit.orderAt = order->timeOf("sent"_L1);
            const Record *incident = standingIncident(look, unit.orderAbout);
            unit.isMisled = incident && isMisled(*order, *incident, look, known);
        }
        if (const Record *post = postOf.value(unit.subject)) {
            unit.post = post->subject();
            unit.postName = post->name();
        }
        units.append(unit);
    }
    return units;
}

QList<GuardPoint> guardPoints(const Situation &situation)
{
    QList<GuardPoint> points;
    for (const QString &kind : {u"post"_s, u"floodpoint"_s}) {
        const QList<const Record *> records = situation.records(kind);
        for (const Record *record : records)
            points.append({record->subject(), record->name(), record->text("brigade"_L1), soundPosition(record->position())});
    }
    return points;
}

QList<double> arrivalSeconds(const QList<ForceUnit> &units, QPointF goal, const DrivingTimes &times)
{
    QList<double> seconds(units.size(), never);
    QMap<double, QList<qsizetype>> byWading; // one search for all units with the same limit
    for (qsizetype i = 0; i < units.size(); ++i) {
        if (!units.at(i).pos)
            continue;
        if (units.at(i).isVehicle())
            byWading[units.at(i).wadingCm].append(i);
        else
            seconds[i] = groundMetres(*units.at(i).pos, goal) * walkingDetour / walkingSpeed;
    }
    for (auto group = byWading.cbegin(); group != byWading.cend(); ++group) {
        QList<QPointF> starts;
        for (const qsizetype i : group.value())
            starts.append(*units.at(i).pos);
        const QList<double> found = times(starts, goal, group.key());
        for (qsizetype i = 0; i < std::min(found.size(), starts.size()); ++i)
            seconds[group.value().at(i)] = std::isnan(found.at(i)) ? never : std::max(0.0, found.at(i));
    }
    return seconds;
}

Equipment equipmentOf(const QString &text)
{
    static const QRegularExpression counted(u"^(.*?)\\s*(?:[×*]|(?<![A-Za-z])[xX])?\\s*(\\d{1,6})$"_s);
    const QString trimmed = text.trimmed();
    const auto match = counted.match(trimmed);
    if (!match.hasMatch() || match.captured(1).trimmed().isEmpty())
        return {trimmed, 1};
    return {match.captured(1).trimmed(), match.captured(2).toInt()};
}

QStringList missingEquipment(const QStringList &wanted, const QStringList &held)
{
    QStringList missing;
    for (const QString &text : wanted) {
        const Equipment need = equipmentOf(text);
        int count = 0;
        for (const QString &other : held) {
            const Equipment has = equipmentOf(other);
            const bool same = !need.name.isEmpty() && !has.name.isEmpty()
                && (has.name.contains(need.name, Qt::CaseInsensitive) || need.name.contains(has.name, Qt::CaseInsensitive));
            count += same ? has.count : 0;
        }
        if (count < need.count)
            missing.append(text);
    }
    return missing;
}

QString minutesText(double seconds)
{
    constexpr double tooShort = 0.95; // for a figure: nobody speaks of tenths of a single minute
    const double minutes = seconds / 60;
    if (minutes < tooShort)
        return Dispatch::tr("under 1 min");
    return Dispatch::tr("%1 min").arg(minutes < 9.95 ? QString::number(minutes, 'f', 1) : QString::number(std::round(minutes), 'f', 0));
}

} // namespace wf
