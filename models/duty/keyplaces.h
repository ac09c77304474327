// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trafficwatch.h"

namespace wf {

class CityPack;

/// Hospitals and railway stations of a city. Fire stations and shelters are on no map: a file of assets names them ("places").
[[nodiscard]] QList<KeyPlace> keyPlaces(const CityPack &city);

} // namespace wf
