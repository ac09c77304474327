// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

bool isPossible(const Sample &sample)
{
    if (!std::ranges::all_of(sample.v, [](double value) { return std::isfinite(value); }))
        return false;
    const auto lies = [](double value, double min, double max) { return value >= min && value <= max; };
    if (sample.series.startsWith("depth/"_L1))
        return lies(sample.v[0], -100, 2000);
    if (sample.series.startsWith("rain/"_L1))
        return lies(sample.v[0], 0, 100'000) && lies(sample.v[1], 0, 2000);
    if (sample.series.startsWith("pos/"_L1))
        return lies(sample.v[0], -180, 180) && lies(sample.v[1], -90, 90);
    return true;
}

} // namespace wf
