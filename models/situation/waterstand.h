// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing.h"
#include "reopening.h"
#include "sample.h"
#include "water.h"
#include "watertrend.h"

#include <QList>

#include <limits>
#include <optional>

namespace wf {

class Situation;

/// A gauge that is believed and a person say what cannot both be: further apart than gaugeAgainstEyeCm when the later of them spoke, and
/// ever since. What lies below the other's word contradicts it as long as that holds (readingHoldsMs); what lies above it within
/// sameMomentMs only, for water rises. Whom the other bore out before he fell is believed. Over when the gauge reads as the person did;
/// when a newer look agrees with the gauge, or was taken secondLookMs after the first one and the gauge had been silent for gaugeSilentMs,
/// or has said nothing since the first, which the newer bears out; when a person says that the gauge is in doubt or is to be trusted; and
/// when the gauge has gone on until the look is no news any more (eyeIsNewsMs). That a gauge falls silent, and whatever else the program
/// doubts, settles nothing.
struct WaterDispute {
    Sample gauge; ///< its newest reading
    Sample person; ///< the newest look
    qint64 since = 0; ///< UTC ms: the reading that the other contradicts
    qint64 lookedAt = 0; ///< UTC ms: the first look of it
    /// What stands for the water, its level and its alarms until it is settled.
    [[nodiscard]] const Sample &deeper() const { return gauge.v.at(0) >= person.v.at(0) ? gauge : person; }
    bool operator==(const WaterDispute &) const = default;
};
[[nodiscard]] std::optional<WaterDispute> waterDispute(const Situation &situation, const Record &floodPoint, qint64 now);
/// What a point's depths say of it.
struct WaterDisputes {
    std::optional<WaterDispute> open;
    qint64 settledAt = 0; ///< UTC ms; when the last one was, 0 = none: what was read before proves no time below a limit
};
/// Of depths oldest first. Both in UTC ms: `trustedAt`, when a person last said that the gauge is to be trusted (0 = never), and
/// `doubtedAt`, since when one says that it is not (the greatest: nobody does). `unsoundFrom`: since when the program doubts it for what it
/// says; whoever looks after that has answered it, unless they speak within sameMomentMs (the greatest: it does not).
[[nodiscard]] WaterDisputes waterDisputes(const QList<Sample> &depths, qint64 trustedAt, qint64 doubtedAt, qint64 now,
                                          qint64 unsoundFrom = std::numeric_limits<qint64>::max());
/// Depths, oldest first, without those that a dispute leaves aside: the newest of what is left is the deeper.
[[nodiscard]] QList<Sample> withoutShallower(QList<Sample> depths, const std::optional<WaterDispute> &dispute);

/// Has somebody marked its gauge as not to be believed? In whatever language the reason was written.
[[nodiscard]] bool isGaugeInDoubt(const Record &floodPoint);
/// When somebody last said that a gauge which was in doubt is to be trusted again, UTC ms; 0 = never.
[[nodiscard]] qint64 gaugeTrustedAt(const Record &floodPoint);
/// Depths, oldest first, without what a gauge read while it was in doubt, unless a person read the same then (within sameMomentMs and
/// gaugeAgainstEyeCm). The newest always stays. `trustedAt`: UTC ms.
[[nodiscard]] QList<Sample> sinceTrusted(const QList<Sample> &depths, qint64 trustedAt);

/// What the readings that count say at a flood point up to `now` (UTC ms). A gauge in doubt is not believed, a person is; but the deepest
/// that it has said since the doubt began, or since a person looked, counts unless the road could be opened by it. A gauge that is only
/// silent takes nothing back: its last word stands against a look before it that is shallower. Of the two sides of a dispute the deeper,
/// and time below the limit counts from when it was settled. Readings further apart than the point's time and five minutes prove nothing
/// of what lay between: what they say begins anew with the later.
[[nodiscard]] WaterStand waterStand(const Situation &situation, const Record &floodPoint, qint64 now);
/// The readings that count at a flood point up to `now`, oldest first: those that waterStand() goes by.
[[nodiscard]] QList<Sample> believedReadings(const Situation &situation, const Record &floodPoint, qint64 now);

/// The last word of a flood point's gauge up to `now`, believed or not.
[[nodiscard]] std::optional<Sample> gaugeWord(const Situation &situation, const Record &floodPoint, qint64 now);
/// The depth that every page shows there: the newest reading that counts; where none does, the deepest that its gauge has said in doubt.
[[nodiscard]] std::optional<Sample> shownReading(const Situation &situation, const Record &floodPoint, qint64 now);
/// What a gauge in doubt has said after the depth that is shown of it, where that is another: both are to be said.
[[nodiscard]] std::optional<Sample> fallenSince(const Situation &situation, const Record &floodPoint, const Sample &shown, qint64 now);
/// Has a person answered what this word of a gauge in doubt asks? Whoever looked since, or lately, and it tells of no 5 cm more than it did
/// then; where the gauge was silent then, than was seen.
[[nodiscard]] bool isAnswered(const Situation &situation, const Record &floodPoint, const Sample &gauge, qint64 now);

/// A gauge in doubt tells of water at the closing depth, and nobody has looked since: it alarms, whatever made it doubtful. For ten minutes
/// a look answers what the gauge said then, and no more than 5 cm above it.
[[nodiscard]] bool isHeardInDoubt(const Situation &situation, const Record &floodPoint, const Sample &gauge);

/// How fast and which way the water goes there by the readings that count: the one trend that every page and every paper has of it.
[[nodiscard]] std::optional<DepthRate> waterRate(const Situation &situation, const Record &floodPoint, qint64 now);

/// What is known of the water on a closed stretch up to `now` (UTC ms), by the readings that count: see waterOnStretch().
[[nodiscard]] std::optional<PointWater> closureWater(const Situation &situation, const Record &closure, qint64 now);
/// What speaks at `now` (UTC ms) against taking down what is public and keeps people out, by the readings that count.
[[nodiscard]] StaysUp staysUp(const Situation &situation, const Record &shown, qint64 now);

} // namespace wf
