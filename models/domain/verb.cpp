// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"

#include "fieldvalue.h"
#include "kind.h"
#include "refusaltext.h"

#include <QHash>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

bool mayFollow(const Verb &verb, const Record &record)
{
    const bool exists = !record.fields().isEmpty();
    if (!exists)
        return verb.creates;
    if (record.isRemoved() || (verb.creates && verb.from.isEmpty()))
        return false;
    return verb.from.isEmpty() || verb.from.contains(record.state());
}

/// "管制 H-0012", or the kind alone where the record has no number or name.
QString spoken(const Record &record, const QString &kind)
{
    const QString own = record.displayNumber().isEmpty() ? record.name() : record.displayNumber();
    return own.isEmpty() ? kindTitle(kind) : kindTitle(kind) + u' ' + own;
}

std::optional<Refusal> wrongMoment(const Verb &verb, const StepContext &context)
{
    const Record &before = context.before;
    if (!before.isNull() && before.kind() != verb.kind)
        return Refusal{
            u"verb.wrong_kind"_s,
            RefusalText::tr("“%1” can't be done to a record of the kind “%2”.").arg(verbTitle(verb.name), kindTitle(before.kind()))};
    if (!context.follows && !verb.roles.testFlag(context.seat.role))
        return Refusal{u"role.not_allowed"_s,
                       RefusalText::tr("“%1” is not for the role “%2”.").arg(verbTitle(verb.name), roleName(context.seat.role))};
    if (mayFollow(verb, before))
        return std::nullopt;
    if (before.fields().isEmpty())
        return Refusal{u"record.missing"_s,
                       RefusalText::tr("“%1” needs a record of the kind “%2”, and “%3” is not there.")
                           .arg(verbTitle(verb.name), kindTitle(verb.kind), before.subject())};
    if (before.isRemoved())
        return Refusal{u"record.removed"_s, RefusalText::tr("%1 has been removed.").arg(spoken(before, verb.kind))};
    if (verb.creates && verb.from.isEmpty())
        return Refusal{
            u"record.exists"_s,
            RefusalText::tr("%1 is there already (“%2”).").arg(spoken(before, verb.kind), stateTitle(verb.kind, before.state()))};
    if (auto overtaken = verb.overtaken ? verb.overtaken(context) : std::nullopt)
        return overtaken;
    return Refusal{u"step.wrong_state"_s,
                   RefusalText::tr("%1 is “%2”: “%3” can't follow.")
                       .arg(spoken(before, verb.kind), stateTitle(verb.kind, before.state()), verbTitle(verb.name))};
}

std::optional<Refusal> wrongFields(const Verb &verb, const StepContext &context)
{
    for (auto it = context.given.begin(); it != context.given.end(); ++it) {
        const auto rule = std::ranges::find(verb.fields, it.key(), &FieldRule::name);
        if (rule == verb.fields.end())
            return Refusal{u"field.unknown"_s,
                           RefusalText::tr("“%1” has no field “%2”.").arg(verbTitle(verb.name), fieldTitle(verb.kind, it.key()))};
        if (it.value().isNull() && isOptional(verb.kind, *rule))
            continue;
        if (const auto fault = fieldFault(verb.kind, *rule, it.value(), context.look))
            return fault;
        if (const auto fault = idFault(verb.kind, *rule, it.value(), context))
            return fault;
    }
    for (const FieldRule &rule : verb.fields) {
        const bool isThere = !isBlank(context.given.value(rule.name));
        const bool isKnown = verb.creates && !context.given.contains(rule.name) && !isBlank(context.before.fields().value(rule.name));
        if (rule.isRequired(context.given, context.seat.role) && !isThere && !isKnown)
            return Refusal{u"field.missing"_s,
                           RefusalText::tr("“%1” needs “%2”.").arg(verbTitle(verb.name), fieldTitle(verb.kind, rule.name))};
    }
    return std::nullopt;
}

/// Of one kind, in the order of allVerbs().
QList<const Verb *> verbsOf(const QString &kind)
{
    static const QHash<QString, QList<const Verb *>> byKind = [] {
        QHash<QString, QList<const Verb *>> all;
        for (const Verb &verb : allVerbs())
            all[verb.kind].append(&verb);
        return all;
    }();
    return byKind.value(kind);
}

} // namespace

const QList<Verb> &allVerbs()
{
    static const QList<Verb> verbs = [] {
        QList<Verb> all;
        for (const Kind &kind : allKinds()) {
            for (const KindVerb &one : kind.verbs)
                all.append(one.verb);
        }
        return all;
    }();
    return verbs;
}

const Verb *findVerb(const QString &name)
{
    static const QHash<QString, const Verb *> byName = [] {
        QHash<QString, const Verb *> all;
        for (const Verb &verb : allVerbs())
            all.insert(verb.name, &verb);
        return all;
    }();
    return byName.value(name);
}

QStringList personalFields(const QString &kind)
{
    static const QHash<QString, QStringList> byKind = [] {
        QHash<QString, QStringList> all;
        for (const Verb &verb : allVerbs()) {
            for (const FieldRule &rule : verb.fields) {
                if (rule.personal && !all[verb.kind].contains(rule.name))
                    all[verb.kind].append(rule.name);
            }
        }
        for (QStringList &names : all)
            names.sort();
        return all;
    }();
    return byKind.value(kind);
}

bool isOptional(const QString &kind, const FieldRule &rule)
{
    if (rule.required)
        return false;
    return std::ranges::none_of(verbsOf(kind), [&](const Verb *verb) {
        return verb->creates
            && std::ranges::any_of(verb->fields, [&](const FieldRule &other) { return other.required && other.name == rule.name; });
    });
}

QList<const Verb *> verbsFor(const Record &record, Role role)
{
    QList<const Verb *> verbs;
    const QList<const Verb *> ofKind = verbsOf(record.kind());
    for (const Verb *verb : ofKind) {
        if (verb->roles.testFlag(role) && mayFollow(*verb, record) && (!verb->hasMatter || verb->hasMatter(record)))
            verbs.append(verb);
    }
    return verbs;
}

QList<NextVerb> nextVerbs(const StepContext &context)
{
    QList<NextVerb> next;
    for (const Verb *verb : verbsFor(context.before, context.seat.role))
        next.append({verb, verb->guard ? verb->guard(context) : std::nullopt});
    return next;
}

std::expected<Record, Refusal> takeStep(const QString &name, const StepContext &context)
{
    const Verb *verb = findVerb(name);
    if (!verb)
        return std::unexpected(Refusal{u"verb.unknown"_s, RefusalText::tr("“%1” is not something that can be done here.").arg(name)});
    if (const auto refused = wrongMoment(*verb, context))
        return std::unexpected(*refused);
    if (const auto refused = wrongFields(*verb, context))
        return std::unexpected(*refused);
    if (verb->guard) {
        if (const auto refused = verb->guard(context))
            return std::unexpected(*refused);
    }

    Record after = context.before.isNull() ? Record(verb->kind + u'/') : context.before;
    QJsonObject fields = after.fields();
    for (auto it = context.given.begin(); it != context.given.end(); ++it) {
        if (it.value().isNull())
            fields.remove(it.key());
        else
            fields.insert(it.key(), it.value());
    }
    if (!verb->to.isEmpty()) {
        QJsonObject times = fields.value("times"_L1).toObject();
        QJsonObject by = fields.value("by"_L1).toObject();
        times.insert(verb->to, context.now);
        by.insert(verb->to, context.seat.id);
        fields.insert("state"_L1, verb->to);
        fields.insert("times"_L1, times);
        fields.insert("by"_L1, by);
    }
    after.setFields(fields);
    if (verb->apply)
        verb->apply(context, after);
    return after;
}

} // namespace wf
