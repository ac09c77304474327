// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "closure.h"
#include "closurenext.h"
#include "closuresbeside.h"
#include "columns.h"
#include "dutylimits.h"
#include "pendingcollector.h"
#include "publishing.h"
#include "situation.h"
#include "water.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// Asked for or stopped: whoever decides is waited for.
void decision(PendingCollector &rows, const Record &record)
{
    const QString state = record.state();
    PendingItem &item = rows.add(record, u"closure."_s + state, u"closure.confirm"_s, 1,
                                 record.timeOf(state == "asked"_L1 ? "asked"_L1 : "stopped"_L1), limits::confirmClosure);
    item.fields = PendingCollector::given(record, {"authority"_L1, "clause"_L1});
    const Situation &situation = rows.context().situation;
    if (isForTheRest(record, situation.records(u"closure"_s), [&situation](const QString &subject) { return situation.record(subject); }))
        item.detail = ListsText::tr("%1: the remaining lanes").arg(item.detail);
}

/// Cordon and clearing are confirmed.
void ready(PendingCollector &rows, const Record &record)
{
    if (record.state() != "confirmed"_L1 || !isStepDone(record, u"scene.cordon"_s) || !isStepDone(record, u"scene.cleared"_s))
        return;
    const qint64 since = std::max(stepDoneAt(record, u"scene.cordon"_s), stepDoneAt(record, u"scene.cleared"_s));
    rows.add(record, u"closure.ready"_s, u"closure.enforce"_s, 1, since, limits::enforceClosure);
}

QString textOnItsWayTo(const PendingCollector &rows, const Record &closure, const QString &medium)
{
    const Situation &situation = rows.context().situation;
    return textOnItsWay(
        closure, medium, [&situation](const QString &kind) { return situation.records(kind); },
        [&situation](const QString &subject) { return situation.record(subject); });
}

/// No stretch is cleared while people are said to be in danger on it: they have rows of their own.
bool isSomeoneInside(const Situation &situation, const Record &closure)
{
    return !dangersOn(closure, situation.records(u"incident"_s), situation.records(u"floodpoint"_s)).isEmpty();
}

/// What leads to a step now, as its guard has it: a verb of the closure, and what is known of that.
struct WayToStep {
    QString verb; ///< empty: nothing does, or a row of its own
    QVariantMap fields = {};
};

/// What is to be published is recorded where it was: until then its text is to be written, and one on its way is a row of its own, as is
/// one that was taken down (signsGone()).
WayToStep wayTo(const PendingCollector &rows, const Record &closure, const ClosureStep &step, const StepEvidence &evidence)
{
    const ListContext &context = rows.context();
    if (!stepFits(step.key, closure.state()) || (step.key == "publish.signs"_L1 && evidence.signsGoneSince > 0))
        return {};
    if (step.key == "scene.cleared"_L1 && isSomeoneInside(context.situation, closure))
        return {};
    const bool isConfirmation = reopeningConfirmations().contains(step.key);
    if (isConfirmation && !confirmationLacks(closure, evidence.water, context.now()).isEmpty())
        return {};
    if (step.track == "publish"_L1 && stepsNotYet(closure, context.situation).contains(step.key)) {
        const QString medium = step.key.section(u'.', 1);
        if (!textOnItsWayTo(rows, closure, medium).isEmpty())
            return {};
        return {u"bulletin.draft"_s, {{u"medium"_s, medium}, {u"about"_s, closure.subject()}}};
    }
    return {u"closure.step"_s, {{u"step"_s, step.key}}};
}

/// One line a closure, however many of its steps are late: the first of them that can be done is what to do next.
void lateSteps(PendingCollector &rows, const Record &record)
{
    const ListContext &context = rows.context();
    const qint64 decided = record.timeOf("confirmed"_L1);
    QList<ClosureStep> late;
    QStringList titles;
    qint64 cameAt = 0;
    const QList<const Record *> signs = context.situation.records(u"sign"_s);
    const StepEvidence evidence{.water = waterOf(context.situation, record, context.now()),
                                .signsGoneSince = signsGoneSince(record, context.situation.records(u"bulletin"_s), signs),
                                .canSignsTell = canSignsTell(record, signs, context.signsByRoads)};
    for (const ClosureStep &step : closureSteps()) {
        const qint64 due = stepLateAfter(record, step, context.limits.minutes(step), evidence);
        if (due == 0 || !rows.dueTimes().isPast(due))
            continue;
        late.append(step);
        titles.append(closureStepDue(record, step.key));
        cameAt = cameAt == 0 ? due : std::min(cameAt, due);
    }
    const auto next = std::ranges::find_if(std::as_const(late),
                                           [&](const ClosureStep &step) { return !wayTo(rows, record, step, evidence).verb.isEmpty(); });
    if (next == late.cend())
        return;
    const ClosureStep &first = *next;
    const WayToStep way = wayTo(rows, record, first, evidence);
    PendingItem &item = rows.add(record, u"closure.late"_s, way.verb, first.track == "scene"_L1 ? 1 : 2, decided, 0);
    item.dueAt = stepLateAfter(record, first, context.limits.minutes(first), evidence);
    item.cameAt = cameAt;
    item.title = ListsText::tr("Late steps (%1)").arg(late.size());
    item.detail = ListsText::tr("%1: %2").arg(item.detail, titles.join(ListsText::tr(", ")));
    item.fields = way.fields;
    for (const ClosureStep &step : std::as_const(late))
        item.steps.append(step.key);
}

/// What was taken off the signs while the road is closed is to be put up again: its step is recorded, so it is a new text that is asked
/// for. One that is on its way to the signs is a row of its own.
void signsGone(PendingCollector &rows, const Record &record)
{
    const ListContext &context = rows.context();
    const QList<const Record *> bulletins = context.situation.records(u"bulletin"_s);
    const QList<const Record *> signs = context.situation.records(u"sign"_s);
    const qint64 since = signsGoneSince(record, bulletins, signs);
    if (since == 0 || !canSignsTell(record, signs, context.signsByRoads))
        return;
    if (!textOnItsWayTo(rows, record, u"signs"_s).isEmpty())
        return;
    const QString key = u"publish.signs"_s;
    PendingItem &item = rows.add(record, u"closure.signs_gone"_s, u"bulletin.draft"_s, 2, since, 0);
    const int limit = context.limits.minutes(*findClosureStep(key));
    item.dueAt = limit ? since + limit * limits::minute : 0;
    item.title = closureStepDue(record, key);
    item.detail = ListsText::tr("%1: %2").arg(item.detail, ListsText::tr("taken down while the road is closed: to be put up again"));
    item.fields = {{u"medium"_s, u"signs"_s}, {u"about"_s, record.subject()}};
}

/// The road is to be kept shut, or its lane closed again, before anything else is decided.
void risen(PendingCollector &rows, const Record &record, const std::optional<PointWater> &water)
{
    const bool isDecided = isLaneToBeShut(record); // and only nobody is said to stand there yet
    const bool isLane = isOneLaneOpen(record);
    const qint64 openSince = isLane ? record.value("laneAt"_L1).toInteger() : record.timeOf("reopening_asked"_L1);
    const qint64 since = isDecided ? record.value("shutAgainAt"_L1).toInteger() : openSince;
    PendingItem &item = rows.add(record, u"closure.risen"_s, isDecided ? u"closure.step"_s : u"closure.keep"_s, 1, since, 0);
    item.overCm = water ? water->stand.depthCm - water->limits.close : 0;
    if (isDecided) {
        item.title = closureStepDue(record, u"scene.cordon"_s);
        item.fields = {{u"step"_s, u"scene.cordon"_s}};
    } else {
        item.title = isLane ? ListsText::tr("Water risen again: close the lane") : ListsText::tr("Water risen again: keep closed");
    }
    if (const QString depth = waterWords(rows.context(), water); !depth.isEmpty())
        item.detail = isLane ? ListsText::tr("%1: one lane open, water at %2").arg(item.detail, depth)
                             : ListsText::tr("%1: the water has risen again to %2").arg(item.detail, depth);
}

/// The water has stayed below the reopening depth for the point's time.
void mayReopen(PendingCollector &rows, const Record &record)
{
    const ListContext &context = rows.context();
    const qint64 now = context.now();
    const auto water = waterOf(context.situation, record, now);
    if (!water || !water->stand.isKnown(now) || water->stand.belowSince == 0 || !waterLacks(water, now).isEmpty())
        return;
    const qint64 since = water->stand.belowSince + qint64(water->limits.reopenMin * limits::minute);
    if (now < since)
        return;
    PendingItem &item
        = rows.add(record, u"closure.may_reopen"_s, u"closure.ask_reopen"_s, 3, std::max(since, record.timeOf("in_force"_L1)), 0);
    item.detail = ListsText::tr("%1: %2 cm, below the limit for its time").arg(item.detail).arg(qRound(water->stand.depthCm));
}

/// The first step of a reopening that is not done, as closureProgress() has it; empty: all are.
QString nextOfReopening(const Situation &situation, const Record &record, const std::optional<PointWater> &water)
{
    const QList<const Record *> bulletins = situation.records(u"bulletin"_s);
    const QList<const Record *> signs = situation.records(u"sign"_s);
    const QList<ClosureStep> &steps = closureSteps();
    const auto next = std::ranges::find_if(steps, [&](const ClosureStep &step) {
        return step.track == "reopen"_L1 && hasStep(record, step.key, water) && !isStepCounted(record, step.key, water, bulletins, signs);
    });
    return next == steps.cend() ? QString() : next->key;
}

/// Confirmations first, then one lane where the plan wants it first, then the whole road.
void reopening(PendingCollector &rows, const Record &record)
{
    const ListContext &context = rows.context();
    const auto water = waterOf(context.situation, record, context.now());
    if (mustBeShutAgain(record, water, context.now())) {
        risen(rows, record, water);
        return;
    }
    const bool confirmed = std::ranges::all_of(neededConfirmations(record, water),
                                               [&](const QString &key) { return confirmationCounts(record, key, water); });
    // Nobody is late with a decision that may not be taken yet.
    const qint64 now = context.now();
    const QList<OpeningLack> lacks = openingLacks(record, water, now);
    const bool mayBeTaken = lacks.isEmpty();
    // Once it has only to stay low for its time the lane is next, if the plan wants it first: not the road, by somebody's permission. It is
    // a row once it may be opened.
    const bool isOnlyEarly
        = !mayBeTaken && std::ranges::all_of(lacks, [](const OpeningLack &lack) { return lack.code == "closure.water_time"_L1; });
    const qsizetype all = wholeRoadLacks(record, water, now, context.limits.isOneLaneFirst()).size();
    const bool isLaneFirst = (mayBeTaken || isOnlyEarly) && all > lacks.size();
    if (confirmed && isLaneFirst && !mayBeTaken) // nothing to do but wait: its card says until when
        return;
    const bool isDecision = confirmed && !isLaneFirst;
    // Where traffic runs in one lane between what is shut, that is graver than what is late behind a cordon, and the rest of it is decided
    // from then on.
    const bool isLane = isOneLaneOpen(record);
    const qint64 laneAt = isLane ? record.value("laneAt"_L1).toInteger() : 0;
    const qint64 fallen = water ? water->stand.belowSince + qint64(water->limits.reopenMin * limits::minute) : 0;
    PendingItem &item = rows.add(record, u"closure.reopening_asked"_s, isDecision ? u"closure.reopen"_s : u"closure.step"_s, isLane ? 1 : 2,
                                 std::max({record.timeOf("reopening_asked"_L1), mayBeTaken ? fallen : 0, laneAt}), limits::decideReopening);
    if (confirmed && !mayBeTaken)
        item.dueAt = 0;
    if (isDecision) {
        item.fields = PendingCollector::given(record, {"authority"_L1, "clause"_L1});
    } else {
        const QString step = confirmed ? u"reopen.one_lane"_s : nextOfReopening(context.situation, record, water);
        item.title = step.isEmpty() ? QString() : closureStepDue(record, step);
        item.fields = {{u"step"_s, step}};
    }
    const QString depth = waterWords(context, water);
    if (!waterLacks(water, now).isEmpty()) { // nobody can confirm anything of it
        item.verb = u"closure.keep"_s;
        item.title = ListsText::tr("Water risen again: keep closed");
        item.fields.clear();
        item.dueAt = 0;
        item.detail = ListsText::tr("%1: %2, not below the limit").arg(item.detail, depth);
    } else if (water && std::ranges::contains(lacks, u"closure.water_unknown"_s, &OpeningLack::code)) {
        // First of all somebody looks: until then nothing that is said of this water counts. Of a place that is on no list it is said anew
        // with the question itself.
        const bool isSaid = water->point.isEmpty();
        item.verb = isSaid ? u"closure.ask_reopen"_s : u"entry.add"_s;
        item.title = ListsText::tr("Nobody knows the water now: enter a reading");
        item.fields.clear();
        if (!isSaid)
            item.fields = {{u"type"_s, u"reading"_s}, {u"floodPoint"_s, water->point}};
        item.dueAt = isLane && water->stand.readAt > 0 ? water->stand.readAt + readingHoldsMs : 0; // somebody drives there
        if (!depth.isEmpty())
            item.detail = ListsText::tr("%1: last read %2").arg(item.detail, depth);
    } else if (!depth.isEmpty()) {
        item.detail = ListsText::tr("%1: %2").arg(item.detail, depth);
    }
}

/// Whatever is asked of the water on the stretch, by whichever of the rules, goes by what is read at these points and how old that is.
void noteWater(PendingCollector &rows, const Record &record)
{
    const Situation &situation = rows.context().situation;
    if (isOver(record))
        return;
    rows.each(u"floodpoint"_s, [&](const Record &point) {
        if (liesOver(record, point))
            rows.dueTimes().atWater(situation, point);
    });
    if (const auto said = saidWater(record))
        rows.dueTimes().atStand(said->stand, said->limits.reopenMin);
}

/// Whoever stood there has gone while the road is still shut for everybody: of a closure that is being set up, or in force, that is a late
/// step; of one that waits for its reopening nothing else asks for it.
void unguarded(PendingCollector &rows, const Record &record)
{
    const QString state = record.state();
    if ((state != "stopped"_L1 && state != "reopening_asked"_L1) || isStepDone(record, u"scene.cordon"_s) || isOneLaneOpen(record)
        || isLaneToBeShut(record))
        return;
    const qint64 since = stepUndoneAt(record, u"scene.cordon"_s);
    if (since == 0)
        return;
    PendingItem &item = rows.add(record, u"closure.unguarded"_s, u"closure.step"_s, 1, since, 0);
    item.title = closureStepDue(record, u"scene.cordon"_s);
    item.fields = {{u"step"_s, u"scene.cordon"_s}};
}

void collectClosures(PendingCollector &rows)
{
    rows.each(u"closure"_s, [&rows](const Record &record) {
        noteWater(rows, record);
        const QString state = record.state();
        if (state == "asked"_L1 || state == "stopped"_L1)
            decision(rows, record);
        else if (state == "reopening_asked"_L1)
            reopening(rows, record);
        if (state == "in_force"_L1 && isLaneToBeShut(record)) // while a reopening is asked for reopening() says so
            risen(rows, record, waterOf(rows.context().situation, record, rows.context().now()));
        else if (state == "in_force"_L1)
            mayReopen(rows, record);
        signsGone(rows, record);
        unguarded(rows, record);
        if (state != "confirmed"_L1 && state != "in_force"_L1)
            return;
        ready(rows, record);
        lateSteps(rows, record);
    });
}

} // namespace

QList<PendingRule> closurePendingRules()
{
    // Texts and signs show steps done, and nobody clears a stretch with people in danger on it.
    const QStringList kinds{u"closure"_s, u"floodpoint"_s, u"bulletin"_s, u"sign"_s, u"incident"_s};
    return {{.name = "closures", .heed = {.kinds = kinds, .series = {u"depth/"_s}, .roads = true}, .collect = collectClosures}};
}

} // namespace wf
