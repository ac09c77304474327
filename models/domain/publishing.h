// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "water.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace wf {

struct PointWater;

/// All records of a kind, and one of them; as StepContext has them. Both may be empty.
using RecordsOf = std::function<QList<const Record *>(const QString &kind)>;
using LookUp = std::function<const Record *(const QString &subject)>;

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
/// The signs that tell of the closure as far as anybody knows: those that show it, and those that were reported faulty while they did and
/// that nobody has seen blank since.
[[nodiscard]] QList<const Record *> signsThatMayTell(const Record &closure, const QList<const Record *> &signs);
/// The signs (subjects) that show this text, as somebody confirmed and nobody has taken back; whatever has become of the text.
[[nodiscard]] QStringList signsShowing(const Record &bulletin, const QList<const Record *> &signs);
/// Do drivers read or hear it now, as far as was confirmed: it is published, or any sign shows it. What is reported upward is not public.
[[nodiscard]] bool isPublic(const Record &bulletin, const QList<const Record *> &signs);
/// Since when what was written of a closure at that moment is no longer so, UTC ms, whatever it said; 0: it holds, or that is no closure.
/// What was written before the end is not so after it; what was written while one lane was open, once that lane is shut again or to be
/// shut; and what was written after the end, while another closure of the stretch is asked for or stands. `each` is asked only where
/// that matters.
[[nodiscard]] qint64 outdatedSince(qint64 writtenAt, const Record *closure, const RecordsOf &each, const LookUp &look);
/// The same of a text, public or not; what is reported upward stays reported.
[[nodiscard]] qint64 outdatedSince(const Record &bulletin, const RecordsOf &each, const LookUp &look);
/// Since when what is public of it is to be taken down for that, UTC ms; 0: it holds, or nothing of it is public.
[[nodiscard]] qint64 untrueSince(const Record &bulletin, const QList<const Record *> &signs, const RecordsOf &each, const LookUp &look);
/// What speaks against taking down, for now, what keeps people out of a stretch though its own closure is over: whoever takes it down
/// leaves drivers without any warning. Whatever asks for it to be taken down, or says that it is to be, asks this.
struct StaysUp {
    /// The newest that was read on the stretch, however old, where that is the depth at which nobody may open the road; below 0: it is not.
    double deepCm = -1;
    QString closure = {}; ///< the closure of the stretch that stands, or else is asked for; empty: none
    QString text = {}; ///< its text for the same readers that is on its way: written or approved, and not public yet; empty: none
    qint64 freeAt = 0; ///< UTC ms; where nothing speaks against it any more: since when, as far as that is known; 0 = nothing did
    [[nodiscard]] bool stays() const { return deepCm >= 0 || !closure.isEmpty(); }
};
/// Of a text, or of a sign, that is public. Nothing speaks against it once the water has fallen and no other closure of the stretch is
/// asked for or stands, or once the text of such a closure is public for the same readers; nor ever against what says that the road or a
/// lane of it is open. `stand` tells what is read at a flood point, and may be empty: nobody reads.
[[nodiscard]] StaysUp staysUp(const Record &shown, const RecordsOf &each, const LookUp &look,
                              const std::function<WaterStand(const Record &floodPoint)> &stand, qint64 now);
/// Since when what stands on a sign, put up by itself, is no longer so, UTC ms; 0: it holds, or it hangs by a text that is public.
[[nodiscard]] qint64 untrueOnSignSince(const Record &sign, const LookUp &look);

/// Was drivers' news of the closure given out, as somebody confirmed? On the radio and in navigation a text that is published; on signs
/// one that shows it, once no approved text for them waits for the rest of its signs.
/// `medium`: "signs", "radio", "navigation".
[[nodiscard]] bool isGivenOut(const Record &closure, const QString &medium, const QList<const Record *> &bulletins,
                              const QList<const Record *> &signs);

/// The text (subject) of a closure for these readers that is written or approved, holds and is not public yet; empty: none.
[[nodiscard]] QString textOnItsWay(const Record &closure, const QString &medium, const RecordsOf &each, const LookUp &look);

/// Something was put on signs for it, and nothing of that hangs there any more.
[[nodiscard]] bool isTakenDown(const Record &closure, const QList<const Record *> &bulletins, const QList<const Record *> &signs);
/// The road is decided to be closed, and no lane of it is open: whoever takes its signs down leaves drivers without warning.
[[nodiscard]] bool isStillClosed(const Record &closure);
/// Since when what was published on signs of a road that is still closed hangs on none of them any more, UTC ms, as near as it was said: it
/// is to be put up again, whatever the step that was recorded says. 0: it hangs, or was never there, or the road or a lane of it is open.
[[nodiscard]] qint64 signsGoneSince(const Record &closure, const QList<const Record *> &bulletins, const QList<const Record *> &signs);
/// Does a step count as done now, as the card, the queue, the reminders, the tasks, the handover and the reports say it? As isStepMet()
/// says; and what was taken off the signs while the road is still closed is to be put up again, see signsGoneSince(). That the signs are
/// withdrawn counts only where maySignsGo() and it was said since, or nothing of the closure hangs.
[[nodiscard]] bool isStepCounted(const Record &closure, const QString &step, const std::optional<PointWater> &water,
                                 const QList<const Record *> &bulletins, const QList<const Record *> &signs);
/// Is the road open, or a lane of it that stays so? Only then is what keeps people out taken off the signs: not while the reopening is only
/// asked for, nor once the lane is to be closed again or water stands at the reopening depth.
[[nodiscard]] bool maySignsGo(const Record &closure, const std::optional<PointWater> &water);
/// Did somebody record that the signs are withdrawn, since the road or a lane of it was opened? What was recorded before says nothing of
/// it.
[[nodiscard]] bool areSignsSaidGone(const Record &closure);
/// Does nothing of the closure hang on any sign, as far as anybody confirmed it? Then there is nothing to take down.
[[nodiscard]] bool hasNothingUp(const Record &closure, const QList<const Record *> &bulletins, const QList<const Record *> &signs);

} // namespace wf
