// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QList>

namespace wf {

/// The level where no response is active: the lightest.
constexpr int lightestLevel = 4;

/// The level of one response: 1, the gravest, to 4.
[[nodiscard]] int levelOf(const Record &response);
/// Of the responses that are active the gravest of a scheme ("police" is our own, "city" that of the city's flood control); of equally
/// grave ones the one that was activated first. nullptr where none is. The order of the records does not matter.
[[nodiscard]] const Record *gravestResponse(const QList<const Record *> &responses, QLatin1StringView scheme = QLatin1StringView("police"));
/// The gravest level of our own response that is active: the one place that says so. It is what the top bar shows and what decides who
/// may confirm, reopen and override a closure.
[[nodiscard]] int responseLevel(const QList<const Record *> &responses);

} // namespace wf
