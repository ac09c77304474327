// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "placeindex.h"
#include "placename.h"
#include "record.h"

/// What what is found by its words (placeindex.cpp) and what is pressed (placepressed.cpp) are named by.
namespace wf::placing {

inline LocalText nameOf(const SearchEntry &entry) { return entry.name.isEmpty() ? LocalText::same(entry.title) : entry.name; }

inline LocalText crossingName(const QString &one, const QString &other)
{
    return placename::crossing(LocalText::same(one), LocalText::same(other));
}

inline void call(FoundPlace &place, const LocalText &name)
{
    place.name = name;
    place.title = name.in(contentLanguage());
}

} // namespace wf::placing
