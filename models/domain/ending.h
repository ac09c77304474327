// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

namespace wf {

/// The states in which a record of the kind is over: it is no more to be dealt with, chosen or drawn, and what was to follow from it falls
/// away. Empty for what stands (a unit, a camera, a flood point …), which is never over, and for a kind this version does not know.
[[nodiscard]] QStringList endStates(const QString &kind);
/// Does the kind stand, or does it come to an end: is it known at all?
[[nodiscard]] bool isKnownKind(const QString &kind);
/// May a record of the kind that is over be put away? Not where its subject is made from what it is about (one for each place or station),
/// so that it comes again under the same one.
[[nodiscard]] bool mayBePutAway(const QString &kind);
/// Of a state in which its kind is over, or removed.
[[nodiscard]] bool isOver(const Record &record);
/// When it came to be over, UTC ms; 0: it is not, or nobody said when.
[[nodiscard]] qint64 endedAt(const Record &record);
/// The subject of what a record belongs to, before which it is not put away: the matter of an order, an entry or a notice, the incident
/// that another one was merged into. Empty where it belongs to nothing that comes to an end.
[[nodiscard]] QString ownerOf(const Record &record);

} // namespace wf
