// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "reopening.h"

#include <QHash>
#include <QList>

#include <functional>
#include <optional>

namespace wf {

/// Since when a closure is over, reopened or turned down, UTC ms; 0: it is not, or the record is none.
[[nodiscard]] qint64 overSince(const Record *closure);

/// How far before a closure a sign may stand that tells of it, m.
inline constexpr double farthestSignM = 6000;

/// One thing to be done for a closure (临时交通管制), on one of four parallel tracks, or before it is reopened.
struct ClosureStep {
    QString key; ///< "scene.cordon"
    QString track; ///< "scene", "publish", "agency", "traffic", "reopen"
    int limitMin = 0; ///< target in minutes after the closure is confirmed; 0 = none
};

/// All steps, in the order they are shown. The limits are defaults, not law (facts: every police sets its own).
[[nodiscard]] const QList<ClosureStep> &closureSteps();
[[nodiscard]] const ClosureStep *findClosureStep(const QString &key);
[[nodiscard]] QString closureStepTitle(const QString &key); ///< translated; the key where it is unknown
/// What is still to be done, named so and never as if it were done ("待排水确认"); translated.
[[nodiscard]] QString closureStepDue(const QString &key);
/// The same for this closure: a cordon that stands at one end of two names the other.
[[nodiscard]] QString closureStepDue(const Record &closure, const QString &key);
[[nodiscard]] QString closureTrackTitle(const QString &track); ///< translated

/// Is a lane of it open while the rest is closed? Until somebody is said to keep traffic out again it is, also once it was decided to.
[[nodiscard]] bool isOneLaneOpen(const Record &closure);
/// A lane that was open is to be closed again, since the road is kept closed or the opening of the lane was taken back, and nobody is said
/// to stand there yet.
[[nodiscard]] bool isLaneToBeShut(const Record &closure);
/// By whose authority, under which clause and why it was closed ("authority", "clause", "reason"), whatever was decided of it later; before
/// that, what it was asked for with.
[[nodiscard]] Record closingDecision(const Record &closure);
/// Confirmed, and then withdrawn before it was in force: nobody turned it down.
[[nodiscard]] bool isWithdrawn(const Record &closure);
/// The state in words, translated; of a road with one lane open that it is, and of what was withdrawn that it was.
[[nodiscard]] QString closureStateTitle(const Record &closure);

[[nodiscard]] bool isStepDone(const Record &closure, const QString &step);
/// When a step was last taken back that is not done now, UTC ms; 0 = it is done, or never was taken back.
[[nodiscard]] qint64 stepUndoneAt(const Record &closure, const QString &step);
[[nodiscard]] qint64 stepDoneAt(const Record &closure, const QString &step); ///< UTC ms; 0 = not done

/// Does what was said of the step count? A confirmation that was made before the water fell does not. `water`: see waterOnStretch().
[[nodiscard]] bool isStepMet(const Record &closure, const QString &step, const std::optional<PointWater> &water);
/// Is the step one of this closure's: of use for it, or said to be done all the same?
[[nodiscard]] bool hasStep(const Record &closure, const QString &step, const std::optional<PointWater> &water);
/// The steps that stand open for a closure, in the order they are shown; those of the reopening once it was asked for. What its card
/// shows as open and what a handover names are these.
[[nodiscard]] QStringList stepsLeft(const Record &closure, const std::optional<PointWater> &water);

/// May the step be said done while the closure is in this state? The three confirmations may be made before the reopening is asked for.
[[nodiscard]] bool stepFits(const QString &step, const QString &state);
/// The three without which no road is reopened.
[[nodiscard]] const QStringList &reopeningConfirmations();
/// The ends of a closed stretch at which somebody must stand, "from" and "to": where traffic enters it. Empty where no line says where the
/// ends are.
[[nodiscard]] QStringList entryEnds(const Record &closure);
/// Those of them at which nobody is said to stand.
[[nodiscard]] QStringList openEnds(const Record &closure);
/// Who says that a step is done must have seen it with their own eyes, or on a picture: the scene, and the officer's confirmation.
[[nodiscard]] bool needsEyes(const QString &step);

/// Can it be known in this way ("officer", "camera", "phone", "system", "by_hand", "timing") that the step is done? No camera shows that a
/// text was read out, nor one of the stretch what signs elsewhere show, and only signals have a timing; "system" is what the log itself
/// proves. False for a step or a way that is unknown.
[[nodiscard]] bool howFits(const QString &step, const QString &how);
/// The same of what is public on a medium ("signs", "radio", "navigation", "public", "report"): was it "seen" to hang, "heard" or "told"
/// that it hangs or was read out, or no longer? A sign is not heard, and the radio not seen. True for a medium that is unknown.
[[nodiscard]] bool proofFits(const QString &medium, const QString &proof);

/// Metres from a place (longitude, latitude) to the nearest point of the closed stretch, both carriageways; nothing without a line.
[[nodiscard]] std::optional<double> metresFromStretch(const Record &closure, QPointF place);
/// That point of it (longitude, latitude).
[[nodiscard]] std::optional<QPointF> nearestOnStretch(const Record &closure, QPointF place);
/// One road, also where one of the two names a part of it: its service road, its underpass. Neither may be empty.
[[nodiscard]] bool isOneRoad(const QString &a, const QString &b);
/// Does the closure lie over this flood point: named by it, or on its line? On the line is within 60 m of it on the road that both name,
/// within 30 m where one of them names none.
[[nodiscard]] bool liesOver(const Record &closure, const Record &floodPoint);
/// Does it shut the whole carriageway? Some lanes of it, or of nobody knows how many, leave the road open.
[[nodiscard]] bool shutsAllLanes(const Record &closure);
/// Of how much of the road it is, where not of all, {"zh","en"}: "1 of 2 lanes", in whatever state it is; nothing where it is of all.
[[nodiscard]] QJsonValue lanesScope(const Record &closure);
/// How much of it is closed where it is not all, {"zh","en"}: "1 of 2 lanes closed"; while nobody is kept out of them, not yet or no more,
/// lanesScope() alone. Nothing where all is. Whatever names a closure says it.
[[nodiscard]] QJsonValue closedLanes(const Record &closure);
[[nodiscard]] QString closedLanesTitle(const Record &closure); ///< the same in the language of the content; empty where all is closed
/// The direction it closes, and how much of it: "Southbound · 1 of 2 lanes closed".
[[nodiscard]] QString closureDirectionTitle(const Record &closure);
/// Do these closures together shut all lanes of that direction ("southbound" …, "both")? Empty: of any one, for nobody has said on which
/// carriageway the water stands. Whoever asks whether a flooded road is closed asks this of those that lie over the point.
[[nodiscard]] bool shutDirection(const QList<const Record *> &closures, const QString &direction);
/// The direction whose traffic meets the water, as far as the point's own record tells: what it names, and both in an underpass or a
/// tunnel; empty where it does not say. What the roads tell of it (StretchProposal) is better known.
[[nodiscard]] QString wetDirection(const Record &floodPoint);
/// A camera that works and has that place in its picture: within its range and, where it is known which way it looks, in the sector that it
/// shows; what lies at its foot it shows whichever way it looks. Whoever names a camera as a witness, and whoever offers one, asks this.
[[nodiscard]] bool seesPlace(const Record &camera, QPointF place);
/// A camera that works and has a part of the stretch in its picture, or stands at the closure's flood point.
[[nodiscard]] bool seesStretch(const Record &camera, const Record &closure);
/// How much of the stretch is not in its picture, m, of the carriageway of which it shows less; 0 where no line says how long it is.
[[nodiscard]] double unseenMetres(const Record &camera, const Record &closure);
/// It shows the stretch but for a few metres. One that shows less proves of a part only that nobody is there: somebody saw the rest.
[[nodiscard]] bool seesWholeStretch(const Record &camera, const Record &closure);
/// A camera that works and has that end of the stretch ("from", "to") in its picture.
[[nodiscard]] bool seesEnd(const Record &camera, const Record &closure, const QString &end);
/// A camera that works and was linked to the incident by somebody who knows that it shows it, or has its place in its picture.
/// `place`: where the incident is; nothing = not known.
[[nodiscard]] bool seesIncident(const Record &camera, const Record &incident, std::optional<QPointF> place);
/// A unit that is reported on the scene of this closure: by its order, or by where it stands.
[[nodiscard]] bool standsAt(const Record &unit, const Record &closure, const std::function<const Record *(const QString &subject)> &look);

/// The open incidents on the closed stretch with people in danger still, counted or not, linked to it or not: those that refer to the
/// closure or to a flood point on it, those that lie at such a point, those that lie on the stretch (within 20 m of its line where they
/// name another road, 60 m where not), and those that name its road and have no position.
/// `incidents`, `floodPoints`: all there are. Whoever asks whether a stretch is cleared, may be opened, or is to be gone to asks this.
[[nodiscard]] QList<const Record *> dangersOn(const Record &closure, const QList<const Record *> &incidents,
                                              const QList<const Record *> &floodPoints);
/// "5 people are said to be in danger there (Z-0006)", of these incidents, translated; empty where there are none.
[[nodiscard]] QString dangerText(const QList<const Record *> &incidents);
/// The same as what is lacking before traffic is let in, "closure.people_inside": nobody may permit it. The report is corrected, or the
/// rescue recorded.
[[nodiscard]] QList<OpeningLack> dangerLacks(const QList<const Record *> &dangers);

/// From when on the limit of a step runs, UTC ms: the confirmation; of the scene, where it was decided to close a lane again, that.
[[nodiscard]] qint64 limitRunsFrom(const Record &closure, const QString &track);

/// A step that is not done although its limit has passed.
struct LateStep {
    QString key;
    qint64 byMs = 0; ///< how long ago it should have been done
};
/// What other records say of a closure's steps.
struct StepEvidence {
    std::optional<PointWater> water = {}; ///< see waterOnStretch()
    qint64 signsGoneSince = 0; ///< see signsGoneSince()
    bool canSignsTell = true; ///< see canSignsTell()
};
/// After which moment a step of a confirmed closure is late, UTC ms: as limitRunsFrom() says, and anew from when its text was taken off the
/// signs. 0: it is done, of no use for this closure or not possible, or has no limit. Whatever counts late steps, in the queue, on the card
/// or to remind of them, asks this.
[[nodiscard]] qint64 stepLateAfter(const Record &closure, const ClosureStep &step, int limitMin, const StepEvidence &evidence);
/// Late steps of a confirmed closure or one in force, and of any what was taken off its signs; the latest first, as stepLateAfter() says.
/// `targets`: minutes by step, from a plan, before the step's own.
[[nodiscard]] QList<LateStep> lateSteps(const Record &closure, qint64 now, const QHash<QString, int> &targets = {},
                                        const StepEvidence &evidence = {});

} // namespace wf
