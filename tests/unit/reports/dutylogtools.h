// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dutylog.h"
#include "reporttools.h"
#include "verb.h"

namespace wf {

using namespace Qt::StringLiterals;

inline DutyLogSource sourceOf(const Desk &desk)
{
    DutyLogSource source;
    source.seats = {{u"ZHZ"_s, {u"指挥长"_s, u"Duty commander"_s}},
                    {u"XCMJ"_s, {u"现场民警"_s, u"Officer on the spot"_s}},
                    {u"DD"_s, {u"调度席"_s, u"Dispatch desk"_s}}};
    source.look = [&desk](const QString &subject) { return desk.situation.record(subject); };
    return source;
}

/// What a field may hold, in Chinese; `mark` stands in every text, so that one event's words are told from another's.
inline QJsonValue valueFor(const FieldRule &rule, const QString &mark, qint64 now)
{
    switch (rule.type) {
    case FieldRule::Type::Text:
        return rule.name == "authority"_L1  ? QJsonValue(u"leader"_s)
            : rule.name == "to"_L1          ? QJsonValue(u"officer"_s)
            : rule.name == "escalatedTo"_L1 ? QJsonValue(u"commander"_s)
            : rule.name.endsWith("Code"_L1) ? QJsonValue(u"gauge.silent"_s)
                                            : QJsonValue(mark + u"文"_s);
    case FieldRule::Type::LocalText:
        return Desk::both(mark + u"文"_s, mark + u" text"_s);
    case FieldRule::Type::Number:
    case FieldRule::Type::Integer:
        return rule.name == "level"_L1 ? 3 : rule.min + 7 + mark.size();
    case FieldRule::Type::Flag:
        return true;
    case FieldRule::Type::Time:
        return now;
    case FieldRule::Type::Position:
        return QJsonArray{112.5, 37.8};
    case FieldRule::Type::Line:
        return QJsonArray{QJsonArray{112.5, 37.8}, QJsonArray{112.6, 37.8}};
    case FieldRule::Type::List:
        return rule.name == "late"_L1 ? QJsonArray{u"scene.cordon"_s, u"publish.radio"_s} : QJsonArray{mark + u"甲"_s, mark + u"乙"_s};
    case FieldRule::Type::Curve:
        return QJsonArray{QJsonArray{0, 0}, QJsonArray{10, 5}};
    case FieldRule::Type::Choice:
        return rule.choices.value(0, u"东城"_s);
    case FieldRule::Type::Reference:
        return QString(rule.choices.value(0, u"floodpoint"_s) + u"/erbaqiao"_s);
    case FieldRule::Type::Object:
        return QJsonObject();
    }
    return {};
}

/// The step as it is taken, its guard not asked: the verb's own fields, its state and what follows from them.
inline void take(Desk &desk, int at, const Verb &verb, const QString &subject, const QJsonObject &given)
{
    const qint64 now = start + at * minute;
    const Record *known = desk.situation.record(subject);
    const Record before = known ? *known : Record(subject);
    Record after = before;
    QJsonObject fields = after.fields();
    for (auto it = given.begin(); it != given.end(); ++it)
        fields.insert(it.key(), it.value());
    if (!verb.to.isEmpty())
        fields.insert("state"_L1, verb.to);
    after.setFields(fields);
    if (verb.apply)
        verb.apply({before,
                    given,
                    {u"DD"_s, Role::Dispatcher, u"D"_s, {}},
                    now,
                    [&desk](const QString &other) { return desk.situation.record(other); }},
                   after);
    desk.put(at, verb.name, subject, after.fields());
}

inline QJsonObject allFields(const Verb &verb, const QString &mark, int at)
{
    QJsonObject given;
    for (const FieldRule &rule : verb.fields)
        given.insert(rule.name, valueFor(rule, mark, start + at * minute));
    return given;
}

} // namespace wf
