// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corridorfacts.h"

#include "columns.h"
#include "situation.h"

#include <QJsonArray>

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

QString corridorWarning(const Situation &situation, const Record &corridor)
{
    const QString obstacle = corridor.kind() == "corridor"_L1 ? corridor.text("obstacle"_L1) : QString();
    return obstacle.isEmpty() ? QString() : ListsText::tr("The way is blocked now: %1.").arg(obstacleText(situation, obstacle));
}

} // namespace wf
