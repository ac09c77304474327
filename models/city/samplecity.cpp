// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecity.h"
namespace wf {
std::expected<CityDraft, Refusal> drawSampleCity(const QString &) { return CityDraft{}; }
} // namespace wf
