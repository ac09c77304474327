// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "floodtext.h"
#include "pondingmodel.h"
#include "verb.h"

#include <QJsonArray>

#include <array>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct Figure {
    QLatin1StringView name;
    double PondingParameters::*to;
    double min;
    double max;
};

// The bounds only keep out what cannot be meant: a catchment of 100 km², a sewer of 100 m³ a second.
constexpr std::array figures{
    Figure{"catchmentM2"_L1, &PondingParameters::catchmentM2, 0, 1e8}, Figure{"runoff"_L1, &PondingParameters::runoff, 0, 1},
    Figure{"drainM3h"_L1, &PondingParameters::drainM3h, 0, 360'000},   Figure{"blocked"_L1, &PondingParameters::blocked, 0, 1},
    Figure{"pumpM3h"_L1, &PondingParameters::pumpM3h, 0, 360'000},
};

Refusal badValue(const Record &point, const QString &field, const QString &what)
{
    return {u"model.value"_s, FloodText::tr("%1: “%2” of the water model must be %3.").arg(point.name(), field, what)};
}

Refusal badCurve(const Record &point, const QString &why)
{
    return {u"model.curve"_s, FloodText::tr("%1: the storage curve is wrong: %2.").arg(point.name(), why)};
}

std::expected<QList<CurvePoint>, Refusal> readCurve(const Record &point, const QJsonValue &value)
{
    QList<CurvePoint> curve;
    for (const QJsonValue item : value.toArray()) {
        const QJsonArray pair = item.toArray();
        if (pair.size() != 2 || !pair.at(0).isDouble() || !pair.at(1).isDouble())
            return std::unexpected(badCurve(point, FloodText::tr("each of its points is a depth in cm and a volume in m³")));
        const CurvePoint next{pair.at(0).toDouble(), pair.at(1).toDouble()};
        if (next.cm < 0 || next.m3 < 0 || next.cm > 2000 || next.m3 > 1e8)
            return std::unexpected(
                badCurve(point, FloodText::tr("depths lie between 0 and 2000 cm, volumes between 0 and 100 million m³")));
        if (!curve.isEmpty() && (next.cm <= curve.last().cm || next.m3 <= curve.last().m3))
            return std::unexpected(badCurve(point, FloodText::tr("at %1 cm it does not rise").arg(next.cm)));
        curve.append(next);
    }
    if (curve.size() < 2 || curve.size() > 1000 || curve.first() != CurvePoint{})
        return std::unexpected(badCurve(point, FloodText::tr("it begins at 0 cm and 0 m³ and has 2 to 1000 points")));
    return curve;
}

std::optional<Refusal> withoutThresholds(const Record &point)
{
    const QJsonObject cm = point.value("thresholds"_L1).toObject();
    QStringList missing;
    for (const QString &limit : {u"watch"_s, u"slow"_s, u"close"_s, u"reopen"_s}) {
        if (!cm.value(limit).isDouble())
            missing.append(choiceTitle(u"floodpoint"_s, u"thresholds"_s, limit));
    }
    if (missing.isEmpty())
        return std::nullopt;
    return Refusal{u"floodpoint.no_thresholds"_s,
                   FloodText::tr("%1 has no depth limit for: %2. Nothing can be proposed there.").arg(point.name(), missing.join(u", "_s))};
}

} // namespace

PondingParameters PondingParameters::byKind(const QString &kind)
{
    PondingParameters assumed;
    if (kind == "underpass"_L1) {
        // Two ramps and what runs down to them, over a trough of four lanes; pumped, together for about 50 mm/h.
        assumed = {12'000, 0.90, 60, 0, 480, true, {{0, 0}, {10, 25}, {25, 110}, {50, 380}, {100, 1300}, {150, 2600}, {200, 4300}}};
    } else if (kind == "tunnel"_L1) {
        // Long, but only the ramps lie in the open; its pumps are made for more.
        assumed = {15'000, 0.90, 0, 0, 700, true, {{0, 0}, {10, 60}, {25, 250}, {50, 800}, {100, 2600}, {200, 8000}}};
    } else if (kind == "riverside"_L1) {
        // Below the embankment, drained by gravity as long as the river lets it.
        assumed = {25'000, 0.80, 600, 0, 0, true, {{0, 0}, {10, 80}, {25, 330}, {50, 1000}, {100, 3000}, {200, 9000}}};
    } else {
        // A hollow in a dense quarter: shallow and wide, a sewer of the usual two- to three-year rain, partly shared with others.
        assumed = {40'000, 0.70, 840, 0, 0, true, {{0, 0}, {10, 120}, {25, 600}, {50, 2200}, {100, 8000}}};
    }
    return assumed;
}

std::expected<PondingParameters, Refusal> PondingParameters::fromRecord(const Record &floodPoint)
{
    if (const auto refused = withoutThresholds(floodPoint))
        return std::unexpected(*refused);
    PondingParameters own = byKind(floodPoint.text("kind"_L1));
    const QJsonValue value = floodPoint.value("model"_L1);
    if (value.isUndefined() || value.isNull())
        return own;
    if (!value.isObject())
        return std::unexpected(Refusal{u"model.not_an_object"_s,
                                       FloodText::tr("%1: the water model must be a map of keys and values.").arg(floodPoint.name())});
    const QJsonObject model = value.toObject();
    for (auto it = model.begin(); it != model.end(); ++it) {
        if (const auto figure = std::ranges::find_if(figures, [&](const Figure &one) { return it.key() == one.name; });
            figure != figures.end()) {
            const double number = it.value().toDouble(-1);
            if (!it.value().isDouble() || number < figure->min || number > figure->max)
                return std::unexpected(
                    badValue(floodPoint, it.key(), FloodText::tr("a number between %1 and %2").arg(figure->min).arg(figure->max)));
            own.*figure->to = number;
        } else if (it.key() == "pumpRuns"_L1) {
            if (!it.value().isBool())
                return std::unexpected(badValue(floodPoint, it.key(), FloodText::tr("true or false")));
            own.pumpRuns = it.value().toBool();
        } else if (it.key() == "curve"_L1) {
            const auto curve = readCurve(floodPoint, it.value());
            if (!curve)
                return std::unexpected(curve.error());
            own.curve = *curve;
        } else {
            return std::unexpected(
                Refusal{u"model.unknown"_s, FloodText::tr("%1: the water model has no field “%2”.").arg(floodPoint.name(), it.key())});
        }
    }
    if (own.catchmentM2 <= 0)
        return std::unexpected(badValue(floodPoint, u"catchmentM2"_s, FloodText::tr("more than 0")));
    return own;
}

} // namespace wf
