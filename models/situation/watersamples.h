// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"
#include "water.h"

#include <QList>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace wf {

/// A gauge that has said nothing for so long is silent, as GaugeLimits::silentMin says it, ms.
inline constexpr qint64 gaugeSilentMs = 10 * 60'000;

/// A depth that a person read, on the spot or on a picture; every other is a gauge's.
[[nodiscard]] inline bool isPersons(const Sample &sample) { return sample.source != QLatin1StringView("gauge"); }

/// Two depths further apart than a gauge and an eye may be.
[[nodiscard]] inline bool differ(const Sample &one, const Sample &other)
{
    return std::abs(one.v.at(0) - other.v.at(0)) > gaugeAgainstEyeCm;
}

/// A depth that is one of `now` (UTC ms) or before, as far as clocks agree.
[[nodiscard]] inline bool isUsable(const Sample &sample, qint64 now)
{
    return sample.at <= now + clocksDifferMs && std::isfinite(sample.v.at(0)) && sample.v.at(0) >= 0;
}

[[nodiscard]] inline QList<Sample> looksAmong(const QList<Sample> &depths)
{
    QList<Sample> looks;
    std::ranges::copy_if(depths, std::back_inserter(looks), isPersons);
    return looks;
}

/// A gauge's reading out of the time of its doubt (up to `trustedAt`, UTC ms; 0 = it never was in doubt) that none of the looks bore out.
[[nodiscard]] inline bool wasDoubted(const Sample &sample, qint64 trustedAt, const QList<Sample> &looks)
{
    const auto bearsOut = [&sample](const Sample &look) { return std::abs(look.at - sample.at) <= sameMomentMs && !differ(look, sample); };
    return trustedAt > 0 && !isPersons(sample) && sample.at <= trustedAt && std::ranges::none_of(looks, bearsOut);
}

} // namespace wf
