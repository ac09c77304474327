// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QString>
#include <QStringList>

namespace wf {

/// The parts of a map symbol in a square from -1 to 1, y downwards: a body in the marker's tint, ink upon it.
struct GlyphShape {
    QPainterPath body = {};
    QPainterPath ink = {}; ///< filled
    QPainterPath strokes = {}; ///< ink as lines
    bool turns = false; ///< the whole symbol points along the heading
    bool beak = false; ///< a beak beside the symbol shows the heading
};

/// Shapes differ by kind, not only in colour; an unknown name is a dot.
[[nodiscard]] GlyphShape glyphShape(const QString &name);
/// All names that have a shape of their own.
[[nodiscard]] QStringList glyphNames();

} // namespace wf
