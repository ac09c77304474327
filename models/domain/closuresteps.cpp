// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closuresteps.h"

#include "authority.h"
#include "closure.h"
#include "cordon.h"
#include "publishing.h"
#include "refusaltext.h"
#include "rescue.h"

#include <QJsonArray>

#include <algorithm>

namespace wf::table {

namespace {

constexpr auto cleared = "scene.cleared"_L1;
constexpr auto byOfficer = "reopen.officer"_L1;
constexpr auto oneLane = "reopen.one_lane"_L1;
constexpr auto signsWithdrawn = "reopen.signs_withdrawn"_L1;

bool isAtTheScene(const Seat &seat) { return seat.role == Role::Officer || seat.role == Role::Brigade; }

std::optional<Refusal> badCamera(const StepContext &context)
{
    const QString subject = context.given.value("camera"_L1).toString();
    if (subject.isEmpty())
        return Refusal{u"closure.no_camera"_s, RefusalText::tr("Name the camera that shows it.")};
    const Record *camera = context.look ? context.look(subject) : nullptr;
    if (!camera || seesStretch(*camera, context.before))
        return std::nullopt;
    return Refusal{u"closure.camera_blind"_s,
                   RefusalText::tr("The camera “%1” doesn't show this stretch, or is out of order.").arg(camera->name())};
}

/// The camera that is named shows less than the whole stretch.
bool showsOnlyPart(const StepContext &context)
{
    const QString subject = context.given.value("camera"_L1).toString();
    const Record *camera = context.look && !subject.isEmpty() ? context.look(subject) : nullptr;
    return context.given.value("how"_L1).toString() == "camera"_L1 && camera && !seesWholeStretch(*camera, context.before);
}

/// A picture of a part of the stretch tells of that part: who saw the rest is said ("who").
std::optional<Refusal> restUnseen(const StepContext &context)
{
    if (!showsOnlyPart(context) || !isBlank(context.given.value("who"_L1)))
        return std::nullopt;
    const Record *camera = context.look(context.given.value("camera"_L1).toString());
    return Refusal{u"closure.camera_part"_s,
                   RefusalText::tr("The camera “%1” shows only part of this stretch (some %2 m are out of its picture): say who saw the "
                                   "rest, or name the unit there which reported it.")
                       .arg(camera->name(), QString::number(qRound(unseenMetres(*camera, context.before) / 10) * 10))};
}

/// What was not found as it should be stands with why the road may be opened all the same.
std::optional<Refusal> missingUnexplained(const StepContext &context)
{
    const QString checked = context.given.value("checked"_L1).toString();
    if (checked.isEmpty() || checked == "all"_L1 || !isBlank(context.given.value("checkedWhy"_L1)))
        return std::nullopt;
    return Refusal{u"closure.check_why"_s,
                   RefusalText::tr("“%1”: say what is lacking, and why the road may be opened all the same.")
                       .arg(choiceTitle(u"closure"_s, u"checked"_s, checked))};
}

/// Nobody may be left inside, and somebody must have looked at the road: only eyes on the spot or on a picture of it count.
std::optional<Refusal> seenByNobody(const StepContext &context, const QString &key)
{
    if (isAtTheScene(context.seat))
        return std::nullopt;
    const bool isDesk = context.seat.role == Role::Dispatcher || context.seat.role == Role::Commander;
    const QString how = context.given.value("how"_L1).toString();
    if (isDesk && how == "camera"_L1 && key.startsWith("scene."_L1))
        return std::nullopt;
    const QString subject = context.given.value("unit"_L1).toString();
    if (isDesk && how == "officer"_L1 && !subject.isEmpty()) {
        const Record *unit = context.look ? context.look(subject) : nullptr;
        if (!unit || standsAt(*unit, context.before, context.look))
            return std::nullopt;
        return Refusal{u"closure.not_there"_s,
                       RefusalText::tr("%1 is not reported on the scene of this closure.").arg(unit->localText("callSign"_L1))};
    }
    const QString text = key.startsWith("scene."_L1)
        ? RefusalText::tr(
              "“%1” is confirmed by the officer or the brigade at the scene, by a desk that names the unit there which reported "
              "it, or by a desk that sees it by camera.")
        : RefusalText::tr("“%1” is confirmed by the officer or the brigade at the scene, or by a desk that names the unit there "
                          "which reported it.");
    return Refusal{u"closure.scene_by"_s, text.arg(closureStepTitle(key))};
}

/// A stretch is not cleared while people are said to be in danger on it.
std::optional<Refusal> someoneIsInside(const StepContext &context)
{
    const QList<const Record *> dangers = dangersInside(context);
    if (dangers.isEmpty())
        return std::nullopt;
    return Refusal{u"closure.danger_inside"_s,
                   RefusalText::tr("%1: first “%2”, or, where the report is wrong, “%3”.")
                       .arg(dangerText(dangers), verbTitle(u"incident.rescue"_s), verbTitle(u"incident.update"_s))};
}

/// What is to be published is drafted and approved, and confirmed where it is published; the step follows from that and is not a way past.
std::optional<Refusal> notPublished(const StepContext &context, const QString &key)
{
    if (!context.each || isGivenOut(context.before, key.section(u'.', 1), context.each(u"bulletin"_s), context.each(u"sign"_s)))
        return std::nullopt;
    if (key == "publish.signs"_L1 && !canSignsTell(context.before, context.each(u"sign"_s), context.signsByRoads)) // told by other means
        return std::nullopt;
    return Refusal{u"closure.not_published"_s,
                   RefusalText::tr("“%1” is recorded where the text is published: it is drafted, approved, and confirmed to hang or to "
                                   "have been read out. No such text about this closure is confirmed.")
                       .arg(closureStepTitle(key))};
}

/// What keeps people out is taken down only once they are let in.
std::optional<Refusal> signsStillNeeded(const StepContext &context, const std::optional<PointWater> &water)
{
    if (maySignsGo(context.before, water))
        return std::nullopt;
    const QString title = closureStepTitle(signsWithdrawn);
    const QString text = isOneLaneOpen(context.before)
        ? RefusalText::tr("“%1”: the open lane is to be closed again, and the signs are needed.")
        : RefusalText::tr(
              "“%1” counts only once a lane is open; of a road that is opened whole it is settled once no sign shows anything.");
    return Refusal{u"closure.step_early"_s, text.arg(title)};
}

/// Signs that still tell of it are not withdrawn, whoever says so.
std::optional<Refusal> signsStillUp(const StepContext &context)
{
    QStringList names;
    const QList<const Record *> signs = context.each ? context.each(u"sign"_s) : QList<const Record *>();
    for (const Record *sign : signsThatMayTell(context.before, signs)) {
        const bool isFaulty = sign->state() == "fault"_L1;
        names.append(isFaulty ? RefusalText::tr("%1 (%2)").arg(sign->name(), stateTitle(u"sign"_s, u"fault"_s)) : sign->name());
    }
    if (names.isEmpty())
        return std::nullopt;
    return Refusal{
        u"closure.signs_up"_s,
        RefusalText::tr("Signs still tell of this closure: %1. Confirm of each that it is blank.").arg(names.join(RefusalText::tr(", ")))};
}

/// Fields that say how a step was seen, as the record keeps them with the step.
QJsonObject seenOf(const StepContext &context)
{
    QJsonObject done{{u"at"_s, context.now}, {u"by"_s, context.seat.id}};
    for (const auto field : {"how"_L1, "unit"_L1, "camera"_L1, "where"_L1, "authority"_L1}) {
        if (context.given.contains(field))
            done.insert(field, context.given.value(field));
    }
    for (const auto field : {"checked"_L1, "checkedWhy"_L1}) {
        if (context.given.value("step"_L1) == byOfficer && context.given.contains(field))
            done.insert(field, context.given.value(field));
    }
    if (context.given.value("step"_L1) == cleared && showsOnlyPart(context))
        done.insert("partly"_L1, true); // the rest was seen by "who"
    return done;
}

/// What was said of a step leaves the steps and joins what was taken back.
void takeBack(const StepContext &context, const QString &key, const QJsonValue &reason, QJsonObject &fields, const QString &end = {})
{
    QJsonObject steps = fields.value("steps"_L1).toObject();
    if (!steps.contains(key) && !isHalfDone(context.before, key))
        return;
    QJsonObject who = fields.value("who"_L1).toObject();
    QJsonObject said = key == cordonStep ? takeBackCordon(context, end, steps, who, fields) : steps.take(key).toObject();
    if (key != cordonStep)
        who.remove(key);
    said.insert("step"_L1, key);
    said.insert("undoneAt"_L1, context.now);
    said.insert("undoneBy"_L1, context.seat.id);
    said.insert("reason"_L1, reason);
    QJsonArray undone = fields.value("undone"_L1).toArray();
    undone.append(said);
    fields.insert("steps"_L1, steps);
    fields.insert("undone"_L1, undone);
    if (fields.contains("who"_L1))
        fields.insert("who"_L1, who);
}

/// Traffic was let in: until somebody is said to keep it out again the lane is open, and nobody knows that the stretch is empty.
void leaveLaneOpen(const StepContext &context, const QJsonValue &reason, QJsonObject &fields)
{
    for (const QString &key : {QString(cordonStep), u"scene.cleared"_s})
        takeBack(context, key, reason, fields);
    fields.insert("lane"_L1, u"one"_s);
    fields.insert("laneAt"_L1, context.before.value("laneAt"_L1));
    fields.insert("shutAgainAt"_L1, context.now);
}

} // namespace

const AuthorityTable &authorityOf(const StepContext &context)
{
    static const AuthorityTable byDefault;
    return context.authority ? *context.authority : byDefault;
}

Refusal underClause(const StepContext &context, const QString &verb, const Refusal &refusal)
{
    const QString clause = authorityOf(context).clause(verb);
    return clause.isEmpty() ? refusal : Refusal{refusal.code, RefusalText::tr("%1 (clause %2)").arg(refusal.text, clause)};
}

std::optional<Refusal> mayDecide(const StepContext &context, AuthorityTable::Decision decision)
{
    const AuthorityTable &table = authorityOf(context);
    const QString authority = context.given.value("authority"_L1).toString();
    if (authority.isEmpty() || table.allows(decision, context.responseLevel, authority))
        return std::nullopt;
    QStringList allowed;
    for (const QString &who : table.authorities(decision, context.responseLevel))
        allowed.append(authorityTitle(who));
    const bool closes = decision == AuthorityTable::Decision::Confirm;
    const QString text = closes ? RefusalText::tr("While the response is at level %1, a closure is decided by %2, not by %3.")
                                : RefusalText::tr("While the response is at level %1, a road is reopened by %2, not by %3.");
    return underClause(
        context, closes ? u"closure.confirm"_s : u"closure.reopen"_s,
        {u"closure.authority"_s,
         text.arg(QString::number(context.responseLevel), allowed.join(RefusalText::tr(" or ")), authorityTitle(authority))});
}

QList<FieldRule> checkFields()
{
    const QStringList found{u"all"_s, u"water"_s, u"debris"_s, u"covers"_s, u"facilities"_s};
    return {only(mustWhere(passing(choice(u"checked"_s, found)), u"step"_s, byOfficer), u"step"_s, byOfficer),
            only(passing(local(u"checkedWhy"_s)), u"step"_s, byOfficer)};
}

FieldRule laneAuthority()
{
    return only(mustWhere(passing(keyed(text(u"authority"_s), FieldRule::Keys::Authorities)), u"step"_s, oneLane), u"step"_s, oneLane);
}

std::optional<PointWater> waterAt(const StepContext &context)
{
    if (!context.water)
        return saidWater(context.before);
    return waterOnStretch(context.before, context.each ? context.each(u"floodpoint"_s) : QList<const Record *>(), context.water,
                          context.now);
}

QList<FieldRule> seenFields()
{
    return {must(passing(choice(u"how"_s, {u"officer"_s, u"camera"_s, u"phone"_s, u"system"_s, u"by_hand"_s, u"timing"_s}))),
            passing(ref(u"unit"_s, {u"unit"_s})),
            passing(personal(text(u"who"_s))),
            passing(ref(u"camera"_s, {u"camera"_s})),
            passing(local(u"where"_s)),
            passing(choice(u"end"_s, {u"from"_s, u"to"_s, u"both"_s}))};
}

QList<FieldRule> permitFields()
{
    return {passing(keyed(text(u"permittedBy"_s), FieldRule::Keys::Authorities)), passing(local(u"overrideReason"_s))};
}

std::optional<Refusal> unlessPermitted(const StepContext &context, const QList<OpeningLack> &lacks)
{
    if (lacks.isEmpty())
        return std::nullopt;
    QStringList texts;
    for (const OpeningLack &lack : lacks)
        texts.append(lack.text);
    const QString said
        = RefusalText::tr("%1 may not be opened yet: %2.").arg(context.before.localText("road"_L1), texts.join(RefusalText::tr("; ")));
    const auto never = std::ranges::find(lacks, false, &OpeningLack::mayBePermitted);
    if (never != lacks.end())
        return Refusal{never->code, said};
    const AuthorityTable &table = authorityOf(context);
    const QString who = context.given.value("permittedBy"_L1).toString();
    if (!table.allows(AuthorityTable::Decision::Override, context.responseLevel, who)) {
        QStringList allowed;
        for (const QString &key : table.authorities(AuthorityTable::Decision::Override, context.responseLevel))
            allowed.append(authorityTitle(key));
        const QString permit
            = RefusalText::tr("It may be permitted all the same by %1, with the reason.").arg(allowed.join(RefusalText::tr(" or ")));
        return Refusal{who.isEmpty() ? lacks.constFirst().code : u"closure.override_by"_s, said + u' ' + permit};
    }
    if (isBlank(context.given.value("overrideReason"_L1)))
        return Refusal{u"closure.override_reason"_s,
                       said + u' ' + RefusalText::tr("Say why %1 permits it all the same.").arg(authorityTitle(who))};
    return std::nullopt;
}

void notePermit(const StepContext &context, const QList<OpeningLack> &lacks, Record &after)
{
    QJsonObject fields = after.fields();
    if (lacks.isEmpty()) {
        for (const auto field : {"permittedBy"_L1, "overrideReason"_L1, "overridden"_L1, "overrideAt"_L1})
            fields.remove(field);
    } else {
        QJsonArray codes;
        for (const OpeningLack &lack : lacks)
            codes.append(lack.code);
        fields.insert("overridden"_L1, codes);
        fields.insert("overrideAt"_L1, context.now);
    }
    after.setFields(fields);
}

std::optional<Refusal> stepMayBeDone(const StepContext &context)
{
    const QString key = context.given.value("step"_L1).toString();
    if (key.isEmpty())
        return std::nullopt;
    const QString title = closureStepTitle(key);
    if (!stepFits(key, context.before.state()))
        return Refusal{
            u"closure.step_early"_s,
            RefusalText::tr("“%1” has no place while the closure is “%2”.").arg(title, stateTitle(u"closure"_s, context.before.state()))};
    const auto water = waterAt(context);
    const bool isConfirmation = reopeningConfirmations().contains(key);
    const bool isOfSigns = key == signsWithdrawn;
    if (isOfSigns) {
        if (const auto refused = signsStillNeeded(context, water))
            return refused;
    }
    // What was confirmed before the water fell is confirmed anew, as is what was said of the signs before the road was open.
    const bool counts = isOfSigns ? areSignsSaidGone(context.before) : !isConfirmation || confirmationCounts(context.before, key, water);
    if (isStepDone(context.before, key) && counts)
        return Refusal{u"closure.step_done"_s,
                       RefusalText::tr("“%1” is done already for the closure of %2.").arg(title, context.before.localText("road"_L1))};
    if (key == "scene.cleared"_L1) {
        if (const auto refused = someoneIsInside(context))
            return refused;
    }
    const QString how = context.given.value("how"_L1).toString();
    if (!how.isEmpty() && (!howFits(key, how) || (how == "system"_L1 && context.seat.role != Role::System)))
        return Refusal{u"closure.how"_s,
                       RefusalText::tr("“%1”: “%2” doesn't fit “%3”.")
                           .arg(fieldTitle(u"closure"_s, u"how"_s), choiceTitle(u"closure"_s, u"how"_s, how), title)};
    if (how == "camera"_L1) {
        if (const auto refused = badCamera(context))
            return refused;
    }
    if (needsEyes(key)) {
        if (const auto refused = seenByNobody(context, key))
            return refused;
    }
    if (key == cleared) {
        if (const auto refused = restUnseen(context))
            return refused;
    }
    if (key == byOfficer) {
        if (const auto refused = missingUnexplained(context))
            return refused;
    }
    if (key == cordonStep)
        return cordonMayStand(context);
    if (key.startsWith("publish."_L1) && context.seat.role != Role::System) {
        if (const auto refused = notPublished(context, key))
            return refused;
    }
    if (isOfSigns) {
        if (const auto refused = signsStillUp(context))
            return refused;
    }
    if (isConfirmation) {
        const Record *point = water && context.look ? context.look(water->point) : nullptr;
        const QString where = point ? point->name() : context.before.localText("road"_L1);
        if (const auto refused = confirmationRefusal(context.before, key, water, where, context.now))
            return refused;
    }
    if (key != oneLane)
        return std::nullopt;
    // Whoever lets traffic in decides as for the whole road.
    if (const auto refused = mayDecide(context, AuthorityTable::Decision::Reopen))
        return refused;
    return unlessPermitted(context, withDangers(context, openingLacks(context.before, water, context.now)));
}

void noteStep(const StepContext &context, Record &after)
{
    const QString key = context.given.value("step"_L1).toString();
    QJsonObject fields = after.fields();
    QJsonObject seen = seenOf(context);
    QJsonValue named = context.given.value("who"_L1);
    const QJsonObject before = context.before.value("who"_L1).toObject();
    const bool isWhole = key != cordonStep || noteEnds(context, seen, named, fields);
    if (isWhole) {
        QJsonObject steps = fields.value("steps"_L1).toObject();
        steps.insert(key, seen);
        fields.insert("steps"_L1, steps);
    }
    // Names are personal: they stand beside the steps, where the log's vault keeps them.
    QJsonObject who = before;
    who.remove(key);
    if (!isBlank(named))
        who.insert(key, named);
    if (key == cordonStep)
        noteNames(context, who);
    for (const auto field : {"step"_L1, "how"_L1, "unit"_L1, "camera"_L1, "where"_L1, "who"_L1, "end"_L1, "checked"_L1, "checkedWhy"_L1})
        fields.remove(field);
    if (!who.isEmpty())
        fields.insert("who"_L1, who);
    // Whoever had the road closed stays named: who let a lane be opened stands with that step.
    fields.remove("authority"_L1);
    if (context.before.fields().contains("authority"_L1))
        fields.insert("authority"_L1, context.before.value("authority"_L1));
    if (key == oneLane) {
        fields.insert("lane"_L1, u"one"_s);
        fields.insert("laneAt"_L1, context.now);
    } else if (key == cordonStep && isWhole && isLaneToBeShut(context.before)) {
        fields.insert("lane"_L1, u"none"_s);
        fields.insert("laneAt"_L1, context.now);
    }
    after.setFields(fields);
    if (key == oneLane)
        notePermit(context, withDangers(context, openingLacks(context.before, waterAt(context), context.now)), after);
}

std::optional<Refusal> stepMayBeUndone(const StepContext &context)
{
    const QString key = context.given.value("step"_L1).toString();
    if (key.isEmpty() && context.before.value("steps"_L1).toObject().isEmpty() && !isHalfDone(context.before, cordonStep))
        return Refusal{u"closure.nothing_done"_s,
                       RefusalText::tr("Nothing was said to be done for this closure: there is nothing to take back.")};
    const QString end = context.given.value("end"_L1).toString();
    const QJsonObject ends = context.before.value("cordon"_L1).toObject();
    const bool isManned = end.isEmpty() || ends.isEmpty() || ends.contains(end);
    if (key.isEmpty() || (isManned && (isStepDone(context.before, key) || isHalfDone(context.before, key))))
        return std::nullopt;
    return Refusal{u"closure.step_open"_s,
                   RefusalText::tr("“%1” was not said to be done: there is nothing to take back.").arg(closureStepTitle(key))};
}

void noteUndone(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("step"_L1);
    fields.remove("undoReason"_L1);
    fields.remove("end"_L1);
    const QString key = context.given.value("step"_L1).toString();
    const QJsonValue reason = context.given.value("undoReason"_L1);
    // That it was said shuts no lane, whatever the reason: a slip is put right by recording that the cordon stands.
    if (key == oneLane && isOneLaneOpen(context.before)) {
        leaveLaneOpen(context, reason, fields);
        takeBack(context, signsWithdrawn, reason, fields); // they are needed again
    }
    takeBack(context, key, reason, fields, context.given.value("end"_L1).toString());
    after.setFields(fields);
}

void dropReopening(const StepContext &context, const QJsonValue &reason, Record &after)
{
    QJsonObject fields = after.fields();
    for (const ClosureStep &step : closureSteps()) {
        if (step.track == "reopen"_L1)
            takeBack(context, step.key, reason, fields);
    }
    if (isOneLaneOpen(context.before))
        leaveLaneOpen(context, reason, fields);
    after.setFields(fields);
}

} // namespace wf::table
