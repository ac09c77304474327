// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority.h"

#include "role.h"

#include <QCoreApplication>

#include <array>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct AuthorityText {
    const char *key;
    const char *title;
};

constexpr std::array authorityTexts{
    AuthorityText{"duty_commander", QT_TRANSLATE_NOOP("Authority", "Duty commander")},
    AuthorityText{"director", QT_TRANSLATE_NOOP("Authority", "Director of the command center")},
    AuthorityText{"deputy_chief", QT_TRANSLATE_NOOP("Authority", "Deputy chief in charge")},
    AuthorityText{"chief", QT_TRANSLATE_NOOP("Authority", "Chief of the traffic police")},
    AuthorityText{"leader", QT_TRANSLATE_NOOP("Authority", "Leader on duty")},
};

QHash<int, QStringList> closureDefaults()
{
    return {{4, {u"duty_commander"_s}},
            {3, {u"duty_commander"_s, u"leader"_s}},
            {2, {u"leader"_s, u"deputy_chief"_s}},
            {1, {u"deputy_chief"_s, u"chief"_s}}};
}

/// One step above those who reopen by the rule.
QHash<int, QStringList> overrideDefaults()
{
    return {{4, {u"leader"_s, u"deputy_chief"_s}}, {3, {u"deputy_chief"_s}}, {2, {u"deputy_chief"_s, u"chief"_s}}, {1, {u"chief"_s}}};
}

} // namespace

AuthorityTable::AuthorityTable()
    : AuthorityTable({{4, {u"duty_commander"_s}}, {3, {u"director"_s, u"duty_commander"_s}}, {2, {u"deputy_chief"_s}}, {1, {u"chief"_s}}})
{
}

AuthorityTable::AuthorityTable(const QHash<int, QStringList> &byLevel)
    : m_byLevel(byLevel)
    , m_confirming(closureDefaults())
    , m_reopening(closureDefaults())
    , m_overriding(overrideDefaults())
    , m_stopping{roleKey(Role::Officer), roleKey(Role::Brigade)}
{
}

bool AuthorityTable::allows(int level, const QString &authority) const { return authorities(level).contains(authority); }

QStringList AuthorityTable::authorities(int level) const { return m_byLevel.value(level); }

const QHash<int, QStringList> &AuthorityTable::table(Decision decision) const
{
    switch (decision) {
    case Decision::Confirm:
        return m_confirming;
    case Decision::Reopen:
        return m_reopening;
    case Decision::Override:
        break;
    }
    return m_overriding;
}

bool AuthorityTable::allows(Decision decision, int level, const QString &authority) const
{
    for (int graver = level; graver >= 1; --graver) {
        if (table(decision).value(graver).contains(authority))
            return true;
    }
    return false;
}

QStringList AuthorityTable::authorities(Decision decision, int level) const { return table(decision).value(level); }

void AuthorityTable::setAuthorities(Decision decision, const QHash<int, QStringList> &byLevel)
{
    switch (decision) {
    case Decision::Confirm:
        m_confirming = byLevel;
        break;
    case Decision::Reopen:
        m_reopening = byLevel;
        break;
    case Decision::Override:
        m_overriding = byLevel;
        break;
    }
}

QString authorityTitle(const QString &authority)
{
    for (const AuthorityText &text : authorityTexts) {
        if (authority == QLatin1StringView(text.key))
            return QCoreApplication::translate("Authority", text.title);
    }
    return authority;
}

QStringList authorityKeys()
{
    QStringList keys;
    for (const AuthorityText &text : authorityTexts)
        keys.append(QString::fromLatin1(text.key));
    return keys;
}

QString responseColor(int level)
{
    switch (level) {
    case 1:
        return u"red"_s;
    case 2:
        return u"orange"_s;
    case 3:
        return u"yellow"_s;
    case 4:
        return u"blue"_s;
    default:
        return {};
    }
}

} // namespace wf
