// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast.h"

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr double MsPerHour = 3'600'000;
constexpr qint64 CorrectedOver = 30 * 60'000;
constexpr qint64 ShortestTrend = 5 * 60'000; ///< below it the unevenness of a gauge is larger than what it tells

double hours(qint64 ms) { return double(ms) / MsPerHour; }

/// Slope of y over x by least squares; 0 where x does not vary.
double slope(const QList<QPointF> &points)
{
    QPointF mean;
    for (const QPointF &point : points)
        mean += point / double(points.size());
    double above = 0;
    double below = 0;
    for (const QPointF &point : points) {
        above += (point.x() - mean.x()) * (point.y() - mean.y());
        below += (point.x() - mean.x()) * (point.x() - mean.x());
    }
    return below > 0 ? above / below : 0;
}

/// m³/h that came in the half hour before the newest reading and that the model does not know of.
double missedInflow(const ForecastInput &input, const Sample &newest)
{
    QList<Sample> window;
    for (const Sample &reading : input.readings) {
        if (reading.source == newest.source && reading.at <= newest.at && reading.at >= newest.at - CorrectedOver)
            window.append(reading);
    }
    if (window.size() < 2 || newest.at - window.first().at < ShortestTrend)
        return 0;
    const PondingParameters &p = input.parameters;
    PondingModel model(p, window.first().v[0]);
    QList<QPointF> seen;
    QList<QPointF> said;
    qint64 at = window.first().at;
    for (const Sample &reading : std::as_const(window)) {
        for (const RainPiece &piece : rainPieces(input.fallen, at, reading.at, input.lastHourMm.value_or(0)))
            model.advance(piece.mmPerH, hours(piece.to - piece.from));
        at = reading.at;
        const double x = hours(at - window.first().at);
        seen.append({x, p.volumeM3(reading.v[0])});
        said.append({x, model.volumeM3()});
    }
    return slope(seen) - slope(said);
}

/// One run of the model over known and expected rain, in straight lines.
class Run {
public:
    enum Side : qint8 { Low = -1, Middle = 0, High = 1 };
    struct Line {
        qint64 from;
        qint64 to;
        double fromM3;
        double toM3;
    };

    Run(const ForecastInput &input, Side side, double correction)
        : m_input(input)
        , m_side(side)
        , m_correction(correction)
    {
    }

    void go(double startCm, qint64 start)
    {
        const PondingParameters &p = m_input.parameters;
        PondingModel model(p, std::max(0.0, startCm));
        QList<RainPiece> pieces = rainPieces(m_input.fallen, start, m_input.now, m_input.lastHourMm.value_or(0));
        for (qint64 at = m_input.now; at < m_input.now + ForecastMs; at += ForecastStepMs)
            pieces += rainPieces(m_input.expected, at, at + ForecastStepMs, m_input.lastHourMm.value_or(0));
        const double out = p.outflowM3h() * std::max(0.0, 1 - m_side * m_input.uncertainty.drainShare);
        for (const RainPiece &piece : std::as_const(pieces)) {
            const qint64 middle = piece.from + (piece.to - piece.from) / 2;
            const double missed = correction(hours(middle - start));
            const double in = p.inflowM3h(rain(piece.mmPerH, hours(std::max(qint64(0), middle - m_input.now)))) + std::max(0.0, missed);
            step(model, in, out + std::max(0.0, -missed), piece.from, piece.to);
        }
        if (m_lines.isEmpty())
            m_lines.append({start, start, model.volumeM3(), model.volumeM3()});
    }

    [[nodiscard]] double depthAt(qint64 at) const
    {
        const auto line = std::ranges::lower_bound(m_lines, at, {}, &Line::to);
        if (line == m_lines.end())
            return m_input.parameters.depthCm(m_lines.last().toM3);
        const double share = line->to > line->from ? double(at - line->from) / double(line->to - line->from) : 1;
        return m_input.parameters.depthCm(line->fromM3 + std::clamp(share, 0.0, 1.0) * (line->toM3 - line->fromM3));
    }

    /// From now on: when the water stands at `cm` or above, or below it.
    [[nodiscard]] std::optional<qint64> when(double cm, bool above) const
    {
        const double wanted = m_input.parameters.volumeM3(cm);
        const auto there = [&](double m3) { return above ? m3 >= wanted : m3 < wanted; };
        if (there(m_input.parameters.volumeM3(depthAt(m_input.now))))
            return m_input.now;
        for (const Line &line : m_lines) { // none reaches from before now to after it
            if (line.to <= m_input.now || !there(line.toM3))
                continue;
            const double share = std::clamp((wanted - line.fromM3) / (line.toM3 - line.fromM3), 0.0, 1.0);
            return line.from + qint64(std::llround(share * double(line.to - line.from)));
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] double rain(double mmPerH, double hoursAhead) const
    {
        const ForecastUncertainty &u = m_input.uncertainty;
        const double share = m_side * (u.rainShare + u.rainSharePerHour * hoursAhead);
        return std::max(0.0, mmPerH * (1 + share)) + (m_side == High ? u.newRainMmPerHPerHour * hoursAhead : 0);
    }

    [[nodiscard]] double correction(double hoursOn) const
    {
        const double halved = m_input.uncertainty.correctionHalvedInMin / 60;
        const double halvings = halved > 0 ? hoursOn / halved : 0;
        // What adds water fades not at all in the upper run and twice as fast in the lower one; what takes water away, the other way round.
        const int fading = m_correction > 0 ? 1 - m_side : 1 + m_side;
        return m_correction * std::exp2(-halvings * fading);
    }

    /// A line, or two where it falls dry on the way.
    void step(PondingModel &model, double in, double out, qint64 from, qint64 to)
    {
        const double before = model.volumeM3();
        model.advanceFlows(in, out, hours(to - from));
        if (before > 0 && model.volumeM3() == 0 && before < (out - in) * hours(to - from)) {
            const qint64 dry = std::clamp(from + qint64(std::llround(before / (out - in) * MsPerHour)), from, to);
            m_lines.append({from, dry, before, 0});
            from = dry;
            m_lines.append({from, to, 0, 0});
        } else {
            m_lines.append({from, to, before, model.volumeM3()});
        }
    }

    const ForecastInput &m_input;
    int m_side; ///< as a factor
    double m_correction; ///< m³/h at the start
    QList<Line> m_lines;
};

FloodForecast::Rain basis(const ForecastInput &input)
{
    bool given = false;
    bool open = false;
    for (const RainPiece &piece : rainPieces(input.expected, input.now, input.now + ForecastMs))
        (piece.given ? given : open) = true;
    if (given)
        return open ? FloodForecast::Rain::Mixed : FloodForecast::Rain::Expected;
    return input.lastHourMm ? FloodForecast::Rain::Persistent : FloodForecast::Rain::None;
}

} // namespace

const LimitCrossing *FloodForecast::crossing(QStringView limit) const
{
    const auto it = std::ranges::find_if(crossings, [limit](const LimitCrossing &one) { return one.limit == limit; });
    return it == crossings.cend() ? nullptr : &*it;
}

FloodForecast forecastDepth(const ForecastInput &input)
{
    FloodForecast forecast;
    forecast.now = input.now;
    forecast.rain = basis(input);
    for (const Sample &reading : input.readings) {
        if (reading.at <= input.now && (!forecast.start || reading.at >= forecast.start->at))
            forecast.start = reading;
    }
    qint64 from = input.now;
    double cm = 0;
    double error = 0;
    if (forecast.start) {
        from = forecast.start->at;
        cm = std::max(0.0, forecast.start->v[0]);
        error = forecast.start->source == "gauge"_L1 ? input.uncertainty.gaugeCm : input.uncertainty.eyeCm;
        forecast.correctionM3h = missedInflow(input, *forecast.start);
    }
    Run low(input, Run::Low, forecast.correctionM3h);
    Run middle(input, Run::Middle, forecast.correctionM3h);
    Run high(input, Run::High, forecast.correctionM3h);
    low.go(cm - error, from);
    middle.go(cm, from);
    high.go(cm + error, from);
    for (qint64 at = input.now; at <= input.now + ForecastMs; at += ForecastStepMs)
        forecast.points.append({at, middle.depthAt(at), low.depthAt(at), high.depthAt(at)});

    const double nowCm = forecast.points.first().cm;
    const auto add = [&](const QString &limit, double limitCm, bool above) {
        LimitCrossing crossing{limit, limitCm, above ? nowCm >= limitCm : nowCm < limitCm, {}, {}, {}};
        if (!crossing.already) {
            crossing.at = middle.when(limitCm, above);
            crossing.earliest = (above ? high : low).when(limitCm, above);
            crossing.latest = (above ? low : high).when(limitCm, above);
        }
        forecast.crossings.append(crossing);
    };
    add(u"watch"_s, input.thresholds.watch, true);
    add(u"slow"_s, input.thresholds.slow, true);
    add(u"close"_s, input.thresholds.close, true);
    add(u"reopen"_s, input.thresholds.reopen, false);
    return forecast;
}

} // namespace wf
