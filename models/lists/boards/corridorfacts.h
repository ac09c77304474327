// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trafficreport.h"
#include "waterlevel.h"

namespace wf {

/// "West Binhe Road, 41 cm of water, in doubt": what bars a way, a closure or a flood point, with how deep it is there by the reading
/// that every page shows.
[[nodiscard]] QString obstacleText(const Situation &situation, const QString &subject);
/// What whoever opens a green corridor goes by: its way, what lies across it, the water there now, and how deep its vehicles wade.
/// Nothing for any other record.
[[nodiscard]] QList<WaterFact> corridorFacts(const Situation &situation, const Record &corridor, qint64 now);
/// That it is blocked now; empty: it is not, or is no corridor that could be opened.
[[nodiscard]] QString corridorWarning(const Situation &situation, const Record &corridor);

/// What a way passes, in words: the flood points with water, or with an alarm (depth, doubt, trend, alarm), the closures across it, the
/// roads beside water. Empty: nothing that anybody has to be told.
[[nodiscard]] QString corridorPassesText(const Situation &situation, const CorridorPasses &passes);

} // namespace wf
