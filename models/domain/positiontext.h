// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <QPointF>

#include <expected>
#include <optional>

namespace wf {

/// In what a pair of coordinates was measured: GCJ-02 is that of Chinese maps (高德, 腾讯).
enum class Datum : quint8 { Wgs84, Gcj02 };

/// A position as people write it or paste it from a map: "112.5, 37.8", "37.8N 112.5E", "北纬37.8 东经112.5", "37°48′36″N, 112°30′E",
/// "[112.5,37.8]", in full-width characters too. Which number is the longitude is said by its letter, else by its range, else by what lies
/// within five degrees of `near`; where none of these decides, it is refused. x = longitude, y = latitude, WGS-84 degrees. Codes:
/// "position.text" (none at all), "position.range", "position.order".
[[nodiscard]] std::expected<QPointF, Refusal> readPosition(const QString &text, Datum datum = Datum::Wgs84,
                                                           std::optional<QPointF> near = std::nullopt);
/// "37.80000°N 112.50000°E": what readPosition() reads back to a metre.
[[nodiscard]] QString positionText(QPointF position);

/// Both from and to the datum of Chinese maps, to a centimetre; outside China the same.
[[nodiscard]] QPointF gcjFromWgs(QPointF wgs);
[[nodiscard]] QPointF wgsFromGcj(QPointF gcj);

} // namespace wf
