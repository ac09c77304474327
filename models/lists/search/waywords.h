// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diversion.h"

#include <QString>
#include <QStringList>

namespace wf {

class Record;
class Situation;

// What must be said of a way round wherever it is shown: on the closure's sheet, before it is confirmed, beside the texts for signs.

/// What was read at a flood point last, or that nobody has read anything.
[[nodiscard]] QString passText(const Record &point, const Situation &situation);
/// The flood points that a way passes, each with what was read there last, or that nobody has read anything.
[[nodiscard]] QString passesText(const QStringList &points, const Situation &situation);
/// The roads that a way leaves before they are closed, each with what closes it.
[[nodiscard]] QString aheadText(const QList<ClosedAhead> &ahead, const Situation &situation);

} // namespace wf
