// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waterstand.h"

#include <limits>
#include <memory>

namespace wf {

/// Water this much higher than at a look is news, cm.
inline constexpr double risenCm = 5;

/// What of a flood point's record the reading of its water goes by.
struct WaterCase {
    WaterCase() = default;
    explicit WaterCase(const Record &floodPoint);

    Thresholds limits;
    bool isInDoubt = false;
    qint64 doubtedAt = std::numeric_limits<qint64>::max(); ///< UTC ms; the greatest: nobody said when
    qint64 doubtedReadAt = std::numeric_limits<qint64>::max(); ///< UTC ms, of the reading that gave the reason; the greatest: none is named
    qint64 trustedAt = 0; ///< UTC ms, as gaugeTrustedAt() says
    bool isByProgram = false; ///< the program doubts it, not a person: that settles nothing between the two
    bool isSilent = false; ///< and only because the gauge says nothing
    bool wasSilent = false; ///< before it was last trusted: nothing that it had said was in doubt
    qint64 saidDoubtfulAt = std::numeric_limits<qint64>::max(); ///< UTC ms, when a person said so; the greatest: nobody did
    /// When a person last said that it is to be trusted, UTC ms; 0 = never. That a silent gauge speaks again is no such word.
    [[nodiscard]] qint64 settledByTrust() const { return wasSilent ? 0 : trustedAt; }
    bool operator==(const WaterCase &) const = default;
};

/// What a person who looked last has the gauge to be measured by.
struct WaterLook {
    qint64 at = 0; ///< UTC ms; 0 = nobody looked
    double seenCm = -1; ///< below 0 = nobody looked
    /// What the gauge said then, or the lowest that it has since said clear of the closing depth; where it was silent, what was seen; below
    /// 0 = nobody looked.
    double gaugeCm = -1;
    qint64 deepSince = 0; ///< its first reading after that at the closing depth or above; 0 = none
    qint64 lowSince = 0; ///< since when it has been saying so, and how low; 0 = it does not
    double lowestCm = 0;
    bool operator==(const WaterLook &) const = default;
};

/// All that the depths of a flood point say, worked out at once.
struct WaterScan {
    WaterCase of;
    WaterLook look;
    QList<Sample> believed; ///< as believedReadings() gives them
    std::optional<WaterDispute> dispute;
    std::optional<Sample> deepestInDoubt; ///< that its gauge, which is in doubt, has said since the doubt began or a person looked
    std::optional<Sample> gaugeWord;
    WaterStand stand;
    std::optional<DepthRate> rate; ///< as depthRate() says
    /// From when and until when (UTC ms, not included) the same depths say the same.
    qint64 validFrom = std::numeric_limits<qint64>::min();
    qint64 validUntil = std::numeric_limits<qint64>::max();

    /// Does it still hold for a point that stands so?
    [[nodiscard]] bool holds(const WaterCase &point, qint64 now) const { return of == point && validFrom <= now && now < validUntil; }
    bool operator==(const WaterScan &) const = default;
};

/// Of depths oldest first, by a gauge and by persons, as they stand at `now` (UTC ms). Looks at each of them several times: what asks it of
/// a situation asks waterScan(), which keeps the answer.
[[nodiscard]] WaterScan scanWater(const QList<Sample> &depths, const WaterCase &point, qint64 now);

/// A word of a gauge in doubt that no look answers: nobody looked since, and whoever looked lately cannot have seen it, for the water has
/// been deep for a minute that was not deep then.
[[nodiscard]] bool isUnanswered(const WaterLook &look, const Sample &gauge, const Thresholds &limits);

/// The same of a flood point in a situation: worked out when a depth has come or the record has changed, and kept beside the depths.
[[nodiscard]] std::shared_ptr<const WaterScan> waterScan(const Situation &situation, const Record &floodPoint, qint64 now);

} // namespace wf
