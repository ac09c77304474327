// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nearestunits.h"

namespace wf {

/// A car that is free; where it is was said at `posAt`.
[[nodiscard]] inline ForceUnit unitAt(const QString &id, QPointF pos, qint64 posAt = 0)
{
    ForceUnit unit;
    unit.subject = QStringLiteral("unit/") + id;
    unit.callSign = id;
    unit.brigade = QStringLiteral("yingze");
    unit.type = QStringLiteral("car");
    unit.state = QStringLiteral("available");
    unit.pos = pos;
    unit.posAt = posAt;
    return unit;
}

} // namespace wf
