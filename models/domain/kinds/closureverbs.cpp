// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority.h"
#include "closure.h"
#include "closureopening.h"
#include "closuresteps.h"
#include "geo.h"
#include "kindtable.h"
#include "publishing.h"

#include <QJsonArray>

#include <cmath>

namespace wf::table {

namespace {

QStringList stepKeys()
{
    QStringList keys;
    for (const ClosureStep &step : closureSteps())
        keys.append(step.key);
    return keys;
}

/// The steps that are not done yet, and only those that can be of use in the state: what is said again, or too early, helps nobody.
QStringList openSteps(const StepContext &context)
{
    QStringList keys = stepKeys();
    const auto water = waterAt(context);
    keys.removeIf([&](const QString &key) {
        const bool isOfSigns = key == "reopen.signs_withdrawn"_L1;
        if (isOfSigns && !maySignsGo(context.before, water))
            return true;
        const bool mayBeAnew = isOfSigns ? !areSignsSaidGone(context.before)
                                         : reopeningConfirmations().contains(key) && !confirmationCounts(context.before, key, water);
        return (isStepDone(context.before, key) && !mayBeAnew) || !stepFits(key, context.before.state());
    });
    return keys;
}

QStringList stepsDone(const Record &closure)
{
    QStringList keys = stepKeys();
    const bool isHalf = !closure.value("cordon"_L1).toObject().isEmpty();
    keys.removeIf([&](const QString &key) { return !isStepDone(closure, key) && !(isHalf && key == "scene.cordon"_L1); });
    return keys;
}

QStringList doneSteps(const StepContext &context) { return stepsDone(context.before); }

bool hasDoneSteps(const Record &closure) { return !stepsDone(closure).isEmpty(); }

FieldRule stepChoice(QStringList (*open)(const StepContext &))
{
    FieldRule rule = choice(u"step"_s, stepKeys());
    rule.open = open;
    rule.choiceTitle = closureStepTitle;
    return rule;
}

/// The newest that is read at the flood point which the form names, unless the record was made by one that is newer; nothing: nobody reads.
QJsonValue depthNow(const StepContext &context)
{
    const QString named
        = context.given.contains("floodPoint"_L1) ? context.given.value("floodPoint"_L1).toString() : context.before.text("floodPoint"_L1);
    const Record *point = !named.isEmpty() && context.look ? context.look(named) : nullptr;
    const WaterStand stand = point && context.water ? context.water(*point) : WaterStand();
    const qint64 asked = context.before.timeOf("asked"_L1);
    const bool isNews = stand.isKnown(context.now) || (asked > 0 && stand.readAt >= asked);
    if (stand.depthCm < 0 || !isNews)
        return QJsonValue::Undefined;
    return std::round(stand.depthCm * 10) / 10;
}

/// How deep it is as the step is taken: never that of when it was asked for, while a newer reading is there.
FieldRule depthField()
{
    FieldRule rule = number(u"depthCm"_s, 0, 1000);
    rule.proposed = depthNow;
    rule.fresh = true;
    return rule;
}

QList<FieldRule> askFields()
{
    return {must(text(u"road"_s)),
            must(choice(u"direction"_s, {u"both"_s, u"northbound"_s, u"southbound"_s, u"eastbound"_s, u"westbound"_s})),
            must(local(u"from"_s)),
            must(local(u"to"_s)),
            must(line(u"line"_s)),
            must(choice(u"cause"_s, {u"ponding"_s, u"accident"_s, u"works"_s, u"event"_s, u"other"_s})),
            ref(u"floodPoint"_s, {u"floodpoint"_s}),
            depthField(),
            local(u"reason"_s),
            local(u"name"_s),
            position(),
            brigade(),
            line(u"lineBack"_s), // the other carriageway, where both directions are closed
            integer(u"lanes"_s, 1, 12), // of the carriageway
            integer(u"lanesClosed"_s, 1, 12), // fewer than all: slower, not shut
            choice(u"askedBy"_s, {u"gauge"_s, u"officer"_s, u"camera"_s, u"desk"_s}),
            local(u"plannedDiversion"_s)};
}

QList<FieldRule> decision()
{
    return {must(keyed(text(u"authority"_s), FieldRule::Keys::Authorities)), text(u"clause"_s), local(u"reason"_s), list(u"reportedTo"_s)};
}

std::optional<Refusal> mayConfirm(const StepContext &context)
{
    const auto refused = mayDecide(context, AuthorityTable::Decision::Confirm);
    return refused ? refused : lacksClause(context, u"closure.confirm"_s);
}

/// What is drawn is driven the way its direction says. What was asked for may be stopped as it stands.
std::optional<Refusal> runsItsWay(const StepContext &context)
{
    if (!context.given.contains("line"_L1) && !context.given.contains("direction"_L1))
        return std::nullopt;
    const auto said = [&context](QLatin1StringView field) {
        return context.given.contains(field) ? context.given.value(field) : context.before.value(field);
    };
    const QString direction = said("direction"_L1).toString();
    if (!runsAgainst(lineOf(said("line"_L1)), direction))
        return std::nullopt;
    return Refusal{u"closure.against"_s,
                   QCoreApplication::translate("Refusal",
                                               "%1: the line that is drawn runs against “%2”. Choose the direction in which traffic "
                                               "drives there, or draw the line the way it drives.")
                       .arg(said("road"_L1).toString(), choiceTitle(u"closure"_s, u"direction"_s, direction))};
}

/// Closing more lanes than there are is a typing error.
std::optional<Refusal> lanesFit(const StepContext &context)
{
    const int lanes = context.given.value("lanes"_L1).toInt();
    const int closed = context.given.value("lanesClosed"_L1).toInt();
    if (lanes == 0 || closed <= lanes)
        return runsItsWay(context);
    return Refusal{
        u"closure.lanes"_s,
        QCoreApplication::translate("Refusal", "%1 of %2 lanes can't be closed.").arg(QString::number(closed), QString::number(lanes))};
}

/// At the scene the plan's table says who stops traffic with nobody's leave. A desk enters what was reported to it.
std::optional<Refusal> mayStop(const StepContext &context)
{
    const QStringList &stopping = authorityOf(context).stopping();
    const bool isAtTheScene = context.seat.role == Role::Officer || context.seat.role == Role::Brigade;
    if (!isAtTheScene || stopping.contains(roleKey(context.seat.role)))
        return lanesFit(context);
    QStringList allowed;
    for (const QString &key : stopping) {
        if (const auto role = roleFromKey(key))
            allowed.append(roleName(*role));
    }
    return underClause(
        context, u"closure.stop"_s,
        {u"closure.stop_authority"_s,
         QCoreApplication::translate("Refusal", "Traffic is stopped without leave by %1, not by %2, who asks for the closure.")
             .arg(allowed.join(QCoreApplication::translate("Refusal", " or ")), roleName(context.seat.role))});
}

std::optional<Refusal> stepsAreKnown(const StepContext &context)
{
    for (const QJsonValue step : context.given.value("late"_L1).toArray()) {
        if (!findClosureStep(step.toString()))
            return Refusal{u"closure.no_step"_s,
                           QCoreApplication::translate("Refusal", "A closure has no step “%1”.").arg(step.toString())};
    }
    return std::nullopt;
}

void noteReminder(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    QJsonObject reminded = context.before.value("reminded"_L1).toObject();
    for (const QJsonValue step : context.given.value("late"_L1).toArray()) {
        QJsonObject one = reminded.value(step.toString()).toObject();
        one.insert("count"_L1, one.value("count"_L1).toInt() + 1);
        one.insert("at"_L1, context.now);
        one.insert("to"_L1, context.given.value("to"_L1));
        reminded.insert(step.toString(), one);
    }
    fields.insert("reminded"_L1, reminded);
    fields.remove("late"_L1);
    fields.remove("to"_L1);
    // "to" is also where the stretch ends: it stays what it was.
    if (context.before.fields().contains("to"_L1))
        fields.insert("to"_L1, context.before.value("to"_L1));
    after.setFields(fields);
}

QList<FieldRule> reason() { return {must(local(u"reason"_s))}; }

std::optional<Refusal> needsSteps(const StepContext &context, const QStringList &needed, const QString &code)
{
    QStringList missing;
    const bool isHalf = !context.before.value("cordon"_L1).toObject().isEmpty();
    for (const QString &key : needed) {
        if (!isStepDone(context.before, key))
            missing.append(isHalf && key == "scene.cordon"_L1 ? closureStepDue(context.before, key) : closureStepTitle(key));
    }
    if (missing.isEmpty())
        return std::nullopt;
    return Refusal{code,
                   QCoreApplication::translate("Refusal", "The closure of %1 still lacks: %2.")
                       .arg(context.before.text("road"_L1), missing.join(QCoreApplication::translate("Refusal", ", ")))};
}

std::optional<Refusal> sceneIsSafe(const StepContext &context)
{
    return needsSteps(context, {u"scene.cordon"_s, u"scene.cleared"_s}, u"closure.scene_open"_s);
}

/// Water on a stretch with one flood point is that point's water: its gauge, its card and its limits count for the closure.
void namePoint(const StepContext &context, Record &after)
{
    if (after.text("cause"_L1) != "ponding"_L1 || !context.each)
        return;
    const QString named = after.text("floodPoint"_L1);
    const Record *point = !named.isEmpty() && context.look ? context.look(named) : nullptr;
    if (named.isEmpty()) {
        QList<const Record *> points = context.each(u"floodpoint"_s);
        points.removeIf([&after](const Record *one) { return !liesOver(after, *one); });
        if (points.size() != 1)
            return;
        point = points.constFirst();
        after.set("floodPoint"_L1, point->subject());
    }
    const WaterStand stand = point && context.water ? context.water(*point) : WaterStand();
    if (!after.value("depthCm"_L1).isDouble() && stand.isKnown(context.now))
        after.set("depthCm"_L1, std::round(stand.depthCm * 10) / 10);
}

void closeLanes(const StepContext &context, Record &after)
{
    // Whoever stops traffic says where: what was asked for on the other carriageway falls away with the old line.
    if (context.given.contains("line"_L1) && !context.given.contains("lineBack"_L1)) {
        QJsonObject fields = after.fields();
        fields.remove("lineBack"_L1);
        after.setFields(fields);
    }
    after.set("lane"_L1, u"none"_s);
    after.set("laneAt"_L1, context.now);
}

void noteDecision(const StepContext &context, Record &after) { noteDepth(context, "decisionDepthCm"_L1, "decisionDepthAt"_L1, after); }

/// What was decided stays beside what is decided later, to open the road again, say, by another clause.
void noteClosing(const StepContext &context, Record &after)
{
    QJsonObject closing;
    for (const auto field : {"authority"_L1, "clause"_L1, "reason"_L1}) {
        if (after.fields().contains(field))
            closing.insert(field, after.value(field));
    }
    after.set("closing"_L1, closing);
    noteDecision(context, after);
}

/// Whoever looked has seen it now, beside water that stands so high.
void noteDry(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    for (const auto field : {"dryDepthCm"_L1, "dryOver"_L1})
        fields.remove(field);
    fields.insert("dryAt"_L1, context.now);
    if (const auto water = waterAt(context); water && water->stand.depthCm >= 0)
        fields.insert("dryDepthCm"_L1, std::round(water->stand.depthCm * 10) / 10);
    after.setFields(fields);
}

bool countsAsDry(const Record &closure) { return !closure.localText("dry"_L1).trimmed().isEmpty(); }

std::optional<Refusal> isSaidDry(const StepContext &context)
{
    if (countsAsDry(context.before))
        return std::nullopt;
    return Refusal{
        u"closure.not_dry"_s,
        QCoreApplication::translate("Refusal", "Nobody has said that the road beside %1 is dry.").arg(context.before.localText("road"_L1))};
}

void dropDry(const StepContext & /*context*/, Record &after)
{
    QJsonObject fields = after.fields();
    for (const auto field : {"dry"_L1, "dryAt"_L1, "dryDepthCm"_L1})
        fields.remove(field);
    after.setFields(fields);
}

void stopTraffic(const StepContext &context, Record &after)
{
    closeLanes(context, after);
    namePoint(context, after);
    noteDecision(context, after);
}

} // namespace

QList<KindVerb> closureVerbs()
{
    const QStringList underWay{u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s};
    return {
        {QT_TRANSLATE_NOOP("Verb", "Ask for closure"),
         creating(u"closure.ask"_s, u"asked"_s, C | D | B | O | S, askFields(), {}, lanesFit, namePoint),
         u"报请临时交通管制：{where}[，{cause}][，水深{depth}][，{reason}]",
         u"Closure asked for: {where}[, {cause}][, {depth}][, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Stop traffic at the scene"),
         creating(u"closure.stop"_s, u"stopped"_s, C | D | B | O, askFields(), {u"asked"_s}, mayStop, stopTraffic),
         u"现场先行拦停：{where}[，{cause}][，水深{depth}]", u"Stopped at the scene: {where}[, {cause}][, {depth}]"},
        {QT_TRANSLATE_NOOP("Verb", "Confirm closure"),
         step(u"closure.confirm"_s, {u"asked"_s, u"stopped"_s}, u"confirmed"_s, C, decision(), mayConfirm, noteClosing),
         u"确认临时交通管制：{where}[，依据{clause}条][，{authority}]",
         u"Temporary traffic control confirmed: {where}[, clause {clause}][, {authority}]"},
        {QT_TRANSLATE_NOOP("Verb", "Reject closure"),
         then(step(u"closure.reject"_s, {u"asked"_s, u"stopped"_s}, u"rejected"_s, C, with(reason(), permitFields()), mayLetGo, turnDown),
              endClosure),
         u"不予管制：{where}[，{reason}][，{override}][，{beside}]", u"Not closed: {where}[, {reason}][, {override}][; {beside}]"},
        {QT_TRANSLATE_NOOP("Verb", "Mark step done"),
         step(u"closure.step"_s, underWay, {}, C | D | B | O | L | K | S,
              with({must(stepChoice(openSteps)), laneAuthority()}, with(with(seenFields(), checkFields()), permitFields())), stepMayBeDone,
              noteStep),
         u"{where}：{step}[（{seen}）][，{override}]", u"{where}: {step}[ ({seen})][, {override}]"},
        {QT_TRANSLATE_NOOP("Verb", "Take a step back"),
         takingBack(step(u"closure.undo_step"_s, underWay, {}, C | D | B | O | L | K,
                         // At one end only: as what follows where its guard leaves; no form asks for it.
                         {must(stepChoice(doneSteps)), must(passing(local(u"undoReason"_s))),
                          derived(passing(choice(u"end"_s, {u"from"_s, u"to"_s})),
                                  [](const QJsonObject &given) -> QJsonValue { return given.value("end"_L1); })},
                         stepMayBeUndone, noteUndone),
                    hasDoneSteps),
         u"{where}：撤回“{undone}”[，{undoReason}]", u"{where}: “{undone}” taken back[, {undoReason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Set the diversion"),
         step(u"closure.divert"_s, {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s}, {}, C | D | B | S,
              kept({must(line(u"diversionLine"_s)), must(list(u"diversionRoads"_s)), number(u"diversionMin"_s, 0, 600),
                    number(u"diversionKm"_s, 0, 500), local(u"plannedDiversion"_s)}))},
        {QT_TRANSLATE_NOOP("Verb", "Remind of a step"),
         step(u"closure.remind"_s, {u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s}, {}, C | D | S,
              {must(list(u"late"_s)), must(text(u"to"_s))}, stepsAreKnown, noteReminder),
         u"{where}：{late}超时[，{urges}{remindedTo}]", u"{where}: late, {late}[; {remindedTo} {urged}]"},
        {QT_TRANSLATE_NOOP("Verb", "Closure in force"),
         step(u"closure.enforce"_s, {u"confirmed"_s}, u"in_force"_s, C | D | B, {}, sceneIsSafe, closeLanes),
         u"管制生效：{where}[（警戒：{cordon}）]", u"In force: {where}[ (cordon: {cordon})]"},
        {QT_TRANSLATE_NOOP("Verb", "Ask to reopen"),
         // Also anew: a depth that is only said grows old.
         step(u"closure.ask_reopen"_s, {u"in_force"_s, u"reopening_asked"_s}, u"reopening_asked"_s, C | D | B | O,
              with({local(u"reason"_s), passing(number(u"depthCm"_s, 0, 1000)), personal(local(u"readBy"_s))}, permitFields()),
              mayAskToReopen, noteAskToReopen),
         u"报请恢复通行：{where}[，水深{depth}][（{readBy}所见）][，{reason}][，{override}]",
         u"Reopening asked for: {where}[, {depth}][ (seen by {readBy})][, {reason}][, {override}]"},
        {QT_TRANSLATE_NOOP("Verb", "Keep closed"),
         step(u"closure.keep"_s, {u"reopening_asked"_s}, u"in_force"_s, C, reason(), nullptr, stayInForce),
         u"继续管制：{where}[，{lane}][，{reason}]", u"To be kept closed: {where}[; {lane}][, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Reopen"),
         then(step(u"closure.reopen"_s, {u"reopening_asked"_s}, u"reopened"_s, C, with(decision(), permitFields()), mayReopen, reopen),
              endClosure),
         u"解除临时交通管制：{where}[，依据{clause}条][，{authority}][，{override}][，{beside}]",
         u"Closure lifted: {where}[, clause {clause}][, {authority}][, {override}][; {beside}]"},
        {QT_TRANSLATE_NOOP("Verb", "Withdraw closure"),
         then(step(u"closure.withdraw"_s, {u"confirmed"_s}, u"rejected"_s, C, with(reason(), permitFields()), mayLetGo, turnDown),
              endClosure),
         u"撤回管制：{where}[，{reason}][，{override}][，{beside}]", u"Closure withdrawn: {where}[, {reason}][, {override}][; {beside}]"},
        // What runs beside the water was looked at: traffic may be led along it.
        {QT_TRANSLATE_NOOP("Verb", "The road beside is dry"),
         step(u"closure.say_dry"_s, {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s}, {}, C | D | B | O, {must(local(u"dry"_s))},
              nullptr, noteDry),
         u"{where}：旁侧道路无积水，可供绕行（{dry}）", u"{where}: the road beside is dry and may be used ({dry})"},
        // Until somebody looks again: by a person, or because it is too old or the water has risen since.
        {QT_TRANSLATE_NOOP("Verb", "The road beside counts as dry no more"),
         takingBack(step(u"closure.unsay_dry"_s, {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s}, {},
                         C | D | B | O | S, {must(local(u"dryOver"_s))}, isSaidDry, dropDry),
                    countsAsDry),
         u"{where}：旁侧道路不再视为无积水（{dryOver}），不得向旁侧道路引导",
         u"{where}: the road beside counts as dry no more ({dryOver}); nobody is led along it"},
    };
}

} // namespace wf::table
