// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandbatch.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Refusal", text); }

/// Things of the city keep the key of their file, and what exercise control shows is no police record: no number.
bool isNumbered(const Verb &verb)
{
    return verb.creates && !verb.name.endsWith(".define"_L1) && verb.kind != "inject"_L1 && verb.kind != "exercise"_L1;
}

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

QSet<QString> CommandBatch::subjects() const
{
    QSet<QString> all;
    for (const Draft &draft : m_drafts)
        all.insert(draft.subject);
    return all;
}

const Record *CommandBatch::look(const QString &subject) const
{
    const auto changed = m_records.constFind(subject);
    return changed != m_records.constEnd() ? &*changed : m_commands.m_situation.record(subject);
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
        return std::unexpected(
            Refusal{u"seat.unknown"_s, tr(QT_TRANSLATE_NOOP("Refusal", "There is no seat “%1” to record for.")).arg(request.onBehalf)});
    const Roles recorders = Role::Commander | Role::Dispatcher | Role::Control;
    if (forAnother && !recorders.testFlag(m_writer.role))
        return std::unexpected(Refusal{u"seat.no_recorder"_s,
                                       tr(QT_TRANSLATE_NOOP("Refusal", "The role “%1” may not record for another seat (%2)."))
                                           .arg(roleName(m_writer.role), request.onBehalf)});

    const auto after = addStep(request, *actor);
    if (!after)
        return std::unexpected(after.error());
    if (request.verb == "entry.add"_L1)
        addReading(*after, *actor);
    return after->kind() == "order"_L1 ? addUnitStep(request.verb, *after, request, *actor) : std::expected<void, Refusal>{};
}

std::expected<Record, Refusal> CommandBatch::addStep(const Request &request, const Seat &actor)
{
    const Verb *verb = findVerb(request.verb);
    QString subject = request.subject;
    if (verb && verb->creates && (subject.isEmpty() || subject == verb->kind || subject == verb->kind + u'/'))
        subject = verb->kind + u'/' + nextId();
    if (m_commands.m_onTheirWay.contains(subject))
        return std::unexpected(Refusal{u"command.busy"_s,
                                       tr(QT_TRANSLATE_NOOP("Refusal", "“%1”: the last change to %2 is still being written; try again."))
                                           .arg(verbTitle(request.verb), kindTitle(Record(subject).kind()))});

    const Record *known = look(subject);
    const Record before = known ? *known : Record(subject);
    const StepContext context{
        before, request.fields, actor, m_now, [this](const QString &other) { return look(other); }, &m_commands.m_authority};
    auto after = takeStep(request.verb, context);
    if (!after)
        return after;
    if (!known && isNumbered(*verb))
        after->set("no"_L1, nextNumber());

    Draft draft;
    draft.id = nextId();
    draft.seat = m_writer.id;
    draft.role = roleKey(m_writer.role);
    draft.onBehalf = actor.id == m_writer.id ? QString() : actor.id;
    draft.verb = request.verb;
    draft.subject = subject;
    draft.record = QJsonDocument(after->fields()).toJson(QJsonDocument::Compact);
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
    m_drafts.append(draft);
    return after;
}

std::expected<void, Refusal> CommandBatch::addUnitStep(const QString &orderVerb, const Record &order, const Request &request,
                                                       const Seat &actor)
{
    const QString subject = order.text("to"_L1);
    const Record *unit = subject.startsWith("unit/"_L1) ? look(subject) : nullptr;
    if (!unit)
        return {};
    static const QHash<QString, QString> consequences{{u"order.send"_s, u"unit.assign"_s},
                                                      {u"order.depart"_s, u"unit.depart"_s},
                                                      {u"order.arrive"_s, u"unit.arrive"_s},
                                                      {u"order.finish"_s, u"unit.release"_s},
                                                      {u"order.cancel"_s, u"unit.release"_s}};
    const Verb *verb = findVerb(consequences.value(orderVerb));
    if (!verb)
        return {};
    const bool sends = orderVerb == "order.send"_L1;
    // A unit that was released or has arrived by its own report is left as it is; one that is not free can't be sent.
    if (!sends && (unit->text("order"_L1) != order.subject() || !verb->from.contains(unit->state())))
        return {};
    const QJsonObject fields = sends ? QJsonObject{{u"order"_s, order.subject()}} : QJsonObject{};
    const auto after = addStep({verb->name, subject, fields, request.onBehalf, m_drafts.constLast().id}, actor);
    return after ? std::expected<void, Refusal>{} : std::unexpected(after.error());
}

void CommandBatch::addReading(const Record &entry, const Seat &actor)
{
    const QString point = entry.text("floodPoint"_L1);
    if (entry.text("type"_L1) != "reading"_L1 || point.isEmpty())
        return;
    const bool isSeenOnTheSpot = actor.role == Role::Officer || actor.role == Role::Brigade;
    m_samples.append(
        {u"depth/"_s + Record(point).id(), m_now, {entry.number("depthCm"_L1)}, isSeenOnTheSpot ? u"officer"_s : u"hand"_s, actor.id});
}

} // namespace wf
