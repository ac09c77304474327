// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace wf {

struct PointWater;

/// A sign whose readers can still come to a closure in a direction that is closed.
struct TellingSign {
    QString sign; ///< subject
    double metres = 0; ///< to where the closure begins
};
/// What the roads say: the signs (subjects) whose readers drive on to a closure and can still turn off, in any of its directions; nothing
/// where they say nothing (yet).
using SignsByRoads = std::function<std::optional<QStringList>(const Record &closure)>;

/// Where the roads say nothing, by the straight line: the signs up to farthestSignM before the beginning of the stretch, on the side its
/// traffic comes from, that are not read by those who drive the other way. Nearest first, the eight nearest that work and what is out of
/// order among them.
[[nodiscard]] QList<TellingSign> signsByLine(const Record &closure, const QList<const Record *> &signs);
/// Could any sign tell of the closure: one that works, and that the sign package would propose? `byRoads` may be empty.
[[nodiscard]] bool canSignsTell(const Record &closure, const QList<const Record *> &signs, const SignsByRoads &byRoads = {});

/// Does any sign still tell of the closure?
[[nodiscard]] bool isOnSigns(const Record &closure, const QList<const Record *> &signs);
/// The signs (subjects) that show this text, as somebody confirmed and nobody has taken back; whatever has become of the text.
[[nodiscard]] QStringList signsShowing(const Record &bulletin, const QList<const Record *> &signs);
/// Do drivers read or hear it now, as far as was confirmed: it is published, or any sign shows it. What is reported upward is not public.
[[nodiscard]] bool isPublic(const Record &bulletin, const QList<const Record *> &signs);
/// Since when a text says what is no longer so, UTC ms, public or not: it was drafted before the closure it is about was over. 0: it holds;
/// what is reported upward stays reported.
[[nodiscard]] qint64 outdatedSince(const Record &bulletin, const Record *closure);
/// Since when what is public of it is to be taken down for that, UTC ms; 0: it holds, or nothing of it is public.
[[nodiscard]] qint64 untrueSince(const Record &bulletin, const Record *closure, const QList<const Record *> &signs);
/// Was drivers' news of the closure given out, as somebody confirmed? On the radio and in navigation a text that is published; on signs
/// one that shows it, once no approved text for them waits for the rest of its signs.
/// `medium`: "signs", "radio", "navigation".
[[nodiscard]] bool isGivenOut(const Record &closure, const QString &medium, const QList<const Record *> &bulletins,
                              const QList<const Record *> &signs);

/// Something was put on signs for it, and nothing of that hangs there any more.
[[nodiscard]] bool isTakenDown(const Record &closure, const QList<const Record *> &bulletins, const QList<const Record *> &signs);
/// The road is decided to be closed, and no lane of it is open: whoever takes its signs down leaves drivers without warning.
[[nodiscard]] bool isStillClosed(const Record &closure);
/// Since when what was published on signs of a road that is still closed hangs on none of them any more, UTC ms, as near as it was said: it
/// is to be put up again, whatever the step that was recorded says. 0: it hangs, or was never there, or the road or a lane of it is open.
[[nodiscard]] qint64 signsGoneSince(const Record &closure, const QList<const Record *> &bulletins, const QList<const Record *> &signs);
/// Does a step count as done now, as the card, the queue, the reminders, the tasks, the handover and the reports say it? As isStepMet()
/// says; and what was taken off the signs while the road is still closed is to be put up again, see signsGoneSince(), and is no step of the
/// reopening before the road or a lane of it is open.
[[nodiscard]] bool isStepCounted(const Record &closure, const QString &step, const std::optional<PointWater> &water,
                                 const QList<const Record *> &bulletins, const QList<const Record *> &signs);

} // namespace wf
