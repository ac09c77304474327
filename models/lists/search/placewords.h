// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

#include <optional>

namespace wf {

/// What a caller says of a place, taken apart: "迎泽大街解放路口以西200米，东行" is the place 迎泽大街解放路口, 200 m west of it,
/// eastbound.
struct PlaceWords {
    QString where; ///< without what follows below
    QString from; ///< of a stretch "… from to to": road and beginning together; empty = no stretch
    QString to;
    QString direction; ///< "northbound" …; empty = not said
    QString beyond; ///< "以西200米", as it was said
    QPointF metres; ///< east and north of the place; 0 = at it
    std::optional<QPointF> coordinates; ///< longitude, latitude: the text was two numbers
};

/// Takes any text; what it does not know stays in `where`.
[[nodiscard]] PlaceWords placeWords(const QString &text);

/// "112.5524, 37.859" and its kin: two numbers with or without N, E, 东经, 北纬, brackets, degrees; the order is found by their size.
/// Nothing where it is anything else. WGS-84.
[[nodiscard]] std::optional<QPointF> coordinatesIn(const QString &text);

} // namespace wf
