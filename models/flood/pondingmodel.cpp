// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pondingmodel.h"

#include <algorithm>

namespace wf {

namespace {

/// y at x on a curve that rises from 0,0 and goes on with its last slope.
double along(const QList<CurvePoint> &curve, double x, double CurvePoint::*in, double CurvePoint::*out)
{
    if (curve.size() < 2 || x <= 0)
        return 0;
    const auto above = std::ranges::upper_bound(curve, x, {}, in);
    const qsizetype i = std::clamp(qsizetype(above - curve.begin()), qsizetype(1), curve.size() - 1);
    const CurvePoint &a = curve.at(i - 1);
    const CurvePoint &b = curve.at(i);
    return a.*out + (x - a.*in) * (b.*out - a.*out) / (b.*in - a.*in);
}

} // namespace

double PondingParameters::depthCm(double m3) const { return along(curve, m3, &CurvePoint::m3, &CurvePoint::cm); }
double PondingParameters::volumeM3(double cm) const { return along(curve, cm, &CurvePoint::cm, &CurvePoint::m3); }

WaterBalance &WaterBalance::operator+=(const WaterBalance &other)
{
    inM3 += other.inM3;
    outM3 += other.outM3;
    storedM3 += other.storedM3;
    return *this;
}

PondingModel::PondingModel(const PondingParameters &parameters, double depthCm)
    : m_parameters(parameters)
{
    setDepth(depthCm);
}

void PondingModel::setDepth(double cm) { m_volume = m_parameters.volumeM3(cm); }

WaterBalance PondingModel::advance(double mmPerH, double hours)
{
    return advanceFlows(m_parameters.inflowM3h(mmPerH), m_parameters.outflowM3h(), hours);
}

WaterBalance PondingModel::advanceFlows(double inM3h, double outM3h, double hours)
{
    if (!(hours > 0))
        return {};
    const double before = m_volume;
    const double after = before + (inM3h - outM3h) * hours;
    if (after >= 0) {
        m_volume = after;
        return {inM3h * hours, outM3h * hours, m_volume - before};
    }
    // It falls dry on the way: from then on the drains only take what comes.
    const double wet = before / (outM3h - inM3h);
    m_volume = 0;
    return {inM3h * hours, outM3h * wet + inM3h * (hours - wet), -before};
}

WaterBalance PondingModel::advance(const QList<RainSpell> &rain, qint64 from, qint64 to)
{
    WaterBalance all;
    for (const RainPiece &piece : rainPieces(rain, from, to))
        all += advance(piece.mmPerH, double(piece.to - piece.from) / 3'600'000);
    return all;
}

std::optional<double> PondingModel::hoursTo(double cm, double mmPerH) const
{
    const double wanted = m_parameters.volumeM3(cm) - m_volume;
    if (wanted == 0)
        return 0;
    const double net = m_parameters.inflowM3h(mmPerH) - m_parameters.outflowM3h();
    if (net == 0 || (wanted > 0) != (net > 0))
        return std::nullopt;
    return wanted / net;
}

} // namespace wf
