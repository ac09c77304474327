// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario.h"

namespace wf {

/// Reads "watchfloor-plan/1", and the whole plan with it: what ResponsePlan refuses is refused here. From the disk: never on the window's
/// thread.
[[nodiscard]] std::expected<Plan, QList<Fault>> loadPlan(const QString &file);
/// Reads "watchfloor-assets/1": units, cameras, signs, flood points … in the order they must be defined.
[[nodiscard]] std::expected<QList<Asset>, QList<Fault>> loadAssets(const QString &file);
/// What either reads, for who needs the bytes besides (their digest): no more of a file than is enough to refuse it as too large.
[[nodiscard]] std::expected<QByteArray, QList<Fault>> yamlBytes(const QString &file);
/// The two from bytes at hand; `file` is what faults name.
[[nodiscard]] std::expected<Plan, QList<Fault>> readPlan(const QByteArray &bytes, const QString &file);
[[nodiscard]] std::expected<QList<Asset>, QList<Fault>> readAssets(const QByteArray &bytes, const QString &file);

} // namespace wf
