// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rain.h"
#include "record.h"
#include "refusal.h"

#include <QList>

#include <expected>
#include <optional>

namespace wf {

/// So much water stands at a flood point when it is so deep at its lowest place.
struct CurvePoint {
    double cm = 0;
    double m3 = 0;
    bool operator==(const CurvePoint &) const = default;
};

/// What decides how rain becomes water on the road at one flood point.
struct PondingParameters {
    double catchmentM2 = 0; ///< area whose rain runs to the point
    double runoff = 0; ///< share of the rain that runs off, 0–1
    double drainM3h = 0; ///< what the gullies and the sewer take, clean
    double blocked = 0; ///< share of that which is blocked, 0–1
    double pumpM3h = 0; ///< what the pumps take on top of it
    bool pumpRuns = true; ///< false: without power, broken
    QList<CurvePoint> curve; ///< from 0,0, rising in both; beyond its end the last slope goes on

    /// What leaves the point per hour while water stands on it, m³/h.
    [[nodiscard]] double outflowM3h() const { return drainM3h * (1 - blocked) + (pumpRuns ? pumpM3h : 0); }
    /// Runoff from a rain, m³/h: the rational method, Q = C·i·A (in China ψ·q·F, GB 50014).
    [[nodiscard]] double inflowM3h(double mmPerH) const { return runoff * mmPerH / 1000 * catchmentM2; }
    [[nodiscard]] double depthCm(double m3) const; ///< from the storage curve
    [[nodiscard]] double volumeM3(double cm) const;

    /// For a point whose own figures nobody has surveyed: "underpass", "tunnel", "street", "riverside"; any other kind is taken for a
    /// street. They are assumptions of this program, for a place that drains what designs of the kind are made for: runoff 0.90 for
    /// asphalt with ramps (GB 50014: 0.85–0.95) and 0.70 for a dense quarter (0.60–0.70), drains and pumps for 30 to 50 mm/h.
    [[nodiscard]] static PondingParameters byKind(const QString &kind);

    /// From the record's field "model": {"catchmentM2","runoff","drainM3h","blocked","pumpM3h","pumpRuns","curve":[[cm,m³],…]}; what it
    /// does not state comes from byKind(). Refused in words: "floodpoint.no_thresholds" (a point without depth limits),
    /// "model.not_an_object", "model.unknown" (field), "model.value" (no number, or out of range), "model.curve".
    [[nodiscard]] static std::expected<PondingParameters, Refusal> fromRecord(const Record &floodPoint);

    bool operator==(const PondingParameters &) const = default;
};

/// Where the water of a time went, m³: what came in left again or is stored.
struct WaterBalance {
    double inM3 = 0;
    double outM3 = 0;
    double storedM3 = 0; ///< more (or less, then negative) than before

    WaterBalance &operator+=(const WaterBalance &other);
    /// 0 but for rounding.
    [[nodiscard]] double error() const { return inM3 - outM3 - storedM3; }
};

/// Water at a flood point as a level pool (no waves, no time of travel):
///
///     dV/dt = C·i·A − Q   while water stands (V > 0) or more comes in than Q; else V stays 0,
///     depth = curve⁻¹(V),
///
/// the continuity equation of level-pool routing (Chow, Maidment, Mays, "Applied Hydrology", 1988, 8.2) with the rational method
/// for the inflow and an outflow Q that does not depend on the depth: gullies and pumps work at their capacity as soon as water stands
/// on the road. Between changes of the rain V is then a straight line, so it is integrated exactly, not by steps. The rational
/// method's time of concentration is left out: flood points have catchments of a few hectares, from which water comes
/// in minutes.
class PondingModel {
public:
    /// `parameters` as fromRecord() or byKind() give them; a depth below 0 is 0.
    explicit PondingModel(const PondingParameters &parameters, double depthCm = 0);

    [[nodiscard]] const PondingParameters &parameters() const { return m_parameters; }
    [[nodiscard]] double volumeM3() const { return m_volume; }
    [[nodiscard]] double depthCm() const { return m_parameters.depthCm(m_volume); }
    void setDepth(double cm);

    /// Constant rain (mm/h, >= 0) for some hours.
    WaterBalance advance(double mmPerH, double hours);
    /// Constant flows (m³/h, >= 0) for some hours.
    WaterBalance advanceFlows(double inM3h, double outM3h, double hours);
    /// The rain of [from, to); none where no spell lies.
    WaterBalance advance(const QList<RainSpell> &rain, qint64 from, qint64 to);

    /// Hours of this constant rain until the water stands at `cm`, rising or falling; nothing when it never will.
    [[nodiscard]] std::optional<double> hoursTo(double cm, double mmPerH) const;

private:
    PondingParameters m_parameters;
    double m_volume = 0; ///< m³
};

} // namespace wf
