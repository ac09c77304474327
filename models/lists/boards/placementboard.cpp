// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placementboard.h"

#include "columns.h"
#include "roadtimes.h"
#include "verb.h"
#include "waterstand.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr double leastRisk = 0.3; ///< of a flood point that is dry now, while there is no forecast
constexpr double postWeight = 0.1;
constexpr double worthDriving = 45; ///< s: who is nearer to the stand than this needs no order

} // namespace

PlacementBoard::PlacementBoard(const Situation &situation, ForceWatch &forces, QObject *parent)
    : QObject(parent)
    , m_situation(situation)
    , m_forces(forces)
    , m_moves({"callSign", "phone", "brigadeTitle", "typeTitle", "stand", "minutes", "cross", "stays", "latitude", "longitude",
               "fromLatitude", "fromLongitude"})
    , m_reach({"name", "before", "after", "gainSeconds", "callSign", "beforeText", "afterText", "weightText", "latitude", "longitude"})
    , m_job([this](const Answer &answer) { take(answer); })
{
    connect(&forces, &ForceWatch::pictured, this, [this] {
        Q_EMIT picturedChanged();
        if (m_isAsked)
            ask();
        else if (hasAnswer())
            Q_EMIT answered(); // it is of an earlier picture now
    });
}

PlacementBoard::~PlacementBoard() { m_forces.setWanted(this, false); }

void PlacementBoard::setWatched(bool watched)
{
    if (watched == m_isWatched)
        return;
    m_isWatched = watched;
    m_forces.setWanted(this, watched);
    Q_EMIT watchedChanged();
}

void PlacementBoard::setCount(int count)
{
    count = std::clamp(count, 1, 60);
    if (count == m_count)
        return;
    m_count = count;
    Q_EMIT questionChanged();
}

int PlacementBoard::freeUnits() const
{
    const auto picture = m_forces.picture();
    return picture ? int(std::ranges::count_if(picture->units, &ForceUnit::isFree)) : 0;
}

PlacementBoard::Risk PlacementBoard::riskAt(const QString &floodPoint, bool *isForecast) const
{
    if (const auto risk = m_risk ? m_risk(floodPoint) : std::nullopt) {
        *isForecast = true;
        return {std::clamp(risk->chance, 0.0, 1.0), tr("to be closed: %1").arg(risk->why)};
    }
    const Record *record = m_situation.record(floodPoint);
    const auto last = m_situation.latest(u"depth/"_s + floodPoint.section(u'/', 1));
    const auto sample = last && record ? shownReading(m_situation, *record, last->at) : last;
    const double close = record ? record->value("thresholds"_L1).toObject().value("close"_L1).toDouble(25) : 25;
    return {std::clamp(sample && close > 0 ? sample->v[0] / close : 0.0, leastRisk, 1.0),
            sample ? tr("%1 of %2 cm now").arg(sample->v[0], 0, 'f', 0).arg(close, 0, 'f', 0) : tr("no forecast")};
}

QList<Demand> PlacementBoard::demands(const ForcePicture &picture)
{
    QList<Demand> list;
    bool isForecast = false;
    m_why.clear();
    for (const GuardPoint &point : picture.points) {
        if (!point.pos)
            continue;
        double weight = postWeight;
        QString why = tr("post");
        if (point.subject.startsWith("floodpoint/"_L1)) {
            const Risk risk = riskAt(point.subject, &isForecast);
            weight = floodWeight(risk.chance);
            why = risk.why;
        }
        list.append({point.subject, point.name, *point.pos, weight});
        m_why.insert(point.subject, tr("%1 (%2)").arg(weight, 0, 'f', 2).arg(why));
    }
    m_weights = isForecast ? tr("Flood points weigh by the forecast's chance that they must be closed, posts by %1.").arg(postWeight)
                           : tr("No forecast: flood points weigh by their depth now against the limit (at least %1), posts by %2.")
                                 .arg(leastRisk)
                                 .arg(postWeight);
    return list;
}

void PlacementBoard::propose()
{
    m_isAsked = true;
    m_forces.setWanted(this, true);
    Q_EMIT answered();
    ask();
}

void PlacementBoard::ask()
{
    const auto picture = m_forces.picture();
    if (!m_forces.hasRoads()) {
        m_isAsked = false;
        m_problem = tr("No roads are loaded: travel times are not known.");
        Q_EMIT answered();
        return;
    }
    if (!picture)
        return; // pictured() asks again
    m_isAsked = false;
    m_problem.clear();
    PlacementQuestion question;
    question.demands = demands(*picture);
    QList<GuardPoint> stands;
    for (const GuardPoint &point : picture->points) {
        if (point.pos) {
            question.stands.append({point.name, *point.pos});
            stands.append(point);
        }
    }
    for (const ForceUnit &unit : picture->units) {
        if (unit.isFree())
            question.units.append(unit);
    }
    question.count = std::min(m_count, int(question.units.size()));
    if (question.units.isEmpty() || question.demands.isEmpty()) {
        m_problem = question.units.isEmpty() ? tr("No unit is free.") : tr("There are no flood points or posts with a position.");
        Q_EMIT answered();
        return;
    }
    m_job.ask([picture, stands, question, why = m_why] {
        return Answer{picture, stands, why, placeUnits(question, drivingTimes(picture->roads))};
    });
}

void PlacementBoard::take(const Answer &answer)
{
    m_picture = answer.picture;
    m_stands = answer.stands;
    m_answer = answer.placement;
    QList<QVariantMap> moves;
    for (const Placement::Move &move : std::as_const(m_answer.moves)) {
        const ForceUnit *unit = m_picture->unit(move.unit);
        const Record *record = m_situation.record(move.unit);
        const GuardPoint *stand = move.stand >= 0 ? &m_stands.at(move.stand) : nullptr;
        const QPointF from = unit && unit->pos ? *unit->pos : move.pos;
        moves.append({{u"subject"_s, move.unit},
                      {u"callSign"_s, move.callSign},
                      {u"phone"_s, record ? record->text("phone"_L1) : QString()},
                      {u"brigadeTitle"_s, unit ? brigadeName(m_situation, unit->brigade) : QString()},
                      {u"typeTitle"_s, unit ? choiceTitle(u"unit"_s, u"type"_s, unit->type) : QString()},
                      {u"stand"_s, move.name.isEmpty() ? tr("where it is") : move.name},
                      {u"minutes"_s, minutesText(move.seconds)},
                      {u"cross"_s, stand && unit && !stand->brigade.isEmpty() && stand->brigade != unit->brigade},
                      {u"stays"_s, move.seconds < worthDriving},
                      {u"latitude"_s, move.pos.y()},
                      {u"longitude"_s, move.pos.x()},
                      {u"fromLatitude"_s, from.y()},
                      {u"fromLongitude"_s, from.x()}});
    }
    // Who drives comes first, the longest way on top.
    std::ranges::stable_sort(moves, {}, [](const QVariantMap &move) { return move.value(u"stays"_s).toBool(); });
    m_moves.setRows(moves);

    QHash<QString, QPointF> places;
    for (const GuardPoint &stand : std::as_const(m_stands))
        places.insert(stand.subject, *stand.pos);
    QList<QVariantMap> reach;
    for (const Placement::Reach &one : std::as_const(m_answer.reach)) {
        const ForceUnit *unit = m_picture->unit(one.unit);
        reach.append({{u"subject"_s, one.demand},
                      {u"name"_s, one.name},
                      {u"before"_s, one.before},
                      {u"after"_s, one.after},
                      {u"gainSeconds"_s, one.before - one.after},
                      {u"callSign"_s, unit ? unit->callSign : QString()},
                      {u"beforeText"_s, minutesText(one.before)},
                      {u"afterText"_s, minutesText(one.after)},
                      {u"weightText"_s, answer.why.value(one.demand)},
                      {u"latitude"_s, places.value(one.demand).y()},
                      {u"longitude"_s, places.value(one.demand).x()}});
    }
    std::ranges::stable_sort(reach, std::greater(), [](const QVariantMap &one) { return one.value(u"gainSeconds"_s).toDouble(); });
    m_reach.setRows(reach);
    Q_EMIT answered();
}

void PlacementBoard::forget()
{
    m_picture.reset();
    m_answer = {};
    m_problem.clear();
    m_moves.setRows({});
    m_reach.setRows({});
    Q_EMIT answered();
}

QString PlacementBoard::meanBefore() const { return minutesText(m_answer.meanBefore); }

QString PlacementBoard::meanAfter() const { return minutesText(m_answer.meanAfter); }

QString PlacementBoard::maxBefore() const { return minutesText(m_answer.maxBefore); }

QString PlacementBoard::maxAfter() const { return minutesText(m_answer.maxAfter); }

QString PlacementBoard::withoutPosition() const { return m_answer.withoutPosition.join(ListsText::tr(", ")); }

QVariantList PlacementBoard::orders() const
{
    QVariantList requests;
    if (!m_picture)
        return requests;
    const QString why = tr("Placed before the rain: mean time to the points %1 instead of %2.").arg(meanAfter(), meanBefore());
    for (const Placement::Move &move : m_answer.moves) {
        const ForceUnit *unit = m_picture->unit(move.unit);
        const Record *now = m_situation.record(move.unit);
        if (move.seconds < worthDriving || !unit || !now || now->state() != "available"_L1)
            continue;
        QVariantMap fields{
            {u"to"_s, move.unit},
            {u"task"_s, tr("Wait at %1 before the rain: cones, ropes and warning signs ready, read the water, report.").arg(move.name)},
            {u"place"_s, move.name},
            {u"pos"_s, QVariantList{move.pos.x(), move.pos.y()}},
            {u"chosenBecause"_s, why},
            {u"expectedMin"_s, std::min(600.0, std::round(move.seconds / 6) / 10)}};
        if (move.stand >= 0) {
            const GuardPoint &stand = m_stands.at(move.stand);
            fields.insert(u"about"_s, stand.subject);
            if (!stand.brigade.isEmpty() && stand.brigade != unit->brigade)
                fields.insert(u"crossBrigade"_s, true);
        }
        requests << QVariantMap{{u"verb"_s, u"order.send"_s}, {u"subject"_s, QString()}, {u"fields"_s, fields}};
    }
    return requests;
}

} // namespace wf
