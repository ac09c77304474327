// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"
#include "leftalone.h"
#include "oldplace.h"
#include "orderpeople.h"

namespace wf::table {

namespace {

/// 跨区: said so, or the unit's brigade is not that of the incident or closure the order is about.
bool crossesBrigades(const StepContext &context)
{
    if (context.given.value("crossBrigade"_L1).toBool())
        return true;
    if (!context.look)
        return false;
    const Record *unit = context.look(context.given.value("to"_L1).toString());
    const Record *about = context.look(context.given.value("about"_L1).toString());
    const QString from = unit ? unit->text("brigade"_L1) : QString();
    const QString to = about ? about->text("brigade"_L1) : QString();
    return !from.isEmpty() && !to.isEmpty() && from != to;
}

std::optional<Refusal> brigadeStaysInside(const StepContext &context)
{
    if (context.seat.role != Role::Brigade || !crossesBrigades(context))
        return std::nullopt;
    return Refusal{u"order.cross_brigade"_s,
                   QCoreApplication::translate(
                       "Refusal", "A unit crosses into another brigade's area only by order of the command center; ask for it.")};
}

/// Nobody is sent to what is over; a report that was merged stands for the one it was merged into.
std::optional<Refusal> isWanted(const StepContext &context)
{
    const Record *about = context.look ? context.look(context.given.value("about"_L1).toString()) : nullptr;
    for (int hops = 0; about && about->state() == "merged"_L1 && hops < 16; ++hops)
        about = context.look(about->text("into"_L1));
    if (about && about->kind() == "incident"_L1 && (about->state() == "closed"_L1 || about->state() == "cancelled"_L1))
        return Refusal{u"order.about_over"_s,
                       QCoreApplication::translate("Refusal", "%1 is “%2”: nobody is sent there any more.")
                           .arg(about->displayNumber(), stateTitle(u"incident"_s, about->state()))};
    return brigadeStaysInside(context);
}

void markCrossing(const StepContext &context, Record &after)
{
    // An order to a unit goes to its brigade at the same moment.
    const QString to = context.given.value("to"_L1).toString();
    const Record *unit = context.look && to.startsWith("unit/"_L1) ? context.look(to) : nullptr;
    if (unit && !unit->text("brigade"_L1).isEmpty())
        after.set("copyTo"_L1, QString(u"brigade/"_s + unit->text("brigade"_L1)));
    if (crossesBrigades(context))
        after.set("crossBrigade"_L1, true);
    noteBoundFor(context, after);
}

/// What was read out was the order with the number of people as it is now, which stands beside its words (orderNews()).
void noteVoice(const StepContext &context, Record &after)
{
    const auto people = context.before.value("people"_L1).isDouble() ? peopleWhereSent(context.before, context.look) : std::nullopt;
    if (people && *people != context.before.number("people"_L1))
        after.set("toldPeople"_L1, *people);
    if (people)
        after.set("people"_L1, *people);
    after.set("byVoice"_L1, true);
    after.set("toldBy"_L1, context.seat.id);
    noteBoundFor(context, after);
}

/// Whoever was told of the new place is on the way there, from wherever he was.
void noteInformed(const StepContext &context, Record &after)
{
    const Record *about = standingIncident(context.look, context.before.text("about"_L1));
    const bool isMoving = context.before.state() == "under_way"_L1 || context.before.state() == "on_scene"_L1;
    const bool isRedirected = isMoving && about && isMisled(context.before, *about, context.look, context.place);
    noteVoice(context, after);
    QJsonObject fields = after.fields();
    if (!context.given.contains("receiver"_L1))
        fields.remove("receiver"_L1); // who heard the order is not who heard this
    fields.insert("informedAt"_L1, context.now);
    if (isRedirected) {
        QJsonObject times = fields.value("times"_L1).toObject();
        QJsonObject by = fields.value("by"_L1).toObject();
        times.remove("on_scene"_L1);
        by.remove("on_scene"_L1);
        times.insert("under_way"_L1, context.now);
        by.insert("under_way"_L1, context.seat.id);
        fields.insert("state"_L1, u"under_way"_s);
        fields.insert("times"_L1, times);
        fields.insert("by"_L1, by);
    }
    after.setFields(fields);
}

/// Of two reports of one thing the other one is left; whoever went to the right place for the one does so for both, but where the two lie
/// apart: he is to be told which of them it is.
void noteFollow(const StepContext &context, Record &after)
{
    const Record *was = context.look ? context.look(context.before.text("about"_L1)) : nullptr;
    const Record *about = standingIncident(context.look, after.text("about"_L1));
    if (was && about && about->hasPosition() && !leadsElsewhere(context.before, *was) && !leadsElsewhere(context.before, *about))
        after.set("boundFor"_L1, about->value("pos"_L1));
}

void noteEscalation(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.insert("to"_L1, context.before.value("to"_L1));
    fields.insert("escalatedAt"_L1, context.now);
    after.setFields(fields);
}

void noteCopySigned(const StepContext &context, Record &after)
{
    after.set("copySignedAt"_L1, context.now);
    after.set("copySignedBy"_L1, context.seat.id);
}

/// Whoever signed for it, was told of it or urged by a person drives there, or stands there, until somebody says otherwise: that the desk
/// frees the unit tells nobody. `given`: false where the unit itself has said so (moveOrder()).
void noteCancel(const StepContext &context, Record &after)
{
    const Record &order = context.before;
    const bool isHeard = order.state() != "sent"_L1 || order.number("reminders"_L1) > order.number("programReminders"_L1);
    const bool isItsOwn = context.follows && context.given.value("untold"_L1).isBool() && !context.given.value("untold"_L1).toBool();
    QJsonObject fields = after.fields();
    fields.remove("untold"_L1);
    if (isHeard && !isItsOwn)
        fields.insert("untold"_L1, true);
    after.setFields(fields);
}

bool isUntold(const Record &order) { return order.value("untold"_L1).toBool(); }

std::optional<Refusal> isStillToBeTold(const StepContext &context)
{
    if (isUntold(context.before))
        return std::nullopt;
    return Refusal{
        u"order.cancel_told"_s,
        QCoreApplication::translate("Refusal", "Nobody waits to hear that it is cancelled: they were told, or never knew of it.")};
}

void noteCancelTold(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("untold"_L1);
    if (!context.given.contains("receiver"_L1))
        fields.remove("receiver"_L1); // who heard the order is not who heard this
    fields.insert("cancelToldAt"_L1, context.now);
    after.setFields(fields);
}

QList<KindVerb> orderVerbs()
{
    const auto reason = local(u"reason"_s);
    const QStringList live{u"sent"_s, u"signed"_s, u"under_way"_s, u"on_scene"_s};
    return {
        {QT_TRANSLATE_NOOP("Verb", "Record order"),
         then(creating(u"order.send"_s, u"sent"_s, C | D | B,
                       {must(in(ref(u"to"_s, {u"unit"_s, u"brigade"_s}), {u"available"_s, u"normal"_s})), must(prose(u"task"_s)),
                        position(), local(u"place"_s), ref(u"about"_s), seldom(flag(u"crossBrigade"_s)), seldom(local(u"name"_s)),
                        seldom(local(u"chosenBecause"_s)), seldom(number(u"expectedMin"_s, 0, 600)),
                        derived(integer(u"people"_s, 0, 100000),
                                [](const QJsonObject &given) -> QJsonValue { return given.value("people"_L1); })},
                       {}, isWanted, markCrossing),
              moveUnit),
         u"[{cross}]指令{to}：{task}", u"Order to {to}[ ({cross})]: {task}"},
        {QT_TRANSLATE_NOOP("Verb", "Sign for order"),
         then(step(u"order.sign"_s, {u"sent"_s}, u"signed"_s, B | O | K, {personal(local(u"receiver"_s))}), leaveIncident),
         u"{to}签收：{task}", u"Signed for by {to}: {task}"},
        // 已电台通知: given by radio or telephone, so the unit has heard it.
        {QT_TRANSLATE_NOOP("Verb", "Told by radio or telephone"),
         then(step(u"order.tell"_s, {u"sent"_s}, u"signed"_s, C | D | B,
                   {must(choice(u"medium"_s, {u"radio"_s, u"phone"_s})), personal(local(u"receiver"_s))}, nullptr, noteVoice),
              joinIncident),
         u"[{by}]通知{to}：{task}[，新地点：{newPlace}]", u"Told[ by {by}], {to}: {task}[, new place: {newPlace}]"},
        {QT_TRANSLATE_NOOP("Verb", "Escalate the order"),
         step(u"order.escalate"_s, {u"sent"_s, u"signed"_s}, {}, C | D | S, {must(text(u"escalatedTo"_s)), reason}, nullptr,
              noteEscalation),
         u"{to}未答复，报{escalatedTo}：{task}[，{reason}]", u"No answer from {to}, passed to {escalatedTo}: {task}[, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Under way"), then(step(u"order.depart"_s, {u"signed"_s}, u"under_way"_s, C | D | B | O | K), moveUnit)},
        {QT_TRANSLATE_NOOP("Verb", "On the scene"),
         then(step(u"order.arrive"_s, {u"signed"_s, u"under_way"_s}, u"on_scene"_s, C | D | B | O | K), moveUnit), u"{to}到位：{task}",
         u"{to} on the scene: {task}"},
        {QT_TRANSLATE_NOOP("Verb", "Finish order"),
         then(step(u"order.finish"_s, {u"signed"_s, u"under_way"_s, u"on_scene"_s}, u"done"_s, C | D | B | O | K, {local(u"result"_s)}),
              moveUnit),
         u"{to}完成：{task}[，{result}]", u"Done by {to}: {task}[, {result}]"},
        // The report is about another place since, or there are more: what orderNews() says beside its words.
        {QT_TRANSLATE_NOOP("Verb", "Told of what has changed"),
         then(step(u"order.inform"_s, {u"signed"_s, u"under_way"_s, u"on_scene"_s}, {}, C | D | B,
                   {must(choice(u"medium"_s, {u"radio"_s, u"phone"_s})), personal(local(u"receiver"_s))}, nullptr, noteInformed),
              joinIncident),
         u"[{by}]告知{to}最新情况：{task}[，新地点：{newPlace}]",
         u"Told[ by {by}] of what has changed, {to}: {task}[, new place: {newPlace}]"},
        {QT_TRANSLATE_NOOP("Verb", "Cancel order"),
         then(cautioning(step(u"order.cancel"_s, live, u"cancelled"_s, C | D | B,
                              {must(reason),
                               derived(flag(u"untold"_s), [](const QJsonObject &given) -> QJsonValue { return given.value("untold"_L1); })},
                              nullptr, noteCancel),
                         leavesNobody),
              moveUnit),
         u"撤销指令（{to}）：{task}[，{reason}]", u"Order to {to} cancelled: {task}[, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Told that it is cancelled"),
         takingBack(step(u"order.tell_cancel"_s, {u"cancelled"_s}, {}, C | D | B,
                         {must(choice(u"medium"_s, {u"radio"_s, u"phone"_s})), personal(local(u"receiver"_s))}, isStillToBeTold,
                         noteCancelTold),
                    isUntold),
         u"[{by}]通知{to}指令已撤销：{task}", u"Told[ by {by}] that it is cancelled, {to}: {task}"},
        // Only as what follows: it is about the incident that is left of two, or the closure that goes on of two.
        {QT_TRANSLATE_NOOP("Verb", "Order goes on for what is left of two"),
         step(u"order.follow"_s, live, {}, S, {must(ref(u"about"_s, {u"incident"_s, u"closure"_s}))}, nullptr, noteFollow)},
        {QT_TRANSLATE_NOOP("Verb", "Remind"),
         then(step(u"order.remind"_s, {u"sent"_s, u"signed"_s}, {}, C | D | B | S, {}, nullptr, countReminder), leaveIncident),
         u"{urges}{to}：{task}", u"{to} {urged}: {task}"},
        {QT_TRANSLATE_NOOP("Verb", "Brigade signs its copy"),
         step(u"order.sign_copy"_s, live + QStringList{u"done"_s}, {}, C | D | B | K, {personal(local(u"receiver"_s))}, nullptr,
              noteCopySigned)},
    };
}

} // namespace

Kind orderKind()
{
    return {
        .key = u"order"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Order"),
        .unnamedZh = u"指令（未具名）",
        .unnamedEn = u"an order without a name",
        .states = {{"sent", QT_TRANSLATE_NOOP("State", "To be told by radio")},
                   {"signed", QT_TRANSLATE_NOOP("State", "Signed for")},
                   {"under_way", QT_TRANSLATE_NOOP("State", "Under way")},
                   {"on_scene", QT_TRANSLATE_NOOP("State", "On scene")},
                   {"done", QT_TRANSLATE_NOOP("State", "Done"), over},
                   {"cancelled", QT_TRANSLATE_NOOP("State", "Cancelled"), over}},
        .verbs = orderVerbs(),
        .fields = {{"to", QT_TRANSLATE_NOOP("Field", "Addressee")},
                   {"task", QT_TRANSLATE_NOOP("Field", "Task")},
                   {"place", QT_TRANSLATE_NOOP("Field", "Where to")},
                   {"toldPlace", QT_TRANSLATE_NOOP("Field", "Told of the new place")},
                   {"toldPeople", QT_TRANSLATE_NOOP("Field", "Told of people in danger")},
                   {"untold", QT_TRANSLATE_NOOP("Field", "Not told yet that it is cancelled")},
                   {"cancelToldAt", QT_TRANSLATE_NOOP("Field", "Told that it is cancelled at")}},
        .belongsTo = {"about"_L1},
        .searchRank = 120,
        .archiveRank = 30,
    };
}

} // namespace wf::table
