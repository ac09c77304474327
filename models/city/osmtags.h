// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citydraft.h"

#include <QHash>

#include <optional>

namespace wf {

using OsmTags = QHash<QString, QString>;

/// The road a way with these tags is (line and id are left to the caller), or nothing when it is not a road; a way
/// drawn against its direction ("oneway=-1") sets `reversed`.
[[nodiscard]] std::optional<DraftWay> roadFromTags(const OsmTags &tags, bool &reversed);
/// "river", "canal" … or empty.
[[nodiscard]] QString waterLineKind(const OsmTags &tags);
/// "rail", "subway" … or empty.
[[nodiscard]] QString railKind(const OsmTags &tags);
/// "water", "park", "building" …, or empty for what the map does not show.
[[nodiscard]] QString areaKind(const OsmTags &tags);
/// "hospital", "school" … for what can be searched by name, or empty.
[[nodiscard]] QString placeKind(const OsmTags &tags);
/// 1 = shown first.
[[nodiscard]] int placeRank(const QString &kind);
[[nodiscard]] bool isBridge(const OsmTags &tags);
[[nodiscard]] bool isTunnel(const OsmTags &tags);

/// A point inside or near the middle of a ring, for a label.
[[nodiscard]] QPointF middleOf(const QList<QPointF> &ring);

} // namespace wf
