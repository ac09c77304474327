// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dueschedule.h"
#include "gaugereport.h"
#include "programseat.h"
#include "responseplan.h"
#include "situation.h"
#include "trafficreport.h"

namespace wf {

/// What the rules of the program's own seat look at.
struct RuleContext {
    const Situation &situation;
    qint64 now = 0; ///< UTC ms, the log's clock
    const ResponsePlan *plan = nullptr; ///< nullptr: no plan was given, so no clause becomes a task
    const TrafficReport *traffic = nullptr; ///< nullptr: no roads, so nothing is proposed that needs them
    DueTimes *due = nullptr; ///< told when the answer may be another one by time alone; nullptr: nobody asks again
    const GaugeReport *gauges = nullptr; ///< nullptr: nobody judges the gauges, so none is doubted

    /// Is it that time, or later? Every rule compares with the time by this, so that it is asked again then.
    [[nodiscard]] bool isReached(qint64 when) const
    {
        asksAgain(when);
        return now >= when;
    }
    [[nodiscard]] bool isPast(qint64 when) const { return isReached(when + 1); } ///< is it later than that?
    void asksAgain(qint64 when) const
    {
        if (due)
            due->at(when);
    }
};

/// One thing a rule wants done. What makes a record says under which subject (subjectOf()), so that two who want it make one. The key names
/// it, so that it is not asked for twice at once.
struct RuleStep {
    QString key;
    Request request;
    qint64 due = 0; ///< UTC ms since when it is called for, where it depends on the time: what fell due first is told first
};

// Each of these only reads, and returns what the situation calls for and does not have yet: asked again after it was done, it
// returns nothing. It is asked after a change of what it heeds and when a moment comes that it told RuleContext::due, and not in between:
// whatever it looks at has to be in its Heed. The files rule_*.cpp hold them.

/// An alarm at the closing depth asks for the closure of its road (报请); a rainstorm signal proposes the response of its colour.
/// A person decides about either. Water at the closing depth on an open road always asks: after a reopening, after a restart, and after
/// it was turned down once it has risen by askAgainCm or askAgainMin have gone. A response is not proposed again for the same signal.
[[nodiscard]] QList<RuleStep> proposals(const RuleContext &context);
[[nodiscard]] Heed proposalsHeed();
/// What the alarm `alarm`, there or about to be raised, at a flood point asks for: the closure of its road; nothing below the closing
/// depth, without a known stretch, or where the road is closed or asked to be, all its lanes in the stretch's direction.
[[nodiscard]] std::optional<Request> closureFor(const RuleContext &context, const Record &point, const Record &alarm);
/// Water at the closing depth on a road that is open.
struct OpenWater {
    double depthCm = 0;
    qint64 turnedDownAt = 0; ///< UTC ms; when a person said no, where it has neither risen since nor stood long; 0: it asks
    bool isWithdrawn = false; ///< it was decided, and taken back
};
/// The water that depthThatAsks() goes by, also while nothing asks because a person said no: then the queue says so.
[[nodiscard]] std::optional<OpenWater> deepOnOpenRoad(const RuleContext &context, const Record &point, const QString &direction,
                                                      const QJsonObject &alarm);
/// How deep the water is at an open road that asks for its closure, cm, by the readings or by what the alarm `alarm` (its fields) says;
/// `direction` is whose traffic it stands in the way of ("southbound" …, "both"; empty: any one carriageway). Nothing where all its lanes
/// are closed already or asked to be, where the water stands below the closing depth, or where a person said no and it has neither risen
/// since nor stood long.
[[nodiscard]] std::optional<double> depthThatAsks(const RuleContext &context, const Record &point, const QString &direction,
                                                  const QJsonObject &alarm);
/// Steps of a closure that other records prove: signs that show it, a bulletin on the air, an agency's receipt, signs taken back.
[[nodiscard]] QList<RuleStep> provenSteps(const RuleContext &context);
[[nodiscard]] Heed provenStepsHeed();
/// That the road beside a closure is dry holds for a time, and until the water has risen (dryHoldsMs, dryRiseCm): then it is taken back,
/// and nobody is led there until somebody has looked again.
[[nodiscard]] QList<RuleStep> lapsedDry(const RuleContext &context);
[[nodiscard]] Heed lapsedDryHeed();
/// Who is late is reminded: a closure's step first whose it is, then, twice the limit gone, the commander; orders (签收催办) and
/// what comes after it, tasks of the plan, and people who did not turn up for their duty.
[[nodiscard]] QList<RuleStep> reminders(const RuleContext &context);
[[nodiscard]] Heed remindersHeed();
/// The clauses of the plan that a response calls for become tasks with an owner and a time; what the log shows done is ticked off.
/// Of a closure a text given out is done once it is on every medium, and a receipt once every agency has given one.
[[nodiscard]] QList<RuleStep> planTasks(const RuleContext &context);
[[nodiscard]] Heed planTasksHeed(const ResponsePlan *plan); ///< what begins its clauses and shows them done may be of any kind
/// A vital place that nobody reaches any more, or does again; a green corridor that a closure now lies across.
[[nodiscard]] QList<RuleStep> accessAlarms(const RuleContext &context);
[[nodiscard]] Heed accessAlarmsHeed();
/// A gauge that gives a reason not to be believed is marked doubtful; not where the reason is that a person reads less than it
/// (WaterDispute): whether it is doubted then says a person. One that was marked for a jump which is borne out, or for its silence and
/// speaks again, is believed again.
[[nodiscard]] QList<RuleStep> gaugeDoubts(const RuleContext &context);
[[nodiscard]] Heed gaugeDoubtsHeed();

/// Minutes after which somebody who is due at a post and has not reported counts as missing.
inline constexpr int missingAfterMin = 10;
/// For so many minutes after a duty has ended it is still told that nobody turned up: a shift, and nothing of a week ago.
inline constexpr int missedForMin = 12 * 60;
/// A closure that was turned down is asked for again after so many minutes, or once the water has risen by so many cm.
inline constexpr int askAgainMin = 10;
inline constexpr double askAgainCm = 3;

} // namespace wf
