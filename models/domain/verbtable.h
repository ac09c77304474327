// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"

#include <QCoreApplication>

/// What the verbs_*.cpp files are written with; not for other rooms.
namespace wf::table {

using namespace Qt::StringLiterals;
using Type = FieldRule::Type;
using Guard = std::optional<Refusal> (*)(const StepContext &);
using Apply = void (*)(const StepContext &, Record &);

inline constexpr Role C = Role::Commander;
inline constexpr Role D = Role::Dispatcher;
inline constexpr Role B = Role::Brigade;
inline constexpr Role L = Role::Liaison;
inline constexpr Role O = Role::Officer;
inline constexpr Role K = Role::Control;
inline constexpr Role S = Role::System;

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
inline FieldRule brigade()
{
    return choice(u"brigade"_s, {u"yingze"_s, u"xinghualing"_s, u"wanbailin"_s, u"xiaodian"_s, u"jiancaoping"_s, u"jinyuan"_s});
}
/// How it is known that something hangs or was read out.
inline FieldRule proof() { return choice(u"proof"_s, {u"seen"_s, u"heard"_s, u"told"_s}); }
inline FieldRule must(FieldRule rule)
{
    rule.required = true;
    return rule;
}

/// Names, telephone numbers, plates: see FieldRule::personal.
inline FieldRule personal(FieldRule rule)
{
    rule.personal = true;
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

/// Joins the common fields of a kind with a verb's own.
inline QList<FieldRule> with(QList<FieldRule> common, const QList<FieldRule> &own) { return common << own; }

QList<Verb> incidentVerbs();
QList<Verb> closureVerbs();
QList<Verb> weatherVerbs(); ///< floodpoint, rainstation, alarm, warning
QList<Verb> responseVerbs();
QList<Verb> forceVerbs(); ///< unit, order, post, brigade
QList<Verb> deviceVerbs(); ///< camera, sign
QList<Verb> messageVerbs(); ///< bulletin, notice, agency, entry
QList<Verb> exerciseVerbs(); ///< inject, exercise
QList<Verb> dutyVerbs(); ///< duty, handover, call, task
QList<Verb> materialVerbs(); ///< hazard, resource
QList<Verb> corridorVerbs(); ///< corridor, access

/// Counts a reminder on the record: "reminders", "remindedAt".
void countReminder(const StepContext &context, Record &after);

} // namespace wf::table
