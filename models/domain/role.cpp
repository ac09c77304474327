// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "role.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct RoleText {
    Role role;
    const char *key;
    const char *name;
};

constexpr std::array roles{
    RoleText{Role::Commander, "commander", QT_TRANSLATE_NOOP("Role", "Commander")},
    RoleText{Role::Dispatcher, "dispatcher", QT_TRANSLATE_NOOP("Role", "Dispatcher")},
    RoleText{Role::Brigade, "brigade", QT_TRANSLATE_NOOP("Role", "Brigade")},
    RoleText{Role::Liaison, "liaison", QT_TRANSLATE_NOOP("Role", "Liaison")},
    RoleText{Role::Officer, "officer", QT_TRANSLATE_NOOP("Role", "Officer on the spot")},
    RoleText{Role::Control, "control", QT_TRANSLATE_NOOP("Role", "Exercise control")},
    RoleText{Role::Evaluator, "evaluator", QT_TRANSLATE_NOOP("Role", "Evaluator")},
    RoleText{Role::Wall, "wall", QT_TRANSLATE_NOOP("Role", "Wall")},
    RoleText{Role::System, "system", QT_TRANSLATE_NOOP("Role", "System")},
};

} // namespace

QString roleKey(Role role)
{
    const auto it = std::ranges::find(roles, role, &RoleText::role);
    return it == roles.end() ? QString() : QString::fromLatin1(it->key);
}

std::optional<Role> roleFromKey(const QString &key)
{
    for (const RoleText &text : roles) {
        if (key == QLatin1StringView(text.key))
            return text.role;
    }
    return std::nullopt;
}

QString roleName(Role role)
{
    const auto it = std::ranges::find(roles, role, &RoleText::role);
    return it == roles.end() ? QString() : QCoreApplication::translate("Role", it->name);
}

} // namespace wf
