// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo.h"

#include <cmath>
#include <numbers>

namespace wf {

double groundMetres(QPointF a, QPointF b)
{
    constexpr double degree = 6371008.8 * std::numbers::pi / 180;
    const double dx = (b.x() - a.x()) * std::cos((a.y() + b.y()) * std::numbers::pi / 360);
    return degree * std::hypot(dx, b.y() - a.y());
}

} // namespace wf
