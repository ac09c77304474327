// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "closuresbeside.h"
#include "cordon.h"
#include "ending.h"
#include "leftalone.h"
#include "people.h"
#include "verbtable.h"

#include <QJsonArray>

#include <algorithm>

// What follows from a step, where a person would otherwise have to say the same thing twice.
namespace wf::table {

namespace {

/// The record that stands for a subject: of merged incidents the one that is left. nullptr where there is none.
const Record *standing(const StepContext &context, const QString &subject)
{
    const Record *record = context.look ? context.look(subject) : nullptr;
    for (int hops = 0; record && record->state() == "merged"_L1 && hops < 16; ++hops)
        record = context.look(record->text("into"_L1));
    return record;
}

/// What nobody came to do was not done.
Consequence ended(const Record &order, const QJsonObject &why)
{
    if (order.state() == "on_scene"_L1)
        return {u"order.finish"_s, order.subject(), {{u"result"_s, why}}};
    return {u"order.cancel"_s, order.subject(), {{u"reason"_s, why}}};
}

/// The step just taken, which `look` does not know yet where it was the first one.
QString verbOf(const Record &order)
{
    static const QHash<QString, QString> verbs{{u"sent"_s, u"unit.assign"_s},
                                               {u"under_way"_s, u"unit.depart"_s},
                                               {u"on_scene"_s, u"unit.arrive"_s},
                                               {u"done"_s, u"unit.release"_s},
                                               {u"cancelled"_s, u"unit.release"_s}};
    return verbs.value(order.state());
}

/// With what puts people in danger in another report goes since when they are: here their wait goes on. So it does where both tell of the
/// same people, and this one later.
void takeOverDanger(const Record &from, const Record &into, QJsonObject &fields)
{
    const qint64 since = dangerSince(from);
    const bool isEarlier = hasPeopleInDanger(into) && since < dangerSince(into);
    if (hasPeopleInDanger(from) && since > 0 && (!fields.isEmpty() || isEarlier))
        fields.insert("dangerAt"_L1, since);
}

/// Who is in danger still in a report that becomes part of another is so there: one report less is not one person less. Whether both tell
/// of the same people was said with the merge; without it there are some in one of the two only.
QList<Consequence> takeOverPeople(const Record &from, const Record &into, const QJsonValue &inAll)
{
    QJsonObject fields;
    Record after = into;
    const int left = leftAtLeast(from);
    if (left > 0 && from.text("type"_L1) == "trapped"_L1 && into.text("type"_L1) != "trapped"_L1) {
        fields.insert("type"_L1, u"trapped"_s);
        after.set("type"_L1, u"trapped"_s);
    }
    const int total = inAll.toInt(left);
    const bool isCounted = into.value("people"_L1).isDouble();
    const bool isKnown = inAll.isDouble() || from.value("people"_L1).isDouble(); // what somebody counted stays counted
    if (leftAtLeast(after) < total || (isKnown && total > 0 && !isCounted))
        fields.insert("people"_L1, peopleOut(into) + total);
    takeOverDanger(from, into, fields);
    if (fields.isEmpty())
        return {};
    return {{u"incident.update"_s, into.subject(), fields, true}};
}

QString wordsIn(const QJsonValue &text, QLatin1StringView language, QLatin1StringView other)
{
    if (!text.isObject())
        return text.toString().trimmed();
    const QString own = text.toObject().value(language).toString().trimmed();
    return own.isEmpty() ? text.toObject().value(other).toString().trimmed() : own;
}

/// Both, one after the other; nothing is said twice.
QString joinedWords(const QString &first, const QString &second, const QString &between)
{
    if (second.isEmpty() || first.contains(second))
        return first;
    return first.isEmpty() || second.contains(first) ? second : first + between + second;
}

QJsonValue joinedTexts(const QJsonValue &first, const QJsonValue &second)
{
    const auto joined = [&](QLatin1StringView language, QLatin1StringView other, const QString &between) {
        return joinedWords(wordsIn(first, language, other), wordsIn(second, language, other), between);
    };
    return QJsonObject{{"zh"_L1, joined("zh"_L1, "en"_L1, u"；"_s)}, {"en"_L1, joined("en"_L1, "zh"_L1, u"; "_s)}};
}

bool isExact(const Record &incident) { return incident.hasPosition() && !incident.value("placeApprox"_L1).toBool(); }

/// Whoever knew where exactly it is is believed; of what the other one does not know at all anything is more than nothing.
void takeOverPlace(const Record &from, const Record &into, QJsonObject &fields)
{
    const auto isSaid = [](const Record &record, QLatin1StringView field) {
        const QJsonValue value = record.value(field);
        return !value.isUndefined() && !value.isNull() && !(value.isString() && value.toString().isEmpty());
    };
    const auto take = [&](QLatin1StringView field) {
        if (isSaid(from, field) && from.value(field) != into.value(field))
            fields.insert(field, from.value(field));
    };
    const bool isBetter = isExact(from) && !isExact(into);
    if (isBetter) {
        for (const QLatin1StringView field : {"pos"_L1, "place"_L1, "road"_L1, "floodPoint"_L1})
            take(field);
        if (into.value("placeApprox"_L1).toBool())
            fields.insert("placeApprox"_L1, false);
    } else if (from.hasPosition() && !into.hasPosition()) {
        take("pos"_L1);
        fields.insert("placeApprox"_L1, true);
    }
    for (const QLatin1StringView field : {"floodPoint"_L1, "closure"_L1, "brigade"_L1, "road"_L1}) {
        if (!isSaid(into, field))
            take(field);
    }
}

/// What a report said goes on in the one it is merged into: what it is, how grave, how many vehicles and where.
QList<Consequence> takeOverReport(const Record &from, const Record &into)
{
    constexpr qsizetype longestDetail = 10'000; // what is too long for one record stays in its own
    constexpr int leastGrave = 4;
    QJsonObject fields;
    takeOverPlace(from, into, fields);
    const QJsonValue detail = joinedTexts(into.value("detail"_L1), from.value("detail"_L1));
    const auto isIn = [&](QLatin1StringView language, QLatin1StringView other) {
        const QString said = wordsIn(detail, language, other);
        return said == wordsIn(into.value("detail"_L1), language, other) || said.size() > longestDetail;
    };
    if (!isIn("zh"_L1, "en"_L1) || !isIn("en"_L1, "zh"_L1))
        fields.insert("detail"_L1, detail);
    if (from.number("vehicles"_L1) > into.number("vehicles"_L1))
        fields.insert("vehicles"_L1, from.value("vehicles"_L1));
    if (from.number("severity"_L1, leastGrave) < into.number("severity"_L1, leastGrave))
        fields.insert("severity"_L1, from.value("severity"_L1));
    takeOverDanger(from, into, fields);
    QList<Consequence> all;
    if (!fields.isEmpty())
        all.append({u"incident.update"_s, into.subject(), fields});
    QJsonObject links;
    for (const QLatin1StringView field : {"cameras"_L1, "units"_L1}) {
        const QJsonArray own = into.value(field).toArray();
        QJsonArray both = own;
        const QJsonArray more = from.value(field).toArray();
        for (const auto &one : more) {
            if (!both.contains(one))
                both.append(one);
        }
        if (both != own)
            links.insert(field, both);
    }
    if (!links.isEmpty())
        all.append({u"incident.link"_s, into.subject(), links});
    return all;
}

/// Whoever is under way to a report that was merged is under way to the one that is left: the order is about that one now, so whoever
/// asks who goes there finds them.
QList<Consequence> takeOverOrders(const StepContext &context, const Record &from, const Record &into)
{
    QList<Consequence> all;
    for (const Record *order : context.each ? context.each(u"order"_s) : QList<const Record *>()) {
        const QString about = order->text("about"_L1);
        if (isOver(*order) || about == into.subject())
            continue;
        const Record *stands = standing(context, about);
        if (about == from.subject() || (stands && stands->subject() == into.subject()))
            all.append({u"order.follow"_s, order->subject(), {{"about"_L1, into.subject()}}});
    }
    return all;
}

} // namespace

QList<Consequence> endOrders(const StepContext &context, const Record &after)
{
    QList<Consequence> all;
    if (!context.each)
        return all;
    const QJsonObject why = inBoth(u"所涉事项已结束。"_s, u"What it was about is over."_s);
    for (const Record *order : context.each(u"order"_s)) {
        const Record *about = isOver(*order) ? nullptr : standing(context, order->text("about"_L1));
        if (about && about->subject() == after.subject())
            all.append(ended(*order, why));
    }
    return all;
}

QList<Consequence> endClosure(const StepContext &context, const Record &after)
{
    // Where another closure goes on beside it, whoever stands there stands there for that one now: nobody is sent home from a closed road.
    // Who stands elsewhere, or is not there yet, is done with this one.
    const QString by = context.each ? heldBeside(after, context.each(u"closure"_s), context.look).by : QString();
    const Record *beside = by.isEmpty() || !context.look ? nullptr : context.look(by);
    const auto standsBeside = [&](const QString &subject) {
        constexpr double hereM = 600; // as standsAt()
        const Record *order = context.look(subject);
        const Record *unit = order ? context.look(order->text("to"_L1)) : nullptr;
        const auto at = unit && unit->hasPosition() ? std::optional(unit->position()) : std::nullopt;
        const auto metres = at ? metresFromStretch(*beside, *at) : std::nullopt;
        return order && order->state() == "on_scene"_L1 && (!metres || *metres <= hereM);
    };
    QList<Consequence> all;
    for (Consequence &one : endOrders(context, after)) {
        if (!beside || !standsBeside(one.subject))
            all.append(one);
        else
            all.append({u"order.follow"_s, one.subject, {{"about"_L1, by}}});
    }
    const QJsonObject why = inBoth(u"所涉事项已结束。"_s, u"What it was about is over."_s);
    for (const Record *text : context.each ? context.each(u"bulletin"_s) : QList<const Record *>()) {
        const bool isWaiting = text->state() == "drafted"_L1 || text->state() == "approved"_L1;
        if (isWaiting && text->text("medium"_L1) != "report"_L1 && text->text("about"_L1) == after.subject())
            all.append({u"bulletin.reject"_s, text->subject(), {{u"reason"_s, why}}});
    }
    for (const Record *notice : context.each ? context.each(u"notice"_s) : QList<const Record *>()) {
        if (notice->state() == "sent"_L1 && notice->text("about"_L1) == after.subject())
            all.append({u"notice.drop"_s, notice->subject(), {{u"reason"_s, why}}});
    }
    return all;
}

QList<Consequence> bringAlong(const StepContext &context, const Record &after)
{
    const Record *into = standing(context, after.text("into"_L1));
    const QString state = context.before.state();
    if (into && isOver(*into))
        return endOrders(context, *into);
    if (!into || into->kind() != "incident"_L1)
        return {};
    QList<Consequence> all = takeOverPeople(context.before, *into, context.given.value("inDanger"_L1));
    all += takeOverReport(context.before, *into);
    all += takeOverOrders(context, after, *into);
    if (state != "dispatched"_L1 && state != "on_scene"_L1 && state != "handling"_L1)
        return all;
    all.append({u"incident.dispatch"_s, into->subject(), {}});
    if (state != "dispatched"_L1)
        all.append({u"incident.arrive"_s, into->subject(), {}});
    return all;
}

QList<Consequence> moveUnit(const StepContext &context, const Record &after)
{
    QList<Consequence> all;
    const bool sends = after.state() == "sent"_L1;
    const QString to = after.text("to"_L1);
    const Record *unit = to.startsWith("unit/"_L1) && context.look ? context.look(to) : nullptr;
    if (sends)
        all += leaveCordon(context, after);
    // A unit that meanwhile was given another order is left as it is; one that is not free can't be sent.
    if (unit && (sends || unit->text("order"_L1) == after.subject()))
        all.append({verbOf(after), to, sends ? QJsonObject{{u"order"_s, after.subject()}} : QJsonObject{}, sends});
    const Record *about = standing(context, after.text("about"_L1));
    if (about && about->kind() == "incident"_L1 && to.startsWith("unit/"_L1)) {
        if (sends)
            all.append({u"incident.dispatch"_s, about->subject(), {}});
        else if (after.state() == "on_scene"_L1) { // unless that is the old place: goesThere(), arrivesThere()
            all.append({u"incident.dispatch"_s, about->subject(), {}});
            all.append({u"incident.arrive"_s, about->subject(), {}});
        }
    }
    if (after.state() == "cancelled"_L1)
        all += leaveIncident(context, after);
    return all;
}

QList<Consequence> moveOrder(const StepContext &context, const Record &after)
{
    // Released, or off duty: whoever is on no task keeps traffic out nowhere. However an order ends, its unit is released by it.
    const bool isOnTask = after.state() != "available"_L1 && after.state() != "off_duty"_L1;
    QList<Consequence> all = isOnTask ? QList<Consequence>() : standDown(context, after);
    const Record *order = context.look ? context.look(context.before.text("order"_L1)) : nullptr;
    if (!order || order->text("to"_L1) != after.subject())
        return all;
    if (after.state() == "en_route"_L1)
        return {{u"order.depart"_s, order->subject(), {}}};
    if (after.state() == "on_scene"_L1)
        return {{u"order.arrive"_s, order->subject(), {}}};
    Consequence end = ended(*order, inBoth(u"警力已解除任务。"_s, u"The unit was released."_s));
    // Whoever says of himself that he is free needs not be told so; what the desk says he may not know.
    if (end.verb == "order.cancel"_L1 && (context.seat.role == Role::Officer || context.seat.role == Role::Control))
        end.fields.insert("untold"_L1, false);
    all.prepend(end);
    return all;
}

} // namespace wf::table
