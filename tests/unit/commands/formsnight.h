// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "closure.h"
#include "fieldvalue.h"
#include "locallog.h"
#include "verbforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace wf::test::inline formsnight {

using namespace Qt::StringLiterals;

constexpr qint64 now = 1'784'882'400'000;
constexpr qint64 minuteMs = 60'000;

/// A log with one of everything that a field may refer to, and what stands on it.
struct Night {
    QTemporaryDir folder;
    LocalLog log;
    Situation situation;
    SteppedClock clock{now + 12'345};
    SeededIds ids{clock, 1};
    Commands commands{log, situation, clock, ids};
    VerbForms forms{commands, situation, clock};

    Night()
        : log(std::move(*LogStore::open(folder.filePath(u"test.wflog"_s), LogStore::Access::ReadWrite)), LocalLog::Mode::Inline)
    {
        situation.follow(log);
        commands.setSeats({{u"ZHZ"_s, Role::Commander, u"Z"_s, {{u"zh"_s, u"指挥长"_s}, {u"en"_s, u"Commander"_s}}},
                           {u"DD"_s, Role::Dispatcher, u"D"_s, {{u"zh"_s, u"调度席"_s}, {u"en"_s, u"Dispatch"_s}}}});
        put(u"floodpoint/p"_s,
            {{u"state"_s, u"normal"_s},
             {u"name"_s, QJsonObject{{u"zh"_s, u"桥下"_s}, {u"en"_s, u"Below the bridge"_s}}},
             {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 8}}}});
        put(u"unit/u1"_s, {{u"state"_s, u"available"_s}, {u"callSign"_s, u"迎泽03"_s}, {u"brigade"_s, u"yingze"_s}});
        put(u"unit/u2"_s,
            {{u"state"_s, u"on_scene"_s}, {u"callSign"_s, u"迎泽04"_s}, {u"brigade"_s, u"yingze"_s}, {u"order"_s, u"order/there"_s}});
        put(u"order/there"_s, {{u"state"_s, u"on_scene"_s}, {u"about"_s, u"floodpoint/p"_s}, {u"to"_s, u"unit/u2"_s}});
        put(u"sign/s1"_s, {{u"state"_s, u"blank"_s}, {u"name"_s, u"一号屏"_s}, {u"rows"_s, 2}, {u"cols"_s, 8}});
        for (const auto &[subject, state] : std::initializer_list<std::pair<QString, QString>>{{u"camera/c1"_s, u"ok"_s},
                                                                                               {u"agency/a1"_s, u"normal"_s},
                                                                                               {u"brigade/b1"_s, u"normal"_s},
                                                                                               {u"post/p1"_s, u"open"_s},
                                                                                               {u"incident/i1"_s, u"received"_s},
                                                                                               {u"incident/i2"_s, u"closed"_s},
                                                                                               {u"closure/c1"_s, u"asked"_s},
                                                                                               {u"order/o1"_s, u"sent"_s},
                                                                                               {u"rainstation/r1"_s, u"normal"_s},
                                                                                               {u"bulletin/b1"_s, u"approved"_s},
                                                                                               {u"warning/w1"_s, u"received"_s}})
            put(subject, {{u"state"_s, state}, {u"name"_s, kindTitle(Record(subject).kind()) + u" one"_s}});
    }

    void put(const QString &subject, const QJsonObject &fields)
    {
        Draft draft;
        draft.id = ids.next();
        draft.seat = u"SYS"_s;
        draft.role = u"system"_s;
        draft.verb = Record(subject).kind() + u".define"_s;
        draft.subject = subject;
        draft.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
        draft.at = clock.now();
        draft.wall = clock.now();
        QVERIFY(log.append({draft}).result());
    }
};

/// What a record of any kind may hold, so that its guards have something to look at.
inline QJsonObject recordFields(const QString &state)
{
    return {{u"state"_s, state},
            {u"no"_s, u"H-0001"_s},
            {u"rows"_s, 2},
            {u"cols"_s, 8},
            {u"begin"_s, now},
            {u"until"_s, now + 300 * minuteMs},
            {u"road"_s, u"滨河西路"_s},
            {u"scheme"_s, u"police"_s},
            {u"level"_s, 3},
            {u"color"_s, u"yellow"_s},
            {u"text"_s, QJsonObject{{u"zh"_s, u"前方积水"_s}, {u"en"_s, u"Water ahead"_s}}},
            {u"severity"_s, 3},
            {u"quantity"_s, 10},
            {u"committed"_s, QJsonObject{{u"incident/i1"_s, 5}}},
            {u"place"_s, u"桥下"_s}};
}

inline QStringList statesOf(const QString &kind)
{
    QStringList states;
    for (const Verb &verb : allVerbs()) {
        if (verb.kind == kind && !verb.to.isEmpty() && !states.contains(verb.to))
            states.append(verb.to);
    }
    return states;
}

inline Seat seatFor(const Verb &verb)
{
    for (const Role role : {Role::Commander, Role::Dispatcher, Role::Brigade, Role::Liaison, Role::Officer, Role::Control, Role::System}) {
        if (verb.roles.testFlag(role))
            return {u"ZHZ"_s, role, u"Z"_s, {}};
    }
    return {};
}

/// What a person would give to a field; the `turn`-th of the choices.
inline QJsonValue filled(const FormField &field, int turn)
{
    const FieldRule &rule = field.rule;
    const QJsonValue chosen = field.choices.isEmpty() ? QJsonValue() : field.choices.at(turn % field.choices.size()).value;
    switch (rule.type) {
    case FieldRule::Type::List:
        return QJsonArray{!field.choices.isEmpty()      ? chosen
                              : rule.name == "late"_L1  ? QJsonValue(u"publish.signs"_s)
                              : rule.name == "rates"_L1 ? QJsonValue(u"12.5"_s)
                                                        : QJsonValue(u"前方"_s)};
    case FieldRule::Type::Object:
        if (!field.choices.isEmpty())
            return QJsonObject{{chosen.toString(), QJsonArray{u"前方积水"_s}}};
        return rule.name == "thresholds"_L1 ? QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}}
            : rule.name == "model"_L1 ? QJsonObject{{u"runoff"_s, 0.8}, {u"curve"_s, QJsonArray{QJsonArray{0, 0}, QJsonArray{20, 40}}}}
                                      : QJsonObject{{rule.inner.isEmpty() ? u"x"_s : rule.inner.constFirst().name, u"一人"_s}};
    case FieldRule::Type::Text:
    case FieldRule::Type::LocalText:
    case FieldRule::Type::Choice:
    case FieldRule::Type::Reference:
        if (rule.name == "incoming"_L1)
            return u"接班人"_s; // another one than who hands over
        return field.choices.isEmpty() ? QJsonValue(rule.type == FieldRule::Type::Reference ? QString() : u"说明"_s) : chosen;
    case FieldRule::Type::Number:
    case FieldRule::Type::Integer:
        return !field.choices.isEmpty() ? chosen : QJsonValue(std::max(rule.min, 1.0));
    case FieldRule::Type::Flag:
        return true;
    case FieldRule::Type::Time:
        return field.start.isUndefined() ? QJsonValue(now + 600 * minuteMs) : field.start;
    case FieldRule::Type::Position:
        return QJsonArray{112.5, 37.8};
    case FieldRule::Type::Line:
        return QJsonArray{QJsonArray{112.5, 37.8}, QJsonArray{112.5, 37.9}};
    case FieldRule::Type::Curve:
        return QJsonArray{QJsonArray{0, 0}, QJsonArray{20, 40}};
    }
    return {};
}

inline QString place(const Verb &verb, const QString &state, const QString &what)
{
    return verb.name + u" after “"_s + state + u"”: "_s + what;
}

} // namespace wf::test::inline formsnight
