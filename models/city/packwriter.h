// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citydraft.h"
#include "refusal.h"

#include <expected>
#include <functional>

namespace wf {

/// What went into a pack, to be told at the end.
struct PackReport {
    qint64 ways = 0;
    qint64 nodes = 0;
    qint64 edges = 0;
    qint64 areas = 0;
    qint64 places = 0;
    qint64 restrictions = 0;
    double kilometres = 0;
    double strongShare = 0; ///< 0 … 1, of the nodes
    QStringList warnings; ///< what was skipped and why
};

/// Writes the draft as a city pack, replacing `file` only when all is written. `progress` is told 0 … 1.
/// Refused with "city.no_roads" or "city.write_failed".
[[nodiscard]] std::expected<PackReport, Refusal> writePack(const CityDraft &draft, const QString &file,
                                                           const std::function<void(double)> &progress = {});

} // namespace wf
