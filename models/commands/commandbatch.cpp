// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandbatch.h"

#include "closure.h"
#include "ending.h"
#include "pondingmodel.h"
#include "refusaltext.h"
#include "responselevel.h"
#include "unitplace.h"
#include "vault.h"
#include "waterstand.h"

#include <QJsonDocument>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Things of the city keep the key of their file, and what exercise control shows is no police record: no number.
bool isNumbered(const Verb &verb)
{
    return verb.creates && !verb.name.endsWith(".define"_L1) && verb.kind != "inject"_L1 && verb.kind != "exercise"_L1;
}

/// Is it about traffic of one carriageway at least that both directions name?
/// Between the same two places of one road, whichever is named first.
bool hasSameEnds(const Record &one, const Record &other)
{
    const QString road = one.localText("road"_L1);
    const QJsonValue from = one.value("from"_L1), to = one.value("to"_L1);
    const QJsonValue otherFrom = other.value("from"_L1), otherTo = other.value("to"_L1);
    if (road.isEmpty() || from.isUndefined() || to.isUndefined() || other.localText("road"_L1) != road)
        return false;
    return (from == otherFrom && to == otherTo) || (from == otherTo && to == otherFrom);
}

bool meets(const QString &direction, const QString &other) { return other == direction || other == "both"_L1 || direction == "both"_L1; }

} // namespace

CommandBatch::CommandBatch(const Commands &commands, const Seat &writer, Purpose purpose)
    : m_commands(commands)
    , m_writer(writer)
    , m_purpose(purpose)
    , m_now(commands.m_clock.now())
    , m_wall(commands.m_clock.wall())
    , m_numbers(commands.m_lastNumbers)
{
}

const Record *CommandBatch::look(const QString &subject) const
{
    const auto changed = m_records.constFind(subject);
    return changed != m_records.constEnd() ? &*changed : m_commands.m_situation.record(subject);
}

QList<const Record *> CommandBatch::records(const QString &kind) const
{
    QList<const Record *> all = m_commands.m_situation.records(kind);
    for (const QHash<QString, Record> *newer : {&m_commands.m_onTheirWay, &m_records}) {
        QList<const Record *> made;
        for (auto it = newer->cbegin(); it != newer->cend(); ++it) {
            if (it->kind() != kind)
                continue;
            const auto known = std::ranges::find(all, it.key(), [](const Record *record) { return record->subject(); });
            if (known == all.end())
                made.append(&*it);
            else
                *known = &*it;
        }
        std::ranges::sort(made, {}, &Record::subject); // ids grow with time
        all += made;
    }
    all.removeIf([](const Record *record) { return record->isRemoved(); });
    return all;
}

QString CommandBatch::nextId() { return m_purpose == Purpose::Write ? m_commands.m_ids.next() : u"check-%1"_s.arg(m_drafts.size()); }

QString CommandBatch::nextNumber()
{
    const QString prefix = m_writer.prefix.isEmpty() ? m_writer.id : m_writer.prefix;
    return u"%1-%2"_s.arg(prefix).arg(++m_numbers[prefix], 4, 10, QLatin1Char('0'));
}

std::expected<void, Refusal> CommandBatch::add(const Request &request)
{
    const bool forAnother = !request.onBehalf.isEmpty() && request.onBehalf != m_writer.id;
    const Seat *actor = forAnother ? m_commands.seat(request.onBehalf) : &m_writer;
    if (!actor)
        return std::unexpected(Refusal{u"seat.unknown"_s, RefusalText::tr("There is no seat “%1” to record for.").arg(request.onBehalf)});
    const Roles recorders = Role::Commander | Role::Dispatcher | Role::Control;
    if (forAnother && !recorders.testFlag(m_writer.role))
        return std::unexpected(
            Refusal{u"seat.no_recorder"_s,
                    RefusalText::tr("The role “%1” may not record for another seat (%2).").arg(roleName(m_writer.role), request.onBehalf)});

    const auto after = addStep(request, *actor, Taken::Asked);
    if (!after)
        return std::unexpected(after.error());
    // The water model is the flood room's: a field that it would not take is refused when it is entered, not when it is needed.
    if (after->kind() == "floodpoint"_L1 && request.fields.contains("model"_L1)) {
        if (const auto model = PondingParameters::fromRecord(*after); !model)
            return std::unexpected(model.error());
    }
    if (request.verb == "entry.add"_L1)
        addReading(after->text("type"_L1) == "reading"_L1 ? *after : Record(), "depthCm"_L1, *actor);
    // The depth that was said where nothing new was read is a reading like any other.
    else if (request.verb == "closure.ask_reopen"_L1)
        addReading(*after, "saidDepthCm"_L1, *actor);
    if (after->kind() == "bulletin"_L1 && after->text("medium"_L1) == "signs"_L1)
        return addSignSteps(*after, request, *actor);
    return {};
}

std::optional<Refusal> CommandBatch::alreadyClosed(const Request &request) const
{
    const QString point = request.fields.value("floodPoint"_L1).toString();
    const bool asks = request.verb == "closure.ask"_L1;
    if ((!asks && request.verb != "closure.stop"_L1) || look(request.subject))
        return std::nullopt;
    const Record asked(u"closure/"_s, request.fields);
    const QString direction = request.fields.value("direction"_L1).toString();
    QList<const Record *> here = records(u"closure"_s);
    here.removeIf([&](const Record *closure) {
        const bool isThere = point.isEmpty() ? hasSameEnds(*closure, asked) : closure->text("floodPoint"_L1) == point;
        return !isThere || !meets(direction, closure->text("direction"_L1)) || isOver(*closure)
            || (closure->state() == "asked"_L1 && !asks);
    });
    // Where only some lanes are closed, or one direction of two, the rest may be closed too.
    const bool isWhole = shutsAllLanes(asked);
    if (here.isEmpty() || (isWhole && !shutDirection(here, direction)))
        return std::nullopt;
    return Refusal{u"closure.already"_s,
                   RefusalText::tr("There is a closure here already: %1, “%2”.")
                       .arg(here.constFirst()->displayNumber(), stateTitle(u"closure"_s, here.constFirst()->state()))};
}

QString CommandBatch::standingSubject(const Request &request) const
{
    const auto first = [this](const QString &kind, auto fits) {
        for (const Record *record : records(kind)) {
            if (fits(*record))
                return record->subject();
        }
        return QString();
    };
    // The officer who stops traffic where a gauge has asked for it answers that request; not one about the other carriageway alone.
    const QString point = request.fields.value("floodPoint"_L1).toString();
    if (request.verb == "closure.stop"_L1 && !point.isEmpty()) {
        const QString direction = request.fields.value("direction"_L1).toString();
        const auto isAsked = [&](const Record &closure) { return closure.state() == "asked"_L1 && closure.text("floodPoint"_L1) == point; };
        const QString same
            = first(u"closure"_s, [&](const Record &closure) { return isAsked(closure) && closure.text("direction"_L1) == direction; });
        return !same.isEmpty() ? same : first(u"closure"_s, [&](const Record &closure) {
            return isAsked(closure) && (direction.isEmpty() || meets(direction, closure.text("direction"_L1)));
        });
    }
    if (request.verb == "response.propose"_L1) {
        const QString scheme = request.fields.value("scheme"_L1).toString();
        return first(u"response"_s,
                     [&](const Record &response) { return response.state() == "proposed"_L1 && response.text("scheme"_L1) == scheme; });
    }
    return {};
}

std::expected<Record, Refusal> CommandBatch::addStep(const Request &request, const Seat &actor, Taken taken)
{
    const Verb *verb = findVerb(request.verb);
    QString subject = request.subject;
    if (!look(subject)) {
        if (const QString standing = standingSubject(request); !standing.isEmpty())
            subject = standing;
    }
    if (verb && verb->creates && (subject.isEmpty() || subject == verb->kind || subject == verb->kind + u'/'))
        subject = verb->kind + u'/' + nextId();
    if (m_commands.m_onTheirWay.contains(subject))
        return std::unexpected(Refusal{u"command.busy"_s,
                                       RefusalText::tr("“%1”: the last change to %2 is still being written; try again.")
                                           .arg(verbTitle(request.verb), kindTitle(Record(subject).kind()))});

    const Record *known = look(subject);
    const Record before = known ? *known : Record(subject);
    const StepContext context{before,
                              request.fields,
                              actor,
                              m_now,
                              [this](const QString &other) { return look(other); },
                              &m_commands.m_authority,
                              responseLevel(records(u"response"_s)),
                              [this](const QString &kind) { return records(kind); },
                              taken == Taken::Follows,
                              [this](const Record &point) { return waterStand(m_commands.m_situation, point, m_now); },
                              m_commands.m_signsByRoads,
                              [this](const Record &unit) { return knownPlace(m_commands.m_situation, unit); },
                              m_commands.m_wayBars};
    auto after = takeStep(request.verb, context);
    if (!after)
        return after;
    // What is wrong with the request itself is said first.
    if (const auto refused = taken == Taken::Asked ? alreadyClosed(request) : std::nullopt)
        return std::unexpected(*refused);
    if (!known && isNumbered(*verb))
        after->set("no"_L1, nextNumber());

    const auto changed = m_stored.constFind(subject);
    const QJsonObject stored
        = carriedOver(before.fields(), changed != m_stored.constEnd() ? *changed : m_commands.m_situation.stored(subject), after->fields());

    Draft draft;
    draft.id = nextId();
    draft.seat = m_writer.id;
    draft.person = m_writer.person;
    draft.role = roleKey(m_writer.role);
    draft.onBehalf = actor.id == m_writer.id ? QString() : actor.id;
    draft.verb = request.verb;
    draft.subject = subject;
    draft.record = QJsonDocument(stored).toJson(QJsonDocument::Compact);
    draft.at = m_now;
    draft.wall = m_wall;
    draft.cause = request.cause;
    draft.seen = m_commands.m_situation.seen();
    // The hash of a draft is known only when the log writes it: "@0" stands for that of the first of this transaction.
    const auto earlier = m_lastDraft.constFind(subject);
    draft.parents
        = earlier == m_lastDraft.constEnd() ? m_commands.m_situation.heads(subject) : QList<QByteArray>{'@' + QByteArray::number(*earlier)};
    m_lastDraft.insert(subject, m_drafts.size());
    m_records.insert(subject, *after);
    m_stored.insert(subject, stored);
    m_drafts.append(draft);
    if (const auto followed = addConsequences(*verb, context, *after, request, actor); !followed)
        return std::unexpected(followed.error());
    return after;
}

std::expected<void, Refusal> CommandBatch::addConsequences(const Verb &verb, const StepContext &context, const Record &after,
                                                           const Request &request, const Seat &actor)
{
    if (!verb.follows)
        return {};
    const QString cause = m_drafts.constLast().id;
    const QList<Consequence> all = verb.follows(context, after);
    for (const Consequence &next : all) {
        const Verb *step = findVerb(next.verb);
        const Record *record = look(next.subject);
        const bool canFollow = step && record && (step->from.isEmpty() || step->from.contains(record->state()));
        if (!canFollow && !next.must)
            continue;
        const auto done = addStep({next.verb, next.subject, next.fields, request.onBehalf, cause}, actor, Taken::Follows);
        // What is still being written may allow it in a moment: then the whole step is to be tried again, rather than half of it done.
        if (!done && (next.must || done.error().code == "command.busy"_L1))
            return std::unexpected(done.error());
    }
    return {};
}

std::expected<void, Refusal> CommandBatch::addSignSteps(const Record &bulletin, const Request &request, const Seat &actor)
{
    const bool publishes = request.verb == "bulletin.publish"_L1;
    if (!publishes && request.verb != "bulletin.withdraw"_L1)
        return {};
    const QString cause = m_drafts.at(m_lastDraft.value(bulletin.subject())).id;
    const QJsonObject messages = bulletin.value("messages"_L1).toObject();
    const QStringList named = request.fields.value("signs"_L1).toVariant().toStringList();
    for (auto it = messages.begin(); it != messages.end(); ++it) {
        const Record *sign = look(it.key());
        // A sign that fails is reported as such and stays out; the others do their part. One that by now shows something else keeps it.
        if (!sign || sign->state() == "fault"_L1 || (!named.isEmpty() && !named.contains(it.key())))
            continue;
        const bool shows = sign->state() == "showing"_L1 && sign->text("bulletin"_L1) == bulletin.subject();
        if (shows == publishes)
            continue;
        QJsonObject fields{{u"gone"_s, bulletin.value("gone"_L1)}};
        if (bulletin.fields().contains("receiver"_L1))
            fields.insert("receiver"_L1, bulletin.value("receiver"_L1));
        if (publishes) {
            fields = {{u"text"_s, it.value()},
                      {u"approvedBy"_s, bulletin.seatOf("approved"_L1)},
                      {u"bulletin"_s, bulletin.subject()},
                      {u"proof"_s, bulletin.text("proof"_L1)}};
            if (!bulletin.text("about"_L1).isEmpty())
                fields.insert("about"_L1, bulletin.text("about"_L1));
        }
        const QString verb = publishes ? u"sign.publish"_s : u"sign.withdraw"_s;
        if (const auto shown = addStep({verb, it.key(), fields, request.onBehalf, cause}, actor, Taken::Asked); !shown)
            return std::unexpected(shown.error());
    }
    return {};
}

void CommandBatch::addReading(const Record &record, QLatin1StringView field, const Seat &actor)
{
    const QString point = record.text("floodPoint"_L1);
    if (point.isEmpty() || !record.value(field).isDouble())
        return;
    // When it was read, where somebody said so; a step has no such field.
    const qint64 readAt = readingMoment(record.value("readAt"_L1).toInteger(m_now), m_now);
    const bool isSeenOnTheSpot = actor.role == Role::Officer || actor.role == Role::Brigade;
    m_samples.append(
        {u"depth/"_s + Record(point).id(), readAt, {record.number(field)}, isSeenOnTheSpot ? u"officer"_s : u"hand"_s, actor.id});
}

} // namespace wf
