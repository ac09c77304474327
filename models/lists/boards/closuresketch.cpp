// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closuresketch.h"

#include "closure.h"
#include "columns.h"
#include "endname.h"
#include "geo.h"
#include "record.h"
#include "trafficrows.h"
#include "verb.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr double besideMetres = 150; ///< what happened so near the line has to do with it, whatever its road is called

using Found = std::expected<ClosableStretch, Refusal>;

/// Whichever of the two clicks comes first as one drives.
Found between(const RoadGraph &roads, QPointF first, QPointF second)
{
    const Found found = closableStretch(roads, first, second);
    if (found)
        return found;
    const Found turned = closableStretch(roads, second, first);
    return turned ? turned : found;
}

Found named(const RoadGraph &roads, const QString &road, const QString &direction, const QString &from, const QString &to)
{
    const QString known = roads.matchName(road);
    if (known.isEmpty())
        return std::unexpected(Refusal{u"road.unknown"_s, ListsText::tr("No road is called “%1” here.").arg(road)});
    if (from.isEmpty() || to.isEmpty())
        return std::unexpected(Refusal{u"road.no_ends"_s, ListsText::tr("%1: say between which roads or places.").arg(known)});
    bool turned = false;
    const auto line = roads.stretch(known, direction, from, to, &turned);
    if (!line)
        return std::unexpected(line.error());
    // Traffic comes in at `from`, whichever was named first.
    return ClosableStretch{known, direction, *line, lengthMetres(*line), turned ? to : from, turned ? from : to};
}

/// The other carriageway. Of a stretch that was named it runs between the same two places, and no block farther.
Found opposite(const RoadGraph &roads, const ClosableStretch &stretch, bool isNamed)
{
    bool turned = false;
    const auto line = isNamed ? roads.stretch(stretch.road, u"both"_s, stretch.to, stretch.from, &turned)
                              : std::expected<QList<QPointF>, Refusal>(std::unexpect);
    if (line && !turned)
        return ClosableStretch{stretch.road, directionOf(line->constFirst(), line->constLast()), *line, lengthMetres(*line), stretch.to,
                               stretch.from};
    return otherDirection(roads, stretch);
}

/// Which of the names is refused so.
QString refusedIn(const RoadGraph &roads, const QString &road, const QString &direction, const QString &from, const Refusal &refusal)
{
    if (refusal.code == "road.no_direction"_L1)
        return u"direction"_s;
    const QString known = roads.matchName(road);
    if (known.isEmpty())
        return u"road"_s;
    if (refusal.code == "road.unknown"_L1)
        return roads.matchName(from).isEmpty() ? u"from"_s : u"to"_s;
    if (refusal.code == "road.no_ends"_L1)
        return from.isEmpty() ? u"from"_s : u"to"_s;
    if (refusal.code != "road.no_meeting"_L1)
        return {};
    // Where the road comes near the first of them, it is the other.
    const auto alone = roads.stretch(known, direction, from, from);
    return !alone && alone.error().code == refusal.code ? u"from"_s : u"to"_s;
}

} // namespace

ClosureSketch::ClosureSketch(QObject *parent)
    : QObject(parent)
    , m_job([this](const Answer &answer) { take(answer); })
{
}

void ClosureSketch::setRoads(const RoadGraph &roads)
{
    m_roads = roads;
    clear();
}

void ClosureSketch::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    m_floodPoint.clear();
    clear();
}

void ClosureSketch::beginAt(const QString &floodPoint)
{
    setActive(false);
    m_isActive = true;
    m_floodPoint = floodPoint;
    clear();
}

QString ClosureSketch::direction() const { return !m_stretch ? QString() : m_isBoth ? u"both"_s : m_stretch->direction; }

QString ClosureSketch::directionTitle() const { return m_stretch ? choiceTitle(u"closure"_s, u"direction"_s, direction()) : QString(); }

QString ClosureSketch::scopeTitle(int lanesClosed, int lanes) const
{
    if (!m_stretch)
        return {};
    return closureDirectionTitle(
        Record(u"closure/"_s, {{u"direction"_s, direction()}, {u"lanes"_s, lanes}, {u"lanesClosed"_s, lanesClosed}}));
}

QString ClosureSketch::from() const { return localise(nameOf(u"from"_s)); }

QString ClosureSketch::to() const { return localise(nameOf(u"to"_s)); }

QJsonValue ClosureSketch::nameOf(const QString &end) const
{
    QJsonArray line;
    if (m_stretch && !m_stretch->line.isEmpty()) {
        for (const QPointF &point : {m_stretch->line.constFirst(), m_stretch->line.constLast()})
            line.append(QJsonArray{point.x(), point.y()});
    }
    return closureEnd(Record(u"closure/"_s, {{u"from"_s, m_from}, {u"to"_s, m_to}, {u"line"_s, line}}), end);
}

void ClosureSketch::setFrom(const QString &place)
{
    if (place == m_from)
        return;
    m_from = place;
    Q_EMIT changed();
}

void ClosureSketch::setTo(const QString &place)
{
    if (place == m_to)
        return;
    m_to = place;
    Q_EMIT changed();
}

void ClosureSketch::setBoth(bool both)
{
    if (both == m_isBoth)
        return;
    m_isBoth = both;
    if (!both)
        m_back.clear();
    if (!both && m_stretch && m_stretch->direction == "both"_L1) // it was named so: what is left is driven one way
        m_stretch->direction = directionOf(m_stretch->line.constFirst(), m_stretch->line.constLast());
    if (both && m_stretch)
        ask([stretch = *m_stretch](const RoadGraph &) { return Found(stretch); });
    Q_EMIT changed();
}

QVariantList ClosureSketch::rows() const
{
    QVariantList rows;
    if (!m_stretch)
        return rows;
    const auto row = [this](const QList<QPointF> &line) {
        return QVariantMap{{u"path"_s, pathOf(line)}, {u"state"_s, u"asked"_s}, {u"direction"_s, m_isBoth ? u"both"_s : u"ahead"_s}};
    };
    rows.append(row(m_stretch->line));
    if (!m_back.isEmpty())
        rows.append(row(m_back));
    return rows;
}

QVariantList ClosureSketch::marks() const
{
    QVariantList marks;
    for (const QPointF &click : m_clicks)
        marks.append(
            QVariantMap{{u"longitude"_s, click.x()}, {u"latitude"_s, click.y()}, {u"glyph"_s, u"dot"_s}, {u"tint"_s, u"active"_s}});
    return marks;
}

void ClosureSketch::click(double latitude, double longitude)
{
    const QPointF at(longitude, latitude);
    if (m_clicks.size() < 2)
        m_clicks.append(at);
    else
        m_clicks.last() = at;
    if (m_clicks.size() == 1)
        ask([at](const RoadGraph &roads) { return closableStretch(roads, at); });
    else
        ask([first = m_clicks.first(), at](const RoadGraph &roads) { return between(roads, first, at); });
}

void ClosureSketch::name(const QString &road, const QString &direction, const QString &from, const QString &to)
{
    m_clicks.clear();
    m_isBoth = direction == "both"_L1;
    ask([=](const RoadGraph &roads) { return named(roads, road, direction, from, to); },
        [=](const RoadGraph &roads, const Refusal &refusal) { return refusedIn(roads, road, direction, from, refusal); });
}

void ClosureSketch::set(const ClosableStretch &stretch, const QList<QPointF> &back)
{
    drop();
    m_clicks.clear();
    m_stretch = stretch;
    m_from = stretch.from;
    m_to = stretch.to;
    m_back = back;
    m_isBoth = !back.isEmpty();
    Q_EMIT changed();
}

void ClosureSketch::clear()
{
    drop();
    m_clicks.clear();
    m_stretch.reset();
    m_back.clear();
    m_from.clear();
    m_to.clear();
    m_isBoth = false;
    Q_EMIT changed();
}

/// An answer that is still on its way is not wanted any more.
void ClosureSketch::drop()
{
    ++m_generation;
    m_problem.clear();
    m_refusedName.clear();
}

bool ClosureSketch::concerns(const QVariantMap &record) const
{
    if (!m_stretch)
        return false;
    const QString road = m_roads.matchName(record.value(u"road"_s).toString());
    if (!road.isEmpty() && road == m_stretch->road)
        return true;
    const auto place = soundPosition({record.value(u"longitude"_s).toDouble(), record.value(u"latitude"_s).toDouble()});
    if (!place)
        return false;
    QJsonArray line;
    for (const QPointF &point : std::as_const(m_stretch->line))
        line.append(QJsonArray{point.x(), point.y()});
    const auto metres = metresFromStretch(Record(u"closure/"_s, {{u"line"_s, line}}), *place);
    return metres && *metres <= besideMetres;
}

QVariantMap ClosureSketch::fields() const
{
    if (!m_stretch)
        return {};
    const auto pairs = [](const QList<QPointF> &line) {
        QVariantList list;
        for (const QPointF &point : line)
            list.append(QVariant(QVariantList{point.x(), point.y()}));
        return list;
    };
    const QPointF middle = m_stretch->line.value(m_stretch->line.size() / 2);
    QVariantMap fields{{u"road"_s, m_stretch->road.isEmpty() ? ListsText::tr("unnamed road") : m_stretch->road},
                       {u"direction"_s, direction()},
                       {u"from"_s, nameOf(u"from"_s).toVariant()},
                       {u"to"_s, nameOf(u"to"_s).toVariant()},
                       {u"line"_s, pairs(m_stretch->line)},
                       {u"pos"_s, QVariantList{middle.x(), middle.y()}}};
    if (!m_back.isEmpty())
        fields.insert(u"lineBack"_s, pairs(m_back));
    if (!m_floodPoint.isEmpty())
        fields.insert(u"floodPoint"_s, m_floodPoint);
    return fields;
}

void ClosureSketch::ask(const Find &find, const Blame &blame)
{
    m_problem.clear();
    m_refusedName.clear();
    m_job.ask([find, blame, roads = m_roads, wantsBack = m_isBoth, generation = ++m_generation] {
        Answer answer{.stretch = find(roads),
                      .back = {},
                      .backProblem = {},
                      .refusedName = {},
                      .wantsBack = wantsBack,
                      .isNamed = bool(blame),
                      .generation = generation};
        if (!answer.stretch && blame)
            answer.refusedName = blame(roads, answer.stretch.error());
        if (!answer.stretch || !wantsBack)
            return answer;
        if (const Found other = opposite(roads, *answer.stretch, answer.isNamed))
            answer.back = *other;
        else
            answer.backProblem = other.error().text;
        return answer;
    });
    Q_EMIT changed();
}

void ClosureSketch::take(const Answer &answer)
{
    if (answer.generation != m_generation) {
        Q_EMIT changed();
        return;
    }
    if (!answer.stretch) {
        m_problem = answer.stretch.error().text;
        m_refusedName = answer.refusedName;
        // A wrong second click leaves what the first one found; the next click is the second again.
        if (!m_clicks.isEmpty()) {
            m_clicks.removeLast();
        } else { // what was named is not what stands there from before
            m_stretch.reset();
            m_back.clear();
        }
    } else {
        // The same line keeps what its ends were called meanwhile, unless they were named anew.
        const bool isSame = !answer.isNamed && m_stretch && m_stretch->line == answer.stretch->line;
        m_stretch = *answer.stretch;
        if (!isSame) {
            m_from = m_stretch->from;
            m_to = m_stretch->to;
        }
        m_back = answer.back ? answer.back->line : QList<QPointF>();
        m_problem = answer.backProblem;
        if (answer.wantsBack && !answer.back)
            m_isBoth = false;
    }
    Q_EMIT changed();
}

} // namespace wf
