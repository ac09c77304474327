// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "authority.h"
#include "clock.h"
#include "record.h"
#include "verb.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Steps that take effect on the street or in public: asked for with what will happen.
bool takesEffect(const QString &verb)
{
    static const QStringList verbs{u"closure.stop"_s,    u"closure.confirm"_s,  u"closure.enforce"_s,   u"closure.reopen"_s,
                                   u"closure.reject"_s,  u"closure.withdraw"_s, u"response.activate"_s, u"response.adjust"_s,
                                   u"response.end"_s,    u"sign.publish"_s,     u"bulletin.approve"_s,  u"bulletin.publish"_s,
                                   u"incident.cancel"_s, u"order.cancel"_s};
    return verbs.contains(verb);
}

QString typeName(FieldRule::Type type)
{
    switch (type) {
    case FieldRule::Type::Text:
    case FieldRule::Type::LocalText:
        return u"text"_s;
    case FieldRule::Type::Number:
        return u"number"_s;
    case FieldRule::Type::Integer:
        return u"integer"_s;
    case FieldRule::Type::Flag:
        return u"flag"_s;
    case FieldRule::Type::Time:
        return u"time"_s;
    case FieldRule::Type::Position:
        return u"position"_s;
    case FieldRule::Type::Line:
        return u"line"_s;
    case FieldRule::Type::List:
        return u"list"_s;
    case FieldRule::Type::Choice:
        return u"choice"_s;
    case FieldRule::Type::Reference:
        return u"reference"_s;
    case FieldRule::Type::Object:
        return u"object"_s;
    }
    return u"text"_s;
}

QString shortName(const Record &record)
{
    QStringList parts;
    if (!record.displayNumber().isEmpty())
        parts << record.displayNumber();
    for (const auto field : {"callSign"_L1, "title"_L1, "road"_L1, "place"_L1}) {
        if (const QString text = record.localText(field); !text.isEmpty()) {
            parts << text;
            break;
        }
    }
    if (const QString name = record.name(); !name.isEmpty() && !parts.contains(name))
        parts << name;
    return parts.isEmpty() ? record.id() : parts.join(u' ');
}

} // namespace

Desk::Desk(Commands *commands, const Situation &situation, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_situation(situation)
    , m_clock(clock)
{
}

void Desk::setSeatId(const QString &id)
{
    const Seat *seat = m_commands ? m_commands->seat(id) : nullptr;
    if (!seat || seat->id == m_seat.id)
        return;
    m_seat = *seat;
    Q_EMIT seatChanged();
}

QString Desk::seatName() const { return localise(m_seat.name); }

QString Desk::roleTitle() const { return m_seat.id.isEmpty() ? QString() : wf::roleName(m_seat.role); }

QVariantList Desk::seatList() const
{
    QVariantList list;
    if (!m_commands)
        return list;
    const auto seats = m_commands->seats();
    for (const Seat &seat : seats) {
        if (seat.role == Role::System)
            continue;
        list << QVariantMap{{u"id"_s, seat.id}, {u"name"_s, localise(seat.name)}, {u"role"_s, wf::roleName(seat.role)}};
    }
    return list;
}

bool Desk::isReadOnly() const { return !m_commands || m_seat.role == Role::Wall || m_seat.role == Role::Evaluator; }

void Desk::languageChanged()
{
    Q_EMIT seatsChanged();
    Q_EMIT seatChanged();
}

QVariantList Desk::verbsOf(const QString &subject) const
{
    QVariantList list;
    const Record *record = m_situation.record(subject);
    if (!record || isReadOnly())
        return list;
    const auto verbs = verbsFor(*record, m_seat.role);
    for (const Verb *verb : verbs) {
        if (!verb->creates || !verb->from.isEmpty())
            list << describeVerb(*verb, record);
    }
    return list;
}

QVariantMap Desk::verb(const QString &name, const QString &subject) const
{
    const Verb *verb = findVerb(name);
    return verb ? describeVerb(*verb, m_situation.record(subject)) : QVariantMap();
}

QString Desk::describe(const QString &subject) const
{
    const Record *record = m_situation.record(subject);
    if (!record)
        return {};
    if (record->kind() == "closure"_L1) {
        return tr("%1 %2, %3 → %4")
            .arg(record->text("road"_L1), choiceTitle(u"closure"_s, u"direction"_s, record->text("direction"_L1)), record->text("from"_L1),
                 record->text("to"_L1));
    }
    // Who approves or publishes a text must have it before his eyes.
    if (record->kind() == "bulletin"_L1)
        return tr("%1\n\n%2").arg(shortName(*record), record->localText("text"_L1));
    return shortName(*record);
}

QVariantMap Desk::fieldsOf(const QString &subject) const
{
    const Record *record = m_situation.record(subject);
    return record ? record->fields().toVariantMap() : QVariantMap();
}

QString Desk::whyNot(const QString &verb, const QString &subject, const QVariantMap &fields) const
{
    const auto refusal = refusalOf(verb, subject, fields);
    return refusal ? refusal->text : QString();
}

std::optional<Refusal> Desk::refusalOf(const QString &verb, const QString &subject, const QVariantMap &fields) const
{
    if (isReadOnly())
        return Refusal{u"desk.read_only"_s, tr("This screen is read-only.")};
    const auto verdict = m_commands->check(m_seat, {verb, subject, QJsonObject::fromVariantMap(fields), {}, {}});
    return verdict ? std::nullopt : std::optional(verdict.error());
}

void Desk::run(const QString &verb, const QString &subject, const QVariantMap &fields, const QString &onBehalf)
{
    if (isReadOnly()) {
        Q_EMIT refused(tr("This screen is read-only."), verb, subject);
        return;
    }
    m_commands->run(m_seat, {verb, subject, QJsonObject::fromVariantMap(fields), onBehalf, {}})
        .then(this, [this, verb, subject](const Commands::Outcome &outcome) {
            if (outcome)
                Q_EMIT done(verb, outcome->isEmpty() ? subject : outcome->first().subject, verbTitle(verb));
            else
                Q_EMIT refused(outcome.error().text, verb, subject);
        });
}

void Desk::runAll(const QVariantList &requests, const QString &title)
{
    if (requests.isEmpty())
        return;
    QList<Request> wanted;
    for (const QVariant &each : requests) {
        const QVariantMap request = each.toMap();
        wanted.append({request.value(u"verb"_s).toString(),
                       request.value(u"subject"_s).toString(),
                       QJsonObject::fromVariantMap(request.value(u"fields"_s).toMap()),
                       request.value(u"onBehalf"_s).toString(),
                       {}});
    }
    const QString verb = wanted.constFirst().verb;
    const QString subject = wanted.constFirst().subject;
    if (isReadOnly()) {
        Q_EMIT refused(tr("This screen is read-only."), verb, subject);
        return;
    }
    const QString several = wanted.size() > 1 ? tr("%1 × %2").arg(verbTitle(verb)).arg(wanted.size()) : verbTitle(verb);
    m_commands->runAll(m_seat, wanted)
        .then(this, [this, verb, subject, title = title.isEmpty() ? several : title](const Commands::Outcome &outcome) {
            if (outcome)
                Q_EMIT done(verb, outcome->isEmpty() ? subject : outcome->first().subject, title);
            else
                Q_EMIT refused(outcome.error().text, verb, subject);
        });
}

QVariantMap Desk::describeVerb(const Verb &verb, const Record *record) const
{
    QVariantList fields;
    for (const FieldRule &field : verb.fields) {
        fields << QVariantMap{{u"name"_s, field.name},
                              {u"title"_s, fieldTitle(verb.kind, field.name)},
                              {u"type"_s, typeName(field.type)},
                              {u"required"_s, field.required},
                              {u"min"_s, field.min},
                              {u"max"_s, field.max},
                              {u"choices"_s, choicesOf(field, verb.kind)},
                              {u"value"_s, suggestion(field, verb, record)}};
    }
    return {{u"verb"_s, verb.name},
            {u"title"_s, verbTitle(verb.name)},
            {u"kind"_s, verb.kind},
            {u"danger"_s, takesEffect(verb.name)},
            {u"fields"_s, fields}};
}

QVariantList Desk::choicesOf(const FieldRule &field, const QString &kind) const
{
    QVariantList list;
    if (field.name == "authority"_L1) {
        const auto keys = authorityKeys();
        for (const QString &key : keys)
            list << QVariantMap{{u"value"_s, key}, {u"title"_s, authorityTitle(key)}};
    } else if (field.type == FieldRule::Type::Choice) {
        for (const QString &value : field.choices)
            list << QVariantMap{{u"value"_s, value}, {u"title"_s, choiceTitle(kind, field.name, value)}};
    } else if (field.type == FieldRule::Type::Reference) {
        for (const QString &other : field.choices) {
            const auto records = m_situation.records(other);
            for (const Record *record : records)
                list << QVariantMap{{u"value"_s, record->subject()}, {u"title"_s, shortName(*record)}};
        }
    }
    return list;
}

QVariant Desk::suggestion(const FieldRule &field, const Verb &verb, const Record *record) const
{
    if (field.type == FieldRule::Type::Time)
        return m_clock.now();
    if (field.name == "approvedBy"_L1)
        return m_seat.id;
    if (field.type == FieldRule::Type::Choice && field.name == "how"_L1)
        return m_seat.role == Role::Officer ? u"officer"_s : u"camera"_s;
    if (record) {
        if (const QJsonValue value = record->fields().value(field.name); !value.isUndefined()) {
            const bool isText = field.type == FieldRule::Type::Text || field.type == FieldRule::Type::LocalText;
            return isText ? QVariant(localise(value)) : value.toVariant();
        }
    }
    if (field.name == "authority"_L1 && verb.kind == "closure"_L1)
        return u"duty_commander"_s;
    return {};
}

} // namespace wf
