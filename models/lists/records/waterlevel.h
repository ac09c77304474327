// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordtable.h"
#include "water.h"
#include "waterstand.h"

namespace wf {

/// What is known of the water at a flood point now, as every page has it: what is believed, and only where nothing is, the deepest
/// that a gauge in doubt says.
struct WaterLevel {
    std::optional<Sample> last;
    std::optional<Sample> gauge; ///< the gauge's last word, believed or not
    std::optional<Sample> fallen; ///< as fallenSince() says
    std::optional<DepthRate> rate; ///< as depthRate() says
    QString trend; ///< as waterTrendKey() says
    QString level; ///< "none" (no reading), "normal", "watch", "slow", "close"
    std::optional<WaterDispute> dispute; ///< a person and the gauge contradict each other: the deeper stands
    qint64 belowSince = 0; ///< since when it stays below the point's reopening depth, as waterStand() says; 0 = it is not below
};

[[nodiscard]] WaterLevel waterLevel(const Situation &situation, const Record &floodPoint, qint64 now);

/// What is believed of the water at a flood point now, a gauge in doubt left aside.
struct BelievedWater {
    WaterStand stand;
    std::optional<DepthRate> rate; ///< as depthRate() says
};
[[nodiscard]] BelievedWater believedWater(const Situation &situation, const Record &floodPoint, qint64 now);

/// "50 cm, then 3 cm, in doubt": a depth, in words, that a gauge in doubt has said, with what it has said since; "50 cm, in doubt".
[[nodiscard]] QString inDoubtText(const QString &depth, const WaterStand &stand);

/// "↑ 12 cm / 10 min", "↓ 3 cm / 10 min", "→ steady", as every page says it; "↑ 7 cm in 1 min" of what was read for less than
/// five minutes; empty: too little was read.
[[nodiscard]] QString trendText(const std::optional<DepthRate> &rate);
/// "31 cm ↑ 12 cm / 10 min".
[[nodiscard]] QString depthText(double cm, const std::optional<DepthRate> &rate);

/// "gauge 49 cm, read by a person 3 cm": both sides of a dispute; empty: there is none.
[[nodiscard]] QString disputeText(const std::optional<WaterDispute> &dispute);

/// "gauge in doubt: 30 cm", beside what a person read, which is believed: whoever decides is to know of both. Empty where the gauge is in
/// no doubt, says the same, or is itself what is shown.
[[nodiscard]] QString besideText(const Situation &situation, const Record &floodPoint, qint64 now);

/// Who took a person's reading, where whoever entered it has it from another: as one of the entries or closures says it came from. Empty:
/// nobody is named.
[[nodiscard]] QString readerOf(const QList<const Record *> &records, const Record &floodPoint, const Sample &reading);

/// A line of what a person must know before a decision.
struct WaterFact {
    QString title;
    QString value;
};
/// What a decision about the water at a flood point (its subject, or that of an alarm there) goes by: how deep it is believed to be, by
/// whom and since when; what a gauge in doubt reads, and why it is doubted; the point's limits. Nothing for any other subject.
[[nodiscard]] QList<WaterFact> waterFacts(const Situation &situation, const QString &subject, qint64 now);

/// Rain at a station as far as it was measured: both figures are differences of its counter, which may have begun anew in between. What the
/// counter had counted before its first reading fell nobody knows when, and is in neither.
struct RainFallen {
    double totalMm = 0; ///< since `since`; never less than in the last hour
    double lastHourMm = 0; ///< in the hour before its last reading; all of it where the first is younger
    qint64 since = 0; ///< UTC ms, its first reading that is known; 0 = there is none
};
[[nodiscard]] RainFallen rainFallen(const Situation &situation, const QString &series);

} // namespace wf
