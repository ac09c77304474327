// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closurenext.h"

#include "clock.h"
#include "closure.h"
#include "columns.h"
#include "ending.h"
#include "publishing.h"
#include "situation.h"
#include "verb.h"
#include "waterstand.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

bool may(const QString &verb, Role role)
{
    const Verb *found = findVerb(verb);
    return found && found->roles.testFlag(role);
}

std::optional<ClosureMove> move(const QString &verb, Role role)
{
    if (!may(verb, role))
        return {};
    return ClosureMove{verb, {}, verbTitle(verb)};
}

/// The scene of a closure is confirmed by those who see it.
bool maySee(const ClosureStep &step, Role role)
{
    return step.track != "scene"_L1 || role == Role::Officer || role == Role::Brigade || role == Role::Dispatcher
        || role == Role::Commander;
}

std::optional<ClosureMove> firstOpenStep(const Record &closure, const QStringList &tracks, Role role,
                                         const std::optional<PointWater> &water, const QStringList &notYet)
{
    if (!may(u"closure.step"_s, role))
        return {};
    const ClosureStep *first = nullptr;
    for (const ClosureStep &step : closureSteps()) {
        const bool isDone = isStepMet(closure, step.key, water);
        if (!tracks.contains(step.track) || isDone || !stepApplies(step.key, closure, water) || notYet.contains(step.key)
            || !maySee(step, role) || !stepFits(step.key, closure.state()))
            continue;
        if (step.key == "reopen.signs_withdrawn"_L1) // ticks itself once they are down, and holds nothing up
            continue;
        if (!first || (step.limitMin > 0 && (first->limitMin == 0 || step.limitMin < first->limitMin)))
            first = &step;
    }
    if (!first)
        return {};
    if (first->key == "scene.cordon"_L1 && isLaneToBeShut(closure))
        return ClosureMove{u"closure.step"_s, first->key, ListsText::tr("Record: lane closed again, cordon set")};
    return ClosureMove{u"closure.step"_s, first->key, ListsText::tr("Record: %1").arg(closureStepTitle(first->key))};
}

} // namespace

QStringList stepsNotYet(const Record &closure, const Situation &situation)
{
    QStringList notYet;
    const QList<const Record *> bulletins = situation.records(u"bulletin"_s);
    const QList<const Record *> signs = situation.records(u"sign"_s);
    for (const QString &medium : {u"signs"_s, u"radio"_s, u"navigation"_s}) {
        if (!isGivenOut(closure, medium, bulletins, signs))
            notYet.append(u"publish."_s + medium);
    }
    return notYet;
}

std::optional<PointWater> waterOf(const Situation &situation, const Record &closure, qint64 now)
{
    return isOver(closure) ? std::nullopt : closureWater(situation, closure, now);
}

std::optional<ClosureMove> nextMove(const Record &closure, Role role, const std::optional<PointWater> &water, qint64 now,
                                    const QStringList &notYet)
{
    const QString state = closure.state();
    const QStringList tracks{u"publish"_s, u"agency"_s, u"traffic"_s};
    const bool isHigh = !waterLacks(water, now).isEmpty();
    if (state == "asked"_L1 || state == "stopped"_L1)
        return move(u"closure.confirm"_s, role);
    if (state == "confirmed"_L1) {
        if (const auto scene = firstOpenStep(closure, {u"scene"_s}, role, water, notYet))
            return scene;
        const bool isSafe = isStepDone(closure, u"scene.cordon"_s) && isStepDone(closure, u"scene.cleared"_s);
        if (const auto force = isSafe ? move(u"closure.enforce"_s, role) : std::nullopt)
            return force;
        return firstOpenStep(closure, tracks, role, water, notYet);
    }
    if (state == "in_force"_L1) {
        // A cordon that was taken back comes before all else.
        if (const auto scene = firstOpenStep(closure, {u"scene"_s}, role, water, notYet))
            return scene;
        const bool hasFallen = water && water->stand.isKnown(now) && !isHigh;
        if (const auto ask = hasFallen ? move(u"closure.ask_reopen"_s, role) : std::nullopt)
            return ask;
        if (const auto step = firstOpenStep(closure, tracks, role, water, notYet))
            return step;
        // Without a depth that is known a person decides when it is time.
        return isHigh ? std::nullopt : move(u"closure.ask_reopen"_s, role);
    }
    if (state == "reopening_asked"_L1) {
        if (isLaneToBeShut(closure)) {
            if (const auto scene = firstOpenStep(closure, {u"scene"_s}, role, water, notYet))
                return scene;
        }
        // What was said of water that nobody reads is too old: it is said anew before anything else.
        if (water && water->point.isEmpty() && isAboutWater(closure) && !water->stand.isKnown(now)) {
            auto again = move(u"closure.ask_reopen"_s, role);
            if (again)
                again->title = ListsText::tr("Nobody knows the water now: enter a reading");
            return again;
        }
        if (isHigh) { // it has risen again
            auto keep = move(u"closure.keep"_s, role);
            if (keep)
                keep->title = keepTitle(closure);
            return keep;
        }
        const auto step = firstOpenStep(closure, {u"reopen"_s}, role, water, notYet);
        const bool isConfirmation = step && reopeningConfirmations().contains(step->step);
        const QList<OpeningLack> lacks = openingLacks(closure, water, now);
        if (step && (isConfirmation ? confirmationLacks(closure, water, now) : lacks).isEmpty())
            return step;
        // Until the water's time is over there is nothing to do but wait. Who may permit it all the same goes by the closure's other steps.
        if (std::ranges::any_of(lacks, [](const OpeningLack &lack) { return lack.code == "closure.water_time"_L1; }))
            return {};
        const bool isConfirmed = std::ranges::all_of(neededConfirmations(closure, water),
                                                     [&](const QString &key) { return confirmationCounts(closure, key, water); });
        return isConfirmed ? move(u"closure.reopen"_s, role) : std::nullopt;
    }
    return {};
}

QString waitText(const Record &closure, Role role, const std::optional<PointWater> &water, qint64 now, const QStringList &notYet)
{
    const QString state = closure.state();
    if (isOver(closure) || nextMove(closure, role, water, now, notYet))
        return {};
    for (const Role other : {Role::Commander, Role::Dispatcher, Role::Brigade, Role::Liaison}) {
        if (const auto move = nextMove(closure, other, water, now, notYet))
            return ListsText::tr("Waits for %1: %2").arg(roleName(other), move->title);
    }
    if (!water)
        return {};
    const bool isAsked = state == "reopening_asked"_L1;
    const QList<OpeningLack> lacks = isAsked ? openingLacks(closure, water, now) : waterLacks(water, now);
    const QString limit = QString::number(qRound(water->limits.reopen));
    if (std::ranges::contains(lacks, u"closure.water_time"_s, &OpeningLack::code)) {
        const qint64 until = water->stand.belowSince + qint64(water->limits.reopenMin * 60'000);
        return ListsText::tr("Waits until %1: below %2 cm for %3 min")
            .arg(beijingTime(until).left(5), limit, QString::number(qRound(water->limits.reopenMin)));
    }
    if (std::ranges::contains(lacks, u"closure.water_unknown"_s, &OpeningLack::code))
        return ListsText::tr("Waits for a new reading of the water");
    if (!lacks.isEmpty())
        return ListsText::tr("Waits until the water is below %1 cm: %2 cm now")
            .arg(limit, QString::number(qRound(std::max(water->stand.depthCm, water->stand.doubtedCm))));
    return {};
}

bool mustBeShutAgain(const Record &closure, const std::optional<PointWater> &water, qint64 now)
{
    if (isLaneToBeShut(closure))
        return true;
    if (closure.state() != "reopening_asked"_L1 || !water)
        return false;
    return water->stand.depthCm >= water->limits.close || (isOneLaneOpen(closure) && !waterLacks(water, now).isEmpty());
}

QString keepTitle(const Record &closure)
{
    return isOneLaneOpen(closure) ? ListsText::tr("Close the lane again") : verbTitle(u"closure.keep"_s);
}

} // namespace wf
