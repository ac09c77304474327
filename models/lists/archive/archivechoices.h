// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivereader.h"
#include "situation.h"

#include <QVariantList>

namespace wf {

/// What a log holds that a list of it may be restricted to, of one kind or, where that is empty, of all that the archive lists; states only
/// of one.
struct HeldChoices {
    QString kind = {};
    QStringList states = {}; ///< as a record goes through them
    QStringList roads = {}; ///< as they are spoken
    QStringList brigades = {};
};
[[nodiscard]] ArchiveReader::Answer<HeldChoices> heldChoices(const Archive &archive, const QString &kind);
/// Of a log that is only looked at as it was at a moment.
[[nodiscard]] HeldChoices heldChoices(const Situation &situation, const QString &kind);
/// With all states that a record of the kind may ever have been in: its events tell of each.
[[nodiscard]] HeldChoices withEveryState(HeldChoices held);

/// What is restricted now: it is offered too, whatever the log holds, for a choice that restricts a list is never out of sight.
struct ChosenOfList {
    QString state, road, brigade;
    QString point; ///< subject of a flood point
};
/// [{key, title}] of each.
struct ShownChoices {
    QVariantList states, roads, brigades, points;
};
[[nodiscard]] ShownChoices shownChoices(const HeldChoices &held, const ChosenOfList &chosen, const Situation &situation);

/// [{key, title}] of where a list may be restricted to: what the map shows, once it shows something, and the flood points.
[[nodiscard]] QVariantList placeChoices(bool hasMap, const QVariantList &points);

} // namespace wf
