// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario.h"

namespace wf {

/// Reads "watchfloor-plan/1", and the whole plan with it. From the disk: never on the window's thread.
[[nodiscard]] std::expected<Plan, QList<Fault>> loadPlan(const QString &file);
/// Reads "watchfloor-assets/1": units, cameras, signs, flood points … in the order they must be defined.
[[nodiscard]] std::expected<QList<Asset>, QList<Fault>> loadAssets(const QString &file);

} // namespace wf
