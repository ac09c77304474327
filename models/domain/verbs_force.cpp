// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderplace.h"
#include "verbtable.h"

#include <QJsonArray>

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
}

void noteVoice(const StepContext &context, Record &after)
{
    after.set("byVoice"_L1, true);
    after.set("toldBy"_L1, context.seat.id);
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

void dropOrder(const StepContext &, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("order"_L1);
    after.setFields(fields);
}

/// Said with a step, it is where the unit is until something newer is known.
void notePlace(const StepContext &context, Record &after)
{
    if (context.given.value("pos"_L1).isArray())
        after.set("posAt"_L1, context.now);
}

/// A unit that is on the scene of its order is where the order sent it, where nobody says more exactly where it stands.
void noteArrival(const StepContext &context, Record &after)
{
    if (!context.given.value("pos"_L1).isArray()) {
        const Record &unit = context.before;
        const Record *order = context.look ? context.look(unit.text("order"_L1)) : nullptr;
        const auto place
            = order ? orderPlace(*order, context.look, unit.hasPosition() ? std::optional(unit.position()) : std::nullopt) : std::nullopt;
        if (!place)
            return;
        after.set("pos"_L1, QJsonArray{place->x(), place->y()});
    }
    after.set("posAt"_L1, context.now);
}

void dropUnit(const StepContext &, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("unit"_L1);
    after.setFields(fields);
}

} // namespace

QList<Verb> forceVerbs()
{
    const auto officers = integer(u"officers"_s, 0, 1000); // 民警
    const auto auxiliaries = integer(u"auxiliaries"_s, 0, 1000); // 辅警
    const auto equipment = list(u"equipment"_s);
    const auto reason = local(u"reason"_s);
    const QStringList busy{u"assigned"_s, u"en_route"_s, u"on_scene"_s};
    const QStringList live{u"sent"_s, u"signed"_s, u"under_way"_s, u"on_scene"_s};
    return {
        creating(u"unit.define"_s, u"available"_s, C | D | K | S,
                 {must(local(u"callSign"_s)), must(brigade()),
                  must(choice(u"type"_s, {u"car"_s, u"motorcycle"_s, u"tow"_s, u"foot"_s, u"van"_s})), personal(text(u"phone"_s)), officers,
                  auxiliaries, equipment, position(), local(u"name"_s), number(u"heading"_s, 0, 360), local(u"note"_s)}),
        step(u"unit.assign"_s, {u"available"_s}, u"assigned"_s, C | D | B, {must(ref(u"order"_s, {u"order"_s}))}),
        then(step(u"unit.depart"_s, {u"assigned"_s}, u"en_route"_s, C | D | B | O | K, {position()}, nullptr, notePlace), moveOrder),
        then(step(u"unit.arrive"_s, {u"assigned"_s, u"en_route"_s}, u"on_scene"_s, C | D | B | O | K, {position()}, nullptr, noteArrival),
             moveOrder),
        then(step(u"unit.release"_s, busy, u"available"_s, C | D | B | O | K, {reason}, nullptr, dropOrder), moveOrder),
        then(step(u"unit.standdown"_s, {u"available"_s}, u"off_duty"_s, C | D | B, {reason}), moveOrder),
        step(u"unit.report_for_duty"_s, {u"off_duty"_s}, u"available"_s, C | D | B | O | K, {position()}, nullptr, notePlace),
        step(u"unit.equip"_s, {}, {}, C | D | B | K, kept({equipment, officers, auxiliaries, personal(text(u"phone"_s))})),

        then(creating(u"order.send"_s, u"sent"_s, C | D | B,
                      {must(in(ref(u"to"_s, {u"unit"_s, u"brigade"_s}), {u"available"_s, u"normal"_s})), must(prose(u"task"_s)), position(),
                       local(u"place"_s), ref(u"about"_s), seldom(flag(u"crossBrigade"_s)), seldom(local(u"name"_s)),
                       seldom(local(u"chosenBecause"_s)), seldom(number(u"expectedMin"_s, 0, 600))},
                      {}, isWanted, markCrossing),
             moveUnit),
        step(u"order.sign"_s, {u"sent"_s}, u"signed"_s, B | O | K, {personal(local(u"receiver"_s))}),
        // 已电台通知: given by radio or telephone, so the unit has heard it.
        step(u"order.tell"_s, {u"sent"_s}, u"signed"_s, C | D | B,
             {must(choice(u"medium"_s, {u"radio"_s, u"phone"_s})), personal(local(u"receiver"_s))}, nullptr, noteVoice),
        step(u"order.escalate"_s, {u"sent"_s, u"signed"_s}, {}, C | D | S, {must(text(u"escalatedTo"_s)), reason}, nullptr, noteEscalation),
        then(step(u"order.depart"_s, {u"signed"_s}, u"under_way"_s, C | D | B | O | K), moveUnit),
        then(step(u"order.arrive"_s, {u"signed"_s, u"under_way"_s}, u"on_scene"_s, C | D | B | O | K), moveUnit),
        then(step(u"order.finish"_s, {u"signed"_s, u"under_way"_s, u"on_scene"_s}, u"done"_s, C | D | B | O | K, {local(u"result"_s)}),
             moveUnit),
        then(step(u"order.cancel"_s, live, u"cancelled"_s, C | D | B, {must(reason)}), moveUnit),
        // Only as what follows from a merge: it is about the incident that is left.
        step(u"order.follow"_s, live, {}, S, {must(ref(u"about"_s, {u"incident"_s}))}),
        step(u"order.remind"_s, {u"sent"_s, u"signed"_s}, {}, C | D | B | S, {}, nullptr, countReminder),
        step(u"order.sign_copy"_s, live + QStringList{u"done"_s}, {}, C | D | B | K, {personal(local(u"receiver"_s))}, nullptr,
             noteCopySigned),

        creating(u"post.define"_s, u"open"_s, C | D | B | K | S,
                 {must(choice(u"type"_s, {u"junction"_s, u"school"_s, u"hospital"_s, u"floodpoint"_s})), ref(u"unit"_s, {u"unit"_s}),
                  local(u"name"_s), position(), brigade(), text(u"road"_s), ref(u"floodPoint"_s, {u"floodpoint"_s}), local(u"note"_s)}),
        step(u"post.staff"_s, {u"open"_s, u"staffed"_s}, u"staffed"_s, C | D | B | O, {must(ref(u"unit"_s, {u"unit"_s}))}),
        step(u"post.vacate"_s, {u"staffed"_s}, u"open"_s, C | D | B | O, {reason}, nullptr, dropUnit),

        creating(u"brigade.define"_s, u"normal"_s, C | D | K | S,
                 {must(local(u"name"_s)), personal(text(u"phone"_s)), position(), brigade(), text(u"seat"_s), local(u"note"_s)}),
    };
}

} // namespace wf::table
