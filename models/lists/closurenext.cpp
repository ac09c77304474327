// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closurenext.h"

#include "closure.h"
#include "columns.h"
#include "situation.h"
#include "verb.h"

#include <QJsonObject>

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
    return ClosureMove{verb, {}, {}, verbTitle(verb)};
}

/// Who stands there sees it with their own eyes; a desk sees the scene by camera.
QString howSeen(const ClosureStep &step, Role role)
{
    if (role == Role::Officer || role == Role::Brigade)
        return u"officer"_s;
    return step.track == "scene"_L1 ? u"camera"_s : step.key == "traffic.signals"_L1 ? u"by_hand"_s : u"phone"_s;
}

/// The scene of a closure is confirmed by those who see it.
bool maySee(const ClosureStep &step, Role role)
{
    return step.track != "scene"_L1 || role == Role::Officer || role == Role::Brigade || role == Role::Dispatcher
        || role == Role::Commander;
}

std::optional<ClosureMove> firstOpenStep(const Record &closure, const QStringList &tracks, Role role, const QStringList &notYet)
{
    if (!may(u"closure.step"_s, role))
        return {};
    const ClosureStep *first = nullptr;
    for (const ClosureStep &step : closureSteps()) {
        if (!tracks.contains(step.track) || isStepDone(closure, step.key) || notYet.contains(step.key) || !maySee(step, role))
            continue;
        if (!first || (step.limitMin > 0 && (first->limitMin == 0 || step.limitMin < first->limitMin)))
            first = &step;
    }
    if (!first)
        return {};
    return ClosureMove{u"closure.step"_s, first->key, howSeen(*first, role), listsTr("Done: %1").arg(closureStepTitle(first->key))};
}

} // namespace

QStringList stepsNotYet(const Record &closure, const Situation &situation)
{
    QStringList notYet{u"publish.signs"_s, u"publish.radio"_s, u"publish.navigation"_s};
    const QList<const Record *> bulletins = situation.records(u"bulletin"_s);
    for (const Record *bulletin : bulletins) {
        if (bulletin->state() == "published"_L1 && bulletin->text("about"_L1) == closure.subject())
            notYet.removeAll(u"publish."_s + bulletin->text("medium"_L1));
    }
    const QList<const Record *> signs = situation.records(u"sign"_s);
    for (const Record *sign : signs) {
        if (sign->state() == "showing"_L1 && sign->text("about"_L1) == closure.subject())
            notYet.removeAll(u"publish.signs"_s);
    }
    return notYet;
}

std::optional<ClosureMove> nextMove(const Record &closure, Role role, const ClosureWater &water, const QStringList &notYet)
{
    const QString state = closure.state();
    if (state == "asked"_L1 || state == "stopped"_L1)
        return move(u"closure.confirm"_s, role);
    if (state == "confirmed"_L1) {
        if (const auto scene = firstOpenStep(closure, {u"scene"_s}, role, notYet))
            return scene;
        const bool isSafe = isStepDone(closure, u"scene.cordon"_s) && isStepDone(closure, u"scene.cleared"_s);
        if (const auto force = isSafe ? move(u"closure.enforce"_s, role) : std::nullopt)
            return force;
        return firstOpenStep(closure, {u"publish"_s, u"agency"_s, u"traffic"_s}, role, notYet);
    }
    if (state == "in_force"_L1) {
        if (const auto ask = water.hasFallen() ? move(u"closure.ask_reopen"_s, role) : std::nullopt)
            return ask;
        if (const auto step = firstOpenStep(closure, {u"publish"_s, u"agency"_s, u"traffic"_s}, role, notYet))
            return step;
        // Without a depth that is known a person decides when it is time.
        return water.depthCm < 0 ? move(u"closure.ask_reopen"_s, role) : std::nullopt;
    }
    if (state == "reopening_asked"_L1) {
        if (const auto step = firstOpenStep(closure, {u"reopen"_s}, role, notYet))
            return step;
        const bool isConfirmed = std::ranges::all_of(QStringList{u"reopen.drainage"_s, u"reopen.municipal"_s, u"reopen.officer"_s},
                                                     [&closure](const QString &key) { return isStepDone(closure, key); });
        return isConfirmed ? move(u"closure.reopen"_s, role) : std::nullopt;
    }
    return {};
}

} // namespace wf
