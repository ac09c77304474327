// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets.h"
#include "clock.h"
#include "corridor.h"
#include "directorrounds.h"
#include "eventlog.h"
#include "fieldcheck.h"
#include "geo.h"
#include "roadgraph.h"
#include "situation.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 walkingOver = 2 * 60'000; // an order without a place: as long as it takes to be there

QJsonArray pointJson(QPointF point) { return {point.x(), point.y()}; }

/// Minutes → ms between `from` and `to`, the same for a purpose at every run.
qint64 delay(quint32 seed, const QString &purpose, double from, double to)
{
    return qint64((from + (to - from) * seededNumber(seed, purpose)) * 60'000);
}

} // namespace

QList<Request> DirectorRounds::definitions() const
{
    const QJsonObject fields{{u"scenario"_s, m_scenario.key},
                             {u"title"_s, m_scenario.title.json()},
                             {u"seed"_s, qint64(m_director.m_room.seed)},
                             {u"start"_s, m_scenario.start}};
    QList<Request> requests{{u"exercise.begin"_s, exerciseSubject(m_scenario, m_director.m_room.seed), fields, {}, {}}};
    requests += assetDefinitions(m_scenario.assets, m_director.m_room.roads);
    return requests;
}

std::optional<QJsonValue> DirectorRounds::resolve(const QJsonValue &value) const
{
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue item : value.toArray()) {
            const auto resolved = resolve(item);
            if (!resolved)
                return {};
            out.append(*resolved);
        }
        return out;
    }
    if (value.isObject()) {
        QJsonObject out;
        const QJsonObject in = value.toObject();
        for (auto it = in.begin(); it != in.end(); ++it) {
            const auto resolved = resolve(it.value());
            if (!resolved)
                return {};
            out.insert(it.key(), *resolved);
        }
        return out;
    }
    const QString text = value.toString();
    if (!value.isString() || !isReference(text))
        return value;
    if (text == "$now"_L1)
        return now();
    if (text.startsWith("$+"_L1))
        return now() + qint64(text.mid(2).toDouble() * 60'000);
    if (text.startsWith("$depth/"_L1))
        return std::round(m_world.depth(text.mid(7), now()));
    const QString bound = m_director.m_progress.binding(text.mid(1));
    return bound.isEmpty() ? std::nullopt : std::optional<QJsonValue>(bound);
}

QList<Request> DirectorRounds::requestsFor(const Due &due, const QString &cause) const
{
    const ScenarioStep &step = *due.step;
    const auto fields = resolve(step.fields);
    const auto subject = resolve(step.subject);
    if (!fields || !subject)
        return {};
    QJsonObject given = fields->toObject();
    place(step, given);
    const quint32 seed = m_director.m_room.seed;
    if (step.nearest.count == 0) {
        const QString target = step.subject.isEmpty() ? stepSubject(m_scenario, seed, step, due.inject->at) : subject->toString();
        return {{step.verb, target, given, {}, cause}};
    }
    QList<Request> requests;
    for (const QString &unit : nearestUnits(step)) {
        given.insert("to"_L1, unit);
        requests.append({step.verb, stepSubject(m_scenario, seed, step, due.inject->at, int(requests.size())), given, {}, cause});
    }
    return requests;
}

const TrafficWatch *DirectorRounds::traffic() const { return m_ownTraffic ? m_ownTraffic.get() : m_director.m_room.traffic; }

void DirectorRounds::lead(QJsonObject &fields) const
{
    const QJsonArray line = fields.value("line"_L1).toArray();
    if (line.size() < 2 || !traffic())
        return;
    const auto way = corridor(traffic()->report().state, pointOf(line.first()), pointOf(line.last()));
    if (!way)
        return;
    QJsonArray points, roads, junctions;
    for (const QPointF &on : way->route.line)
        points.append(pointJson(on));
    for (const QString &road : way->route.roads)
        roads.append(road);
    for (const CorridorJunction &junction : way->junctions) {
        if (!junction.road.isEmpty() && !junction.crossing.isEmpty())
            junctions.append(QString(junction.road + u'—' + junction.crossing.constFirst()));
    }
    fields.insert("line"_L1, points);
    fields.insert("roads"_L1, roads);
    fields.insert("junctions"_L1, junctions);
    fields.insert("seconds"_L1, std::round(way->route.seconds));
    fields.insert("km"_L1, std::round(way->route.metres / 100) / 10);
}

/// Fills in where: the stretch of a closure from the city's roads, the place of an order.
void DirectorRounds::place(const ScenarioStep &step, QJsonObject &fields) const
{
    if (!step.stretch.road.isEmpty()) {
        fields.insert("road"_L1, step.stretch.road);
        fields.insert("direction"_L1, step.stretch.direction);
        fields.insert("from"_L1, step.stretch.from);
        fields.insert("to"_L1, step.stretch.to);
        const RoadGraph *roads = m_director.m_room.roads;
        if (roads) {
            bool turned = false;
            if (const auto line = roads->stretch(step.stretch.road, step.stretch.direction, step.stretch.from, step.stretch.to, &turned)) {
                if (turned) {
                    fields.insert("from"_L1, step.stretch.to);
                    fields.insert("to"_L1, step.stretch.from);
                }
                QJsonArray points;
                for (const QPointF &point : *line)
                    points.append(pointJson(point));
                fields.insert("line"_L1, points);
            }
        }
    }
    if (step.verb == "corridor.plan"_L1 || step.verb == "corridor.reroute"_L1)
        lead(fields);
    if (step.verb != "order.send"_L1 || fields.contains("pos"_L1))
        return;
    const Situation &situation = m_director.m_room.situation;
    for (const QString &about : {resolve(step.nearest.to).value_or(QString()).toString(), fields.value("about"_L1).toString()}) {
        const Record *record = about.isEmpty() ? nullptr : situation.record(about);
        if (record && record->hasPosition()) {
            fields.insert("pos"_L1, pointJson(record->position()));
            return;
        }
    }
}

QStringList DirectorRounds::nearestUnits(const ScenarioStep &step) const
{
    const Situation &situation = m_director.m_room.situation;
    const QString target = resolve(step.nearest.to).value_or(QString()).toString();
    const Record *goal = target.isEmpty() ? nullptr : situation.record(target);
    if (!goal || !goal->hasPosition())
        return {};
    QList<std::pair<double, QString>> found;
    for (const Record *unit : situation.records(u"unit"_s)) {
        const bool fits = (step.nearest.type.isEmpty() || unit->text("type"_L1) == step.nearest.type)
            && (step.nearest.brigade.isEmpty() || unit->text("brigade"_L1) == step.nearest.brigade);
        if (!fits || unit->state() != "available"_L1)
            continue;
        const auto seen = situation.latest(u"pos/"_s + unit->id());
        const QPointF pos = seen ? QPointF(seen->v.at(0), seen->v.at(1)) : unit->position();
        found.append({groundMetres(pos, goal->position()), unit->subject()});
    }
    std::ranges::sort(found);
    QStringList units;
    for (const auto &[metres, unit] : std::as_const(found)) {
        if (units.size() < step.nearest.count)
            units.append(unit);
    }
    return units;
}

const Seat *DirectorRounds::seatForUnit(const Record &unit) const
{
    const QString own = m_scenario.brigadeSeats.value(unit.kind() == "brigade"_L1 ? unit.id() : unit.text("brigade"_L1));
    const Seat *seat = own.isEmpty() ? m_scenario.firstSeat(Role::Brigade) : m_scenario.seat(own);
    return seat && m_director.m_players.isAutomatic(seat->id) ? seat : nullptr;
}

bool DirectorRounds::roundOrders()
{
    QList<Record> open; // copied: what is asked for changes the situation's list
    for (const Record *order : m_director.m_room.situation.records(u"order"_s)) {
        static const QStringList states{u"sent"_s, u"signed"_s, u"under_way"_s};
        const bool isLive = states.contains(order->state());
        if (isLive || order->value("untold"_L1).toBool()) // cancelled: its unit is told so
            open.append(*order);
        if (!isLive && m_world.isDriving(order->subject()))
            m_world.stop(order->subject());
    }
    for (const Record &order : std::as_const(open))
        roundOrder(order);
    return m_asked;
}

bool DirectorRounds::roundOrder(const Record &order)
{
    const Record *unit = m_director.m_room.situation.record(order.text("to"_L1));
    if (!unit)
        return false;
    const bool drives = unit->kind() == "unit"_L1;
    const quint32 seed = m_director.m_room.seed;
    const qint64 sent = order.timeOf("sent"_L1);
    const QString subject = order.subject();
    if (order.state() == "under_way"_L1) {
        if (!m_world.isDriving(subject))
            startTrip(order, *unit);
        if (!m_world.arrived(now()).contains(subject))
            return false;
    }
    const bool isCancelled = order.state() == "cancelled"_L1;
    if (isCancelled && now() < order.timeOf("cancelled"_L1) + delay(seed, subject + "cancelled"_L1, 0.3, 1.6))
        return false;
    const QString verb = isCancelled   ? u"order.tell_cancel"_s
        : order.state() == "sent"_L1   ? u"order.sign"_s
        : order.state() == "signed"_L1 ? u"order.depart"_s
                                       : u"order.arrive"_s;
    if (order.state() == "sent"_L1 && now() < sent + delay(seed, subject + "sign"_L1, 0.3, 1.6))
        return false;
    if (order.state() == "signed"_L1 && (!drives || now() < sent + delay(seed, subject + "depart"_L1, 1.8, 3.5)))
        return false;
    const Seat *seat = seatForUnit(*unit);
    const Seat *officer = m_scenario.firstSeat(Role::Officer);
    if (!seat && order.state() == "under_way"_L1 && officer && m_director.m_players.isAutomatic(officer->id))
        seat = officer;
    const QString key = verb + u'@' + subject;
    if (!seat || blocked(key))
        return false;
    const QJsonObject given = isCancelled ? QJsonObject{{u"medium"_s, u"radio"_s}} : QJsonObject();
    run(key, *seat, {{verb, subject, given, {}, {}}});
    return true;
}

void DirectorRounds::startTrip(const Record &order, const Record &unit)
{
    const auto seen = m_director.m_room.situation.latest(u"pos/"_s + unit.id());
    const QPointF from = seen ? QPointF(seen->v.at(0), seen->v.at(1)) : unit.position();
    const qint64 departed = std::max(order.timeOf("under_way"_L1), seen ? seen->at : 0);
    QPointF to = from;
    const Record *about = m_director.m_room.situation.record(order.text("about"_L1));
    if (order.hasPosition())
        to = order.position();
    else if (about && about->hasPosition())
        to = about->position();
    m_world.drive(order.subject(), unit, from, to, to == from ? departed + walkingOver : departed);
}

/// Control speaks for the agencies: a notice is signed for within a few minutes.
bool DirectorRounds::roundNotices()
{
    const Seat *control = m_scenario.firstSeat(Role::Control);
    QStringList due;
    for (const Record *notice : m_director.m_room.situation.records(u"notice"_s)) {
        const QString key = u"notice.sign@"_s + notice->subject();
        if (notice->state() == "sent"_L1 && !blocked(key)
            && now() >= notice->timeOf("sent"_L1) + delay(m_director.m_room.seed, notice->subject(), 1, 3))
            due.append(notice->subject());
    }
    const QJsonObject receiver{{u"zh"_s, u"值班员"_s}, {u"en"_s, u"Officer on duty"_s}};
    for (const QString &subject : std::as_const(due))
        run(u"notice.sign@"_s + subject, *control, {{u"notice.sign"_s, subject, {{u"receiver"_s, receiver}}, {}, {}}});
    return m_asked;
}

} // namespace wf
