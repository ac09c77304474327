// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "sample.h"

#include <optional>

namespace wf {

class Situation;

/// Where a unit is, and how that is known.
struct UnitPlace {
    enum class Source : quint8 {
        Entered, ///< by hand, age unknown
        Reported, ///< it was said to be there: on the scene of its order, or by radio
        Measured ///< by its own device
    };
    QPointF pos; ///< longitude, latitude (WGS-84)
    qint64 at = 0; ///< UTC ms; 0 where it was entered
    Source source = Source::Entered;
};

/// The one place that says where a unit is: by the newer of what it last measured and what was last reported of it ("pos" of its record,
/// at "posAt"). A device that was heard within a minute before a report is alive, and knows better where the unit stands than the order
/// that sent it there. `seen`: the unit's newest sample. Nothing where no place is known, or none on Earth.
[[nodiscard]] std::optional<UnitPlace> unitPlace(const Record &unit, const std::optional<Sample> &seen);
[[nodiscard]] std::optional<UnitPlace> unitPlace(const Situation &situation, const Record &unit);
/// The same, only where it is.
[[nodiscard]] std::optional<QPointF> knownPlace(const Situation &situation, const Record &unit);
/// "measured", "reported", "entered".
[[nodiscard]] QString placeSourceKey(UnitPlace::Source source);

} // namespace wf
