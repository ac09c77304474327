// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corridorsketch.h"

#include "columns.h"
#include "trafficrows.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

QString junctionName(const CorridorJunction &junction)
{
    QStringList roads{junction.road};
    roads += junction.crossing;
    roads.removeAll(QString());
    roads.removeDuplicates();
    return roads.first(std::min<qsizetype>(2, roads.size())).join(ListsText::tr(" / "));
}

CorridorSketch::CorridorSketch(QObject *parent)
    : QObject(parent)
    , m_job([this](const Answer &answer) {
        if (answer.generation == m_generation) {
            m_answer = answer;
            m_isAnswered = true;
        }
        Q_EMIT changed();
    })
{
}

void CorridorSketch::set(const RoadState &state, const QList<RoadBlock> &blocks, const TrafficQuestion &around)
{
    // What is drawn stays while nothing about it has changed, however often the roads are answered anew.
    const bool isSame = blocks == m_blocks && around == m_around && state.graph().isEmpty() == m_state.graph().isEmpty();
    m_state = state;
    m_blocks = blocks;
    m_around = around;
    if (m_isActive && !isSame)
        ask();
}

void CorridorSketch::setState(const RoadState &state, const QList<RoadBlock> &blocks) { set(state, blocks, {}); }

void CorridorSketch::setState(const RoadState &state, const TrafficQuestion &around) { set(state, corridorBlocks(around), around); }

void CorridorSketch::setAround(const TrafficQuestion &around)
{
    if (around != m_around)
        setState(m_state, around);
}

void CorridorSketch::retell()
{
    const QString text = m_isActive ? passesText() : QString();
    if (std::exchange(m_retold, text) != text)
        Q_EMIT changed();
}

void CorridorSketch::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    m_from = {};
    m_to = {};
    ask();
    if (active)
        Q_EMIT activated();
}

void CorridorSketch::setWadingCm(double cm)
{
    if (cm == m_wadingCm || cm < 0)
        return;
    m_wadingCm = cm;
    ask();
}

QString CorridorSketch::passesText() const { return m_wording && m_answer.check && !isBusy() ? m_wording(m_answer.passes) : QString(); }

QString CorridorSketch::problem() const
{
    if (!m_from.isSet() || !m_to.isSet() || isBusy() || !m_isAnswered || m_answer.check)
        return {};
    return m_answer.problem;
}

QString CorridorSketch::blockText() const
{
    if (!isBlocked())
        return {};
    const CorridorCheck &check = *m_answer.check;
    QStringList names;
    for (const QString &block : check.blocks)
        names.append(m_naming ? m_naming(block) : block);
    QStringList said{
        ListsText::tr("Blocked by %1. The vehicles wade up to %2 cm.").arg(names.join(ListsText::tr("; ")), QString::number(m_wadingCm))};
    if (check.beginsInWater)
        said.append(ListsText::tr("%1 lies in the water: vehicles can't set out there.").arg(m_from.name));
    if (check.endsInWater)
        said.append(ListsText::tr("%1 lies in the water: vehicles can't get there.").arg(m_to.name));
    // The last junction before it is where they can still turn off.
    QString last;
    for (const CorridorJunction &junction : check.way.junctions) {
        if (junction.metres <= check.openMetres)
            last = junctionName(junction);
    }
    if (!last.isEmpty())
        said.append(ListsText::tr("Last junction before it: %1.").arg(last));
    return said.join(u' ');
}

QVariantList CorridorSketch::junctions() const
{
    QVariantList list;
    if (!m_answer.check)
        return list;
    for (const CorridorJunction &junction : m_answer.check->way.junctions)
        list.append(QVariantMap{{u"name"_s, junctionName(junction)},
                                {u"seconds"_s, junction.seconds},
                                {u"longitude"_s, junction.pos.x()},
                                {u"latitude"_s, junction.pos.y()},
                                {u"glyph"_s, u"junction"_s},
                                {u"tint"_s, m_answer.check->blocks.isEmpty() ? u"corridor"_s : u"off"_s},
                                {u"label"_s, junctionName(junction)}});
    return list;
}

QVariantList CorridorSketch::rows() const
{
    if (!m_answer.check)
        return {};
    return {QVariantMap{{u"path"_s, pathOf(m_answer.check->way.route.line)},
                        {u"state"_s, u"planned"_s},
                        {u"direction"_s, u"ahead"_s},
                        {u"tint"_s, m_answer.check->blocks.isEmpty() ? u"corridor"_s : u"alarm"_s}}};
}

void CorridorSketch::setFrom(const QString &name, double latitude, double longitude)
{
    m_from = {name, {longitude, latitude}};
    ask();
}

void CorridorSketch::setTo(const QString &name, double latitude, double longitude)
{
    m_to = {name, {longitude, latitude}};
    ask();
}

void CorridorSketch::clearFrom()
{
    m_from = {};
    ask();
}

void CorridorSketch::clearTo()
{
    m_to = {};
    ask();
}

void CorridorSketch::swap()
{
    std::swap(m_from, m_to);
    ask();
}

QVariantMap CorridorSketch::fields() const
{
    if (!m_answer.check)
        return {};
    const Corridor &way = m_answer.check->way;
    QVariantList line;
    for (const QPointF &point : way.route.line)
        line.append(QVariant(QVariantList{point.x(), point.y()}));
    QStringList held;
    for (const CorridorJunction &junction : way.junctions)
        held.append(junctionName(junction));
    QVariantMap fields{{u"fromPlace"_s, m_from.name},
                       {u"toPlace"_s, m_to.name},
                       {u"line"_s, line},
                       {u"seconds"_s, std::round(way.route.seconds)},
                       {u"km"_s, std::round(way.route.metres / 10) / 100},
                       {u"roads"_s, way.route.roads},
                       {u"junctions"_s, held},
                       {u"wadingCm"_s, m_wadingCm},
                       {u"pos"_s, QVariantList{m_to.pos.x(), m_to.pos.y()}}};
    if (!m_answer.check->blocks.isEmpty())
        fields.insert(u"obstacle"_s, m_answer.check->blocks.constFirst());
    return fields;
}

void CorridorSketch::ask()
{
    ++m_generation;
    m_answer = {};
    m_isAnswered = false;
    if (m_from.isSet() && m_to.isSet()) {
        m_job.ask([state = m_state, blocks = m_blocks, around = m_around, from = m_from, to = m_to, wading = m_wadingCm,
                   generation = m_generation] {
            Answer answer{.check = {}, .passes = {}, .problem = {}, .generation = generation};
            const RoadState barred = state.graph().isEmpty() || blocks == state.blocks() ? state : state.withBlocks(blocks);
            if (const auto found = checkedCorridor(barred, from.pos, to.pos, {.wadingCm = wading, .emergency = true})) {
                answer.check = *found;
                answer.passes = corridorPasses(barred, around, found->way.route, found->blocks);
            } else {
                answer.problem = found.error().code == "road.no_way"_L1
                    ? ListsText::tr("No way for rescue vehicles leads from %1 to %2 now.").arg(from.name, to.name)
                    : found.error().text;
            }
            return answer;
        });
    }
    Q_EMIT changed();
}

} // namespace wf
