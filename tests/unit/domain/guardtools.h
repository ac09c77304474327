// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wf::test::inline guardtools {

using namespace Qt::StringLiterals;

inline std::expected<Record, Refusal> take(const QString &verb, const Record &before, const QJsonObject &given, Role role,
                                           qint64 now = 1000, const std::function<const Record *(const QString &)> &look = {})
{
    return takeStep(verb, {before, given, {u"DY"_s, role, u"Y"_s, {}}, now, look});
}

/// As take() does it, with all there is to look at.
inline std::expected<Record, Refusal> among(const QList<const Record *> &all, const QString &verb, const Record &before,
                                            const QJsonObject &given, Role role)
{
    StepContext context{before, given, {u"DY"_s, role, u"Y"_s, {}}, 2000, {}};
    context.each = [&all](const QString &kind) {
        QList<const Record *> some = all;
        some.removeIf([&kind](const Record *record) { return record->kind() != kind; });
        return some;
    };
    return takeStep(verb, context);
}

inline QString code(const std::expected<Record, Refusal> &after) { return after ? QString() : after.error().code; }

/// As a desk that sees it by camera says it.
inline QJsonObject seen(const QString &step) { return {{u"step"_s, step}, {u"how"_s, u"camera"_s}, {u"camera"_s, u"camera/x"_s}}; }
/// As somebody at the scene says it; who stands where is said too.
inline QJsonObject reported(const QString &step)
{
    QJsonObject fields{{u"step"_s, step}, {u"how"_s, u"officer"_s}, {u"who"_s, u"民警二人"_s}, {u"where"_s, u"迎泽大桥西南匝道口"_s}};
    if (step == "reopen.officer"_L1)
        fields.insert(u"checked"_s, u"all"_s);
    return fields;
}

inline Record closureIn(const QString &state, const QJsonObject &steps = {})
{
    return Record(u"closure/1"_s, {{u"state"_s, state}, {u"road"_s, u"滨河西路"_s}, {u"steps"_s, steps}});
}

/// One with a line of 2.2 km, from north to south.
inline Record closureOf(const QString &direction, const QString &state = u"confirmed"_s)
{
    Record closure = closureIn(state);
    closure.set("direction"_L1, direction);
    closure.set("from"_L1, u"迎泽大桥"_s);
    closure.set("to"_L1, u"南内环桥"_s);
    closure.set("line"_L1, QJsonArray{QJsonArray{112.50, 37.82}, QJsonArray{112.50, 37.80}});
    return closure;
}

} // namespace wf::test::inline guardtools
