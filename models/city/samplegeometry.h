// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>

#include <functional>
#include <vector>

namespace wf::sample {

/// Lines and rings of the drawing, in metres; rings are not closed by a repeated point.
using Line = QList<QPointF>;

[[nodiscard]] double length(const Line &line);
[[nodiscard]] double distance(QPointF a, QPointF b);
/// A curve through all the points (centripetal Catmull-Rom), a point about every `step` metres.
[[nodiscard]] Line smooth(const Line &line, double step);
/// The line moved sideways, to the right of its direction where `metres` > 0.
[[nodiscard]] Line offset(const Line &line, double metres);
/// Nearest point on the line; `along` in metres from its beginning.
double nearest(const Line &line, QPointF point, double *along, QPointF *foot);
[[nodiscard]] QPointF pointAt(const Line &line, double along);
[[nodiscard]] Line part(const Line &line, double from, double to);

[[nodiscard]] double ringArea(const Line &ring); ///< > 0 when counter-clockwise
[[nodiscard]] QPointF ringMiddle(const Line &ring);
[[nodiscard]] bool inside(const Line &ring, QPointF point);
/// The ring moved inwards (towards its left); corners keep their number, so it is for small distances.
[[nodiscard]] Line shrink(const Line &ring, double metres);
/// Rounded corners, by cutting them twice (Chaikin).
[[nodiscard]] Line rounded(Line ring, int times);
/// The ring with its corners rounded off over about `metres`, its sides left where they are.
[[nodiscard]] Line softened(const Line &ring, double metres);
/// Parts of the ring on either side of the line through `at` along `direction`, and the cut itself; false when the cut
/// does not make exactly two parts.
[[nodiscard]] bool split(const Line &ring, QPointF at, QPointF direction, Line &left, Line &right, Line &cut);

/// All lines with a point added wherever two of them cross; which pairs may is decided by `mayCross`.
[[nodiscard]] std::vector<Line> node(const std::vector<Line> &lines, const std::function<bool(int, int)> &mayCross);
/// The faces between noded lines, counter-clockwise, without the outer one.
[[nodiscard]] std::vector<Line> faces(const std::vector<Line> &noded);

} // namespace wf::sample
