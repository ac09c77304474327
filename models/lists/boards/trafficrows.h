// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trafficreport.h"

#include <QList>
#include <QVariantMap>

namespace wf {

class Situation;

// What lists and the map say of a traffic report, as rows for a RowsModel. A row's place is "longitude", "latitude"; its line is
// "path", points of longitude and latitude.

/// The way round each closure, one row for each direction closed: closure, directionTitle (where both are), found, reason, roads, minutes
/// and kilometres (in all and more than the closed way), exit and entry, tiers and signs.
[[nodiscard]] QList<QVariantMap> diversionRows(const TrafficReport &report, const Situation &situation);
/// Where traffic is guided, divided and stopped (远端诱导, 中端分流, 近端管控): marks for the map; of each diversion and tier the nearest.
[[nodiscard]] QList<QVariantMap> tierRows(const TrafficReport &report);
/// Signs whose readers come to a closure and can still turn off, one row for each closure and sign.
[[nodiscard]] QList<QVariantMap> signRows(const TrafficReport &report, const Situation &situation);
/// Hospitals, fire stations, railway stations and shelters: what is cut off first, then what takes longest more.
[[nodiscard]] QList<QVariantMap> accessRows(const TrafficReport &report, const Situation &situation);
/// Green corridors that something lies across, with the other way where there is one.
[[nodiscard]] QList<QVariantMap> corridorRows(const TrafficReport &report, const Situation &situation);

[[nodiscard]] QString tierTitle(const QString &tier); ///< translated
/// "+4 min", "as usual", "cut off": how a place is reached now against the open roads; seconds.
[[nodiscard]] QString accessText(bool cut, double addedSeconds);

/// Points of a line as QML and the map's layers take them.
[[nodiscard]] QVariantList pathOf(const QList<QPointF> &line);

/// Less is not said: half a minute is within what driving times are good for.
inline constexpr double accessNoticeSeconds = 30;

} // namespace wf
