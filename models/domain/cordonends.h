// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace wf {

/// So far apart the people of one car do not stand at both ends of a stretch, m.
inline constexpr double oneCarM = 200;
/// "to" of "from", and the other way round.
[[nodiscard]] QString otherEnd(const QString &end);
/// From a place to an end of a stretch that has a line, m.
[[nodiscard]] double metresToEnd(const Record &closure, const QString &end, QPointF place);
/// The ends at which the unit is said to stand. Where it holds a cordon of which no end was said (isCordonWithoutEnds()) those that the
/// cordon is to keep shut: whoever leaves one of them leaves it; "from" where no line says which these are.
[[nodiscard]] QStringList endsHeldBy(const Record &closure, const QString &unit);
/// A cordon that was said to stand, and at which end nobody said: written down so by earlier versions, or on a stretch without a line. It
/// stands as a whole, and goes as a whole.
[[nodiscard]] bool isCordonWithoutEnds(const Record &closure);
/// From one end of the stretch to the other, m; 0 without a line.
[[nodiscard]] double endsApart(const Record &closure);
/// Is the unit said to stand at the other end already, too far away to stand at this one ("from", "to") as well?
[[nodiscard]] bool standsAtOtherEnd(const Record &closure, const QString &unit, const QString &end);

/// Is a place clearly at the other end of the stretch than this one ("from", "to")? Midway it is at neither.
[[nodiscard]] bool isPlaceAtOtherEnd(const Record &closure, const QString &end, QPointF place);
/// Is the unit, on a scene, said to be at the other end of the stretch than this one? By where it is known to be; where that tells nothing
/// of an end, by the end that its order sent it to. Never on a stretch that the people of one car watch from one place. `place`: where it
/// is known to be, nothing: not known; `order`: the one it is on, or nullptr.
[[nodiscard]] bool isAtOtherEnd(const Record &closure, const Record &unit, const QString &end, std::optional<QPointF> place,
                                const Record *order);

/// The key under which the name of who stands at one end ("from", "to") is kept in the closure's "who".
[[nodiscard]] QString cordonNameKey(const QString &end);
/// Who stands where, one text for each end: its unit or the camera that told of it, the name, the place. What holds of both is said once.
/// Empty where nobody is named, or it is not known at which end: then the step says it of all together. `title`: of a unit or a camera.
[[nodiscard]] QStringList cordonAtEnds(const Record &closure, const std::function<QString(const QString &subject)> &title);
/// What a step costs a closure that is still closed: who is said to stand at one of its ends stands there no more once the order is over,
/// the unit free or off duty, or the incident that it was sent to closed. Translated; empty: nothing.
[[nodiscard]] QString guardsLost(const QString &verb, const Record &record,
                                 const std::function<QList<const Record *>(const QString &kind)> &each,
                                 const std::function<const Record *(const QString &subject)> &look);

} // namespace wf
