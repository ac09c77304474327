// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QList>

#include <functional>

namespace wf {

/// Drivers are kept out, or that is decided: stopped, confirmed, in force, or asked to be reopened. Not what is only asked for.
[[nodiscard]] bool isHeld(const Record &closure);
/// Confirmed, and nobody has been stopped at the scene: it is being set up, and drivers still pass.
[[nodiscard]] bool isOnlyDecided(const Record &closure);
/// Drivers are kept out of its lanes now.
[[nodiscard]] bool keepsOut(const Record &closure);

/// Do two closures keep traffic off the same stretch, in a direction that both close? `point`: the flood point that one of them names, over
/// which both lie; else they have the same road, and the same ends or more of it in common than the crossing at which two stretches meet.
[[nodiscard]] bool isOnSameStretch(const Record &one, const Record &other, const Record *point);

/// What other closures keep of the stretch of one: some lanes, or what another one has left open; or ask for. While they do, nothing that
/// is written of that one says that the road is open.
struct HeldBeside {
    bool isHeld = false; ///< another one keeps lanes of it, or that is decided
    bool isKept = false; ///< traffic is kept out of these now
    QString by; ///< the subject of the one that keeps it, first of all of one that keeps traffic out now; empty: none
    bool isShut = false; ///< of all lanes in its direction: by another one, or by those of some lanes together
    bool isAsked = false; ///< another one is asked for, and not decided yet
    qint64 begunAt = 0; ///< UTC ms; since when the first of all these is asked for or stands; 0 = there is none, or nobody said when
};
/// `closures`: all there are; `look`: for their flood points.
[[nodiscard]] HeldBeside heldBeside(const Record &closure, const QList<const Record *> &closures,
                                    const std::function<const Record *(const QString &subject)> &look);
/// All other closures of the stretch of one, asked for, standing or over.
[[nodiscard]] QList<const Record *> closuresBeside(const Record &closure, const QList<const Record *> &closures,
                                                   const std::function<const Record *(const QString &subject)> &look);
/// Does it ask for, or keep, what another closure, of some lanes, has left open there? It reads as that one does, and is none too many.
[[nodiscard]] bool isForTheRest(const Record &closure, const QList<const Record *> &closures,
                                const std::function<const Record *(const QString &subject)> &look);

} // namespace wf
