// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickWindow>
#include <QStringList>

/// What of a window's text somebody in front of it cannot read: it lies outside the window or behind the edge of its box where nothing
/// scrolls, another text runs into it, or it is cut. Names and sentences may be cut where enough is left to know them by and the whole
/// is shown when the pointer rests on it; what a button, a tab, a state or the head of a column says may not. A line for each, with
/// the way to the item. Text on the map chooses its place by itself and is left out.
[[nodiscard]] QStringList unreadable(const QQuickWindow &window);

/// Every visible text of a window that holds a Chinese character or mark beside the names given (the longest first), with the way to its
/// item.
[[nodiscard]] QStringList chinese(const QQuickWindow &window, const QStringList &given);
/// Charts too low to be read, frames of the keyboard, scroll bars and buttons of the map that lie over words, a map of the situation with
/// too small a share of the window, columns beside it too wide to be read: each with where it is.
[[nodiscard]] QStringList misplaced(const QQuickWindow &window);
