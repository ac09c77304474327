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
    return roads.first(std::min<qsizetype>(2, roads.size())).join(listsTr(" / "));
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

void CorridorSketch::setState(const RoadState &state)
{
    m_state = state;
    if (m_isActive)
        ask();
}

void CorridorSketch::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    m_from = {};
    m_to = {};
    ask();
}

void CorridorSketch::setWadingCm(double cm)
{
    if (cm == m_wadingCm || cm < 0)
        return;
    m_wadingCm = cm;
    ask();
}

QString CorridorSketch::problem() const
{
    if (!m_from.isSet() || !m_to.isSet() || isBusy() || !m_isAnswered || m_answer.route)
        return {};
    return m_answer.problem;
}

QVariantList CorridorSketch::junctions() const
{
    QVariantList list;
    for (const CorridorJunction &junction : m_answer.junctions)
        list.append(QVariantMap{{u"name"_s, junctionName(junction)},
                                {u"seconds"_s, junction.seconds},
                                {u"longitude"_s, junction.pos.x()},
                                {u"latitude"_s, junction.pos.y()},
                                {u"glyph"_s, u"junction"_s},
                                {u"tint"_s, u"corridor"_s},
                                {u"label"_s, junctionName(junction)}});
    return list;
}

QVariantList CorridorSketch::rows() const
{
    if (!m_answer.route)
        return {};
    return {QVariantMap{
        {u"path"_s, pathOf(m_answer.route->line)}, {u"state"_s, u"planned"_s}, {u"direction"_s, u"ahead"_s}, {u"tint"_s, u"corridor"_s}}};
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

void CorridorSketch::swap()
{
    std::swap(m_from, m_to);
    ask();
}

QVariantMap CorridorSketch::fields() const
{
    if (!m_answer.route)
        return {};
    QVariantList line;
    for (const QPointF &point : m_answer.route->line)
        line.append(QVariant(QVariantList{point.x(), point.y()}));
    QStringList held;
    for (const CorridorJunction &junction : m_answer.junctions)
        held.append(junctionName(junction));
    return {{u"fromPlace"_s, m_from.name},
            {u"toPlace"_s, m_to.name},
            {u"line"_s, line},
            {u"seconds"_s, std::round(m_answer.route->seconds)},
            {u"km"_s, std::round(m_answer.route->metres / 10) / 100},
            {u"roads"_s, m_answer.route->roads},
            {u"junctions"_s, held},
            {u"pos"_s, QVariantList{m_to.pos.x(), m_to.pos.y()}}};
}

void CorridorSketch::ask()
{
    ++m_generation;
    m_answer = {};
    m_isAnswered = false;
    if (m_from.isSet() && m_to.isSet()) {
        m_job.ask([state = m_state, from = m_from, to = m_to, wading = m_wadingCm, generation = m_generation] {
            Answer answer{.route = {}, .junctions = {}, .problem = {}, .generation = generation};
            if (auto found = wf::corridor(state, from.pos, to.pos, {.wadingCm = wading, .emergency = true})) {
                answer.route = found->route;
                answer.junctions = found->junctions;
            } else {
                answer.problem = found.error().code == "road.no_way"_L1
                    ? listsTr("No way for rescue vehicles leads from %1 to %2 now.").arg(from.name, to.name)
                    : found.error().text;
            }
            return answer;
        });
    }
    Q_EMIT changed();
}

} // namespace wf
