// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecastseries.h"

#include <QXYSeries>

#include <algorithm>
#include <cmath>

namespace wf {

namespace {
constexpr double mostCm = 1000; ///< of a band that is an assumption
}

ForecastSeries::ForecastSeries(QObject *parent)
    : QObject(parent)
{
    connect(this, &ForecastSeries::sourceChanged, this, &ForecastSeries::draw);
}

void ForecastSeries::setBoard(WaterBoard *board)
{
    if (board == m_board)
        return;
    if (m_board)
        m_board->disconnect(this);
    m_board = board;
    if (m_board)
        connect(m_board, &WaterBoard::changed, this, &ForecastSeries::draw);
    Q_EMIT sourceChanged();
}

void ForecastSeries::setSubject(const QString &subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    Q_EMIT sourceChanged();
}

void ForecastSeries::put(QPointer<QObject> &member, QObject *series)
{
    if (member == series)
        return;
    member = series;
    Q_EMIT sourceChanged();
}

void ForecastSeries::draw()
{
    const PointOutlook *outlook = m_board ? m_board->outlookOf(m_subject) : nullptr;
    QList<QPointF> line;
    QList<QPointF> low;
    QList<QPointF> high;
    m_maxY = 0;
    // What nobody has read has no line: it would begin at a depth that is not known. Nor what is no forecast.
    if (outlook && outlook->forecast.start && outlook->problem.isEmpty()) {
        for (const ForecastPoint &point : outlook->forecast.points) {
            const auto shown = [](double cm) { return std::isfinite(cm) ? std::clamp(cm, 0.0, mostCm) : 0; };
            line.append(QPointF(double(point.at), shown(point.cm)));
            low.append(QPointF(double(point.at), shown(point.lowCm)));
            high.append(QPointF(double(point.at), shown(point.highCm)));
            m_maxY = std::max(m_maxY, shown(point.highCm));
        }
    }
    m_count = int(line.size());
    m_endX = line.isEmpty() ? 0 : line.constLast().x();
    for (const auto &[series, points] : {std::pair(m_line, line), std::pair(m_low, low), std::pair(m_high, high)}) {
        if (auto *drawn = qobject_cast<QXYSeries *>(series.data()))
            drawn->replace(points);
    }
    Q_EMIT changed();
}

} // namespace wf
