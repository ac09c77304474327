// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cordon.h"

#include "closure.h"
#include "cordonends.h"
#include "ending.h"
#include "endname.h"
#include "geo.h"
#include "orderplace.h"
#include "refusaltext.h"

#include <QJsonArray>
#include <QPointF>

#include <algorithm>

namespace wf::table {

namespace {

std::optional<Refusal> cordonIsNamed(const StepContext &context)
{
    const bool hasWho = !context.given.value("unit"_L1).toString().isEmpty() || !isBlank(context.given.value("who"_L1));
    if (hasWho && !isBlank(context.given.value("where"_L1)))
        return std::nullopt;
    return Refusal{u"closure.cordon_unnamed"_s, RefusalText::tr("A cordon is somebody who stands somewhere: say who, and where.")};
}

/// "from", "to" or both of them, as it was said.
QStringList endsSaid(const StepContext &context)
{
    const QString end = context.given.value("end"_L1).toString();
    if (end.isEmpty())
        return {};
    return end == "both"_L1 ? QStringList{u"from"_s, u"to"_s} : QStringList{end};
}

/// A unit that is said to be at the other end of a long stretch keeps out nobody at this one, whoever names it.
std::optional<Refusal> isElsewhere(const StepContext &context, const QString &end)
{
    const QString subject = context.given.value("unit"_L1).toString();
    const Record *unit = context.look && !subject.isEmpty() ? context.look(subject) : nullptr;
    if (!unit)
        return std::nullopt;
    const std::optional<QPointF> said = unit->hasPosition() ? std::optional(unit->position()) : std::nullopt;
    const std::optional<QPointF> place = context.place ? context.place(*unit) : said;
    const QString sent = unit->text("order"_L1);
    const Record *order = sent.isEmpty() ? nullptr : context.look(sent);
    if (!isAtOtherEnd(context.before, *unit, end, place, order))
        return std::nullopt;
    const auto name = [&context](const QString &one) { return closureEndTitle(context.before, one); };
    return Refusal{
        u"closure.cordon_elsewhere"_s,
        RefusalText::tr("%1 is said to be at the end “%2”, which is %3 m from “%4”: there it keeps nobody out here. Say who stands "
                        "here. If it has moved, send it on to this end and record its arrival first; where no open road leads "
                        "here, ask who is on this side already.")
            .arg(unit->localText("callSign"_L1), name(otherEnd(end)), QString::number(qRound(endsApart(context.before))), name(end))};
}

/// Who stands where traffic comes in keeps it out; at the other end they keep out nobody.
std::optional<Refusal> cordonIsAtAnEnd(const StepContext &context)
{
    const QStringList open = openEnds(context.before);
    const QStringList said = endsSaid(context);
    const auto name = [&context](const QString &end) { return closureEndTitle(context.before, end); };
    if (context.given.value("how"_L1).toString() == "camera"_L1) {
        const Record *camera = context.look ? context.look(context.given.value("camera"_L1).toString()) : nullptr;
        const auto unseen
            = std::ranges::find_if(said, [&](const QString &end) { return camera && !seesEnd(*camera, context.before, end); });
        if (unseen != said.end() && !open.isEmpty())
            return Refusal{u"closure.camera_blind"_s,
                           RefusalText::tr("The camera “%1” doesn't show the end “%2”.").arg(camera->name(), name(*unseen))};
    }
    // Who says that their people stand at both ends at once has more than one car there.
    const QString car = context.given.value("unit"_L1).toString();
    if (said.size() == 1 && standsAtOtherEnd(context.before, car, said.constFirst())) {
        const Record *unit = context.look ? context.look(car) : nullptr;
        return Refusal{u"closure.cordon_one_car"_s,
                       RefusalText::tr("%1 stands at the other end already, and “%2” is %3 m from there: one car doesn't stand at both. "
                                       "Say who stands here, or undo the step first if they have moved.")
                           .arg(unit ? unit->localText("callSign"_L1) : car, name(said.constFirst()))
                           .arg(qRound(endsApart(context.before)))};
    }
    if (said.size() == 1) {
        if (const auto refused = isElsewhere(context, said.constFirst()))
            return refused;
    }
    if (open.isEmpty() || std::ranges::any_of(said, [&open](const QString &end) { return open.contains(end); }))
        return std::nullopt;
    if (said.isEmpty())
        return Refusal{
            u"closure.cordon_end"_s,
            RefusalText::tr("Say at which end of the stretch they stand: nobody is said to stand at “%1”.").arg(name(open.constFirst()))};
    return Refusal{u"closure.cordon_exit"_s,
                   RefusalText::tr("Traffic comes in at “%1”: nobody is said to stand there, and at “%2” they keep nobody out.")
                       .arg(name(open.constFirst()), name(said.constFirst()))};
}

/// The texts one after the other, in each language they have; `zh` and `en` stand between them.
QJsonValue joined(const QJsonValue &one, const QJsonValue &other, const QString &zh, const QString &en)
{
    if (isBlank(one) || one == other)
        return other;
    if (!one.isObject() && !other.isObject())
        return QString(one.toString() + (contentLanguage() == "en"_L1 ? en : zh) + other.toString());
    const auto in = [](const QJsonValue &value, QLatin1StringView language) {
        const QString text = value.toObject().value(language).toString();
        return value.isString() || text.isEmpty() ? localise(value) : text;
    };
    return QJsonObject{{u"zh"_s, in(one, "zh"_L1) + zh + in(other, "zh"_L1)}, {u"en"_s, in(one, "en"_L1) + en + in(other, "en"_L1)}};
}

/// Where somebody stands, with the call sign of the unit or the name of the camera that told of it before it.
QJsonValue withWitness(const StepContext &context, const QJsonObject &said)
{
    const auto record = [&](QLatin1StringView field) -> const Record * {
        const QString subject = said.value(field).toString();
        return context.look && !subject.isEmpty() ? context.look(subject) : nullptr;
    };
    if (const Record *unit = record("unit"_L1))
        return joined(unit->value("callSign"_L1), said.value("where"_L1), u" "_s, u" "_s);
    if (const Record *camera = record("camera"_L1))
        return joined(camera->value("name"_L1), said.value("where"_L1), u" "_s, u" "_s);
    return said.value("where"_L1);
}

/// Does the order lead away from this end ("from", "to") of the closure? Not where nobody says where it leads.
bool leadsAway(const StepContext &context, const Record &order, const Record &closure, const QString &end)
{
    constexpr double hereM = 600; // as standsAt(), where there are no ends
    const QString about = order.text("about"_L1);
    if (about == closure.subject())
        return order.hasPosition() && isPlaceAtOtherEnd(closure, end, order.position());
    const auto place = orderPlace(order, context.look, std::nullopt);
    if (!place)
        return !about.isEmpty() && about != closure.text("floodPoint"_L1);
    if (closure.value("line"_L1).toArray().size() >= 2)
        return metresToEnd(closure, end, *place) > oneCarM;
    return closure.hasPosition() && groundMetres(closure.position(), *place) > hereM;
}

/// The cordon is taken back at these ends; who else stands at another one does so still, by what was said of them.
QList<Consequence> withoutEnds(const Record &closure, const QStringList &left, const QJsonObject &why)
{
    const QStringList manned = closure.value("cordon"_L1).toObject().keys();
    QJsonObject given{{u"step"_s, QString(cordonStep)}, {u"undoReason"_s, why}};
    if (std::ranges::all_of(manned, [&left](const QString &end) { return left.contains(end); }))
        return {{u"closure.undo_step"_s, closure.subject(), given}};
    QList<Consequence> all;
    for (const QString &end : left) {
        given.insert("end"_L1, end);
        all.append({u"closure.undo_step"_s, closure.subject(), given});
    }
    return all;
}

/// The order by which the unit stands at one end of the stretch while the new one leads to the other; nullptr: there is none.
const Record *orderLeft(const StepContext &context, const Record &unit, const Record &order)
{
    const Record *closure = context.look(order.text("about"_L1));
    const Record *before = context.look(unit.text("order"_L1));
    if (!closure || closure->kind() != "closure"_L1 || !before || isOver(*before) || !order.hasPosition())
        return nullptr;
    // By an order about the closure or about its water: whoever helps people there is not called away by one to the other end.
    const QString about = before->text("about"_L1);
    if (about.isEmpty() || (about != closure->subject() && about != closure->text("floodPoint"_L1)))
        return nullptr;
    const std::optional<QPointF> said = unit.hasPosition() ? std::optional(unit.position()) : std::nullopt;
    const auto place = context.place ? context.place(unit) : said;
    const auto goesOn = [&](const QString &end) { // to `end`, from the other one
        return isPlaceAtOtherEnd(*closure, otherEnd(end), order.position()) && isAtOtherEnd(*closure, unit, end, place, before);
    };
    return goesOn(u"from"_s) || goesOn(u"to"_s) ? before : nullptr;
}

} // namespace

QList<Consequence> leaveCordon(const StepContext &context, const Record &order)
{
    const Record *unit = context.look ? context.look(order.text("to"_L1)) : nullptr;
    if (!unit || unit->kind() != "unit"_L1 || !context.each)
        return {};
    const QString callSign = unit->localText("callSign"_L1);
    QList<Consequence> all;
    for (const Record *closure : context.each(u"closure"_s)) {
        QStringList left = isOver(*closure) ? QStringList() : endsHeldBy(*closure, unit->subject());
        left.removeIf([&](const QString &end) { return !leadsAway(context, order, *closure, end); });
        if (!left.isEmpty())
            all += withoutEnds(*closure, left, inBoth(u"%1已派往别处。"_s, u"%1 was sent elsewhere."_s, {callSign}));
    }
    if (const Record *before = orderLeft(context, *unit, order)) {
        const QJsonObject result = inBoth(u"%1已转往另一端。"_s, u"%1 was sent on to the other end."_s, {callSign});
        all.append({u"order.finish"_s, before->subject(), QJsonObject{{u"result"_s, result}}});
    }
    return all;
}

QList<Consequence> standDown(const StepContext &context, const Record &unit)
{
    QList<Consequence> all;
    const QJsonObject why = inBoth(u"%1已不在该处执行任务。"_s, u"%1 is on no task there any more."_s, {unit.localText("callSign"_L1)});
    for (const Record *closure : context.each ? context.each(u"closure"_s) : QList<const Record *>()) {
        const QStringList left = isOver(*closure) ? QStringList() : endsHeldBy(*closure, unit.subject());
        if (!left.isEmpty())
            all += withoutEnds(*closure, left, why);
    }
    return all;
}

void noteNames(const StepContext &context, QJsonObject &who)
{
    const QStringList ends = entryEnds(context.before).isEmpty() ? QStringList() : endsSaid(context);
    for (const QString &end : ends) {
        who.remove(cordonNameKey(end));
        if (const QJsonValue name = context.given.value("who"_L1); !isBlank(name))
            who.insert(cordonNameKey(end), name);
    }
}

QJsonObject takeBackCordon(const StepContext &context, const QString &end, QJsonObject &steps, QJsonObject &who, QJsonObject &fields)
{
    QJsonObject said = steps.take(cordonStep).toObject();
    QJsonObject ends = fields.take("cordon"_L1).toObject();
    if (end.isEmpty() || ends.size() < 2 || !ends.contains(end)) {
        for (const QString &one : {u"from"_s, u"to"_s})
            dropName(one, who);
        who.remove(cordonStep);
        return said.isEmpty() && !ends.isEmpty() ? ends.constBegin()->toObject() : said; // it stood at one end
    }
    said = ends.take(end).toObject();
    said.insert("end"_L1, end);
    dropName(end, who);
    fields.insert("cordon"_L1, ends);
    fields.insert("steps"_L1, steps);
    if (openEnds(Record(context.before.subject(), fields)).isEmpty()) // who is left stands where traffic comes in
        steps.insert(cordonStep, ends.constBegin()->toObject());
    return said;
}

void dropName(const QString &end, QJsonObject &who)
{
    who.remove(cordonNameKey(end));
    const QJsonValue other = who.value(cordonNameKey(otherEnd(end)));
    who.remove(cordonStep);
    if (!isBlank(other))
        who.insert(cordonStep, other);
}

bool isBlank(const QJsonValue &text) { return localise(text).trimmed().isEmpty(); }

bool isHalfDone(const Record &closure, const QString &key) { return key == cordonStep && !closure.value("cordon"_L1).toObject().isEmpty(); }

std::optional<Refusal> cordonMayStand(const StepContext &context)
{
    const auto refused = cordonIsNamed(context);
    return refused ? refused : cordonIsAtAnEnd(context);
}

bool noteEnds(const StepContext &context, QJsonObject &seen, QJsonValue &named, QJsonObject &fields)
{
    if (entryEnds(context.before).isEmpty())
        return true;
    QJsonObject cordon = context.before.value("cordon"_L1).toObject();
    const QJsonObject other = cordon.isEmpty() ? QJsonObject() : cordon.constBegin()->toObject();
    for (const QString &end : endsSaid(context))
        cordon.insert(end, seen);
    fields.insert("cordon"_L1, cordon);
    if (!other.isEmpty()) {
        const auto isSame = [&](QLatin1StringView field) { return other.value(field) == seen.value(field); };
        const bool isSameWitness = isSame("unit"_L1) && isSame("camera"_L1);
        seen.insert("where"_L1,
                    joined(isSameWitness ? other.value("where"_L1) : withWitness(context, other),
                           isSameWitness ? seen.value("where"_L1) : withWitness(context, seen), u"；"_s, u"; "_s));
        // What holds of one end only is not said of both.
        for (const auto field : {"how"_L1, "unit"_L1, "camera"_L1}) {
            if (!isSame(field))
                seen.remove(field);
        }
        const QJsonValue before = context.before.value("who"_L1).toObject().value(cordonStep);
        named = isBlank(named) ? before : joined(before, named, u"；"_s, u"; "_s);
    }
    return openEnds(Record(context.before.subject(), fields)).isEmpty();
}

} // namespace wf::table
