// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closuretracks.h"

#include "closure.h"
#include "closurenext.h"
#include "columns.h"
#include "cordonends.h"
#include "ending.h"
#include "publishing.h"
#include "situation.h"
#include "verb.h"

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// What the officer found, with what is lacking; empty: nobody was asked.
QString foundText(const QJsonObject &said)
{
    const QString checked = said.value("checked"_L1).toString();
    if (checked.isEmpty())
        return {};
    QStringList texts{choiceTitle(u"closure"_s, u"checked"_s, checked), localise(said.value("checkedWhy"_L1))};
    texts.removeAll(QString());
    return texts.join(u" · "_s);
}

} // namespace

ClosureProgress closureProgress(const Situation &situation, const Record &closure, qint64 now, const DutyLimits &limits,
                                const SignsByRoads &signsByRoads)
{
    const auto water = waterOf(situation, closure, now);
    const bool mayConfirm = confirmationLacks(closure, water, now).isEmpty();
    const bool mayOpen = closure.state() == "reopening_asked"_L1 && openingLacks(closure, water, now).isEmpty();
    const QJsonObject who = closure.value("who"_L1).toObject();
    ClosureProgress progress;
    const QString state = closure.state();
    const bool open = !isOver(closure);
    const bool reopening = state == "reopening_asked"_L1 || state == "reopened"_L1;
    const qint64 decided = closure.timeOf("confirmed"_L1);
    const QJsonObject given = closure.value("steps"_L1).toObject();
    const QStringList notYet = open ? stepsNotYet(closure, situation) : QStringList();
    const bool isUntold = open && !canSignsTell(closure, situation.records(u"sign"_s), signsByRoads);
    const QList<const Record *> bulletins = situation.records(u"bulletin"_s);
    const QList<const Record *> signs = situation.records(u"sign"_s);
    const StepEvidence evidence{
        .water = water, .signsGoneSince = open ? signsGoneSince(closure, bulletins, signs) : 0, .canSignsTell = !isUntold};
    const auto nameOf
        = [&situation](const QJsonValue &subject) { return subject.isString() ? recordTitle(situation, subject.toString()) : QString(); };
    QVariantMap track;
    QVariantList steps;
    const auto finish = [&] {
        if (!track.isEmpty()) {
            track.insert(u"steps"_s, steps);
            progress.tracks.append(track);
        }
        track.clear();
        steps.clear();
    };
    for (const ClosureStep &step : closureSteps()) {
        if (!hasStep(closure, step.key, water))
            continue;
        const bool isVoid = isUntold && step.key == "publish.signs"_L1 && !given.contains(step.key); // nobody can do it
        const int limitMin = isVoid ? 0 : limits.minutes(step);
        if (track.value(u"key"_s) != step.track) {
            finish();
            track = {{u"key"_s, step.track},   {u"title"_s, closureTrackTitle(step.track)}, {u"done"_s, 0}, {u"total"_s, 0},
                     {u"lateMs"_s, qint64(0)}, {u"limitMin"_s, limits.minutes(step)}};
        }
        QJsonObject record = given.value(step.key).toObject();
        if (const QJsonObject ends = closure.value("cordon"_L1).toObject();
            step.key == "scene.cordon"_L1 && record.isEmpty() && !ends.isEmpty())
            record = ends.constBegin()->toObject(); // who stands at one end of two
        QString named = localise(who.value(step.key));
        const QStringList atEnds = step.key == "scene.cordon"_L1 ? cordonAtEnds(closure, nameOf) : QStringList();
        if (closure.value("cordon"_L1).toObject().size() == 1 && !atEnds.isEmpty()) {
            named = localise(who.value(cordonNameKey(closure.value("cordon"_L1).toObject().constBegin().key())));
        } else if (atEnds.size() > 1) { // each end with its own unit, camera and name
            for (const auto field : {"unit"_L1, "camera"_L1})
                record.remove(field);
            record.insert("where"_L1, atEnds.join(ListsText::tr("; ")));
            named.clear();
        }
        if (record.value("partly"_L1).toBool() && !named.isEmpty())
            named = ListsText::tr("the rest seen by %1").arg(named);
        const bool isConfirmation = reopeningConfirmations().contains(step.key);
        const bool done = isStepCounted(closure, step.key, water, bulletins, signs);
        // Said to be done, but counted no more, or not yet: it follows from the signs and is not recorded again.
        const bool isStepRecorded = !isConfirmation && !done && isStepDone(closure, step.key);
        const bool isOfSigns = step.key == "reopen.signs_withdrawn"_L1;
        const bool isUnsaid = isOfSigns && done && !areSignsSaidGone(closure);
        const bool isNothingUp = isUnsaid && !isTakenDown(closure, bulletins, signs);
        const bool isCounted = !isVoid && !isNothingUp;
        const bool isToBeSaidAnew = isOfSigns && isStepRecorded && stepFits(step.key, state) && maySignsGo(closure, water);
        const QString voidText = isConfirmation ? confirmationVoidText(closure, step.key, water)
            : !isStepRecorded                   ? QString()
            : step.key == "publish.signs"_L1    ? ListsText::tr("taken down while the road is closed: to be put up again")
            : isToBeSaidAnew                    ? ListsText::tr("to be renewed: recorded before the road or a lane was open")
            : isOfSigns && isOver(closure)      ? ListsText::tr("doesn't count: signs may still show it")
                                                : ListsText::tr("doesn't count: neither the road nor a lane is open to stay so");
        const bool isDue = !done && (!isStepRecorded || isToBeSaidAnew) && stepFits(step.key, state) && !notYet.contains(step.key)
            && (!isOfSigns || maySignsGo(closure, water));
        const bool offered = isDue && (!isConfirmation || mayConfirm) && (step.key != "reopen.one_lane"_L1 || mayOpen);
        if (isUnsaid) // what was said too early says nothing of it
            record = {};
        const qint64 at = record.value("at"_L1).toInteger();
        // What has to be done once more has its time from when it was undone.
        const qint64 goneSince = isStepRecorded && step.key == "publish.signs"_L1 ? evidence.signsGoneSince : 0;
        const qint64 runsFrom = std::max(limitRunsFrom(closure, step.track), goneSince);
        const qint64 due = limitMin && decided ? runsFrom + limitMin * qint64(60'000) : 0;
        const bool isSettled = done || (isStepRecorded && goneSince == 0);
        const qint64 lateAfter = isSettled || !decided ? due : stepLateAfter(closure, step, limitMin, evidence);
        const qint64 late = lateAfter && open ? std::max<qint64>(0, (isSettled ? at : now) - lateAfter) : 0;
        track[u"done"_s] = track.value(u"done"_s).toInt() + (done && isCounted ? 1 : 0);
        track[u"total"_s] = track.value(u"total"_s).toInt() + (isCounted ? 1 : 0);
        if (!done)
            track[u"lateMs"_s] = std::max(track.value(u"lateMs"_s).toLongLong(), late);
        steps.append(QVariantMap{{u"key"_s, step.key},
                                 {u"title"_s,
                                  isVoid            ? ListsText::tr("Message signs: none can tell of it")
                                      : isNothingUp ? ListsText::tr("Signs: nothing to take down")
                                      : done        ? closureStepTitle(step.key)
                                                    : closureStepDue(closure, step.key)},
                                 {u"done"_s, done},
                                 {u"offered"_s, offered},
                                 {u"stale"_s, !voidText.isEmpty()},
                                 {u"staleText"_s, voidText},
                                 {u"unit"_s, nameOf(record.value("unit"_L1))},
                                 {u"camera"_s, nameOf(record.value("camera"_L1))},
                                 {u"who"_s, named},
                                 {u"where"_s, localise(record.value("where"_L1))},
                                 {u"found"_s, foundText(record)},
                                 {u"at"_s, at},
                                 {u"by"_s, record.value("by"_L1).toString()},
                                 {u"how"_s, record.value("how"_L1).toString()},
                                 {u"authority"_s, record.value("authority"_L1).toString()},
                                 {u"limitMin"_s, limitMin},
                                 {u"dueAt"_s, due},
                                 {u"lateMs"_s, late}});
        if ((step.track == "reopen"_L1) != reopening || !isCounted)
            continue;
        ++progress.total;
        if (done) {
            ++progress.done;
        } else {
            progress.late += late > 0 ? 1 : 0;
            if (progress.next.isEmpty()) {
                progress.next = step.key;
                progress.nextTitle = closureStepDue(closure, step.key);
                progress.nextDueAt = due;
            }
        }
    }
    finish();
    return progress;
}

} // namespace wf
