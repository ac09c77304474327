// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace wf {

constexpr double smallestScale = 0.5;
constexpr double largestScale = 4;

/// What the look (qml/theme) can't say of itself: the style of controls, and the colour Qt gives to links in Markdown whatever a Text
/// asks for. After the application is made, before the first QML is read.
void applyLook();

/// What `--scale` of the command line asks for, a factor on top of what each screen has for itself; to be called before the application
/// is made, as Qt reads it once. What is no factor is left for the options to refuse.
void applyScale(int count, const char *const *arguments);

/// The size of a window that is to open on a screen: as large as it was drawn for, or as there is room.
[[nodiscard]] QSize openingSize(const QSize &room);

} // namespace wf
