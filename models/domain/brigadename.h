// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QList>

namespace wf {

/// The ids of records in the order in which the city's assets list them ("rank", from 1); what has none stands behind, as it came to be.
[[nodiscard]] QStringList rankedIds(QList<const Record *> records);
/// A name without the word for a brigade at its end: 东城大队 → 东城, "East brigade" → "East". As it is where nothing would be left.
[[nodiscard]] QString withoutBrigade(const QString &name);

} // namespace wf
