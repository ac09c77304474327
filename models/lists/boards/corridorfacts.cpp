// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corridorfacts.h"

#include "columns.h"
#include "ending.h"
#include "situation.h"
#include "verb.h"
#include "waywords.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// Whose water it is; nullptr: of no flood point.
const Record *waterPointOf(const Situation &situation, const QString &subject)
{
    const Record *record = situation.record(subject);
    if (record && record->kind() == "closure"_L1)
        record = situation.record(record->text("floodPoint"_L1));
    return record && record->kind() == "floodpoint"_L1 ? record : nullptr;
}

/// The alarm there that is not over; nullptr: there is none.
const Record *openAlarm(const Situation &situation, const QString &point)
{
    const QList<const Record *> alarms = situation.records(u"alarm"_s);
    const auto found
        = std::ranges::find_if(alarms, [&](const Record *alarm) { return alarm->text("floodPoint"_L1) == point && !isOver(*alarm); });
    return found == alarms.cend() ? nullptr : *found;
}

/// "Binhe Road: last read 12 cm, ↑ 4 cm / 10 min, alarm: Raised"; empty: no water is known of there.
QString waterPassed(const Situation &situation, const Record &point)
{
    const auto last = situation.latest(u"depth/"_s + point.id());
    const auto shown = last ? shownReading(situation, point, last->at) : std::nullopt;
    const Record *alarm = openAlarm(situation, point.subject());
    const bool isWet = (shown && qRound(shown->v.at(0)) > 0) || (last && qRound(last->v.at(0)) > 0);
    if (!isWet && !alarm)
        return {};
    QStringList said{passText(point, situation)};
    if (const QString trend = last ? trendText(waterRate(situation, point, last->at)) : QString(); !trend.isEmpty())
        said.append(trend);
    if (alarm)
        said.append(ListsText::tr("alarm: %1").arg(stateTitle(u"alarm"_s, alarm->state())));
    return said.join(ListsText::tr(", "));
}

QString wadingText(const Record &corridor)
{
    const QJsonValue limit = corridor.value("wadingCm"_L1);
    return limit.isDouble() ? ListsText::tr("%1 cm").arg(limit.toDouble()) : QString();
}

} // namespace

QString obstacleText(const Situation &situation, const QString &subject)
{
    const QString title = recordTitle(situation, subject);
    const Record *point = waterPointOf(situation, subject);
    const auto last = point ? situation.latest(u"depth/"_s + point->id()) : std::nullopt;
    const auto shown = last ? shownReading(situation, *point, last->at) : std::nullopt;
    const Record *obstacle = situation.record(subject);
    const double said = obstacle && !point ? obstacle->number("depthCm"_L1) : 0;
    const double depth = shown ? shown->v.at(0) : said;
    if (depth <= 0)
        return title;
    const QString water = ListsText::tr("%1, %2 cm of water").arg(title, QString::number(std::round(depth)));
    const bool isInDoubt = shown && shown->source == "gauge"_L1 && isGaugeInDoubt(*point);
    return isInDoubt ? ListsText::tr("%1, in doubt").arg(water) : water;
}

QList<WaterFact> corridorFacts(const Situation &situation, const Record &corridor, qint64 now)
{
    if (corridor.kind() != "corridor"_L1)
        return {};
    QList<WaterFact> facts;
    QStringList roads;
    for (const QJsonValue road : corridor.value("roads"_L1).toArray())
        roads.append(road.toString());
    const QString length
        = ListsText::tr("%1 min, %2 km")
              .arg(QString::number(std::ceil(corridor.number("seconds"_L1) / 60)), QString::number(corridor.number("km"_L1), 'f', 1));
    facts.append({ListsText::tr("Way"), roads.isEmpty() ? length : length + u" · "_s + roads.join(ListsText::tr(" → "))});
    if (const QString wading = wadingText(corridor); !wading.isEmpty())
        facts.append({ListsText::tr("Vehicles wade up to"), wading});
    const QString obstacle = corridor.text("obstacle"_L1);
    if (obstacle.isEmpty())
        return facts;
    facts.append({ListsText::tr("Blocked by"), obstacleText(situation, obstacle)});
    if (const Record *point = waterPointOf(situation, obstacle))
        facts += waterFacts(situation, point->subject(), now);
    return facts;
}

QString corridorPassesText(const Situation &situation, const CorridorPasses &passes)
{
    QStringList said;
    for (const QString &subject : passes.points) {
        const Record *point = situation.record(subject);
        if (const QString water = point ? waterPassed(situation, *point) : QString(); !water.isEmpty())
            said.append(water);
    }
    for (const QString &subject : passes.closures) {
        if (const Record *closure = situation.record(subject))
            said.append(ListsText::tr("closure across it, %1: %2")
                            .arg(stateTitle(u"closure"_s, closure->state()), obstacleText(situation, subject)));
    }
    for (const RoadBesideWater &one : passes.beside) {
        const QString road = one.road.isEmpty() ? ListsText::tr("a road without a name") : one.road;
        said.append(ListsText::tr("%1: beside the water of %2 at the same level, and nobody has said that it is dry")
                        .arg(road, recordTitle(situation, one.block)));
    }
    return said.join(ListsText::tr("; "));
}

QString corridorWarning(const Situation &situation, const Record &corridor)
{
    const QString obstacle = corridor.kind() == "corridor"_L1 ? corridor.text("obstacle"_L1) : QString();
    return obstacle.isEmpty() ? QString() : ListsText::tr("The way is blocked now: %1.").arg(obstacleText(situation, obstacle));
}

} // namespace wf
