// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kind.h"
#include "verbtable.h"

/// What kinds/ is written with; not for other rooms.
namespace wf::table {

inline constexpr bool over = true; ///< of a state

// One for each kind.
[[nodiscard]] Kind incidentKind();
[[nodiscard]] Kind closureKind();
[[nodiscard]] Kind floodPointKind();
[[nodiscard]] Kind rainStationKind();
[[nodiscard]] Kind rainForecastKind();
[[nodiscard]] Kind alarmKind();
[[nodiscard]] Kind warningKind();
[[nodiscard]] Kind responseKind();
[[nodiscard]] Kind unitKind();
[[nodiscard]] Kind orderKind();
[[nodiscard]] Kind postKind();
[[nodiscard]] Kind brigadeKind();
[[nodiscard]] Kind cameraKind();
[[nodiscard]] Kind signKind();
[[nodiscard]] Kind bulletinKind();
[[nodiscard]] Kind noticeKind();
[[nodiscard]] Kind agencyKind();
[[nodiscard]] Kind entryKind();
[[nodiscard]] Kind injectKind();
[[nodiscard]] Kind exerciseKind();
[[nodiscard]] Kind dutyKind();
[[nodiscard]] Kind handoverKind();
[[nodiscard]] Kind callKind();
[[nodiscard]] Kind taskKind();
[[nodiscard]] Kind hazardKind();
[[nodiscard]] Kind placeKind();
[[nodiscard]] Kind resourceKind();
[[nodiscard]] Kind corridorKind();
[[nodiscard]] Kind accessKind();

// Where they stand in a file of their own.
[[nodiscard]] QList<KindVerb> closureVerbs();

} // namespace wf::table
