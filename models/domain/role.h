// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QJsonObject>
#include <QString>
#include <QtTypes>

#include <optional>

namespace wf {

/// What a seat is for; decides which verbs it may use.
enum class Role : quint16 {
    Commander = 1, ///< 指挥长、值班长: decides
    Dispatcher = 2, ///< 接警、调度、视频、信号、科技 desks: handles
    Brigade = 4, ///< 大队分指挥中心
    Liaison = 8, ///< 联络、发布、报送、宣传 desks: outside world
    Officer = 16, ///< 现场民警: the officer on the spot
    Control = 32, ///< 导调
    Evaluator = 64, ///< 评估
    Wall = 128, ///< looks, never acts
    System = 256, ///< feeds and rules of the program itself
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

[[nodiscard]] QString roleKey(Role role); ///< "commander" …
[[nodiscard]] std::optional<Role> roleFromKey(const QString &key);
[[nodiscard]] QString roleName(Role role); ///< translated

/// A desk that acts: "ZHZ" 指挥长, "DD" 调度席 …; `prefix` begins the display numbers it gives out ("H" → "H-0012").
struct Seat {
    QString id;
    Role role = Role::Wall;
    QString prefix;
    QJsonObject name; ///< {"zh","en"}
    QString person = {}; ///< 警号 of who is signed on; empty = nobody has said who it is
    bool operator==(const Seat &) const = default;
};

} // namespace wf
