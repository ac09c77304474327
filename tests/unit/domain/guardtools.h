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

inline Record closureIn(const QString &state, const QJsonObject &steps = {})
{
    return Record(u"closure/1"_s, {{u"state"_s, state}, {u"road"_s, u"滨河西路"_s}, {u"steps"_s, steps}});
}

} // namespace wf::test
