// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace wf {

/// Which row goes with which column so that the sum of costs is least (the Hungarian method by shortest augmenting paths,
/// Kuhn 1955, Jonker and Volgenant 1987): O(rows² · columns). All rows are as long; costs are finite. With fewer rows than columns each
/// row gets a column; with more, the rows that stay without are -1. Deterministic.
[[nodiscard]] QList<int> cheapestAssignment(const QList<QList<double>> &costs);

} // namespace wf
