// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"

#include <QJsonObject>

namespace wf::test {

using namespace Qt::StringLiterals;

inline std::expected<Record, Refusal> take(const QString &verb, const Record &before, const QJsonObject &given, Role role,
                                           qint64 now = 1000, const std::function<const Record *(const QString &)> &look = {})
{
    return takeStep(verb, {before, given, {u"DY"_s, role, u"Y"_s, {}}, now, look});
}

inline QString code(const std::expected<Record, Refusal> &after) { return after ? QString() : after.error().code; }

/// As a desk that sees it by camera says it.
inline QJsonObject seen(const QString &step) { return {{u"step"_s, step}, {u"how"_s, u"camera"_s}, {u"camera"_s, u"camera/x"_s}}; }
/// As somebody at the scene says it; who stands where is said too.
inline QJsonObject reported(const QString &step)
{
    return {{u"step"_s, step}, {u"how"_s, u"officer"_s}, {u"who"_s, u"民警二人"_s}, {u"where"_s, u"迎泽大桥西南匝道口"_s}};
}

inline Record closureIn(const QString &state, const QJsonObject &steps = {})
{
    return Record(u"closure/1"_s, {{u"state"_s, state}, {u"road"_s, u"滨河西路"_s}, {u"steps"_s, steps}});
}

} // namespace wf::test
