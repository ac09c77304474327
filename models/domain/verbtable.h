// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"

#include <QCoreApplication>

/// What the verbs in kinds/ are written with; not for other rooms.
namespace wf::table {

using namespace Qt::StringLiterals;
using Type = FieldRule::Type;
using Guard = std::optional<Refusal> (*)(const StepContext &);
using Apply = void (*)(const StepContext &, Record &);
using Follows = QList<Consequence> (*)(const StepContext &, const Record &);

inline constexpr Role C = Role::Commander;
inline constexpr Role D = Role::Dispatcher;
inline constexpr Role B = Role::Brigade;
inline constexpr Role L = Role::Liaison;
inline constexpr Role O = Role::Officer;
inline constexpr Role K = Role::Control;
inline constexpr Role S = Role::System;

/// Who has what happens outside from another, and says from whom.
inline constexpr Roles fromOthers = Roles(C) | D | L | K;

inline FieldRule text(const QString &name) { return {name, Type::Text, false, 0, 0, {}}; }
inline FieldRule local(const QString &name) { return {name, Type::LocalText, false, 0, 0, {}}; }
inline FieldRule number(const QString &name, double min, double max) { return {name, Type::Number, false, min, max, {}}; }
inline FieldRule integer(const QString &name, double min, double max) { return {name, Type::Integer, false, min, max, {}}; }
inline FieldRule flag(const QString &name) { return {name, Type::Flag, false, 0, 0, {}}; }
inline FieldRule time(const QString &name) { return {name, Type::Time, false, 0, 0, {}}; }
inline FieldRule position() { return {u"pos"_s, Type::Position, false, 0, 0, {}}; }
inline FieldRule line(const QString &name) { return {name, Type::Line, false, 0, 0, {}}; }
inline FieldRule list(const QString &name) { return {name, Type::List, false, 0, 0, {}}; }
inline FieldRule object(const QString &name) { return {name, Type::Object, false, 0, 0, {}}; }
inline FieldRule choice(const QString &name, const QStringList &of) { return {name, Type::Choice, false, 0, 0, of}; }
inline FieldRule ref(const QString &name, const QStringList &kinds = {}) { return {name, Type::Reference, false, 0, 0, kinds}; }
/// Which there are is the city's: those of its assets.
inline FieldRule brigade()
{
    FieldRule rule = choice(u"brigade"_s, {});
    rule.idsOf = u"brigade"_s;
    return rule;
}
/// How it is known that something hangs or was read out.
FieldRule proof();
/// How it is known that it hangs no more, or is read out no more.
FieldRule gone();
/// Guard of what asks for either: what hangs is not heard, and the radio is not seen.
std::optional<Refusal> isKnownSo(const StepContext &context);
inline FieldRule must(FieldRule rule)
{
    rule.required = true;
    return rule;
}

/// Required where another field of the form holds this.
inline FieldRule mustWhere(FieldRule rule, const QString &field, const QString &value)
{
    rule.required = true;
    rule.needed = {field, value};
    return rule;
}

/// Asked for only where another field of the form holds this.
inline FieldRule only(FieldRule rule, const QString &field, const QString &value)
{
    rule.shown = {field, value};
    return rule;
}

/// Names, telephone numbers, plates: see FieldRule::personal.
inline FieldRule personal(FieldRule rule)
{
    rule.personal = true;
    return rule;
}

/// Starts with what the record holds: what is changed, not what is said with a step.
inline FieldRule kept(FieldRule rule)
{
    rule.start = FieldRule::Start::Kept;
    return rule;
}

inline QList<FieldRule> kept(QList<FieldRule> rules)
{
    for (FieldRule &rule : rules)
        rule.start = FieldRule::Start::Kept;
    return rules;
}

/// A time that starts as that of the log.
inline FieldRule now(FieldRule rule)
{
    rule.start = FieldRule::Start::Now;
    return rule;
}

/// A time of what has happened.
inline FieldRule past(FieldRule rule)
{
    rule.past = true;
    return rule;
}

/// Starts as the newest record of the kind has it: who speaks from the same place night after night.
/// `field`: another one of it, where it is that one.
inline FieldRule last(FieldRule rule, const QString &field = {})
{
    rule.start = FieldRule::Start::Last;
    rule.startAfter = field;
    return rule;
}

/// A time that starts some minutes after another one of the form.
inline FieldRule after(FieldRule rule, const QString &other, int minutes)
{
    rule.start = FieldRule::Start::After;
    rule.startAfter = other;
    rule.startMin = minutes;
    return rule;
}

/// Seldom asked for: see FieldRule::seldom.
inline FieldRule seldom(FieldRule rule)
{
    rule.seldom = true;
    return rule;
}

/// Words that may need several lines.
inline FieldRule prose(const QString &name)
{
    FieldRule rule = local(name);
    rule.prose = true;
    return rule;
}

/// A text that is one of the keys of authorities or seats.
inline FieldRule keyed(FieldRule rule, FieldRule::Keys keys)
{
    rule.keys = keys;
    return rule;
}

/// A reference to what stands in one of these states.
inline FieldRule in(FieldRule rule, const QStringList &states)
{
    rule.states = states;
    return rule;
}

/// A list of references to records of these kinds.
inline FieldRule listOf(const QString &name, const QStringList &kinds)
{
    FieldRule rule = list(name);
    rule.choices = kinds;
    return rule;
}

inline FieldRule object(const QString &name, const QList<FieldRule> &inner)
{
    FieldRule rule = object(name);
    rule.inner = inner;
    return rule;
}

inline FieldRule curve(const QString &name) { return {name, Type::Curve, false, 0, 0, {}}; }

/// What follows from the other fields: see FieldRule::derived.
inline FieldRule derived(FieldRule rule, QJsonValue (*from)(const QJsonObject &))
{
    rule.derived = from;
    return rule;
}

/// See FieldRule::passing.
inline FieldRule passing(FieldRule rule)
{
    rule.passing = true;
    return rule;
}

inline Verb step(const QString &name, const QStringList &from, const QString &to, Roles roles, const QList<FieldRule> &fields = {},
                 Guard guard = nullptr, Apply apply = nullptr)
{
    return {name, name.section(u'.', 0, 0), false, from, to, roles, fields, guard, apply};
}

inline Verb creating(const QString &name, const QString &to, Roles roles, const QList<FieldRule> &fields, const QStringList &from = {},
                     Guard guard = nullptr, Apply apply = nullptr)
{
    return {name, name.section(u'.', 0, 0), true, from, to, roles, fields, guard, apply};
}

/// A verb with what follows from it.
inline Verb then(Verb verb, Follows follows)
{
    verb.follows = follows;
    return verb;
}

/// A verb that takes something back, with whether there is anything.
inline Verb takingBack(Verb verb, bool (*hasMatter)(const Record &))
{
    verb.hasMatter = hasMatter;
    return verb;
}

/// A verb with what stands out before it is carried out: see Verb::caution.
inline Verb cautioning(Verb verb, Guard caution)
{
    verb.caution = caution;
    return verb;
}

/// A verb with what else may have come before it: see Verb::overtaken.
inline Verb overtakenBy(Verb verb, Guard overtaken)
{
    verb.overtaken = overtaken;
    return verb;
}

/// 1 gravest … 4, chosen among its titles.
inline FieldRule severity() { return {u"severity"_s, Type::Integer, false, 1, 4, {u"1"_s, u"2"_s, u"3"_s, u"4"_s}}; }

/// Joins the common fields of a kind with a verb's own.
inline QList<FieldRule> with(QList<FieldRule> common, const QList<FieldRule> &own) { return common << own; }

/// What an order was about is over: orders that were signed for are finished, the others cancelled; so their units are free.
QList<Consequence> endOrders(const StepContext &context, const Record &after);
/// The same, and what nobody has published or signed for yet is not told any more, texts and notices: it says what is no longer so.
QList<Consequence> endClosure(const StepContext &context, const Record &after);
/// An incident that was merged goes on in the one it was merged into.
QList<Consequence> bringAlong(const StepContext &context, const Record &after);
/// An order takes its unit, and the incident it is about, along: sent, under way, there, over.
QList<Consequence> moveUnit(const StepContext &context, const Record &after);
/// A unit's own report says the same of its order.
QList<Consequence> moveOrder(const StepContext &context, const Record &after);

/// Counts a reminder on the record: "reminders", "remindedAt".
void countReminder(const StepContext &context, Record &after);

} // namespace wf::table
