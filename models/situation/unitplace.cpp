// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unitplace.h"

#include "geo.h"
#include "situation.h"

namespace wf {

using namespace Qt::StringLiterals;

std::optional<UnitPlace> unitPlace(const Record &unit, const std::optional<Sample> &seen)
{
    constexpr qint64 aliveMs = 60'000;
    const auto said = unit.hasPosition() ? soundPosition(unit.position()) : std::nullopt;
    const qint64 saidAt = said ? unit.value("posAt"_L1).toInteger() : 0;
    const auto measured = seen ? soundPosition({seen->v[0], seen->v[1]}) : std::nullopt;
    const qint64 measuredAt = measured ? seen->at : 0;
    if (measured && (saidAt == 0 || measuredAt + aliveMs >= saidAt))
        return UnitPlace{*measured, measuredAt, UnitPlace::Source::Measured};
    if (!said)
        return std::nullopt;
    return UnitPlace{*said, saidAt, saidAt > 0 ? UnitPlace::Source::Reported : UnitPlace::Source::Entered};
}

std::optional<UnitPlace> unitPlace(const Situation &situation, const Record &unit)
{
    return unitPlace(unit, situation.latest("pos/"_L1 + unit.id()));
}

std::optional<QPointF> knownPlace(const Situation &situation, const Record &unit)
{
    const auto place = unitPlace(situation, unit);
    return place ? std::optional(place->pos) : std::nullopt;
}

QString placeSourceKey(UnitPlace::Source source)
{
    switch (source) {
    case UnitPlace::Source::Entered:
        return u"entered"_s;
    case UnitPlace::Source::Reported:
        return u"reported"_s;
    case UnitPlace::Source::Measured:
        return u"measured"_s;
    }
    return {};
}

} // namespace wf
